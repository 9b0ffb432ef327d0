"""Mistakes of every kind in a record of any kind: values of the wrong type, keys too many or too few, odd files."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import yaml
from hypothesis import strategies as st

Tree = dict[str, Any]
ODD: list[Any] = [
    *(None, "", " ", "x", "…", "~", "null", "0", "-1", "1", "9" * 40, "1e999", "nan", "0x1F", "1.5,5", True, 3, 2.5),
    *("27.11.2026", "2026-13-45", "2026-02-30", "0000", "9999-12-31", "marraskuu 2026", "2026", "2026-11-27T10:00:00Z"),
    *("x" * 300, "x" * 9_000, "a b", "<b>x</b>", "Ä\u00a0Ö", "rivi\nrivi", "a, b; c\\n", "\u2028", "\u200b", "\x85"),
    *("{owner}", "{0}", "%s", "$x", "[[x]]", "javascript:alert(1)", "https://x", "http://[::1", "//x.example/a", "a@b"),
    *("ei-ole", "ei/ole", "../x", "keksila", "esimerkkila", "keksila/avainlista", "esimerkkila/perehdytyskortti"),
    *([], {}, [None], [[]], [{}], {"fi": None}, {"fi": "x"}, {"fi": ["x"]}, {"sv": {"fi": "x"}}, {"x": "y"}),
    *(["x", "x"], ["x"] * 120, {"date": "2024"}, {"date": ["2024"], "about": "ehkä"}, {"value": "1"}, {"0": 0}),
]  # fmt: skip
FILES = [
    *("", "\n", "---\n", "#\n", "x", "- a\n- b\n", "[" * 400, "{a: " * 300, "a: &x [*x]\n", "a: *y\n", "? \n", ": :\n"),
    *("\ttitle: x\n", "title: x\ntitle: y\n", "!!python/object:os.system x\n", "a: b: c\n", '"\n', "title: |\n"),
    *("\ufeff", "%YAML 9\n", "name:\n  fi: x\n" * 3, "null\n", "1: 2\n", "true: x\n", "<<: x\n", "name: {fi: [}\n"),
]  # fmt: skip
BYTES = [b"\x00\x01\x02", b"\xff\xfe\x00", b"\xc3\x28", b"\x89PNG\r\n", b"name: \xe4\n", b"\x1b[31m"]


def paths_in(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a tree but its top."""
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield (*path, key)
        yield from paths_in(value, (*path, key))


@st.composite
def mistaken(draw: st.DrawFn, text: str) -> bytes:
    """The file with one to three slips in it, or something else in its place."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from([*BYTES, *(each.encode() for each in FILES), text.encode()[: len(text) // 2]]))
    tree = yaml.load(text, yaml.BaseLoader)
    for _ in range(draw(st.integers(1, 3))):
        places = list(paths_in(tree))
        if not places:
            break
        *above, last = draw(st.sampled_from(places))
        holder: Any = tree
        for step in above:
            holder = holder[step]
        match draw(st.integers(0, 5)):
            case 0:
                del holder[last]
            case 1 if isinstance(holder, dict):
                holder[f"{last}x"] = holder.pop(last)
            case 2:
                holder[last] = [holder[last]]
            case 3 if isinstance(holder, list):
                holder.append(deepcopy(holder[last]))
            case _:
                holder[last] = deepcopy(draw(st.sampled_from(ODD)))
    return yaml.dump(tree, allow_unicode=True, sort_keys=False).encode()
