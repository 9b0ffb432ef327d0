"""The texts of redirects, and of the page of a withdrawn act."""

from dataclasses import dataclass

from generator.locales.sentences import Message


@dataclass(frozen=True, slots=True)
class Moved:
    """`go_on` is before the link of a redirect; the others are of a withdrawn act's page."""

    go_on: str
    gone: str
    withdrawn: Message
    description: Message
    reason: str
    instead: str
    organisation: Message
    all_acts: str
