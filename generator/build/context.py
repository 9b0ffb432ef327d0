"""What a site is built from, made once: the catalogue, the theme, what is kept between builds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.build.frames import Host
from generator.build.settings_file import read_settings
from generator.cache import Cache, digest_of, version_digest
from generator.catalogue.days import UNKNOWN, Days
from generator.catalogue.model import Catalogue
from generator.checking.loading import CheckResult
from generator.language.analysis import Forms
from generator.language.hyphenation import insert_soft_hyphens
from generator.render.context import RenderContext
from generator.render.images.store import Store
from generator.render.pages.assets import Assets, collect_assets
from generator.render.pages.hyphens import Hyphens, list_long_words
from generator.render.pages.statement import AuditResult, read_audit
from generator.render.pages.templates import load_templates
from generator.render.settings import Settings
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked for. `base_url` overrides the setting; a cache without a folder keeps nothing between builds.

    Without `search` there is no index, and no page has a search form; without `pictures` no link preview. `samples`
    adds the page of samples, for tests. `serving`: pages that a server adds its script to, for whoever works on them.
    """

    root: Path
    """The checkout whose settings, theme and editors' pages are used."""
    today: date
    folders: Folders
    base_url: str | None = None
    cache: Cache = field(default_factory=lambda: Cache(None))
    jobs: int = 1
    search: bool = True
    pictures: bool = True
    samples: bool = False
    serving: bool = False

    @property
    def config_file(self) -> Path:
        """The file that holds the settings."""
        return self.root / "mkdocs.yml"

    @property
    def theme(self) -> Path:
        """The folder of the theme."""
        return self.root / "theme"

    @property
    def pages(self) -> Path:
        """The editors' pages."""
        return self.folders.pages or self.root / "editorial" / "pages"


@dataclass(frozen=True, slots=True)
class BuildContext:
    """What `site_artifacts` makes a site of: `render` is what is drawn from, the rest is what it takes besides."""

    render: RenderContext
    assets: Assets
    editors_pages: Mapping[str, bytes]
    """Path in the site → the page."""
    audit: AuditResult | None
    theme: Path
    code: bytes
    """A digest of the program and of the libraries that it stands on."""
    records: bytes
    """A digest of everything but the acts."""
    cache: Cache
    jobs: int

    @property
    def store(self) -> Store:
        """Where pictures are kept, since they take long to make."""
        return Store(self.cache.folder / "pictures" if self.cache.folder else None)


def make_context(job: Job, result: CheckResult, days: Days = UNKNOWN) -> BuildContext:
    """The context of a job, of what was checked without errors, and of the days that it does not tell.

    Raises SettingsError.
    """
    catalogue = result.catalogue(job.today, days)
    settings = replace(
        read_settings(job.config_file, job.base_url),
        search=job.search and bool(catalogue.acts),
        pictures=job.pictures,
        samples=job.samples,
    )
    assets, code = collect_assets(job.theme), version_digest(".")
    others = b"".join(each.digest for each in result.loaded if not isinstance(each.record, ActRecord))
    records = sha256(others).digest()
    host, digest = _read_host(job, settings, assets, code)
    compiled = job.cache.folder / "templates" if job.cache.folder else None
    return BuildContext(
        render=RenderContext(
            catalogue=catalogue,
            records=result.records,
            settings=settings,
            templates=load_templates(job.theme, settings, compiled, break_words(catalogue, job.cache)),
            frames=host.frames,
            digest=sha256(digest + records).digest(),
        ),
        assets=assets,
        editors_pages=host.pages,
        audit=read_audit(job.root / "docs" / "audit.json"),
        theme=job.theme,
        code=code,
        records=records,
        cache=job.cache,
        jobs=job.jobs,
    )


def _read_host(job: Job, settings: Settings, assets: Assets, code: bytes) -> tuple[Host, bytes]:
    """(the host's part, a digest of all that it depends on); from the cache, and without MkDocs, if nothing changed."""
    digest = digest_of([job.config_file, job.theme, job.pages]) + code + assets.digest
    digest += repr((settings, job.serving)).encode()
    found: Host | None = job.cache.get("host", digest)
    if found is None:
        from generator.build.host import draw_host  # noqa: PLC0415 - MkDocs is slow to load; a warm build does without

        found = draw_host(job.config_file, job.pages, settings, assets, serving=job.serving)
        job.cache.put("host", digest, found)
    return found, digest


def break_words(catalogue: Catalogue, cache: Cache) -> Hyphens:
    """What breaks the long words of stories: they are looked up here, before pages are drawn by several processes."""
    version = version_digest("language")
    known: dict[str, str] = cache.get("hyphens", version) or {}
    forms = Forms()
    broken = {word: known.get(word) or insert_soft_hyphens(word, forms) for word in sorted(list_long_words(catalogue))}
    if broken.keys() != known.keys():
        cache.put("hyphens", version, broken)
    return Hyphens(broken, partial(insert_soft_hyphens, forms=forms))
