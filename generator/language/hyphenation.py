"""Where a long Finnish word may be broken: at the borders of its compound parts."""

from itertools import pairwise

from generator.language.analysis import Forms
from generator.language.spelling import WORD

SHORTEST = 11
"""Letters of a word that is worth breaking."""
SOFT_HYPHEN = "\u00ad"


def find_breaks(word: str, forms: Forms) -> tuple[int, ...]:
    """Places in a word, as numbers of letters from its beginning, before which a soft hyphen may stand.

    `Varhaiskasvatuksen` gives (7,). A capital at the beginning does not matter; none for words of ten letters or fewer,
    for words that Voikko does not know, and beside a hyphen that is there already.
    """
    if len(word) < SHORTEST:
        return ()
    borders = forms.analyse(word.lower(), "fi").borders
    return tuple(place for place in borders if "-" not in word[place - 1 : place + 1])


def insert_soft_hyphens(text: str, forms: Forms) -> str:
    """A Finnish text with soft hyphens in its long words. It is for showing only: never for data, mail or the index."""
    return WORD.sub(lambda match: _hyphenate_word(match[0], forms), text)


def _hyphenate_word(word: str, forms: Forms) -> str:
    places = (0, *find_breaks(word, forms), len(word))
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise(places))
