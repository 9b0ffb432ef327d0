"""Proposals and answers, made on a forge that stands in for the real one: its API's paths, its refusals."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from markets import TODAY

from generator import cli
from generator.commands import place
from generator.integrations.forge import Forge, ForgeError
from generator.reports.issue_answer import MARK
from generator.reports.pull_request_comment import MARK as CHECKED

EVENTS = Path(__file__).parents[1] / "intake" / "events"
REPOSITORY = "/repos/tekojen-tori/tekojen-tori"


class StandIn:
    """A repository in memory, as the API shows it."""

    def __init__(self) -> None:
        self.commits = {"c0": {"sha": "c0", "message": "Alku", "tree": {"sha": "t0"}, "parents": []}}
        self.trees: dict[str, dict] = {"t0": {}}
        self.branches = {"main": "c0"}
        self.pulls: list[dict] = []
        self.comments: dict[int, list[dict]] = {}
        self.asked: list[str] = []
        self.tokens: set[str] = set()
        self.no_pulls = False

    def answer(self, method: str, path: str, told: dict) -> tuple[int, object]:  # noqa: C901, PLR0911, PLR0912 - one branch a path
        self.asked.append(f"{method} {path}")
        match method, path.removeprefix(REPOSITORY).split("/")[1:]:
            case "GET", ["git", "ref", "heads", *name]:
                sha = self.branches.get("/".join(name))
                return (200, {"object": {"sha": sha}}) if sha else (404, {"message": "Not Found"})
            case "GET", ["git", "commits", sha]:
                return 200, self.commits[sha]
            case "POST", ["git", "trees"]:
                content = {**self.trees[told["base_tree"]], **{each["path"]: each["content"] for each in told["tree"]}}
                sha = next((sha for sha, known in self.trees.items() if known == content), f"t{len(self.trees)}")
                self.trees[sha] = content
                return 201, {"sha": sha}
            case "POST", ["git", "commits"]:
                sha = f"c{len(self.commits)}"
                self.commits[sha] = {**told, "sha": sha, "tree": {"sha": told["tree"]}}
                return 201, {"sha": sha}
            case "POST", ["git", "refs"]:
                self.branches[told["ref"].removeprefix("refs/heads/")] = told["sha"]
                return 201, {}
            case "PATCH", ["git", "refs", "heads", *name]:
                assert "/".join(name) in self.branches
                self.branches["/".join(name)] = told["sha"]
                return 200, {}
            case "GET", ["pulls", number]:
                found = [each for each in self.pulls if each["number"] == int(number)]
                return (200, found[0]) if found else (404, {"message": "Not Found"})
            case "GET", ["pulls"]:
                return 200, [each for each in self.pulls if each["state"] == "open"]
            case "POST", ["pulls"]:
                if self.no_pulls:
                    return 403, {"message": "not permitted"}
                self.pulls.append({**told, "number": 40 + len(self.pulls), "state": "open"})
                return 201, self.pulls[-1]
            case "GET", ["issues", number, "comments"]:
                return 200, self.comments.get(int(number), []) if "page=1" in self.query else []
            case "POST", ["issues", number, "comments"]:
                own = self.comments.setdefault(int(number), [])
                own.append({"id": 900 + len(own), "body": told["body"], "user": {"type": "Bot"}})
                return 201, own[-1]
            case "PATCH", ["issues", "comments", number]:
                for each in (each for own in self.comments.values() for each in own):
                    if each["id"] == int(number):
                        each["body"] = told["body"]
                return 200, {}
        return 500, {}

    query = ""


@pytest.fixture
def stand_in() -> Iterator[tuple[StandIn, str]]:
    forge = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def handle_one(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            told = json.loads(self.rfile.read(length) or b"{}")
            forge.tokens.add(self.headers["Authorization"])
            parts = urlsplit(self.path)
            forge.query = parts.query
            status, answer = forge.answer(self.command, unquote(parts.path), told)
            data = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = handle_one  # noqa: N815 - the names that the server calls

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield forge, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def run(repository, stand_in, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(repository.root)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    for name, value in (
        ("GITHUB_API_URL", stand_in[1]),
        ("GITHUB_REPOSITORY", "tekojen-tori/tekojen-tori"),
        ("GITHUB_TOKEN", "salainen"),
    ):
        monkeypatch.setenv(name, value)

    def started(event: str, code: int = 0, change: tuple[str, str] | None = None) -> str:
        path = EVENTS / f"{event}.json"
        if change:
            text = path.read_text("utf-8")
            assert change[0] in text
            path = repository.root / "event.json"
            path.write_text(text.replace(*change), "utf-8")
        done = CliRunner().invoke(cli.main, ["from-issue", str(path), "--propose"])
        assert done.exit_code == code, done.output
        assert "salainen" not in done.output
        return done.output

    return started


def test_an_act_becomes_a_proposal_and_its_teller_is_answered(run, stand_in) -> None:
    forge, _ = stand_in
    run("whole.fi")
    (pull,) = forge.pulls
    assert (pull["head"], pull["base"], "Closes #12" in pull["body"]) == ("teko/12", "main", True)
    commit = forge.commits[forge.branches["teko/12"]]
    assert commit["parents"] == ["c0"]
    assert list(forge.trees[commit["tree"]["sha"]]) == ["acts/suvikoski/hiljainen-tunti-paivakoti-lepaa.yaml"]
    (answer,) = forge.comments[12]
    assert answer["body"].startswith(MARK)
    assert "(#40)" in answer["body"]
    assert "Kiitos" in answer["body"]
    assert forge.tokens == {"Bearer salainen"}


def test_an_edit_changes_the_proposal_and_the_answer(run, stand_in) -> None:
    forge, _ = stand_in
    run("whole.fi")
    run("whole.fi")
    assert len(forge.commits) == 2, "the same again makes no commit"
    run("whole.fi", change=("Hiljainen tunti: päiväkoti lepää", "Tunti ilman puhetta"))
    assert len(forge.pulls) == 1
    assert len(forge.comments[12]) == 1
    commit = forge.commits[forge.branches["teko/12"]]
    assert list(forge.trees[commit["tree"]["sha"]]) == ["acts/suvikoski/tunti-ilman-puhetta.yaml"], (
        "the old file is gone"
    )
    assert "tunti-ilman-puhetta" in forge.comments[12][0]["body"]


def test_what_is_missing_is_told_and_then_that_all_is_well(run, stand_in) -> None:
    forge, _ = stand_in
    run("missing.fi")
    assert not forge.pulls
    assert "Täydennä vielä 3 kohtaa" in forge.comments[15][0]["body"]
    whole = json.loads((EVENTS / "whole.fi.json").read_text("utf-8"))["issue"]["body"]
    missing = json.loads((EVENTS / "missing.fi.json").read_text("utf-8"))["issue"]["body"]
    run("missing.fi", change=(json.dumps(missing, ensure_ascii=False), json.dumps(whole, ensure_ascii=False)))
    assert len(forge.comments[15]) == 1
    assert "Kiitos, teko on perillä" in forge.comments[15][0]["body"]


def test_what_the_editors_have_changed_is_left_alone(run, stand_in) -> None:
    forge, _ = stand_in
    run("whole.fi")
    forge.commits["cx"] = {"sha": "cx", "message": "Tiivistelmä lyhyemmäksi", "tree": {"sha": "t1"}, "parents": ["c1"]}
    forge.branches["teko/12"] = "cx"
    run("whole.fi", change=("Melu väsytti", "Meteli väsytti"))
    assert forge.branches["teko/12"] == "cx"
    assert "Toimitus on jo muokannut" in forge.comments[12][0]["body"]


def test_a_strangers_comment_that_looks_like_ours_is_not_touched(run, stand_in) -> None:
    forge, _ = stand_in
    forge.comments[12] = [{"id": 1, "body": f"{MARK}\nhei", "user": {"type": "User"}}]
    run("whole.fi")
    assert forge.comments[12][0]["body"] == f"{MARK}\nhei"
    assert len(forge.comments[12]) == 2


def test_the_answer_comes_even_when_no_proposal_can_be_made(run, stand_in) -> None:
    forge, _ = stand_in
    forge.no_pulls = True
    assert "403" in run("whole.fi", code=1)
    assert "Kiitos" in forge.comments[12][0]["body"]


def test_a_hostile_title_calls_nobody(run, stand_in) -> None:
    forge, _ = stand_in
    run("whole.fi", change=("Hiljainen tunti: päiväkoti lepää", "@octocat #1 $(id) ${ x }"))
    title = forge.pulls[0]["title"]
    assert "@octocat" not in title
    assert "#1" not in title
    assert "@" not in forge.commits[forge.branches["teko/12"]]["message"]
    assert all("octocat" not in each for each in forge.asked), "no address is made of what was told"


def test_other_issues_are_left_in_peace(run, stand_in) -> None:
    forge, _ = stand_in
    run("question")
    assert not forge.asked


def test_a_forge_that_is_not_there_is_an_error_of_ours() -> None:
    with pytest.raises(ForgeError):
        Forge("http://127.0.0.1:9", "a/b", "salainen").answer(1, "x", MARK)


# --- tori report comment --------------------

HEAD = "a" * 40


@pytest.fixture
def comment(stand_in, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Leaves what a check leaves, and comments as the workflow does."""
    for name, value in (
        ("GITHUB_SERVER_URL", "https://forge.example"),
        ("GITHUB_API_URL", stand_in[1]),
        ("GITHUB_REPOSITORY", "tekojen-tori/tekojen-tori"),
        ("GITHUB_TOKEN", "salainen"),
    ):
        monkeypatch.setenv(name, value)
    stand_in[0].pulls.append({"number": 7, "state": "open", "head": {"sha": HEAD}})

    def started(report: str = "## Kiitos", number: str = "7\n", code: int = 0, head: str = HEAD) -> str:
        folder = tmp_path / "report"
        folder.mkdir(exist_ok=True)
        (folder / "report.md").write_text(report, "utf-8")
        (folder / "number").write_text(number, "utf-8")
        arguments = ["report", "comment", str(folder), "--head", head, "--run", "99", "--post"]
        done = CliRunner().invoke(cli.main, arguments)
        assert done.exit_code == code, done.output
        assert "salainen" not in done.output
        return done.output

    return started


