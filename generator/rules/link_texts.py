"""Links within texts and among the links of an act: what they are called, and where they lead."""

import re
import unicodedata
from collections.abc import Iterator
from functools import partial
from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

from generator.problems import Fix, Path, Severity
from generator.rules.pasted_text import locate_line
from generator.rules.rule import Finding, rule
from generator.schema.records.act import ActRecord
from generator.text import Text
from generator.yaml.edits import OPEN
from generator.yaml.nodes import Mapping, Scalar, find
from generator.yaml.reading import Document

LINK = re.compile(r"(?<!!)\[([^\]\n]*)\]\(([^)\s]+)\)")
BARE_ADDRESS = re.compile(r"https?://[^\s)\]>\"]+")
WITHOUT_SCHEME = re.compile(r"(?:www\.)[^\s/]+\.[^\s]+")
ADDRESS_LIKE = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,})(?:/\S*)?")
MERGE_MARK = re.compile(r"\*\|[^|\n]{1,60}\|\*|\{\{[^{}\n]{1,60}\}\}|%%[^%\s]{1,60}%%|\[\[[^\[\]\n]{1,60}\]\]")
PATTERNS = {
    "link": LINK,
    "bare_address": BARE_ADDRESS,
    "without_scheme": WITHOUT_SCHEME,
    "address_like": ADDRESS_LIKE,
    "merge_mark": MERGE_MARK,
}
"""What the form in the browser looks for links with."""
EMPTY_NAMES = frozenset({
    *("tästä", "tässä", "tämä", "täältä", "täällä", "tänne", "linkki", "linkki tästä", "klikkaa", "klikkaa tästä"),
    *("klikkaa tätä", "lue lisää", "lue lisää tästä", "lisää", "lisää tietoa", "lisätietoa", "katso tästä", "avaa"),
    *("här", "klicka", "klicka här", "länk", "länken", "länk här", "läs mer", "läs mera", "läs mer här", "mer", "mera"),
    *("here", "click", "click here", "link", "this link", "read more", "more", "more info", "see here", "open"),
})  # fmt: skip
"""Names that say nothing to who hears them among the links of a page."""


@rule(
    "LINK-TEXT",
    ActRecord,
    severity=Severity.WARNING,
    fi="Linkin teksti ”{typed}” ei kerro, mihin se vie. Kirjoita siihen, mitä linkin takana on.",
    sv="Länkens text ”{typed}” säger inte vart den leder. Skriv vad som finns bakom länken.",
    en="The link's text “{typed}” does not say where it leads. Write what is behind it.",
)
def find_empty_link_texts(document: Document) -> Iterator[Finding]:
    """Who listens to a page hears its links one after another, without what stands around them."""
    for path, scalar in document.texts:
        if path[-1:] == ("title",) and len(path) > 1 and _says_nothing(scalar.text):
            yield Finding(path, {"typed": scalar.text}, replace=OPEN, safe=False)
        for name, _ in _links_in(scalar):
            if _says_nothing(name):
                line = locate_line(document, scalar, f"[{name}]")
                fix = partial(_exchange, scalar=scalar, typed=f"[{name}](", by=f"[{OPEN}](", safe=False)
                yield Finding(path, {"typed": name}, line=line, fix=fix)


@rule(
    "LINK-SCHEME",
    ActRecord,
    severity=Severity.WARNING,
    fi="Linkki {typed} ei aukea, koska sen alusta puuttuu https://.",
    sv="Länken {typed} öppnas inte, eftersom https:// saknas i början.",
    en="The link {typed} does not open, since https:// is missing from its beginning.",
)
def find_links_without_scheme(document: Document) -> Iterator[Finding]:
    """A browser takes `www.kunta.fi` for a page of the site itself."""
    for path, scalar in document.texts:
        for _, address in _links_in(scalar):
            if WITHOUT_SCHEME.fullmatch(address):
                line = locate_line(document, scalar, f"({address})")
                fix = partial(_exchange, scalar=scalar, typed=f"({address})", by=f"(https://{address})")
                yield Finding(path, {"typed": address}, line=line, fix=fix)


@rule(
    "LINK-OTHER",
    ActRecord,
    severity=Severity.WARNING,
    fi="Linkissä lukee {typed}, mutta se vie osoitteeseen {other}. Kirjoita tekstiin sama osoite tai sivun nimi.",
    sv="I länken står {typed}, men den leder till {other}. Skriv samma adress eller sidans namn.",
    en="The link says {typed}, but it leads to {other}. Write the same address, or the name of the page.",
)
def find_links_to_elsewhere(document: Document) -> Iterator[Finding]:
    """A reader trusts the address that they see."""
    for path, scalar in document.texts:
        pairs = [*_links_in(scalar), *_named_address(path, scalar, document)]
        for name, address in pairs:
            said, meant = ADDRESS_LIKE.fullmatch(name.strip()), host_of(address)
            if said and meant and _bare(said[1]) != _bare(meant):
                line = locate_line(document, scalar, name)
                yield Finding(path, {"typed": said[1], "other": meant}, line=line)


