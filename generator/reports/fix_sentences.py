"""What to do with the mended lines, said in words: where they go, and whether they replace something."""

from generator.locales import TEXTS
from generator.problems import Fix
from generator.text import Language


def describe_fix(fix: Fix, language: Language) -> str:
    """`Rivi 7 korjattuna:` or `Lisää rivin 24 jälkeen:`."""
    values = {"first": fix.first, "last": fix.last, "after": fix.last}
    if fix.last >= fix.first:
        one, more = (
            (TEXTS.fix_sentences.mended, TEXTS.fix_sentences.lines)
            if fix.safe
            else (TEXTS.fix_sentences.example, TEXTS.fix_sentences.examples)
        )
        return (one if fix.first == fix.last else more).fill(values).pick(language)
    return (TEXTS.fix_sentences.add if fix.last else TEXTS.fix_sentences.start).fill(values).pick(language)
