"""The page of samples, /_mallisto/: every component once, in all its states. Built for tests alone."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from generator.catalogue.counts import count_market, count_themes, sort_longest_first
from generator.catalogue.model import Act
from generator.catalogue.orders import sort_newest_first
from generator.catalogue.vocabulary import Region
from generator.render.artifact import Artifact
from generator.render.images.cloth.motifs import MOTIFS
from generator.render.pages.act_view import Photograph, build_act_view
from generator.render.pages.list_page import ListPage
from generator.render.pages.site_pages import PageHead, SitePages
from generator.text import Language, Text

PLACE = "_mallisto/"
_LANGUAGE: Language = "fi"
_LONG = "Työhyvinvointikyselyn tulosten läpikäynti yhteistoiminnallisesti henkilöstökokouksissa ja työpajoissa"
"""A title of a hundred characters, of long words."""
_COUNTS = (0, 10, 20, 40, 100)
"""Of acts in five regions, the most being 100: a tile of every depth."""


class Question(NamedTuple):
    """A field of a form as `components/form_fields.html` draws it; the form has its own in `web_form/layout.py`."""

    widget: str
    name: str
    label: str
    help: str = ""
    optional: bool = False
    choices: tuple["Choice", ...] = ()
    example: str = ""
    limit: int | None = None

    @property
    def id(self) -> str:
        """The id of its element."""
        return f"f-{self.name}"


class Choice(NamedTuple):
    """One of the answers to choose from."""

    value: str
    label: str
    note: str = ""


_CHOICES = (Choice("idea", "Idea", "Ei vielä kokeiltu"), Choice("trial", "Kokeilu"))
_QUESTIONS = (
    Question("line", "line", "Otsikko", "Enintään 100 merkkiä.", limit=100, example="Perehdytys yhdellä kortilla"),
    Question("prose", "prose", "Mitä teitte?", optional=True),
    Question("select", "select", "Kustannus", choices=_CHOICES),
    Question("radios", "radios", "Vaihe", "Valitse yksi.", choices=_CHOICES),
    Question("mail", "mail", "Postilaatikko"),
)


class SamplePage(SitePages):
    """Draws the page of samples from the acts of the catalogue that show most."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """The page, in Finnish, if the settings ask for it and some act tells how to copy it."""
        if not self._settings.samples:
            return
        newest = sort_newest_first(self._catalogue.acts)
        rich = max(newest, key=_count_parts, default=None)
        if rich is not None and rich.choose_story(_LANGUAGE).adopt:
            address = self._to.home(_LANGUAGE) + PLACE
            yield self._build_unlisted(address, self._build_key(*newest), partial(self._draw_samples, rich, newest))

    def _draw_samples(self, rich: Act, newest: tuple[Act, ...]) -> str:
        address = self._to.home(_LANGUAGE) + PLACE
        own = rich.choose_story(_LANGUAGE)
        long = replace(rich, stories={_LANGUAGE: replace(own, title=_LONG)}, language=_LANGUAGE)
        return self._render(
            "pages/samples/samples.html",
            _LANGUAGE,
            None,
            PageHead("Mallisto", "Mallisto", address, address, {}, indexed=False),
            dict.fromkeys(self._settings.languages, address),
            acts=(*newest, long),
            list_page=ListPage((*newest, long), 1, 1, len(newest) + 1, lambda _: address),
            page=build_act_view(rich, _LANGUAGE, (), self._to, self._settings, self._environment.hyphens),
            motifs=[
                {"id": theme, "sign": self._to.motif(theme)} for theme in MOTIFS if theme in self._catalogue.themes
            ],
            photo=Photograph(self._to.asset("namemark.svg"), "", 292, 60, "Nimimerkki", "Tekojen tori", "CC0"),
            fields=_QUESTIONS,
            theme_counts=count_themes(self._catalogue),
            tiles=[
                (Region(f"r{place}", "00", Text.same("Keski-Pohjanmaa"), place, 1), count)
                for place, count in enumerate(_COUNTS, 1)
            ],
            counts=count_market(self._catalogue),
            statistics=sort_longest_first(self._catalogue),
            totals=[
                total
                for programme in self._catalogue.programmes.values()
                for season in programme.seasons
                for total in season.totals
            ],
        )


def _count_parts(act: Act) -> tuple[int, str]:
    """How much there is to show of an act; ties by id."""
    parts = (
        act.contact,
        act.measures,
        act.adoptions,
        act.partners,
        act.awards,
        act.links,
        act.choose_story(_LANGUAGE).adopt,
    )
    return sum(bool(part) for part in parts), act.id
