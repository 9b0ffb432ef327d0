"""One Chromium, the built sites, and a way to open their pages."""

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from built_sites import BUILDS, folder_of
from playwright.sync_api import Browser, BrowserContext, Request, sync_playwright
from playwright.sync_api import Page as Tab

from browser.sites import Page, Site, served

PHONE, DESK = 390, 1280
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PICTURES = Path(__file__).parent / "pictures"


class Sites(Mapping[str, Site]):
    """The built sites by name; each is built and served when it is asked for."""

    def __init__(self, folder: Callable[[str], Path], servers: ExitStack) -> None:
        self._folder, self._servers, self._served = folder, servers, dict[str, Site]()

    def __getitem__(self, name: str) -> Site:
        if name not in self._served:
            self._served[name] = self._servers.enter_context(served(self._folder(name), BUILDS[name].public))
        return self._served[name]

    def __iter__(self) -> Iterator[str]:
        return iter(BUILDS)

    def __len__(self) -> int:
        return len(BUILDS)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    """Mallimaa at a root and below a path, and Esimerkkilä, which has every part."""
    with ExitStack() as servers:
        yield Sites(partial(folder_of, tmp_path_factory=tmp_path_factory), servers)


@pytest.fixture(scope="session")
def site(sites: Sites) -> Site:
    """Mallimaa at the root of its host."""
    return sites["root"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert program, "Selaintestit tarvitsevat Chromiumin: asenna paketti chromium. / Install the package chromium."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class Visit:
    """A tab, and what it has asked for and complained of since it was opened."""

    tab: Tab
    site: Site
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.tab.on("requestfailed", self._failed)
        self.tab.on("response", lambda answer: answer.status < 400 or self._fault(f"{answer.status} {answer.url}"))
        self.tab.on("pageerror", lambda error: self._fault(f"error {error}"))
        self.tab.on("console", lambda said: said.type in {"error", "warning"} and self._fault(f"console {said.text}"))

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the tab had gone to the next page
            self._fault(f"failed {request.url} {request.failure}")

    def _fault(self, what: str) -> None:
        self.faults.append(f"{self.tab.url}: {what}")

    def to(self, page: Page | str) -> Tab:
        """Opens a page and waits until all of it is there, the search's results too."""
        self.tab.goto(self.site.url(page))
        self.tab.locator("[data-results][data-state=loading]").wait_for(state="detached")
        return self.tab

    @property
    def strangers(self) -> set[str]:
        """What was asked of other hosts."""
        return {url for url in self.requests if not re.match(rf"http://{self.site.host}/|data:|blob:", url)}


Opener = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Opener]:
    """`visit(site, width=390, color_scheme="dark")`: a tab with nothing kept from other tests."""
    contexts: list[BrowserContext] = []

    def opened(site: Site, width: int = DESK, height: int = 900, **options: object) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        context.add_init_script(
            "addEventListener('securitypolicyviolation',"
            " ({violatedDirective, blockedURI}) => console.error(`policy: ${violatedDirective} ${blockedURI}`))"
        )
        return Visit(context.new_page(), site)

    yield opened
    for context in contexts:
        context.close()


def picture(tab: Tab, name: str, *, whole: bool = True) -> None:
    """Saves what the tab shows into `pictures/`, when TORI_PICTURES asks for it."""
    if os.environ.get("TORI_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        tab.screenshot(path=PICTURES / f"{name}.png", full_page=whole)


def as_lines(faults: object) -> str:
    """Faults one a line, for the message of a failing test."""
    return "\n" + json.dumps(faults, ensure_ascii=False, indent=1)
