"""What a person and a program are told, word for word."""

import json
from pathlib import Path

import pytest
from golden import agrees

from generator.problems import Fix, Position, Problem, Severity
from generator.reports.json_report import format_json
from generator.reports.text_report import count_severities, format_text
from generator.text import LANGUAGES, Language, Text

HERE = Path(__file__).parent
PROBLEMS = (
    Problem(
        "acts/kemi/lupa.yaml",
        Position(1, 8),
        Severity.ERROR,
        "YAML-COLON",
        "title",
        Text("Tekstissä on kaksoispiste.", "Texten har ett kolon.", "The text has a colon."),
        Fix(1, 1, 'title: "Lupa: kehittää"'),
    ),
    Problem(
        "acts/kemi/lupa.yaml",
        Position(12, 1),
        Severity.ERROR,
        "PERSON",
        "action",
        Text("Tekstissä on nimi.", "Texten har ett namn.", "The text has a name."),
        Fix(31, 30, 'acknowledged:\n  - text: "Liisa Korhonen"\n    reason: '),
    ),
    Problem(
        "acts/pori/loikka.yaml",
        Position(120, 14),
        Severity.WARNING,
        "TWICE",
        "themes.1",
        Text("Teema on kahdesti.", "Temat finns två gånger.", "The theme is there twice."),
    ),
    Problem(
        "acts/pori/loikka.yaml",
        Position(1),
        Severity.NOTE,
        "NOTE",
        None,
        Text("Hyvä tietää.", "Bra att veta.", "Good to know."),
    ),
)


def test_a_person_reads_where_what_and_how_to_mend_it() -> None:
    agrees(HERE / "text.expected.txt", "\n".join(f"{format_text(PROBLEMS, language, 2)}\n" for language in LANGUAGES))


def test_a_program_reads_one_array_and_nothing_else() -> None:
    report = format_json(PROBLEMS, "fi")
    agrees(HERE / "json.expected.json", f"{report}\n")
    for found in json.loads(report):
        assert list(found) == ["file", "line", "column", "severity", "rule", "field", "message", "fix"]
        assert found["fix"] is None or list(found["fix"]) == ["from", "to", "text", "safe"]


def test_the_array_is_empty_when_nothing_is_wrong() -> None:
    assert json.loads(format_json((), "sv")) == []


@pytest.mark.parametrize(
    ("language", "acts", "said"),
    [
        ("fi", 1, "Kaikki on kunnossa: 1 teko."),
        ("fi", 65, "Kaikki on kunnossa: 65 tekoa."),
        ("sv", 65, "Allt är i ordning: 65 gärningar."),
        ("en", 1, "All is well: 1 act."),
    ],
)
def test_that_all_is_well_is_said_too(language: Language, acts: int, said: str) -> None:
    assert format_text((), language, acts) == said


def test_counts_follow_the_language() -> None:
    assert [count_severities(PROBLEMS, language) for language in LANGUAGES] == [
        "2 virhettä, 1 varoitus, 1 huomautus",
        "2 fel, 1 varning, 1 anmärkning",
        "2 errors, 1 warning, 1 note",
    ]
    assert count_severities(PROBLEMS[:1], "fi") == "1 virhe"


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_said_in_the_language_asked_for(language: Language) -> None:
    said = [found["message"] for found in json.loads(format_json(PROBLEMS, language))]
    assert said == [problem.message.pick(language) for problem in PROBLEMS]
