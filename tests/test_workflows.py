"""Each command of the workflows, run in a scratch clone as the forge would run it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from markets import MALLIMAA, PAGES, ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def commands() -> list[tuple[str, str]]:
    """(workflow and step, command) of every step that runs something."""
    found = []
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            found += [(f"{path.stem}: {step['name']}", step["run"]) for step in job["steps"] if "run" in step]
    return found


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Esimerkki", "-c", "user.email=esimerkki@esimerkkila.example"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A runner's folder: the main branch in `tori`, a pull request with one new act in `sent`, and main itself."""
    folder = tmp_path_factory.mktemp("runner")
    git(folder, "clone", "--quiet", str(ROOT), "tori")
    for name in ("acts", "editorial"):  # whatever is on the market now
        shutil.rmtree(folder / "tori" / name)
    shutil.copytree(MALLIMAA, folder / "tori", dirs_exist_ok=True)
    shutil.copytree(PAGES, folder / "tori" / "editorial" / "pages")
    git(folder / "tori", "add", "--all")
    git(folder / "tori", "commit", "--quiet", "--message", "Mallimaa")
    for name in ("sent", "main"):
        git(folder, "clone", "--quiet", "tori", name)
    for name in ("tori", "sent", "main"):
        # the environment is this one: installing it again is what `make setup` is for
        (folder / name / ".venv").symlink_to(ROOT / ".venv")
    act = folder / "sent" / "acts" / "tuntula" / "kokeilu-kirjastossa.yaml"
    act.write_text("title: Kokeilu: kirjasto auki yöllä\nstage: kokeilu\n", "utf-8")
    git(folder / "sent", "add", "acts")
    git(folder / "sent", "commit", "--quiet", "-m", "Uusi teko")
    return folder


def run(workspace: Path, command: str, where: str = ".") -> subprocess.CompletedProcess[str]:
    base = git(workspace / "tori", "rev-parse", "HEAD")
    summary = workspace / "summary.md"
    environment = os.environ | {"BASE": base, "GITHUB_STEP_SUMMARY": str(summary), "PWD": str(workspace / where)}
    environment |= {"NUMBER": "12", "HEAD": "a" * 40, "RUN": "99", "RUNNER_TEMP": str(workspace)}
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command.replace("make ", "make -o setup ", 1)],
        cwd=workspace / where,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_step_is_a_make_target() -> None:
    assert {command.split()[0] for _, command in commands()} == {"make"}
    assert len(commands()) >= 3


def test_what_builds_a_site_has_the_whole_history() -> None:
    """The days of acts are read from it."""
    builds = {"make site", "make content", "make test", "make -C tori pull-request-preview"}
    found = set()
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            runs = {build for build in builds for step in job["steps"] if step.get("run", "").startswith(build)}
            depths = [step["with"].get("fetch-depth") for step in job["steps"] if "checkout" in step.get("uses", "")]
            assert not runs or depths[-1] == 0, f"{path.name}: {runs}"
            found |= runs
    assert found == builds


def test_a_pull_request_is_judged_by_the_main_branch(workspace: Path) -> None:
    done = run(workspace, dict(commands())["check: Judge what was sent"])
    assert done.returncode != 0
    annotations = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert any("acts/tuntula/kokeilu-kirjastossa.yaml" in line and "YAML-COLON" in line for line in annotations)
    assert all("kokeilu-kirjastossa" in line for line in annotations if line.startswith("::error"))
    summary = (workspace / "summary.md").read_text("utf-8")
    assert "kokeilu-kirjastossa" in summary
    assert summary.endswith((workspace / "report" / "report.md").read_text("utf-8"))
    assert (workspace / "report" / "number").read_text("utf-8") == "12\n"


def test_the_comment_has_the_rights_and_nothing_of_the_pull_request_is_run() -> None:
    text = (ROOT / ".github" / "workflows" / "comment.yml").read_text("utf-8")
    told = yaml.safe_load(text)
    assert told["permissions"] == {}
    assert told[True]["workflow_run"]["workflows"] == [
        yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8"))["name"]
    ]
    (job,) = told["jobs"].values()
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    assert all("${{" not in step["run"] for step in job["steps"] if "run" in step)
    assert [step["with"]["ref"] for step in job["steps"] if "checkout" in step.get("uses", "")] == [
        "${{ github.event.repository.default_branch }}"
    ]
    kept = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8"))["jobs"]["acts"]["steps"]
    fetched = next(step["with"]["name"] for step in job["steps"] if "download" in step.get("uses", ""))
    assert fetched in {step["with"]["name"] for step in kept if "upload" in step.get("uses", "")}


def test_the_comment_is_of_the_request_that_was_checked(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (workspace / "raportti").mkdir()
    (workspace / "raportti" / "number").write_text("12\n", "utf-8")
    (workspace / "raportti" / "report.md").write_text("## Kiitos\n", "utf-8")
    for name, value in (
        ("GITHUB_SERVER_URL", "https://forge.example"),
        ("GITHUB_REPOSITORY", "o/r"),
        ("GITHUB_API_URL", "http://127.0.0.1:9"),
        ("GITHUB_TOKEN", "salainen"),
    ):
        monkeypatch.setenv(name, value)
    done = run(workspace, dict(commands())["comment: Comment"], "main")
    assert done.returncode != 0
    assert "GET /pulls/12" in done.stderr, "nobody answers here, but that is what it asks first"
    assert "salainen" not in done.stdout + done.stderr


def test_the_site_is_built(workspace: Path) -> None:
    done = run(workspace, dict(commands())["publish: Build the site"], "main")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (workspace / "main" / "site" / "index.html").is_file()


def test_the_tests_are_started_as_everybody_starts_them(workspace: Path) -> None:
    # only what would be run: these tests are themselves part of it
    done = run(workspace, dict(commands())["code: Every test"].replace("make", "make --dry-run", 1), "main")
    assert done.returncode == 0, done.stderr
    assert "pytest" in done.stdout


@pytest.mark.parametrize("name", ["check", "code", "content"])
def test_a_fork_gets_no_rights_and_no_secrets(name: str) -> None:
    text = (ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values())
    assert "secrets." not in text


def test_what_is_told_through_a_form_is_data() -> None:
    text = (ROOT / ".github" / "workflows" / "told.yml").read_text("utf-8")
    told = yaml.safe_load(text)
    assert told["permissions"] == {}
    (job,) = told["jobs"].values()
    assert job["permissions"] == {"contents": "write", "issues": "write", "pull-requests": "write"}
    assert all("${{" not in step["run"] for step in job["steps"] if "run" in step)
    assert [step["name"] for step in job["steps"] if "github.token" in str(step)] == ["Propose and answer"]


def test_an_act_told_through_the_form_is_read_by_make(workspace: Path) -> None:
    event = ROOT / "tests" / "intake" / "events" / "question.json"
    command = dict(commands())["told: Propose and answer"].replace("$GITHUB_EVENT_PATH", str(event))
    done = run(workspace, command, "main")
    assert done.returncode == 0, done.stderr
    assert "lomakkeella" in done.stdout
