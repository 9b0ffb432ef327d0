"""The pictures of mail: PNG or JPEG, sharp, small, at an address that stays."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from generator.catalogue.model import Act, Catalogue
from generator.render.images.store import Store
from generator.render.newsletter.letter_pictures import choose_picture, draw_cloth_png, list_letter_pictures
from generator.render.urls import Urls

TO = Urls("https://example.org/tori/")
PHOTOGRAPHED = "esimerkkila/perehdytyskortti"


def without_photograph(act: Act) -> Act:
    return replace(act, images=())


def test_a_picture_has_twice_the_pixels_of_its_place(esimerkkila: Catalogue) -> None:
    for act in map(without_photograph, esimerkkila.acts):
        for size in ("wide", "small"):
            told = choose_picture(act, size, TO)
            image = Image.open(BytesIO(draw_cloth_png(act, size)))
            assert image.format == "PNG"
            assert image.width == 2 * told.width
            assert abs(image.height - 2 * told.height) <= 1
            assert len(draw_cloth_png(act, size)) < 40_000


def test_a_cloth_is_whole_and_below_its_scallops_the_letter_shows(esimerkkila: Catalogue) -> None:
    for act in esimerkkila.acts:
        image = Image.open(BytesIO(draw_cloth_png(act, "wide"))).convert("RGBA")
        alpha = image.getchannel("A")
        assert alpha.getpixel((0, image.height - 1)) == 0
        scallops = 107 // 2
        assert alpha.crop((0, 0, image.width, image.height - scallops)).getextrema() == (255, 255)
        assert len(set(alpha.crop((0, image.height - scallops, *image.size)).tobytes())) > 2, "edges are smooth"


def test_the_same_act_has_the_same_bytes_and_acts_differ(esimerkkila: Catalogue) -> None:
    first, second = esimerkkila.acts[:2]
    assert draw_cloth_png(first, "wide") == draw_cloth_png(first, "wide")
    assert draw_cloth_png(first, "wide") != draw_cloth_png(second, "wide")


@pytest.mark.parametrize("images", [True, False])
def test_mail_that_was_sent_finds_its_pictures_when_an_act_is_renamed(esimerkkila: Catalogue, images: bool) -> None:  # noqa: FBT001
    act = esimerkkila.by_id[PHOTOGRAPHED]
    act = act if images else without_photograph(act)
    renamed = replace(act, id="esimerkkila/uusi-nimi", former_ids=(*act.former_ids, act.id))
    assert choose_picture(renamed, "wide", TO) == choose_picture(act, "wide", TO)
    assert draw_cloth_png(renamed, "wide") == draw_cloth_png(act, "wide")


def test_an_act_shows_its_own_photograph_and_says_whose_it_is(esimerkkila: Catalogue) -> None:
    act = esimerkkila.by_id[PHOTOGRAPHED]
    wide, small = (choose_picture(act, size, TO) for size in ("wide", "small"))
    assert (wide.width, wide.height, small.width, small.height) == (640, 480, 128, 96)
    assert wide.alt.startswith("Yhden sivun kortti")
    assert wide.credit == "Esimerkkilän kaupunki, CC BY 4.0"
    made = {each.path: each for each in list_letter_pictures(esimerkkila.newsletters.values(), TO, Store(None), b"")}
    for told, width in ((wide, 1200), (small, 256)):  # the file is 1200 pixels wide and is not made wider
        assert told.src == f"https://example.org/tori/kuvat/t/{act.code}-1-{width}.jpg"
        image = Image.open(BytesIO(made[TO.output(told.src.removeprefix("https://example.org"))].draw()))
        assert (image.format, image.width) == ("JPEG", width)


@pytest.mark.parametrize(("pixels", "shown"), [((900, 1600), (270, 480)), ((400, 300), (400, 300)), ((9, 9), (9, 9))])
def test_a_photograph_is_not_made_larger_and_one_that_stands_fits_a_screen(
    esimerkkila: Catalogue, pixels: tuple[int, int], shown: tuple[int, int]
) -> None:
    act = esimerkkila.by_id[PHOTOGRAPHED]
    photograph = replace(act.images[0].photograph, width=pixels[0], height=pixels[1])
    told = choose_picture(replace(act, images=(replace(act.images[0], photograph=photograph),)), "wide", TO)
    assert (told.width, told.height) == shown


def test_only_acts_of_letters_have_pictures(esimerkkila: Catalogue) -> None:
    issues = [issue for issue in esimerkkila.newsletters.values() if issue.id.startswith("2026-10")]
    made = {artifact.path for artifact in list_letter_pictures(issues, TO, Store(None), b"")}
    codes = {item.act.code for issue in issues for item in issue.items}
    cloths = {f"t/{code}/cloth-{width}.png" for code in codes for width in (640, 128)}
    assert cloths < made, "letters from before an act had a photograph show its cloth"
    assert {path.split("-")[0].removeprefix("kuvat/t/") for path in made - cloths} == {
        esimerkkila.by_id[PHOTOGRAPHED].code
    }
