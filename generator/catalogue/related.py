"""Which acts are worth reading after one: those that share themes, sector, programme and words with it.

Features that few acts share count more (inverse document frequency). Comparing every pair would cost the square of the
number of acts; instead each feature offers a bounded number of candidates, and only candidates are compared: all acts
of a feature that few share, a window around the act's own place in the list of one that many share.
"""

import re
from collections import defaultdict
from heapq import nsmallest
from math import log

from generator.catalogue.model import Act

_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 7
"""Letters of a word that are compared: enough to meet over Finnish inflection, not over different words."""
_WHOLE_LIST = 24
_WINDOW = 5
_WEIGHTS = {"theme": 1.0, "sector": 0.6, "programme": 1.2, "challenge": 1.0, "network": 1.0, "word": 0.8}
_LEAST = 1_000_000
"""Acts with a lower score have too little in common.

Scores are whole numbers, in millionths: a sum of fractions would depend on the order of a set, which differs from run
to run.
"""


def find_related_acts(acts: tuple[Act, ...], *, most: int = 3) -> dict[str, tuple[Act, ...]]:
    """For each act by id, at most `most` others that are closest to it, the closest first."""
    features = [_list_features(act) for act in acts]
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, own in enumerate(features):
        for feature in own:
            holders[feature].append(index)
    # a feature of one act alone relates nothing, nor does a word of nearly all acts
    shared = [
        feature
        for feature, found in holders.items()
        if len(found) > 1 and (feature[0] != "word" or len(found) <= max(_WHOLE_LIST, len(acts) // 20))
    ]
    weights = [round(1_000_000 * _WEIGHTS[feature[0]] * log(len(acts) / len(holders[feature]))) for feature in shared]
    owned: list[set[int]] = [set() for _ in acts]  # features as numbers: they meet ten times faster than pairs of texts
    for number, feature in enumerate(shared):
        for index in holders[feature]:
            owned[index].add(number)
    candidates = _find_candidates([holders[feature] for feature in shared], len(acts))

    result: dict[str, tuple[Act, ...]] = {}
    for index, act in enumerate(acts):
        own_numbers = owned[index]
        scored = [
            (-score, acts[other].id, other)
            for other in candidates[index]
            if (score := sum([weights[number] for number in own_numbers & owned[other]])) >= _LEAST and other != index
        ]
        result[act.id] = tuple(acts[other] for _, _, other in nsmallest(most, scored))
    return result


def _find_candidates(holders: list[list[int]], acts: int) -> list[set[int]]:
    """The acts that each act is compared with, itself among them."""
    found: list[set[int]] = [set() for _ in range(acts)]
    for indexes in holders:
        if len(indexes) <= _WHOLE_LIST:
            for index in indexes:
                found[index].update(indexes)
        else:
            for place, index in enumerate(indexes):
                found[index].update(indexes[max(0, place - _WINDOW) : place + _WINDOW + 1])
    return found


def _list_features(act: Act) -> frozenset[tuple[str, str]]:
    story = act.stories[act.language]
    found = {("theme", theme.id) for theme in act.themes} | {("sector", sector.id) for sector in act.sectors}
    found |= {("word", word.casefold()[:_STEM]) for word in _WORD.findall(f"{story.title} {story.summary}")}
    found |= {("network", network.id) for network in act.networks}
    if act.programme:
        found.add(("programme", act.programme.id))
    if act.challenge:
        found.add(("challenge", act.challenge.id))
    return frozenset(found)
