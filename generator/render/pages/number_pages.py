"""The page of figures: the statistics of the record, and the market counted from its own acts."""

from collections.abc import Iterator
from functools import partial

from generator.catalogue.counts import MarketCounts, count_market, count_sectors, sort_longest_first
from generator.catalogue.groups import sort_challenges
from generator.catalogue.programmes import FigureOf, Programme
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.pages.site_pages import SitePages
from generator.text import Language


class NumberPages(SitePages):
    """Draws the page of figures."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """The page in each language."""
        sectors = count_sectors(self._catalogue)
        counts = count_market(self._catalogue)
        numbers = [count for _, count in sectors]
        key = self._build_key(also=f"{counts} {numbers} {self._catalogue.today.isoformat()}")
        for language in self._settings.languages:
            yield self._build_page(
                self._to.section("figures", language), key, partial(self._draw_numbers, language, counts)
            )

    def _draw_numbers(self, language: Language, counts: MarketCounts) -> str:
        t = INTERFACES[language]
        catalogue = self._catalogue
        return self._render(
            "pages/numbers/numbers.html",
            language,
            "figures",
            self._build_head(
                t.numbers.title, t.numbers.lead, self._build_paths(partial(self._to.section, "figures")), language
            ),
            counts=counts,
            sectors=count_sectors(catalogue),
            statistics=sort_longest_first(catalogue),
            programmes=[each for each in catalogue.programmes.values() if any(_list_figures(each))],
            networks=[
                each
                for each in catalogue.networks.values()
                if each.figures or any(meeting.figures for meeting in each.meetings)
            ],
            challenges=[
                each
                for each in sort_challenges(catalogue.challenges.values())
                if each.figures or any(winner.figure for winner in each.winners)
            ],
        )


def _list_figures(programme: Programme) -> Iterator[FigureOf]:
    yield from programme.figures
    for season in programme.seasons:
        yield from season.figures
    for offer in (*programme.services, *programme.tools, *programme.event_series):
        yield from offer.figures
