"""The pages of news: one for each month, one for each year, and the list of both. Counted from the data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator.catalogue.model import Act
from generator.catalogue.news import (
    MonthKey,
    News,
    YearOfNews,
    count_by_organisation,
    count_by_sector,
    gather_months,
    gather_years,
)
from generator.locales import INTERFACES
from generator.locales.formats import capitalise, format_date, format_number
from generator.render.artifact import Artifact
from generator.render.pages.list_page import ListPage, split_into_pages
from generator.render.pages.site_pages import SitePages
from generator.render.urls import PAGE_SIZE
from generator.text import Language

Key = TypeVar("Key", int, MonthKey)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The page before and the page after, each as (label, address)."""

    earlier: tuple[str, str] | None
    later: tuple[str, str] | None


class NewsPages(SitePages):
    """Draws the months, the years and their list."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """Every page, in a fixed order."""
        by_month, by_year = gather_months(self._catalogue), gather_years(self._catalogue)
        today = self._catalogue.today.isoformat()
        counts = {month: len(news.published) for month, news in by_month.items()}
        counted = {year: _describe_counts(news) for year, news in by_year.items()}
        for language in self._settings.languages:
            list_key = self._build_key(also=f"{counts} {counted}")
            yield self._build_page(
                self._to.section("new", language), list_key, partial(self._draw_list, language, by_month, by_year)
            )
            for month, news in by_month.items():
                near = _find_neighbours(
                    month, {each: (_format_month(each, language), self._to.month(*each, language)) for each in by_month}
                )
                reviewed = tuple(news.reviewed[:PAGE_SIZE])
                for list_page in split_into_pages(tuple(news.published), partial(self._to.month, *month, language)):
                    also = f"{month} {list_page.total} {len(news.reviewed)} {near}"
                    key = self._build_key(*list_page.acts, *reviewed, *(act for act, _ in news.adopted), also=also)
                    yield self._build_page(
                        list_page.here, key, partial(self._draw_month, language, month, news, list_page, near)
                    )
            for year, news_of_year in by_year.items():
                near = _find_neighbours(year, {each: (str(each), self._to.year(each, language)) for each in by_year})
                key = self._build_key(also=f"{year} {counted[year]} {near} {today}")
                address = self._to.year(year, language)
                yield self._build_page(address, key, partial(self._draw_year, language, year, news_of_year, near))

    # --- one method a kind of page ---------------------------------------------------------------------------------

    def _draw_list(
        self, language: Language, by_month: Mapping[MonthKey, News], by_year: Mapping[int, YearOfNews]
    ) -> str:
        t = INTERFACES[language].news
        labelled = {
            month: (_format_month(month, language), self._to.month(*month, language), len(news.published))
            for month, news in by_month.items()
        }
        listed = tuple(
            (year, tuple(self._list_sentences(news, language)), tuple(labelled[year, month] for month in news.months))
            for year, news in by_year.items()
        )
        return self._render(
            "pages/news/news.html",
            language,
            "new",
            self._build_head(t.title, t.lead, self._build_paths(partial(self._to.section, "new")), language),
            listed=listed,
        )

    def _draw_month(
        self, language: Language, month: MonthKey, news: News, list_page: ListPage, near: Neighbours
    ) -> str:
        t = INTERFACES[language].news
        name = format_date(*month, None, language)
        title = self._number_title(t.month(month=name), list_page.page, list_page.pages, language)
        paths = self._build_paths(partial(self._to.month, *month, page=list_page.page))
        return self._render(
            "pages/month/month.html",
            language,
            "new",
            self._build_head(title, t.month_lead(month=name), paths, language),
            title=t.month(month=name),
            lead=t.month_lead(month=name),
            facts=tuple(self._list_sentences(news, language)),
            news=news,
            list_page=list_page,
            reviewed=news.reviewed[:PAGE_SIZE],
            more_reviewed=max(0, len(news.reviewed) - PAGE_SIZE),
            near=near,
        )

    def _draw_year(self, language: Language, year: int, news: YearOfNews, near: Neighbours) -> str:
        t = INTERFACES[language].news
        title, paths = t.year(year=str(year)), self._build_paths(partial(self._to.year, year))
        facts = tuple(self._list_sentences(news, language))
        return self._render(
            "pages/year/year.html",
            language,
            "new",
            self._build_head(title, t.year_lead(year=str(year)), paths, language),
            year=year,
            facts=facts,
            to_paste=self._write_plain_text(language, year, facts, news),
            news=news,
            months=tuple(
                (_format_month((year, each), language), self._to.month(year, each, language)) for each in news.months
            ),
            sectors=count_by_sector(news.published, self._catalogue.sectors),
            organisations=count_by_organisation(news.published),
            near=near,
        )

    def _list_sentences(self, news: News, language: Language) -> Iterator[str]:
        """Sentences about what happened, which can be copied into a report."""
        t = INTERFACES[language].news
        if news.published:
            yield f"{t.acts(len(news.published))}, {t.organisations(news.organisations)}"
        if news.reviewed:
            yield t.reviewed(len(news.reviewed))
        if news.adopted:
            yield t.adopted(len(news.adopted))
        if news.began:
            yield t.challenges(len(news.began))
        if isinstance(news, YearOfNews):
            if news.started:
                yield t.started(news.started)
            if news.figures:
                yield t.told_figures(sum(len(figures) for _, figures in news.figures))

    def _write_plain_text(self, language: Language, year: int, facts: tuple[str, ...], news: YearOfNews) -> str:
        """The year as plain text: facts, and the two tables with tabs, which a spreadsheet and a document take in."""
        t = INTERFACES[language]
        lines = [t.news.year(year=str(year)), *facts]
        for heading, counted in (
            (t.news.by_sector, count_by_sector(news.published, self._catalogue.sectors)),
            (t.news.by_organisation, count_by_organisation(news.published)),
        ):
            if counted:
                lines += [
                    "",
                    heading,
                    *(f"{each.name.pick(language)}\t{format_number(n, language)}" for each, n in counted),
                ]
        today = self._catalogue.today
        counted_on = t.news.counted(date=format_date(today.year, today.month, today.day, language))
        return "\n".join((*lines, "", counted_on, self._to.absolute(self._to.year(year, language))))


def _find_neighbours(here: Key, labelled: Mapping[Key, tuple[str, str]]) -> Neighbours:
    """The neighbours of a page among all, the latest first: (label, address) by their key."""
    every = tuple(labelled)
    place = every.index(here)
    later, earlier = every[place - 1 : place], every[place + 1 : place + 2]
    return Neighbours(*(labelled[found[0]] if found else None for found in (earlier, later)))


def _format_month(month: MonthKey, language: Language) -> str:
    return capitalise(format_date(*month, None, language))


def _describe_counts(news: YearOfNews) -> str:
    """Everything on a year's page that is not in the editors' records, for its key."""
    acts: list[Act] = [*news.published, *news.reviewed, *(act for act, _ in news.adopted)]
    return f"{news.started} {news.months} {[(act.id, act.digest) for act in acts]}"
