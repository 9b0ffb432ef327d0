"""A line from a real terminal, however long: a terminal that puts lines together itself drops what is beyond 4 095 bytes.

Here the keys come as they are pressed, and the line is put together by us, with the keys that mend it. Nothing is changed
where there is no terminal (a pipe, a test) or none of this kind (Windows): lines come from `click` then.
"""

import codecs
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

import click

try:
    import termios
except ImportError:  # Windows, whose terminal has no such limit
    termios = None  # type: ignore[assignment]

MOST = 65_536
"""Bytes that are read at once."""
END, STOP, ERASE, ERASE_WORD, ERASE_LINE = "\n", "\x04", "\x7f\b", "\x17", "\x15"
_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|[^\[O])", re.DOTALL)
"""What an arrow or another such key sends."""
_SEQUENCE_BEGUN = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|O)?$")
_LAST_WORD = re.compile(r"\S*\s*$")


class LineReader:
    """Lines of one terminal; what has come of the next ones waits here."""

    def __init__(self, descriptor: int) -> None:
        """Reads what is open under a number."""
        self.descriptor = descriptor
        self._waiting = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def read_line(self) -> str:
        """One line without its end. Raises click.Abort for Ctrl-C, and for Ctrl-D where nothing is typed."""
        line = ""
        try:
            while True:
                keys, found, self._waiting = self._next().partition(END)
                line = self._typed(line, keys)
                if found:
                    click.echo()
                    return line
        except (KeyboardInterrupt, EOFError):
            raise click.Abort from None

    def _next(self) -> str:
        """The keys that have been pressed, at least one; of a key that sends several characters all of them."""
        keys, self._waiting = self._waiting, ""
        while not keys or (_SEQUENCE_BEGUN.search(keys) and END not in keys):
            read = os.read(self.descriptor, MOST)
            if not read:
                raise EOFError
            keys += self._decoder.decode(read)
        return keys

    def _typed(self, line: str, keys: str) -> str:
        """The line when the keys have been pressed; what they change is shown."""
        shown = []
        for key in _SEQUENCE.sub("", keys):
            kept = line
            if key in ERASE:
                kept = line[:-1]
            elif key == ERASE_WORD:
                kept = _LAST_WORD.sub("", line)
            elif key == ERASE_LINE:
                kept = ""
            elif key == STOP and not line:
                raise EOFError
            elif key == "\t" or key.isprintable() or unicodedata.category(key) in ("Cf", "Zs"):
                line = kept = line + key
                shown.append(" " if key == "\t" else key)
            shown.append("\b \b" * sum(map(_columns, line[len(kept) :])))
            line = kept
        click.echo("".join(shown), nl=False)
        return line


def _columns(letter: str) -> int:
    """Columns of the screen that a letter takes."""
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


@contextmanager
def keep_lines_whole() -> Iterator[LineReader | None]:
    """The reader of this terminal, which is left as it was; None where lines need no reader."""
    if termios is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        yield None
        return
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    ours = [*before]
    ours[3] &= ~(termios.ICANON | termios.ECHO)
    ours[6] = [*before[6]]
    ours[6][termios.VMIN], ours[6][termios.VTIME] = 1, 0
    termios.tcsetattr(descriptor, termios.TCSANOW, ours)
    try:
        yield LineReader(descriptor)
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)
