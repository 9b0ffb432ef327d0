"""What has grown old → one friendly list for an organisation, in Markdown, to send to those who can mend it."""

from collections.abc import Iterator

from generator.catalogue.stale import StaleAct, StaleList
from generator.locales import TEXTS
from generator.render import phrases
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.reports.markdown_report import escape, quote_code
from generator.text import Language


def say_nothing_is_stale(language: Language) -> str:
    """That no organisation has anything to look at."""
    return TEXTS.stale_lists.nothing.pick(language)


def format_stale_list(found: StaleList, language: Language, settings: Settings, today: str) -> str:
    """The list of one organisation. `today` is the day as a file writes it, for the line to paste."""
    name = found.organisation.name.pick(language)
    parts = [
        f"# {escape(TEXTS.stale_lists.title.fill({'name': name}).pick(language))}",
        TEXTS.stale_lists.hello.pick(language),
    ]
    if found.successor:
        parts.append(
            escape(TEXTS.stale_lists.merged.fill({"successor": found.successor.name.pick(language)}).pick(language))
        )
    to = Urls(settings.base_url)
    parts += ["\n".join(_list_questions(each, language, to, settings)) for each in found.acts]
    values = {"line": quote_code(f"reviewed: {today}"), "mail": f"<{settings.contact_mail}>"}
    parts.append(TEXTS.stale_lists.how.fill(values).pick(language))
    return "\n\n".join(parts)


def _list_questions(stale: StaleAct, language: Language, to: Urls, settings: Settings) -> Iterator[str]:
    act = stale.act
    title = escape(act.choose_story(language).title)
    yield f"## [{title}]({to.absolute(to.act(act, language))})\n"
    if stale.overdue:
        seen = (
            TEXTS.stale_lists.seen.fill({"date": phrases.format_day(stale.seen, language)})
            if stale.seen
            else TEXTS.stale_lists.never
        )
        yield f"- {seen.pick(language)}"
    for address in stale.dead_contacts:
        yield f"- {TEXTS.stale_lists.contact.fill({'address': quote_code(address)}).pick(language)}"
    for address in stale.dead_links:
        yield f"- {TEXTS.stale_lists.link.fill({'address': quote_code(address)}).pick(language)}"
    if edit_url := settings.build_edit_url(act.file):
        yield f"- [{TEXTS.stale_lists.edit.pick(language)}]({edit_url})"
