"""The QR code of a short address is read back by a reader, from the picture itself."""

import re
from xml.etree import ElementTree as ET

import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from generator.catalogue.model import Catalogue
from generator.render.images.qr import QUIET_ZONE, SCALE, draw_qr, draw_qr_codes
from generator.render.urls import Urls

SVG = "{http://www.w3.org/2000/svg}"
CODES = st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=7, max_size=7)


def drawn(picture: bytes, module: int = 3) -> Image.Image:
    """The picture as a browser draws it: horizontal strokes one module high, on white."""
    root = ET.fromstring(picture)
    side = int(root.attrib["viewBox"].split()[2]) // SCALE
    image = Image.new("L", (side * module, side * module), 255)
    pen = ImageDraw.Draw(image)
    x = y = 0.0
    for command, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", strokes(root)):
        if command == "h":
            left, top = round(x * module), round((y - 0.5) * module)
            pen.rectangle((left, top, left + int(first) * module - 1, top + module - 1), fill=0)
            x += float(first)
        else:
            start = (0.0, 0.0) if command == "M" else (x, y)
            x, y = start[0] + float(first), start[1] + float(second)
    return image


def strokes(root: ET.Element) -> str:
    return next(path.attrib["d"] for path in root.iter(f"{SVG}path") if "stroke" in path.attrib)


@settings(max_examples=60)
@given(code=CODES, base=st.sampled_from(["https://tekojentori.example/", "https://example.org/tori/"]))
def test_a_reader_reads_the_address(code: str, base: str) -> None:
    address = f"{base}t/{code}/"
    found = zxingcpp.read_barcodes(drawn(draw_qr(address)))
    assert [(each.format, each.text) for each in found] == [(zxingcpp.BarcodeFormat.QRCode, address)]


def test_it_has_a_title_a_size_and_quiet_white_around() -> None:
    root = ET.fromstring(draw_qr("https://tekojentori.example/t/abcdefg/"))
    assert root.findtext(f"{SVG}title") == "https://tekojentori.example/t/abcdefg/"
    assert root.attrib["width"] == root.attrib["height"] == "296px"
    ground = next(path for path in root.iter(f"{SVG}path") if path.get("fill") == "#fff")
    assert ground.attrib["d"] == "M0 0h37v37h-37z"
    assert drawn(draw_qr("https://tekojentori.example/t/abcdefg/"), 1).point(lambda value: 255 - value).getbbox() == (
        QUIET_ZONE,
        QUIET_ZONE,
        37 - QUIET_ZONE,
        37 - QUIET_ZONE,
    )


def test_there_is_one_an_act_and_its_key_is_of_the_address_alone(catalogue: Catalogue) -> None:
    here = list(draw_qr_codes(catalogue, Urls("https://example.org/tori/")))
    there = list(draw_qr_codes(catalogue, Urls("https://tekojentori.example/")))
    assert [each.path for each in here] == [f"t/{act.code}/qr.svg" for act in catalogue.acts]
    assert not {each.key for each in here} & {each.key for each in there}
    assert len({each.key for each in here}) == len(catalogue.acts)
    assert b"https://example.org/tori/t/" in here[0].draw()
