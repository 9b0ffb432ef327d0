"""What to do with the mended lines, said in words: where they go, and whether they replace something."""

from generator.problems import Fix
from generator.text import Language, Text

_MENDED = Text("Rivi {first} korjattuna:", "Rad {first} rättad:", "Line {first}, mended:")
_LINES = Text("Rivit {first}–{last} korjattuina:", "Raderna {first}–{last} rättade:", "Lines {first}–{last}, mended:")
_ADD = Text("Lisää rivin {after} jälkeen:", "Lägg till efter rad {after}:", "Add after line {after}:")
_START = Text("Lisää tiedoston alkuun:", "Lägg till i början av filen:", "Add at the beginning of the file:")
_EXAMPLE = Text("Esimerkiksi näin, rivi {first}:", "Till exempel så här, rad {first}:", "For example, line {first}:")
_EXAMPLES = Text(
    "Esimerkiksi näin, rivit {first}–{last}:",
    "Till exempel så här, raderna {first}–{last}:",
    "For example, lines {first}–{last}:",
)


def describe_fix(fix: Fix, language: Language) -> str:
    """`Rivi 7 korjattuna:` or `Lisää rivin 24 jälkeen:`."""
    values = {"first": fix.first, "last": fix.last, "after": fix.last}
    if fix.last >= fix.first:
        one, more = (_MENDED, _LINES) if fix.safe else (_EXAMPLE, _EXAMPLES)
        return (one if fix.first == fix.last else more).fill(values).pick(language)
    return (_ADD if fix.last else _START).fill(values).pick(language)
