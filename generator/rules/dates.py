"""Dates in order: nothing ends before it begins, and what is told of has happened."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.rules.rule import Finding, RuleContext, rule
from generator.schema.dates import PartialDate
from generator.schema.fixes import exchange_values
from generator.schema.introspection import find_parts
from generator.schema.records.act import ActRecord
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.programme import ProgrammeRecord, Season

PAST_DAYS = ("published", "reviewed", "started")
"""Dates of an act that cannot be to come."""


@rule(
    "DATE-ORDER",
    ActRecord,
    ProgrammeRecord,
    ChallengeRecord,
    fi="Loppu {ended} on ennen alkua {started}. Tarkista vuodet.",
    sv="Slutet {ended} är före början {started}. Kontrollera åren.",
    en="The end {ended} is before the beginning {started}. Check the years.",
)
def find_ends_before_start(record: ActRecord | ProgrammeRecord | ChallengeRecord) -> Iterator[Finding]:
    """Nothing can end before it begins; dates that are only near, or only a year, get the benefit of the doubt."""
    spans = [((), record), *(find_parts(record, Season) if isinstance(record, ProgrammeRecord) else ())]
    for path, part in spans:
        if part.started and part.ended and part.ended.latest < part.started.earliest:
            values: dict[str, object] = {"started": part.started.iso, "ended": part.ended.iso}
            mend = partial(exchange_values, one=(*path, "started"), other=(*path, "ended"))
            yield Finding((*path, "ended"), values, fix=mend)


@rule(
    "DATE-FUTURE",
    ActRecord,
    fi="Päivä {typed} on tulevaisuudessa. Tarkista päivä.",
    sv="Datumet {typed} ligger i framtiden. Kontrollera datumet.",
    en="The date {typed} is in the future. Check the date.",
)
def find_future_days(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """What is published or reviewed has been; an act may be planned to end, but it has begun."""
    for name in PAST_DAYS:
        typed = getattr(act, name)
        if typed and typed.earliest > context.today:
            yield Finding((name,), {"typed": typed.iso}, replace=_today_at(typed, context.today), safe=False)


def _today_at(typed: PartialDate, today: date) -> str:
    """Today, as exactly as the day was typed."""
    month, day = (today.month if typed.month else None), (today.day if typed.day else None)
    return PartialDate(today.year, month, day).iso
