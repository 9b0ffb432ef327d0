"""What to do with the mended lines, said in words: where they go, and whether they replace something."""

from generator.problems import Fix
from generator.words import Language, Words

_MENDED = Words("Rivi {first} korjattuna:", "Rad {first} rättad:", "Line {first}, mended:")
_LINES = Words("Rivit {first}–{last} korjattuina:", "Raderna {first}–{last} rättade:", "Lines {first}–{last}, mended:")
_ADD = Words("Lisää rivin {after} jälkeen:", "Lägg till efter rad {after}:", "Add after line {after}:")
_START = Words("Lisää tiedoston alkuun:", "Lägg till i början av filen:", "Add at the beginning of the file:")
_ONLY_IF = Words(
    "Vain jos sen saa julkaista, lisää rivin {after} jälkeen ja täydennä perustelu:",
    "Bara om det får publiceras, lägg till efter rad {after} och fyll i motiveringen:",
    "Only if it may be public, add after line {after} and fill in the reason:",
)


def advised(rule: str, fix: Fix, language: Language) -> str:
    """`Rivi 7 korjattuna:` or `Lisää rivin 24 jälkeen:`."""
    values = {"first": fix.first, "last": fix.last, "after": fix.last}
    if fix.last >= fix.first:
        return (_MENDED if fix.first == fix.last else _LINES).filled(values).said_in(language)
    if rule == "PERSON":
        return _ONLY_IF.filled(values).said_in(language)
    return (_ADD if fix.last else _START).filled(values).said_in(language)
