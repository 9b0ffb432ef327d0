"""Acts as cards and as rows of lists, each drawn once a language and kept.

Neither depends on the page around it. An act's card is on about three pages of other acts, its row in the market and in
every list that it belongs to.
"""

from functools import cached_property
from typing import Literal, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.catalogue.model import Act
from generator.locales import INTERFACES
from generator.render import phrases
from generator.render.pages.hyphens import Hyphens
from generator.render.urls import Urls
from generator.text import Language

Shape = Literal["stall", "result"]


class Card(NamedTuple):
    """The content of a card.

    `lang` is the language of the title, the summary and the unit where it is not the page's.
    """

    id: str
    href: str
    lang: Language | None
    title: str
    summary: str
    doer: str
    unit: str | None
    years: str | None
    topics: tuple[str, ...]
    cloth: str
    """The address of its picture."""
    adopted: str | None
    """How many others have taken the act into use."""
    warnings: tuple[str, ...]
    """Notes for a reader before opening the act."""
    code: str
    """Of its short address."""
    collect: str
    """The text of the button that puts the act into the basket."""


def build_card(act: Act, language: Language, to: Urls, hyphens: Hyphens) -> Card:
    """The card of an act in a language."""
    words = INTERFACES[language].card
    story = act.choose_story(language)
    lang = story.language if story.language != language else None
    warnings = (words.written_in.pick(lang) if lang else None, words.only_topic if act.only_topic else None)
    return Card(
        act.id,
        to.act(act, language),
        lang,
        hyphens.break_text(story.title, story.language),
        hyphens.break_text(story.summary, story.language),
        act.organisation.name.pick(language),
        story.unit,
        phrases.format_years(act, language),
        (act.sectors[0].name.pick(language), act.themes[0].name.pick(language)),
        to.cloth(act),
        INTERFACES[language].act.adopted(len(act.adoptions)) if act.adoptions else None,
        tuple(warning for warning in warnings if warning),
        act.code,
        INTERFACES[language].basket.add,
    )


class Cards:
    """The drawn cards of an environment. A drawn card is used again only for the very same act."""

    def __init__(self, environment: Environment, to: Urls, hyphens: Hyphens) -> None:  # noqa: D107 - the class says it
        self._environment = environment
        self._to = to
        self._hyphens = hyphens
        self._cards: dict[tuple[Shape, Language, str], tuple[Act, Markup]] = {}

    def draw_stall(self, act: Act, language: Language) -> Markup:
        """The act as a card among others."""
        return self._draw("stall", act, language)

    def draw_result(self, act: Act, language: Language) -> Markup:
        """The act as a row of a list."""
        return self._draw("result", act, language)

    def draw_blank(self, language: Language) -> Markup:
        """A row without an act, for the search to copy and fill."""
        empty = Card(
            id="",
            href=self._to.section("acts", language),
            lang=None,
            title="…",
            summary="",
            doer="",
            unit=None,
            years=None,
            topics=(),
            cloth=self._to.asset("mark.svg"),
            adopted=None,
            warnings=(),
            code="",
            collect=INTERFACES[language].basket.add,
        )
        row: Markup = getattr(self._macros, "result")(empty)  # noqa: B009 - mypy knows no macros
        return row

    def _draw(self, shape: Shape, act: Act, language: Language) -> Markup:
        earlier = self._cards.get((shape, language, act.id))
        if earlier is not None and earlier[0] is act:
            return earlier[1]
        card: Markup = getattr(self._macros, shape)(build_card(act, language, self._to, self._hyphens))
        self._cards[shape, language, act.id] = act, card
        return card

    @cached_property
    def _macros(self) -> object:
        return self._environment.get_template("components/card/card.html").module
