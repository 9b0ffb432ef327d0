"""The sites and the browser of the browser tests serve the audits too."""

import pytest
from browser.conftest import chromium, site, sites, visit  # noqa: F401 - fixtures

HERE = "tests/audit/"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith(HERE):
            item.add_marker(pytest.mark.audit)
