"""`tori new`, as a person meets it: whole conversations in three languages, read from files."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from golden import agrees
from markets import MALLIMAA, ROOT, TODAY

from generator import cli
from generator.checking import loading
from generator.commands import place
from generator.schema.key_names import name_keys
from generator.schema.records.act import EDITORS_KEYS, ORDER, ActRecord
from generator.schema.source_files import Folders
from generator.yaml.nodes import unwrap
from generator.yaml.reading import read

TALKS = Path(__file__).parent / "talks"
FINNISH = [
    *("lumi", "1", ""),
    "Kirjasto: auki ilman henkilökuntaa",
    "Omatoimikirjasto pidensi aukioloa 40 tunnilla viikossa.",
    *("Kirjasto oli kiinni silloin, kun töissä käyvät pääsivät sinne.", "", ""),
    *("Avasimme oven kirjastokortilla.", "", "Ensin kokeilimme kuukauden.", "", ""),
    *("käytössä", "3", "5/2024"),
    *("Kävijöitä on viidennes enemmän.", "", ""),
    "",
    *("Lukko, joka tunnistaa kortin", "Valvontakamera: kaksi riittää", ""),
    "",
    "3",
    *("kulttuuri", ""),
    *("digi", "hyvin", "2", ""),
    "Kirjastopalvelujen päällikkö",
    "kirjasto@lumikyla.example",
    "",
]
SWEDISH = [
    *("kultas", "1"),
    "sv",
    "En arbetsdag utan möten",
    "Onsdagen är fri från möten, och det tunga arbetet blir gjort.",
    *("Mötena åt upp dagarna.", "", ""),
    *("Vi tog bort mötena på onsdagar.", "", ""),
    *("försök", "enhet", "cirka 2025", ""),
    "",
    *("Berätta varför innan ni börjar.", "", ""),
    *("", "", "2"),
    *("", "hela", ""),
    *("arbetshälsa", ""),
    "Personaltjänster",
    "https://kultasalmi.example/personal",
    "",
]
ENGLISH = [
    *("Kesäkumpu", "", "", ""),
    "Night library",
    "A" * 300,
    "The library stays open at night, and pupils read there.",
    *("Ask Liisa Korhonen how it began.", "", "", "", "It was closed when pupils had time.", "", ""),
    *("We gave pupils the key.", "", ""),
    *("established", "team", "2031", "2020-01", "<", "", "2021"),
    "",
    "",
    *("It is full every night.", "", ""),
    "",
    *("", "", ""),
    *("culture", ""),
    *("well-being", "2", ""),
    "Library manager Liisa",
    "Library manager",
    "library",
    "library@kesakumpu.example",
    "",
]


@pytest.fixture
def market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A market with a few acts and all records, where one stands."""
    for name in ("organisations", "vocabulary"):
        shutil.copytree(MALLIMAA / "editorial" / name, tmp_path / "editorial" / name)
    for name in ("lumikyla/oppisopimuksella-varhaiskasvatukseen", "kultasalmi/frisk-vardag"):
        target = tmp_path / "acts" / f"{name}.yaml"
        target.parent.mkdir(parents=True)
        text = (MALLIMAA / "acts" / f"{name}.yaml").read_text("utf-8")
        target.write_text(
            "\n".join(
                line for line in text.split("\n") if not line.startswith(("programme:", "challenge:", "networks:"))
            ),
            "utf-8",
        )
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    return tmp_path


