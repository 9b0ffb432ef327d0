"""Which concepts of the thesaurus a word or a phrase stands for, as keys of the index."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from generator.language.analysis import Forms
from generator.language.index_keys import build_group_key
from generator.language.lexicon import read_finnish
from generator.language.spelling import STOP, list_words
from generator.language.word_forms import Analysis
from generator.text import LANGUAGES, Language

Keys = tuple[str, ...]
HEADS = 2
"""The first words of a concept in each language are its names and weigh more than the others: so many of them."""


class Meaning(Protocol):
    """What is asked of a concept."""

    @property
    def broader(self) -> Sequence[str]:
        """Ids of wider concepts."""

    @property
    def related(self) -> Sequence[str]:
        """Ids of concepts beside it."""

    def list_words(self, language: Language) -> Sequence[str]:
        """Its words and phrases, its names first."""


@dataclass(frozen=True, slots=True)
class ConceptKeys:
    """Keys of concepts by language and lemma, and by language and the first lemma of a phrase."""

    words: Mapping[tuple[Language, str], Keys]
    phrases: Mapping[tuple[Language, str], Mapping[tuple[str, ...], Keys]]
    """By language and the first lemma: the whole phrases that it begins."""
    written: Mapping[tuple[Language, str], tuple[str, ...]] = field(default_factory=dict)
    """By language and lemma: its forms in words and phrases, `kehittäminen` for the lemma `kehittää`."""
    heads: Mapping[tuple[Language, str], Keys] = field(default_factory=dict)
    """By language and lemma: those concepts of `words` that the lemma is a name of."""
    beside: Mapping[str, Keys] = field(default_factory=dict)
    """By key: the concepts one step away, the wider first, then those beside it, then the narrower."""

    @classmethod
    def build(cls, concepts: Mapping[str, Meaning], forms: Forms) -> "ConceptKeys":
        """The keys of concepts; a concept's number is its place among all ids in order."""
        keys = number_concepts(concepts)
        words: dict[tuple[Language, str], dict[str, None]] = {}
        written: dict[tuple[Language, str], dict[str, None]] = {}
        heads: dict[tuple[Language, str], dict[str, None]] = {}
        phrases: dict[tuple[Language, str], dict[tuple[str, ...], Keys]] = {}
        for concept_id, key in keys.items():
            for language, place, member in _list_members(concepts[concept_id]):
                spoken = [word for word in list_words(member) if word not in STOP]
                lemmas = tuple(find_lemma(word, language, forms) for word in spoken)
                for word, lemma in zip(spoken, lemmas, strict=True):
                    written.setdefault((language, lemma), {})[word] = None
                if len(lemmas) == 1:
                    words.setdefault((language, lemmas[0]), {})[key] = None
                    if place < HEADS:
                        heads.setdefault((language, lemmas[0]), {})[key] = None
                elif lemmas:
                    begun = phrases.setdefault((language, lemmas[0]), {})
                    begun[lemmas] = (*begun.get(lemmas, ()), key)
        return cls(
            {word: tuple(found) for word, found in words.items()},
            phrases,
            {lemma: tuple(found) for lemma, found in written.items()},
            {lemma: tuple(found) for lemma, found in heads.items()},
            _find_neighbours(concepts, keys),
        )

    def find_nearest(self, keys: Iterable[str], used: frozenset[str], most: int) -> Keys:
        """The concepts of `used` that lie nearest to those of `keys`, which are not among them: at most `most`."""
        seen = dict.fromkeys(keys)
        own = frozenset(seen)
        found: list[str] = []
        edge = list(seen)
        while edge and len(found) < most:
            edge = [each for key in edge for each in self.beside.get(key, ())]
            edge = [each for each in dict.fromkeys(edge) if each not in seen]
            seen.update(dict.fromkeys(edge))
            found += [each for each in edge if each in used and each not in own]
            if found:
                break
        return tuple(found[:most])


def number_concepts(concepts: Iterable[str]) -> dict[str, str]:
    """The key of each concept by its id: a concept's number is its place among all ids in order."""
    return {concept_id: build_group_key(number) for number, concept_id in enumerate(sorted(concepts))}


def add_place_names(concepts: Mapping[str, Meaning], names: Mapping[str, Meaning]) -> dict[str, Meaning]:
    """The concepts, and the places as concepts: Närpiö and Närpes are one, and who lives there is asked for by it."""
    return {**concepts, **{f"place:{place}": found for place, found in names.items()}}


def _list_members(concept: Meaning) -> Iterator[tuple[Language, int, str]]:
    """The words and phrases of a concept, each with its language and its place among them."""
    for language in LANGUAGES:
        for place, word in enumerate(concept.list_words(language)):
            yield language, place, word


def _find_neighbours(concepts: Mapping[str, Meaning], keys: Mapping[str, str]) -> dict[str, Keys]:
    related: dict[str, dict[str, None]] = {concept_id: {} for concept_id in concepts}
    narrower: dict[str, dict[str, None]] = {concept_id: {} for concept_id in concepts}
    for concept_id, concept in concepts.items():
        for other in concept.related:
            if other in concepts:
                related[concept_id][other] = None
                related[other][concept_id] = None
        for other in concept.broader:
            if other in concepts:
                narrower[other][concept_id] = None
    found: dict[str, Keys] = {}
    for concept_id, concept in concepts.items():
        wider = dict.fromkeys(each for each in concept.broader if each in concepts)
        if beside := {**wider, **related[concept_id], **narrower[concept_id]}:
            found[keys[concept_id]] = tuple(keys[each] for each in beside)
    return found


def find_lemma(word: str, language: Language, forms: Forms) -> str:
    """The lemma of a member of a concept: the word itself where it is a lemma, else its likeliest one."""
    bare = word.replace("-", "")
    if language == "fi" and bare in read_finnish():
        return bare
    found = forms.analyse(word, language).lemmas
    return bare if bare in found else found[0]


def list_unknown_words(concepts: Mapping[str, Meaning]) -> set[tuple[Language, str]]:
    """The words of concepts that have to be analysed: all but Finnish ones that the lexicon has."""
    return {
        (language, word)
        for concept in concepts.values()
        for language, _, member in _list_members(concept)
        for word in list_words(member)
        if language != "fi" or word.replace("-", "") not in read_finnish()
    }


def list_own_words(concepts: Mapping[str, Meaning], forms: Forms) -> frozenset[str]:
    """Finnish words of concepts that are not lemmas in Voikko: `eskari`, and `lean`, which it takes for one of `lea`.

    With this list their inflected forms are recognised. `forms` analyses what the lexicon does not have.
    """
    members = {member for each in concepts.values() for member in each.list_words("fi")}
    found = set()
    for member in members:
        spoken = list_words(member)
        for word in spoken:
            if word.replace("-", "") in read_finnish():
                continue
            analysis = forms.read(word, "fi")
            # a phrase has inflected words too: `kotona` is a form of koti in `hoito kotona`
            if not (analysis.known if len(spoken) > 1 else is_lemma(word, analysis)):
                found.add(word)
    return frozenset(found)


def is_lemma(word: str, analysis: Analysis) -> bool:
    """Whether a dictionary would have the word: a lemma, a noun of a verb (`johtaminen`), a plural (`messut`)."""
    bare = word.replace("-", "")
    return analysis.known and (bare in analysis.lemmas or bare.endswith(("minen", "t")))
