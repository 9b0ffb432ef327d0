"""People who see no file are told labels, not keys."""

import re

from generator.diagnostics import DIAGNOSTICS
from generator.rules.registry import RULES
from generator.schema.key_mentions import without_keys
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.text import Text

OF_FILES = ("FILE-", "YAML-", "KEY-UNKNOWN", "DATE-PARTS", "TYPE-")
"""What only somebody who writes a file can do wrong."""


def test_keys_in_parentheses_go_and_all_else_stays() -> None:
    told = Text(
        "Kerro tulokset (results tai measures) tai vaihda vaihe (kokeilu).",
        "Lägg till rubriken (nyckeln title).",
        "Write one figure (figure), or one before and one after (before and after).",
    )
    assert without_keys(told) == Text(
        "Kerro tulokset tai vaihda vaihe (kokeilu).",
        "Lägg till rubriken.",
        "Write one figure, or one before and one after.",
    )


def test_no_sentence_of_an_act_names_a_key_but_in_parentheses() -> None:
    """Of Finnish and Swedish, whose words are not those of the keys."""
    rules = [rule.diagnostic for rule in RULES if rule.judges(ActRecord) and not rule.not_in_form]
    shape = [each for each in DIAGNOSTICS.values() if not each.rule.startswith(OF_FILES)]
    keys = {*ActRecord.model_fields, *OrganisationRecord.model_fields, "mailbox", "page", "value", "low", "high"}
    for diagnostic in (*rules, *shape):
        texts = (diagnostic.words.pick(language) for language in ("fi", "sv"))
        for text in texts:
            filled = re.sub(r"\{\w+\}", "X", text.replace("{key}", "title"))
            told = without_keys(Text.same(filled)).fi
            assert keys.isdisjoint(re.findall(r"[a-z_]+", told)), (diagnostic.rule, told)