@rule(
    "LINK-HOST",
    ActRecord,
    severity=Severity.WARNING,
    fi="Osoite {typed} on epätavallinen: {why}. Tarkista, että se aukeaa kaikille.",
    sv="Adressen {typed} är ovanlig: {why}. Kontrollera att den öppnas för alla.",
    en="The address {typed} is unusual: {why}. Check that it opens for everybody.",
)
def find_strange_hosts(document: Document) -> Iterator[Finding]:
    """What looks like a municipality's page may be somebody else's, or a machine that only its owner can reach."""
    for path, scalar in document.texts:
        for found in BARE_ADDRESS.finditer(scalar.text) if "://" in scalar.text else ():
            typed = found[0].rstrip(".,;:!?")
            if why := judge_host(typed):
                line, inner = locate_line(document, scalar, typed), find_wrapped(typed)
                fix = partial(_exchange, scalar=scalar, typed=typed, by=inner) if inner else None
                yield Finding(path, {"typed": typed[:LONGEST_SHOWN], "why": why}, line=line, fix=fix)


LONGEST_SHOWN = 60
"""Letters of an address that a sentence shows."""


@rule(
    "TEXT-MERGE",
    ActRecord,
    fi="Tekstissä on postitusohjelman merkintä ({typed}), jonka uutiskirje täyttäisi jollakin muulla. Kirjoita se sanoin.",
    sv="Texten har ett fält för ett utskicksprogram ({typed}), som nyhetsbrevet skulle fylla med något annat. Skriv det med ord.",
    en="The text has a field of a mailing program ({typed}), which the newsletter would fill with something else. Write it in words.",
)
def find_merge_marks(document: Document) -> Iterator[Finding]:
    """Programs that send newsletters fill in what stands in marks of theirs, a link for leaving among it."""
    for path, scalar in document.texts:
        if found := MERGE_MARK.search(scalar.text):
            typed = found[0]
            words = re.sub(r"[^\w ]+", " ", typed).strip()
            fix = partial(_exchange, scalar=scalar, typed=typed, by=words or OPEN, safe=False)
            yield Finding(path, {"typed": typed}, line=locate_line(document, scalar, typed), fix=fix)


def _links_in(scalar: Scalar) -> Iterator[tuple[str, str]]:
    """(text, address) of every link that a text has."""
    if "](" in scalar.text:
        yield from ((found[1], found[2]) for found in LINK.finditer(scalar.text))


def _named_address(path: Path, scalar: Scalar, document: Document) -> Iterator[tuple[str, str]]:
    """The title of a record that has an address of its own."""
    if path[-1:] == ("title",) and len(path) > 1:
        above = find(document.root, path[:-1])
        entry = above.entries.get("url") if isinstance(above, Mapping) else None
        if entry and isinstance(entry[1], Scalar):
            yield scalar.text, entry[1].text


def _says_nothing(name: str) -> bool:
    return " ".join(name.split()).strip(" .,:!>»→…").casefold() in EMPTY_NAMES


def host_of(address: str) -> str:
    """The host of an address in small letters; empty where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _bare(host: str) -> str:
    return host.casefold().removeprefix("www.")


WHY = {
    "user": Text("siinä on käyttäjätunnus", "den har ett användarnamn", "it has a user name"),
    "wrapped": Text("se kulkee toisen palvelun kautta", "den går via en annan tjänst", "it goes through another service"),
    "port": Text("siinä on porttinumero", "den har ett portnummer", "it has a port number"),
    "own": Text("se on yhden koneen tai verkon oma", "den är bara för en dator eller ett nät", "it is for one machine or network"),
    "number": Text("palvelimella ei ole nimeä", "servern har inget namn", "its server has no name"),
    "letters": Text("siinä on vieraan kirjaimiston merkkejä", "den har tecken ur ett främmande alfabet", "it has letters of another alphabet"),
}  # fmt: skip
"""What is unusual in an address."""
OWN_HOSTS = ("localhost", ".localhost", ".local", ".internal", ".lan", ".intra", ".corp", ".home.arpa")


def find_wrapped(address: str) -> str | None:
    """The address that a mail program or a search engine wrapped in one of its own."""
    host = host_of(address)
    if not any(host == each or host.endswith(f".{each}") for each in WRAPPERS):
        return None
    told = parse_qs(urlsplit(address).query)
    return next((each for name in ("url", "q", "u") for each in told.get(name, ()) if each.startswith("http")), None)


WRAPPERS = ("safelinks.protection.outlook.com", "google.com", "google.fi", "l.facebook.com", "lnkd.in")
"""Hosts that stand between a reader and the page, and know who read it."""


def judge_host(address: str) -> Text | None:
    """What is unusual in the host of an address, if anything."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    found = ""
    if find_wrapped(address):
        found = "wrapped"
    elif "@" in parts.netloc:
        found = "user"
    elif host == OWN_HOSTS[0] or host.endswith(OWN_HOSTS[1:]) or ("." not in host and ":" not in host):
        found = "own"
    elif _is_number(host):
        found = "number"
    elif port is not None:
        found = "port"
    elif any(label.startswith("xn--") for label in host.split(".")) or not all(map(_is_latin, host)):
        found = "letters"
    return WHY[found] if found else None


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return re.fullmatch(r"[\d.]+|0x[\da-f]+", host) is not None
    return True


def _is_latin(mark: str) -> bool:
    return mark in ".-" or mark.isdigit() or unicodedata.name(mark, "").startswith("LATIN ")


def _exchange(document: Document, scalar: Scalar, typed: str, by: str, *, safe: bool = True) -> Fix | None:
    """The line on which something stands, with something else in its place."""
    number = locate_line(document, scalar, typed)
    line = document.lines[number - 1]
    return Fix(number, number, line.replace(typed, by, 1), safe) if typed in line else None
