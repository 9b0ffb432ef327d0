"""The settings of one market place: its name, owner and address. Read from mkdocs.yml by build/settings_file.py."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.text import LANGUAGES, Language, Text


class Conformance(StrEnum):
    """How far the site meets the law's requirements, in the words of the law's own model statement."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is known not to be accessible: `what`, `why`, and what a reader can do `instead`."""

    what: Text
    why: Text
    instead: Text | None = None


@dataclass(frozen=True, slots=True)
class Accessibility:
    """The editors' facts of the accessibility statement (law 306/2019, 9 §).

    `prepared` is the day the statement was first made, `reviewed` the day a person last went through it. `authority` is
    the address of the supervisor's own site.
    """

    prepared: date
    conformance: Conformance
    authority: str
    reviewed: date | None = None
    gaps: tuple[Gap, ...] = ()


SCHEMA = "api/v1/schema/act.json"
"""Where the schema of an act's file lies on the site."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`name` as in titles, `owner` who keeps the site, `contact_mail` where to write, `forge` the repository's address.

    `base_url` is the address of the front page with a slash at its end; `languages` are those of the
    interface. `search`: whether the site has an index to search; `pictures`: whether it
    has pictures of its own, link previews among them.
    """

    name: str
    owner: str
    contact_mail: str
    forge: str
    base_url: str
    accessibility: Accessibility
    languages: tuple[Language, ...] = LANGUAGES
    branch: str = "main"
    search: bool = True
    pictures: bool = True
    samples: bool = False
    """Whether the page of samples is drawn (render/pages/sample_page.py): for tests alone."""

    def build_edit_url(self, file: str) -> str | None:
        """Where a file of the repository is edited on the forge; None for an act that lies elsewhere."""
        if not file:
            return None
        return f"{self.forge.rstrip('/')}/edit/{self.branch}/{file}"

    @property
    def schema_url(self) -> str:
        """The address of the schema of an act's file, which editors of text read."""
        return f"{self.base_url}{SCHEMA}"
