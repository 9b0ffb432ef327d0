import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

import pytest

from generator.locales import INTERFACES, reading
from generator.locales.sentences import Message, Plural
from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord
from generator.schema.records.story import Adopt
from generator.text import LANGUAGES


def strings(value: object, path: str = "") -> dict[str, str]:
    """Every string of an interface by its path."""
    if isinstance(value, str):
        return {path: value}
    if isinstance(value, Plural):
        return {f"{path}.one": value.one, f"{path}.other": value.other}
    if isinstance(value, Message):
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


def parts(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """An interface and everything in it that has fields or items of its own, by its path."""
    yield path, value
    if isinstance(value, Plural | Message):
        return
    if isinstance(value, tuple | dict):
        items = value.items() if isinstance(value, dict) else enumerate(value)
    else:
        items = ((field.name, getattr(value, field.name)) for field in fields(value)) if is_dataclass(value) else ()
    for name, item in items:
        yield from parts(item, f"{path}.{name}")


PLURALS = [
    (language, path, plural)
    for language in LANGUAGES
    for path, plural in parts(INTERFACES[language])
    if isinstance(plural, Plural)
]
SAME_EVERYWHERE = {".site_name", ".communicators.name_mark", ".communicators.logos"}
NO_WORDS = re.compile(r"[\W\d_]*(\{\w+\}[\W\d_]*)*")
"""Marks and places alone: `{site}: {name}`."""
NAMES_AND_NUMBERS = re.compile(r"CC BY 4\.0|WCAG 2\.\d|EN 301 549|v\d\.\d")
"""What is written in one way in every language."""
BADLY_SET = {
    "a straight quotation mark or apostrophe": r"[\"']",
    "spaces that are too many": r"\s\s|^\s|\s$",
    "a hyphen for a dash": r"\s-\s|\d-\d",
    "a long dash": "—",
    "three dots for an ellipsis": r"\.\.\.",
    "a space that may break in a number or before its sign": r"\d \d{3}\b|[\d}] [%€]",
}
QUOTES = {"fi": "”’", "sv": "”’", "en": "“”‘’"}
DECIMALS = {"fi": r"(?<![\d.])\d+\.\d(?!\d*\.\d)", "sv": r"(?<![\d.])\d+\.\d(?!\d*\.\d)", "en": r"\d,\d(?!\d\d)"}
"""A number with another language's mark; days (1.12.2022) and thousands are let be."""


def test_every_string_is_there_in_every_language() -> None:
    assert ALL["fi"].keys() == ALL["sv"].keys() == ALL["en"].keys()
    assert len(ALL["fi"]) > 600
    assert not [(language, path) for language in LANGUAGES for path, text in ALL[language].items() if not text.strip()]


def test_what_is_missing_unused_or_of_another_kind_is_told_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    @dataclass
    class Wanted:
        title: str
        acts: Plural
        source: Message
        steps: tuple[str, str]

    found = {"title": 3, "acts_one": "{n} teko", "source": "Lähde: {source}", "steps": ["a"], "more": "b"}
    monkeypatch.setattr(reading, "_load", lambda _: {"pages": found})
    with pytest.raises(reading.LocaleError) as told:
        reading.read_locale("fi", Wanted, "pages")
    assert str(told.value).split("\n") == [
        "fi.json",
        "pages.title: str expected",
        "pages.acts_other: str expected",
        "pages.steps: 2 expected",
        "pages.more: no text of this name is used",
    ]


def test_files_are_written_as_translators_tools_write_them(root: Path) -> None:
    """Two spaces, letters as they are, a line end: a tool that saves a file changes only what was translated."""
    for language in LANGUAGES:
        text = (root / "generator" / "locales" / f"{language}.json").read_text("utf-8")
        assert json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n" == text


def test_no_string_was_left_in_another_language() -> None:
    """Ids and marks are equal everywhere, and the site's name is a name; Swedish and English share single words."""
    fi, sv, en = (ALL[language] for language in LANGUAGES)
    ids = {path for path in fi if re.fullmatch(r".*\.(kinds|suggested|sections|browse|pages)\.\d+\.0", path)}
    same = [
        path
        for path in fi.keys() - ids
        if fi[path] in {sv[path], en[path]} or (sv[path] == en[path] and " " in sv[path])
        if not NO_WORDS.fullmatch(fi[path])
    ]
    assert not [(path, fi[path]) for path in same if path not in SAME_EVERYWHERE]


def test_placeholders_are_equal() -> None:
    for path in ALL["fi"]:
        names = {language: sorted(re.findall(r"\{(\w+)\}", ALL[language][path])) for language in LANGUAGES}
        if path.endswith(".one"):  # "Yksi teko" need not say the number
            continue
        assert names["fi"] == names["sv"] == names["en"], path


def test_no_string_shouts() -> None:
    assert not [(language, path) for language in LANGUAGES for path, text in ALL[language].items() if "!" in text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_dashes_spaces_and_decimals_are_those_of_the_language(language: str) -> None:
    foreign = "".join(sorted(set("“”„«»‘’‚") - set(QUOTES[language])))
    wrong = {
        **BADLY_SET,
        "another language's quotation mark": f"[{foreign}]",
        "another language's decimal mark": DECIMALS[language],
    }
    faults = [
        f"{path}: {fault}: {text}"
        for path, text in ALL[language].items()
        for fault, pattern in wrong.items()
        if re.search(pattern, NAMES_AND_NUMBERS.sub("x", text))
    ]
    assert not faults, "\n".join(faults)
    for path, text in ALL[language].items():
        if language == "en":
            assert text.count("“") == text.count("”"), path
        else:
            assert text.count("”") % 2 == 0, path


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('Hae "kortti"', "a straight quotation mark or apostrophe"),
        ("Teot - ja muut", "a hyphen for a dash"),
        ("vuodet 2014-2016", "a hyphen for a dash"),
        ("vie 5 %", "a space that may break in a number or before its sign"),
        ("{n} €", "a space that may break in a number or before its sign"),
        ("Kaikki  teot", "spaces that are too many"),
        ("Haetaan...", "three dots for an ellipsis"),
    ],
)
def test_what_is_badly_set_is_seen(text: str, fault: str) -> None:
    assert [name for name, pattern in BADLY_SET.items() if re.search(pattern, text)] == [fault]
    assert re.search(DECIMALS["fi"], "4.3 prosenttia")
    assert not re.search(DECIMALS["fi"], "1.12.2022")
    assert re.search(DECIMALS["en"], "4,3 per cent")


