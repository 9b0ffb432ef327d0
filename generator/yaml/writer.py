"""Texts → YAML that reads back the same (yaml/reading.py): bare where that is safe, quoted where it is not.

The reader takes the space around a text away, so the writer does not keep it.
"""

import re
from collections.abc import Iterable, Iterator

from generator.yaml.syntax_errors import CONTROL, TO_ESCAPE, quote

Value = str | list["Value"] | dict[str, "Value"]
"""What a file holds: a text, a list or keys with their values."""

_BARE = re.compile(r"[^\W\d_](?:[\w ,;()/&%+€.!?=@’–-]|:(?=\S)|[\"'](?=\w))*")
"""Begins with a letter and has no character that YAML or its common readers take for something else."""
_WORDS = frozenset({"yes", "no", "true", "false", "null", "on", "off", "y", "n", "nan", "inf"})
"""Words that readers of YAML other than ours take for something else than text."""
_FACT = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?|[a-z0-9]+(?:[-/][a-z0-9]+)*", re.ASCII)
_OCTAL = re.compile(r"0\d+$|\d+[eox]", re.ASCII)
"""What some readers of YAML take for a number in another base, or with an exponent."""
_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:[.,]\d{1,15})?", re.ASCII)
_ODD = re.compile("[\u00ad\u0300-\u036f\u200b\u200e\u200f\u2060]")
"""Characters that the reader mends away where they stand bare; see `_ODD` in yaml/reading.py."""
_NO_BLOCK = re.compile(f"[\r\u0085\u2028\u2029\ufeff]|{_ODD.pattern}|{CONTROL.pattern}")
_WORD = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
PATTERNS = {
    "bare": _BARE,
    "fact": _FACT,
    "octal": _OCTAL,
    "plain_number": _PLAIN_NUMBER,
    "odd": _ODD,
    "no_block": _NO_BLOCK,
    "word": _WORD,
    "to_escape": TO_ESCAPE,
}
OTHER_WORDS = _WORDS
"""What the form in the browser writes by."""


class Fact(str):
    """A text that is an id, a code, a date or a number: it needs no quotes where it looks like one."""

    __slots__ = ()


def write_inline(text: str) -> str:
    """A text on one line: `Kirjasto auki`, `"Lupa: kehittää"`."""
    if isinstance(text, Fact) and _is_fact(text):
        return str(text)
    text = text.strip()
    bare = _BARE.fullmatch(text) and not _NO_BLOCK.search(text) and text.casefold() not in _WORDS
    return text if bare and not text.endswith(":") else write_quoted(text)


def write_quoted(text: str) -> str:
    """A text in double quotes, on one line."""
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", quote(text.strip()))


def write_key(key: str, value: Value, *, prose: bool = False) -> list[str]:
    """The lines of one key and its value, beginning in column 1. `prose` stands below its key after `|`."""
    if isinstance(value, str):
        text = value.strip()
        if text and (prose or "\n" in text) and not _NO_BLOCK.search(text):
            return [f"{key}: |", *(f"  {line}" if line else "" for line in text.split("\n"))]
        return [f"{key}: {write_inline(value)}"]
    if isinstance(value, list):
        if all(isinstance(item, str) and _is_word(item) for item in value):
            return [f"{key}: [{', '.join(str(item) for item in value)}]"]
        return [f"{key}:", *(f"  {line}" for item in value for line in _write_item(item))]
    return [f"{key}:", *(f"  {line}" for line in _write_pairs(value))]


def write_fact(key: str, text: str) -> str:
    """One line of a key with an id, a code or a date, which needs no quotes; anything else gets them."""
    return f"{key}: {write_inline(Fact(text))}"


def _is_fact(text: str) -> bool:
    if text in {"true", "false"}:
        return True
    if text.casefold() in _WORDS or _OCTAL.match(text):
        return False
    return bool(_PLAIN_NUMBER.fullmatch(text) or _FACT.fullmatch(text))


def write_comments(lines: Iterable[str]) -> Iterator[str]:
    """The lines as comments: taking `# ` away makes them what they were."""
    return (f"# {line}".rstrip() for line in lines)


def _is_word(item: str) -> bool:
    return _WORD.fullmatch(item) is not None and item not in _WORDS


def _write_item(item: Value) -> Iterator[str]:
    if isinstance(item, str):
        yield f"- {write_inline(item)}"
        return
    inner = (
        [line for each in item for line in _write_item(each)] if isinstance(item, list) else list(_write_pairs(item))
    )
    for index, line in enumerate(inner):
        yield f"{'  ' if index else '- '}{line}"


def _write_pairs(value: dict[str, Value]) -> Iterator[str]:
    for key, inner in value.items():
        yield from write_key(key, inner)
