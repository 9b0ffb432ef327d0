"""Words as they are written in the index: in ASCII letters only, and none is the beginning of another.

Pagefind takes the dots from ä and ö, parts a word at digits, and finds every word that begins with what is asked.
An ä is `qa`, so `sää` and `saa` are two words; every key ends in `qz`, so `auto` does not find `automaatio`.
theme/search_engine/index_keys.js does the same; tests/language/index_keys.json holds both to it.
"""

from functools import lru_cache

from generator.language.spelling import fold

END = "qz"
_LETTERS = {"ä": "qa", "ö": "qo", "å": "qu", "q": "qq"}
_DIGITS = dict(zip("0123456789", "bcdfghjklm", strict=True))
_CODE = "qs"
_FIRST = ord("a")
_ALPHABET = 26


@lru_cache(200_000)
def build_key(lemma: str) -> str:
    """The key of a lemma."""
    return "".join(map(_encode, lemma)) + END


def build_group_key(number: int) -> str:
    """The key of a group of words, by its place among all; there is room for 17 576."""
    high, low = divmod(number, _ALPHABET)
    first, high = divmod(high, _ALPHABET)
    return f"{_CODE}{chr(_FIRST + first)}{chr(_FIRST + high)}{chr(_FIRST + low)}{END}"


def _encode(letter: str) -> str:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if letter in _DIGITS:
        return "q" + _DIGITS[letter]
    folded = fold(letter).lower()
    if folded.isascii() and (folded.isalpha() or not folded):
        return folded
    return "qx" + "".join(_DIGITS.get(digit, digit) for digit in f"{ord(letter):x}")
