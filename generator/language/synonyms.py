"""Which concepts of the thesaurus a word or a phrase belongs to: the words of one lead to each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.catalogue.vocabulary import Concept
from generator.language.analysis import Forms
from generator.language.index_keys import build_group_key
from generator.language.spelling import STOP, list_words
from generator.language.word_forms import Analysis
from generator.text import LANGUAGES, Language, Text

GroupKeys = tuple[str, ...]
HEADS = 2
"""The first words of a group in each language are its names and weigh more than the others: so many of them."""


@dataclass(frozen=True, slots=True)
class SynonymKeys:
    """Keys of groups by language and lemma, and by language and the lemmas of a phrase."""

    words: Mapping[tuple[Language, str], GroupKeys]
    phrases: Mapping[tuple[Language, str], Mapping[tuple[str, ...], GroupKeys]]
    """By language and the first lemma: the whole phrases that it begins."""
    written: Mapping[tuple[Language, str], tuple[str, ...]] = field(default_factory=dict)
    """By language and lemma: the words as the editors wrote them, `kehittäminen` for the lemma `kehittää`."""
    heads: Mapping[tuple[Language, str], GroupKeys] = field(default_factory=dict)
    """By language and lemma: those groups of `words` that the lemma is a name of."""

    @classmethod
    def build(cls, groups: Mapping[str, Concept], forms: Forms) -> "SynonymKeys":
        """The keys of groups; a group's number is its place among all ids in order."""
        words: dict[tuple[Language, str], dict[str, None]] = {}
        written: dict[tuple[Language, str], dict[str, None]] = {}
        heads: dict[tuple[Language, str], dict[str, None]] = {}
        phrases: dict[tuple[Language, str], dict[tuple[str, ...], GroupKeys]] = {}
        for number, group_id in enumerate(sorted(groups)):
            key = build_group_key(number)
            group = groups[group_id]
            first = {(language, member) for language in LANGUAGES for member in group.list_words(language)[:HEADS]}
            for language, member in list_members(group):
                spoken = [word for word in list_words(member) if word not in STOP]
                lemmas = tuple(find_lemma(word, language, forms) for word in spoken)
                if len(lemmas) == 1:
                    words.setdefault((language, lemmas[0]), {})[key] = None
                    if (language, member) in first:
                        heads.setdefault((language, lemmas[0]), {})[key] = None
                    written.setdefault((language, lemmas[0]), {})[spoken[0]] = None
                elif lemmas:
                    begun = phrases.setdefault((language, lemmas[0]), {})
                    begun[lemmas] = (*begun.get(lemmas, ()), key)
        return cls(
            {word: tuple(keys) for word, keys in words.items()},
            phrases,
            {lemma: tuple(found) for lemma, found in written.items()},
            {lemma: tuple(keys) for lemma, keys in heads.items()},
        )


def add_place_names(groups: Mapping[str, Concept], names: Mapping[str, Text]) -> dict[str, Concept]:
    """The editors' groups and one of each place with a Finnish and a Swedish name: Närpiö and Närpes are one place.

    Texts of either language may use either name.
    """
    both = {f"place:{place}": name for place, name in names.items() if name.fi != name.sv}
    places = {place: Concept(place, name, {"fi": (name.sv,), "sv": (name.fi,)}) for place, name in both.items()}
    return {**groups, **places}


def list_members(group: Concept) -> Iterator[tuple[Language, str]]:
    """The words and phrases of a group with their languages."""
    for language in LANGUAGES:
        for word in group.list_words(language):
            yield language, word


def find_lemma(word: str, language: Language, forms: Forms) -> str:
    """The lemma of a member of a group: the word itself where it is a lemma, else its likeliest one."""
    found = forms.analyse(word, language).lemmas
    bare = word.replace("-", "")
    return bare if bare in found else found[0]


def list_own_words(groups: Mapping[str, Concept]) -> frozenset[str]:
    """Finnish words of groups that are not lemmas in Voikko: `eskari`, and `lean`, which it takes for a form of `lea`.

    With this list their inflected forms are recognised.
    """
    words = {word for group in groups.values() for member in group.list_words("fi") for word in list_words(member)}
    return frozenset(word for word in words if not is_lemma(word, Forms().analyse(word, "fi")))


def is_lemma(word: str, analysis: Analysis) -> bool:
    """Whether a dictionary would have the word: a lemma, a noun of a verb (`johtaminen`), a plural (`messut`)."""
    bare = word.replace("-", "")
    plural = bare.removesuffix("t")
    return analysis.known and (bare in analysis.lemmas or bare.endswith("minen") or plural in analysis.lemmas)
