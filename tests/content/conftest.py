"""What the editors keep, and the site that `make content` has just built from it. No other test reads either."""

from pathlib import Path

import pytest
from markets import ROOT

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.content)


@pytest.fixture(scope="session")
def site() -> Path:
    built = ROOT / "site"
    assert (built / "index.html").is_file(), "`make content` builds the site and then judges it"
    return built
