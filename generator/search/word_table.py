"""The words of the site as the browser looks them up: a sorted table cut into files of even size.

Words lie in the order of their folded spelling, so that everything that begins alike lies together whatever its dots; a
second table has the words in the order of their ends, for errors at the beginning of a word. A line is one word:

- `päivähoito;9;saab;hoitaa`: a lemma, how common it is (bits of its number of documents), its groups, its roots
- `vähentää;6;;;v`: the same of a verb
- `päivähoidossa>päivähoito`: a form and its lemmas

A file also has the lemmas of its forms that lie elsewhere, after an empty line, so that one file answers for a form.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.language.annotation import Annotator
from generator.language.spelling import STOP, fold
from generator.search.parts import cut
from generator.text import Language

FILE_SIZE = 16_000
"""Bytes of one file, about a quarter of it compressed."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """`first`: the folded spelling of its first word."""

    first: str
    content: str


@dataclass
class WordTable:
    """The words of all documents."""

    documents: Counter[str] = field(default_factory=Counter)
    forms: dict[str, dict[str, None]] = field(default_factory=dict)
    seen: set[tuple[Language, str]] = field(default_factory=set)
    group_keys: set[str] = field(default_factory=set)
    groups: dict[str, dict[str, None]] = field(default_factory=dict)
    roots: dict[str, dict[str, None]] = field(default_factory=dict)
    verbs: set[str] = field(default_factory=set)

    def add(self, forms: Iterable[tuple[Language, str]], lemmas: Iterable[str], group_keys: Iterable[str] = ()) -> None:
        """Add the forms and lemmas of one document, and the keys of the groups that it is found by."""
        self.documents.update(lemmas)
        self.seen.update(forms)
        self.group_keys.update(group_keys)

    def build_files(self, annotator: Annotator) -> list[TableFile]:
        """The table by the beginnings of words."""
        lines = self._build_lines(annotator)
        return _cut_lines(sorted(lines, key=lambda word: (fold(word), word)), lines, fold)

    def build_ending_files(self, annotator: Annotator) -> list[TableFile]:
        """The words in the order of their ends: words alone, spelt forwards."""
        words = {word: word for word in self._build_lines(annotator)}
        return _cut_lines(
            sorted(words, key=lambda word: (fold(word)[::-1], word)), words, lambda word: fold(word)[::-1]
        )

    def _build_lines(self, annotator: Annotator) -> dict[str, str]:
        """The line of each word.

        The members of a group that some document has are words too, even those that no text has.
        """
        if not self.forms:
            self._analyse_forms(annotator)
        lines: dict[str, str] = {}
        for lemma in {*self.documents, *self.groups}:
            lines[lemma] = _format_lemma(
                lemma,
                self.documents[lemma],
                self.groups.get(lemma, {}),
                self.roots.get(lemma, {}),
                verb=lemma in self.verbs,
            )
        for form, lemmas in self.forms.items():
            written = form.replace("-", "")
            if written in lines and tuple(lemmas) == (written,):
                continue
            own = f"{written}>{'|'.join(lemmas)}"
            lines[written] = f"{lines[written]}\n{own}" if written in lines else own
        return lines

    def _analyse_forms(self, annotator: Annotator) -> None:
        for language, form in sorted(self.seen):
            if form in STOP or not form:
                continue
            found = annotator.forms.analyse(form, language)
            self.forms.setdefault(form, {}).update(dict.fromkeys(found.lemmas))
            if found.verb:
                self.verbs.update(found.lemmas)
            if found.known:
                self.verbs.update(found.roots)
            for lemma in found.lemmas:
                self.roots.setdefault(lemma, {}).update(dict.fromkeys(found.roots))
        for (language, lemma), keys in annotator.synonyms.words.items():
            if used := [key for key in keys if key in self.group_keys]:
                self.groups.setdefault(lemma, {}).update(dict.fromkeys(used))
                for form in annotator.synonyms.written.get((language, lemma), ()):
                    self.forms.setdefault(form, {}).setdefault(lemma)


def _format_lemma(lemma: str, documents: int, groups: Iterable[str], roots: Iterable[str], *, verb: bool) -> str:
    common = str(documents.bit_length())
    return ";".join((lemma, common, ",".join(groups), ",".join(roots), "v" if verb else "")).rstrip(";")


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
