"""Whatever one record is, it is told of in sentences, all others are judged, and what passes can be built."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import scratch
from checking.mistakes import mistaken
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markets import ESIMERKKILA, MALLIMAA, TODAY, Repository, copy_repository

from generator.build.composition import site_artifacts
from generator.build.context import Job, make_context
from generator.cache import Cache
from generator.checking import loading
from generator.commands import place
from generator.problems import Problem, has_errors
from generator.schema.source_files import Folders

BRIEFLY = 50
AT_LENGTH = 5_000 if os.environ.get("TORI_AUDIT") else 0
WRONG_LANGUAGE = {"sanat.yaml", "municipalities.yaml"}
"""Long lists whose every line is alike: the short markets' own are tried instead."""


@dataclass(frozen=True)
class Tried:
    """A market whose files are made wrong one at a time."""

    repository: Repository
    cache: Cache
    texts: dict[Path, str]

    def check(self) -> loading.CheckResult:
        return loading.check(Folders.at(self.repository.root), TODAY, cache=self.cache)

    def tell_of_each(self) -> dict[str, tuple[Problem, ...]]:
        """The name of every file → what is wrong with it by itself, whatever the others hold."""
        return {each.file.name: each.problems for each in self.check().loaded}

    def draw(self, result: loading.CheckResult) -> None:
        """Every file of the site."""
        folders = Folders.at(self.repository.root)
        job = Job(self.repository.root, TODAY, folders, cache=self.cache, pictures=False)
        for artifact in site_artifacts(make_context(job, result)):
            assert b"".join(artifact.read_content()) is not None


def tried(folder: Path, market: Path) -> Tried:
    repository = copy_repository(folder / "market", market)
    files = [*(repository.root / "editorial").rglob("*.yaml"), *(repository.root / "acts").rglob("*.yaml")]
    texts = {path: path.read_text("utf-8") for path in sorted(files) if path.name not in WRONG_LANGUAGE}
    return Tried(repository, Cache(folder / "kept"), texts)


def judge_each(market: Tried, examples: int) -> Callable[[], None]:
    before = market.tell_of_each()

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), database=None)
    @given(st.data())
    def judge(data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(sorted(market.texts)))
        path.write_bytes(data.draw(mistaken(market.texts[path])))
        try:
            result = market.check()
            assert len(result.loaded) == len(market.texts) + len(WRONG_LANGUAGE & names(market.repository.root))
            own = path.relative_to(market.repository.root).as_posix()
            told = set(result.problems)
            for name, problems in before.items():
                assert name == own or told.issuperset(problems), name
            if not has_errors(result.problems):
                market.draw(result)
        finally:
            path.write_text(market.texts[path], "utf-8")

    return judge


def names(root: Path) -> set[str]:
    return {path.name for path in (root / "editorial").rglob("*.yaml")}


