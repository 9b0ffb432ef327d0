import pytest

from generator.problems import Path, Position
from generator.yaml.nodes import find, find_nearest, list_scalars, locate, unwrap
from generator.yaml.reading import read

TEXT = """\
title: Lupa
themes:
  - osaaminen
  -
  - johtaminen
source:
  title: Tiedote
  url:
action: |
  Eka.
  Toka.
"""
ROOT = read("teko.yaml", TEXT.encode()).root


def test_a_tree_as_text_lists_and_dicts() -> None:
    assert unwrap(ROOT) == {
        "title": "Lupa",
        "themes": ["osaaminen", "johtaminen"],
        "source": {"title": "Tiedote"},
        "action": "Eka.\nToka.",
    }


def test_every_text_with_its_path_in_order() -> None:
    found = [(path, scalar.text, scalar.line) for path, scalar in list_scalars(ROOT)]
    assert found == [
        (("title",), "Lupa", 1),
        (("themes", 0), "osaaminen", 3),
        (("themes", 1), "johtaminen", 5),
        (("source", "title"), "Tiedote", 7),
        (("source", "url"), "", 8),
        (("action",), "Eka.\nToka.", 9),
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("title",), Position(1, 8)),
        (("themes", 1), Position(5, 5)),
        (("themes",), Position(2, 1)),
        (("source", "url"), Position(8, 3)),
        (("action",), Position(9, 9)),
        (("themes", 9), Position(2, 1)),
        (("source", "function-wrap[x]", "title"), Position(7, 10)),
        (("nothing",), Position(1, 1)),
        ((), Position(1, 1)),
    ],
)
def test_where_a_value_stands(path: Path, expected: Position) -> None:
    assert locate(ROOT, path) == expected


def test_steps_that_no_file_writes_are_passed_over() -> None:
    assert find_nearest(ROOT, ("source", "Source", "title", 3)) == ("source", "title")
    assert find(ROOT, ("themes", -1)) is None
