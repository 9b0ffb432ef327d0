"""How common Finnish lemmas are, and how common it is that a word of a class is inflected so.

wordfreq counts forms. What a form is of, when several lemmas may have it, is guessed from how common each lemma is in
the forms that only it has, and each inflection in its class: expectation maximisation, some steps over all forms and
more over those that several lemmas share.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bench.words.frequencies import Frequencies
from generator.language.readings import weigh_count
from generator.language.voikko import WORD_CLASS_PRIORS, read_form
from generator.language.word_forms import WordKind

Entry = tuple[str, WordKind]
"""A lemma and its kind."""
_FIRST_STEPS, _STEPS = 8, 60


@dataclass(frozen=True, slots=True)
class Form:
    """How common a form is (its share of all words), and its readings: entry, tag, how believable that is."""

    share: float
    readings: tuple[tuple[Entry, str, float], ...]


@dataclass(frozen=True, slots=True)
class Learnt:
    """Shares of all words by entry, and the probability of each tag in its class."""

    entries: Mapping[Entry, float]
    tags: Mapping[str, float]


def read_forms(frequencies: Frequencies) -> list[Form]:
    """All forms that Voikko knows."""
    found = (_read_form(word, share) for word, share in frequencies.items())
    return [form for form in found if form.readings]


def _read_form(word: str, share: float) -> Form:
    readings: dict[tuple[Entry, str], float] = {}
    for each in read_form(word):
        key = (each.lemma, each.kind), each.tag
        readings[key] = max(readings.get(key, 0), 10 ** (weigh_count(each.count) / 10))
    return Form(share, tuple((entry, tag, weight) for (entry, tag), weight in readings.items()))


def learn(forms: Iterable[Form]) -> Learnt:
    """Shares of entries and tags that explain the forms best."""
    forms = list(forms)
    entries: dict[Entry, float] = defaultdict(float)
    tags: dict[str, float] = defaultdict(float)
    for form in forms:
        for entry, tag, _ in form.readings:
            entries[entry] += form.share / len(form.readings)
            tags[tag] += form.share / len(form.readings)
    for _ in range(_FIRST_STEPS):
        entries, tags = _learn_once(forms, entries, _find_probabilities(tags))
    probabilities = _find_probabilities(tags)
    return Learnt(_learn_entries(forms, entries, probabilities), probabilities)


def _find_probabilities(tags: Mapping[str, float]) -> dict[str, float]:
    """Of each tag in its class, and by that class how likely a text is to mean it."""
    classes: dict[str, float] = defaultdict(float)
    for tag, share in tags.items():
        classes[_find_class(tag)] += share
    return {
        tag: share / classes[_find_class(tag)] * WORD_CLASS_PRIORS.get(_find_class(tag), 1.0)
        for tag, share in tags.items()
        if share
    }


def _find_class(tag: str) -> str:
    return tag.partition(" ")[0]


def _learn_once(
    forms: Iterable[Form], entries: Mapping[Entry, float], tags: Mapping[str, float]
) -> tuple[dict[Entry, float], dict[str, float]]:
    new_entries: dict[Entry, float] = defaultdict(float)
    new_tags: dict[str, float] = defaultdict(float)
    for form in forms:
        worth = [entries.get(entry, 0) * tags.get(tag, 0) * weight for entry, tag, weight in form.readings]
        if whole := sum(worth):
            for (entry, tag, _), each in zip(form.readings, worth, strict=True):
                new_entries[entry] += form.share * each / whole
                new_tags[tag] += form.share * each / whole
    return new_entries, new_tags


def _learn_entries(
    forms: Iterable[Form], entries: Mapping[Entry, float], tags: Mapping[str, float]
) -> Mapping[Entry, float]:
    """The entries, learnt longer: only forms that several have can change."""
    sure: dict[Entry, float] = defaultdict(float)
    shared: list[tuple[float, list[tuple[Entry, float]]]] = []
    for form in forms:
        own: dict[Entry, float] = defaultdict(float)
        for entry, tag, weight in form.readings:
            own[entry] += tags.get(tag, 0) * weight
        if len(own) > 1:
            shared.append((form.share, list(own.items())))
        else:
            sure[next(iter(own))] += form.share
    for _ in range(_STEPS):
        new = defaultdict(float, sure)
        for share, own_worth in shared:
            worth = [(entry, entries.get(entry, 0) * weight) for entry, weight in own_worth]
            if whole := sum(each for _, each in worth):
                for entry, each in worth:
                    new[entry] += share * each / whole
        entries = new
    return entries
