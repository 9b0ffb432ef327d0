"""The pictures of mail: PNG, sharp, small, at an address that stays."""

from dataclasses import replace
from io import BytesIO

from PIL import Image

from generator.catalogue.model import Catalogue
from generator.outputs.addresses import Addresses
from generator.outputs.letters.pictures import act_picture, cloth_png, letter_pictures

TO = Addresses("https://example.org/tori/")


def test_a_picture_has_twice_the_pixels_of_its_place(esimerkkila: Catalogue) -> None:
    for act in esimerkkila.acts:
        for size in ("wide", "small"):
            told = act_picture(act, size, TO)
            image = Image.open(BytesIO(cloth_png(act, size)))
            assert image.format == "PNG"
            assert image.width == 2 * told.width
            assert abs(image.height - 2 * told.height) <= 1
            assert len(cloth_png(act, size)) < 40_000
            assert image.convert("RGBA").getpixel((0, image.height - 1))[3] == 0  # below the scallops


def test_the_same_act_has_the_same_bytes_and_acts_differ(esimerkkila: Catalogue) -> None:
    first, second = esimerkkila.acts[:2]
    assert cloth_png(first, "wide") == cloth_png(first, "wide")
    assert cloth_png(first, "wide") != cloth_png(second, "wide")


def test_mail_that_was_sent_finds_its_pictures_when_an_act_is_renamed(esimerkkila: Catalogue) -> None:
    act = esimerkkila.by_id["esimerkkila/perehdytyskortti"]
    renamed = replace(act, id="esimerkkila/uusi-nimi", former_ids=(*act.former_ids, act.id))
    assert act_picture(renamed, "wide", TO) == act_picture(act, "wide", TO)
    assert cloth_png(renamed, "wide") == cloth_png(act, "wide")


def test_only_acts_of_letters_have_pictures(esimerkkila: Catalogue) -> None:
    issues = [issue for issue in esimerkkila.newsletters.values() if issue.id.startswith("2026-10")]
    made = list(letter_pictures(issues, TO, b""))
    codes = {item.act.code for issue in issues for item in issue.items}
    assert {artifact.path for artifact in made} == {
        f"t/{code}/cloth-{width}.png" for code in codes for width in (640, 128)
    }
    assert len(made) < 2 * len(esimerkkila.acts)
