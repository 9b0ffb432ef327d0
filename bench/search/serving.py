"""A server that sends files as a host would, compressed and with their digests, and keeps count of the bytes."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit


@dataclass
class Served:
    """Where the folders are served, and what was sent since the count was last taken."""

    address: str
    sent: list[int] = field(default_factory=list)

    def take(self) -> tuple[int, int]:
        """(bytes, requests) since the last time."""
        found, self.sent[:] = list(self.sent), []
        return sum(found), len(found)


@contextmanager
def serving(folders: Mapping[str, Path]) -> Iterator[Served]:
    """Serves folders by the first part of their addresses; the one called "" is the rest.

    Bodies are counted as they are sent: with gzip where that makes them smaller, nothing where the browser has them.
    """
    sent: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            first, _, rest = unquote(urlsplit(self.path).path).lstrip("/").partition("/")
            named = first in folders and first
            path = folders[first] / rest if named else folders[""] / first / rest
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                self._answer(HTTPStatus.NOT_FOUND, b"", {})
                return
            digest, body, packed = _packed(path, path.stat().st_mtime_ns)
            kept = {"ETag": digest, "Cache-Control": "max-age=600"}
            if self.headers.get("If-None-Match") == digest:
                self._answer(HTTPStatus.NOT_MODIFIED, b"", kept)
                return
            kind = "text/javascript" if path.suffix == ".js" else guess_type(path.name)[0] or "application/octet-stream"
            coding = {"Content-Encoding": "gzip"} if packed else {}
            self._answer(HTTPStatus.OK, body, {**kept, **coding, "Content-Type": kind})

        def _answer(self, status: HTTPStatus, body: bytes, headers: Mapping[str, str]) -> None:
            sent.append(len(body))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = _Quiet(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}/", sent)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a tab breaks off what it was sent."""


@lru_cache(20_000)
def _packed(path: Path, _changed: int) -> tuple[str, bytes, bool]:
    """(digest, bytes to send, whether they are compressed)."""
    content = path.read_bytes()
    small = gzip.compress(content, 6, mtime=0)
    digest = f'"{sha256(content).hexdigest()[:16]}"'
    return (digest, small, True) if len(small) < len(content) else (digest, content, False)
