"""Personal data: what a public repository must not hold, found in the file's own lines before it is merged.

git keeps what is deleted, so only the check before merge protects anybody. An identity code is refused everywhere. A
name, a phone number or a personal mail address is refused too, unless the file itself says (`acknowledged`) that this
text may be public and why; in `contact` nothing can be acknowledged, for a contact is a role.

What counts as a name is in `person_names.py`, as somebody's own number or address in `contact_details.py`;
docs/personal-data.md has what they find and what they mistake.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from generator.problems import Fix, Path
from generator.rules import contact_details
from generator.rules.contact_details import find_codes, find_homes, find_own_mail, find_phones, may_hold_details
from generator.rules.pasted_text import ADDRESS_KEYS
from generator.rules.person_names import find_given_names_alone, find_names, may_hold_names, may_hold_small_names
from generator.rules.rule import Finding, rule
from generator.schema.fixes import replace_value
from generator.schema.records.act import ActRecord
from generator.text import Text
from generator.yaml.edits import OPEN
from generator.yaml.nodes import Mapping, Scalar, Sequence, list_scalars
from generator.yaml.reading import Document
from generator.yaml.syntax_errors import quote_if_needed

Found = tuple[Text, str]
"""(what it is, the text as typed)."""

NOT_PROSE = frozenset(
    {
        "sectors",
        "themes",
        "programme",
        "challenge",
        "networks",
        "based_on",
        "former_ids",
        "acknowledged",
        "source",
        "started",
        "ended",
        "published",
        "reviewed",
        "stage",
        "language",
    }
)
"""Keys whose values are not prose: a publication's title or address is cited as it is."""

WHAT = {
    "name": Text("henkilön nimi", "en persons namn", "a person's name"),
    "phone": Text("puhelinnumero", "ett telefonnummer", "a phone number"),
    "mail": Text("henkilön sähköpostiosoite", "en persons e-postadress", "a person's mail address"),
    "home": Text("kotiosoite", "en hemadress", "a home address"),
}
"""What each find is called in the sentences."""


@rule(
    "IDENTITY-CODE",
    fi="Rivillä on henkilötunnus. Poista se. Se ei saa jäädä mihinkään tallennettuun versioon.",
    sv="Raden har en personbeteckning. Ta bort den. Den får inte finnas kvar i någon sparad version.",
    en="The line has a personal identity code. Remove it. It must not stay in any saved version.",
)
def find_identity_codes(document: Document) -> Iterator[Finding]:
    """A personal identity code is refused anywhere, in comments too, and is not repeated in the message."""
    if not contact_details.CODE.search("\n".join(document.lines)):
        return
    for number, line in enumerate(document.lines, start=1):
        if any(find_codes(line)):
            yield Finding(_locate_path(document, number), line=number, fix=partial(_remove_code, number=number))


@rule(
    "PERSON-CONTACT",
    ActRecord,
    fi="Yhteystiedossa on {what} ({typed}). Yhteystieto on rooli: kirjoita tehtävä ja sen yhteinen osoite.",
    sv="Kontakten har {what} ({typed}). Ange i stället en roll och dess gemensamma adress.",
    en="The contact has {what} ({typed}). A contact is a role: write the task and its shared address.",
)
def find_persons_in_contact(document: Document) -> Iterator[Finding]:
    """A contact is a role mailbox, not a person."""
    contact = document.root.entries.get("contact")
    for path, scalar in list_scalars(contact[1], ("contact",)) if contact else ():
        for what, typed in _find_in_contact(scalar.text):
            fix = partial(_keep_role, path=path, scalar=scalar)
            yield Finding(path, {"what": what, "typed": typed}, fix=fix)
            break


@rule(
    "PERSON",
    ActRecord,
    quiet_at_misfits=True,
    fi="Tekstissä on {what}: {typed}. Poista se. Jos sen saa julkaista, lisää se kohtaan Saa julkaista (acknowledged) ja kerro, miksi.",
    sv="Texten har {what}: {typed}. Ta bort det. Om det får publiceras, lägg till det under Får publiceras (acknowledged) och skriv varför.",
    en="The text has {what}: {typed}. Remove it. If it may be public, add it under May be public (acknowledged) and say why.",
)
def find_persons_in_texts(document: Document) -> Iterator[Finding]:
    """People are not named, called or mailed in a public file, unless the file says that it may be."""
    names, details = _suspect(document.lines)
    if not (names or details):
        return
    allowed = _read_acknowledged(document)
    for path, scalar in (*_select_prose(document), *_select_remarks(document)):
        found = {typed: what for what, typed in find_personal_data(scalar.text, names=names, details=details)}
        found = {typed: what for typed, what in found.items() if not any(typed in known for known in allowed)}
        for typed, what in found.items():
            line = _locate_line(document, scalar, typed)
            values: dict[str, object] = {"what": what, "typed": typed}
            yield Finding(path, values, line=line, fix=partial(_remove_persons, number=line, found=tuple(found)))


