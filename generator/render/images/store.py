"""Pictures kept between builds beside the cache, each under a digest of all that it is drawn from."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Store:
    """Where pictures are kept; None keeps nothing. Losing it costs only time."""

    folder: Path | None

    def read_or_make(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        """The bytes that were stored under this key, or those that `make` gives now."""
        if self.folder is None:
            return make()
        name = key.hex()
        path = self.folder / name[:2] / name[2:]
        try:
            return path.read_bytes()
        except OSError:
            content = make()
        with suppress(OSError):  # where the folder cannot be written, the next build takes longer
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_name(
                f".{path.name}.{os.getpid()}"
            )  # renamed when whole: a crash leaves no half a picture
            fresh.write_bytes(content)
            fresh.replace(path)
        return content
