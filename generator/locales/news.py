"""The words of what is new in a month and in a year."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class News:
    """`month` and `year` are titles. Counts are said in sentences that can be pasted into a report as they are."""

    title: str
    lead: str
    none: str
    month: Message
    month_lead: Message
    year: Message
    year_lead: Message
    year_link: Message
    months: str
    years: str
    acts: Plural
    reviewed: Plural
    adopted: Plural
    organisations: Plural
    started: Plural
    challenges: Plural
    told_figures: Plural
    new_acts: str
    reviewed_acts: str
    more: Plural
    adopted_acts: str
    adopted_by: Message
    began: str
    ended: str
    summary: str
    copy: str
    by_sector: str
    by_organisation: str
    sectors_note: str
    figures: str
    figures_lead: str
    see_started: str
    counted: Message
    earlier: str
    later: str
