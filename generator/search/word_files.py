"""The words that search fields suggest: those of the thesaurus that lead to acts, in each language.

They are found as titles are (title_files.py), by the beginning of any of their words. Words that are only for those who
search (`spoken`) are offered to nobody, nor are words of concepts that no act is about.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from generator.catalogue.vocabulary import Concept
from generator.search.title_files import shard
from generator.text import LANGUAGES, Language

FOLDER = "market/words"
"""Where the files are in the site: in a folder for each language."""


def build_word_files(concepts: Iterable[Concept], acts: Mapping[str, int]) -> Iterator[tuple[str, bytes]]:
    """(path, content) of every file. `acts` has how many acts each concept leads to, by its id."""
    used = [each for each in concepts if acts.get(each.id)]
    for language in LANGUAGES:
        words = list_offered_words(used, acts, language)
        for name, found, deeper in shard(words, str):
            content = json.dumps({"words": found, "deeper": deeper}, ensure_ascii=False, separators=(",", ":"))
            yield f"{FOLDER}/{language}/{name}.json", content.encode()


def list_offered_words(concepts: Iterable[Concept], acts: Mapping[str, int], language: Language) -> list[str]:
    """The words of concepts in a language, each once: what leads to most acts first, of one concept its name first."""
    ranks: dict[str, tuple[int, int]] = {}
    for concept in concepts:
        words = (each.get(language, ()) for each in (concept.words, concept.titles))
        named = (concept.name.pick(language), *concept.abbreviations.get(language, {}), *chain.from_iterable(words))
        for place, word in enumerate(filter(None, named)):
            rank = (-acts[concept.id], place)
            ranks[word] = min(ranks.get(word, rank), rank)
    return sorted(ranks, key=lambda word: (ranks[word], word))
