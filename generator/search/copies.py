"""The private copy of a document that Pagefind indexes, and the text from which a result is shown.

The copy has only keys (language/index_keys.py), two blocks for each text: the keys of its words, and those of parts of
words. Pagefind counts the keys from 0; the text has how many each token gave, so that a place in the index leads back
to the token, and nobody is ever shown a key.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from jinja2 import Template

from generator.language.annotation import Annotator, TokenKeys
from generator.search.documents import Document, DocumentTexts, Label
from generator.text import Language

TITLE, SUMMARY, BODY = 8.0, 4.0, 1.0
"""Weights of the three kinds of text in the index. A hit in a part of a word weighs half."""
MOST = 4
"""The most times that a key is in one block: more of them would fill the index and not rank the document higher."""
MOST_IN_PART = 2
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MOST_OF_A_TOKEN = len(_DIGITS) - 1


@dataclass(frozen=True, slots=True)
class Block:
    """Keys of equal weight."""

    weight: float
    keys: str


@dataclass(frozen=True, slots=True)
class Copy:
    """`html` for Pagefind, `text` for the reader, and the `forms`, `lemmas` and keys of `groups` in the document."""

    html: str
    text: bytes
    forms: frozenset[tuple[Language, str]]
    lemmas: frozenset[str]
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """One text of a document."""

    blocks: tuple[Block, Block]
    counts: tuple[str, str]
    found: tuple[TokenKeys, ...]
    language: Language


@dataclass
class Copier:
    """Makes the copies of documents. `template` is theme/machines/search_document.html."""

    annotator: Annotator
    template: Template
    _labels: dict[Label, _Part] = field(default_factory=dict)

    def copy(self, document: Document) -> Copy:
        """The copy of a document."""
        parts: list[_Part] = []
        tellings = [
            {
                "language": telling.language,
                "title": telling.title,
                "summary": telling.summary,
                "body": telling.body,
                "counts": [part.counts for part in self._add_texts(telling, parts)],
            }
            for telling in document.texts
        ]
        labels = [(label.text, label.language, self._add_label(label, parts).counts) for label in document.labels]
        content = {
            "id": document.id,
            "kind": document.kind,
            "tellings": tellings,
            "labels": labels,
            "meta": document.meta,
        }
        found = {id(each): (each, part.language) for part in parts for each in part.found}.values()
        return Copy(
            self.template.render(blocks=[block for part in parts for block in part.blocks]),
            json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(),
            frozenset((language, word) for each, language in found for word in each.words),
            frozenset(chain.from_iterable((*each.lemmas, *each.parts) for each, _ in found)),
            frozenset(chain.from_iterable(each.groups for each, _ in found)),
        )

    def _add_texts(self, telling: DocumentTexts, parts: list[_Part]) -> list[_Part]:
        texts = ((telling.title, TITLE), (telling.summary, SUMMARY), (telling.body, BODY))
        own = [self._build_part(text, telling.language, weight) for text, weight in texts]
        parts += own
        return own

    def _add_label(self, label: Label, parts: list[_Part]) -> _Part:
        """Labels repeat from document to document, so each is annotated once."""
        found = self._labels.get(label)
        if found is None:
            found = self._labels[label] = self._build_part(label.text, label.language, label.weight)
        parts.append(found)
        return found

    def _build_part(self, text: str, language: Language, weight: float) -> _Part:
        found = self.annotator.annotate(text.split(), language)
        own, own_counts = _limit_keys((each.own_keys for each in found), MOST)
        other, other_counts = _limit_keys((each.part_keys for each in found), MOST_IN_PART)
        blocks = Block(weight, own), Block(weight / 2, other)
        return _Part(blocks, (own_counts, other_counts), tuple(found), language)


def _limit_keys(keys: Iterable[tuple[str, ...]], most: int) -> tuple[str, str]:
    """The keys of a block, and how many of them are of each token: one digit of base 36 a token."""
    limited: list[str] = []
    counts: list[str] = []
    seen: dict[str, int] = {}
    for own in keys:
        if not own:
            counts.append("0")
            continue
        before = len(limited)
        for each in own[:_MOST_OF_A_TOKEN]:
            times = seen.get(each, 0)
            if times < most:
                seen[each] = times + 1
                limited.append(each)
        counts.append(_DIGITS[len(limited) - before])
    return " ".join(limited), "".join(counts).rstrip("0")
