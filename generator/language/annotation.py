"""A text as the index sees it: for each written token the lemmas that it is found by."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.language.analysis import Forms
from generator.language.index_keys import key
from generator.language.spelling import STOP, WORD, plain
from generator.language.stemming import swedish_parts
from generator.language.synonyms import SynonymKeys
from generator.text import Language

LONG_ENOUGH = 4
"""Letters of a compound part that leads to its synonyms: `työ` in every compound would lead everywhere."""


Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What one token is found by: `lemmas` of its `words`; less surely `parts` (compound parts, roots) and `groups`.

    `own_keys` are of the lemmas and of the groups that are called by them, `part_keys` of the rest: as the index holds
    them.
    """

    words: Strings = ()
    lemmas: Strings = ()
    parts: Strings = ()
    groups: Strings = ()
    own_keys: Strings = ()
    part_keys: Strings = ()

    @classmethod
    def of(cls, words: Strings, lemmas: Strings, parts: Strings, groups: Strings, heads: Strings = ()) -> "Found":
        """With the keys. `heads`: of `groups`, those that are called by one of the lemmas."""
        own = (*map(key, lemmas), *heads)
        return cls(
            words, lemmas, parts, groups, own, (*map(key, parts), *(each for each in groups if each not in heads))
        )

    def with_groups(self, groups: Strings) -> "Found":
        """Found by more groups."""
        more = tuple(each for each in groups if each not in self.groups)
        return replace(self, groups=(*self.groups, *more), part_keys=(*self.part_keys, *more))


_NOTHING = Found()


@dataclass
class Annotator:
    """Annotates texts. `swedish_words` are the stems that Swedish compounds are taken apart into."""

    forms: Forms
    synonyms: SynonymKeys
    swedish_words: frozenset[str] = frozenset()
    _tokens: dict[tuple[Language, str], Found] = field(default_factory=dict)

    def annotate(self, tokens: Sequence[str], language: Language) -> list[Found]:
        """What each token of a text is found by; a phrase by its last token, whatever stop words stand in it."""
        found = [self._token(token, language) for token in tokens]
        spoken = [place for place, each in enumerate(found) if each.lemmas]
        for number, place in enumerate(spoken):
            for lemma in found[place].lemmas:
                for phrase, groups in self.synonyms.phrases.get((language, lemma), {}).items():
                    places = spoken[number : number + len(phrase)]
                    if self._stands(phrase, [found[each] for each in places]):
                        found[places[-1]] = found[places[-1]].with_groups(groups)
        return found

    def parts_of(self, form: str, language: Language) -> tuple[str, ...]:
        """The parts of a form: its compound parts, and in Swedish those of the site's own words."""
        found = self.forms.analyse(form, language)
        if language == "sv":
            return (*found.parts, *swedish_parts(found.lemmas[0], self.swedish_words))
        return found.parts

    def groups_of(self, lemma: str, language: Language) -> tuple[str, ...]:
        """The keys of the groups of synonyms that a lemma is in."""
        return self.synonyms.words.get((language, lemma), ())

    def _token(self, token: str, language: Language) -> Found:
        found = self._tokens.get((language, token))
        if found is None:
            found = self._tokens[language, token] = self._found(tuple(map(plain, WORD.findall(token))), language)
        return found

    def _found(self, words: tuple[str, ...], language: Language) -> Found:
        lemmas: dict[str, None] = {}
        parts: dict[str, None] = {}
        groups: dict[str, None] = {}
        heads: dict[str, None] = {}
        for word in words:
            if not word or word in STOP:
                continue
            analysis = self.forms.analyse(word, language)
            own = self.parts_of(word, language)
            lemmas |= dict.fromkeys(analysis.lemmas)
            parts |= dict.fromkeys((*own, *analysis.roots))
            near = (*analysis.lemmas, *(part for part in own if len(part) >= LONG_ENOUGH))
            groups |= dict.fromkeys(group for each in near for group in self.groups_of(each, language))
            for lemma in analysis.lemmas:
                heads |= dict.fromkeys(self.synonyms.heads.get((language, lemma), ()))
        if not lemmas:
            return _NOTHING
        other = tuple(part for part in parts if part not in lemmas)
        return Found.of(words, tuple(lemmas), other, tuple(groups), tuple(heads))

    @staticmethod
    def _stands(phrase: tuple[str, ...], found: Sequence[Found]) -> bool:
        return len(found) == len(phrase) and all(
            lemma in each.lemmas for lemma, each in zip(phrase, found, strict=True)
        )
