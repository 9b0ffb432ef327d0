"""A cloth as a file: sound SVG that stands alone, small, and without a size of its own."""

import gzip
import re
from xml.etree import ElementTree as ET

import pytest

from generator.render.images.cloth.motifs import MOTIFS, PLAIN
from generator.render.images.cloth.svg import draw_cloth, draw_motif
from generator.render.images.cloth.weave import weave

SVG = "{http://www.w3.org/2000/svg}"


def drawn(theme, first_id="kunta/teko"):
    return draw_cloth(weave(first_id, theme, columns=30, rows=2))


@pytest.mark.parametrize("theme", [*MOTIFS, "a-theme-of-tomorrow"])
def test_it_is_sound_and_refers_only_to_itself(theme):
    tree = ET.fromstring(drawn(theme))
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert {each.get("href").removeprefix("#") for each in tree.iter(f"{SVG}use")} <= set(ids)
    assert {each.tag.removeprefix(SVG) for each in tree.iter()} <= {"svg", "defs", "g", "path", "use"}
    assert tree.get("viewBox") == "0 0 720 64"
    assert (tree.get("width"), tree.get("preserveAspectRatio")) == (None, "xMidYMax slice")


def test_it_takes_a_place_for_every_motif():
    cloth = weave("kunta/teko", "osaaminen", columns=30, rows=2)
    uses = re.findall('<use href="#k"', draw_cloth(cloth))
    assert len(uses) == sum(len(stripe.motifs) for stripe in cloth.half)


def test_a_cloth_is_small():
    sizes = [(len(svg), len(gzip.compress(svg.encode()))) for theme in MOTIFS for svg in [drawn(theme)]]
    assert max(whole for whole, _ in sizes) < 4_500
    assert max(packed for _, packed in sizes) < 900


@pytest.mark.parametrize("motif", [*MOTIFS.values(), PLAIN])
def test_the_sign_of_a_theme_is_sound(motif):
    tree = ET.fromstring(draw_motif(motif))
    assert tree.get("viewBox") == "-6 -6 36 36"
    assert len(list(tree)) == 3 if motif.second else 2
