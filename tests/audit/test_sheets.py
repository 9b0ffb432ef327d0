"""What a designer would sign: every kind of page at three widths in both themes, and sixty link previews.

`make sheets` draws the contact sheets anew into docs/pictures/sheets/; `make audit` compares what is drawn with them.
"""

import os
from io import BytesIO

import pytest
from browser.sites import Page, Site
from browser.visiting import DESK, PHONE, Opener, Sites, as_lines
from PIL import Image

from audit.report import Audit, Result
from audit.sheets import differences, keep

SMALLEST = 320
TILE = (240, 420)
PREVIEW = (300, 158)
WRITE = bool(os.environ.get("TORI_SHEETS"))


def kinds(sites: Sites) -> dict[str, tuple[Site, Page]]:
    """One page of every kind, in Finnish, Swedish and English in turn; of acts a rich one and a thin one."""
    found: dict[str, tuple[Site, Page]] = {}
    root, rich = sites["root"], sites["esimerkkila"]
    names = sorted({kind for _, kind in root.by_kind if kind != "redirect"})
    for place, kind in enumerate(names):
        language = ("fi", "sv", "en")[place % 3]
        found[f"{kind} {language}"] = (root, root.rich(kind, language))
    found["acts/*/* thin"] = (root, root.thin("acts/*/*"))
    found["acts/*/* every part"] = (rich, rich.rich("acts/*/*"))
    return found


@pytest.mark.parametrize("width", [SMALLEST, PHONE, DESK])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_look_as_they_were_signed(
    visit: Opener, sites: Sites, width: int, scheme: str, audit_results: Audit
) -> None:
    tiles = {}
    for name, (site, page) in kinds(sites).items():
        tab = visit(site, width, color_scheme=scheme, reduced_motion="reduce").to(page)
        tab.set_viewport_size({"width": width, "height": round(width * TILE[1] / TILE[0])})
        shot = Image.open(BytesIO(tab.screenshot())).convert("RGB")
        tiles[name] = shot.resize(TILE, Image.Resampling.LANCZOS)
        tab.context.close()
    sheet = f"pages-{width}-{scheme}"
    if WRITE:
        keep(sheet, tiles, columns=8)
    found = differences(sheet, tiles)
    before = audit_results.results.get("sheets", Result("Contact sheets in docs/pictures/sheets", 0, 0))
    audit_results.measured("sheets", Result(before.tool, before.amount + len(tiles), (before.found or 0) + len(found)))
    assert not found, as_lines(found)


def test_link_previews_look_as_they_were_signed(sites: Sites) -> None:
    files = sorted((sites["root"].folder / "kuvat" / "t").glob("*.png"))[:60]
    tiles = {file.stem: Image.open(file).convert("RGB").resize(PREVIEW, Image.Resampling.LANCZOS) for file in files}
    assert len(tiles) == 60
    if WRITE:
        keep("link-previews", tiles, columns=5)
    found = differences("link-previews", tiles)
    assert not found, as_lines(found)
