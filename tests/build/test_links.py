"""Every link, fragment and asset of the built site leads somewhere, at a root and under a path. Lychee follows them."""

import subprocess
import sys
from pathlib import Path

import pytest
from markets import ROOT, TODAY


def build(target: Path, base_url: str) -> Path:
    command = [
        sys.executable,
        "-m",
        "generator.cli",
        "build",
        "--no-cache",
        "--no-pictures",
        "--today",
        TODAY.isoformat(),
    ]
    command += ["--site-dir", str(target), "--base-url", base_url]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.mark.parametrize("path", ["", "tori/"])
def test_every_link_leads_somewhere(tmp_path: Path, path: str) -> None:
    site = build(tmp_path / "host" / path if path else tmp_path / "host", f"https://tori.example/{path}")
    lychee = Path(sys.executable).with_name("lychee")
    here = (tmp_path / "host").as_uri()
    done = subprocess.run(
        [
            *(str(lychee), "--offline", "--no-progress", "--include-fragments", "--format", "detailed"),
            *("--root-dir", str(tmp_path / "host"), "--index-files", "index.html"),
            # what the pages say of themselves is whole addresses of this very site
            *("--remap", f"^https://tori\\.example/ {here}/"),
            str(site),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    checked = sum(1 for _ in site.rglob("*.html"))
    assert checked > 400, "the site is not all there"
