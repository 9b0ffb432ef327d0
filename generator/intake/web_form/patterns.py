"""Python's regular expressions as the browser's, so that the form judges by the very patterns of the rules."""

import re

_WORD, _LETTER, _DIGIT = r"\p{L}\p{N}_", r"[\p{L}\p{Nl}\p{No}]", r"\p{Nd}"
_BOUNDARY = rf"(?:(?<![{_WORD}])(?=[{_WORD}])|(?<=[{_WORD}])(?![{_WORD}]))"
_LETTERS_HERE = r"[^\W\d_]"
_KEPT_ESCAPES = frozenset("^$\\.*+?()[]{}|/-nrtsSu0")


def translate_pattern(pattern: re.Pattern[str]) -> list[str]:
    """`[source, flags]` for `new RegExp`: the same matches, words and digits of every script counted as Python does.

    Raises ValueError for what has no counterpart.
    """
    ascii_only = bool(pattern.flags & re.ASCII)
    source, position, inside, found = pattern.pattern, 0, False, []
    while position < len(source):
        if source.startswith(_LETTERS_HERE, position):
            found.append(_LETTER)
            position += len(_LETTERS_HERE)
            continue
        if source.startswith("(?P<", position):
            found.append("(?<")
            position += len("(?P<")
            continue
        here = source[position]
        if here == "\\":
            found.append(_escape(source[position + 1], inside=inside, ascii_only=ascii_only))
            position += 2
            continue
        if here in "[]":
            inside = here == "["
        found.append(here)
        position += 1
    flags = {re.IGNORECASE: "i", re.MULTILINE: "m"}
    return ["".join(found), "".join(letter for flag, letter in flags.items() if pattern.flags & flag) + "u"]


def _escape(letter: str, *, inside: bool, ascii_only: bool) -> str:
    if letter == "w":
        word = "0-9A-Za-z_" if ascii_only else _WORD
        return word if inside else f"[{word}]"
    if letter == "d":
        return r"\d" if ascii_only else _DIGIT
    if letter == "b" and not inside:
        return _BOUNDARY
    if letter in "WDBAZ" or letter.isdigit():
        message = f"\\{letter} has no counterpart in the browser"
        raise ValueError(message)
    return f"\\{letter}" if letter in _KEPT_ESCAPES else letter
