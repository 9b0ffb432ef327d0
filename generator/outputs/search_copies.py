"""The private copy of a document that Pagefind indexes, and the text that a result is told from.

The copy holds nothing but keys (language/index_keys.py), a block for each text: first what its tokens surely are, then
what they are in part. Pagefind counts the keys from 0; the text has how many each token gave, so that a place in the
index leads back to the token, and nobody is ever shown a key.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Template

from generator.language.annotation import Annotator, Found
from generator.language.index_keys import key
from generator.language.spelling import words_of
from generator.outputs.search_documents import Document
from generator.words import Language

TITLE, SUMMARY, BODY = 8.0, 4.0, 1.0
"""How much a hit weighs in the index; what a word is in part weighs half."""
MOST = 4
"""Times that a key stands in one block: more would not rank higher, and would fill the index."""
MOST_IN_PART = 2
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Block:
    """Keys of equal weight."""

    weight: float
    keys: str


@dataclass(frozen=True, slots=True)
class Copy:
    """`html` for Pagefind, `text` for the reader; `forms`, `lemmas` and keys of `groups` stand in the document."""

    html: str
    text: bytes
    forms: frozenset[tuple[Language, str]]
    lemmas: frozenset[str]
    groups: frozenset[str]


def copy_of(document: Document, annotator: Annotator, template: Template) -> Copy:
    """The copy of a document. The template is theme/templates/search/document.html."""
    blocks: list[Block] = []
    forms: set[tuple[Language, str]] = set()
    lemmas: set[str] = set()
    groups: set[str] = set()

    def add(text: str, language: Language, weight: float) -> list[str]:
        tokens = text.split()
        found = annotator.annotate(tokens, language)
        forms.update((language, word) for token in tokens for word in words_of(token))
        for each in found:
            lemmas.update(each.lemmas)
            lemmas.update(each.parts)
            groups.update(each.groups)
        counts: list[str] = []
        for share, most, keys in ((1.0, MOST, _own_keys(found)), (0.5, MOST_IN_PART, _part_keys(found))):
            kept, count = _kept(keys, most)
            blocks.append(Block(weight * share, " ".join(kept)))
            counts.append(count)
        return counts

    tellings = [
        {
            "language": telling.language,
            "title": telling.title,
            "summary": telling.summary,
            "body": telling.body,
            "counts": [
                add(text, telling.language, weight)
                for text, weight in ((telling.title, TITLE), (telling.summary, SUMMARY), (telling.body, BODY))
            ],
        }
        for telling in document.tellings
    ]
    labels = [(label.text, label.language, add(label.text, label.language, label.weight)) for label in document.labels]
    told = {
        "id": document.id,
        "kind": document.kind,
        "tellings": tellings,
        "labels": labels,
        "meta": document.meta,
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return Copy(template.render(blocks=blocks), text, frozenset(forms), frozenset(lemmas), frozenset(groups))


def _own_keys(found: Sequence[Found]) -> Iterator[list[str]]:
    return ([key(lemma) for lemma in each.lemmas] for each in found)


def _part_keys(found: Sequence[Found]) -> Iterator[list[str]]:
    return ([*(key(part) for part in each.parts), *each.groups] for each in found)


def _kept(keys: Iterator[list[str]], most: int) -> tuple[list[str], str]:
    """The keys that stand in the block, and how many of each token, a digit of base 36 a token."""
    kept: list[str] = []
    counts: list[str] = []
    seen: Counter[str] = Counter()
    for own in keys:
        count = 0
        for each in own[: len(_DIGITS) - 1]:
            seen[each] += 1
            if seen[each] <= most:
                kept.append(each)
                count += 1
        counts.append(_DIGITS[count])
    return kept, "".join(counts).rstrip("0")
