"""Contact sheets: many pictures on one, small, in rows; kept in docs/pictures/ and compared with what is drawn now."""

import json
from collections.abc import Mapping
from math import ceil
from pathlib import Path

from markets import ROOT
from PIL import Image, ImageChops, ImageStat

FOLDER = ROOT / "docs" / "pictures" / "sheets"
GAP = 12
GROUND = "#8a9294"
ALIKE = 8.0
"""Mean difference of two tiles, of 255, under which they are the same: machines differ a little in their typefaces."""


def sheet(tiles: Mapping[str, Image.Image], columns: int) -> Image.Image:
    """The tiles in rows, in their order; all have one size."""
    width, height = next(iter(tiles.values())).size
    rows = ceil(len(tiles) / columns)
    found = Image.new("RGB", (GAP + columns * (width + GAP), GAP + rows * (height + GAP)), GROUND)
    for place, tile in enumerate(tiles.values()):
        found.paste(tile, (GAP + place % columns * (width + GAP), GAP + place // columns * (height + GAP)))
    return found


def keep(name: str, tiles: Mapping[str, Image.Image], columns: int) -> Path:
    """Writes a sheet and the names of its tiles."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    sheet(tiles, columns).save(FOLDER / f"{name}.webp", quality=70, method=6)
    width, height = next(iter(tiles.values())).size
    names = {"columns": columns, "width": width, "height": height, "tiles": list(tiles)}
    (FOLDER / f"{name}.json").write_text(json.dumps(names, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return FOLDER / f"{name}.webp"


def kept(name: str) -> dict[str, Image.Image]:
    """The tiles of a kept sheet by their names; empty where there is none."""
    if not (FOLDER / f"{name}.json").is_file():
        return {}
    told = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    width, height, columns = told["width"], told["height"], told["columns"]
    with Image.open(FOLDER / f"{name}.webp") as opened:
        whole = opened.convert("RGB")
    found = {}
    for place, tile in enumerate(told["tiles"]):
        left, top = GAP + place % columns * (width + GAP), GAP + place // columns * (height + GAP)
        found[tile] = whole.crop((left, top, left + width, top + height))
    return found


def differences(name: str, tiles: Mapping[str, Image.Image]) -> list[str]:
    """What differs from the kept sheet: a line a tile."""
    before = kept(name)
    found = [f"{name}: no picture of {tile} is kept" for tile in tiles if tile not in before]
    found += [f"{name}: {tile} is not drawn any more" for tile in before if tile not in tiles]
    for tile, picture in tiles.items():
        if tile in before and (apart := _apart(picture, before[tile])) > ALIKE:
            found.append(f"{name}: {tile} looks different ({apart:.1f})")
    return found


def _apart(one: Image.Image, other: Image.Image) -> float:
    if one.size != other.size:
        return 255.0
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other)).mean)
