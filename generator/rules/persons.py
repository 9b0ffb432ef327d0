"""Personal data: what a public repository must not hold, found in the file's own lines before it is merged.

git keeps what is deleted, so only the check before merge protects anybody. An identity code is refused everywhere. A
name, a phone number or a personal mail address is refused too, unless the file itself says (`acknowledged`) that this
text may be public and why; in `contact` nothing can be acknowledged, for a contact is a role.

An alarm on an ordinary sentence teaches people to pass over alarms. So a name is a known given name with a family name
after it (or before it), and a given name that is also an everyday word or a product asks for a family name that looks
like one.
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files
from itertools import pairwise

import phonenumbers
from phonenumbers import PhoneNumberType
from stdnum import isbn, issn
from stdnum.fi import hetu

from generator.problems import Fix, Path
from generator.rules.rule import Finding, rule
from generator.schema.fixes import replaced
from generator.schema.records.act import ActRecord
from generator.text import Text
from generator.yaml.edits import OPEN
from generator.yaml.nodes import Mapping, Scalar, Sequence, scalars
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
ADDRESS_KEYS = frozenset({"url", "link", "page"})
_PERSON_NAME = Text("henkilön nimi", "en persons namn", "a person's name")
_PHONE_NUMBER = Text("puhelinnumero", "ett telefonnummer", "a phone number")
_OWN_MAIL = Text("henkilön sähköpostiosoite", "en persons e-postadress", "a person's mail address")


@rule(
    "IDENTITY-CODE",
    fi="Rivillä on henkilötunnus. Poista se. Se ei saa jäädä mihinkään tallennettuun versioon.",
    sv="Raden har en personbeteckning. Ta bort den. Den får inte finnas kvar i någon sparad version.",
    en="The line has a personal identity code. Remove it. It must not stay in any saved version.",
)
def no_identity_codes(document: Document) -> Iterator[Finding]:
    """A personal identity code is refused anywhere, in comments too, and is not repeated in the message."""
    if not _IDENTITY.search("\n".join(document.lines)):
        return
    for number, line in enumerate(document.lines, start=1):
        if any(hetu.is_valid(match[0].replace("–", "-")) for match in _IDENTITY.finditer(line)):
            yield Finding(_path_at(document, number), line=number, fix=partial(_without_code, number=number))


@rule(
    "PERSON-CONTACT",
    ActRecord,
    fi="Yhteystiedossa on {what} ({typed}). Yhteystieto on rooli: kirjoita tehtävä ja sen yhteinen osoite.",
    sv="Kontakten har {what} ({typed}). Ange i stället en roll och dess gemensamma adress.",
    en="The contact has {what} ({typed}). A contact is a role: write the task and its shared address.",
)
def contacts_are_roles(document: Document) -> Iterator[Finding]:
    """A contact is a role mailbox, not a person."""
    contact = document.root.entries.get("contact")
    for path, scalar in scalars(contact[1], ("contact",)) if contact else ():
        found = (*_names(scalar.text), *_given_alone(scalar.text), *_phones(scalar.text, also_public=True))
        for what, typed in (*found, *_personal_mails(scalar.text)):
            fix = partial(_role_only, path=path, scalar=scalar)
            yield Finding(path, {"what": what, "typed": typed}, fix=fix)
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
    if not _is_suspect("\n".join(document.lines)):
        return
    allowed = _acknowledged(document)
    for path, scalar in (*_prose(document), *_remarks(document)):
        found = {typed: what for what, typed in persons_in(scalar.text)}
        found = {typed: what for typed, what in found.items() if not any(typed in known for known in allowed)}
        for typed, what in found.items():
            line = _line_of(document, scalar, typed)
            values: dict[str, object] = {"what": what, "typed": typed}
            yield Finding(path, values, line=line, fix=partial(_unnamed, number=line, found=tuple(found)))


def persons_in(text: str) -> Iterator[Found]:
    """Names, phone numbers and personal mail addresses in a text; what stands in a web address is not looked at."""
    text = _WEB.sub(" ", text)
    yield from _names(text)
    yield from _phones(text)
    yield from _personal_mails(text)


def _prose(document: Document) -> Iterator[tuple[Path, Scalar]]:
    for path, scalar in scalars(document.root):
        if path[0] != "contact" and path[0] not in NOT_PROSE and path[-1] not in ADDRESS_KEYS:
            yield path, scalar


def _remarks(document: Document) -> Iterator[tuple[Path, Scalar]]:
    """Lines of comment: nobody sees them on the site, but everybody in the repository."""
    for number, line in enumerate(document.lines, start=1):
        if line.startswith("#"):
            yield (), Scalar(line, number, 1, number, len(line) + 1)


def _is_suspect(text: str) -> bool:
    """Whether a closer look is needed; most files have nothing that could be a name, a number or an address."""
    if "@" in text or "\\" in text or "\u00ad" in text or _PHONE.search(text):
        return True
    words = _CAPITAL.findall(text)
    if not given_names().isdisjoint(words):
        return True
    odd = (part for word in words if "-" in word or word.isupper() for part in word.split("-"))
    return not given_names().isdisjoint(part.capitalize() for part in odd)


# --- names ---------------------------------------------------------------------------------------------------------

_UPPER, _LOWER = "A-ZÅÄÖÉÜŠŽ", "a-zåäöéüšž"
_CAPITAL = re.compile(rf"[{_UPPER}](?<![\w-].)[{_UPPER}{_LOWER}-]+")
_WORD = rf"(?:[{_UPPER}][{_LOWER}]+|[{_UPPER}]{{2,}})(?:-(?:[{_UPPER}][{_LOWER}]+|[{_UPPER}]{{2,}}))?"
_PIECE = re.compile(rf"(?<![\w@.-]){_WORD}(?![\w@-])")
_BETWEEN = re.compile(rf"\s(?:[{_UPPER}]\.?\s)?(?:(?:von|af|de|van|der)\s)*")
"""What may stand between the words of one name: a space, an initial, a small particle."""
_FAMILY = re.compile(
    r".{2,}(?:nen|se(?:n|lta|ltä|lle|lla|llä|sta|stä|ssa|ssä|en|na|nä|ksi)|s(?:ta|tä)|mäki|niemi|järvi|koski|saari|kangas|"
    r"harju|lampi|vaara|[qk]vist|ström|berg|lund|sson|holm|gren|stedt|fors|roos|blom|dahl|man)",
    re.IGNORECASE,
)
"""Family names that look like nothing else, and their commonest cases."""
_ADJECTIVE = re.compile(r".*(?:lainen|läinen|mmäinen|kainen|inen)", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:Suome|Ruotsi|Ahvenanmaa|Euroopa|Pohjanmaa|Tekoje)[a-zåäö]*|.*(?:ssa|ssä|hin|hyn)|(?:Oyj?|Ab|Ky|Ltd|Tmi|Rf|Ry)",
    re.IGNORECASE,
)
"""Words that are no family name: countries, what one is in or goes to, and forms of companies."""
_IN_HONOUR = re.compile(
    r"\s(?:-\w|[a-zåäö-]*(?:kadu|katu|tie|polku|polu|kuja|aukio|tori|puisto|koulu|lukio|talo|museo|palkin|säätiö|rahasto|seura|"
    r"stipendi|apuraha|mitali|sali|stadion|areena|kirjasto|opisto|akatemia|keskus|gata|väg|skola|pris|stiftelse|Oyj?\b|Ab\b|"
    r"Ky\b|Tmi\b))",
    re.IGNORECASE,
)
"""What makes a name that of a place, a prize or a company: `Alvar Aalto -museo`, `Juhani Ahon tie`."""


_ASK_CASE = re.compile(r"l(?:ta|tä|le|la|lä)$")
"""The cases that one asks or calls in: `Maijalta`, `Maijalle`."""


@cache
def given_names() -> frozenset[str]:
    """Common given names in Finland. `everyday_names` tells which of them are also other words."""
    return frozenset(files("generator.rules").joinpath("given_names.txt").read_text("utf-8").split())


@cache
def everyday_names() -> frozenset[str]:
    """Given names that are also everyday words, places or products: Anna, Tuuli, Salla, Wilma."""
    return frozenset(files("generator.rules").joinpath("everyday_names.txt").read_text("utf-8").split())


def _is_given(word: str) -> bool:
    """Whether the word, or each half of it, is a given name: `Liisa`, `LIISA`, `Anna-Maija`, `Juha-Pekka`."""
    return all(part.capitalize() in given_names() for part in word.split("-"))


def _names(text: str) -> Iterator[Found]:
    """A given name with a family name after it or, where that cannot be anything else, before it."""
    until = 0
    pieces = list(_PIECE.finditer(text))
    for index, (first, second) in enumerate(pairwise(pieces)):
        if first.start() < until or not _BETWEEN.fullmatch(text, first.end(), second.start()):
            continue
        last = second
        if _is_given(first[0]):
            if _is_given(second[0]) and index + 2 < len(pieces):  # Liisa Maria Korhonen
                third = pieces[index + 2]
                last = third if _BETWEEN.fullmatch(text, second.end(), third.start()) else second
            if not _is_family(first[0], last[0]):
                continue
        elif not (_is_given(second[0]) and _FAMILY.fullmatch(first[0]) and not _ADJECTIVE.fullmatch(first[0])):
            continue
        if not _IN_HONOUR.match(text, last.end()):
            until = last.end()
            yield _PERSON_NAME, text[first.start() : until]


def _is_family(given: str, word: str) -> bool:
    """Whether a capital word after a given name is most likely a family name."""
    looks_like_one = _FAMILY.fullmatch(word) is not None
    return looks_like_one or not (given.capitalize() in everyday_names() or _PLACE.fullmatch(word))


def _given_alone(text: str) -> Iterator[Found]:
    """A given name by itself, in the cases that one asks or calls in; a role has none."""
    for match in _PIECE.finditer(text):
        bare = _ASK_CASE.sub("", match[0])
        named = (_is_given(match[0]) or _is_given(bare)) and bare.capitalize() not in everyday_names()
        if named and not _IN_HONOUR.match(text, match.end()):
            yield _PERSON_NAME, match[0]


# --- numbers and addresses -------------------------------------------------------------------------------------------

# the look back stands behind the first character, so that a search can leap from digit to digit
_IDENTITY = re.compile(r"\d(?<![\w-].)\d{5}[-–+A-FU-Y]\d{3}[0-9A-Z](?![\w-])", re.IGNORECASE)
_PHONE = re.compile(
    r"[+(0](?<![\w/.,=#–-].)(?<!\d[ \u00a0\u202f].)(?:(?<=\()\d{1,4}\)[ \u00a0]?|(?<=[+0]))\d"
    r"(?:[ \u00a0()/.–-]{0,2}\d){4,13}(?![\w%–-])"
)
_MOBILE = re.compile(r"(?:(?:\+|00)358 ?(?:\(0\))?|\(?0)(?:4\d|50)")
_NOT_PHONE = re.compile(
    r"\d{7}-\d"  # a business id
    r"|\d{1,2}[.–-]\d{1,2}[.–-]\d{2,4}"  # a date
    r"|[012]\d[0-5]\d ?[–-] ?[012]\d[0-5]\d"  # hours
    r"|[\d.]+[–-][\d.]+"  # a range of hours or dates: 08.00–16.00
    r"|0\d{4}[ \u00a0]\d{1,4}"  # a postal code and a number after it
    r"|00\d{3}(?:[ \u00a0]?\d{3})*"  # thousands
)
PUBLIC_NUMBERS = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.UAN,
}
"""Numbers of services, which nobody has of one's own: 0800, 0600, 020, 029."""
_MAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
_MAIL_PART = re.compile(r"[._+-]")
_WEB = re.compile(r"https?://\S+")
_PLAIN = str.maketrans("åäöéü", "aaoeu")
_ROLE_WORD = re.compile(
    r"(?:koti|koulu|lukio|toimisto|palvel|palaut|kirja|info|tuki|hallinto|kasvatus|neuvo|talo|talon|kesku|sairaal|museo|"
    r"tiimi|hanke|projekt|varau|paiva|yksik|ryhma|laskut|tilau|posti|mail|skola|dagis|daghem|kansli|stod|service)"
)


