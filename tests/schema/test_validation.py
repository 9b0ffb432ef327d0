"""What of a record is kept when something in it does not fit, and what is said of unions and vocabularies."""

from pydantic import BaseModel

from generator.schema.field_errors import shorten
from generator.schema.introspection import mention
from generator.schema.key_names import name_keys
from generator.schema.records.act import ActRecord, Stage
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.newsletter import NewsletterRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.vocabulary import SectorsRecord
from generator.schema.validation import Validated, validate
from generator.text import Text
from generator.yaml.reading import read


def shaped(text: str, model: type[BaseModel]) -> Validated:
    return validate(read("tiedosto.yaml", text.encode(), names=name_keys(model)), model)


def told(found: Validated) -> list[tuple[str, str | None]]:
    return [(problem.rule, problem.field) for problem in found.problems]


def test_what_fits_is_kept() -> None:
    found = shaped("title: Lupa\nstage: kokeilu\nlanguage: fi\nscale: unit\n", ActRecord)
    assert isinstance(found.record, ActRecord)
    assert (found.record.title, found.record.language, found.record.stage, found.record.scale) == (
        "Lupa",
        "fi",
        None,
        "unit",
    )
    assert told(found) == [
        ("KEY-MISSING", "summary"),
        ("KEY-MISSING", "sectors"),
        ("KEY-MISSING", "themes"),
        ("ENUM", "stage"),
    ]


def test_a_whole_record_has_no_problems() -> None:
    text = "title: Lupa\nsummary: S\nlanguage: fi\nsectors: [a]\nthemes: [b]\nstage: in-use\n"
    found = shaped(text, ActRecord)
    assert found.problems == ()
    assert isinstance(found.record, ActRecord)
    assert found.record.stage is Stage.IN_USE


def test_a_key_under_another_name_is_not_missing_as_well() -> None:
    found = shaped("otsikko: Lupa\nsummary: S\nlanguage: fi\nsectors: [a]\nthemes: [b]\n", ActRecord)
    assert told(found) == [("KEY-UNKNOWN", "otsikko")]
    assert found.meant == {"title"}


def test_a_key_that_could_not_be_read_is_not_missing_as_well() -> None:
    found = shaped("title: a: b\nsummary: S\nlanguage: fi\nsectors: [a]\nthemes: [b]\n", ActRecord)
    assert found.problems == ()


def test_a_key_of_digits_or_dots_is_only_a_key() -> None:
    found = shaped("title: Lupa\nsummary: S\nlanguage: fi\nsectors: [a]\nthemes: [b]\n²: x\na.0: y\n", ActRecord)
    assert told(found) == [("KEY-UNKNOWN", "²"), ("KEY-UNKNOWN", "a.0")]


def test_of_a_choice_between_text_and_labels_only_the_one_that_was_begun_is_judged() -> None:
    text = (
        "name: {fi: Kekseliäin, sv: S}\nsummary: {fi: S, sv: S}\nstarted: 2024\nwinners:\n  - name: {suomi: Mallila}\n"
    )
    found = shaped(text, ChallengeRecord)
    assert told(found) == [("KEY-UNKNOWN", "winners.0.name.suomi")]
    assert found.problems[0].fix is not None
    assert found.problems[0].fix.text == "  - name: {fi: Mallila}"


def test_a_list_whose_items_are_wrong_is_not_also_too_short() -> None:
    text = "title: Kirje\ndate: 2024-05-12\nlanguage: fi\nitems:\n  - act: perehdytys\n"
    assert told(shaped(text, NewsletterRecord)) == [("ACT-ID", "items.0.act")]


def test_one_wrong_word_leaves_the_rest_of_a_vocabulary() -> None:
    text = "tekninen:\n  name: {fi: Tekninen, sv: Teknik}\nhallinto:\n  nimi: {fi: Hallinto, sv: Förvaltning}\n"
    found = shaped(text, SectorsRecord)
    assert told(found) == [("KEY-UNKNOWN", "hallinto.nimi")]
    assert isinstance(found.record, SectorsRecord)
    assert list(found.record.root) == ["tekninen"]


def test_nothing_is_said_of_a_file_that_could_not_be_read() -> None:
    assert shaped("[", OrganisationRecord) == Validated(None, ())


def test_a_thousand_unknown_keys_are_told_in_part() -> None:
    found = shaped("title: Lupa\n" + "".join(f"avain{n}: x\n" for n in range(1000)), ActRecord)
    assert 50 < len(found.problems) <= 100


def test_what_was_typed_is_shown_at_a_length_that_a_sentence_can_hold() -> None:
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 60 + "…"


def test_a_label_in_a_sentence() -> None:
    assert mention(Text("Otsikko", "Rubrik", "Title")) == Text("otsikko", "rubrik", "title")
    assert mention(Text("Mitä tehtiin", "Vad som gjordes", "What was done")).fi == "kohta ”Mitä tehtiin”"
