"""All rules together, and the records of the fictional Esimerkkilä that they are tried among."""

import re
import string
from pathlib import Path

import pytest
from golden import in_three_languages
from markets import ESIMERKKILA, MALLIMAA
from tables import TODAY, neighbours
from telling import EVERY_KIND

from bench.search.corpus import OWN
from generator.problems import Diagnostic
from generator.rules.documentation import PAGE, render_rules_page
from generator.rules.engine import judge, load
from generator.rules.registry import RULES
from generator.rules.rule import Rule
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders, find_files
from generator.text import LANGUAGES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("market", [ESIMERKKILA, MALLIMAA, OWN], ids=lambda folder: folder.name)
def test_acts_that_are_in_order_are_told_so(market: Path) -> None:
    """The last is the market as it was in November 2026: real acts, of which no rule says anything."""
    files, misplaced = find_files(Folders.at(market))
    loaded = list(map(load, files))
    records = Records.of((each.file.id, each.record) for each in loaded if each.record is not None)
    problems = [*misplaced, *(problem for each in loaded for problem in each.problems), *judge(loaded, records, TODAY)]
    assert [(problem.file, problem.rule, problem.message.fi) for problem in problems] == []
    assert in_three_languages(problems).startswith("fi\nKaikki on kunnossa")


def test_the_fictional_municipality_uses_every_field_of_an_act() -> None:
    acts = [each.record for each in neighbours() if isinstance(each.record, ActRecord)]
    unused = {name for name in ActRecord.model_fields if all(getattr(act, name) in (None, ()) for act in acts)}
    assert unused == set()


def test_ids_are_unique() -> None:
    ids = [kind.rule for kind in EVERY_KIND]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Z]+(-[A-Z]+)*", rule_id) for rule_id in ids)


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.rule)
def test_a_sentence_says_the_same_in_three_languages(kind: Diagnostic) -> None:
    said = {language: kind.words.pick(language) for language in LANGUAGES}
    names = {
        language: {name for _, name, _, _ in string.Formatter().parse(text) if name} for language, text in said.items()
    }
    assert names["fi"] == names["sv"] == names["en"]
    for text in said.values():
        assert "!" not in text.replace("merkki !", "").replace("tecknet !", "").replace("begins with !", "")
        assert re.search(r"(\.|\.\{offer\}|\{help\}|: \"\.)$", text), text
        assert "  " not in text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_why_it_is_there(rule: Rule) -> None:
    assert rule.reason.endswith(".")


def test_the_page_of_rules_is_up_to_date() -> None:
    # mend it with: python -m generator.rules.documentation
    assert (ROOT / PAGE).read_text("utf-8") == render_rules_page()


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.rule)
def test_every_rule_and_kind_stands_on_the_page(kind: Diagnostic) -> None:
    page = render_rules_page()
    assert page.count(f"\n### {kind.rule}\n") == 1
    assert kind.severity.value in page.partition(f"\n### {kind.rule}\n")[2].split("\n### ")[0]
