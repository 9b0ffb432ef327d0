"""A link preview: 1200 × 630, the same bytes each time, its texts whole and strong enough to read."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markets import ROOT
from PIL import Image, ImageChops

from generator.render.images.canvas import INK, SOFT, WHITE, Colour
from generator.render.images.cloth.motifs import MOTIFS
from generator.render.images.cloth.weave import weave
from generator.render.images.link_preview import (
    COLUMNS,
    HEIGHT,
    ROWS,
    WIDTH,
    Mark,
    Preview,
    draw_preview,
    drop_unprintable,
)

MARKS = ROOT / "theme" / "pictures"
MARK = Mark(MARKS / "namemark.png")
CLOTH_END = 220
MARGIN = 60


def preview(title: str = "Avainkaappi eteiseen", theme: str = "ymparisto", act: str = "esimerkkila/avaimet") -> Preview:
    cloth = weave(act, theme, columns=COLUMNS, rows=ROWS)
    return Preview(cloth, title, "fi", ("Esimerkkilän kaupunki", "Hallinto- ja tukipalvelut", "2024"))


def drawn(what: Preview, mark: Mark = MARK) -> Image.Image:
    return Image.open(BytesIO(draw_preview(what, mark, lambda _word, _language: ()))).convert("RGB")


def luminance(colour: Colour) -> float:
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ink", [INK, SOFT])
def test_text_stands_out_from_its_ground(ink: Colour) -> None:
    assert (luminance(WHITE) + 0.05) / (luminance(ink) + 0.05) >= 4.5


def test_ink_is_that_of_the_pages() -> None:
    tokens = (ROOT / "theme" / "styles" / "tokens.css").read_text("utf-8")
    for name, (red, green, blue) in (("ink", INK), ("ink-soft", SOFT)):
        assert f"--{name}: #{red:02x}{green:02x}{blue:02x};" in tokens


def test_it_has_the_size_that_link_previews_have_and_the_same_bytes_each_time() -> None:
    one, other = (draw_preview(preview(), MARK, lambda _word, _language: ()) for _ in range(2))
    assert one == other
    assert Image.open(BytesIO(one)).size == (WIDTH, HEIGHT) == (1200, 630)
    assert len(one) < 60_000


@pytest.mark.parametrize("theme", sorted(MOTIFS))
def test_every_cloth_keeps_its_colours(theme: str) -> None:
    """The palette has every colour of the dye exactly, so no cloth looks like a faded copy of that on the page."""
    what = preview(theme=theme)
    colours = {colour for _, colour in drawn(what).crop((0, 0, WIDTH, 180)).getcolors(100_000)}
    grounds = {stripe.ground for stripe in what.cloth.half}
    assert {tuple(bytes.fromhex(ground[1:])) for ground in grounds} <= colours


def test_acts_can_be_told_apart_when_the_picture_is_small() -> None:
    """At 300 pixels, as a messenger shows it, two acts of one theme and title still differ in their cloths."""
    small = [drawn(preview(act=f"esimerkkila/{number}")).resize((300, 158)) for number in range(6)]
    for place, one in enumerate(small):
        for other in small[:place]:
            difference = ImageChops.difference(one, other).crop((0, 0, 300, 55)).convert("L")
            changed = sum(count for level, count in enumerate(difference.histogram()) if level > 24)
            assert changed > 300 * 55 * 0.05


@settings(max_examples=40)
@given(st.text(st.sampled_from("aeiouäölmnprstkvhWMÅgjpqy –-"), min_size=1, max_size=100))
def test_no_text_runs_out_of_the_picture_or_into_the_cloth_or_the_mark(title: str) -> None:
    picture = drawn(preview(title))
    blank = drawn(preview(" "))
    ink = ImageChops.difference(picture, blank).convert("L").point([0] * 40 + [255] * 216).getbbox()
    if ink:
        left, top, right, bottom = ink
        assert left >= MARGIN - 12  # a j reaches to the left of its place
        assert right <= WIDTH - MARGIN + 12
        assert top >= CLOTH_END
        assert bottom <= HEIGHT - 44


def test_a_name_stands_beside_the_bare_mark() -> None:
    with_name = drawn(preview(), Mark(MARKS / "mark.png", "Framstegsarenan"))
    without = drawn(preview(), Mark(MARKS / "mark.png"))
    left, top, right, _ = ImageChops.difference(with_name, without).getbbox()
    assert (left > 130, right < 500, top > 500) == (True, True, True)


def test_what_the_typeface_has_no_sign_for_is_left_out() -> None:
    told = "Kahvi☕ ja pulla🥐: 2014\N{WORD JOINER}–\N{WORD JOINER}2016, työ\N{SOFT HYPHEN}aika"
    assert drop_unprintable(told) == "Kahvi ja pulla: 2014–2016, työaika"


def test_a_photograph_stands_beside_the_title_with_its_credit(tmp_path: Path) -> None:
    file = tmp_path / "kuva.png"
    Image.new("RGB", (800, 600), (200, 30, 30)).save(file)
    what = preview("Perehdytyskortti uudelle työntekijälle")
    found = Preview(what.cloth, what.title, "fi", what.facts, file, b"", "Esimerkkilän kaupunki, CC BY 4.0")
    content = draw_preview(found, MARK, lambda _word, _language: ())
    assert content[:3] == b"\xff\xd8\xff"
    picture = Image.open(BytesIO(content)).convert("RGB")
    assert picture.size == (WIDTH, HEIGHT)
    red, green, _ = picture.getpixel((900, 400))
    assert (red > 180, green < 60) == (True, True)
    assert picture.crop((680, 570, 1140, 610)).convert("L").getextrema()[0] < 120  # the credit
