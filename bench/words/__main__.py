"""`python -m bench.words`: makes the lists of words in generator/language/ anew, from what requirements.txt says.

It needs FreeDict's dictionaries too (the packages dict-freedict-*). It is run once for new versions of these, not in a
build: it takes ten minutes. `python -m bench.words sv en dictionary` makes only these, without the Finnish lemmas.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from bench.words.dictionary import list_translations
from bench.words.finnish import Learnt, learn, read_forms
from bench.words.freedict import read_entries
from bench.words.frequencies import Frequencies, measure_zipf, read_frequencies
from bench.words.inflected import Inflected, list_inflected, read_lemmas
from generator.language.dictionary import find_dictionary
from generator.language.function_words import FUNCTION_WORDS
from generator.language.lexicon import FINNISH_FORMS, KIND_LETTERS, find_lexicon, pack_form, read_finnish
from generator.language.readings import INFLECTIONS
from generator.language.suffixes import find_lemmas_by_rule
from generator.language.voikko import read_form
from generator.language.word_forms import WordKind, choose_kind
from generator.text import Language

RAREST_LEMMA = 20
"""Tenths of the Zipf scale: one in ten million words."""
RAREST_INFLECTION = -40
"""Tenths of powers of ten."""
_LETTERS = {kind: letter for letter, kind in KIND_LETTERS.items()}


FREEDICT = Path("/usr/share/dictd")
_PAIRS: Mapping[Language, str] = {"sv": "swe-fin", "en": "eng-fin"}
_RAREST_INFLECTED: Mapping[Language, int] = {"sv": 24, "en": 26}
"""Tenths of the Zipf scale of a lemma."""
_RAREST_FORM = 15
_EVERYDAY = 33
_FREEDICT_KINDS = {"n": WordKind.NOUN, "pn": WordKind.NAME, "v": WordKind.VERB, "adj": WordKind.ADJECTIVE}
_NO_KINDS = {"ut", "neut", "masc", "fem", "pl", "com"}


def main(languages: Iterable[str]) -> None:
    """Write the lists of languages, or all."""
    asked = set(languages) or {"fi", "sv", "en", "dictionary"}
    if "fi" in asked:
        write_finnish(learn(read_forms(read_frequencies("fi"))))
    if asked & {"fi", "fi-forms"}:
        write_finnish_forms(read_frequencies("fi"))
    for language in _PAIRS:
        if language in asked:
            write_inflected(language)
        if "dictionary" in asked:
            write_dictionary(language)


def write_dictionary(language: Language) -> None:
    """The headwords with what they mean."""
    lines = (f"{word}\t{' '.join(lemmas)}\n" for word, lemmas in list_translations(FREEDICT, language))
    find_dictionary(language).write_text("".join(lines), "utf-8")


def write_inflected(language: Language) -> None:
    """The Swedish or English lemmas with their forms."""
    kinds = read_kinds(language)
    found = list_inflected(language, read_frequencies(language), read_lemmas(language), kinds)
    lines = (
        format_inflected(each, find_kind(each, kinds, language))
        for each in found
        if measure_zipf(each.share) >= _RAREST_INFLECTED[language] and (each.lemma in each.forms or len(each.forms) > 1)
    )
    write_lines(find_lexicon(language), lines)


def read_kinds(language: Language) -> dict[str, list[WordKind]]:
    """By headword in lower case: what FreeDict calls it, in order of weight."""
    found: dict[str, set[WordKind]] = defaultdict(set)
    for entry in read_entries(FREEDICT, _PAIRS[language]):
        found[entry.word] |= {_FREEDICT_KINDS.get(kind, WordKind.LIGHT) for kind in entry.kinds - _NO_KINDS}
    return {word: [kind for kind in WordKind if kind in kinds] for word, kinds in found.items()}


def find_kind(word: Inflected, kinds: Mapping[str, list[WordKind]], language: Language) -> WordKind:
    """The kind of a lemma; of one that FreeDict does not have by its forms."""
    lemma = word.lemma
    if lemma in FUNCTION_WORDS[language]:
        return WordKind.LIGHT
    if found := kinds.get(lemma):
        return choose_kind(found)
    past = {"sv": (f"{lemma}de", f"{lemma[:-1]}de", f"{lemma[:-1]}te"), "en": (f"{lemma}ing", f"{lemma[:-1]}ing")}
    return WordKind.VERB if any(form in word.forms for form in past[language]) else WordKind.NOUN


def format_inflected(word: Inflected, kind: WordKind) -> str:
    """A line of lexicon.py."""
    common = {form: measure_zipf(share) for form, share in word.forms.items()}
    forms = (f"{pack_form(form, word.lemma)}{each}" for form, each in common.items() if each >= _RAREST_FORM)
    return " ".join((word.lemma, f"{_LETTERS[kind]}{measure_zipf(word.share)}", *forms))


def write_finnish(learnt: Learnt) -> None:
    """The Finnish lemmas, and how common each inflection is."""
    kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (lemma, kind), share in learnt.entries.items():
        if share and (common := measure_zipf(share)) >= RAREST_LEMMA:
            kinds[lemma].append((-common, _LETTERS[kind]))
    lines = (
        f"{lemma} {''.join(f'{letter}{-common}' for common, letter in sorted(found))}" for lemma, found in kinds.items()
    )
    write_lines(find_lexicon("fi"), lines)
    tags = {tag: measure_probability(share) for tag, share in sorted(learnt.tags.items())}
    kept = {tag: common for tag, common in tags.items() if common > RAREST_INFLECTION}
    INFLECTIONS.write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", "utf-8")


def write_finnish_forms(frequencies: Frequencies) -> None:
    """Everyday Finnish forms that Voikko knows and that no rule leads from: `kysy`, `tarpeen`."""
    lemmas = read_finnish()
    common = (form for form, share in frequencies.items() if measure_zipf(share) >= _EVERYDAY and len(form) > 1)
    write_lines(
        FINNISH_FORMS,
        (form for form in common if form not in lemmas and not find_lemmas_by_rule(form, lemmas) and read_form(form)),
    )


def measure_probability(share: float) -> int:
    """Tenths of powers of ten."""
    return measure_zipf(share) - 90


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """The lines in order, packed so that the same lines give the same bytes."""
    path.write_bytes(gzip.compress("".join(f"{line}\n" for line in sorted(lines)).encode(), mtime=0))


if __name__ == "__main__":
    main(sys.argv[1:])
