"""The files of the repository that are drawn from the record: fresh, and good to fill in."""

from pathlib import Path

import pytest
from markets import ROOT

from generator.build.settings_file import read_settings
from generator.intake.act_file import ORDER
from generator.intake.generated_files import TEMPLATES, repository_files
from generator.rules.engine import load_bytes
from generator.schema.records.act import ActRecord
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


def test_they_say_what_the_record_says_now(checked) -> None:
    """When this fails: `tori forms` writes them anew."""
    settings = read_settings(ROOT / "mkdocs.yml")
    drawn = repository_files(checked.records, settings.schema_url, settings.base_url)
    old = [name for name, text in drawn.items() if (ROOT / name).read_text("utf-8") != text]
    assert not old


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
    document = read(name, "\n".join(opened).encode(), keys=frozenset(ActRecord.model_fields))
    assert set(ORDER) <= set(document.root.entries)
