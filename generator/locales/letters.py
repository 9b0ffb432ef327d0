"""The words of the newsletter: the letter itself, and its archive on the site."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Letters:
    """`how` ends each act of a letter; `withdrawn` is in the place of an act that has been withdrawn."""

    title: str
    lead: str
    kicker: Message
    online: str
    how: Message
    picture: Message
    withdrawn: str
    challenge: str
    challenge_ends: Message
    join: str
    tell: str
    tell_text: str
    tell_button: str
    licence: str
    archive: str
    contents: Plural
    empty_title: str
    empty: str
    communicators: str
    previous: str
    next: str
    draft_title: Message
    draft_opening: Message
    draft_closing: str
    why_new: Message
    why_reviewed: Message
    why_adopted: Message
