"""What the keys of a kind of file are called, so that a line can be known for one however it was typed."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

_CLOSE = 0.85
"""Letters in common of a slip of the pen and the name that was meant."""
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class KeyNames:
    """The keys of the top level, those below them, and in small letters what people call any of them."""

    keys: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    guidance: tuple[tuple[str, str, str], ...] = ()
    """(key, its label, what its template says of it), for each key and each language."""

    def knows(self, typed: str) -> bool:
        """Whether it is the very name of a key at any level."""
        return typed in self.keys or typed in self.inner or " ".join(typed.split()).casefold() in self.called

    def begin_entry(self, line: str) -> bool:
        """Whether a line at the left edge begins an entry, as far as can be seen: its key may be misspelt."""
        head, colon, _ = line.partition(":")
        word = head.split(maxsplit=1)[0].strip("\"'“”*") if head.split() else ""
        if word in self.keys:
            return True
        if not colon or (len(line) > len(head) + 1 and not line[len(head) + 1].isspace()):
            return False
        typed = head.strip(" \t\"'“”*").casefold()
        if not self.keys or self.knows(typed) or (" " not in head and head == head.lower()):
            return True
        return bool(_WORD.fullmatch(typed) and get_close_matches(typed, self.called, n=1, cutoff=_CLOSE))


NO_NAMES = KeyNames()
