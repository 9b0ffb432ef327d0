"""An act without a day of its own is in everything that counts days, and the same commit gives the same bytes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from markets import TODAY, Repository, copy_repository
from scratch import GOOD, commit, git, put

from generator.commands import place

ID = "hilajarvi/hiljainen-tunti"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Mallimaa with a history, the newest act last in it."""
    repository = copy_repository(tmp_path_factory.mktemp("town") / "repository")
    git(repository.root, "init", "--quiet", "--initial-branch=main")
    commit(repository.root, "2026-11-01")
    put(repository.root, f"acts/{ID}.yaml", GOOD)
    commit(repository.root, "2026-11-12")
    repository.build()
    return repository


def test_it_is_in_the_feeds(town: Repository) -> None:
    for name in ("acts", "organisations/hilajarvi", "themes/tyohyvinvointi"):
        feed = json.loads((town.site / "feeds" / f"{name}.json").read_bytes())
        assert [each["date_published"] for each in feed["items"] if "hiljainen-tunti" in each["url"]] == [
            "2026-11-12T00:00:00+00:00"
        ], name


def test_it_is_on_the_front_page_in_what_is_new_and_first_in_the_market(town: Repository) -> None:
    for page in ("index.html", "uutta/2026-11/index.html", "teot/index.html"):
        assert "Hiljainen tunti" in (town.site / page).read_text("utf-8"), page
    market = (town.site / "teot" / "index.html").read_text("utf-8")
    assert market.index(ID) < market.index("rantamaan-vesi/vuodot-kuuluvat"), "published ten days earlier"


def test_it_says_its_day_itself(town: Repository) -> None:
    page = (town.site / "teot" / ID / "index.html").read_text("utf-8")
    assert "12.11.2026" in page
    acts = json.loads((town.site / "api/v1/acts.json").read_bytes())
    assert next(each for each in acts if each["id"] == ID)["published"] == {"about": False, "date": "2026-11-12"}
    sitemap = next(path for path in town.site.glob("sitemap*.xml") if "hiljainen" in path.read_text("utf-8"))
    assert "2026-11-12" in sitemap.read_text("utf-8").partition("hiljainen-tunti")[2][:200]


def test_it_is_in_the_draft_of_the_newsletter(town: Repository) -> None:
    town.tori("newsletter", "draft", "--since", "2026-11-10")
    (draft,) = (town.root / "editorial" / "newsletters").glob("2026-11-22-*.yaml")
    text = draft.read_text("utf-8")
    draft.unlink()
    assert f"- act: {ID}" in text


def test_it_is_asked_about_when_it_has_grown_old(town: Repository) -> None:
    told = town.tori("report", "stale", "--no-links", "--today", "2029-01-01")
    assert "12.11.2026" in told.partition("Hiljainen tunti")[2].partition("##")[0]


def test_the_same_commit_gives_the_same_bytes_in_another_clone_at_another_time(
    town: Repository, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", str(town.root), "clone")
    clone = Repository(tmp_path / "clone")
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", *clone.building("--no-cache")],
        cwd=clone.root,
        env=os.environ | {"TZ": "Pacific/Kiritimati"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert clone.files() == town.files()


def test_a_shallow_clone_and_a_bare_folder_are_built_and_say_what_they_lack(town: Repository, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", town.root.as_uri(), "shallow")
    shallow = Repository(tmp_path / "shallow")
    assert shallow.build("--no-search").count("fetch-depth: 0") == 1
    shutil.rmtree(shallow.root / ".git")
    told = shallow.build("--no-search", "--language", "en")
    assert "The folder of acts is not in a git repository" in told
    acts = json.loads((shallow.site / "api/v1/acts.json").read_bytes())
    assert next(each for each in acts if each["id"] == ID)["published"] is None


def test_the_preview_of_a_proposal_shows_the_day_as_if_it_were_published_now(
    town: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "PACKAGE", town.root / "generator")  # the checkout that the program lies in
    put(town.root, "acts/hilajarvi/toinen-tunti.yaml", GOOD.replace("Hiljainen", "Toinen"))
    try:
        town.tori("preview", "acts/hilajarvi/toinen-tunti.yaml", "--to", str(tmp_path), "--no-pictures")
    finally:
        (town.root / "acts/hilajarvi/toinen-tunti.yaml").unlink()
    page = (tmp_path / "hilajarvi-toinen-tunti.html").read_text("utf-8")
    assert f"{TODAY.day}.{TODAY.month}.{TODAY.year}" in page
