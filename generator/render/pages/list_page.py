"""Acts in pages of 24, wherever a list of them may grow long."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil

from generator.catalogue.model import Act
from generator.render.urls import PAGE_SIZE


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list: the acts shown, of `total`; `address(2)` is where the second page is."""

    acts: tuple[Act, ...]
    page: int
    pages: int
    total: int
    address: Callable[[int], str]

    @property
    def here(self) -> str:
        """Where this page is."""
        return self.address(self.page)


def split_into_pages(acts: tuple[Act, ...], address: Callable[[int], str]) -> Iterator[ListPage]:
    """The pages of a list; a list without acts has one."""
    pages = max(1, ceil(len(acts) / PAGE_SIZE))
    for page in range(1, pages + 1):
        page_acts = acts[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
        yield ListPage(page_acts, page, pages, len(acts), address)
