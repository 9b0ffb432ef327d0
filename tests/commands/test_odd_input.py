"""Whatever a command is given, it ends with a sentence and an exit status of its own: no traceback, no silence."""

import os
from collections.abc import Callable
from contextlib import chdir, suppress
from pathlib import Path
from unittest.mock import patch

import pytest
from checking.mistakes import mistaken
from click.testing import CliRunner
from commands.odd_input import answers, events, pages, settings_files, sheets
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from intake.test_terminal import FINNISH
from markets import ESIMERKKILA, ROOT, TODAY, Repository, copy_repository

from generator import cli
from generator.build.host import draw_host
from generator.build.settings_file import read_settings
from generator.commands import place
from generator.render.pages.assets import collect_assets
from generator.text import LANGUAGES, ToldError

BRIEFLY = 20
AT_LENGTH = 2_000 if os.environ.get("TORI_AUDIT") else 0
RECORDED = [path.read_bytes() for path in sorted((ROOT / "tests" / "intake" / "events").glob("*.json"))]
CONVERSATION = ["keksila", "", *FINNISH[3:-9], *("1", ""), *("1", ""), *FINNISH[-3:]]
"""Esimerkkilä has other sectors and themes than the market of the recorded one."""
LETTER = "2026-12-08-joulukuun-teot"
Test = Callable[[], None]


def run(root: Path, *arguments: str, typed: bytes = b"") -> int:
    """The exit status of a command that ends as it should."""
    own_theme = patch.object(place, "PACKAGE", root / "generator")
    with chdir(root), own_theme, patch.object(place, "today", lambda: TODAY):
        done = CliRunner().invoke(cli.main, arguments, input=typed)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code in {0, 1, 2}, done.output
    assert done.output.strip(), arguments
    assert "Traceback" not in done.output
    return done.exit_code


def many(examples: int, strategy: st.SearchStrategy, check: Callable[[object, str], None]) -> Test:
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), database=None)
    @given(given_one=strategy, language=st.sampled_from(LANGUAGES))
    def try_one(given_one: object, language: str) -> None:
        check(given_one, language)

    return try_one


class Given:
    """A market, and what each command of it is given."""

    def __init__(self, folder: Path) -> None:
        self.repository: Repository = copy_repository(folder / "market", ESIMERKKILA)
        self.root = self.repository.root
        self.beside = folder
        files = [*(self.root / "acts").rglob("*.yaml"), *(self.root / "editorial").rglob("*.yaml")]
        long = {"sanat.yaml", "municipalities.yaml"}
        self.texts = {path: path.read_text("utf-8") for path in sorted(files) if path.name not in long}

    def sheet(self, sent: tuple[str, bytes], language: str) -> None:
        name, data = sent
        (self.beside / name).write_bytes(data)
        run(self.root, "import", str(self.beside / name), "--dry-run", "--language", language)

    def event(self, data: bytes, _: str) -> None:
        (self.beside / "event.json").write_bytes(data)
        run(self.root, "from-issue", str(self.beside / "event.json"), "--to", str(self.beside / "told"))

    def answers(self, lines: list[str], language: str) -> None:
        typed = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
        run(self.root, "new", "--language", language, typed=typed)
        self.clear()

    def page(self, data: bytes, language: str) -> None:
        path = self.root / "editorial" / "pages" / "fi" / "about.md"
        before = path.read_bytes()
        path.write_bytes(data)
        try:
            if run(self.root, "check", "--language", language) == 0:
                self.draw_pages()
        finally:
            path.write_bytes(before)

    def draw_pages(self) -> None:
        config = self.root / "mkdocs.yml"
        assets = collect_assets(self.root / "theme")
        draw_host(config, self.root / "editorial" / "pages", read_settings(config), assets)

    def settings(self, data: bytes, language: str) -> None:
        (self.root / "mkdocs.yml").write_bytes(data)
        run(self.root, "forms", "--check", "--language", language)
        if run(self.root, "check", "--language", language) == 0:
            with suppress(ToldError):  # of what MkDocs alone needs
                self.draw_pages()

    def record(self, sent: tuple[Path, bytes], language: str) -> None:
        path, data = sent
        path.write_bytes(data)
        asked = ("--language", language)
        try:
            run(self.root, "export", "--csv", str(self.beside / "x.csv"), "--xlsx", str(self.beside / "x.xlsx"), *asked)
            run(self.root, "newsletter", "draft", "--since", "2024-01-01", *asked)
            run(self.root, "newsletter", "render", LETTER, "--to", str(self.beside / "letters"), *asked)
            run(self.root, "preview", "acts", "--no-pictures", "--to", str(self.beside / "previews"), *asked)
            run(self.root, "forms", "--check", *asked)
        finally:
            self.clear()

    def clear(self) -> None:
        """The market as it was."""
        for path in {*self.root.glob("acts/**/*.yaml"), *self.root.glob("editorial/**/*.yaml")} - self.texts.keys():
            if path.name not in {"sanat.yaml", "municipalities.yaml"}:
                path.unlink()
        for path, text in self.texts.items():
            path.write_text(text, "utf-8")


def kinds_of(market: Given) -> dict[str, tuple[st.SearchStrategy, Callable[..., None]]]:
    records = st.sampled_from(sorted(market.texts))
    return {
        "sheets": (sheets(), market.sheet),
        "events": (events(RECORDED), market.event),
        "answers": (answers(CONVERSATION), market.answers),
        "pages": (pages(), market.page),
        "settings": (settings_files((ROOT / "mkdocs.yml").read_text("utf-8")), market.settings),
        "records": (
            records.flatmap(lambda path: st.tuples(st.just(path), mistaken(market.texts[path]))),
            market.record,
        ),
    }


KINDS = ("sheets", "events", "answers", "pages", "settings", "records")


@pytest.mark.parametrize("kind", KINDS)
def test_odd_input_is_told_of(tmp_path: Path, kind: str) -> None:
    few = BRIEFLY // 3 if kind == "records" else BRIEFLY
    many(few, *kinds_of(Given(tmp_path))[kind])()


@pytest.mark.audit
@pytest.mark.parametrize("kind", KINDS)
def test_much_odd_input_is_told_of(tmp_path: Path, kind: str) -> None:
    many(AT_LENGTH // 10 if kind == "records" else AT_LENGTH, *kinds_of(Given(tmp_path))[kind])()