def talk(lines: list[str], language: str = "fi") -> Result:
    return CliRunner().invoke(cli.main, ["new", "--language", language], input="".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize(("language", "lines"), [("fi", FINNISH), ("sv", SWEDISH), ("en", ENGLISH)])
def test_a_whole_conversation_reads_as_it_should(market: Path, language: str, lines: list[str]) -> None:
    before = set(market.rglob("*.yaml"))
    done = talk(lines, language)
    written = sorted(set(market.rglob("*.yaml")) - before)
    files = "".join(f"\n=== {path.relative_to(market).as_posix()}\n{path.read_text('utf-8')}" for path in written)
    agrees(TALKS / f"{language}.txt", done.output + files)
    assert done.exit_code == 0


@pytest.mark.usefixtures("market")
def test_it_asks_for_results_again_when_the_stage_claims_them() -> None:
    said = talk([*FINNISH[:15], *("3", "2", "2024"), "", "", *("Nyt tuli: 5 %.", "", "")]).output
    assert "Kerro, mitä saatiin aikaan tai mitä muut voivat oppia." in said
    assert said.count("7/11") == 2


def test_every_key_stands_in_the_file_or_belongs_to_the_editors() -> None:
    assert len(set(ORDER)) == len(ORDER)
    assert set(ORDER) | EDITORS_KEYS == set(ActRecord.model_fields)


def test_the_site_makes_a_page_of_what_was_told(repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.root)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    assert talk(FINNISH).exit_code == 0
    repository.tori("check", "acts/lumikyla")
    repository.build()
    page = repository.files()["teot/lumikyla/kirjasto-auki-ilman-henkilokuntaa/index.html"].decode()
    assert "Avasimme oven kirjastokortilla" in page.replace("\u00ad", "")


def test_no_file_is_overwritten(market: Path) -> None:
    (market / "acts" / "lumikyla" / "kirjasto-auki-ilman-henkilokuntaa.yaml").write_text("title: [\n", "utf-8")
    talk(FINNISH)
    assert (market / "acts/lumikyla/kirjasto-auki-ilman-henkilokuntaa.yaml").read_text("utf-8") == "title: [\n"
    assert (market / "acts/lumikyla/kirjasto-auki-ilman-henkilokuntaa-2.yaml").is_file()


@pytest.mark.parametrize("answers", [3, 4, 6, 10, 18, 24, len(FINNISH) - 1])
def test_who_stops_keeps_what_was_answered(market: Path, answers: int) -> None:
    done = talk(FINNISH[:answers])
    assert done.exit_code == 1
    (draft,) = (market / "drafts").glob("*.yaml")
    assert f"drafts/{draft.name}" in done.output
    text = draft.read_text("utf-8")
    assert "Lumikylän kunta" in text
    for line in [line for line in FINNISH[3:answers] if " " in line]:
        assert line in text
    document = read(draft.name, draft.read_bytes())
    assert not document.problems
    assert not {path for path in (market / "acts").rglob("*.yaml") if "kirjasto" in path.name}


def test_who_stops_at_once_leaves_nothing(market: Path) -> None:
    assert "Mitään ei ollut vielä vastattu" in talk([]).output
    assert not (market / "drafts").exists()


def test_a_name_that_may_be_public_is_written_with_its_reason(market: Path) -> None:
    lines = FINNISH.copy()
    lines[4] = "Kirjastossa luetaan Paavo Haavikon runoja."
    lines.insert(5, "Runoilija, kuollut 2008")
    assert talk(lines).exit_code == 0
    act = unwrap(read("x", next((market / "acts/lumikyla").glob("kirj*")).read_bytes()).root)
    assert act["acknowledged"][0]["reason"] == "Runoilija, kuollut 2008"


def test_all_that_is_commented_out_may_be_taken_into_use(market: Path) -> None:
    """Taking the mark away everywhere gives a file that reads, and where nothing filled in is a mistake but gaps."""
    assert talk(FINNISH).exit_code == 0
    path = next((market / "acts/lumikyla").glob("kirj*"))
    keys = [f"# {name}:" for name in ORDER]
    lines = path.read_text("utf-8").split("\n")
    opened = [line[2:] if line.startswith((*keys, "#   ")) else line for line in lines]
    document = read("x.yaml", "\n".join(opened).encode(), names=name_keys(ActRecord))
    assert not document.problems
    assert set(document.root.entries) == set(ORDER)


def test_new_acts_are_checked_like_any_other(market: Path) -> None:
    assert talk(ENGLISH, "en").exit_code == 0
    checked = loading.check(Folders.at(market), TODAY)
    assert [problem.rule for problem in checked.problems if "kesakumpu" in problem.file] == ["LABELS-ENGLISH"]
