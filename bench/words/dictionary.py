"""Swedish and English words with the Finnish lemmas that they mean, from both directions of FreeDict's dictionaries.

Translations that both directions have come first, the commonest of them before others; then those of one direction, in
the order of how many meanings they have. Only common words are headwords, only
lemmas that Voikko has are translations; words that say little by themselves are neither.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.words.freedict import read_entries
from generator.language.lexicon import read_finnish, read_inflected
from generator.language.word_forms import WordKind
from generator.text import Language

_PAIRS = {"sv": ("swe-fin", "fin-swe"), "en": ("eng-fin", "fin-eng")}
_RAREST = {"sv": 26, "en": 28}
"""Tenths of the Zipf scale of a headword's lemma."""
_RAREST_FINNISH = 20
_MOST, _FEW = 4, 2
"""Translations that a headword has, and up to how many those of one direction fill it."""
_STRONG = 44
"""Of a lemma whose own entry has the headword: believed even where the headword's entry does not have it."""
_GENERAL = 56
"""Tenths of the Zipf scale of a lemma that is believed only where both directions have it: *asia*, *tehdä*."""
_OWN: Mapping[Language, Mapping[str, str]] = {
    "fi": {},
    "sv": {"service": "palvelu huolto", "skola": "koulu", "tjänst": "palvelu virka"},
    "en": {"bus": "bussi", "house": "talo", "waste": "jäte tuhlata"},
}
"""Everyday words whose entries say something else first."""
_SAYS_NOTHING = frozenset(
    """
    ainakin antaa asia esimerkki henkilö juttu jäsen kohta laji nimi olla osa ottaa panna pitää saada sana se sekä syy
    tapa tehdä tila tulla tyyppi
    """.split()  # noqa: SIM905 - words one below another would fill a page
)
"""Words of explanations, believed only where both directions have them."""


def list_translations(folder: Path, language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The headwords in lower case, each with its Finnish lemmas, likeliest first."""
    forward, backward = _PAIRS[language]
    words, finnish = read_inflected(language), read_finnish()
    there: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in read_entries(folder, forward):
        for lemma in entry.words:
            there[entry.word][lemma.replace("-", "")] += 1
    back: dict[str, set[str]] = defaultdict(set)
    for entry in read_entries(folder, backward):
        for word in entry.words:
            back[word].add(entry.word.replace("-", ""))
    for word in sorted({*there, *back} & set(words)):
        if words[word].common < _RAREST[language] or words[word].kind is WordKind.LIGHT:
            continue
        agreed = [lemma for lemma in there[word] if lemma in back[word] and _is_telling(lemma, agreed=True)]
        agreed.sort(key=lambda lemma: -finnish[lemma][0][1])
        others = [
            lemma
            for lemma in (*(lemma for lemma, _ in there[word].most_common()), *sorted(back[word]))
            if lemma not in agreed and _is_telling(lemma, agreed=False)
        ]
        strong = [lemma for lemma in others if lemma in back[word] and finnish[lemma][0][1] >= _STRONG]
        strong.sort(key=lambda lemma: -finnish[lemma][0][1])
        kept = [*agreed, *strong[:_FEW], *others[: max(0, _FEW - len(agreed) - len(strong))]][:_MOST]
        if own := _OWN[language].get(word):
            kept = own.split(" ")
        if kept:
            yield word, tuple(dict.fromkeys(kept))


def _is_telling(lemma: str, *, agreed: bool) -> bool:
    kinds = read_finnish().get(lemma)
    if kinds is None or kinds[0][0] is WordKind.LIGHT or kinds[0][1] < _RAREST_FINNISH:
        return False
    return agreed or (kinds[0][1] < _GENERAL and lemma not in _SAYS_NOTHING)