def _phones(text: str, *, also_public: bool = False) -> Iterator[Found]:
    for match in _PHONE.finditer(_WEB.sub(" ", text)):
        typed = match[0]
        if _NOT_PHONE.fullmatch(typed) and not _MOBILE.match(typed):
            continue
        if re.fullmatch(r"\d{7}-\d", typed) or isbn.is_valid(typed) or issn.is_valid(typed):
            continue
        try:
            number = phonenumbers.parse(typed, "FI")
        except phonenumbers.NumberParseException:
            continue
        known = phonenumbers.is_valid_number(number)
        if not known and not (_MOBILE.match(typed) and phonenumbers.is_possible_number(number)):
            continue
        if also_public or phonenumbers.number_type(number) not in PUBLIC_NUMBERS:
            yield _PHONE_NUMBER, typed


@cache
def _mail_names() -> frozenset[str]:
    return frozenset(name.casefold().translate(_PLAIN) for name in given_names())


def _personal_mails(text: str) -> Iterator[Found]:
    """An address that is a person's own: `matti.meikalainen@…`, `korhonen.liisa@…`, `l.korhonen@…`, `liisa@…`."""
    for match in _MAIL.finditer(text):
        parts = [part for part in _MAIL_PART.split(match[1].casefold().translate(_PLAIN)) if part]
        others = [part for part in parts if part not in _mail_names()]
        named = len(others) < len(parts) and not any(_ROLE_WORD.search(part) for part in others)
        initial = len(parts) > 1 and len(parts[0]) == 1 and parts[-1].endswith("nen")
        alone = len(parts) == 1 and parts[0].capitalize() in everyday_names()
        if (named or initial) and not alone:
            yield _OWN_MAIL, match[0]


