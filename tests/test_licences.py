"""Whoever hands the program on can read under which licences, of every library that it names."""

import re
import tomllib
from pathlib import Path


def test_every_library_is_in_the_table(root: Path) -> None:
    named = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    libraries = {re.split(r"[\[<>=]", each)[0] for each in named}
    rows = re.findall(r"^\| ([a-z0-9, -]+) \|", (root / "docs" / "licences.md").read_text("utf-8"), re.MULTILINE)
    told = {name.strip() for row in rows for name in row.split(",")}
    assert libraries <= told
    assert told - {"library", "---", "markupsafe"} == libraries
