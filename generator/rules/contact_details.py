"""Marks by which one person is reached or known, in a text: mail addresses, phone numbers, identity codes, homes.

An address or a number is somebody's own or a service's. The words around it tell which: `vaihde`, `lasku`, `asuu`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import phonenumbers
from phonenumbers import PhoneNumberType
from stdnum import isbn, issn
from stdnum.fi import hetu

from generator.rules.person_words import (
    ends_in,
    read_everyday_names,
    read_family_names,
    read_given_names,
    read_strong_ends,
    read_weak_ends,
)

WEB = re.compile(r"https?://\S+")


def may_hold_details(text: str) -> bool:
    """Whether a closer look is needed; most texts have no number or address at all."""
    return bool(
        "@" in text
        or PHONE.search(text)
        or _HOUSE_NUMBER.search(text)
        or _BRACKETED.search(text)
        or any(mark in text for mark in _UNBRACKETED)
    )


# --- identity codes --------------------------------------------------------------------------------------------------

# the look back stands behind the first character, so that a search can leap from digit to digit
CODE = re.compile(r"[0-9](?<![\w-].)[0-9]{5}[-–+A-Fa-fU-Yu-y][0-9]{3}[0-9A-Za-z](?![\w-])")


def find_codes(text: str) -> Iterator[str]:
    """Personal identity codes whose check sign is right; also the temporary ones that hospitals give."""
    for match in CODE.finditer(text):
        if hetu.is_valid(match[0].replace("–", "-"), allow_temporary=True):
            yield match[0]


# --- phone numbers ---------------------------------------------------------------------------------------------------

PHONE = re.compile(
    r"[+(0](?<![\w/.,=#–-].)(?<!\d[ \u00a0\u202f].)(?:(?<=\()\d{1,4}\)[ \u00a0]?|(?<=[+0]))\d"
    r"(?:[ \u00a0()/.–-]{0,2}\d){4,13}(?![\w%–-])"
)
MOBILE = re.compile(r"(?:(?:\+|00)358[ -]?(?:\(0\))?[ -]?|\(?0)(?:4\d|50)")
NOT_PHONE = re.compile(
    r"\d{7}-\d"  # a business id
    r"|\d{1,2}[.–-]\d{1,2}[.–-]\d{2,4}|\d{1,2}\.\d{4}"  # a date, a month
    r"|[012]\d[0-5]\d ?[–-] ?[012]\d[0-5]\d"  # hours
    r"|[\d.]+[–-][\d.]+"  # a range of hours or dates: 08.00–16.00
    r"|0\d{4}[ \u00a0]\d{1,4}"  # a postal code and a number after it
    r"|00\d{3}(?:[ \u00a0]?\d{3})*"  # thousands
)
NO_MOBILE = re.compile(
    r"\d{6}[–-]\d{6}"  # a range of days: 050123–310323
    r"|0\d{2}[ \u00a0]000"  # thousands
)
"""What is no number even where it begins as one of a mobile phone."""
SPOKEN = re.compile(
    r"nolla? (?:neljä(?:kymmentä)?|viisi(?:kymmentä)?|fyra|fyrtio|fem|femtio)(?:[ \u00a0-]?(?:\d+|nolla|yksi|kaksi|kolme|neljä|viisi|"
    r"kuusi|seitsemän|kahdeksan|yhdeksän|noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)(?:kymmentä|toista)?){2,}"
)
"""`nolla neljäkymmentä 555 0137`."""
NUMBERED = re.compile(
    r"\b(?:(?:lasku|viite|tili|tuote|tilaus|diaari|sopimus|sarja|laite|hanke|projekti|asiakas|artikkeli|rekisteri)n(?:umero\w*|ro)|dnro|"
    r"\w*(?:tunnus|koodi)|lasku|viite|is[bs]n|faktura|referens|konto|(?:faktura|referens|order|konto|projekt|kund|produkt)nummer):? $",
    re.IGNORECASE,
)
"""What a number stands after that is no phone's: `Lasku 0450 0137 221`."""
AMOUNT = re.compile(r"[ \u00a0](?:euro|€|eur\b|kpl|kappale|kertaa|kr\b|km\b|kg\b|m²)", re.IGNORECASE)
SWITCHBOARD = re.compile(
    r"(?:vaih(?:de\b|tee)|neuvon(?:ta|na)|palvelu|päivysty[ks]|toimisto|kirjaamo|asiointi|kirjasto|koulu|päiväko|museo|"
    r"virasto|terveysasema|sairaala|kunnan|kaupungin|ajanvarau[sk]|takaisinsoit|numero palvelee|servicenum|växel|bibliotek|skola|kommunens|stadens|rådgivning|"
    r"kundtjänst|jour\b|kansli|byrå|kontor)[^.!?\n]*$",
    re.IGNORECASE,
)
"""Where the number of a desk is told; a mobile phone is always somebody's."""
PUBLIC_NUMBERS = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.UAN,
}
"""Numbers of services, which nobody has of one's own: 0800, 0600, 020, 029."""