# --- what may be public, and where things stand ----------------------------------------------------------------------


def _acknowledged(document: Document) -> frozenset[str]:
    entry = document.root.entries.get("acknowledged")
    if not entry or not isinstance(entry[1], Sequence):
        return frozenset()
    texts = (item.entries["text"][1] for item in entry[1].items if isinstance(item, Mapping) and "text" in item.entries)
    return frozenset(text.text for text in texts if isinstance(text, Scalar) and text.text)


def _line_of(document: Document, scalar: Scalar, typed: str) -> int:
    for sought in (typed, typed.split(maxsplit=1)[0]):  # a name can be broken over two lines
        for number in range(scalar.line, min(scalar.end_line, len(document.lines)) + 1):
            if sought in document.lines[number - 1]:
                return number
    return scalar.line


def _path_at(document: Document, number: int) -> Path:
    for path, scalar in scalars(document.root):
        if scalar.line <= number <= max(scalar.line, scalar.end_line - 1):
            return path
    return ()


# --- the text without the person ------------------------------------------------------------------------------------


def without(text: str, typed: str) -> str:
    """The text without a name, number or address, and without the words and marks that only led to it."""
    found = re.compile(
        rf"[ \u00a0]*[,(]?[ \u00a0]*(?:{_LEADING})?(?:(?<=\w )(?:ja|sekä|och|and)[ \u00a0]+)?{re.escape(typed)}\)?",
        re.IGNORECASE,
    )
    bare = found.sub(" " if text.find(typed) > 0 else "", text)
    bare = re.sub(r"^\W*(?:ja|sekä|och|and)\b[ \u00a0]*", "", re.sub(r"(?<=\S)[ \u00a0]{2,}", " ", bare))
    return re.sub(r"[ \u00a0]+(?=[,.;:!?)]|$)", "", bare, flags=re.MULTILINE)


