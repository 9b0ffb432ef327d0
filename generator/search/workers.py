"""The words of acts, their analyses and the copies of acts, made in parallel processes."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context
from typing import Any, TypeVar

from generator.catalogue.model import Act
from generator.language.analysis import Forms
from generator.language.word_forms import Analysis
from generator.search.copies import Copier, Copy
from generator.search.documents import Word, build_act_document, collect_words

_BATCH = 250
_PARALLEL_FROM = 1_000
"""Acts or words below which starting processes costs more than it saves."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Workers:
    """How many processes may work beside each other."""

    jobs: int = 1

    def collect_words(self, acts: Sequence[Act]) -> set[Word]:
        """Every word of the acts, with its language."""
        _Shared.items = acts
        return set(chain.from_iterable(self._run_batches(_collect_words, len(acts))))

    def analyse(self, words: Iterable[Word], forms: Forms) -> None:
        """Analyse the words that `forms` has no analysis of, and add them to it."""
        fresh = sorted(set(words) - set(forms.earlier) - set(forms.used))
        _Shared.items, _Shared.tool = fresh, forms
        forms.used.update(chain.from_iterable(self._run_batches(_analyse_words, len(fresh))))

    def build_copies(self, acts: Sequence[Act], copier: Copier) -> Iterator[Copy]:
        """The copies of acts, in their order."""
        _Shared.items, _Shared.tool = acts, copier
        yield from chain.from_iterable(self._run_batches(_build_copies, len(acts)))

    def _run_batches(self, work: "Callable[[tuple[int, int]], _T]", count: int) -> "Iterator[_T]":
        batches = [(first, first + _BATCH) for first in range(0, count, _BATCH)]
        if self.jobs == 1 or count < _PARALLEL_FROM:
            yield from map(work, batches)
            return
        gc.freeze()  # the collector of a process need not look through what all processes share
        try:
            # forked, so that the catalogue and the analyses are shared instead of copied
            with ProcessPoolExecutor(self.jobs, mp_context=get_context("fork")) as pool:
                yield from pool.map(work, batches)
        finally:
            gc.unfreeze()


class _Shared:
    """What the forked processes share."""

    items: Sequence[Any] = ()
    tool: Any = None


def _collect_words(batch: tuple[int, int]) -> set[Word]:
    return collect_words(map(build_act_document, _Shared.items[slice(*batch)]))


def _analyse_words(batch: tuple[int, int]) -> list[tuple[Word, Analysis]]:
    return [((language, form), _Shared.tool.read(form, language)) for language, form in _Shared.items[slice(*batch)]]


def _build_copies(batch: tuple[int, int]) -> list[Copy]:
    return [_Shared.tool.copy(build_act_document(act)) for act in _Shared.items[slice(*batch)]]
