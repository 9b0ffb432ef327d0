"""Long lists as files of even size."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")


def cut(items: Iterable[_T], length: Callable[[_T], int], most: int) -> Iterator[list[_T]]:
    """The items in their order, in parts whose length is at most `most`; a longer item is a part alone."""
    part: list[_T] = []
    size = 0
    for item in items:
        own = length(item)
        if part and size + own > most:
            yield part
            part, size = [], 0
        part.append(item)
        size += own
    if part:
        yield part