def find_phones(text: str, *, also_public: bool = False) -> Iterator[str]:
    """Phone numbers, Finnish or of another country; with `also_public` those of services and desks too."""
    text = WEB.sub(" ", text)
    for match in PHONE.finditer(text):
        before = text[: match.start()]
        if NUMBERED.search(before) or AMOUNT.match(text, match.end()):
            continue
        mobile = MOBILE.match(match[0]) is not None
        if _is_phone(match[0], mobile=mobile, also_public=also_public) and (
            mobile or also_public or not SWITCHBOARD.search(before)
        ):
            yield match[0]
    for match in SPOKEN.finditer(text):
        yield match[0]


def _is_phone(typed: str, *, mobile: bool, also_public: bool) -> bool:
    if NO_MOBILE.fullmatch(typed) or (NOT_PHONE.fullmatch(typed) and not mobile):
        return False
    if not mobile and (isbn.is_valid(typed) or issn.is_valid(typed)):
        return False
    try:
        number = phonenumbers.parse(typed, "FI")
    except phonenumbers.NumberParseException:
        return False
    if not phonenumbers.is_valid_number(number):
        return mobile and phonenumbers.is_possible_number(number)
    return also_public or phonenumbers.number_type(number) not in PUBLIC_NUMBERS


# --- mail addresses --------------------------------------------------------------------------------------------------

_SIGN = r"(?:miuku(?:mau+k+u)?|kissanhäntä|apinanhäntä|snabel[ -]?a?|kanelbulle|(?:at|ät)-?merkki)"
"""What an @ is called."""
_AT = (
    r"(?:[ \u00a0]?@[ \u00a0]?|＠"
    rf"|[ \u00a0]?[\[({{<*|] ?(?:at|a|å|ä|ät|ätt|et|@|{_SIGN}) ?[\])}}>*|][ \u00a0]?"
    rf"|[ \u00a0]?[-/_](?:at|ät)[-/_][ \u00a0]?|[ \u00a0](?:at|ät|ätt|{_SIGN})[ \u00a0])"
)
_DOT = (
    r"(?:\.|[ \u00a0]\.[ \u00a0]|[ \u00a0]?[\[({<] ?(?:dot|piste|punkt|\.) ?[\])}>][ \u00a0]?"
    r"|[ \u00a0](?:dot|piste|punkt)[ \u00a0]|[ \u00a0]?[-_](?:dot|piste|punkt)[-_][ \u00a0]?)"
)
MAIL_DOT = re.compile(_DOT, re.IGNORECASE)
MAIL = re.compile(rf"(?<![\w.+-])((?:[\w+-]+{_DOT}){{0,3}}[\w.+-]*\w){_AT}([\w-]+(?:{_DOT}[\w-]+)+)", re.IGNORECASE)
"""An address, also one that is kept from machines: `liisa piste korhonen (at) kunta [piste] fi`."""
_BRACKETED = re.compile(r"[\[({<*|] ?(?:[AaÄäÅå][Tt]{0,2}|[Ee][Tt]) ?[\])}>*|]|[AaÄä][Tt]-?merkki")
_UNBRACKETED = (
    *(
        "＠",
        " at ",
        " At ",
        " AT ",
        " ät ",
        " ätt ",
        " Ät ",
        " ÄT ",
        "-at-",
        "/at/",
        "_at_",
        "-ät-",
        "/ät/",
        "_ät_",
        "nolla ",
        "noll ",
    ),
    *("nabel", "NABEL", "iuku", "IUKU", "nhäntä", "NHÄNTÄ", "anelbulle"),
)
"""What an address has in place of its `@`, and a number that is told in words."""
MAIL_PART = re.compile(r"[._+-]")
DIGITS = re.compile(r"\d+$")
PLAIN = str.maketrans("åäöéü", "aaoeu")
FREE_MAIL = re.compile(
    r"(?:gmail|hotmail|outlook|live|yahoo|icloud|luukku|suomi24|kolumbus|elisanet|saunalahti|netti|welho|me|protonmail|proton)\..*",
    re.IGNORECASE,
)
ROLE_WORD = re.compile(
    r"^koti|koti$|koulu|lukio|toimisto|palvel|palaut|kirjas|kirjaa|^info|info$|^tuki|tuki$|hallinto|kasvatus|neuvon|neuvol|^talo|talon|"
    r"kesku|sairaal|museo|tiimi|hanke$|projekt|varau|paivak|paivah|paivys|yksik|ryhma|laskut|tilau|posti|mail|skola|dagis|daghem|kansli|"
    r"stod|service|etunimi|sukunimi|fornamn|efternamn|lautakun|virasto|osasto|seura$|yhdisty|forening|kunta$|kunnan|kaupun|toimi$|"
    r"^lupa|teknin|ymparist|asiakas|kirkko"
)
SHORTEST_FAMILY, SHORTEST_GIVEN = 6, 4
"""Letters of names that are told from other letters of an address."""
NO_BEGINNING = re.compile(r"(?![bcdfghjklmnprstv][aeiouy]|[cs]h|[aeiouy]|[bfgkps][lr]|s[kmnptv]|[dt]r|kv|tv)[a-z]")
"""How no word begins: `thaapasaho` is T. Haapasaho."""


