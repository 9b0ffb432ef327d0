"""The addresses of the site: one place for all of them, in every language, at a root or under a sub-path.

Addresses are absolute from the base path (`/tori/teot/…`), so that a card drawn once fits every page (ADR 4).
"""

from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urlsplit

from generator.catalogue.model import Act, Newsletter
from generator.catalogue.programmes import Challenge, Network, Programme, Statistic
from generator.catalogue.vocabulary import Organisation, Region, Term
from generator.schema.collections import FOOTER, MENU, PAGE_WORD, SECTIONS
from generator.text import Language

PAGE_SIZE = 24
"""Acts on a page of a list."""


@dataclass(frozen=True, slots=True)
class Urls:
    """Addresses below one base (`https://example.org/tori/`)."""

    base: str
    base_path: str = field(init=False)
    """`/` or `/tori/`: with a slash at both ends."""
    origin: str = field(init=False)
    """`https://example.org`."""

    def __post_init__(self) -> None:
        """Take the base apart once: a page holds tens of addresses."""
        parts = urlsplit(self.base)
        object.__setattr__(self, "base_path", parts.path if parts.path.endswith("/") else f"{parts.path}/")
        object.__setattr__(self, "origin", f"{parts.scheme}://{parts.netloc}")

    def absolute(self, path: str) -> str:
        """The whole address of a path of this site."""
        return f"{self.origin}{path}"

    def home(self, language: Language) -> str:
        """The front page; Finnish is at the root."""
        return _home(self.base_path, language)

    @property
    def menu(self) -> tuple[str, ...]:
        """The sections of the menu, in its order."""
        return MENU

    @property
    def footer(self) -> tuple[str, ...]:
        """The collections that the footer leads to."""
        return FOOTER

    def section(self, name: str, language: Language) -> str:
        """The front of a section: `section("organisations", "sv")`."""
        return _section(self.base_path, name, language)

    def acts(self, language: Language, page: int = 1) -> str:
        """A page of the market."""
        return self.paged(self.section("acts", language), language, page)

    def act(self, act: Act, language: Language) -> str:
        """An act's page."""
        return f"{self.section('acts', language)}{act.id}/"

    def act_of(self, act_id: str, language: Language) -> str:
        """The page of an act by an id that it has or had."""
        return f"{self.section('acts', language)}{act_id}/"

    def record(self, section: str, record_id: str, language: Language) -> str:
        """A page of a section by the id of its record: `record("themes", "ymparisto", "sv")`."""
        return f"{self.section(section, language)}{record_id}/"

    def organisation(self, organisation: Organisation, language: Language) -> str:
        """An organisation's page."""
        return f"{self.section('organisations', language)}{organisation.id}/"

    def term(self, section: str, term: Term | Region, language: Language, page: int = 1) -> str:
        """A page of a sector, theme or region: `term("themes", theme, "sv")`."""
        return self.paged(f"{self.section(section, language)}{term.id}/", language, page)

    def programme(self, programme: Programme, language: Language, page: int = 1) -> str:
        """A programme's page; from the second page on, more of its acts."""
        return self.paged(f"{self.section('programmes', language)}{programme.id}/", language, page)

    def network(self, network: Network, language: Language, page: int = 1) -> str:
        """A network's page; from the second page on, more of its acts."""
        return self.paged(f"{self.section('networks', language)}{network.id}/", language, page)

    def challenge(self, challenge: Challenge, language: Language, page: int = 1) -> str:
        """A challenge's page; from the second page on, more of its acts."""
        return self.paged(f"{self.section('challenges', language)}{challenge.id}/", language, page)

    def month(self, year: int, month: int, language: Language, page: int = 1) -> str:
        """The news of a month; from the second page on, more of its acts."""
        return self.paged(f"{self.section('new', language)}{year:04}-{month:02}/", language, page)

    def year(self, year: int, language: Language) -> str:
        """A year in figures."""
        return f"{self.section('years', language)}{year:04}/"

    def feed(self, name: str, language: Language, form: str) -> str:
        """A feed or calendar: `feed("sectors/ruoka", "sv", "atom")`. Finnish ones have no word for their language."""
        return f"{self.base_path}feeds/{'' if language == 'fi' else f'{language}/'}{name}.{form}"

    def newsletter(self, issue: Newsletter, language: Language) -> str:
        """The page of a sent issue of the newsletter."""
        return f"{self.section('newsletters', language)}{issue.id}/"

    def statistic(self, statistic: Statistic, language: Language) -> str:
        """A statistic's place on the page of figures."""
        return f"{self.section('figures', language)}#{statistic.id}"

    def rule(self, rule_id: str, language: Language) -> str:
        """A rule's place on the page of rules."""
        return f"{self.section('rules', language)}#{rule_id.casefold()}"

    @staticmethod
    def paged(first: str, language: Language, page: int) -> str:
        """A page of the list whose first page is at `first`."""
        return first if page == 1 else f"{first}{PAGE_WORD.pick(language)}/{page}/"

    def short(self, act: Act) -> str:
        """The short address that never dies."""
        return self.short_of(act.code)

    def short_of(self, code: str) -> str:
        """The short address of a code."""
        return f"{self.base_path}t/{code}/"

    def qr(self, act: Act) -> str:
        """The picture of the QR code of the short address."""
        return f"{self.short(act)}qr.svg"

    def cloth_picture(self, act: Act, width: int) -> str:
        """The picture of an act's cloth in mail, `width` pixels wide there. It stays when the act is renamed."""
        return f"{self.short(act)}cloth-{width}.png"

    def asset(self, name: str) -> str:
        """A file of `assets/`."""
        return f"{self.base_path}assets/{name}"

    def cloth(self, act: Act) -> str:
        """The picture of an act's cloth."""
        return self.asset(f"cloth/{act.id}.svg")

    def preview(self, act: Act, language: Language) -> str:
        """The link preview of an act in a language of its stories.

        It has the short code, so newsletters can keep it.
        """
        return f"{self.base_path}kuvat/t/{act.code}{'' if language == act.language else f'-{language}'}.png"

    def preview_with_photograph(self, act: Act, language: Language) -> str:
        """The link preview of an act that has a picture of its own."""
        return self.preview(act, language).removesuffix(".png") + ".jpg"

    def preview_of(self, section: str, record_id: str, language: Language) -> str:
        """The link preview of another record: `preview_of("organisations", "kemi", "sv")`."""
        return f"{self.base_path}kuvat/{SECTIONS[section].fi}/{record_id}-{language}.png"

    def preview_of_site(self, language: Language) -> str:
        """The link preview of pages that have none of their own."""
        return f"{self.base_path}kuvat/tori-{language}.png"

    def photograph(self, act: Act, number: int, width: int, suffix: str) -> str:
        """An act's own picture, counted from 1, so many pixels wide: `.webp` for pages, `.jpg` for mail."""
        return f"{self.base_path}kuvat/t/{act.code}-{number}-{width}{suffix}"

    def motif(self, theme: str) -> str:
        """The sign of a theme, by its id."""
        return self.asset(f"motif/{theme}.svg")

    def market_data(self, name: str) -> str:
        """A file that the market page's script loads."""
        return f"{self.base_path}market/{name}"

    def in_every(self, address: str, languages: tuple[Language, ...]) -> dict[Language, str]:
        """The addresses of a page in these languages: words of sections and pagination are translated, ids are not."""
        own = self.language_of(address)
        section, *rest = address.removeprefix(self.home(own)).split("/")
        name = next((name for name, words in SECTIONS.items() if words.pick(own) == section), None)
        found: dict[Language, str] = {}
        for language in languages:
            first = SECTIONS[name].pick(language) if name else section
            page = [PAGE_WORD.pick(language) if part == PAGE_WORD.pick(own) else part for part in rest]
            found[language] = self.home(language) + "/".join((first, *page))
        return found

    def language_of(self, address: str) -> Language:
        """The language of the page at an address."""
        others: tuple[Language, ...] = ("sv", "en")
        return next((language for language in others if address.startswith(self.home(language))), "fi")

    def of_file(self, path: str) -> str:
        """The address that a file of the site folder is served at: the opposite of `output`."""
        return f"{self.base_path}{path.removesuffix('index.html')}"

    def output(self, address: str) -> str:
        """The file in the site folder that an address is served from: `teot/index.html`."""
        path = address.removeprefix(self.base_path)
        return f"{path}index.html" if path.endswith("/") or not path else path


def _home(base_path: str, language: Language) -> str:
    return base_path if language == "fi" else f"{base_path}{language}/"


@lru_cache(256)
def _section(base_path: str, name: str, language: Language) -> str:
    return f"{_home(base_path, language)}{SECTIONS[name].pick(language)}/"
