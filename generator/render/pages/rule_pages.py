"""The page of rules: every message of the check, with an example of how it is answered."""

import re
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from generator.locales import INTERFACES
from generator.problems import Diagnostic
from generator.render.artifact import Artifact
from generator.render.pages.site_pages import SitePages
from generator.rules.examples import Example, read_examples
from generator.rules.groups import group_diagnostics
from generator.text import Language


class RuleView(NamedTuple):
    """One rule in a language. `anchor` is its place on the page; `message` that of the example, where there is one."""

    rule: str
    anchor: str
    severity: str
    message: str
    example: Example | None


class RulePages(SitePages):
    """Draws the page of rules. It holds the program's own words only, so it changes when the program does."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """The page in each language."""
        for language in self._settings.languages:
            groups = group_rules(language)
            key = sha256(self._digest + repr(groups).encode()).digest()
            yield self._build_page(self._to.section("rules", language), key, partial(self._draw_rules, language))

    def _draw_rules(self, language: Language) -> str:
        t = INTERFACES[language]
        paths = self._build_paths(partial(self._to.section, "rules"))
        head = self._build_head(t.rules.title, t.rules.lead, paths, language)
        return self._render("pages/rules/rules.html", language, None, head, groups=group_rules(language))


def group_rules(language: Language) -> list[tuple[str, list[RuleView]]]:
    """Every rule with its example, below the title of its group, in the order of the page."""
    return [
        (group.value.pick(language), [_build_rule(diagnostic, language) for diagnostic in diagnostics])
        for group, diagnostics in group_diagnostics().items()
    ]


def _build_rule(diagnostic: Diagnostic, language: Language) -> RuleView:
    example = read_examples().get(diagnostic.rule)
    message = example.message if example else diagnostic.words
    return RuleView(
        diagnostic.rule,
        diagnostic.rule.casefold(),
        getattr(INTERFACES[language].rules, diagnostic.severity.value),
        # without an example, the places that are filled in from a file are an ellipsis
        re.sub(r" ?\{offer\}", "", message.pick(language)) if example else _strip_placeholders(diagnostic, language),
        example,
    )


def _strip_placeholders(diagnostic: Diagnostic, language: Language) -> str:
    text = re.sub(r" ?\{(?:offer|help)\}", "", diagnostic.words.pick(language))
    return re.sub(r"\{\w+\}", "…", text).strip()
