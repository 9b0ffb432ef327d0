"""An act that says nothing of its day was published on the day when it reached main; an adoption was told then."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from markets import TODAY
from scratch import GOOD, commit, git, market, put

from generator.cache import Cache
from generator.catalogue.days import UNKNOWN
from generator.catalogue.model import Act, Catalogue
from generator.catalogue.newsworthy import Reason, find_news
from generator.checking.days import find_days
from generator.checking.loading import check
from generator.integrations import history
from generator.schema.source_files import Folders

ID = "hilajarvi/hiljainen-tunti"
FILE = f"acts/{ID}.yaml"
ADOPTION = "adoptions: [{organisation: tuntula}]\n"


@pytest.fixture
def main(tmp_path: Path) -> Path:
    """The market on its main branch, where three acts tell their days."""
    folder = market(tmp_path / "market")
    git(folder, "checkout", "--quiet", "main")
    return folder


def read(folder: Path, cache: Cache | None = None, today: date = TODAY, acts: Path | None = None) -> Catalogue:
    folders = Folders.at(folder, acts, folder / "editorial")
    result = check(folders, today)
    assert not [problem for problem in result.problems if problem.severity.value == "error"]
    return result.catalogue(today, find_days(result, folders.acts, today, cache or Cache(None)))


def act(folder: Path, act_id: str = ID, **options: object) -> Act:
    return read(folder, **options).by_id[act_id]  # type: ignore[arg-type]


def published(folder: Path, act_id: str = ID, **options: object) -> str | None:
    day = act(folder, act_id, **options).published
    return day.iso if day else None


def note(folder: Path) -> str | None:
    result = check(Folders.at(folder), TODAY)
    found = find_days(result, folder / "acts", TODAY, Cache(None)).note
    return found.fi if found else None


def merge(folder: Path, branch: str, moment: str) -> None:
    git(folder, "checkout", "--quiet", "main")
    git(folder, "merge", "--quiet", "--no-ff", "--no-edit", branch, moment=moment)


def test_the_day_is_that_of_the_commit(main: Path) -> None:
    put(main, FILE, GOOD)
    commit(main, "2026-03-05")
    put(main, FILE, GOOD.replace("kolmanneksen", "puolella"))
    commit(main, "2026-04-01")
    assert published(main) == "2026-03-05"


def test_what_the_file_says_wins(main: Path) -> None:
    put(main, FILE, f"{GOOD}published: 2025-12-24\n")
    commit(main, "2026-03-05")
    assert published(main) == "2025-12-24"


def test_an_act_that_came_by_a_merge_came_on_the_day_of_the_merge(main: Path) -> None:
    git(main, "checkout", "--quiet", "-b", "uusi")
    put(main, FILE, GOOD)
    commit(main, "2026-01-02")
    merge(main, "uusi", "2026-02-20T09:00:00+02:00")
    assert published(main) == "2026-02-20"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"])
def test_the_day_is_the_same_wherever_the_site_is_built(main: Path, monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    put(main, FILE, GOOD)
    git(main, "add", "--all")
    git(main, "commit", "--quiet", "--message", "Muutos", moment="2026-03-05T23:30:00+02:00")
    monkeypatch.setenv("TZ", zone)
    assert published(main) == "2026-03-05"


@pytest.mark.parametrize(
    "setting",
    [
        ("log.showRoot", "false"),
        ("diff.renames", "false"),
        ("log.date", "relative"),
        ("diff.noprefix", "true"),
        ("core.quotePath", "true"),
        ("color.ui", "always"),
        ("log.follow", "true"),
    ],
)
def test_no_setting_of_the_machine_changes_a_day(main: Path, setting: tuple[str, str]) -> None:
    put(main, "acts/hilajarvi/hiljaista.yaml", GOOD)
    commit(main, "2026-03-05")
    git(main, "mv", "acts/hilajarvi/hiljaista.yaml", FILE)
    commit(main, "2026-05-05")
    git(main, "config", *setting)
    assert published(main) == "2026-03-05"


def test_a_new_id_keeps_the_day_that_its_former_ids_tell(main: Path) -> None:
    put(main, "acts/hilajarvi/meluton.yaml", GOOD)
    commit(main, "2026-01-05")
    (main / "acts/hilajarvi/meluton.yaml").unlink()
    put(
        main,
        "acts/hilajarvi/valiaikainen.yaml",
        f"title: Muu\n{GOOD.partition(chr(10))[2]}former_ids: [hilajarvi/meluton]\n",
    )
    commit(main, "2026-02-05")
    (main / "acts/hilajarvi/valiaikainen.yaml").unlink()
    put(main, FILE, f"{GOOD}former_ids: [hilajarvi/meluton, hilajarvi/valiaikainen]\n")
    assert published(main) == "2026-01-05", "a new id that has not been committed"
    commit(main, "2026-03-05")
    assert published(main) == "2026-01-05"


def test_a_renaming_that_only_git_tells_is_followed(main: Path) -> None:
    put(main, "acts/tuntula/hiljainen-tunti.yaml", GOOD)
    commit(main, "2026-01-05")
    git(main, "mv", "acts/tuntula/hiljainen-tunti.yaml", FILE)
    put(main, FILE, GOOD.replace("kolmanneksen", "puolella"))
    commit(main, "2026-02-05")
    assert published(main) == "2026-01-05"


def test_an_act_like_one_that_is_withdrawn_is_a_new_one(main: Path) -> None:
    put(main, "acts/tuntula/hiljainen-tunti.yaml", GOOD)
    commit(main, "2026-01-05")
    git(main, "mv", "acts/tuntula/hiljainen-tunti.yaml", FILE)
    put(
        main,
        "editorial/withdrawn/tuntula/hiljainen-tunti.yaml",
        "title: Hiljainen tunti\nlanguage: fi\ndate: 2026-02-05\n"
        "reason: {fi: Peruttiin., sv: Ställdes in., en: Cancelled.}\n",
    )
    commit(main, "2026-02-05")
    assert published(main) == "2026-02-05"


def test_an_act_that_was_away_for_a_while_is_not_new(main: Path) -> None:
    put(main, FILE, GOOD)
    commit(main, "2026-01-05")
    git(main, "revert", "--no-edit", "HEAD", moment="2026-01-06T12:00:00+02:00")
    git(main, "revert", "--no-edit", "HEAD", moment="2026-01-08T12:00:00+02:00")
    assert published(main) == "2026-01-05"


@pytest.mark.parametrize("prepare", [lambda _: None, lambda folder: git(folder, "add", "--all")])
def test_an_act_that_is_not_committed_is_published_today(main: Path, prepare: Callable[[Path], object]) -> None:
    put(main, FILE, GOOD)
    prepare(main)
    assert published(main) == TODAY.isoformat()


def test_before_the_first_commit_all_is_published_today(tmp_path: Path) -> None:
    folder = market(tmp_path / "market")
    shutil.rmtree(folder / ".git")
    put(folder, FILE, GOOD)
    git(folder, "init", "--quiet")
    assert published(folder) == TODAY.isoformat()
    assert note(folder) is None


def test_a_folder_without_history_tells_no_day_and_says_so(main: Path) -> None:
    put(main, FILE, GOOD)
    shutil.rmtree(main / ".git")
    assert published(main) is None
    assert "ei ole git-tietovarastossa" in (note(main) or "")


def test_acts_of_elsewhere_have_their_own_history_or_none(main: Path, tmp_path: Path) -> None:
    put(tmp_path / "else", f"{ID}.yaml", GOOD)
    assert published(main, acts=tmp_path / "else") is None
    git(tmp_path / "else", "init", "--quiet")
    commit(tmp_path / "else", "2026-06-06")
    assert published(main, acts=tmp_path / "else") == "2026-06-06"


def test_a_shallow_clone_guesses_nothing_and_says_so(main: Path, tmp_path: Path) -> None:
    put(main, FILE, GOOD)
    commit(main, "2026-03-05")
    put(main, "README.md", "x")
    commit(main, "2026-03-06")
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth", "1", main.as_uri(), str(shallow))
    assert published(shallow) is None
    assert "fetch-depth: 0" in (note(shallow) or "")
    git(shallow, "fetch", "--quiet", "--unshallow")
    assert published(shallow) == "2026-03-05"


def test_where_every_file_tells_its_day_git_is_not_asked(main: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("git was run"))
    result = check(Folders.at(main), TODAY)
    assert find_days(result, main / "acts", TODAY, Cache(None)) is UNKNOWN


def test_without_git_the_site_is_made_and_it_is_said(main: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(main, FILE, GOOD)
    monkeypatch.setenv("PATH", "/nowhere")
    assert published(main) is None
    assert "ohjelma git" in (note(main) or "")


def test_a_repository_of_somebody_else_is_told_in_the_words_of_git(main: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(main, FILE, GOOD)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    assert published(main) is None
    assert "dubious ownership" in (note(main) or "")


def test_git_is_run_once_for_all_acts_and_what_it_said_is_kept(
    main: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[str] = []
    run = subprocess.run

    def count(command: list[str], **options: object) -> object:
        runs.append(next(each for each in command if each in {"rev-parse", "log", "cat-file"}))
        return run(command, **options)

    for number in range(30):
        act = GOOD.replace("Hiljainen", f"Hiljainen {number}").replace("kolmanneksen", f"luvusta {number}")
        put(main, f"acts/hilajarvi/tunti-{number}.yaml", act + ADOPTION)
    commit(main, "2026-03-05")
    cache = Cache(tmp_path / "kept")
    monkeypatch.setattr(subprocess, "run", count)
    first = read(main, cache)
    assert sorted(runs) == ["cat-file", "log", "rev-parse"]
    runs.clear()
    again = read(main, cache)
    assert runs == ["rev-parse"]
    assert again == first
    monkeypatch.undo()
    put(main, "acts/hilajarvi/tunti-1.yaml", GOOD + ADOPTION)
    commit(main, "2026-04-05")
    assert published(main, "hilajarvi/tunti-1", cache=cache) == "2026-03-05"


def test_what_is_drawn_of_an_act_depends_on_its_day(main: Path) -> None:
    put(main, FILE, GOOD)
    assert act(main).digest != act(main, today=date(2026, 11, 23)).digest
    commit(main, "2026-03-05")
    assert act(main).digest == act(main, today=date(2026, 11, 23)).digest


def adopted(folder: Path, act_id: str = ID) -> list[str | None]:
    return [each.told.iso if each.told else None for each in act(folder, act_id).adoptions]


def test_an_adoption_without_a_year_is_told_on_the_day_it_reached_main(main: Path) -> None:
    put(main, FILE, f"{GOOD}published: 2025-12-24\n")
    commit(main, "2026-03-05")
    git(main, "checkout", "--quiet", "-b", "otto")
    put(main, FILE, f"{GOOD}published: 2025-12-24\n{ADOPTION}")
    commit(main, "2026-10-01")
    merge(main, "otto", "2026-11-05T10:00:00+02:00")
    assert adopted(main) == ["2026-11-05"]
    (news,) = find_news([act(main)], date(2026, 11, 1))
    assert (news.reason, news.when.iso) == (Reason.ADOPTED, "2026-11-05")
    assert not find_news([act(main)], date(2026, 11, 6))


def test_what_the_file_says_of_an_adoption_wins(main: Path) -> None:
    put(main, FILE, GOOD)
    commit(main, "2026-03-05")
    put(main, FILE, GOOD + ADOPTION.replace("tuntula}", "tuntula, year: 2024}"))
    commit(main, "2026-10-01")
    assert adopted(main) == [None]
    assert [each.since.iso for each in act(main).adoptions if each.since] == ["2024"]


def test_an_adoption_that_came_with_its_act_is_no_news_of_its_own(main: Path) -> None:
    put(main, FILE, GOOD + ADOPTION)
    commit(main, "2026-03-05")
    assert adopted(main) == [None]


def test_each_adoption_has_its_own_day_through_a_renaming_and_an_edit(main: Path) -> None:
    old = "acts/hilajarvi/meluton.yaml"
    put(main, old, GOOD)
    commit(main, "2026-01-05")
    put(main, old, f"{GOOD}adoptions:\n- organisation: Tuntula\n")
    commit(main, "2026-02-05")
    (main / old).unlink()
    put(
        main,
        FILE,
        f"{GOOD}former_ids: [hilajarvi/meluton]\nadoptions:\n- organisation: tuntula\n- organisation: Kaukala\n",
    )
    commit(main, "2026-03-05")
    put(
        main,
        FILE,
        f"{GOOD}former_ids: [hilajarvi/meluton]\nadoptions:\n- organisation: Likila\n- organisation: Kaukala\n"
        "- organisation: tuntula\n  changed: Kaksi tuntia.\n",
    )
    assert adopted(main) == [TODAY.isoformat(), "2026-03-05", "2026-02-05"]


def test_a_version_that_cannot_be_read_tells_of_no_adoption(main: Path) -> None:
    put(main, FILE, GOOD)
    commit(main, "2026-01-05")
    put(main, FILE, "adoptions: [organisation: tuntula\n\tx: &a [*a, *a]\n" + "y" * 200_000)
    commit(main, "2026-02-05")
    put(main, FILE, GOOD + ADOPTION)
    commit(main, "2026-03-05")
    assert adopted(main) == ["2026-03-05"]


def test_an_act_without_a_review_was_last_looked_at_when_it_was_published(main: Path) -> None:
    put(main, FILE, GOOD)
    commit(main, "2026-03-05")
    found = act(main)
    assert found.reviewed is None
    assert found.seen == found.published


def test_names_of_files_are_bytes(main: Path) -> None:
    odd = main / "acts" / "hilajarvi" / os.fsdecode(b"\xff:rikki\n.yaml")
    odd.write_text(GOOD, "utf-8")
    put(main, FILE, GOOD)
    commit(main, "2026-03-05")
    found = history.read_history(main / "acts", git(main, "rev-parse", "HEAD"))
    assert found.arrivals[f"{ID}.yaml"].day == date(2026, 3, 5)
    assert "hilajarvi/\udcff:rikki\n.yaml" in found.arrivals
