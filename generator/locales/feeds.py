"""The words of feeds, calendars and the thesaurus: their names and what they hold."""

from dataclasses import dataclass

from generator.locales.sentences import Message


@dataclass(frozen=True, slots=True)
class Feeds:
    """`one` is the name of a feed of one topic: `Tekojen tori: Ympäristö`. The others are of all acts, of days, of words."""

    all: Message
    one: Message
    description: str
    calendar: Message
    calendar_description: str
    challenge: Message
    meeting: Message
    thesaurus: Message
