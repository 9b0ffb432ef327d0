"""`python -m bench.words`: makes the lists of words in generator/language/ anew, from what requirements.txt says.

It is run once for new versions of these, not in a build: it takes ten minutes.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from bench.words.finnish import Learnt, learn, read_forms
from bench.words.frequencies import measure_zipf, read_frequencies
from generator.language.lexicon import KIND_LETTERS, find_lexicon
from generator.language.readings import INFLECTIONS

RAREST_LEMMA = 20
"""Tenths of the Zipf scale: one in ten million words."""
RAREST_INFLECTION = -40
"""Tenths of powers of ten."""
_LETTERS = {kind: letter for letter, kind in KIND_LETTERS.items()}


def main() -> None:
    """Write all lists."""
    learnt = learn(read_forms(read_frequencies("fi")))
    write_finnish(learnt)


def write_finnish(learnt: Learnt) -> None:
    """The Finnish lemmas, and how common each inflection is."""
    kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (lemma, kind), share in learnt.entries.items():
        if share and (common := measure_zipf(share)) >= RAREST_LEMMA:
            kinds[lemma].append((-common, _LETTERS[kind]))
    lines = (
        f"{lemma} {''.join(f'{letter}{-common}' for common, letter in sorted(found))}" for lemma, found in kinds.items()
    )
    write_lines(find_lexicon("fi"), lines)
    tags = {tag: measure_probability(share) for tag, share in sorted(learnt.tags.items())}
    kept = {tag: common for tag, common in tags.items() if common > RAREST_INFLECTION}
    INFLECTIONS.write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", "utf-8")


def measure_probability(share: float) -> int:
    """Tenths of powers of ten."""
    return measure_zipf(share) - 90


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """The lines in order, packed so that the same lines give the same bytes."""
    path.write_bytes(gzip.compress("".join(f"{line}\n" for line in sorted(lines)).encode(), mtime=0))


if __name__ == "__main__":
    main()
