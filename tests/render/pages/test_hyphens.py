"""Long Finnish words are broken on pages, and nowhere else."""

import html
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from markets import files_in

from generator.language.analysis import Forms
from generator.language.hyphenation import insert_soft_hyphens
from generator.render.pages.hyphens import Hyphens

SOFT, JOINER = "\N{SOFT HYPHEN}", "\N{WORD JOINER}"
FORMS = Forms()
HYPHENS = Hyphens({}, lambda word: insert_soft_hyphens(word, FORMS))


def test_compounds_are_broken_at_their_borders() -> None:
    assert HYPHENS.break_text("Varhaiskasvatuksen päiväkodit", "fi") == f"Varhais{SOFT}kasvatuksen päiväkodit"
    assert HYPHENS.break_text("Småbarnspedagogikens daghem", "sv") == "Småbarnspedagogikens daghem"


def test_a_suffix_stays_with_its_hyphen() -> None:
    assert (
        HYPHENS.break_text("Carea leader -ohjelma, 2–3 - ja muuta", "fi")
        == f"Carea leader -{JOINER}ohjelma, 2–3 - ja muuta"
    )


def test_tags_and_entities_stay_as_they_are() -> None:
    told = '<p>Katso <a href="https://esimerkkila.example/varhaiskasvatuksen">varhaiskasvatuksen</a> &nbsp; ohje</p>'
    assert HYPHENS.break_html(told, "fi") == told.replace(">varhaiskasvatuksen", f">varhais{SOFT}kasvatuksen")


@given(st.text(st.sampled_from("aeiouäökstnlrv -–.,<>&'’\n"), max_size=200))
def test_without_its_soft_hyphens_a_text_is_what_it_was(text: str) -> None:
    escaped = f"<p>{html.escape(text)} varhaiskasvatuksen</p>"
    assert HYPHENS.break_html(escaped, "fi").replace(SOFT, "").replace(JOINER, "") == escaped
    assert HYPHENS.break_text(text, "fi").replace(SOFT, "").replace(JOINER, "") == text


def test_only_what_is_read_on_a_page_has_them(mallimaa_site: Path) -> None:
    texts = (".html", ".json", ".xml", ".atom", ".ics", ".csv", ".md", ".txt")
    files = {path: content for path, content in files_in(mallimaa_site).items() if path.endswith(texts)}
    have = {path for path, content in files.items() if SOFT.encode() in content}
    assert have
    assert all(path.endswith(".html") for path in have), "data, feeds and the index are whole"
    for path in have:
        head = files[path].decode().partition("<body")[0]
        assert SOFT not in head, f"the title and the data of {path} are whole"
    act = files[next(path for path in have if re.match(r"teot/[a-z-]+/[a-z-]+/index.html", path))].decode()
    for attribute in re.findall(r'="[^"]*"', act):
        assert SOFT not in attribute
