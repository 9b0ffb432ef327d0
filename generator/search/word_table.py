"""The words of the site as the browser looks them up: a sorted table cut into files of even size.

Words lie in the order of their folded spelling, so that everything that begins alike lies together whatever its dots; a
second table has the words in the order of their ends, for errors at the beginning of a word. A line is one word:

- `päivähoito;9;saab;hoitaa`: a lemma, how common it is (bits of its number of documents), the keys of the concepts that
  it is a word for, what it is derived from
- `vähentää;6;;;v`: the same of a verb; `a` is an adjective, `l` a word that tells little
- `lautasjäte;0;;;;saac,saad`: a word of a concept that no document has, with the keys of the nearest that some have
- `työ;40;;;;;jaksaminen/saae|ilo/saaf/saag`: the phrases that a lemma begins: the other lemmas, keys, nearest keys
- `päivähoidossa>päivähoito`: a form and its lemmas

A file also has the lemmas of its forms that lie elsewhere, after an empty line, so that one file answers for a form.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.language.analysis import Forms
from generator.language.annotation import Annotator
from generator.language.concept_keys import ConceptKeys
from generator.language.dictionary import list_leading_words
from generator.language.index_keys import build_key
from generator.language.lexicon import list_forms, read_finnish, read_finnish_forms
from generator.language.spelling import STOP, fold
from generator.language.suffixes import find_lemmas_by_rule
from generator.language.word_forms import WordKind, choose_kind
from generator.search.parts import cut
from generator.text import Language

FILE_SIZE = 16_000
"""Bytes of one file, about a quarter of it compressed."""
MEANINGS = 2
"""The most Finnish lemmas that a word of a dictionary leads to."""
NEAREST = 4
"""The most concepts beside its own that a word leads to."""
KIND_FLAGS = {WordKind.VERB: "v", WordKind.ADJECTIVE: "a", WordKind.LIGHT: "l"}


@dataclass(frozen=True, slots=True)
class TableFile:
    """`first`: the folded spelling of its first word."""

    first: str
    content: str


@dataclass
class _Lemma:
    """What is known of a lemma, in the order of its line; dictionaries are lists without repeats."""

    documents: int = 0
    groups: dict[str, None] = field(default_factory=dict)
    roots: dict[str, None] = field(default_factory=dict)
    kinds: dict[WordKind, None] = field(default_factory=dict)
    related: dict[str, None] = field(default_factory=dict)
    phrases: dict[str, None] = field(default_factory=dict)

    def format(self, lemma: str) -> str:
        """The line."""
        related = [key for key in self.related if key not in self.groups][:NEAREST]
        kind = KIND_FLAGS.get(choose_kind(self.kinds), "")
        told = (",".join(self.groups), ",".join(self.roots), kind, ",".join(related), "|".join(self.phrases))
        return ";".join((lemma, str(self.documents.bit_length()), *told)).rstrip(";")


@dataclass
class WordTable:
    """The words of all documents."""

    documents: Counter[str] = field(default_factory=Counter)
    seen: set[tuple[Language, str]] = field(default_factory=set)
    group_keys: set[str] = field(default_factory=set)
    lemmas: dict[str, _Lemma] = field(default_factory=dict)
    forms: dict[str, dict[str, None]] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)

    def add(self, forms: Iterable[tuple[Language, str]], lemmas: Iterable[str], group_keys: Iterable[str] = ()) -> None:
        """Add the forms and lemmas of one document, and the keys of the concepts that it is found by."""
        self.documents.update(lemmas)
        self.seen.update(forms)
        self.group_keys.update(group_keys)

    def build_files(self, annotator: Annotator) -> list[TableFile]:
        """The table by the beginnings of words."""
        lines = self._build_lines(annotator)
        return _cut_lines(sorted(lines, key=lambda word: (fold(word), word)), lines, fold)

    def build_ending_files(self, annotator: Annotator) -> list[TableFile]:
        """The words in the order of their ends: words alone, spelt forwards."""
        words = {word: word for word in self._build_lines(annotator)}  # they are made once
        return _cut_lines(
            sorted(words, key=lambda word: (fold(word)[::-1], word)), words, lambda word: fold(word)[::-1]
        )

    def _build_lines(self, annotator: Annotator) -> dict[str, str]:
        """The line of each word.

        The words of a concept that leads to some document are here too, even those that no text has.
        """
        if self.lines:
            return self.lines
        for lemma, count in self.documents.items():
            self.lemmas[lemma] = _Lemma(count)
        self._add_forms(annotator)
        self._add_concepts(annotator.concepts)
        self._add_places(annotator.forms.places)
        self._add_everyday_forms(annotator.forms)
        self._add_dictionaries()
        self._add_light_words()
        lines = self.lines = {lemma: found.format(lemma) for lemma, found in self.lemmas.items()}
        for form, lemmas in self.forms.items():
            written = form.replace("-", "")
            if written in lines and tuple(lemmas) == (written,):
                continue
            own = f"{written}>{'|'.join(lemmas)}"
            lines[written] = f"{lines[written]}\n{own}" if written in lines else own
        return lines

    def _at(self, lemma: str) -> _Lemma:
        return self.lemmas.setdefault(lemma, _Lemma())

    def _add_forms(self, annotator: Annotator) -> None:
        for language, form in sorted(self.seen):
            if form in STOP or not form:
                continue
            found = annotator.forms.analyse(form, language)
            self.forms.setdefault(form, {}).update(dict.fromkeys(found.lemmas))
            for lemma, kind in zip(found.lemmas, found.kinds, strict=False):
                self._at(lemma).kinds[kind] = None
            for root in found.roots if found.known else ():
                self._at(root).kinds[WordKind.VERB] = None
            for lemma in found.lemmas:
                self._at(lemma).roots |= dict.fromkeys(found.roots)

    def _add_concepts(self, concepts: ConceptKeys) -> None:
        used = frozenset(self.group_keys)
        for (language, lemma), keys in concepts.words.items():
            own = [key for key in keys if key in used]
            near = concepts.find_nearest(keys, used, NEAREST)
            if not own and not near:
                continue
            found = self._at(lemma)
            found.groups |= dict.fromkeys(own)
            found.related |= dict.fromkeys(near)
            self._add_written(concepts, language, lemma)
        for (language, first), begun in concepts.phrases.items():
            for phrase, keys in begun.items():
                own = [key for key in keys if key in used]
                near = concepts.find_nearest(keys, used, NEAREST)
                if own or near:
                    told = (" ".join(phrase[1:]), ",".join(own), ",".join(near))
                    self._at(first).phrases["/".join(told).rstrip("/")] = None
                    for lemma in phrase:
                        self._add_written(concepts, language, lemma)

    def _add_written(self, concepts: ConceptKeys, language: Language, lemma: str) -> None:
        self._at(lemma)
        irregular = _list_irregular(lemma, language)
        for form in (*concepts.written.get((language, lemma), ()), *irregular):
            self.forms.setdefault(form, {}).setdefault(lemma)

    def _add_places(self, places: Mapping[str, str]) -> None:
        """The case forms of the places that are here: the rules of endings do not know all of them."""
        for form, lemma in places.items():
            if lemma in self.lemmas:
                self.forms.setdefault(form, {}).setdefault(lemma)

    def _add_everyday_forms(self, forms: Forms) -> None:
        """Common forms of the words that are here, where the rules of endings do not lead from them: `kerrotaan`."""
        for form in read_finnish_forms():
            if form in self.forms or form in self.lemmas or form in STOP:
                continue
            lemmas = [lemma for lemma in forms.analyse(form, "fi").lemmas if lemma in self.lemmas]
            if lemmas:
                self.forms[form] = dict.fromkeys(lemmas)

    def _add_dictionaries(self) -> None:
        """The Swedish and English words that lead to lemmas of documents, where no concept has them."""
        here = frozenset(self.documents)
        for language in ("sv", "en"):
            for word, lemmas in list_leading_words(here, language).items():
                if self.documents[word] or (word in self.lemmas and self.lemmas[word].groups):
                    continue
                self._at(word).groups |= {build_key(lemma): None for lemma in lemmas[:MEANINGS]}
                for form in _list_irregular(word, language):
                    self.forms.setdefault(form, {}).setdefault(word)

    def _add_light_words(self) -> None:
        """Words that tell little and that no document has: nothing is lost when a query has them."""
        for lemma, kinds in read_finnish().items():
            if lemma not in self.lemmas and all(kind is WordKind.LIGHT for kind, _ in kinds):
                self.lemmas[lemma] = _Lemma(kinds={WordKind.LIGHT: None})


@lru_cache(50_000)
def _list_irregular(lemma: str, language: Language) -> tuple[str, ...]:
    """The Swedish or English forms of a lemma that the rules of endings do not lead from."""
    if language == "fi":
        return ()
    return tuple(form for form in list_forms(lemma, language) if lemma not in find_lemmas_by_rule(form, {lemma}))


def _cut_lines(order: Sequence[str], lines: Mapping[str, str], spelt: Callable[[str], str]) -> list[TableFile]:
    parts = cut(order, lambda word: len(lines[word].encode()) + 1, FILE_SIZE)
    return [TableFile(spelt(part[0]), _format_file(part, lines)) for part in parts]


def _format_file(words: Sequence[str], lines: Mapping[str, str]) -> str:
    here = set(words)
    elsewhere: dict[str, None] = {}
    for word in words:
        _, _, lemmas = lines[word].rpartition(">")
        if ">" in lines[word]:
            elsewhere |= dict.fromkeys(lemma for lemma in lemmas.split("|") if lemma not in here)
    found = [lines[word] for word in words]
    if elsewhere:
        found += ["", *(lines[lemma].partition("\n")[0] for lemma in elsewhere if lemma in lines)]
    return "\n".join(found) + "\n"
