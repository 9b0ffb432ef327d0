"""The words of addresses that lead elsewhere, and of the page that is left where an act was withdrawn."""

from dataclasses import dataclass

from generator.locales.sentences import Message


@dataclass(frozen=True, slots=True)
class Moved:
    """`go_on` stands before the link of a redirect; the others are of a withdrawn act's page."""

    go_on: str
    gone: str
    withdrawn: Message
    description: Message
    reason: str
    instead: str
    organisation: Message
    all_acts: str