def find_personal_data(text: str, *, names: bool = True, details: bool = True) -> Iterator[Found]:
    """People's `names`, and their numbers and addresses (`details`); not those in the addresses of web pages."""
    text = contact_details.WEB.sub(" ", text)
    if names:
        yield from _call(name=find_names(text))
    if details:
        yield from _call(phone=find_phones(text), mail=find_own_mail(text), home=find_homes(text))


def _find_in_contact(text: str) -> Iterator[Found]:
    """The same where nobody is to be named at all: given names by themselves, and every number."""
    names = chain(find_names(text), find_given_names_alone(text))
    return _call(name=names, phone=find_phones(text, also_public=True), mail=find_own_mail(text))


def _call(**found: Iterable[str]) -> Iterator[Found]:
    return ((WHAT[kind], typed) for kind, each in found.items() for typed in each)


def _select_prose(document: Document) -> Iterator[tuple[Path, Scalar]]:
    for path, scalar in list_scalars(document.root):
        if path[0] != "contact" and path[0] not in NOT_PROSE and path[-1] not in ADDRESS_KEYS:
            yield path, scalar


def _select_remarks(document: Document) -> Iterator[tuple[Path, Scalar]]:
    """Lines of comment: nobody sees them on the site, but everybody in the repository."""
    for number, line in enumerate(document.lines, start=1):
        if line.startswith("#"):
            yield (), Scalar(line, number, 1, number, len(line) + 1)


def _suspect(lines: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether there may be names, and numbers or addresses; most files have nothing that could be either."""
    text = "\n".join(lines)
    escaped = "\\" in text or "\u00ad" in text
    return escaped or may_hold_names(text) or may_hold_small_names(lines), escaped or may_hold_details(text)


# --- what may be public, and where things stand ----------------------------------------------------------------------


def _read_acknowledged(document: Document) -> frozenset[str]:
    entry = document.root.entries.get("acknowledged")
    if not entry or not isinstance(entry[1], Sequence):
        return frozenset()
    texts = (item.entries["text"][1] for item in entry[1].items if isinstance(item, Mapping) and "text" in item.entries)
    return frozenset(text.text for text in texts if isinstance(text, Scalar) and text.text)


def _locate_line(document: Document, scalar: Scalar, typed: str) -> int:
    for sought in (typed, typed.split(maxsplit=1)[0]):  # a name can be broken over two lines
        for number in range(scalar.line, min(scalar.end_line, len(document.lines)) + 1):
            if sought in document.lines[number - 1]:
                return number
    return scalar.line


def _locate_path(document: Document, number: int) -> Path:
    for path, scalar in list_scalars(document.root):
        if scalar.line <= number <= max(scalar.line, scalar.end_line - 1):
            return path
    return ()


# --- the text without the person ------------------------------------------------------------------------------------


def remove_person(text: str, typed: str) -> str:
    """The text without a name, number or address, and without the words and marks that only led to it."""
    found = re.compile(
        rf"[ \u00a0]*[,(]?[ \u00a0]*(?:{_LEADING})?(?:(?<=\w )(?:ja|sekä|och|and)[ \u00a0]+)?{re.escape(typed)}\)?",
        re.IGNORECASE,
    )
    bare = found.sub(" " if text.find(typed) > 0 else "", text)
    bare = re.sub(r"^\W*(?:ja|sekä|och|and)\b[ \u00a0]*", "", re.sub(r"(?<=\S)[ \u00a0]{2,}", " ", bare))
    return re.sub(r"[ \u00a0]+(?=[,.;:!?)]|$)", "", bare, flags=re.MULTILINE)


_LEADING = r"(?:(?:soita(?: numeroon)?|puhelin|puh|gsm|tel|tfn|p|ring|call|numeroon)\b[.:]?[ \u00a0]*)+"


def _remove_code(document: Document, number: int) -> Fix:
    line = contact_details.CODE.sub("", document.lines[number - 1])
    return Fix(number, number, re.sub(r"(?<=\S) {2,}", " ", line).rstrip(), safe=False)


def _remove_persons(document: Document, number: int, found: tuple[str, ...]) -> Fix | None:
    """The line without what was found in its text; None where a name is broken over two lines."""
    line = document.lines[number - 1]
    head = re.match(r"\s*(?:- )?(?:[\w-]+:\s+)?", line)
    start = head.end() if head else 0
    rest = line[start:]
    for typed in sorted(found, key=len, reverse=True):
        rest = remove_person(rest, typed)
    return Fix(number, number, f"{line[:start]}{rest.strip() or OPEN}", safe=False) if rest != line[start:] else None


def _keep_role(document: Document, path: Path, scalar: Scalar) -> Fix | None:
    """The role without the person; for a person's own address that of the registry, where a municipality's mail is read."""
    text = scalar.text
    if path[-1] == "mailbox" and "@" in text:
        return replace_value(document, scalar, f"kirjaamo@{text.rpartition('@')[2]}", safe=False)
    for _, typed in tuple(_find_in_contact(text)):
        text = remove_person(text, typed)
    text = text.strip(" ,;–-/")
    return replace_value(document, scalar, quote_if_needed(text) if text else OPEN, safe=False)
