"""`<language>.json` → the dataclasses that are its schema: a text too many or too few is an error.

The files are as i18next's, so that translators' tools read them: a text about a number has the keys `<name>_one` and
`<name>_other`. Places stand in braces: `{source}`.
"""

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from generator.locales.sentences import Message, Plural
from generator.text import LANGUAGES, Language, Text

_FOLDER = Path(__file__).parent
_NUMBERS = ("one", "other")


class LocaleError(Exception):
    """A file of texts does not hold what its schema says. Raised by `read_locale` alone; it names every place."""


def read_locale(language: Language, schema: type[Any], part: str) -> Any:  # noqa: ANN401 - an instance of `schema`
    """One part of the file of a language. Raises LocaleError with all that is missing, unused or of another kind."""
    reader = _Reader(language)
    found = reader.read(schema, _load(language).get(part), part)
    if reader.problems:
        raise LocaleError("\n".join([f"{language}.json", *reader.problems]))
    return found


@cache
def _load(language: Language) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((_FOLDER / f"{language}.json").read_text("utf-8"))
    return loaded


@cache
def _read_hints(schema: Any) -> dict[str, Any]:  # noqa: ANN401 - a dataclass
    return get_type_hints(schema)


class _Reader:
    """Reads one language and notes the path of everything that does not fit."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.problems: list[str] = []

    def read(self, schema: Any, data: object, path: str) -> Any:  # noqa: ANN401 - whatever the schema says
        kind = str if schema in {str, Message} else list if get_origin(schema) is tuple else dict
        if not isinstance(data, kind) or not data:
            self.problems.append(f"{path}: {kind.__name__} expected")
            return None
        match data:
            case str():
                return schema(data)
            case list():
                return tuple(
                    self.read(each, item, f"{path}.{index}") for index, each, item in self._pair(schema, data, path)
                )
            case dict():
                return (
                    self._read_fields(schema, data, path)
                    if is_dataclass(schema)
                    else self._read_map(schema, data, path)
                )

    def _pair(self, schema: Any, items: list[Any], path: str) -> list[tuple[int, Any, Any]]:  # noqa: ANN401
        """Each item with its own schema: `tuple[str, ...]` has as many as there are, `tuple[str, str]` two."""
        own = get_args(schema)
        kinds = [own[0]] * len(items) if own[-1] is Ellipsis else list(own)
        if len(kinds) != len(items):
            self.problems.append(f"{path}: {len(kinds)} expected")
        return list(zip(range(len(kinds)), kinds, items, strict=False))

    def _read_map(self, schema: Any, data: Mapping[str, Any], path: str) -> dict[str, Any]:  # noqa: ANN401
        return {name: self.read(get_args(schema)[1], item, f"{path}.{name}") for name, item in data.items()}

    def _read_fields(self, schema: Any, data: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401
        values: dict[str, Any] = {}
        unused = dict(data)
        for name, hint in _read_hints(schema).items():
            keys = [f"{name}_{number}" for number in _NUMBERS] if hint is Plural else [name]
            read = [self.read(str if hint is Plural else hint, unused.pop(key, None), f"{path}.{key}") for key in keys]
            values[name] = Plural(self.language, *read) if hint is Plural else read[0]
        self.problems += (f"{path}.{key}: no text of this name is used" for key in unused)
        return schema(**values)


def read_texts(schema: type[Any], part: str) -> Any:  # noqa: ANN401 - an instance of `schema`
    """One part of the files, each text in every language. Raises LocaleError with all that is missing or unused."""
    reader = _TextsReader()
    found = reader.read(schema, {language: _load(language).get(part) for language in LANGUAGES}, part)
    if reader.problems:
        raise LocaleError("\n".join(reader.problems))
    return found


class _TextsReader:
    """Reads the same place in the file of every language, and notes what does not fit."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def read(self, schema: Any, data: Mapping[Language, Any], path: str) -> Any:  # noqa: ANN401 - whatever the schema says
        kind = str if schema is Text else dict
        wrong = [language for language in LANGUAGES if not isinstance(data[language], kind) or not data[language]]
        self.problems += (f"{language}.json {path}: {kind.__name__} expected" for language in wrong)
        if wrong:
            return None
        if schema is Text:
            return Text(*(data[language] for language in LANGUAGES))
        is_map = not is_dataclass(schema)
        hints = dict.fromkeys(data["fi"], get_args(schema)[1]) if is_map else _read_hints(schema)
        values = {
            name: self.read(hint, {language: data[language].get(name) for language in LANGUAGES}, f"{path}.{name}")
            for name, hint in hints.items()
        }
        unused = (f"{each}.json {path}.{key}" for each in LANGUAGES for key in data[each] if key not in hints)
        self.problems += (f"{place}: no text of this name is used" for place in unused)
        return values if is_map else schema(**values)
