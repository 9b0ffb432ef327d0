"""A patched file keeps every byte of the lines that no fix touches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Fix
from generator.yaml.patches import keep_letters, patch


@pytest.mark.parametrize(
    ("data", "fix", "after"),
    [
        (b"a: x\nb: y\n", Fix(2, 2, "b: z"), b"a: x\nb: z\n"),
        (b"a: x\r\nb: y\r\nc", Fix(1, 1, "a: z"), b"a: z\r\nb: y\r\nc"),
        (b"a: x\r\nb: y\r\n", Fix(1, 1, "a:\n  z"), b"a:\r\n  z\r\nb: y\r\n"),
        (b"\xef\xbb\xbfa: x\n", Fix(1, 1, "a: z"), b"\xef\xbb\xbfa: z\n"),
        (b"a: x", Fix(2, 1, "b: y"), b"a: x\nb: y"),
        (b"a: x\n", Fix(2, 1, "b: y"), b"a: x\nb: y\n"),
        (b"a: x\nb: y\n", Fix(1, 0, "c: z"), b"c: z\na: x\nb: y\n"),
        (b"a\xe4: x\nb: y\n", Fix(1, 1, "aä: x"), "aä: x\nb: y\n".encode()),
        ("a: ä\nb: y\n".encode("utf-16"), Fix(1, 2, "a: ä\nb: y"), "a: ä\nb: y\n".encode()),
        (b"a: x\nb: y\nc: z\n", Fix(1, 2, "a: x"), b"a: x\nc: z\n"),
    ],
)
def test_lines_are_replaced_and_the_rest_keeps_its_bytes(data: bytes, fix: Fix, after: bytes) -> None:
    assert patch(data, [fix]) == after


def test_of_two_fixes_of_one_line_the_first_counts() -> None:
    assert patch(b"a\nb\n", [Fix(1, 1, "x"), Fix(1, 2, "y")]) == b"x\nb\n"


@given(
    lines=st.lists(st.binary(max_size=6).filter(lambda line: not set(line) & set(b"\r\n")), min_size=1, max_size=8),
    end=st.sampled_from([b"\n", b"\r\n", b"\r"]),
    at=st.integers(1, 8),
)
def test_any_other_line_stays_as_it_is(lines: list[bytes], end: bytes, at: int) -> None:
    data = end.join(lines)
    if at > len(lines) or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return
    after = patch(data, [Fix(at, at, "uusi")]).split(end)
    assert after == [*lines[: at - 1], b"uusi", *lines[at:]]


def test_letters_are_letters_and_digits() -> None:
    assert keep_letters('title: "Lupa – 2024"\n'.encode()) == "titleLupa2024"