_LEADING = r"(?:(?:soita(?: numeroon)?|puhelin|puh|gsm|tel|tfn|p|ring|call|numeroon)\b[.:]?[ \u00a0]*)+"


def _without_code(document: Document, number: int) -> Fix:
    line = _IDENTITY.sub("", document.lines[number - 1])
    return Fix(number, number, re.sub(r"(?<=\S) {2,}", " ", line).rstrip(), safe=False)


def _unnamed(document: Document, number: int, found: tuple[str, ...]) -> Fix | None:
    """The line without what was found in its text; None where a name is broken over two lines."""
    line = document.lines[number - 1]
    head = re.match(r"\s*(?:- )?(?:[\w-]+:\s+)?", line)
    start = head.end() if head else 0
    rest = line[start:]
    for typed in sorted(found, key=len, reverse=True):
        rest = without(rest, typed)
    return Fix(number, number, f"{line[:start]}{rest.strip() or OPEN}", safe=False) if rest != line[start:] else None


def _role_only(document: Document, path: Path, scalar: Scalar) -> Fix | None:
    """The role without the person; for a person's own address that of the registry, where a municipality's mail is read."""
    text = scalar.text
    if path[-1] == "mailbox" and "@" in text:
        return replaced(document, scalar, f"kirjaamo@{text.rpartition('@')[2]}", safe=False)
    for _, typed in (*_names(text), *_given_alone(text), *_phones(text, also_public=True), *_personal_mails(text)):
        text = without(text, typed)
    text = text.strip(" ,;–-/")
    return replaced(document, scalar, quote_if_needed(text) if text else OPEN, safe=False)


PATTERNS: dict[str, re.Pattern[str]] = {
    "piece": _PIECE,
    "between": _BETWEEN,
    "family": _FAMILY,
    "adjective": _ADJECTIVE,
    "place": _PLACE,
    "in_honour": _IN_HONOUR,
    "ask_case": _ASK_CASE,
    "identity": _IDENTITY,
    "phone": _PHONE,
    "mobile": _MOBILE,
    "not_phone": _NOT_PHONE,
    "mail": _MAIL,
    "mail_part": _MAIL_PART,
    "web": _WEB,
    "role_word": _ROLE_WORD,
}
"""What the form in the browser looks for personal data with."""
WHAT = {"name": _PERSON_NAME, "phone": _PHONE_NUMBER, "mail": _OWN_MAIL}
"""What each find is called in the sentences."""
