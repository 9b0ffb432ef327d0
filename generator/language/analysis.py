"""Analyses of word forms, each made once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from generator.language.finnish import analyse_finnish
from generator.language.inflected import analyse_english, analyse_swedish
from generator.language.suffixes import find_lemmas_by_rule
from generator.language.word_forms import Analysis, WordKind
from generator.text import Language

Analyses = dict[tuple[Language, str], Analysis]


@dataclass
class Forms:
    """Analyses forms of words, each of them once.

    `earlier` has the analyses of an earlier build, `used` those of this one. Only these are saved for the next
    build, so forms that no text has any more are dropped. `own_words` are Finnish lemmas that Voikko does not know.
    """

    earlier: Mapping[tuple[Language, str], Analysis] = field(default_factory=dict)
    own_words: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)
    used: Analyses = field(default_factory=dict)
    _meant: Analyses = field(default_factory=dict, init=False)

    def read(self, form: str, language: Language) -> Analysis:
        """What dictionaries say of a form in lower case, whatever the words and places of this market are."""
        key = (language, form)
        found = self.used.get(key)
        if found is None:
            found = self.used[key] = self.earlier.get(key) or _ANALYSERS[language](form)
        return found

    def analyse(self, form: str, language: Language) -> Analysis:
        """The analysis of a form in lower case."""
        key = (language, form)
        found = self._meant.get(key)
        if found is None:
            found = self._meant[key] = self._adjust(self.read(form, language), form, language)
        return found

    def _adjust(self, found: Analysis, form: str, language: Language) -> Analysis:
        if language == "fi" and (place := self.places.get(form)):
            return _add_place(found, place)
        if language == "fi" and form in self.own_words:
            bare = form.replace("-", "")
            others = dict(zip(found.lemmas, found.kinds, strict=False)) if found.known else {}
            kinds = {bare: others.pop(bare, WordKind.NOUN), **others}
            return replace(found, lemmas=tuple(kinds), kinds=tuple(kinds.values()))
        if language == "fi" and not found.known and (lemmas := find_lemmas_by_rule(form, self.own_words)):
            return Analysis(lemmas, known=False)
        return found


def _add_place(found: Analysis, place: str) -> Analysis:
    """The analysis of a form that may be of a place: it is not taken apart, unless it is another word (`Virrat`)."""
    if not found.known:
        return Analysis((place,), borders=found.borders, kinds=(WordKind.NAME,))
    if place in found.lemmas:
        return replace(found, parts=())
    return replace(found, lemmas=(*found.lemmas, place), kinds=(*found.kinds, WordKind.NAME))


_ANALYSERS: Mapping[Language, Callable[[str], Analysis]] = {
    "fi": analyse_finnish,
    "sv": analyse_swedish,
    "en": analyse_english,
}
