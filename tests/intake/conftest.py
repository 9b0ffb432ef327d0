"""A market for the tests of the ways in."""

import shutil
from pathlib import Path

import pytest
from markets import ESIMERKKILA, ROOT, TODAY

from generator.commands import place


@pytest.fixture
def market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Esimerkkilä's market, where one stands: every key of the record is in use there."""
    for name in ("acts", "editorial"):
        shutil.copytree(ESIMERKKILA / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    return tmp_path
