from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.frame import SLOTS as ALL_SLOTS
from generator.render.frame import FrameError, build_mark, split_frame

SLOTS = ("title", "body")


def page(title: str, body: str) -> str:
    return f"<html><title>{title}</title><body>{body}</body></html>"


def test_filling_puts_each_value_in_its_slot() -> None:
    frame = split_frame(page(build_mark("title"), build_mark("body")), SLOTS)
    assert frame.fill({"title": "Kemi", "body": "<p>x</p>"}) == page("Kemi", "<p>x</p>")


def test_slots_may_stand_in_any_order() -> None:
    frame = split_frame(f"{build_mark('body')}-{build_mark('title')}", SLOTS)
    assert frame.fill({"title": "1", "body": "2"}) == "2-1"


@given(st.text(), st.text())
def test_a_value_is_never_looked_into(title: str, body: str) -> None:
    frame = split_frame(page(build_mark("title"), build_mark("body")), SLOTS)
    assert frame.fill({"title": title, "body": body + build_mark("title")}) == page(title, body + build_mark("title"))


@pytest.mark.parametrize(
    "html", [build_mark("title"), f"{build_mark('title')}{build_mark('body')}{build_mark('body')}"]
)
def test_a_slot_that_is_missing_or_comes_twice_is_refused(html: str) -> None:
    with pytest.raises(FrameError, match="slot body"):
        split_frame(html, SLOTS)


def test_a_slot_without_a_value_is_refused() -> None:
    with pytest.raises(KeyError):
        split_frame(page(build_mark("title"), build_mark("body")), SLOTS).fill({"title": "x"})


def test_no_mark_is_part_of_another() -> None:
    marks = sorted(build_mark(slot) for slot in ALL_SLOTS)
    assert not any(one in other for one, other in pairwise(marks))
    assert all(each.isascii() and each.isalpha() for each in marks)
