"""A file of the site before it is written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from generator.text import Language


@dataclass(frozen=True, slots=True)
class Listing:
    """A page that search engines may index: its path on the site, the languages of its text, and when it changed."""

    path: str
    languages: tuple[Language, ...]
    changed: str | None = None


@dataclass(frozen=True, slots=True)
class Artifact:
    """`path` in the site folder, `draw` that gives its bytes, and `key`: a digest of all that the bytes depend on.

    Two artifacts with one path and one key have the same bytes, so an unchanged page need not be drawn again. Pages
    have a `listing` for the sitemap, files that are too large for the memory have `pieces`, and redirects have
    `leads_to`, the path of their target on the site. `withdrawn` marks the pages of withdrawn acts.
    """

    path: str
    key: bytes
    draw: Callable[[], bytes]
    listing: Listing | None = None
    pieces: Callable[[], Iterable[bytes]] | None = None
    leads_to: str | None = None
    withdrawn: bool = False

    @classmethod
    def build_in_pieces(cls, path: str, key: bytes, pieces: Callable[[], Iterable[bytes]]) -> "Artifact":
        """A file that is written piece by piece."""
        return cls(path, key, partial(_join, pieces), pieces=pieces)

    def read_content(self) -> Iterable[bytes]:
        """The bytes of the file, in their order."""
        return self.pieces() if self.pieces else (self.draw(),)


def _join(pieces: Callable[[], Iterable[bytes]]) -> bytes:
    return b"".join(pieces())
