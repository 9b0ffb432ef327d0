"""Choices that fall the same way on every machine and Python.

`random` promises that only for `random()`; a hash promises it for everything, and a seed of its own for each act makes
act i the same however many acts are asked for.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import count
from struct import unpack
from typing import TypeVar

_Item = TypeVar("_Item")


class Dice:
    """A stream of choices that depends on its seed alone."""

    def __init__(self, *seed: object) -> None:
        """Seeds are told apart by how they print."""
        self._numbers = _numbers("/".join(map(str, seed)).encode())

    def below(self, end: int) -> int:
        """A number from 0 to `end` - 1; a remainder of 2³² is even enough for lists of words."""
        return next(self._numbers) % end

    def between(self, first: int, last: int) -> int:
        """A number from `first` to `last`, both included."""
        return first + self.below(last - first + 1)

    def chance(self, percent: int) -> bool:
        """True that many times in a hundred."""
        return self.below(100) < percent

    def pick(self, items: Sequence[_Item]) -> _Item:
        """One of the items."""
        return items[self.below(len(items))]

    def some(self, items: Sequence[_Item], number: int) -> list[_Item]:
        """That many different items, or all where there are fewer, in an order of their own."""
        left = list(items)
        return [left.pop(self.below(len(left))) for _ in range(min(number, len(left)))]

    def early(self, items: Sequence[_Item]) -> _Item:
        """One of the items, the earlier ones more often: a few organisations tell of many acts, most of few."""
        return items[min(self.below(len(items)), self.below(len(items)))]


def _numbers(seed: bytes) -> Iterator[int]:
    for block in count():
        yield from unpack(">8I", sha256(b"%s#%d" % (seed, block)).digest())
