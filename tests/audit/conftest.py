"""Every test of this folder is of an audit."""

import pytest

HERE = "tests/audit/"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith(HERE):
            item.add_marker(pytest.mark.audit)
