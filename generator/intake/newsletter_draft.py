"""`tori newsletter draft`: a newsletter issue as a file, proposed from what has happened since a day."""

from collections.abc import Iterator
from datetime import date

from generator.catalogue.model import Catalogue
from generator.catalogue.newsworthy import NewsItem, Reason, find_news, find_running
from generator.catalogue.programmes import Challenge
from generator.locales import INTERFACES
from generator.locales.formats import format_date as written
from generator.locales.letters import Letters
from generator.schema.dates import PartialDate
from generator.schema.identifiers import slug
from generator.text import Language
from generator.yaml.writer import Fact, write_fact, write_inline, write_key

MOST = 8
"""Acts in a draft: more than this nobody reads. The others stand in it as comments."""


def draft_newsletter(catalogue: Catalogue, since: date, language: Language) -> tuple[str, str] | None:
    """(id, text of the file) of an issue of what is new, adopted or reviewed since a day; None when nothing is.

    The acts that do not fit are there as comments, each with the reason why it is news.
    """
    found = find_news(catalogue.acts, since, catalogue.newsletters.values())
    challenges = find_running(catalogue.challenges.values(), catalogue.today)
    if not found:
        return None
    day = catalogue.today
    t = INTERFACES[language].letters
    title = t.draft_title(date=written(day.year, day.month, day.day, language))
    return f"{day.isoformat()}-{slug(t.title)}", "\n".join(_lines(catalogue, found, challenges, title, language)) + "\n"


def _lines(
    catalogue: Catalogue, found: tuple[NewsItem, ...], challenges: tuple[Challenge, ...], title: str, language: Language
) -> Iterator[str]:
    t = INTERFACES[language].letters
    shown, rest = found[:MOST], found[MOST:]
    yield f"title: {write_inline(title)}"
    yield write_fact("date", catalogue.today.isoformat())
    yield write_fact("language", language)
    yield from write_key("opening", t.draft_opening(acts=t.contents(len(shown))), prose=True)
    yield "items:"
    for news in shown:
        yield from (f"  {line}" for line in _item(news, t, language))
    for news in rest:
        yield from (f"  # {line}" for line in _item(news, t, language))
    if challenges:
        yield f"challenges: [{', '.join(each.id for each in challenges)}]"
    yield from write_key("closing", t.draft_closing, prose=True)


def _item(news: NewsItem, t: Letters, language: Language) -> Iterator[str]:
    story = news.act.choose_story(language)
    yield f"# {story.title} ({_why(news, t, language)})"
    yield f"- act: {write_inline(Fact(news.act.id))}"


def _why(news: NewsItem, t: Letters, language: Language) -> str:
    when = _day(news.when, language)
    match news.reason:
        case Reason.NEW:
            return t.why_new(date=when)
        case Reason.REVIEWED:
            return t.why_reviewed(date=when)
        case Reason.ADOPTED:
            who = news.adoption.body.name.pick(language) if news.adoption else ""
            return t.why_adopted(who=who, date=when)


def _day(when: PartialDate, language: Language) -> str:
    return written(when.year, when.month, when.day, language)
