"""What a person means by what they type: a number of a list, a label or part of it, in any language."""

from collections.abc import Iterable, Mapping, Sequence

from generator.schema.records.fields import Labels
from generator.schema.suggestions import find_likely, fold, list_labels
from generator.text import Language, Text

Names = Mapping[str, Text]
"""Code → its label in each language."""


def names_of(records: Mapping[str, object]) -> dict[str, Text]:
    """The names of organisations, sectors, themes or municipalities; a language that is missing borrows another's."""
    named: dict[str, Text] = {}
    for code, record in records.items():
        name = getattr(record, "name", None)
        if isinstance(name, Labels):
            some = name.fi or name.sv or name.en or code
            named[code] = Text(name.fi or some, name.sv or some, name.en or some)
        else:
            named[code] = Text.same(code)
    return named


def find_codes(typed: str, names: Names) -> list[str]:
    """The codes that `typed` may mean: one when it is a code or a whole label, else those whose label holds it."""
    word = fold(typed)
    if not word:
        return []
    every = {code: [fold(name) for name in (code, *list_labels(words))] for code, words in names.items()}
    exact = [code for code, labels in every.items() if word in labels]
    if exact:
        return exact
    begins = [code for code, labels in every.items() if any(label.startswith(word) for label in labels)]
    holds = [code for code, labels in every.items() if any(word in label for label in labels)]
    found = list(dict.fromkeys([*begins, *holds]))
    if not found and (near := find_likely(typed, {code: list_labels(words) for code, words in names.items()})):
        found = [near]
    return found


def number_lines(codes: Sequence[str], names: Names, language: Language) -> Iterable[str]:
    """`  1  Johtaminen ja esihenkilötyö`, one line each."""
    return (f"{number:>4}  {names[code].pick(language)}" for number, code in enumerate(codes, start=1))


def pick_by_number(typed: str, shown: Sequence[str]) -> str | None:
    """The code whose number was typed."""
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0  # noqa: PLR2004 - lists are short
    return shown[number - 1] if 0 < number <= len(shown) else None