def test_plurals_count_in_their_own_language() -> None:
    assert len(PLURALS) > 90
    for language, path, plural in PLURALS:
        assert plural.language == language, path
        assert "{n}" in plural.one or re.match(r"(Yksi|En|Ett|One) ", plural.one) or "{n}" not in plural.other, path


def test_finnish_counts_things_in_the_partitive() -> None:
    """1 teko, 2 tekoa. Words of a place (organisaatiosta) are in one case after any number."""
    for language, path, plural in PLURALS:
        counted = re.search(r"\{n\}\s(\w+)", plural.other)
        if language != "fi" or not counted or plural.one == plural.other:
            continue
        word = counted.group(1)
        assert re.search(r"[aä]$", word), f"{path}: {plural.other}"
        one = re.search(r"(?:\{n\}|Yksi)\s(\w+)", plural.one)
        assert one.group(1) != word, f"{path}: {plural.one}"


def test_swedish_and_english_have_a_singular_of_their_own() -> None:
    """Save for words that are the same: fel, tecken, förslag."""
    same = {plural.one for language, _, plural in PLURALS if language != "fi" and plural.one == plural.other}
    assert not {
        text for text in same if not re.search(r"\b(fel|tecken|förslag|landskap med|av arenans|of the market)\b", text)
    }


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [("fi", "1 teko", "1\u00a0200 tekoa"), ("sv", "1 gärning", "1\u00a0200 gärningar"), ("en", "1 act", "1,200 acts")],
)
def test_plurals_and_numbers_follow_the_language(language: str, one: str, many: str) -> None:
    assert INTERFACES[language].acts(1) == one
    assert INTERFACES[language].acts(1_200) == many
    assert INTERFACES[language].acts(0).startswith("0")


@pytest.mark.parametrize("name", ["starting_point", "action", "results", "lessons"])
def test_the_page_and_the_form_call_a_part_by_one_name(name: str) -> None:
    """The record's label is the one place for what a key is called."""
    label = describe(ActRecord)[name].label
    for language in LANGUAGES:
        assert getattr(INTERFACES[language].act, name) == label.pick(language)


@pytest.mark.parametrize("name", ["cost", "effort", "duration", "requirements", "steps", "pitfalls"])
def test_copying_advice_has_the_record_s_names(name: str) -> None:
    label = describe(Adopt)[name].label
    for language in LANGUAGES:
        assert getattr(INTERFACES[language].act, name) == label.pick(language)
