"""Which reading of a Finnish form is likeliest: `kokeilla` is the verb before a form of *kokki*, `hauista` is *haku*.

A reading is as likely as its lemma is common (lexicon.py) times how common its inflection is in its word class
(`inflections.json`). Who writes a base form most often means it, so it counts for more than its share: `alusta` is
*alusta* before *alku*, but `tuli` is *tulla*, which is still commoner.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from generator.language.lexicon import read_finnish
from generator.language.voikko import Reading, read_form, strip_signs

INFLECTIONS = Path(__file__).parent / "inflections.json"
"""Tenths of powers of ten by tag (voikko.py): how likely a word of the class is inflected so."""
_BASE_FORM = 8
"""Tenths of powers of ten that a base form gains."""
_RARE_INFLECTION = -40
_RARE_LEMMA = 5
"""What is not listed."""
_RARER_JOINED = 20
_JOINT = -17
"""Of each word that a form is joined of beyond the first: the dictionary has common compounds whole."""


def weigh_count(count: int) -> int:
    """How believable it is that a form is joined of so many words, in tenths of powers of ten."""
    return _JOINT * (count - 1)


@lru_cache(1)
def _read_inflections() -> Mapping[str, int]:
    found: Mapping[str, int] = json.loads(INFLECTIONS.read_text("utf-8"))
    return found


def rank_readings(form: str) -> list[Reading]:
    """The readings of a form in lower case, likeliest first; none where Voikko does not know it."""
    found = read_form(form)
    if len(found) < 2:  # noqa: PLR2004 - nothing to choose from
        return found
    return sorted(found, key=lambda each: -_weigh(each, form))


def _weigh(reading: Reading, form: str) -> int:
    common = _find_common(reading)
    inflected = _read_inflections().get(reading.tag, _RARE_INFLECTION)
    base = _BASE_FORM if reading.lemma == form.replace("-", "") and reading.lemma in read_finnish() else 0
    return common + inflected + base + weigh_count(reading.count)


def _find_common(reading: Reading) -> int:
    """How common its lemma is; of a compound that is not listed: by its last part, from far below it."""
    common = _find_listed(reading.lemma, reading)
    if common is None and reading.count > 1:
        last = _find_listed(strip_signs(reading.analysis.COMPOUND_PARTS[-1].BASEFORM or ""), reading)
        return max(_RARE_LEMMA, (last or 0) - _RARER_JOINED)
    return _RARE_LEMMA if common is None else common


def _find_listed(lemma: str, reading: Reading) -> int | None:
    return dict(read_finnish().get(lemma, ())).get(reading.kind)
