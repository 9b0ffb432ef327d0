"""What `tori check --fix` writes holds every word and figure that was typed, and no others."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markets import TODAY
from tables import base, blocks_of, file_of

from generator.checking.fixes import fix_file
from generator.schema.collections import Records
from generator.schema.source_files import SourceFile

WORDS = st.sampled_from([
    *("omaishoitajat", "opettele", "10. luokka", ">90 %", "<5 päivää", "#yhdessä", "klo 8:00", "huom: uusi", "@kaikki"),
    *("- yksi", "1) toinen", "“lainaus”", "5000 €", "[ohje]", "*tähti*", "1.2.98", "a | b", "& muut", "'lainaus", "š"),
])  # fmt: skip
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4)
FIELDS = ("title", "summary", "unit", "starting_point", "action", "results", "lessons")


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=40, deadline=None, database=None)
@given(lines=LINES, block=st.booleans())
def test_a_text_keeps_its_words(
    field: str, lines: list[str], *, block: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = "".join(f"\n  {line}" for line in lines) if block else " " + " ".join(lines)
    parts = {**blocks_of(base("acts/esimerkkila/aamuvuorot")), field: f"{field}:{' |' if block else ''}{text}\n"}
    typed = "".join(parts.values()).encode()
    path = Path(tmp_path_factory.mktemp("typed"), "teko.yaml")
    path.write_bytes(typed)
    kind = file_of("acts/esimerkkila/teko.yaml", typed).kind
    found = fix_file(SourceFile("acts/esimerkkila/teko.yaml", path, kind, "esimerkkila/teko"), Records.of([]), TODAY)
    if found:
        assert _words(found.after) == _words(typed)


def _words(data: bytes) -> list[str]:
    return re.findall(r"[^\W_]+|[%€<]", data.decode())