def find_own_mail(text: str) -> Iterator[str]:
    """Addresses that are a person's own: `matti.meikalainen@…`, `l.korhonen(at)…`, `thaapasaho@…`, `liisa@…`."""
    for match in MAIL.finditer(text):
        if _is_personal(*(MAIL_DOT.sub(".", part) for part in match.groups())):
            yield match[0]


def _is_personal(local: str, domain: str) -> bool:
    parts = [part for typed in MAIL_PART.split(local.casefold().translate(PLAIN)) if (part := DIGITS.sub("", typed))]
    others = [part for part in parts if part not in _plain_given()]
    if any(ROLE_WORD.search(part) for part in others):
        return False
    if len(parts) == 1:
        alone = parts[0].capitalize() in read_everyday_names()
        return _is_glued(parts[0], domain) if others else not alone
    if len(others) < len(parts) or FREE_MAIL.fullmatch(domain):
        return bool(parts)
    return (len(parts[0]) == 1 and _is_plain_family(parts[-1], surely=False)) or any(map(_is_plain_family, parts))


def _is_glued(part: str, domain: str) -> bool:
    """Whether it is an initial and a family name, or a given name and more where anybody gets an address."""
    initial = part[1:] in _plain_families() and len(part) > SHORTEST_FAMILY
    odd = NO_BEGINNING.match(part) is not None and any(
        _is_plain_family(part[count:]) or part.endswith("nen") for count in (1, 2)
    )
    free = FREE_MAIL.fullmatch(domain) is not None
    return (
        initial
        or odd
        or (free and any(part[:length] in _plain_sure_given() for length in range(SHORTEST_GIVEN, len(part) - 2)))
    )


def _is_plain_family(part: str, *, surely: bool = True) -> bool:
    """Whether a part of an address is a family name."""
    ends = _plain_strong_ends() if surely else _plain_strong_ends() | _plain_weak_ends()
    return part in _plain_families() or ends_in(part, ends) or (not surely and part.endswith("nen"))


def _plain(names: Iterable[str]) -> frozenset[str]:
    """As they are typed in an address."""
    return frozenset(name.casefold().translate(PLAIN) for name in names)


@cache
def _plain_given() -> frozenset[str]:
    return _plain(read_given_names())


@cache
def _plain_sure_given() -> frozenset[str]:
    return _plain(read_given_names() - read_everyday_names())


@cache
def _plain_families() -> frozenset[str]:
    return _plain(read_family_names())


@cache
def _plain_strong_ends() -> frozenset[str]:
    return _plain(read_strong_ends())


@cache
def _plain_weak_ends() -> frozenset[str]:
    return _plain(read_weak_ends())


# --- homes -----------------------------------------------------------------------------------------------------------

