"""The files of the repository that are drawn from the record: fresh, and good to fill in."""

import re
from pathlib import Path

import pytest
import yaml
from markets import MALLIMAA, ROOT, Repository, checked_of

from generator.build.settings_file import read_settings
from generator.intake.generated_files import TEMPLATES, write_repository_files
from generator.intake.issue_form.form import CONFIG
from generator.rules.engine import load_bytes
from generator.schema.key_names import name_keys
from generator.schema.records.act import ORDER, ActRecord
from generator.schema.source_files import SourceFile
from generator.yaml.reading import read

FILLED = {
    "title:": "title: Hiljainen tunti",
    "summary:": "summary: Tunti ilman puhetta rauhoitti kaikki.",
    "starting_point:": "starting_point: Melu väsytti.",
    "action:": "action: Sovimme, että lounaan jälkeen ollaan hiljaa.",
    "stage:": "stage: in-use",
    "scale:": "scale: unit",
    "started:": "started: 2025-08",
    "results:": "results: Sairauspoissaolot vähenivät kolmanneksen.",
    "sectors: []": "sectors: [opetus-kasvatus]",
    "themes: []": "themes: [tyohyvinvointi]",
    "  role:": "  role: Varhaiskasvatuksen palvelupäällikkö",
    "  mailbox:": "  mailbox: varhaiskasvatus@esimerkkila.example",
}


def loaded(text: str):
    return load_bytes(SourceFile("acts/kemi/malli.yaml", Path("x"), ActRecord, "kemi/malli"), text.encode())


def test_they_are_written_and_told_when_they_are_old(repository: Repository) -> None:
    """Whether the repository's own are fresh `make content` asks: their choices are the editors' vocabulary."""
    drawn = write_repository_files(
        checked_of(MALLIMAA).records, "https://tori.example/act.json", "https://tori.example/"
    )
    assert "vanhentunut" in repository.tori("forms", "--check", code=1).casefold()
    repository.tori("forms")
    assert all((repository.root / name).is_file() for name in drawn)
    assert "ajan tasalla" in repository.tori("forms", "--check")
    themes = repository.root / "editorial" / "vocabulary" / "themes.yaml"
    themes.write_text(f"{themes.read_text('utf-8')}uusi-teema:\n  name: {{fi: Uusi teema, sv: Nytt tema}}\n", "utf-8")
    assert "teko.yaml" in repository.tori("forms", "--check", code=1)
    repository.tori("forms")
    assert "Uusi teema" in (repository.root / "docs" / "templates" / "teko.yaml").read_text("utf-8")


def test_the_repositorys_own_say_what_the_record_says_now() -> None:
    """All but the choices of the vocabulary. When this fails: `tori forms` writes them anew."""
    settings = read_settings(ROOT / "mkdocs.yml")
    drawn = write_repository_files(checked_of(MALLIMAA).records, settings.schema_url, settings.base_url)
    for name, text in drawn.items():
        kept = (ROOT / name).read_text("utf-8")
        assert (text == kept) == (name == CONFIG), "Mallimaa has fewer themes"
        assert without_vocabulary(name, text) == without_vocabulary(name, kept)


def without_vocabulary(name: str, text: str) -> object:
    if name in TEMPLATES.values():
        return [line for line in text.split("\n") if not re.match("# - [a-z]", line)]
    form = yaml.safe_load(text)
    for part in form.get("body", ()):
        if part.get("id") in {"sectors", "themes"}:
            assert part["attributes"].pop("options")
    return form


@pytest.mark.parametrize("name", TEMPLATES.values())
def test_an_untouched_template_says_what_to_fill_in(name: str) -> None:
    found = loaded((ROOT / name).read_text("utf-8"))
    assert {problem.rule for problem in found.problems} <= {"KEY-MISSING", "LIST-SHORT", "SUBMITTED"}
    told = {str(problem.field).split(".")[0] for problem in found.problems}
    assert told >= {"title", "summary", "sectors", "themes", "stage", "scale", "started", "action", "contact"}


@pytest.mark.parametrize("name", TEMPLATES.values())
def test_a_filled_template_passes(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").split("\n")
    assert set(FILLED) <= set(lines)
    assert not loaded("\n".join(FILLED.get(line, line) for line in lines)).problems


@pytest.mark.parametrize("name", TEMPLATES.values())
def test_every_key_can_be_taken_into_use(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").split("\n")
    opened = [line[2:] if line.startswith((*(f"# {key}:" for key in ORDER), "#   ")) else line for line in lines]
    document = read(name, "\n".join(opened).encode(), names=name_keys(ActRecord))
    assert set(ORDER) <= set(document.root.entries)
