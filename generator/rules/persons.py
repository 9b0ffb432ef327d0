"""Personal data: what a public repository must not hold, found in the file's own lines before it is merged.

git keeps what is deleted, so only the check before merge protects anybody. An identity code is refused everywhere. A
name, a phone number or a personal mail address is refused too, unless the file itself says (`acknowledged`) that this
text may be public and why; in `contact` nothing can be acknowledged, for a contact is a role.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import phonenumbers
from stdnum.fi import hetu, ytunnus

from generator.problems import Path
from generator.rules.rule import Finding, rule
from generator.source.nodes import Mapping, Scalar, Sequence, scalars
from generator.source.reading import Document
from generator.source.records.act import ActRecord
from generator.source.slips import quote
from generator.words import Words

_IDENTITY = re.compile(r"(?<![\w-])\d{6}[-+A-FU-Y]\d{3}[0-9A-Z](?![\w-])", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w/.,=#-])(?:\+|00|0)\d(?:[ \u00a0()-]{0,2}\d){4,13}(?![\w-])")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"https?://\S+")
_WORD = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?"
_PAIR = re.compile(rf"(?<![\w-])({_WORD})(?: {_WORD})? ((?:von |af |de )?{_WORD})(?![\w]|\s-\w)")
_ANY = re.compile(rf"(?<![\w-])({_WORD})(?![\w-])")
_FACTS = frozenset(
    {"sectors", "themes", "programme", "challenge", "networks", "based_on", "former_ids", "acknowledged", "source"}
)
"""Keys whose values are not prose: a publication's title or address is cited as it is."""
_OPEN = {"contact"}


@cache
def given_names() -> frozenset[str]:
    """Common Finnish and Swedish given names; words that are also everyday nouns or places are left out."""
    return frozenset(files("generator.rules").joinpath("given_names.txt").read_text("utf-8").split())


@cache
def _mail_names() -> frozenset[str]:
    fold = str.maketrans("åäöéü", "aaoeu")
    return frozenset(name.casefold().translate(fold) for name in given_names())


@rule(
    "IDENTITY-CODE",
    fi="Rivillä on henkilötunnus. Poista se. Se ei saa jäädä mihinkään tallennettuun versioon.",
    sv="Raden har en personbeteckning. Ta bort den. Den får inte finnas kvar i någon sparad version.",
    en="The line has a personal identity code. Remove it. It must not stay in any saved version.",
)
def no_identity_codes(document: Document) -> Iterator[Finding]:
    """A personal identity code is refused anywhere, in comments too, and is not repeated in the message."""
    for number, line in enumerate(document.lines, start=1):
        if any(hetu.is_valid(match[0]) for match in _IDENTITY.finditer(line)):
            yield Finding(_path_at(document, number), line=number)


@rule(
    "PERSON-CONTACT",
    ActRecord,
    fi="Yhteystiedossa on {what} ({typed}). Yhteystieto on rooli: kirjoita tehtävä ja sen yhteinen osoite.",
    sv="Kontakten har {what} ({typed}). En kontakt är en roll: skriv uppgiften och dess gemensamma adress.",
    en="The contact has {what} ({typed}). A contact is a role: write the task and its shared address.",
)
def contacts_are_roles(document: Document) -> Iterator[Finding]:
    """A contact is a role mailbox, not a person."""
    for path, scalar in scalars(document.root):
        if path[0] in _OPEN:
            text = scalar.text
            for what, typed in (*_names_alone(text), *_phones(text), *_personal_mails(text)):
                yield Finding(path, {"what": what, "typed": typed})
                break


@rule(
    "PERSON",
    ActRecord,
    fi="Tekstissä on {what}: {typed}. Poista se. Jos sen saa julkaista, lisää se kohtaan acknowledged ja kerro, miksi.",
    sv="Texten har {what}: {typed}. Ta bort det. Om det får publiceras, lägg till det under acknowledged och skriv varför.",
    en="The text has {what}: {typed}. Remove it. If it may be public, add it under acknowledged and say why.",
)
def texts_name_no_persons(document: Document) -> Iterator[Finding]:
    """People are not named, called or mailed in a public file, unless the file says that it may be."""
    allowed = _acknowledged(document)
    for path, scalar in scalars(document.root):
        if path[0] in _OPEN or path[0] in _FACTS or path[-1] == "url" or path[-1] == "link":
            continue
        text = _WEB.sub(" ", scalar.text)
        for what, typed in (*_names(text), *_phones(text), *_personal_mails(text)):
            if typed not in allowed and not any(typed in known for known in allowed):
                line = _line_of(document, scalar, typed)
                yield Finding(path, {"what": what, "typed": typed}, insert=_acknowledgement(document, typed), line=line)


_PERSON_NAME = Words("henkilön nimi", "en persons namn", "a person's name")
_PHONE_NUMBER = Words("puhelinnumero", "ett telefonnummer", "a phone number")
_OWN_MAIL = Words("henkilön sähköpostiosoite", "en persons e-postadress", "a person's mail address")


def _names(text: str) -> Iterator[tuple[Words, str]]:
    """A given name with a family name after it."""
    for match in _PAIR.finditer(text):
        if match[1] in given_names() or all(part in given_names() for part in match[1].split("-")):
            yield _PERSON_NAME, match[0]


def _names_alone(text: str) -> Iterator[tuple[Words, str]]:
    """A given name, with or without a family name: a role has neither."""
    yield from _names(text)
    for match in _ANY.finditer(text):
        if match[1] in given_names():
            yield _PERSON_NAME, match[1]


def _phones(text: str) -> Iterator[tuple[Words, str]]:
    for match in _PHONE.finditer(_WEB.sub(" ", text)):
        if ytunnus.is_valid(match[0]):
            continue
        try:
            number = phonenumbers.parse(match[0], "FI")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            yield _PHONE_NUMBER, match[0]


def _personal_mails(text: str) -> Iterator[tuple[Words, str]]:
    """An address whose first part holds a given name: `matti.meikalainen@…`."""
    for match in _MAIL.finditer(text):
        fold = str.maketrans("åäöéü", "aaoeu")
        parts = re.split(r"[._+-]", match[0].partition("@")[0].casefold().translate(fold))
        if any(part in _mail_names() for part in parts):
            yield _OWN_MAIL, match[0]


def _acknowledged(document: Document) -> frozenset[str]:
    entry = document.root.entries.get("acknowledged")
    if not entry or not isinstance(entry[1], Sequence):
        return frozenset()
    texts = (item.entries["text"][1] for item in entry[1].items if isinstance(item, Mapping) and "text" in item.entries)
    return frozenset(text.text for text in texts if isinstance(text, Scalar) and text.text)


def _acknowledgement(document: Document, typed: str) -> str | None:
    """Lines to add at the end of the file; None where the list is there already and has its own place."""
    if "acknowledged" in document.root.entries:
        return None
    return f"acknowledged:\n  - text: {quote(typed)}\n    reason: "


def _line_of(document: Document, scalar: Scalar, typed: str) -> int:
    for number in range(scalar.line, min(scalar.end_line, len(document.lines)) + 1):
        if typed in document.lines[number - 1]:
            return number
    return scalar.line


def _path_at(document: Document, number: int) -> Path:
    for path, scalar in scalars(document.root):
        if scalar.line <= number <= max(scalar.line, scalar.end_line - 1):
            return path
    return ()
