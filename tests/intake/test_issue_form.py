"""Acts told through the forge's form: what a stranger sent becomes a file, or an answer that helps."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from golden import agrees
from hypothesis import example, given
from hypothesis import strategies as st
from markets import ROOT, TODAY

from generator import cli
from generator.commands import place
from generator.intake.issue_form.body import read_answers
from generator.intake.issue_form.form import CONFIG, FORMS, Asked, list_parts
from generator.intake.issue_form.submission import read_submission
from generator.intake.proposal import Proposer
from generator.reports.issue_answer import write_answer
from generator.rules.engine import load_bytes
from generator.rules.pasted_pictures import take_pictures_out
from generator.schema.records.act import ActRecord
from generator.schema.source_files import SourceFile
from generator.text import LANGUAGES
from generator.yaml.nodes import unwrap
from generator.yaml.reading import read

CHECKER = Path(sys.executable).with_name("check-jsonschema")
EVENTS = Path(__file__).parent / "events"


def body_of(name: str) -> str:
    return json.loads((EVENTS / f"{name}.json").read_text("utf-8"))["issue"]["body"]


@pytest.fixture(scope="module")
def proposer(checked) -> Proposer:
    return Proposer(checked.records, TODAY)


def told(proposer: Proposer, body: str):
    return read_submission(body, proposer, "https://tori.example/act.json")


def with_answer(label: str, answer: str, name: str = "whole.fi") -> str:
    """The recorded text with one answer changed, as the forge would write it."""
    changed = re.sub(rf"(?s)(### {re.escape(label)}\n\n).*?(?=\n\n### |\Z)", lambda at: at[1] + answer, body_of(name))
    assert answer in changed
    return changed


# --- the forms --------------------------------------------------------------------------------------------------------


def test_the_forge_takes_them() -> None:
    for schema, names in (("vendor.github-issue-forms", FORMS.values()), ("vendor.github-issue-config", [CONFIG])):
        files = [ROOT / name for name in names]
        subprocess.run([CHECKER, "--quiet", "--builtin-schema", schema, *files], check=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_a_form_is_there_twice(language: str) -> None:
    form = yaml.safe_load((ROOT / FORMS[language]).read_text("utf-8"))
    asked = [each for each in form["body"] if each["type"] != "markdown"]
    labels = [each["attributes"]["label"] for each in asked]
    assert len(set(labels)) == len(labels)
    assert len({each["id"] for each in asked}) == len(asked)
    for each in asked:
        options = each["attributes"].get("options", [])
        texts = [option["label"] if isinstance(option, dict) else option for option in options]
        assert len(set(texts)) == len(texts)
        assert "none" not in {text.casefold() for text in texts}, "a word that the forge keeps for itself"


def test_the_form_asks_what_an_act_must_have(checked) -> None:
    asked = {part.key for part in list_parts(checked.records) if part.required}
    assert {"title", "summary", "stage", "scale", "started", "sectors", "themes", "contact.role"} <= asked


# --- what was sent ----------------------------------------------------------------------------------------------------


@pytest.fixture
def market(repository, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(repository.root)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    return repository.root


@pytest.mark.usefixtures("market")
@pytest.mark.parametrize("event", ["whole.fi", "newcomer.sv", "missing.en", "missing.fi", "hostile", "question"])
def test_each_event_gets_its_answer_and_its_file(tmp_path: Path, event: str) -> None:
    target = tmp_path / "made"
    done: Result = CliRunner().invoke(cli.main, ["from-issue", str(EVENTS / f"{event}.json"), "--to", str(target)])
    made = sorted(target.rglob("*.yaml"))
    texts = "".join(f"\n=== {path.relative_to(target).as_posix()}\n{path.read_text('utf-8')}" for path in made)
    agrees(EVENTS / f"{event}.txt", done.output + texts)
    assert done.exit_code == (0 if made else 1)
    assert bool(made) == (event in {"whole.fi", "newcomer.sv"})


def test_the_file_passes_the_check(market: Path) -> None:
    for event in ("whole.fi", "newcomer.sv"):
        assert CliRunner().invoke(cli.main, ["from-issue", str(EVENTS / f"{event}.json")]).exit_code == 0
    done = CliRunner().invoke(
        cli.main, ["check", "acts/suvikoski", "acts/kesakumpu", "editorial/organisations/kesakumpu.yaml"]
    )
    assert done.exit_code == 0, done.output
    act = unwrap(read("x", (market / "acts/suvikoski/hiljainen-tunti-paivakoti-lepaa.yaml").read_bytes()).root)
    assert act["adopt"] == {
        "requirements": ["Yksi huone", "Sovittu kellonaika"],
        "steps": ["Sovi tunti.", "Kokeile viikko."],
        "cost": "1k-10k",
    }
    assert act["themes"] == ["tyohyvinvointi", "tyoaika"]
    assert act["started"] == "2025-08"


def test_the_same_again_gives_the_same_file(proposer: Proposer) -> None:
    assert told(proposer, body_of("whole.fi")) == told(proposer, body_of("whole.fi"))


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"issue": 3}', '{"issue": {"number": "x", "body": ""}}', "[" * 9999])
@pytest.mark.usefixtures("market")
def test_what_is_no_event_is_told_so(tmp_path: Path, data: str) -> None:
    (tmp_path / "event.json").write_text(data, "utf-8")
    done = CliRunner().invoke(cli.main, ["from-issue", str(tmp_path / "event.json")])
    assert done.exit_code == 2
    assert "issues-tapahtuma" in done.output


def test_labels_in_any_language_and_several_choices(proposer: Proposer) -> None:
    found = told(proposer, with_answer("Vaihe", "Försök"))
    assert "\nstage: trial\n" in next(iter(found.files.values()))
    found = told(proposer, with_answer("Copy this: Cost", "€1,000–10,000", "missing.en"))
    assert not [problem for _, problem in found.problems if problem.field == "adopt.cost"]


# --- pictures dragged into an answer ----------------------------------------------------------------------------------

UUID = "0f7a1b2c-1111-4222-8333-444455556666"
HASH = "0123456789abcdef0123456789abcdef"
PICTURES = {
    f"![IMG_1234](https://github.com/user-attachments/assets/{UUID})": "IMG_1234",
    f'<img width="1200" height="800" alt="Taulu" src="https://github.com/user-attachments/assets/{UUID}" />': "Taulu",
    f"https://github.com/user-attachments/assets/{UUID}": UUID,
    f"https://github.com/tekijat/tori/assets/12345/{UUID}": UUID,
    "https://private-user-images.githubusercontent.com/1/22-33.png?jwt=a.b-c": "22-33.png",
    f"![taulu](/uploads/{HASH}/taulu.jpg){{width=900 height=413}}": "taulu",
    f"https://gitlab.example/toimisto/tori/uploads/{HASH}/taulu.jpg": "taulu.jpg",
    f"![kuva seinästä](/attachments/{UUID})": "kuva seinästä",
    f"<https://codeberg.org/attachments/{UUID}>": UUID,
    f"[![kuva](/attachments/{UUID})](https://suvikoski.example)": "kuva",
    "![](kaappi.png)": "kaappi.png",
    "<img src=kuvat/kaappi.png onerror=alert(1)>": "kaappi.png",
    "![kuva][1]": "kuva",
}


@pytest.mark.parametrize("mark", PICTURES)
@pytest.mark.parametrize(
    ("told_before", "left"),
    [
        ("Sovimme {} tunnista.", "Sovimme tunnista."),
        ("Sovimme tunnista {}.", "Sovimme tunnista."),
        ("Sovimme.\n\n{}\n\nKokeilimme.", "Sovimme.\n\n  Kokeilimme."),
        ("- Valot\n- {}\n- Puhe", "- Valot\n  - Puhe"),
    ],
)
def test_a_picture_is_left_out_of_the_text_and_asked_of(
    proposer: Proposer, mark: str, told_before: str, left: str
) -> None:
    found = told(proposer, with_answer("Mitä tehtiin", told_before.format(mark)))
    (file,) = found.files.values()
    assert f"action: |\n  {left}\n\n" in file
    assert [(label.fi, name) for label, name in found.pictures] == [("Mitä tehtiin", PICTURES[mark])]
    answer = write_answer(found.problems, "fi", file=next(iter(found.files)), pictures=found.pictures)
    assert "**Mitä tehtiin.**" in answer
    assert all(word in answer for word in ("tekstivastine", "kuvaaja", "käyttölupa"))
    assert "://" not in answer


def test_an_answer_that_is_a_picture_is_missing_and_the_picture_told(proposer: Proposer) -> None:
    found = told(proposer, with_answer("Mitä tehtiin", f"![IMG_1](https://github.com/user-attachments/assets/{UUID})"))
    assert [(label.fi, problem.rule) for label, problem in found.problems] == [("Mitä tehtiin", "SUBMITTED")]
    answer = write_answer(found.problems, "fi", pictures=found.pictures)
    assert answer.index("Lisää") < answer.index("IMG\\_1")


@pytest.mark.parametrize(
    "text",
    [
        "Hienoa! [Kaappi](https://suvikoski.example/kaappi) on ovella. Katso [1] (liite).",
        "Merkitse kuva näin: `![kuva](osoite)`.",
        "Ohje: [ohje.pdf](https://github.com/user-attachments/files/123/ohje.pdf)",
        "Tiedosto on kansiossa /uploads/ohje.pdf ja /attachments/ohje.",
        "  Melu, 3 < 5\n\n\nja kaksi  väliä",
    ],
)
def test_what_is_no_picture_stays_as_it_was_typed(text: str) -> None:
    assert take_pictures_out(text) == (text, ())


@given(st.text(st.sampled_from("![](<>img src=/attachments`a\n- |\"'."), max_size=60))
@example("![![a](b)](c)")
def test_no_picture_is_left(text: str) -> None:
    left, names = take_pictures_out(text)
    assert take_pictures_out(left) == (left, ())
    assert names or left == text


# --- a table pasted into an answer ------------------------------------------------------------------------------------

TABLE = """- **Mitä tehtiin.** Tekstissä on taulukon rivejä (Mittari \\| Ennen \\| Jälkeen), ja sivulla ne menisivät \
peräkkäin. Aloita jokainen rivi väliviivalla ja välillä, tai tee riveistä taulukko. Nämä voit liittää niiden tilalle:

  ```text
  | Mittari | Ennen | Jälkeen |
  |---|---|---|
  | Aika | 5 h | 3 h |
  ```
