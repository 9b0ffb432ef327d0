import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from markets import Repository


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def served(small_repository: Repository) -> Iterator[tuple[Repository, str]]:
    port = free_port()
    command = [sys.executable, "-m", "generator.cli", "serve", "--address", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=small_repository.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield small_repository, f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait()


def awaited(address: str, text: str, seconds: float = 60) -> str:
    """The page as soon as it holds a text; the last one seen when it never does."""
    deadline, page = time.monotonic() + seconds, ""
    while time.monotonic() < deadline:
        try:
            page = urllib.request.urlopen(address, timeout=5).read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            page = ""
        if text in page:
            return page
        time.sleep(0.2)
    pytest.fail(f"{address} never said {text!r}; it said:\n{page[:2000]}")


def test_an_act_that_changes_is_shown_anew(served: tuple[Repository, str]) -> None:
    repository, host = served
    address = f"{host}/teot/keksila/avainlista/"
    page = awaited(address, "Avaimet yhdellä listalla")
    assert "Content-Security-Policy" not in page  # the reload script is inline
    act = repository.root / "acts/keksila/avainlista.yaml"
    act.write_text(act.read_text("utf-8").replace("title: Avaimet", "title: Uudet avaimet"), "utf-8")
    awaited(address, "Uudet avaimet yhdellä")
    # a broken act keeps the last good page, and mending it brings the new one
    good = act.read_text("utf-8")
    act.write_text("title: rikki: rikki\n", "utf-8")
    time.sleep(2)
    awaited(address, "Uudet avaimet yhdellä")
    act.write_text(good.replace("Uudet avaimet", "Viimeiset avaimet"), "utf-8")
    awaited(address, "Viimeiset avaimet")


def test_the_theme_reloads_too(served: tuple[Repository, str]) -> None:
    repository, host = served
    awaited(f"{host}/organisaatiot/", "Keksilän kunta")
    template = repository.root / "theme/pages/organisations/organisations.html"
    template.write_text(template.read_text("utf-8").replace("</main>", "<p>Uusi rivi</p></main>"), "utf-8")
    awaited(f"{host}/organisaatiot/", "Uusi rivi")
