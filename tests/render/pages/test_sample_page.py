"""The page of samples: every component is on it, and no ordinary build has it."""

import re
from dataclasses import replace

import pytest
from drawing import frame
from markets import ROOT
from sample_acts import SETTINGS, catalogue, full_act

from generator.render.context import RenderContext
from generator.render.pages.page_list import list_pages
from generator.render.pages.sample_page import PLACE
from generator.render.pages.templates import load_templates
from generator.schema.collections import Records

THEME = ROOT / "theme"
ELSEWHERE = {
    "form_sending": "hidden until the form's script has filled it",
    "head": "for machines: nothing to see",
    "news": "months and years in sentences and in rows that are shown",
    "newsletter_block": "a mail's, inside the share box",
    "pagehead": "a page's own h1",
}
"""Components that are not on the page, and why."""


def paths(settings, *acts):
    class Frames(dict):
        def __missing__(self, key):
            return frame()

    pages = list_pages(
        RenderContext(catalogue(*acts), Records(), settings, load_templates(THEME, settings), Frames(), b"")
    )
    return {artifact.path: artifact for artifact in pages}


def test_it_is_drawn_only_when_it_is_asked_for():
    place = f"{PLACE}index.html"
    assert place not in paths(SETTINGS, full_act("teko", based_on=()))
    page = paths(replace(SETTINGS, samples=True), full_act("teko", based_on=()))[place]
    assert page.listing is None, "never in the sitemap"
    assert '<meta name="robots" content="noindex">' in page.draw().decode()


@pytest.mark.parametrize("component", sorted(path.stem for path in (THEME / "components").rglob("*.html")))
def test_every_component_is_on_it(component):
    shown = set(re.findall(r'from "components/(\w+)/', (THEME / "pages/samples/samples.html").read_text("utf-8")))
    within = {"card", "basket_button"}  # cards are drawn through `cards`, each with its button
    assert component in shown | within | set(ELSEWHERE), "show it in theme/pages/samples/samples.html"
