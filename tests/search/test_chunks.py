"""Long lists as files of even size."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from generator.search.parts import cut


def test_parts_are_full_and_what_is_too_long_stands_alone() -> None:
    assert list(cut(["aa", "b", "cc", "ddddd", "e"], len, 3)) == [["aa", "b"], ["cc"], ["ddddd"], ["e"]]
    assert list(cut([], len, 3)) == []


@given(some.lists(some.integers(0, 9)), some.integers(1, 20))
def test_nothing_is_lost_and_no_part_could_take_the_next_item(lengths: list[int], most: int) -> None:
    parts = list(cut(lengths, int, most))
    assert [each for part in parts for each in part] == lengths
    assert all(sum(part) <= most or len(part) == 1 for part in parts)
    assert all(sum(part) + following[0] > most for part, following in pairwise(parts))
