"""Pages of the catalogue: what strangers write stays text on every one of them, in tags and in attributes."""

import json
from html.parser import HTMLParser

import pytest
from drawing import HOSTILE, frame
from markets import ROOT
from sample_acts import SETTINGS, catalogue, full_act

from generator.render.context import RenderContext
from generator.render.pages.page_list import list_pages
from generator.render.pages.templates import load_templates
from generator.schema.collections import Records
from generator.schema.identifiers import short_code
from generator.schema.records.act import Provenance


class Shape(HTMLParser):
    """The tags of a page with the names of their attributes, and its data for machines."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, ...]] = []
        self.data: list[str] = []
        self._in_data = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag != "br":  # names of regions break at their hyphens
            self.tags.append((tag, *(name for name, _ in attrs)))
        self._in_data = tag == "script"

    def handle_endtag(self, tag):
        self.tags.append((f"/{tag}",))
        self._in_data = False

    def handle_comment(self, data):
        self.tags.append(("!--", data))

    def handle_data(self, data):
        if self._in_data:
            self.data.append(data)


def drawn(word: str, **changes: object) -> dict[str, str]:
    """Every page that says anything of the acts, by its path."""
    acts = (full_act("teko", word, **changes), full_act("toinen", word, **changes))
    environment = load_templates(ROOT / "theme", SETTINGS)

    class Frames(dict):
        def __missing__(self, key):
            return frame()

    pages = list_pages(RenderContext(catalogue(*acts), Records(), SETTINGS, environment, Frames(), b""))
    return {artifact.path: artifact.draw().decode() for artifact in pages}


@pytest.fixture(scope="module")
def plain() -> dict[str, str]:
    return drawn("sana")


def test_every_kind_of_page_shows_the_act(plain):
    assert {"index.html", "teot/kaupunki/teko/index.html", "sv/garningar/kaupunki/teko/index.html"} <= set(plain)
    assert {"en/acts/index.html", "organisaatiot/kaupunki/index.html"} <= set(plain)
    assert f"t/{short_code('kaupunki/teko')}/index.html" in plain


@pytest.mark.parametrize("word", HOSTILE)
def test_hostile_words_add_no_tag_and_no_attribute(plain, word):
    hostile = drawn(word)
    assert hostile.keys() == plain.keys()
    for path, page in hostile.items():
        assert Shape(page).tags == Shape(plain[path]).tags, path


@pytest.mark.parametrize("word", HOSTILE)
@pytest.mark.parametrize(
    "changes",
    [
        {"provenance": Provenance.COMPILED},
        {"contact": None, "stage": None, "started": None},
        {"based_on": (), "partners": (), "awards": (), "links": (), "adoptions": ()},
    ],
)
def test_nor_on_the_page_of_an_act_that_is_compiled_or_says_little(word, changes):
    quiet, hostile = drawn("sana", **changes), drawn(word, **changes)
    for path, page in hostile.items():
        assert Shape(page).tags == Shape(quiet[path]).tags, path


@pytest.mark.parametrize("word", HOSTILE)
def test_data_for_machines_is_whole_and_holds_the_words(word):
    page = drawn(word)["en/acts/kaupunki/teko/index.html"]
    (data,) = Shape(page).data
    assert json.loads(data)["name"] == word
    assert "<" not in data


def test_the_page_says_in_what_language_its_words_are(plain):
    page = plain["en/acts/kaupunki/teko/index.html"]
    assert '<h1 lang="fi">sana</h1>' in page
    assert '<h1 lang="fi">' not in plain["sv/garningar/kaupunki/teko/index.html"]
    assert "<link" in page
    assert '<meta name="robots" content="noindex">' in page
