"""Scratch repositories: a small market with a history, in a temporary folder."""

import os
import shutil
import subprocess
from pathlib import Path

from markets import MALLIMAA, PAGES, ROOT

GOOD = """\
title: Hiljainen tunti päiväkodissa
summary: Yksi tunti päivässä ilman puhetta rauhoitti lapset ja aikuiset.
language: fi
sectors: [opetus-kasvatus]
themes: [tyohyvinvointi]
stage: in-use
scale: unit
started: 2025-08
starting_point: Melu väsytti.
action: Sovimme, että lounaan jälkeen ollaan hiljaa.
results: Sairauspoissaolot vähenivät kolmanneksen.
contact:
  role: Varhaiskasvatuksen palvelupäällikkö
  mailbox: varhaiskasvatus@hilajarvi.example
"""
BROKEN = """\
title: Hiljainen tunti: päiväkoti lepää
summary: Yksi tunti päivässä ilman puhetta.
language: fi
sectors: [varhaiskasvatus]
themes: [tyohyvinvointi]
stage: kokeilu
scale: unit
started: 8/2025
starting_point: Melu väsytti.
action: Kysy lisää Liisa Korhoselta.
contact:
  role: Varhaiskasvatuksen palvelupäällikkö
  mailbox: varhaiskasvatus@hilajarvi.example
"""
OLD_TROUBLE = """\
title: Vanha teko
summary: Tämä teko on ollut torilla kauan.
language: fi
sectors: [tekninen]
themes: [prosessit]
started: viime vuonna
provenance: compiled
source:
  title: Vanha tiedote
"""


def git(folder: Path, *arguments: str, moment: str = "2026-11-01T12:00:00+02:00") -> str:
    """What git says. Commits are made at a moment of their own, whatever the machine's clock says."""
    who = ["-c", "user.name=Esimerkki", "-c", "user.email=esimerkki@esimerkkila.example", "-c", "commit.gpgsign=false"]
    when = os.environ | {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    done = subprocess.run(["git", *who, *arguments], cwd=folder, env=when, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def market(folder: Path) -> Path:
    """A repository on branch `main` with all records and three acts, and a branch `teko` checked out."""
    for name in ("organisations", "vocabulary"):
        shutil.copytree(MALLIMAA / "editorial" / name, folder / "editorial" / name)
    for name in (
        "hilajarvi/tarjoiluhavikki-lounaaksi",
        "tuntula/kirjasto-pulkassa",
        "mallimaan-hyva/keskustelubotti-neuvoo",
    ):
        put(folder, f"acts/{name}.yaml", without_links((MALLIMAA / "acts" / f"{name}.yaml").read_text("utf-8")))
    shutil.copytree(PAGES, folder / "editorial" / "pages")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    git(folder, "checkout", "--quiet", "-b", "teko")
    return folder


def without_links(text: str) -> str:
    """The act without the records that this market lacks."""
    return "\n".join(line for line in text.split("\n") if not line.startswith(("programme:", "challenge:")))


def put(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def commit(folder: Path, day: str = "2026-11-01") -> None:
    """Everything that there is, committed on a day."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Muutos", moment=f"{day}T12:00:00+02:00")
