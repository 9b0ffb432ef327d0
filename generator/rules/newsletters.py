"""The newsletter: an issue is named by its day and has each act once."""

from collections.abc import Iterator
from functools import partial

from generator.rules.rule import Finding, RuleContext, rule
from generator.schema.fixes import remove_entry
from generator.schema.records.newsletter import NewsletterRecord


@rule(
    "NEWSLETTER-NAME",
    NewsletterRecord,
    fi="Tiedoston nimi alkaa kirjeen päivällä. Vaihda nimeksi {name}, tai korjaa päivä.",
    sv="Filens namn börjar med brevets datum. Byt namnet till {name}, eller rätta datumet.",
    en="The file's name begins with the letter's date. Rename it {name}, or mend the date.",
)
def find_misnamed_letters(issue: NewsletterRecord, context: RuleContext) -> Iterator[Finding]:
    """Issues lie in the order in which they were sent: `2026-11-20-marraskuun-teot.yaml`."""
    day = issue.date.iso if issue.date else ""  # a date that is missing or wrong is told of already
    if day and not context.id.startswith(f"{day}-"):
        words = context.id.lstrip("0123456789-") or "uutiskirje"
        yield Finding(("date",), {"name": f"{day}-{words}.yaml"})


@rule(
    "NEWSLETTER-SENT",
    NewsletterRecord,
    fi="Kirje ei voi olla lähetetty {typed}, joka on tulevaisuudessa. Lisää sent vasta, kun kirje on lähtenyt.",
    sv="Brevet kan inte ha skickats {typed}, som ligger i framtiden. Lägg till sent först när brevet har gått.",
    en="The letter cannot have been sent on {typed}, which is in the future. Add sent only when the letter has gone.",
)
def find_future_sendings(issue: NewsletterRecord, context: RuleContext) -> Iterator[Finding]:
    """What is sent is frozen, so it is said of letters that have gone."""
    if issue.sent and issue.sent.earliest > context.today:
        yield Finding(("sent",), {"typed": issue.sent.iso}, fix=partial(remove_entry, path=("sent",)))


@rule(
    "NEWSLETTER-TWICE",
    NewsletterRecord,
    fi="Teko {typed} on kirjeessä jo aiemmin. Poista toinen.",
    sv="Gärningen {typed} finns redan i brevet. Ta bort den ena.",
    en="The act {typed} is in the letter already. Remove one of them.",
)
def find_acts_told_twice(issue: NewsletterRecord) -> Iterator[Finding]:
    """A reader meets an act once in a letter."""
    seen: set[str] = set()
    for index, item in enumerate(issue.items):
        if item.act in seen:
            fix = partial(remove_entry, path=("items", index))
            yield Finding(("items", index, "act"), {"typed": item.act}, fix=fix)
        seen.add(item.act)
