"""Tools from outside the locked packages: npm's and Java's, each in the version that is named here."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from markets import ROOT

NODE, NPM = (str(ROOT / ".venv" / "bin" / name) for name in ("node", "npm"))
"""Those of the environment, as for `make lint`."""
VERSIONS = {"lighthouse": "12.8.2", "vnu-jar": "26.9.27", "yaml-language-server": "1.25.0"}
FOLDER = ROOT / ".cache" / "audit"


def need(*programs: str) -> None:
    """Skips the check, saying which programs this machine lacks."""
    if lacking := [name for name in programs if not shutil.which(name)]:
        pytest.skip(f"Puuttuu: {', '.join(lacking)}. / This machine lacks {', '.join(lacking)}.")


def npm(package: str) -> Path:
    """The folder of an npm package, installed below `.cache/audit/` the first time."""
    version = VERSIONS[package]
    folder = FOLDER / f"{package}-{version}"
    installed = folder / "node_modules" / package
    if not (installed / "package.json").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text(json.dumps({"private": True}), "utf-8")
        done = run(NPM, "install", "--no-audit", "--no-fund", "--no-save", f"{package}@{version}", at=folder)
        if done.returncode:
            pytest.skip(f"npm ei saanut pakettia {package}. / npm could not install {package}: {done.stderr[-500:]}")
    return installed


def run(*command: str, at: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a program prints, and its exit status."""
    surroundings = {**os.environ, **environment}
    return subprocess.run(command, cwd=at, env=surroundings, capture_output=True, text=True, check=False)
