"""Every stage by name, in order: files → records → problems → catalogue → pages → the site, swapped in whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.build.host import host_pages
from generator.build.settings_file import read_settings
from generator.build.swap import fresh_folder
from generator.build.writer import Manifest, is_current, write_all
from generator.cache import Cache, version_digest
from generator.catalogue.model import Catalogue
from generator.checking.loading import CheckResult, Progress, check, show_nothing
from generator.intake.web_form.page import FormPage
from generator.language.analysis import Forms
from generator.language.hyphenation import break_places, with_soft_hyphens
from generator.problems import Problem, has_errors
from generator.render.artifact import Artifact
from generator.render.data.act_schema import act_schema
from generator.render.data.api import acts_json
from generator.render.data.calendars import calendars
from generator.render.data.feeds import Feeds
from generator.render.data.permalinks import permalinks_json
from generator.render.data.sitemap import editors_listings, sitemap_artifacts
from generator.render.data.typed_acts import typed_acts
from generator.render.frame import Frame
from generator.render.images.cloth.files import cloth_artifacts
from generator.render.images.image_files import Pictures
from generator.render.images.qr import qr_codes
from generator.render.images.store import Store
from generator.render.newsletter.pictures import letter_pictures
from generator.render.pages.all_pages import Pages
from generator.render.pages.assets import collect_assets
from generator.render.pages.hyphens import Hyphens, long_words
from generator.render.pages.page_builder import FrameKey
from generator.render.pages.statement import StatementPages, read_audit
from generator.render.pages.templates import templates
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders
from generator.search.index import Known, search_artifacts
from generator.search.market_data import market_artifacts
from generator.search.settings import documents_digest
from generator.search.suggestions import suggestion_artifacts
from generator.text import Language


@dataclass(frozen=True, slots=True)
class Job:
    """What to build and where. `base_url` overrides the setting; `cache` None keeps nothing between builds.

    Without `search` there is no index, and no page has a search form; without `pictures` no link preview.
    """

    root: Path
    site_dir: Path
    today: date
    folders: Folders
    base_url: str | None = None
    jobs: int = 1
    cache: Path | None = None
    search: bool = True
    pictures: bool = True
    samples: bool = False
    """Whether to draw the page of samples, for tests."""

    @property
    def config_file(self) -> Path:
        """The file that holds the settings."""
        return self.root / "mkdocs.yml"

    @property
    def pages(self) -> Path:
        """The editors' pages: those of the given folder, or else the repository's own."""
        own = self.folders.editorial / "pages"
        return own if own.is_dir() else self.root / "editorial" / "pages"


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build: its problems, and the number of acts and files when the site is new."""

    problems: tuple[Problem, ...]
    acts: int = 0
    files: int = 0
    done: bool = field(default=False)


def build(job: Job, progress: Progress = show_nothing) -> BuildResult:
    """Build the whole site. With errors nothing is written and the old site stays."""
    settings = read_settings(job.config_file, job.base_url)
    cache = Cache(job.cache)
    checked = check(job.folders, job.today, cache=cache, jobs=job.jobs, progress=progress)
    if has_errors(checked.problems):
        return BuildResult(checked.problems)
    catalogue = checked.catalogue(job.today)
    settings = replace(settings, search=job.search and bool(catalogue.acts), pictures=job.pictures, samples=job.samples)
    assets = collect_assets(job.root / "theme")
    version = version_digest(".")
    host = host_pages(job.config_file, job.pages, settings, assets, cache, version)
    pages = list(page_artifacts(job.root, catalogue, checked, settings, host.frames, host.digest, cache))
    artifacts = [
        *assets.artifacts,
        *(Artifact(path, sha256(content).digest(), partial(bytes, content)) for path, content in host.files.items()),
        *machine_artifacts(job.root, catalogue, checked, settings, host.files, pages, cache, job.jobs),
        *pages,
        *picture_artifacts(job.root, catalogue, settings, cache),
    ]
    known: Manifest = cache.get("manifest", _place(job.site_dir)) or {}
    if is_current(artifacts, job.site_dir, known):
        return BuildResult(checked.problems, len(catalogue.acts), len(artifacts), done=True)
    with fresh_folder(job.site_dir) as fresh:
        total = len(artifacts)
        written = 0

        def advance(count: int) -> None:
            nonlocal written
            written += count
            progress("write", written, total)

        manifest = write_all(artifacts, fresh, old=job.site_dir, known=known, jobs=job.jobs, progress=advance)
    cache.put("manifest", _place(job.site_dir), manifest)
    return BuildResult(checked.problems, len(catalogue.acts), len(artifacts), done=True)


