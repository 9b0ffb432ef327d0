"""Files that a command writes."""

import os
from collections.abc import Collection
from itertools import count
from pathlib import Path
from tempfile import NamedTemporaryFile

from generator.build.target import require_outside
from generator.locales import TEXTS
from generator.text import ToldError


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


class NotReplacedError(ToldError):
    """A file is there that is not ours to replace. Raised by this module only."""


def write_free(path: Path, text: str) -> None:
    """Write a file that is not there yet, or holds just this. Raises NotReplacedError."""
    if path.exists() and (not path.is_file() or path.read_bytes() != text.encode()):
        raise NotReplacedError(TEXTS.failures.not_replaced.fill({"file": path}))
    write_whole(path, text.encode())


def require_replaceable(path: Path, ending: str, kept: Collection[Path]) -> None:
    """Raises NotReplacedError or TargetError unless a file may be written: it is new, or called as what it becomes."""
    require_outside(path, kept)
    if path.exists() and path.suffix.casefold() != ending:
        raise NotReplacedError(TEXTS.failures.not_replaced.fill({"file": path}))


def find_free_name(folder: Path, name: str) -> Path:
    """A path in a folder that nothing has yet: `name.yaml`, else `name-2.yaml` and so on."""
    names = (f"{name}.yaml" if number == 1 else f"{name}-{number}.yaml" for number in count(1))
    return next(folder / each for each in names if not (folder / each).exists())
