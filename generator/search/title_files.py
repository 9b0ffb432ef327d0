"""The titles of acts and the words that search fields suggest, found by the beginning of any of their words.

A small catalogue is one file. In a large one a file that would hold too many titles only says that there are deeper
ones, by the first two letters, then three and so on: whoever types loads a few kilobytes whatever the size.
theme/components/suggest/suggest.js reads them.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from typing import NamedTuple, TypeVar

from generator.catalogue.model import Catalogue
from generator.catalogue.orders import sort_newest_first
from generator.render.artifact import Artifact
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.text import Language

ROOM = 300
"""Titles in a file."""
DEPTHS = (0, 2, 3, 4, 6)
"""How many letters of a word name a file, at each step down; at the last, only the newest titles fit."""
WHOLE = "all"
"""The name of the first file."""

Offer = TypeVar("Offer")


class Title(NamedTuple):
    """One title, the id of its act, and its language."""

    title: str
    act: str
    language: Language


def list_title_artifacts(catalogue: Catalogue, settings: Settings, shared: bytes) -> Iterator[Artifact]:
    """The files of all titles. `shared` is a digest of all but the acts."""
    to = Urls(settings.base_url)
    offers = [
        Title(story.title, act.id, language)
        for act in sort_newest_first(catalogue.acts)
        for language, story in act.stories.items()
    ]
    for name, found, deeper in shard(offers, lambda offer: offer.title):
        content = json.dumps({"acts": found, "deeper": deeper}, ensure_ascii=False, separators=(",", ":")).encode()
        path = to.output(to.market_data(f"titles/{name}.json"))
        yield Artifact(path, sha256(shared + content).digest(), partial(bytes, content))


def fold_title(text: str) -> str:
    """Lower case without accents: `Päivähoito` → `paivahoito`. The script folds what is typed in the same way."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(mark for mark in bare if not unicodedata.combining(mark))


def split_title(title: str) -> list[str]:
    """The words of a title, folded."""
    return re.findall(r"[^\W_]+", fold_title(title))


def shard(offers: Sequence[Offer], read: Callable[[Offer], str]) -> Iterator[tuple[str, Sequence[Offer], int]]:
    """Files of offers by the beginnings of the words of their texts: (name, offers, 1 when there are deeper files)."""
    waiting = [("", 0, offers)]
    while waiting:
        prefix, step, found = waiting.pop()
        last = step == len(DEPTHS) - 1
        if len(found) <= ROOM or last:
            yield prefix or WHOLE, found[:ROOM], 0
            continue
        yield prefix or WHOLE, [], 1
        below: dict[str, list[Offer]] = {}
        for offer in found:
            length = DEPTHS[step + 1]
            starts = {
                word[:length] for word in split_title(read(offer)) if word.startswith(prefix) and len(word) >= length
            }
            for start in sorted(starts):
                below.setdefault(start, []).append(offer)
        waiting += ((start, step + 1, below[start]) for start in sorted(below, reverse=True))