def page_artifacts(  # noqa: PLR0913, PLR0917 - what pages are drawn from
    root: Path,
    catalogue: Catalogue,
    checked: CheckResult,
    settings: Settings,
    frames: Mapping[FrameKey, Frame],
    shared: bytes,
    cache: Cache,
) -> Iterator[Artifact]:
    """Every page of the catalogue, the cloths that they show, and the accessibility statement.

    `shared` is a digest of the frames and of all code and templates.
    """
    environment = templates(
        root / "theme",
        settings,
        cache.folder / "templates" if cache.folder else None,
        hyphens_for(catalogue, cache),
    )
    digest = sha256(shared + _records_digest(checked)).digest()
    shared_by_all = (catalogue, settings, environment, frames, digest)
    yield from Pages(*shared_by_all).artifacts()
    yield from FormPage(catalogue, checked.records, settings, environment, frames, digest).artifacts()
    yield from StatementPages(*shared_by_all).artifacts(read_audit(root / "docs" / "audit.json"))
    woven = version_digest("render/images/cloth")
    yield from cloth_artifacts(catalogue, Urls(settings.base_url), woven)
    drawn, store = version_digest("render/images/cloth", "render/images", "render/newsletter"), _store(cache)
    yield from letter_pictures(catalogue.newsletters.values(), Urls(settings.base_url), store, drawn)


def hyphens_for(catalogue: Catalogue, cache: Cache) -> Hyphens:
    """What breaks the long words of stories: they are looked up here, before pages are drawn by several processes."""
    version = version_digest("language")
    kept: dict[str, str] = cache.get("hyphens", version) or {}
    forms = Forms()
    broken = {word: kept.get(word) or with_soft_hyphens(word, forms) for word in sorted(long_words(catalogue))}
    if broken.keys() != kept.keys():
        cache.put("hyphens", version, broken)
    return Hyphens(broken, partial(with_soft_hyphens, forms=forms))


def picture_artifacts(root: Path, catalogue: Catalogue, settings: Settings, cache: Cache) -> Iterator[Artifact]:
    """The pictures of link previews and acts' own photographs, made once and kept."""
    if settings.pictures:
        version = version_digest("render/images/cloth", "render/images")
        store = _store(cache)
        to, marks = Urls(settings.base_url), root / "theme" / "pictures"
        yield from Pictures(catalogue, to, settings.languages, marks, _compound_borders, store, version).artifacts()


def _store(cache: Cache) -> Store:
    return Store(cache.folder / "pictures" if cache.folder else None)


def _compound_borders(word: str, language: Language) -> tuple[int, ...]:
    """Where a word of a title may be broken. Few are: pictures are kept, and most titles fit as they are."""
    return break_places(word, Forms()) if language == "fi" else ()


def machine_artifacts(  # noqa: PLR0913, PLR0917 - what machines read is drawn from all of it
    root: Path,
    catalogue: Catalogue,
    checked: CheckResult,
    settings: Settings,
    editors: Iterable[str],
    pages: Iterable[Artifact],
    cache: Cache,
    jobs: int = 1,
) -> Iterator[Artifact]:
    """What machines read: data, sitemap, search index. `editors` are the files of the editors' pages.

    Raises SearchError when there is to be an index and Pagefind makes none.
    """
    folder = root / "theme"
    environment = templates(folder, settings, cache.folder / "templates" if cache.folder else None)
    to = Urls(settings.base_url)
    records, version = _records_digest(checked), version_digest(".")
    shared = sha256(records + version + repr(settings).encode()).digest()
    yield from typed_acts(catalogue, checked.records, settings, shared)
    yield from qr_codes(catalogue, to)
    data = [
        acts_json(catalogue, settings, shared),
        act_schema(catalogue, settings, shared),
        *Feeds(catalogue, settings, environment, shared).artifacts(),
        *calendars(catalogue, settings),
    ]
    yield from data
    yield permalinks_json((*pages, *data), editors, to)
    listings = [*editors_listings(editors, to, settings.languages), *(each.listing for each in pages if each.listing)]
    yield from sitemap_artifacts(listings, to, environment)
    if settings.search:
        yield from market_artifacts(catalogue, settings, shared)
        yield from suggestion_artifacts(catalogue, settings, shared)
        template = (folder / "machines" / "search_document.html").read_bytes()
        shared = sha256(records + template + version).digest()
        known = Known(documents_digest(catalogue, shared), shared)
        yield from search_artifacts(catalogue, environment, known, cache, jobs)


def _records_digest(checked: CheckResult) -> bytes:
    """Of everything but the acts."""
    return sha256(b"".join(each.digest for each in checked.loaded if not isinstance(each.record, ActRecord))).digest()


def _place(site_dir: Path) -> bytes:
    return sha256(str(site_dir.resolve()).encode()).digest()
