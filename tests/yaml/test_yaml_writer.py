import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.yaml.nodes import unwrap
from generator.yaml.reading import CONTROL, read
from generator.yaml.writer import write_comments, write_inline, write_key

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
ODD = list(" \n\t:#-?&*!|>%@`'\"\\[]{},~=<.0179aeonxyÄö–”’\u00a0\u00ad\u2028\u0308\ufeff\r\x85\x1b")
AWKWARD = st.text(st.sampled_from(ODD), min_size=1)
PLAIN = st.sampled_from(
    [
        *(
            "no",
            "Yes",
            "null",
            "~",
            "020",
            "12:30",
            "1e3",
            "0x1f",
            "2024-05",
            "4,3",
            "- a",
            "a: b",
            "a #b",
            "a:",
            "#",
            "---",
        ),
        *("...", "@kunta", "%", "`x`", "'", '"', "[a", "{a", "! a", "& a", "* a", "| a", "> a", "? a", "”a”", "key: |"),
        "a\n\n  b\n",
    ]
)
ANY = TEXTS | AWKWARD.filter(str.strip) | PLAIN


def back(lines: list[str]) -> object:
    document = read("x.yaml", "\n".join([*lines, "after: x", ""]).encode())
    slips = [problem for problem in document.problems if problem.rule != "FILE-CONTROL"]
    assert not slips, slips
    found = unwrap(document.root)
    assert found.pop("after") == "x"
    return found["key"]


@given(ANY)
@example("a\r\nb")
@example(" leading and trailing ")
def test_any_text_reads_back_the_same(text: str) -> None:
    assert back(write_key("key", text)) == text.strip()
    assert back(write_key("key", text, prose=True)) == text.strip()


@given(st.lists(ANY, min_size=1, max_size=4))
def test_any_list_reads_back_the_same(items: list[str]) -> None:
    assert back(write_key("key", items)) == [item.strip() for item in items]


VALUES = st.recursive(
    ANY,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from(["what", "unit", "value"]), inner, min_size=1)
    ),
    max_leaves=8,
)


def stripped(value: object) -> object:
    if isinstance(value, str):
        return value.strip()
    return (
        [stripped(item) for item in value]
        if isinstance(value, list)
        else {key: stripped(item) for key, item in value.items()}
    )


@given(VALUES)
def test_lists_and_keys_within_one_another_read_back_the_same(value: object) -> None:
    assert back(write_key("key", value)) == stripped(value)


@given(ANY)
def test_other_readers_take_it_for_text_too(text: str) -> None:
    if not CONTROL.search(text) and "\ufeff" not in text:
        assert yaml.safe_load(f"key: {write_inline(text)}") == {"key": text.strip()}


@given(VALUES)
def test_what_is_commented_out_is_the_same_without_the_mark(value: object) -> None:
    lines = [line.rstrip() for line in write_key("key", value)]
    assert [line[2:] for line in write_comments(lines)] == lines


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kirjasto auki yöllä", "Kirjasto auki yöllä"),
        ("Lupa kehittää: Kemi", '"Lupa kehittää: Kemi"'),
        ("klo 8:30", "klo 8:30"),
        ("Hinta #1", '"Hinta #1"'),
        ("020", '"020"'),
        ("no", '"no"'),
        ("Mitä? Hyvä!", "Mitä? Hyvä!"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    assert write_inline(text) == written


def test_prose_stands_below_its_key() -> None:
    assert write_key("action", "Yksi: kaksi.\n\nKolme.", prose=True) == ["action: |", "  Yksi: kaksi.", "", "  Kolme."]
