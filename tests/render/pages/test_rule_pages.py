"""The page of rules: every rule once, with its sentence in the page's language and an example that is escaped."""

import re

import html5lib
import pytest
from markets import ROOT
from sample_acts import SETTINGS

from generator.locales import INTERFACES
from generator.render.pages.rule_pages import group_rules
from generator.render.pages.templates import load_templates
from generator.rules.groups import group_diagnostics
from generator.text import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_stands_there_once(language: Language) -> None:
    shown = group_rules(language)
    rules = [each.rule for _, group in shown for each in group]
    assert sorted(rules) == sorted(kind.rule for group in group_diagnostics().values() for kind in group)
    assert len(set(rules)) == len(rules)
    for each in (each for _, group in shown for each in group):
        assert each.message, each.rule
        assert not re.search(r"\{\w+\}", each.message.replace("{date: 2024", "")), each.rule


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_leads_to_each_rule(language: Language, rules_page_in: dict[Language, str]) -> None:
    page = html5lib.parse(rules_page_in[language], namespaceHTMLElements=False)
    anchors = {each.get("id") for each in page.iter("article")}
    assert anchors == {kind.rule.casefold() for group in group_diagnostics().values() for kind in group}
    targets = {each.get("href") for each in page.iter("a") if (each.get("href") or "").startswith("#")}
    ids = {each.get("id") for each in page.iter() if each.get("id")}
    assert {target.removeprefix("#") for target in targets} <= ids


def test_the_lines_of_a_file_are_shown_and_not_obeyed(rules_page_in: dict[Language, str]) -> None:
    assert "Vi planerade.&lt;br /&gt;Vi" in rules_page_in["fi"]
    assert "Vi planerade.<br" not in rules_page_in["fi"]


@pytest.fixture(scope="module")
def rules_page_in() -> dict[Language, str]:
    template = load_templates(ROOT / "theme", SETTINGS).get_template("pages/rules/rules.html")
    return {
        language: template.render(
            language=language,
            t=INTERFACES[language],
            groups=group_rules(language),
        )
        for language in LANGUAGES
    }