def test_a_pull_request_has_one_comment_that_follows_its_checks(comment, stand_in) -> None:
    forge, _ = stand_in
    comment("## Kiitos. Korjaa vielä yksi kohta")
    comment("## Kiitos, kaikki on kunnossa")
    (told,) = forge.comments[7]
    assert told["body"].startswith(CHECKED)
    assert "kaikki on kunnossa" in told["body"]
    assert "https://forge.example/tekojen-tori/tekojen-tori/actions/runs/99" in told["body"]


def test_a_request_that_is_not_in_the_version_that_was_checked_gets_no_comment(comment, stand_in) -> None:
    forge, _ = stand_in
    forge.pulls.append({"number": 8, "state": "closed", "head": {"sha": HEAD}})
    assert "ei ole enää" in comment(head="b" * 40)
    assert "ei ole enää" in comment(number="8")
    assert "ei ole enää" in comment(number="9")
    assert not forge.comments


@pytest.mark.parametrize("number", ["", "0", "-7", "7x", "7/../9", "7\n8", "\u0667", "7 ", "1234567890123"])
def test_what_is_no_number_is_not_asked_about(comment, stand_in, number: str) -> None:
    comment(number=number, code=2)
    assert not stand_in[0].asked


def test_what_is_no_report_is_told_and_not_posted(comment, stand_in) -> None:
    assert "HTML" in comment("<script>", code=1)
    assert "pitkä" in comment("x" * 70_000, code=1)
    assert not stand_in[0].asked


def test_a_link_in_the_place_of_the_report_is_not_followed(comment, stand_in, tmp_path: Path) -> None:
    comment()
    stand_in[0].comments.clear()
    (tmp_path / "secret").write_text("salaisuus", "utf-8")
    (tmp_path / "report" / "report.md").unlink()
    (tmp_path / "report" / "report.md").symlink_to(tmp_path / "secret")
    done = CliRunner().invoke(
        cli.main, ["report", "comment", str(tmp_path / "report"), "--head", HEAD, "--run", "99", "--post"]
    )
    assert done.exit_code == 2
    assert not stand_in[0].comments