"""


def test_a_pasted_table_is_answered_with_the_rows_to_paste(proposer: Proposer) -> None:
    found = told(proposer, with_answer("Mitä tehtiin", "Kokeilimme.\n\nMittari\tEnnen\tJälkeen\nAika\t5 h\t3 h"))
    assert found.files
    assert TABLE in write_answer(found.problems, "fi", file=next(iter(found.files)))


def test_a_table_pasted_into_the_summary_is_told_of_since_a_line_has_no_rows(proposer: Proposer) -> None:
    found = told(proposer, with_answer("Tiivistelmä", "Aika lyheni.\nMittari\tEnnen\tJälkeen\nAika\t5 h\t3 h"))
    ((label, problem),) = found.problems
    assert label.fi == "Tiivistelmä"
    assert problem.message.fi == (
        "Tekstissä oli taulukon rivejä (Mittari | Ennen | Jälkeen). Ne menivät peräkkäin, koska tämä kohta on yksi"
        " rivi. Kerro tärkein virkkeenä ja siirrä taulukko kohtaan Mitä saatiin aikaan."
    )
    assert found.files, "it is asked, and the act is there"
    assert "**Tiivistelmä.** Tekstissä oli taulukon" in write_answer(found.problems, "fi", file=next(iter(found.files)))
    assert not told(proposer, with_answer("Tiivistelmä", "Aika lyheni.\nSe oli viisi tuntia.")).problems


# --- what a hostile stranger sends ------------------------------------------------------------------------------------

NASTY = [
    "$(touch /tmp/x) `id` ; | & > < \\ \" '",
    "${{ secrets.GITHUB_TOKEN }} ${{ github.event.issue.body }}",
    "../../../.github/workflows/x.yml",
    "@octocat @tekojen-tori/toimitus #1 GH-1 https://paha.example www.paha.example",
    "<img src=x onerror=alert(1)><script>alert(1)</script></details><!-- -->",
    "```\n::set-output name=a::b\n%0A::error::x\n```",
    "nolla \x00 merkki \x1b[31m \u202e käännetty",
    "a: b\n- c\n? d\n&x *y !z\n--- \n...",
    "x" * 9_000,
    "\r\n".join(["rivi"] * 50),
    "=1+1",
]


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("label", ["Organisaatio", "Otsikko", "Mitä tehtiin", "Alkoi", "Teemat", "Saa julkaista"])
def test_nothing_that_is_sent_means_more_than_text(proposer: Proposer, label: str, text: str) -> None:
    found = told(proposer, with_answer(label, text))
    answer = write_answer(found.problems, found.language, file=next(iter(found.files), ""))
    assert "\x00" not in answer
    assert "<script" not in answer.replace("\\<", "")
    assert not re.search(r"(?<![\w`])@[\w]", answer), "nobody is called"
    assert not re.search(r"(?<![\w&`])#\d", answer)
    assert "://paha" not in answer
    for name, written in found.files.items():
        assert re.fullmatch(r"acts/suvikoski/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml", name)
        file = SourceFile(name, Path(name), ActRecord, name[5:-5])
        assert not [each for each in load_bytes(file, written.encode()).problems if each.severity == "error"]
        assert "\x00" not in written


@given(st.text(), st.sampled_from(["Otsikko", "Tiivistelmä", "Mitä tehtiin", "Toimialat", "Luvat"]))
def test_no_text_can_break_the_reading(proposer: Proposer, text: str, label: str) -> None:
    found = told(proposer, with_answer(label, "X").replace("\nX\n", f"\n{text}\n"))
    assert found is not None
    write_answer(found.problems, found.language)


def test_a_heading_within_an_answer_is_text_where_that_is_plain(checked) -> None:
    body = with_answer("Mitä tehtiin", "Teimme näin.\n\n### Otsikko\n\nToinen otsikko")
    answers = read_answers(body, list_parts(checked.records))
    assert answers.by_key["title"] == "Hiljainen tunti: päiväkoti lepää"
    assert answers.by_key["action"].endswith("### Otsikko\n\nToinen otsikko")
    assert answers.by_key["stage"] == "Käytössä"


def test_a_heading_that_could_be_the_next_one_is_told_and_not_guessed(proposer: Proposer) -> None:
    found = told(proposer, with_answer("Mitä tehtiin", "Teimme näin.\n\n### Vaihe\n\nIdea"))
    assert not found.files
    ((label, problem),) = found.problems
    assert (label.fi, problem.rule) == ("Vaihe", "ISSUE-HEADING")


def test_a_part_that_was_deleted_is_missing_and_no_more(proposer: Proposer) -> None:
    body = body_of("whole.fi").replace("### Vaihe\n\nKäytössä\n\n", "")
    found = told(proposer, body)
    assert [(label.fi, problem.rule) for label, problem in found.problems] == [("Vaihe", "SUBMITTED")]


def test_line_ends_of_windows_change_nothing(proposer: Proposer) -> None:
    assert told(proposer, body_of("whole.fi").replace("\n", "\r\n")) == told(proposer, body_of("whole.fi"))


def test_a_huge_text_is_refused_at_once(proposer: Proposer) -> None:
    found = told(proposer, with_answer("Mitä tehtiin", "x" * 70_000))
    assert [problem.rule for _, problem in found.problems] == ["ISSUE-SIZE"]
    assert told(proposer, "x" * 5_000_000) is None


def test_every_part_is_read_back_as_it_was_asked(checked) -> None:
    for language in LANGUAGES:
        parts = list_parts(checked.records)
        body = "\n\n".join(f"### {part.label.pick(language)}\n\nvastaus {part.key}" for part in parts)
        answers = read_answers(body, parts)
        assert answers.language == language
        assert answers.by_key == {part.key: f"vastaus {part.key}" for part in parts}
    assert {part.asked for part in parts} == set(Asked)
