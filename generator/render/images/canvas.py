"""Painting in a palette of few colours: a picture is drawn as numbers of its colours, so it is small and soon made.

A link preview of 1200 × 630 takes about a third of the time of the same in full colour, and half the bytes.
"""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import font_roboto
from PIL import Image, ImageDraw, ImageFont

from generator.render.images.cloth.motifs import CELL, Dye, Motif
from generator.render.images.cloth.outlines import parse_outlines
from generator.render.images.cloth.weave import DROP, SEAM, Cloth

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
INK: Colour = (0x17, 0x23, 0x26)
SOFT: Colour = (0x4A, 0x57, 0x5B)
"""Ink and soft ink on paper, as in theme/styles/tokens.css (a test compares them): 16.1:1 and 7.5:1."""
BOLD, REGULAR = font_roboto.RobotoBold, font_roboto.Roboto
_SHADES = 16
"""Steps between paper and ink at the edge of a letter."""
_MARK_COLOURS = 32
_STEPS = 8
"""Steps between two colours of a cloth at the edge of a figure."""
_SMOOTH = 4
"""A motif is drawn so many times larger and made smaller, so that its edges are smooth."""
_TURNED = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}


class Canvas:
    """A white picture that holds the colours of one dye, of ink and of the mark, where it is to have one."""

    def __init__(self, width: int, height: int, dye: Dye, mark: Path | None = None) -> None:  # noqa: D107 - the class says it
        self._dye = dye
        self._mark = mark
        self._numbers = Image.new("L", (width, height), 0)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._numbers.size

    def paint_cloth(self, cloth: Cloth, cell: int) -> int:
        """Paint a cloth at the top, its squares `cell` pixels wide, from the left edge on; its height is returned."""
        paint = ImageDraw.Draw(self._numbers)
        seam, body = round(cell * SEAM / CELL), cloth.rows * cell
        scallop = _draw_scallop(cell)
        for x, stripe, mirrored in cloth.list_stripes():
            left = x * cell // CELL
            paint.rectangle((left, 0, left + cell - 1, body - 1), fill=self._find_number(stripe.ground))
            self._numbers.paste(self._draw_edges(stripe.scallop, scallop), (left, body + seam))
            for row, (turns, figure, second) in enumerate(stripe.motifs):
                tile = _draw_tile(cloth.motif, cell, stripe.ground, figure, second, turns, mirrored=mirrored)
                self._numbers.paste(tile, (left, row * cell))
        paint.rectangle((0, body, self.size[0], body + seam - 1), fill=self._find_number(cloth.dye.spark))
        return measure_cloth(cloth, cell)

    def write_line(self, at: tuple[int, int], text: str, font: str, size: int, *, soft: bool = False) -> None:
        """Write a line whose baseline begins at `at`."""
        face = load_typeface(font, size)
        left, top, right, bottom = face.getbbox(text, anchor="ls")
        if right <= left or bottom <= top:
            return
        shape = Image.new("L", (int(right - left) + 2, int(bottom - top) + 2), 0)
        ImageDraw.Draw(shape).text((-left, -top), text, font=face, fill=255, anchor="ls")
        self._numbers.paste(shape.point(_list_shades(soft=soft)), (int(at[0] + left), int(at[1] + top)))

    def paint_mark(self, at: tuple[int, int]) -> int:
        """Put the mark with its upper left corner at `at`; its width is returned."""
        if self._mark is None:
            message = "a picture without a mark"
            raise ValueError(message)
        _, numbers = _read_mark(self._mark)
        self._numbers.paste(numbers, at)
        return numbers.width

    def encode_png(self) -> bytes:
        """The picture as a PNG file."""
        return self._encode(_build_palette(self._dye, self._mark))

    def encode_transparent_png(self) -> bytes:
        """The picture of a cloth as a PNG file that is seen through where nothing was painted."""
        palette, rims = bytearray(_build_palette(self._dye, self._mark)), _list_rims(self._dye)
        first = len(palette) // 3 - len(rims)
        alpha = bytearray(b"\xff" * first)
        alpha[0] = 0
        for number, (colour, step) in enumerate(rims.values(), first):
            palette[3 * number : 3 * number + 3] = bytes(colour)
            alpha.append(255 * step // _STEPS)
        return self._encode(bytes(palette), transparency=bytes(alpha))

    def _encode(self, palette: bytes, **options: bytes) -> bytes:
        picture = Image.frombytes("P", self.size, self._numbers.tobytes())
        picture.putpalette(palette)
        file = BytesIO()
        picture.save(file, "PNG", compress_level=6, **options)
        return file.getvalue()

    def convert_to_rgb(self) -> Image.Image:
        """The picture in full colour, to put a photograph into."""
        picture = Image.frombytes("P", self.size, self._numbers.tobytes())
        picture.putpalette(_build_palette(self._dye, self._mark))
        return picture.convert("RGB")

    def _find_number(self, colour: str) -> int:
        return _count_fixed_colours() + _list_cloth_colours(self._dye).index(_parse_colour(colour))

    def _draw_edges(self, colour: str, shape: Image.Image) -> Image.Image:
        """A shape of one colour on white."""
        return _paint_on_white(self._dye, colour, shape.size, shape.tobytes())


def measure_cloth(cloth: Cloth, cell: int) -> int:
    """The height of a cloth whose squares are `cell` pixels wide."""
    return cloth.rows * cell + round(cell * SEAM / CELL) + round(cell * DROP / CELL)


@lru_cache(2)
def _list_shades(*, soft: bool) -> list[int]:
    """From how much of a pixel a letter covers to the number of its shade; where it covers none the paper stays."""
    first = _SHADES if soft else 0
    shades = [level * (_SHADES - 1) // 255 for level in range(256)]
    return [first + shade if shade else 0 for shade in shades]


@lru_cache(64)
def load_typeface(font: str, size: int) -> ImageFont.FreeTypeFont:
    """A typeface at a size in pixels."""
    return ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.BASIC)


def measure_text(text: str, font: str, size: int) -> float:
    """The width of a line in pixels."""
    return load_typeface(font, size).getlength(text)


# --- palettes ------------------------------------------------------------------------------------------


def _count_fixed_colours() -> int:
    """How many colours are the same in every palette."""
    return 2 * _SHADES + _MARK_COLOURS


def _parse_colour(colour: str) -> Colour:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix_colours(one: Colour, other: Colour, step: int, steps: int) -> Colour:
    return tuple(round(a + (b - a) * step / steps) for a, b in zip(one, other, strict=True))  # type: ignore[return-value]


@lru_cache(64)
def _list_motif_colours(dye: Dye) -> tuple[Colour, ...]:
    """The five colours of a dye, and the shades between each two of them."""
    own = [_parse_colour(colour) for colour in dye]
    pairs = [(one, other) for place, one in enumerate(own) for other in own[place + 1 :]]
    edges = [_mix_colours(one, other, step, _STEPS) for one, other in pairs for step in range(1, _STEPS)]
    return tuple(dict.fromkeys([*own, *edges]))


@lru_cache(64)
def _list_rims(dye: Dye) -> dict[Colour, tuple[Colour, int]]:
    """Shades between white and a scallop's colour → that colour, and its share in steps."""
    own = [_parse_colour(colour) for colour in dye[:3]]  # a scallop has one of the first three
    rims = {_mix_colours(WHITE, colour, step, _STEPS): (colour, step) for colour in own for step in range(1, _STEPS)}
    return {colour: rim for colour, rim in rims.items() if colour not in _list_motif_colours(dye)}


@lru_cache(64)
def _list_cloth_colours(dye: Dye) -> tuple[Colour, ...]:
    """Every colour of a cloth, the rims last."""
    return (*_list_motif_colours(dye), *_list_rims(dye))


@lru_cache(64)
def _build_palette(dye: Dye, mark: Path | None) -> bytes:
    colours = [_mix_colours(WHITE, ink, step, _SHADES - 1) for ink in (INK, SOFT) for step in range(_SHADES)]
    mark_colours = _read_mark(mark)[0] if mark else ()
    colours += [*mark_colours, *(WHITE,) * (_MARK_COLOURS - len(mark_colours)), *_list_cloth_colours(dye)]
    return bytes(part for colour in colours for part in colour)


@lru_cache(8)
def _read_mark(file: Path) -> tuple[tuple[Colour, ...], Image.Image]:
    """The colours of a mark on white, and the mark as numbers of them after those of ink."""
    with Image.open(file) as opened:
        few = opened.convert("RGB").quantize(_MARK_COLOURS, dither=Image.Dither.NONE)
    palette: Sequence[int] = few.getpalette() or ()
    colours = tuple(zip(palette[::3], palette[1::3], palette[2::3], strict=True))[:_MARK_COLOURS]
    numbers = Image.frombytes("L", few.size, few.tobytes()).point([(2 * _SHADES + each) % 256 for each in range(256)])
    return colours, numbers


@lru_cache(64)
def _build_palette_image(colours: tuple[Colour, ...]) -> Image.Image:
    """A picture that lends its palette: these colours and white."""
    found = Image.new("P", (1, 1))
    found.putpalette(bytes(part for colour in (*colours, WHITE) for part in colour))
    return found


def _number_colours(picture: Image.Image, colours: tuple[Colour, ...]) -> Image.Image:
    """A picture of a cloth's first colours as numbers of the whole palette; white is 0."""
    few = picture.quantize(palette=_build_palette_image(colours), dither=Image.Dither.NONE)
    white = len(colours)
    return Image.frombytes("L", few.size, few.tobytes()).point(
        [0 if each == white else min(_count_fixed_colours() + each, 255) for each in range(256)]
    )


# --- pieces of a cloth: few shapes in few colours, drawn once a process ----------------------------------------


@lru_cache(4096)
def _draw_tile(  # noqa: PLR0913 - all that a tile depends on
    motif: Motif, cell: int, ground: str, figure: str, second: str, turns: int, *, mirrored: bool
) -> Image.Image:
    tile = Image.new("RGB", (cell, cell), ground)
    for colour, path in ((figure, motif.figure), (second, motif.second)):
        if path:
            tile.paste(colour, (0, 0), _draw_shape(path, cell, turns, mirrored=mirrored))
    return _number_colours(tile, _list_motif_colours(motif.dye))


@lru_cache(1024)
def _draw_shape(path: str, cell: int, turns: int, *, mirrored: bool) -> Image.Image:
    large = cell * _SMOOTH
    shape = Image.new("L", (large, large), 0)
    paint = ImageDraw.Draw(shape)
    for outline in parse_outlines(path):
        paint.polygon([(x * large / CELL, y * large / CELL) for x, y in outline], fill=255)
    shape = shape.resize((cell, cell), Image.Resampling.BOX)
    if turns:
        shape = shape.transpose(_TURNED[turns])
    return shape.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if mirrored else shape


@lru_cache(8)
def _draw_scallop(cell: int) -> Image.Image:
    """The lower half of a disc as wide as a stripe."""
    large = cell * _SMOOTH
    shape = Image.new("L", (large, large), 0)
    ImageDraw.Draw(shape).ellipse((0, 0, large - 1, large - 1), fill=255)
    return shape.resize((cell, cell), Image.Resampling.BOX).crop((0, cell - round(cell * DROP / CELL), cell, cell))


@lru_cache(64)
def _paint_on_white(dye: Dye, colour: str, size: tuple[int, int], shape: bytes) -> Image.Image:
    picture = Image.new("RGB", size, WHITE)
    picture.paste(colour, (0, 0), Image.frombytes("L", size, shape))
    return _number_colours(picture, _list_cloth_colours(dye))
