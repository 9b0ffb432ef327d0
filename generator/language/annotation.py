"""A text as the index sees it: for each written token the lemmas that it is found by."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.language.analysis import Forms
from generator.language.concept_keys import ConceptKeys
from generator.language.index_keys import build_key
from generator.language.numbers import join_numbers, join_thousands
from generator.language.spelling import STOP, WORD, normalise_word
from generator.text import Language

LONG_ENOUGH = 4
"""The fewest letters of a compound part that is searched with its concepts too: `työ` is a part of too many words."""


Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TokenKeys:
    """The keys under which a token is indexed.

    They are of the `lemmas` of its `words`, and with less weight of the `parts` (compound parts and roots) and of the
    `groups` of the concepts that its words stand for.

    `own_keys` and `part_keys` are written as in the index: the first are of the lemmas and of the groups named by them,
    the second of everything else.


    """

    words: Strings = ()
    lemmas: Strings = ()
    parts: Strings = ()
    groups: Strings = ()
    own_keys: Strings = ()
    part_keys: Strings = ()

    @classmethod
    def build(
        cls, words: Strings, lemmas: Strings, parts: Strings, groups: Strings, heads: Strings = ()
    ) -> "TokenKeys":
        """Builds the keys. `heads` are those of `groups` that are named by one of the lemmas."""
        own = (*map(build_key, lemmas), *heads)
        return cls(
            words, lemmas, parts, groups, own, (*map(build_key, parts), *(each for each in groups if each not in heads))
        )

    def add_groups(self, groups: Strings) -> "TokenKeys":
        """The same keys with more groups."""
        more = tuple(each for each in groups if each not in self.groups)
        return replace(self, groups=(*self.groups, *more), part_keys=(*self.part_keys, *more))


_NOTHING = TokenKeys()


@dataclass
class Annotator:
    """Annotates texts."""

    forms: Forms
    concepts: ConceptKeys
    _tokens: dict[tuple[Language, str], TokenKeys] = field(default_factory=dict)

    def annotate(self, tokens: Sequence[str], language: Language) -> list[TokenKeys]:
        """The keys of each token of a text.

        The groups of a phrase are at its last token; stop words within it do not matter.
        """
        found = [self._annotate_token(token, language) for token in join_thousands(tokens)]
        spoken = [place for place, each in enumerate(found) if each.lemmas]
        for number, place in enumerate(spoken):
            for lemma in found[place].lemmas:
                for phrase, groups in self.concepts.phrases.get((language, lemma), {}).items():
                    places = spoken[number : number + len(phrase)]
                    if self._matches(phrase, [found[each] for each in places]):
                        found[places[-1]] = found[places[-1]].add_groups(groups)
        return found

    def list_parts(self, form: str, language: Language) -> tuple[str, ...]:
        """The compound parts of a form."""
        return self.forms.analyse(form, language).parts

    def list_group_keys(self, lemma: str, language: Language) -> tuple[str, ...]:
        """The keys of the concepts that a lemma is a word for."""
        return self.concepts.words.get((language, lemma), ())

    def _annotate_token(self, token: str, language: Language) -> TokenKeys:
        found = self._tokens.get((language, token))
        if found is None:
            found = self._tokens[language, token] = self._annotate_words(
                tuple(map(normalise_word, WORD.findall(token.replace("%", " prosenttia")))), language
            )
        return found

    def _annotate_words(self, words: tuple[str, ...], language: Language) -> TokenKeys:
        lemmas: dict[str, None] = {}
        parts: dict[str, None] = {}
        groups: dict[str, None] = {}
        heads: dict[str, None] = {}
        for word in words:
            if not word or word in STOP:
                continue
            analysis = self.forms.analyse(word, language)
            own = self.list_parts(word, language)
            first, *doubtful = analysis.lemmas
            lemmas |= dict.fromkeys((first, *join_numbers([word])))
            parts |= dict.fromkeys((*doubtful, *own, *analysis.roots))
            near = (*analysis.lemmas, *(part for part in own if len(part) >= LONG_ENOUGH))
            groups |= dict.fromkeys(group for each in near for group in self.list_group_keys(each, language))
            heads |= dict.fromkeys(self.concepts.heads.get((language, first), ()))
        if not lemmas:
            return _NOTHING
        other = tuple(part for part in parts if part not in lemmas)
        return TokenKeys.build(words, tuple(lemmas), other, tuple(groups), tuple(heads))

    @staticmethod
    def _matches(phrase: tuple[str, ...], found: Sequence[TokenKeys]) -> bool:
        return len(found) == len(phrase) and all(
            lemma in each.lemmas for lemma, each in zip(phrase, found, strict=True)
        )
