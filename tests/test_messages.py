"""What everybody is told reads as a person wrote it: no word of a program, and no other language than the reader's.

Looked at are all sentences of all kinds and rules, and all that the tests' own cases are told with real values in it.
"""

import re
from collections.abc import Iterator

import pytest
from click.testing import CliRunner
from markets import Repository
from tables import all_cases, problems_of
from telling import EVERY_KIND

from generator import cli
from generator.problems import Diagnostic
from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord
from generator.text import LANGUAGES, Language

OF_A_PROGRAM = re.compile(
    r"\b(?:str|int|float|bool|dict|tuple|None|NoneType|TypeError|ValueError|KeyError|Traceback|pydantic|PyYAML|"
    r"ValidationError|Decimal\(|model_type|string_type|string_too_long|literal_error|enum|regex|mapping values|scanner|"
    r"extra_forbidden|constrained-str|function-\w+)(?!\w)|"
    r"<class|object at 0x|\(\?[:P=!<]|\[\^|\\[dwsSWDb](?!\w)|\{\w+\}"
)
"""Types, exceptions and libraries of the program, pieces of a regular expression, and a place that was not filled."""
ENGLISH = frozenset({
    *("the", "and", "is", "are", "was", "were", "of", "with", "without", "to", "from", "for", "not", "must", "should"),
    *("missing", "invalid", "unknown", "expected", "value", "field", "key", "error", "warning", "line", "remove"),
    *("write", "choose", "please", "wrong", "required", "found", "there", "here", "this", "that", "which", "its"),
    *("add", "your", "you", "or", "if", "when", "only", "number", "address"),
})  # fmt: skip
FINNISH = frozenset({
    *("ja", "ei", "tai", "kun", "että", "myös", "rivi", "rivillä", "virhe", "lisää", "poista", "kirjoita", "laita"),
    *("kohtaan", "tarkista", "puuttuu"),
})  # fmt: skip
SWEDISH = frozenset({
    *("och", "är", "inte", "eller", "när", "det", "att", "också", "rad", "raden", "fel", "lägg", "skriv", "sätt"),
    *("kontrollera", "saknas"),
})  # fmt: skip


def words_in(text: str) -> set[str]:
    """The words of a sentence, without what stands in quotes, the keys and codes of a file, and examples of them."""
    text = re.sub(r"”[^”]*”|“[^”]*”|\"[^\"]*\"", " ", text)
    text = re.sub(r"\{[^}]*\}|\([^)]*\)|\b[a-z_]+: \S+|https?://\S*|\S+@\S+|\S*/\S*", " ", text)
    return {word.casefold() for word in re.findall(r"[^\W\d_]+", text)} - KEYS


def keys() -> Iterator[str]:
    left = [ActRecord]
    while left:
        model = left.pop()
        for name in describe(model):
            yield from name.split("_")
    yield from ("title", "url", "role", "mailbox", "page", "value", "low", "high", "date", "about", "unit", "figure")
    yield from ("before", "after", "name", "reason", "file", "true", "false", "submitted", "compiled", "what", "source")


KEYS = frozenset(keys())


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.rule)
def test_a_sentence_is_in_one_language_and_no_program_s(kind: Diagnostic) -> None:
    said: dict[Language, str] = {"fi": kind.words.fi, "sv": kind.words.sv, "en": kind.words.en}
    foreign = {"fi": ENGLISH | SWEDISH, "sv": ENGLISH | FINNISH, "en": FINNISH | SWEDISH}
    for language, text in said.items():
        bare = re.sub(r"\{\w+\}", " ", text)
        assert not OF_A_PROGRAM.search(bare), text
        assert not words_in(bare) & foreign[language], (language, text)


def test_what_is_told_of_a_file_has_no_word_of_a_program() -> None:
    told = [problem.message.pick(each) for case in all_cases() for problem in problems_of(case) for each in LANGUAGES]
    assert len(told) > 1000
    for sentence in told:
        ours = re.sub(r"”[^”]*”|“[^”]*”", " ", sentence)
        assert not OF_A_PROGRAM.search(ours.replace("{date: 2024, about: true}", "")), sentence


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--format", "xml"], "--format"),
        (["check", "ei-ole"], "ei-ole"),
        (["check", "--base", "-x"], "-x"),
        (["report", "stale", "--months", "nolla"], "--months"),
    ],
)
def test_a_command_that_is_given_wrong_shows_no_insides(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(repository.root)
    done = CliRunner().invoke(cli.main, arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output
    assert not re.search(r"<class|object at 0x|Error\(", done.output)
