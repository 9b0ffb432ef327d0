"""Built sites as a browser meets them: the kinds of their pages, and a server that stands for the real one."""

import gzip
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from threading import Thread
from urllib.parse import unquote, urlsplit

from generator.schema.collections import PAGE_WORD, SECTIONS
from generator.text import LANGUAGES, Language

RICH_BOTH_ENDS = {"acts/*/*", "organisations/*"}
"""Kinds whose pages differ much in what they hold: of these both the longest and the shortest is visited."""
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}
EVERY = bool(os.environ.get("TORI_AUDIT"))
"""Whether `make audit` asks for every page in every way, where `make test` goes through the kinds in turn."""
NAMED_BY_DIGEST = re.compile(r"[./][0-9a-f]{10}[./]")
"""In the address of a file that never changes: real hosts let a browser keep it."""
ALWAYS = ("kultasalmi/frisk-vardag",)
"""Acts that are visited in every language: told in Swedish alone."""


@dataclass(frozen=True)
class Page:
    """A page of a site. `path` is what follows the base path: `sv/garningar/`."""

    path: str
    language: Language
    kind: str

    def __str__(self) -> str:
        return f"/{self.path}"


@dataclass(frozen=True)
class Site:
    """A site that is being served. `public` is the address that it was built for, `address` where it is now."""

    folder: Path
    public: str
    address: str

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    def url(self, page: Page | str) -> str:
        return self.address + (page if isinstance(page, str) else page.path)

    def here(self, public: str) -> str:
        """Where an address that the site tells of is served."""
        assert public.startswith(self.public), public
        return self.address + public.removeprefix(self.public)

    def has(self, path: str) -> bool:
        """Whether there is something at a path."""
        name = unquote(urlsplit(path).path)
        return (self.folder / (f"{name}index.html" if name.endswith("/") or not name else name)).is_file()

    @cached_property
    def by_kind(self) -> dict[tuple[Language, str], list[Page]]:
        """Every page, of each kind the longest first. What kinds there are is read from the paths."""
        found: dict[tuple[Language, str], list[Page]] = defaultdict(list)
        for file in sorted(self.folder.rglob("*.html"), key=lambda file: (-file.stat().st_size, file)):
            page = _page(file.relative_to(self.folder).as_posix(), file)
            found[page.language, page.kind].append(page)
        return dict(found)

    @cached_property
    def visited(self) -> tuple[Page, ...]:
        """One or two pages of every kind in every language."""
        chosen: dict[Page, None] = {}
        for (_, kind), pages in sorted(self.by_kind.items()):
            if kind == "redirect":
                continue
            chosen[pages[0]] = None
            if kind in RICH_BOTH_ENDS:
                chosen[pages[-1]] = None
                chosen |= {page: None for page in pages if page.path.rstrip("/").endswith(ALWAYS)}
        return tuple(chosen)

    def rich(self, kind: str, language: Language = "fi") -> Page:
        """The longest page of a kind: `acts/*/*`, `organisations`."""
        return self.by_kind[language, kind][0]

    def thin(self, kind: str, language: Language = "fi") -> Page:
        """The shortest page of a kind."""
        return self.by_kind[language, kind][-1]


def in_turn(
    pages: Mapping[str, Iterable[Page]], languages: Iterable[Language] = LANGUAGES
) -> Iterator[tuple[str, Page]]:
    """Every kind of page of several sites in every language once, the sites by turns: each kind is seen on all of them.

    A kind stands together. Of a kind whose pages differ much those of every site are there.
    """
    found: dict[tuple[str, Language], dict[str, list[Page]]] = defaultdict(lambda: defaultdict(list))
    for name, those in pages.items():
        for page in those:
            found[page.kind, page.language][name].append(page)
    for turn, kind in enumerate(sorted({kind for kind, _ in found})):
        for language in languages:
            on = found.get((kind, language), {})
            names = list(on)
            if kind not in RICH_BOTH_ENDS and names:
                names = [names[(turn + LANGUAGES.index(language)) % len(names)]]
            for name in names:
                yield from ((name, page) for page in on[name])


def _page(name: str, file: Path) -> Page:
    path = name.removesuffix("index.html")
    parts = [part for part in path.split("/") if part]
    language: Language = next((each for each in LANGUAGES if parts[:1] == [each]), "fi")
    if parts[:1] == [language]:
        parts = parts[1:]
    content = file.read_bytes()
    if b'http-equiv="refresh"' in content[:2000]:
        return Page(path, language, "redirect")
    if b"data-withdrawn" in content:
        return Page(path, language, "withdrawn")
    section = {words.pick(language): name for name, words in SECTIONS.items()}
    kinds = [section.get(parts[0], parts[0])] if parts else ["home"]
    kinds += ["page" if part == PAGE_WORD.pick(language) else "*" for part in parts[1:]]
    return Page(path, language, "/".join(kinds))


@lru_cache(maxsize=512)
def _compressed(path: Path, _: int) -> bytes:
    """A file as it is sent, by when it was written."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


@contextmanager
def served(folder: Path, public: str) -> Iterator[Site]:
    """Serves a built site on this machine, from the path that it was built for."""
    base = urlsplit(public).path

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def translate_path(self, path: str) -> str:
            asked = unquote(urlsplit(path).path)
            below = PurePosixPath(asked.removeprefix(base))
            inside = asked.startswith(base) and ".." not in below.parts
            return str(folder / below) + "/" * asked.endswith("/") if inside else str(folder / "outside")

        def do_GET(self) -> None:
            """Texts are sent compressed, as real hosts send them."""
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
            if (
                path.suffix not in COMPRESSED
                or "gzip" not in self.headers.get("Accept-Encoding", "")
                or not path.is_file()
            ):
                super().do_GET()
                return
            content = _compressed(path, path.stat().st_mtime_ns)
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def end_headers(self) -> None:
            """A tab that goes through many pages need not ask for their scripts again and again."""
            if NAMED_BY_DIGEST.search(self.path):
                self.send_header("Cache-Control", "max-age=600")
            super().end_headers()

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            """The site's own page, in the language of what was asked for: what real servers are told to do."""
            if code != HTTPStatus.NOT_FOUND:
                super().send_error(code, message, explain)
                return
            first = self.path.removeprefix(base).split("/")[0]
            content = (folder / (first if first in LANGUAGES else "") / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def list_directory(self, _: object) -> None:
            self.send_error(HTTPStatus.NOT_FOUND)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield Site(folder, public, f"http://127.0.0.1:{server.server_port}{base}")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
