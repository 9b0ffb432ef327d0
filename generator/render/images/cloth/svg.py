"""A cloth as an SVG file. It is a document of its own, so its ids meet no others."""

from generator.render.images.cloth.motifs import CELL, Motif
from generator.render.images.cloth.weave import DROP, SEAM, Cloth

LAP = 0.2
"""Stripes overlap by this, so that no hairline of the page shows between them…"""
_REACH = 1.02
"""…and motifs reach 0.24 over their cell: further than a stripe, or a line of its ground would show beside them."""


def draw_cloth(cloth: Cloth) -> str:
    """The cloth without a size of its own: in a box of any width it shows its middle, the valance whole."""
    symbol = f'<g id="k" transform="scale({_REACH})translate(-12-12)">{_draw_figures(cloth.motif)}</g>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {cloth.width} {cloth.height}"'
        f' preserveAspectRatio="xMidYMax slice"><defs>{symbol if cloth.motif.figure else ""}</defs>'
        f'<g id="h">{_draw_grounds(cloth)}{_draw_motifs(cloth)}</g>'
        f'<use href="#h" transform="matrix(-1 0 0 1 {cloth.width} 0)"/>'
        f'<path fill="{cloth.dye.spark}" d="M0 {cloth.body}h{cloth.width}v{SEAM}H0z"/></svg>'
    )


def draw_motif(motif: Motif) -> str:
    """One motif on a pale ground with a margin of a quarter: the sign of a theme at the size of a letter."""
    margin = CELL // 4
    side = CELL + 2 * margin
    second = f'<path fill="{motif.dye.deep}" d="{motif.second}"/>' if motif.second else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{margin} -{margin} {side} {side}">'
        f'<path fill="{motif.dye.pale}" d="M-{margin}-{margin}h{side}v{side}h-{side}z"/>'
        f'<path fill="{motif.dye.main}" d="{motif.figure}"/>{second}</svg>'
    )


def _draw_figures(motif: Motif) -> str:
    second = f'<path fill="currentColor" d="{motif.second}"/>' if motif.second else ""
    return f'<path d="{motif.figure}"/>{second}'


def _draw_grounds(cloth: Cloth) -> str:
    """The stripes of the left half, those of one colour in one path, and their scallops."""
    paths: dict[str, list[str]] = {}
    for x, stripe, mirrored in cloth.list_stripes():
        if mirrored:
            continue
        paths.setdefault(stripe.ground, []).append(f"M{x} 0h{CELL + LAP}v{cloth.body + SEAM}h-{CELL + LAP}z")
        scallop = f"M{x} {cloth.body + 1}h{CELL}v{SEAM - 1}a{DROP} {DROP} 0 0 1-{CELL} 0z"
        paths.setdefault(stripe.scallop, []).append(scallop)
    return "".join(f'<path fill="{colour}" d="{"".join(parts)}"/>' for colour, parts in paths.items())


def _draw_motifs(cloth: Cloth) -> str:
    uses = []
    for x, stripe, mirrored in cloth.list_stripes():
        if mirrored:
            continue
        for row, (turns, figure, second) in enumerate(stripe.motifs):
            turn = f"rotate({90 * turns})" if turns else ""
            place = f"translate({x + CELL // 2} {row * CELL + CELL // 2}){turn}"
            colours = f'fill="{figure}" color="{second}"' if cloth.motif.second else f'fill="{figure}"'
            uses.append(f'<use href="#k" transform="{place}" {colours}/>')
    return "".join(uses)
