"""The small words of each language, by which a text tells what it is written in."""

from collections.abc import Iterable

SMALL_WORDS = {
    "fi": frozenset(["ja", "on", "että", "joka", "ei", "se", "kun", "myös", "sekä", "tai", "oli", "ovat"]),
    "sv": frozenset(["och", "att", "som", "det", "är", "på", "för", "av", "den", "med", "till", "inte", "ett"]),
    "en": frozenset(["the", "and", "of", "to", "is", "that", "it", "for", "was", "with", "are", "on"]),
}


def count_small_words(texts: Iterable[str]) -> dict[str, int]:
    """Language → how many of its small words the texts have."""
    words = " ".join(texts).casefold().split()
    return {code: sum(word in small for word in words) for code, small in SMALL_WORDS.items()}