_STREET = (
    r"(?:katu|kuja|tie|polku|raitti|portti|rinne|kaari|penger|ranta|mäki|väylä|aukio|piha|kulma|laita|taival|"
    r"gatan|vägen|gränd|gränden|stigen|backen|brinken|kajen|torget|esplanaden|stråket|svängen|bågen|allén|rundan)"
)
_FLAT = r"( ?[A-ZÅÄÖ](?:,? ?(?:as\.?|bst\.?|lgh))? ?\d{1,3}(?!\d)| (?:as\.?|bst\.?|lgh) ?\d{1,3}(?!\d))"
ADDRESS = re.compile(
    r"(?:(?:Vanha|Vanhan|Uusi|Iso|Pikku|Ylinen|Alinen|Itäinen|Läntinen|Pohjoinen|Eteläinen|Gamla|Nya|Stora|Lilla|Västra|Östra|Norra|Södra) )?"
    rf"[A-ZÅÄÖ](?<![\w-].)(?:[\w-]* ?{_STREET} \d{{1,4}}(?:{_FLAT}| ?[A-Za-zÅÄÖ](?![\w-]))?|[\w-]+ \d{{1,4}}{_FLAT})"
    r"(?::[a-zåäö]+)?(?:, ?\d{5} [A-ZÅÄÖ]\w+)?(?![\w-])"
)
# streets end in these three letters
_HOUSE_NUMBER = re.compile(
    r"[0-9](?<=(?:katu|kuja|.tie|olku|itti|rtti|inne|aari|nger|anta|mäki|äylä|ukio|piha|ulma|aita|ival|atan|ägen|ränd|nden|igen|cken|nken|ajen|"
    r"rget|aden|åket|ngen|ågen|llén|ndan) .)|[0-9] ?[A-ZÅÄÖ] ?[0-9]|[0-9] ?[A-ZÅÄÖ]?,? (?:as|bst|lgh)\b"
)
"""A street and a number; its groups are a stair and a flat, which a public house seldom has: `7 B 14`."""
HOME = re.compile(
    r"\b(?:asu(?:u|vat|i|ivat|nut|va[nt]?)|koti|kotiin|kotinsa|kotona|kotoa|kotiosoite\w*|kotikäyn\w*|kodin|kotiutu\w*|bor|bodde|hem|hemma|hemmet|"
    r"hemadress\w*|hembesök\w*)\b",
    re.IGNORECASE,
)
RESIDENT = re.compile(
    r"\b(?:hän\w*|asiakas|asiakkaa\w*|asukas|asukkaa\w*|potilas|potilaa\w*|oppilas|oppilaa\w*|lapsi|lapse[nlt]\w*|vanhus|vanhukse\w*|perhe|perhee\w*|"
    r"vanhempi|rouva|herra|mummo\w*|mummi\w*|ukki\w*|vaari\w*|pappa\w*|pariskun\w*|luo|luona|luokse|hon|han|hen[ns]es?|honom|farbror\w*|tant\w*|mormor\w*|farmor\w*|morfar\w*|farfar\w*|paret|kunden|klienten|patienten|eleven|familjen|barnet)\b",
    re.IGNORECASE,
)
MOVED = re.compile(r"\b(?:muutti|muuttaa|muuttanut|muutto|flyttade|flyttar|flyttat)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÅÄÖ])|\n\s*\n")


def find_homes(text: str) -> Iterator[str]:
    """Where somebody lives: a street and a number in a sentence that tells of a home."""
    for match in ADDRESS.finditer(text):
        around = SENTENCE_END.split(text[: match.start()])[-1] + " " + SENTENCE_END.split(text[match.end() :])[0]
        flat = match[1] or match[2]
        if HOME.search(around) or (RESIDENT.search(around) and (flat or MOVED.search(around))):
            yield match[0]


PATTERNS: dict[str, re.Pattern[str]] = {
    "web": WEB,
    "identity": CODE,
    "phone": PHONE,
    "mobile": MOBILE,
    "not_phone": NOT_PHONE,
    "no_mobile": NO_MOBILE,
    "spoken_number": SPOKEN,
    "numbered": NUMBERED,
    "amount": AMOUNT,
    "switchboard": SWITCHBOARD,
    "mail": MAIL,
    "mail_dot": MAIL_DOT,
    "mail_part": MAIL_PART,
    "last_digits": DIGITS,
    "free_mail": FREE_MAIL,
    "role_word": ROLE_WORD,
    "no_beginning": NO_BEGINNING,
    "home_address": ADDRESS,
    "home": HOME,
    "resident": RESIDENT,
    "moved": MOVED,
    "sentence_end": SENTENCE_END,
}
"""What the form in the browser looks for the same with."""
