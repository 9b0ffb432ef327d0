"""Every rule. The modules are written out, in the order of the pages of rules; a rule is found by being there."""

from generator.rules import (
    acts,
    concepts,
    dates,
    editors,
    known_words,
    link_texts,
    newsletters,
    pasted_pictures,
    pasted_tables,
    persons,
    pictures,
    references,
    text_hygiene,
    uniqueness,
)
from generator.rules.rule import Rule

MODULES = (
    persons,
    text_hygiene,
    link_texts,
    pasted_pictures,
    pasted_tables,
    known_words,
    references,
    dates,
    acts,
    editors,
    uniqueness,
    concepts,
    pictures,
    newsletters,
)
RULES: tuple[Rule, ...] = tuple(each for module in MODULES for each in vars(module).values() if isinstance(each, Rule))
