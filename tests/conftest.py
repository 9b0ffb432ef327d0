"""What many tests share: the fictional markets, copies of them, and sites built from them."""

from pathlib import Path

import pytest
from built_sites import folder_of
from hypothesis import settings
from markets import ESIMERKKILA, MALLIMAA, ROOT, Repository, catalogue_of, checked_of, copy_repository

from generator.catalogue.model import Catalogue
from generator.checking import loading

# no test asserts a time: a busy machine is not a fault
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# one browser for the browser tests and the audits: Playwright cannot run twice in a process
pytest_plugins = ["browser.visiting"]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def checked() -> loading.Checked:
    """The acts and records of Mallimaa, which has a long list of acts."""
    return checked_of(MALLIMAA)


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


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository of Mallimaa's acts."""
    return copy_repository(tmp_path / "repository")


@pytest.fixture
def small_repository(tmp_path: Path) -> Repository:
    """A repository of Esimerkkilä's few acts."""
    return copy_repository(tmp_path / "repository", ESIMERKKILA)
