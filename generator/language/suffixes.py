"""Lemmas of Finnish forms that no dictionary has, found by the endings of the form.

`suffix_rules.json` holds, for the ending of a form, the endings of its lemma with how common each is (powers of two):
learnt once from the generic inflected forms of simplemma's Finnish list (MIT) as Voikko analyses them, and from forms
of the editors' words and of municipalities that Voikko confirms (`lahdessa`, Lahti); not from acts. Beside
them stand the regular endings of Swedish and English nouns and verbs.
The browser has the same rules and the same choice in theme/search_engine/suffixes.js.
"""

import json
import re
from collections.abc import Container, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

RULES = Path(__file__).parent / "suffix_rules.json"
_SHORTEST_STEM = 2
_MOST = 3
"""Lemmas that one form may have."""
_RARER = 4
"""Powers of two below the commonest fitting rule, beyond which a rule is not believed."""
_CASE = re.compile(r"(?:i?(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ks[ie]|n[aä]|tt[aä])|i?in|i?en|t|n)$")


@lru_cache(1)
def read_suffix_rules() -> Mapping[str, list[tuple[str, int]]]:
    """Lemma endings with their commonness by form ending."""
    read: dict[str, list[list[Any]]] = json.loads(RULES.read_text("utf-8"))
    return {ending: [(lemma, count) for lemma, count in found] for ending, found in read.items()}


def find_lemmas_by_rule(form: str, vocabulary: Container[str]) -> tuple[str, ...]:
    """Lemmas in `vocabulary` that the form may be of, commonest rule first."""
    found: dict[str, int] = {}
    table = read_suffix_rules()
    for place in range(_SHORTEST_STEM, len(form) + 1):
        for ending, count in table.get(form[place:], ()):
            lemma = form[:place] + ending
            if lemma != form and count > found.get(lemma, 0) and lemma in vocabulary:
                found[lemma] = count
    ranked = sorted(found, key=lambda lemma: (-found[lemma], lemma))
    return tuple(lemma for lemma in ranked if found[lemma] >= found[ranked[0]] - _RARER)[:_MOST]


def strip_case_ending(form: str) -> str | None:
    """What is left of an unknown word when its case ending is taken off: `teamsissa` gives `teams`."""
    stem = _CASE.sub("", form)
    return stem if stem != form and len(stem) >= 4 else None  # noqa: PLR2004 - shorter stems mean anything
