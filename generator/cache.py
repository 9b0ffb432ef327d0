"""Results kept between builds, each under a digest of what it depends on. Losing them costs only time.

They lie in a folder of the person who builds, never in the tree that is read: a tree may come from a stranger, and what
is kept (pickles, compiled templates) is run when it is read.
"""

import os
import pickle
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parent
_LIBRARIES = (
    "pydantic",
    "pyyaml",
    "cmarkgfm",
    "nh3",
    "jinja2",
    "mkdocs",
    "mkdocs-material",
    "phonenumbers",
    "python-stdnum",
    "pillow",
    "font-roboto",
    "pyvoikko",
    "kfst-rs",
    "snowballstemmer",
)


def digest_of(paths: Iterable[Path]) -> bytes:
    """Of the names and contents of files; folders are walked."""
    found = sha256()
    for path in paths:
        files = (
            sorted(each for each in path.rglob("*") if each.is_file() and "__pycache__" not in each.parts)
            if path.is_dir()
            else [path]
        )
        for file in files:
            found.update(file.as_posix().encode() + b"\0" + sha256(file.read_bytes()).digest())
    return found.digest()


def version_digest(*parts: str) -> bytes:
    """Of our own code (`parts`: folders or modules of the package) and of the libraries that they stand on."""
    return sha256(digest_of(PACKAGE / part for part in parts) + _read_versions()).digest()


@cache
def _read_versions() -> bytes:
    return " ".join(f"{name} {version(name)}" for name in _LIBRARIES).encode()


def locate_cache(root: Path, home: Path) -> Path:
    """Where what is kept of one repository lies, in the folder `home` of all that this person's programs keep."""
    return home / "tekojen-tori" / sha256(str(root.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]


class Cache:
    """One pickled value a name; a value under another digest, or one that cannot be read, is not there."""

    def __init__(self, folder: Path | None) -> None:
        """Keep in this folder; None keeps nothing."""
        self._folder = folder

    def get(self, name: str, digest: bytes) -> Any | None:  # noqa: ANN401 - whatever was kept
        """What was kept under this name and digest, or None."""
        if self._folder is None:
            return None
        try:
            with (self._folder / f"{name}.pickle").open("rb") as file:
                return pickle.load(file) if file.read(len(digest)) == digest else None  # noqa: S301 - our own file
        except Exception:  # noqa: BLE001 - a cache that cannot be read is an empty one
            return None

    def put(self, name: str, digest: bytes, value: Any) -> None:  # noqa: ANN401
        """Keep a value; written beside and renamed, so that a crash leaves the old one."""
        if self._folder is None:
            return
        with suppress(OSError):  # where nothing can be kept, the next build takes longer
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh = self._folder / f".{name}.{os.getpid()}"
            with fresh.open("wb") as file:
                file.write(digest)
                pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
            fresh.replace(self._folder / f"{name}.pickle")

    @property
    def folder(self) -> Path | None:
        """Where values lie; None when nothing is kept."""
        return self._folder
