"""Phone numbers and mail addresses in a text that are somebody's own, not those of a service or a role."""

import re
from collections.abc import Iterator
from functools import cache

import phonenumbers
from phonenumbers import PhoneNumberType
from stdnum import isbn, issn

from generator.rules.person_names import read_everyday_names, read_given_names

# the look back stands behind the first character, so that a search can leap from digit to digit
PHONE = re.compile(
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
WEB = re.compile(r"https?://\S+")
_PLAIN = str.maketrans("åäöéü", "aaoeu")
_ROLE_WORD = re.compile(
    r"(?:koti|koulu|lukio|toimisto|palvel|palaut|kirja|info|tuki|hallinto|kasvatus|neuvo|talo|talon|kesku|sairaal|museo|"
    r"tiimi|hanke|projekt|varau|paiva|yksik|ryhma|laskut|tilau|posti|mail|skola|dagis|daghem|kansli|stod|service)"
)


def find_phones(text: str, *, also_public: bool = False) -> Iterator[str]:
    """Numbers that somebody can be reached by, `also_public` those of services."""
    for match in PHONE.finditer(WEB.sub(" ", text)):
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
            yield typed


@cache
def _plain_given_names() -> frozenset[str]:
    return frozenset(name.casefold().translate(_PLAIN) for name in read_given_names())


def find_own_mail(text: str) -> Iterator[str]:
    """An address that is a person's own: `matti.meikalainen@…`, `korhonen.liisa@…`, `l.korhonen@…`, `liisa@…`."""
    for match in _MAIL.finditer(text):
        parts = [part for part in _MAIL_PART.split(match[1].casefold().translate(_PLAIN)) if part]
        others = [part for part in parts if part not in _plain_given_names()]
        named = len(others) < len(parts) and not any(_ROLE_WORD.search(part) for part in others)
        initial = len(parts) > 1 and len(parts[0]) == 1 and parts[-1].endswith("nen")
        alone = len(parts) == 1 and parts[0].capitalize() in read_everyday_names()
        if (named or initial) and not alone:
            yield match[0]


PATTERNS = {
    "phone": PHONE,
    "mobile": _MOBILE,
    "not_phone": _NOT_PHONE,
    "mail": _MAIL,
    "mail_part": _MAIL_PART,
    "web": WEB,
    "role_word": _ROLE_WORD,
}
"""What the form in the browser looks for numbers and addresses with."""
