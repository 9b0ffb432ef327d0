"""What a picture file beside an act holds: read from its head, without trusting what its name says."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

KINDS = ("JPEG", "PNG", "WEBP")
"""The formats that are taken, as Pillow calls them."""
_PLACE = 0x8825
"""The EXIF tag that leads to where the picture was taken (GPSInfo)."""
_TURN = 0x0112
_ON_ITS_SIDE = (5, 6, 7, 8)


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture file. `width` and `height` are pixels as it is shown upright, `size` is bytes.

    `kind` is None where it is none of the formats that are taken; `placed` says that it tells where it was taken.
    """

    path: Path
    size: int
    digest: bytes
    kind: str | None = None
    width: int = 0
    height: int = 0
    placed: bool = False


def read_photograph(folder: Path, name: str) -> Photograph | None:
    """The picture `name` in a folder; None where there is no such file, or the name leads out of the folder."""
    path = folder / name
    if not name or name in {".", ".."} or "/" in name or "\\" in name or not path.is_file() or path.is_symlink():
        return None
    status = path.stat()
    return _read(path, status.st_size, status.st_mtime_ns)


def list_photographs(folder: Path, names: Iterable[str]) -> tuple[Photograph, ...]:
    """The pictures in a folder that `tori check` has found fit."""
    return tuple(found for name in names if (found := read_photograph(folder, name)))


@lru_cache(1024)
def _read(path: Path, size: int, _time: int) -> Photograph:
    from PIL import Image  # noqa: PLC0415 - few acts have pictures, and Pillow takes its time to load

    bare = Photograph(path, size, sha256(path.read_bytes()).digest())
    try:
        with Image.open(path, formats=KINDS) as picture:
            exif = picture.getexif()
            width, height = picture.size
            if exif.get(_TURN) in _ON_ITS_SIDE:
                width, height = height, width
            return Photograph(path, size, bare.digest, picture.format, width, height, bool(exif.get_ifd(_PLACE)))
    except Exception:  # noqa: BLE001 - whatever a stranger's file does to the decoder, it is not a picture that we take
        return bare
