"""Where everything is on the site: one place for every address, in every language, at a root or under a sub-path.

Addresses are absolute from the base path (`/tori/teot/…`), so that a card drawn once fits every page (ADR 4).
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.catalogue.model import Act, Organisation
from generator.words import Language, Words

SECTIONS: dict[str, Words] = {
    "acts": Words("teot", "garningar", "acts"),
    "sectors": Words("toimialat", "sektorer", "sectors"),
    "themes": Words("teemat", "teman", "themes"),
    "organisations": Words("organisaatiot", "organisationer", "organisations"),
    "regions": Words("alueet", "regioner", "regions"),
    "programmes": Words("ohjelmat", "program", "programmes"),
    "networks": Words("verkostot", "natverk", "networks"),
    "challenges": Words("haasteet", "utmaningar", "challenges"),
    "newsletters": Words("uutiskirjeet", "nyhetsbrev", "newsletters"),
    "figures": Words("luvut", "siffror", "figures"),
    "tell": Words("kerro-teosta", "beratta", "tell"),
    "communicators": Words("viestijalle", "for-kommunikatorer", "for-communicators"),
    "open-data": Words("avoin-data", "oppna-data", "open-data"),
    "accessibility": Words("saavutettavuus", "tillganglighet", "accessibility"),
    "about": Words("tietoa", "om", "about"),
    "privacy": Words("tietosuoja", "dataskydd", "privacy"),
}
"""The word of each section in its addresses. They are public: a change breaks links."""
PAGE_WORD = Words("sivu", "sida", "page")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses below one base (`https://example.org/tori/`)."""

    base: str

    @property
    def base_path(self) -> str:
        """`/` or `/tori/`: with a slash at both ends."""
        path = urlsplit(self.base).path
        return path if path.endswith("/") else f"{path}/"

    def absolute(self, path: str) -> str:
        """The whole address of a path of this site."""
        parts = urlsplit(self.base)
        return f"{parts.scheme}://{parts.netloc}{path}"

    def home(self, language: Language) -> str:
        """The front page; Finnish is at the root."""
        return self.base_path if language == "fi" else f"{self.base_path}{language}/"

    def section(self, name: str, language: Language) -> str:
        """The front of a section: `section("organisations", "sv")`."""
        return f"{self.home(language)}{SECTIONS[name].said_in(language)}/"

    def acts(self, language: Language, page: int = 1) -> str:
        """A page of the market."""
        first = self.section("acts", language)
        return first if page == 1 else f"{first}{PAGE_WORD.said_in(language)}/{page}/"

    def act(self, act: Act, language: Language) -> str:
        """An act's page."""
        return f"{self.section('acts', language)}{act.id}/"

    def organisation(self, organisation: Organisation, language: Language) -> str:
        """An organisation's page."""
        return f"{self.section('organisations', language)}{organisation.id}/"

    def short(self, act: Act) -> str:
        """The short address that never dies."""
        return f"{self.base_path}t/{act.code}/"

    def asset(self, name: str) -> str:
        """A file of `assets/`."""
        return f"{self.base_path}assets/{name}"

    def output(self, address: str) -> str:
        """The file in the site folder that an address is served from: `teot/index.html`."""
        path = address.removeprefix(self.base_path)
        return f"{path}index.html" if path.endswith("/") or not path else path
