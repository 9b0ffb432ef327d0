"""Nothing in the suite stands on the live market: a test that reads a live act or record fails, whatever it finds."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
LIVE = tuple(f"{ROOT / name}{os.sep}" for name in ("acts", "editorial"))
_READS = frozenset({"open", "os.listdir", "os.scandir"})


class _Guard:
    """What an audit hook, which can never be taken away again, is to do now."""

    on = False
    seen: list[str]


_guard = _Guard()
_guard.seen = []


def _look(event: str, arguments: tuple[object, ...]) -> None:
    if _guard.on and event in _READS and isinstance(arguments[0], str | bytes | os.PathLike):
        named = os.fsdecode(arguments[0])
        if event == "open" and os.sep not in named:
            return  # a name within a folder that is open already: of a temporary one that is being removed, say
        path = os.path.abspath(named)  # noqa: PTH100 - a Path here would be a slow one
        if f"{path}{os.sep}".startswith(LIVE):
            _guard.seen.append(path)


sys.addaudithook(_look)


@contextmanager
def guarded() -> Iterator[list[str]]:
    """The live files and folders that are read in the meantime, also by what a test calls."""
    _guard.on, _guard.seen = True, []
    try:
        yield _guard.seen
    finally:
        _guard.on = False
