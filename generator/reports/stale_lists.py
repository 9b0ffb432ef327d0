"""What has grown old → one friendly list for an organisation, in Markdown, to send to those who can mend it."""

from collections.abc import Iterator

from generator.catalogue.stale import StaleAct, StaleList
from generator.render import phrases
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.reports.markdown_report import escape, quote_code
from generator.text import Language, Text

_TITLE = Text("{name}: tarkistettavia tekoja", "{name}: gärningar att granska", "{name}: acts to look at")
_HELLO = Text(
    "Hei. Tekojen torilla on organisaationne tekoja, joista muut hakevat apua. Katsoisitteko, pitävätkö nämä tiedot yhä "
    "paikkansa? Siihen menee muutama minuutti.",
    "Hej. På Framstegsarenan finns gärningar från er organisation som andra söker hjälp i. Kan ni se efter om de här uppgifterna "
    "ännu stämmer? Det tar några minuter.",
    "Hello. The market has acts of your organisation that others look to for help. Would you see whether these facts still "
    "hold? It takes a few minutes.",
)
_MERGED = Text(
    "Organisaatiota ei enää ole: sen tehtäviä jatkaa {successor}. Kenen nämä teot ovat nyt?",
    "Organisationen finns inte längre: {successor} fortsätter med dess uppgifter. Vem har hand om gärningarna nu?",
    "The organisation is no longer there: {successor} goes on with its tasks. Whose are these acts now?",
)
_SEEN = Text(
    "Tietoja on tarkistettu viimeksi {date}. Pitävätkö ne yhä paikkansa?",
    "Uppgifterna granskades senast {date}. Stämmer de ännu?",
    "The facts were last checked on {date}. Do they still hold?",
)
_NEVER = Text(
    "Tietoja ei ole tarkistettu julkaisun jälkeen. Pitävätkö ne yhä paikkansa?",
    "Uppgifterna har inte granskats efter publiceringen. Stämmer de ännu?",
    "The facts have not been checked since they were published. Do they still hold?",
)
_LINK = Text(
    "Linkki ei enää avaudu: {address}. Mikä on uusi osoite, vai poistetaanko se?",
    "Länken öppnas inte längre: {address}. Vilken är den nya adressen, eller ska den tas bort?",
    "The link no longer opens: {address}. What is the new address, or shall it be removed?",
)
_CONTACT = Text(
    "Yhteystieto ei enää toimi: {address}. Keneltä voi nyt kysyä? Anna tehtävä ja yhteinen osoite.",
    "Kontakten fungerar inte längre: {address}. Vem kan man fråga nu? Ange en roll och en gemensam adress.",
    "The contact no longer works: {address}. Whom can one ask now? Give a task and a shared address.",
)
_EDIT = Text("Korjaa tekoa", "Rätta gärningen", "Mend the act")
_HOW = Text(
    "Kun kaikki on kunnossa, lisää tekoon rivi {line}. Voit myös vastata tähän viestiin, niin toimitus korjaa tiedot: {mail}.",
    "När allt är i ordning, lägg till raden {line} i gärningen. Du kan också svara på det här meddelandet, så rättar redaktionen: {mail}.",
    "When all is well, add the line {line} to the act. You can also answer this message, and the editors will mend it: {mail}.",
)
_NOTHING = Text(
    "Kaikki on ajan tasalla. Kenellekään ei ole kirjoitettavaa.",
    "Allt är aktuellt. Det finns ingen att skriva till.",
    "All is up to date. There is nobody to write to.",
)


def say_nothing_is_stale(language: Language) -> str:
    """That no organisation has anything to look at."""
    return _NOTHING.pick(language)


def format_stale_list(found: StaleList, language: Language, settings: Settings, today: str) -> str:
    """The list of one organisation. `today` is the day as a file writes it, for the line to paste."""
    name = found.organisation.name.pick(language)
    parts = [f"# {escape(_TITLE.fill({'name': name}).pick(language))}", _HELLO.pick(language)]
    if found.successor:
        parts.append(escape(_MERGED.fill({"successor": found.successor.name.pick(language)}).pick(language)))
    to = Urls(settings.base_url)
    parts += ["\n".join(_list_questions(each, language, to, settings)) for each in found.acts]
    values = {"line": quote_code(f"reviewed: {today}"), "mail": f"<{settings.contact_mail}>"}
    parts.append(_HOW.fill(values).pick(language))
    return "\n\n".join(parts)


def _list_questions(stale: StaleAct, language: Language, to: Urls, settings: Settings) -> Iterator[str]:
    act = stale.act
    title = escape(act.choose_story(language).title)
    yield f"## [{title}]({to.absolute(to.act(act, language))})\n"
    if stale.overdue:
        seen = _SEEN.fill({"date": phrases.format_day(stale.seen, language)}) if stale.seen else _NEVER
        yield f"- {seen.pick(language)}"
    for address in stale.dead_contacts:
        yield f"- {_CONTACT.fill({'address': quote_code(address)}).pick(language)}"
    for address in stale.dead_links:
        yield f"- {_LINK.fill({'address': quote_code(address)}).pick(language)}"
    yield f"- [{_EDIT.pick(language)}]({settings.edit_url(act.file)})"
