"""Acts' own photographs in the sizes that are shown: WebP on pages, JPEG in mail, both without metadata."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

PAGE_WIDTHS = (480, 960, 1440)
"""Pixels: a phone, a column of text, and the same on a fine screen. Never wider than the file."""
WEBP, JPEG = ".webp", ".jpg"


def list_page_widths(width: int) -> tuple[int, ...]:
    """The widths in which a picture of `width` pixels is shown on pages, the smallest first."""
    return tuple(sorted({min(width, each) for each in PAGE_WIDTHS}))


def scale_height(width: int, height: int, to_width: int) -> int:
    """The height of a picture of `width` × `height` when it is made `to_width` wide."""
    return max(1, round(height * to_width / width))


def resize(file: Path, width: int, suffix: str) -> bytes:
    """The picture upright, `width` pixels wide or as wide as it is, without its EXIF data."""
    with Image.open(file) as opened:
        picture = ImageOps.exif_transpose(opened)
        if picture.mode in {"RGBA", "LA", "P", "PA"}:  # transparent parts become white
            clear = picture.convert("RGBA")
            picture = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
        picture = picture.convert("RGB")
        if picture.width > width:
            height = scale_height(picture.width, picture.height, width)
            picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    found = BytesIO()
    if suffix == WEBP:
        picture.save(found, "WEBP", quality=80, method=4)
    else:
        picture.save(found, "JPEG", quality=82, optimize=True, progressive=True)
    return found.getvalue()
