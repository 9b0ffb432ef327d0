"""Every picture of the site: link previews of acts and of the editors' records, and acts' own photographs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.catalogue.groups import list_ids
from generator.catalogue.model import Act, Catalogue, Newsletter
from generator.catalogue.newsworthy import list_sent
from generator.locales import INTERFACES
from generator.render import phrases
from generator.render.artifact import Artifact
from generator.render.images.cloth.files import weave_cloth
from generator.render.images.cloth.weave import weave
from generator.render.images.link_preview import COLUMNS, ROWS, Breaks, Mark, Preview, draw_preview
from generator.render.images.photographs import WEBP, list_page_widths, resize
from generator.render.images.store import Store
from generator.render.urls import Urls
from generator.schema.collections import COLLECTIONS
from generator.schema.photographs import Photograph
from generator.text import Language, Text

SPELT = "Tekojen tori"
"""The name that the name mark spells; another name is written beside the bare mark."""
_PICTURED = tuple(each.name for each in COLLECTIONS if each.found and not each.is_vocabulary and each.name != "acts")
"""Collections whose pages have a link preview each; those of the vocabulary share the site's."""


@dataclass(frozen=True, slots=True)
class ImageFiles:
    """Makes the pictures. `marks` is the folder of the marks, `version` a digest of the code and of the libraries."""

    catalogue: Catalogue
    to: Urls
    languages: tuple[Language, ...]
    marks: Path
    breaks: Breaks
    store: Store
    version: bytes

    def list_artifacts(self) -> Iterator[Artifact]:
        """Every picture, in a fixed order."""
        for act in self.catalogue.acts:
            yield from self._list_act_images(act)
        for language in self.languages:
            t = INTERFACES[language]
            yield self._build_preview_file(
                self.to.preview_of_site(language), self._build_plain_preview("tori", " ".join(t.home.title), language)
            )
            for section, record_id, name, theme in self._list_records():
                preview = self._build_plain_preview(record_id, name.pick(language), language, theme)
                yield self._build_preview_file(self.to.preview_of(section, record_id, language), preview)
            for issue in list_sent(self.catalogue.newsletters.values()):
                address = self.to.preview_of("newsletters", issue.id, language)
                yield self._build_preview_file(address, build_issue_preview(issue, language), language)

    def _list_act_images(self, act: Act) -> Iterator[Artifact]:
        for language in act.stories:
            preview = build_act_preview(act, language)
            yield self._build_preview_file(self.to.preview(act, language), preview)
            if act.images:
                with_photograph = build_act_preview(act, language, photograph=True)
                yield self._build_preview_file(self.to.preview_with_photograph(act, language), with_photograph)
        for number, image in enumerate(act.images, 1):
            photograph = image.photograph
            for width in list_page_widths(photograph.width):
                address = self.to.output(self.to.photograph(act, number, width, WEBP))
                yield build_photograph_file(photograph, address, width, WEBP, self.store, self.version)

    def _list_records(self) -> Iterator[tuple[str, str, Text, str]]:
        """The section, id, name and commonest theme of every other record that has a page of its own."""
        themes: dict[tuple[str, str], Counter[str]] = {}
        for act in self.catalogue.acts:
            for section in _PICTURED:
                for record_id in list_ids(act, section):
                    themes.setdefault((section, record_id), Counter())[act.themes[0].id] += 1
        for section in _PICTURED:
            for record in getattr(self.catalogue, section).values():
                counted = themes.get((section, record.id), Counter())
                yield section, record.id, record.name, min(counted, key=lambda each: (-counted[each], each), default="")

    @staticmethod
    def _build_plain_preview(record_id: str, title: str, language: Language, theme: str = "") -> Preview:
        return Preview(weave(record_id, theme, columns=COLUMNS, rows=ROWS), title, language)

    def _build_preview_file(self, address: str, preview: Preview, page: Language | None = None) -> Artifact:
        """A preview as a file; `page` is the language that the site is named in, where the title is in another."""
        mark = self._choose_mark(page or preview.language)
        description = (
            f"{preview.title}\n{preview.facts}\n{preview.language}\n{preview.cloth!r}\n{mark.name}\n{preview.credit}"
        )
        key = sha256(self.version + description.encode() + preview.photograph_digest).digest()
        return Artifact(
            self.to.output(address),
            key,
            partial(self.store.read_or_make, key, partial(draw_preview, preview, mark, self.breaks)),
        )

    def _choose_mark(self, language: Language) -> Mark:
        name = INTERFACES[language].site_name
        return Mark(self.marks / "namemark.png") if name == SPELT else Mark(self.marks / "mark.png", name)


def build_photograph_file(
    photograph: Photograph, path: str, width: int, suffix: str, store: Store, version: bytes
) -> Artifact:
    """A photograph `width` pixels wide as a file of the site."""
    key = sha256(version + photograph.digest + f"{width}{suffix}".encode()).digest()
    return Artifact(path, key, partial(store.read_or_make, key, partial(resize, photograph.path, width, suffix)))


def build_issue_preview(issue: Newsletter, language: Language) -> Preview:
    """The link preview of a sent issue: its title is in its own language, the day in the given one."""
    cloth = weave(issue.id, "", columns=COLUMNS, rows=ROWS)
    kicker = INTERFACES[language].letters.kicker(date=phrases.format_day(issue.date, language))
    return Preview(cloth, issue.title, issue.language, (kicker,))


def build_act_preview(act: Act, language: Language, *, photograph: bool = False) -> Preview:
    """The link preview of an act in a language of its stories."""
    facts = (
        act.organisation.name.pick(language),
        act.sectors[0].name.pick(language),
        phrases.format_years(act, language) or "",
    )
    cloth = weave_cloth(act, columns=COLUMNS, rows=ROWS)
    title = act.choose_story(language).title
    if not photograph:
        return Preview(cloth, title, language, facts)
    image = act.images[0]
    credit = f"{image.credit}, {image.licence}"
    return Preview(cloth, title, language, facts, image.photograph.path, image.photograph.digest, credit)
