"""The suite stands on its own markets and on a day of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from live_guard import guarded
from markets import MALLIMAA, ROOT
from scratch import put


def test_a_look_at_the_live_market_is_seen() -> None:
    """The proof that `conftest.py` can fail a test that reads a live act or record."""
    with guarded() as seen:
        acts = list((ROOT / "acts").glob("*/*.yaml"))
        acts[0].read_bytes()
        (MALLIMAA / "acts" / "suvikoski" / "lupa-kehittaa.yaml").read_bytes()
    assert str(acts[0]) in seen
    assert all(path.startswith((str(ROOT / "acts"), str(ROOT / "editorial"))) for path in seen)


@pytest.mark.audit
def test_new_acts_a_theme_an_organisation_and_a_later_day_change_no_test(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    (clone / ".venv").symlink_to(ROOT / ".venv")
    example = re.search(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert example, "the README shows an act"
    for number in range(30):
        text = example[1].replace("Sijaisen perehdytyspolku", f"Sijaisen perehdytyspolku {number}")
        put(clone, f"acts/esimerkkila/polku-{number}.yaml", f"published: 2031-01-01\n{text}")
    put(clone, "editorial/organisations/esimerkkila.yaml", "name: {fi: Esimerkkilä, sv: Esimerkby}\nkind: other\n")
    themes = clone / "editorial" / "vocabulary" / "themes.yaml"
    themes.write_text(themes.read_text("utf-8") + "uusi-teema: {name: {fi: Uusi, sv: Ny, en: New}}\n", "utf-8")
    clock = clone / "generator" / "commands" / "place.py"
    assert "date.today()" in clock.read_text("utf-8")
    clock.write_text(clock.read_text("utf-8").replace("date.today()", "date(2031, 2, 3)"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--ignore=tests/browser", "--ignore=tests/audit", "-p", "no:cacheprovider"],
        cwd=clone,
        env={**os.environ, "PYTHONPATH": str(clone)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
