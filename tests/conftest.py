"""What many tests share: the fictional markets, copies of them, and sites built from them."""

from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import jinja2
import pytest
from built_sites import folder_of
from hypothesis import settings
from live_guard import guarded
from markets import ESIMERKKILA, FINLAND, MALLIMAA, ROOT, Repository, catalogue_of, checked_of, copy_repository

from generator.catalogue.model import Catalogue
from generator.checking import loading
from generator.schema.collections import Records

# no test asserts a time: a busy machine is not a fault; the same examples each time: only a change can turn a test red
settings.register_profile("unhurried", deadline=None, derandomize=True)
settings.load_profile("unhurried")

# one browser for the browser tests and the audits: Playwright cannot run twice in a process
pytest_plugins = ["browser.visiting"]

LIVE_READS = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session", autouse=True)
def _templates_compiled_once() -> Iterator[None]:
    """Half of what a small site takes to build is the compiling of templates, and the tests build many."""
    compiled: dict[tuple[object, ...], CodeType] = {}
    compile_one = jinja2.Environment.compile

    def kept(environment: jinja2.Environment, source: str, name: str | None = None, *rest: object) -> CodeType:
        key = (type(environment), environment.autoescape, environment.trim_blocks, source, name, *rest[1:])
        if key not in compiled:
            compiled[key] = compile_one(environment, source, name, *rest)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", kept)
        yield


@pytest.fixture(scope="session", autouse=True)
def _kept_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What builds of the tests keep lies beside them, not in the folder of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("kept")))
        yield


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Nor does a module, when it is imported."""
    with guarded() as read:
        result = yield
    if read:
        pytest.exit(f"the live market is read before any test begins: {sorted(set(read))[:5]}", returncode=1)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Whether a test, or what is made ready for it, read the live market."""
    with guarded() as item.stash[LIVE_READS]:
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    read = item.stash[LIVE_READS]
    if read and call.when == "teardown" and item.get_closest_marker("content") is None:
        report.outcome = "failed"
        report.longrepr = f"this test reads the live market, which changes every week: {sorted(set(read))[:5]}"
    return report


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def checked() -> loading.CheckResult:
    """The acts and records of Mallimaa, which has a long list of acts."""
    return checked_of(MALLIMAA)


@pytest.fixture(scope="session")
def finland() -> Records:
    """The municipalities of Finland."""
    return checked_of(FINLAND).records


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Mallimaa, which has a long list of acts."""
    return catalogue_of(MALLIMAA)


@pytest.fixture(scope="session")
def esimerkkila() -> Catalogue:
    """Esimerkkilä, where every field is filled."""
    return catalogue_of(ESIMERKKILA)


@pytest.fixture(scope="session")
def mallimaa_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Mallimaa's built site, for those who only read it."""
    return folder_of("root", tmp_path_factory)


@pytest.fixture(scope="session")
def esimerkkila_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Esimerkkilä's, four days later, with the page of samples."""
    return folder_of("esimerkkila", tmp_path_factory)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository of Mallimaa's acts."""
    return copy_repository(tmp_path / "repository")


@pytest.fixture
def small_repository(tmp_path: Path) -> Repository:
    """A repository of Esimerkkilä's few acts."""
    return copy_repository(tmp_path / "repository", ESIMERKKILA)
