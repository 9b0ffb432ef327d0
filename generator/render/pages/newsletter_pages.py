"""The archive of the newsletter: the list of sent issues, and the page of each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from generator.catalogue.markdown import convert_to_html
from generator.catalogue.model import Act, Newsletter, NewsletterItem, Withdrawn
from generator.catalogue.newsworthy import list_sent
from generator.locales import INTERFACES
from generator.render import phrases
from generator.render.artifact import Artifact, Listing
from generator.render.pages.cards import Card, build_card
from generator.render.pages.site_pages import SitePages
from generator.text import Language


class Item(NamedTuple):
    """An act in an issue: the editors' words as HTML, and its card, or the record of a withdrawn one."""

    words: str | None
    card: Card | None
    gone: Withdrawn | None


class NewsletterPages(SitePages):
    """Draws the archive."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """The list and every sent issue in each language."""
        issues = list_sent(self._catalogue.newsletters.values())
        for language in self._settings.languages:
            listed = self._build_key(also=f"{[(issue.id, issue.title) for issue in issues]}")
            yield self._build_page(
                self._to.section("newsletters", language), listed, partial(self._draw_list, language, issues)
            )
            for place, issue in enumerate(issues):
                near = (issues[place + 1] if place + 1 < len(issues) else None, issues[place - 1] if place else None)
                also = " ".join(each.id for each in near if each)
                key = self._build_key(*_list_acts((issue,)), also=f"{issue.id} {also}")
                address, draw = self._to.newsletter(issue, language), partial(self._draw_issue, language, issue, near)
                if language == self._choose_indexed_language(issue):
                    listing = Listing(address, (language,), issue.sent.iso if issue.sent else None)
                    yield self._build_listed(listing, key, draw)
                else:
                    yield self._build_unlisted(address, key, draw)

    def _choose_indexed_language(self, issue: Newsletter) -> Language:
        """The language in which the page of an issue is indexed: its own, if the site has it."""
        return issue.language if issue.language in self._settings.languages else self._settings.languages[0]

    def _draw_list(self, language: Language, issues: tuple[Newsletter, ...]) -> str:
        t = INTERFACES[language].letters
        paths = self._build_paths(partial(self._to.section, "newsletters"))
        return self._render(
            "pages/newsletters/newsletters.html",
            language,
            "newsletters",
            self._build_head(t.title, t.lead, paths, language),
            issues=issues,
        )

    def _draw_issue(
        self, language: Language, issue: Newsletter, near: tuple[Newsletter | None, Newsletter | None]
    ) -> str:
        paths = self._build_paths(partial(self._to.newsletter, issue))
        day = INTERFACES[language].letters.kicker(date=phrases.format_day(issue.date, language))
        canonical = paths[self._choose_indexed_language(issue)]
        head = replace(
            self._build_head(
                issue.title,
                f"{issue.title}. {day}.",
                paths,
                language,
                self._find_picture("newsletters", issue.id, issue.title, language),
            ),
            canonical=canonical,
            alternates={},
            indexed=canonical == paths[language],
            kind="article",
            published=issue.sent.iso if issue.sent else None,
        )
        return self._render(
            "pages/newsletter/newsletter.html",
            language,
            "newsletters",
            head,
            paths,
            issue=issue,
            opening=convert_to_html(issue.opening) if issue.opening else None,
            items=[self._build_item(item, language) for item in issue.items],
            closing=convert_to_html(issue.closing) if issue.closing else None,
            older=near[0],
            newer=near[1],
        )

    def _build_item(self, item: NewsletterItem, language: Language) -> Item:
        words = convert_to_html(item.words) if item.words else None
        act = item.act
        return (
            Item(words, build_card(act, language, self._to, self._environment.hyphens), None)
            if isinstance(act, Act)
            else Item(words, None, act)
        )


def _list_acts(issues: Iterable[Newsletter]) -> Iterator[Act]:
    for issue in issues:
        yield from (item.act for item in issue.items if isinstance(item.act, Act))
