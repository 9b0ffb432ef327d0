"""Which links are dead: asked of a server on this machine, within a time, and never of a private network."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.integrations import links
from generator.integrations.links import find_dead, is_dead


class Site(BaseHTTPRequestHandler):
    """Answers by its path: `/404` with 404; `/405` to HEAD only; `/away` leads into a private network."""

    def do_HEAD(self) -> None:
        self._answer(head=True)

    def do_GET(self) -> None:
        self._answer(head=False)

    def _answer(self, *, head: bool) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://10.0.0.1/")
        else:
            wanted = int(self.path.strip("/"))
            self.send_response(wanted if head or wanted != 405 else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "gone"), [("/200", False), ("/404", True), ("/410", True), ("/405", False), ("/500", None), ("/403", None)]
)
def test_a_server_says_what_is_gone(
    site: str, path: str, *, gone: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "_is_public", lambda _host: True)
    assert is_dead(f"{site}{path}") is gone


def test_a_redirect_into_a_private_network_is_not_followed(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "_is_public", lambda host: host == "127.0.0.1")
    assert is_dead(f"{site}/away") is None


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/x", "http://[::1]/", "http://169.254.169.254/latest", "http://10.1.2.3/", "file:///etc/passwd"],
)
def test_a_private_network_is_not_asked(address: str) -> None:
    assert is_dead(address) is None


def test_what_takes_too_long_counts_as_alive() -> None:
    started = time.monotonic()
    ended = threading.Event()

    def ask(address: str) -> bool:
        if address == "hidas":
            ended.wait(20)
        return True

    assert find_dead(["hidas", "kuollut"], ask, 0.5) == {"kuollut"}
    ended.set()
    assert time.monotonic() - started < 10


def test_each_address_is_asked_once() -> None:
    asked: list[str] = []

    def ask(address: str) -> bool | None:
        asked.append(address)
        return {"a": True, "b": False}.get(address)

    assert find_dead(["a", "b", "a", "c"], ask, 5) == {"a"}
    assert sorted(asked) == ["a", "b", "c"]
