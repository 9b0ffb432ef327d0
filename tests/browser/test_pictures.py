"""What a designer looks at: with TORI_PICTURES=1 the pages are saved into `pictures/`, else only drawn."""

import os

import pytest
from markets import ROOT

from browser.visiting import DESK, PHONE, Opener, Sites, picture

EVERY = [(width, scheme) for width in (PHONE, DESK) for scheme in ("light", "dark")]
ENOUGH = [(PHONE, "dark"), (DESK, "light")]
"""Each width and each scheme once: what is asserted does not depend on both."""


@pytest.mark.parametrize(("width", "scheme"), EVERY if os.environ.get("TORI_PICTURES") else ENOUGH)
def test_the_page_is_as_wide_as_the_window_and_has_the_ground_of_its_scheme(
    visit: Opener, sites: Sites, width: int, scheme: str
) -> None:
    pages = {
        "home": ("root", "home", 0),
        "market": ("root", "acts", 0),
        "act-thin": ("root", "acts/*/*", -1),
        "act-rich": ("esimerkkila", "acts/*/*", 0),
        "organisation": ("root", "organisations/*", 0),
        "404": ("root", "404.html", 0),
        "samples": ("esimerkkila", "_mallisto", 0),
    }
    for name, (site, kind, which) in pages.items():
        tab = visit(sites[site], width, color_scheme=scheme).to(sites[site].by_kind["fi", kind][which])
        picture(tab, f"{name}-{width}-{scheme}")
        ground, drawn = tab.evaluate(
            "[getComputedStyle(document.body).backgroundColor, document.documentElement.scrollWidth]"
        )
        assert (ground, drawn) == ("rgb(17, 25, 27)" if scheme == "dark" else "rgb(255, 255, 255)", width), name
        if (name, width, scheme) == ("home", DESK, "light"):
            tab.set_viewport_size({"width": width, "height": 1000})
            picture(tab, str(ROOT / "docs" / "pictures" / "home"), whole=False)
