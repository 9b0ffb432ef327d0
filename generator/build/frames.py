"""Draws the theme's page around the catalogue's pages, once for each language and section."""

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment

from generator.locales import INTERFACES
from generator.render.frame import SLOTS, Frame, mark, split
from generator.render.pages.assets import Assets
from generator.render.pages.page_builder import FrameKey
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.text import LANGUAGES, Language

FRAMED: tuple[str | None, ...] = (
    None,
    "acts",
    "sectors",
    "themes",
    "regions",
    "organisations",
    "programmes",
    "networks",
    "challenges",
    "figures",
    "new",
    "communicators",
    "accessibility",
    "basket",
    "tell",
    "newsletters",
)
"""The sections that catalogue pages stand in; None is no section."""


def draw_frames(
    environment: Environment, settings: Settings, assets: Assets, *, serving: bool = False
) -> dict[FrameKey, Frame]:
    """A frame for every language and every section that catalogue pages stand in."""
    slots = {slot: mark(slot) for slot in SLOTS}
    return {
        (language, current): split(
            draw_page(environment, settings, assets, language, current, slots, serving=serving),
            _slots_of(settings, serving=serving),
        )
        for language in settings.languages
        for current in FRAMED
    }


def _slots_of(settings: Settings, *, serving: bool) -> tuple[str, ...]:
    """The language switch has a slot only for a language that the site has, and no policy holds while it is served."""
    left_out = {f"alternate_{language}" for language in LANGUAGES if language not in settings.languages}
    return tuple(slot for slot in SLOTS if slot not in left_out and not (serving and slot == "policy"))


def draw_page(  # noqa: PLR0913 - what a page is drawn from
    environment: Environment,
    settings: Settings,
    assets: Assets,
    language: Language,
    current: str | None,
    slots: Mapping[str, str],
    *,
    serving: bool = False,
) -> str:
    """A whole page of the theme with `slots` as they are: the frame's marks, or one page's own values."""
    return environment.get_template("main.html").render(
        page_variables(settings, assets, language, current, slots, serving=serving)
    )


def page_variables(
    settings: Settings,
    assets: Assets,
    language: Language,
    current: str | None,
    slots: Mapping[str, str],
    *,
    serving: bool = False,
) -> dict[str, Any]:
    """What main.html and its partials name."""
    t = INTERFACES[language]
    return {
        "language": language,
        "t": t,
        "to": Urls(settings.base_url),
        "site": settings,
        "assets": assets,
        "current": current,
        "alternates": {each: slots[f"alternate_{each}"] for each in settings.languages},
        "slots": slots,
        "serving": serving,
    }
