import re
from dataclasses import fields, is_dataclass

import pytest

from generator.source.records.act import ActRecord, Adopt
from generator.source.shape import keys_of
from generator.text import INTERFACES
from generator.text.interface import Plural, Sentence
from generator.words import LANGUAGES


def strings(value: object, path: str = "") -> dict[str, str]:
    """Every string of an interface by its path."""
    if isinstance(value, str):
        return {path: value}
    if isinstance(value, Plural):
        return {f"{path}.one": value.one, f"{path}.other": value.other}
    if isinstance(value, Sentence):
        return {path: value.text}
    if isinstance(value, tuple | dict):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        return {key: text for name, item in items for key, text in strings(item, f"{path}.{name}").items()}
    if is_dataclass(value):
        return {
            key: text
            for field in fields(value)
            for key, text in strings(getattr(value, field.name), f"{path}.{field.name}").items()
        }
    return {}


ALL = {language: strings(INTERFACES[language]) for language in LANGUAGES}


def test_every_string_is_there_in_every_language() -> None:
    assert ALL["fi"].keys() == ALL["sv"].keys() == ALL["en"].keys()
    assert len(ALL["fi"]) > 150
    assert not [(language, path) for language in LANGUAGES for path, text in ALL[language].items() if not text.strip()]


def test_placeholders_are_equal() -> None:
    for path in ALL["fi"]:
        names = {language: sorted(re.findall(r"\{(\w+)\}", ALL[language][path])) for language in LANGUAGES}
        if path.endswith(".one"):  # "Yksi teko" need not say the number
            continue
        assert names["fi"] == names["sv"] == names["en"], path


def test_no_string_shouts() -> None:
    assert not [(language, path) for language in LANGUAGES for path, text in ALL[language].items() if "!" in text]


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [("fi", "1 teko", "1\u00a0200 tekoa"), ("sv", "1 gärning", "1\u00a0200 gärningar"), ("en", "1 act", "1,200 acts")],
)
def test_plurals_and_numbers_follow_the_language(language: str, one: str, many: str) -> None:
    assert INTERFACES[language].acts(1) == one
    assert INTERFACES[language].acts(1_200) == many
    assert INTERFACES[language].acts(0).startswith("0")


@pytest.mark.parametrize("name", ["stage", "scale", "evidence", "starting_point", "action", "results", "lessons"])
def test_the_page_and_the_form_call_a_part_by_one_name(name: str) -> None:
    """The record's label is the one place for what a key is called."""
    label = keys_of(ActRecord)[name].label
    for language in LANGUAGES:
        assert getattr(INTERFACES[language].act, name) == label.said_in(language)


@pytest.mark.parametrize("name", ["cost", "effort", "duration", "requirements", "steps", "pitfalls"])
def test_copying_advice_has_the_record_s_names(name: str) -> None:
    label = keys_of(Adopt)[name].label
    for language in LANGUAGES:
        assert getattr(INTERFACES[language].act, name) == label.said_in(language)
