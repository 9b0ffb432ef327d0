"""Files that a command writes."""

import os
from itertools import count
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        part = Path(file.name)
    try:
        part.write_bytes(data)
        part.chmod(0o644)
        os.replace(part, path)  # noqa: PTH105 - named for what it does: the old file or the new one, nothing between
    except OSError:
        part.unlink(missing_ok=True)
        raise


def find_free_name(folder: Path, name: str) -> Path:
    """A path in a folder that nothing has yet: `name.yaml`, else `name-2.yaml` and so on."""
    names = (f"{name}.yaml" if number == 1 else f"{name}-{number}.yaml" for number in count(1))
    return next(folder / each for each in names if not (folder / each).exists())