@pytest.mark.parametrize("market", [ESIMERKKILA, MALLIMAA], ids=["esimerkkila", "mallimaa"])
def test_a_mistake_in_any_record(tmp_path: Path, market: Path) -> None:
    judge_each(tried(tmp_path, market), BRIEFLY if market is ESIMERKKILA else BRIEFLY // 4)()


def test_one_mistake_hides_no_other(tmp_path: Path) -> None:
    """Every record has an odd key already when one of them gets its mistakes."""
    market = tried(tmp_path, ESIMERKKILA)
    for path, text in market.texts.items():
        market.texts[path] = f"{text}\nolematon: x\n"
        path.write_text(market.texts[path], "utf-8")
    assert all(market.tell_of_each()[path.relative_to(market.repository.root).as_posix()] for path in market.texts)
    judge_each(market, BRIEFLY)()


@pytest.mark.audit
@pytest.mark.parametrize("market", [ESIMERKKILA, MALLIMAA], ids=["esimerkkila", "mallimaa"])
def test_many_mistakes_in_any_record(tmp_path: Path, market: Path) -> None:
    judge_each(tried(tmp_path, market), AT_LENGTH)()


@pytest.fixture
def own_theme(small_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Previews are drawn with the theme and the pages of the program's checkout: here it is the market's own."""
    monkeypatch.setattr(place, "PACKAGE", small_repository.root / "generator")


LETTER = "editorial/newsletters/2026-12-08-joulukuun-teot.yaml"
LETTERS = {
    "a day first": ("date: 2026-12-08", "date: 27.11.2026"),
    "a day that is none": ("date: 2026-12-08", "date: 2026-02-31"),
    "no day": ("date: 2026-12-08\n", ""),
    "an empty day": ("date: 2026-12-08", "date:"),
    "a misspelt key": ("title:", "titel:"),
    "no title": ("title:", "# title:"),
    "an unknown key": ("title:", "kirjoittaja: x\ntitle:"),
    "another language": ("language: fi", "language: suomi"),
    "31 items": ("items:\n", "items:\n" + "  - act: keksila/avainlista\n" * 31),
    "no items": ("items:\n", "# items:\n"),
    "items that are words": ("  - act: keksila/avainlista", "  - keksila/avainlista"),
    "items that are a map": ("items:\n  - act:", "items:\n  act:"),
    "an act that is not there": ("keksila/avainlista", "keksila/ei-ole"),
    "a challenge that is not there": ("items:", "challenges: [ei-ole]\nitems:"),
    "sent in words": ("items:", "sent: eilen\nitems:"),
    "sent to come": ("items:", "sent: 2027-01-01\nitems:"),
}


@pytest.mark.parametrize("slip", LETTERS.values(), ids=LETTERS)
@pytest.mark.usefixtures("own_theme")
def test_a_slip_in_a_letter_stops_no_command(small_repository: Repository, slip: tuple[str, str]) -> None:
    path = small_repository.root / LETTER
    text = path.read_text("utf-8")
    assert slip[0] in text
    path.write_text(text.replace(*slip, 1), "utf-8")
    assert LETTER in small_repository.tori("check", code=1)
    assert "Sivustoa ei tehty" in small_repository.build(code=1)
    small_repository.tori("export", "--csv", "teot.csv")
    small_repository.tori("preview", "acts/keksila", "--no-pictures", "--to", "katso")
    assert "Kirjettä ei tehty" in small_repository.tori("newsletter", "draft", "--since", "2026-01-01", code=2 - 1)
    small_repository.tori("report", "stale", "--no-links", code=1)


@pytest.mark.parametrize("kind", ["programmes", "networks", "challenges", "organisations", "newsletters", "withdrawn"])
@pytest.mark.usefixtures("own_theme")
def test_a_preview_of_a_change_is_drawn_without_the_records_that_have_errors(
    small_repository: Repository, tmp_path: Path, kind: str
) -> None:
    root = small_repository.root
    scratch.git(root, "init", "--quiet", "--initial-branch=main")
    scratch.commit(root)
    for act in (root / "acts").rglob("*.yaml"):
        act.write_text(f"# katsottu\n{act.read_text('utf-8')}", "utf-8")
    for path in (root / "editorial" / kind).rglob("*.yaml"):
        path.write_text(f"{path.read_text('utf-8')}olematon: x\n", "utf-8")
    told = small_repository.tori("preview", "--base", "main", "--no-pictures", "--to", str(tmp_path / "katso"))
    drawn = {path.name.removesuffix("-card.html") for path in (tmp_path / "katso").glob("*-card.html")}
    acts = {path.relative_to(root / "acts").with_suffix("").as_posix() for path in (root / "acts").rglob("*.yaml")}
    for act in acts:
        assert act.replace("/", "-") in drawn or f"acts/{act}.yaml" in told, told


UNREAD = {
    "no words can be read": lambda text: text.replace(":", "\0"),
    "half of it is gone": lambda text: text[: len(text) // 2],
    "the first word is misspelt": lambda text: re.sub(r"^(\w)", r"x\1", text, count=1, flags=re.MULTILINE),
}


@pytest.mark.parametrize("harm", UNREAD.values(), ids=UNREAD)
@pytest.mark.parametrize("words", ["sectors", "themes", "regions", "municipalities"])
@pytest.mark.usefixtures("own_theme")
def test_a_broken_vocabulary_stops_no_preview(
    small_repository: Repository, tmp_path: Path, words: str, harm: Callable[[str], str]
) -> None:
    path = small_repository.root / "editorial" / "vocabulary" / f"{words}.yaml"
    path.write_text(harm(path.read_text("utf-8")), "utf-8")
    told = small_repository.tori("preview", "acts", "--no-pictures", "--to", str(tmp_path / "katso"))
    drawn = {path.name.removesuffix("-card.html") for path in (tmp_path / "katso").glob("*-card.html")}
    for act in (small_repository.root / "acts").rglob("*.yaml"):
        name = act.relative_to(small_repository.root / "acts").with_suffix("").as_posix()
        assert name.replace("/", "-") in drawn or f"acts/{name}.yaml" in told, told


CYCLES = {
    "two organisations that follow each other": {
        "organisations/keksila": "successor: mallila",
        "organisations/mallila": "successor: keksila",
    },
    "one that follows itself": {"organisations/keksila": "successor: keksila"},
    "former ids of each other": {
        "organisations/keksila": "former_ids: [mallila]",
        "organisations/mallila": "former_ids: [keksila]",
    },
    "its own former id": {"programmes/rohkea-arki": "former_ids: [rohkea-arki]"},
    "one former id of two": {
        "networks/perehdyttajat": "former_ids: [vanha]",
        "networks/ruokapalvelut": "former_ids: [vanha]",
    },
    "a withdrawn act that leads to itself": {
        "withdrawn/esimerkkila/aamukahvi-etana": "instead: esimerkkila/aamukahvi-etana"
    },
}


@pytest.mark.parametrize("cycle", CYCLES.values(), ids=CYCLES)
def test_records_that_lead_round_in_a_circle(small_repository: Repository, cycle: dict[str, str]) -> None:
    for name, line in cycle.items():
        path = small_repository.root / "editorial" / f"{name}.yaml"
        key = line.partition(":")[0]
        kept = [each for each in path.read_text("utf-8").split("\n") if not each.startswith(f"{key}:")]
        path.write_text("\n".join([*kept, line, ""]), "utf-8")
    small_repository.build("--no-search", code=0 if passes(small_repository) else 1)


def passes(repository: Repository) -> bool:
    return not has_errors(loading.check(Folders.at(repository.root), TODAY).problems)


ODD_NAMES = [
    "Pilkku, piste; kenoviiva \\ loppu",
    "Rivi\nToinen rivi",
    "Sidottu\u00a0väli\u2003\u2028",
    "X" * 1_000,
    '<b>Lihava</b> & ""',
    "{n} %s {owner}",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_an_odd_name_of_a_record_is_told_of_or_drawn(small_repository: Repository, name: str) -> None:
    """Calendars, feeds and the search take every name that the check lets pass."""
    root = small_repository.root
    written = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    for kind in ("challenges", "networks", "programmes", "organisations"):
        for path in (root / "editorial" / kind).glob("*.yaml"):
            lines = path.read_text("utf-8").split("\n")
            at = next(place for place, line in enumerate(lines) if line.startswith("name:"))
            end = next(place for place in range(at + 1, len(lines)) if not lines[place].startswith(" "))
            number = path.stem
            lines[at:end] = ["name:", *(f'  {each}: "{written} {number}"' for each in ("fi", "sv", "en"))]
            path.write_text("\n".join(lines), "utf-8")
    if passes(small_repository):
        small_repository.build()
