"""Records → the catalogue: what is typed is what is read."""

from dataclasses import replace
from datetime import date

import pytest
from tables import file_of, neighbours

from generator.catalogue.assembly import assemble
from generator.rules.engine import load_bytes
from generator.schema.collections import Records

ACT = """\
title: Avainkaappi
summary: Avaimet ovat yhdessä kaapissa.
language: fi
sectors: [hallinto-tuki]
themes: [prosessit]
started: 2024
provenance: compiled
source: {title: Tiedote}
adopt:
  steps:
"""


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        (["1) Laske avaimet.", "2) Tilaa kaappi."], ("Laske avaimet.", "Tilaa kaappi.")),
        (["• Laske avaimet.", "– Tilaa kaappi."], ("Laske avaimet.", "Tilaa kaappi.")),
        (["1) Laske avaimet.", "Tilaa kaappi."], ("1) Laske avaimet.", "Tilaa kaappi.")),
        (["10. luokan tila", "11. luokan tila"], ("10. luokan tila", "11. luokan tila")),
    ],
)
def test_the_marks_of_a_list_are_not_said_twice(typed: list[str], drawn: tuple[str, ...]) -> None:
    text = ACT + "".join(f'    - "{item}"\n' for item in typed)
    file = file_of("acts/esimerkkila/avainkaappi.yaml", text.encode())
    act = load_bytes(file, file.data())
    others = [each for each in neighbours() if each.file.name != file.name]
    loaded = [replace(each, problems=()) for each in (*others, act)]
    records = Records.of((each.file.id, each.record) for each in loaded if each.record is not None)
    found = assemble(records, loaded, date(2026, 11, 29))
    story = next(each for each in found.acts if each.id == "esimerkkila/avainkaappi").stories["fi"]
    assert story.adopt is not None
    assert story.adopt.steps == drawn
