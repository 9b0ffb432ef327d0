"""The theme's page around the catalogue's pages, drawn once for each language and section."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment

from generator.locales import INTERFACES
from generator.render.context import FrameKey
from generator.render.frame import SLOTS, Frame, build_mark, split_frame
from generator.render.pages.assets import Assets
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.collections import SECTIONS
from generator.text import LANGUAGES, Language

FRAMED: tuple[str | None, ...] = (None, *SECTIONS)
"""The sections that pages stand in; None is no section."""


@dataclass(frozen=True, slots=True)
class Host:
    """What MkDocs draws: the editors' pages by their path in the site, and the frames."""

    pages: Mapping[str, bytes]
    frames: Mapping[FrameKey, Frame]


@dataclass(frozen=True, slots=True)
class Theme:
    """The theme's page, `main.html`. While it is `serving`, a server adds its script, and no policy forbids it."""

    environment: Environment
    settings: Settings
    assets: Assets
    serving: bool = False

    def draw_frames(self) -> dict[FrameKey, Frame]:
        """A frame for every language and every section that catalogue pages stand in."""
        marks = {slot: build_mark(slot) for slot in SLOTS}
        return {
            (language, current): split_frame(self.draw_page(language, current, marks), self._list_slots())
            for language in self.settings.languages
            for current in FRAMED
        }

    def draw_page(self, language: Language, current: str | None, slots: Mapping[str, str]) -> str:
        """A whole page with `slots` as they are: the frame's marks, or one page's own values."""
        return self.environment.get_template("main.html").render(
            language=language,
            t=INTERFACES[language],
            to=Urls(self.settings.base_url),
            site=self.settings,
            assets=self.assets,
            current=current,
            alternates={each: slots[f"alternate_{each}"] for each in self.settings.languages},
            slots=slots,
            serving=self.serving,
        )

    def _list_slots(self) -> tuple[str, ...]:
        """The language switch has a slot only for a language that the site has."""
        left_out = {f"alternate_{language}" for language in LANGUAGES if language not in self.settings.languages}
        return tuple(slot for slot in SLOTS if slot not in left_out and not (self.serving and slot == "policy"))
