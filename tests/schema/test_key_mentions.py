"""People who see no file are told labels, not keys."""

import re
from collections.abc import Iterator

import pytest
from form_modules import run_in_node
from markets import ROOT
from pydantic import BaseModel

from generator.build.settings_file import read_settings
from generator.diagnostics import DIAGNOSTICS
from generator.intake import proposal
from generator.intake.issue_form import refusals
from generator.intake.spreadsheet import sheet_texts
from generator.intake.web_form.payload import describe_form
from generator.problems import Diagnostic
from generator.rules.registry import RULES
from generator.schema.introspection import describe
from generator.schema.key_mentions import without_keys
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.text import LANGUAGES, Text

OF_FILES = ("FILE-", "YAML-", "KEY-UNKNOWN", "DATE-PARTS", "TYPE-")
"""What only somebody who writes a file can do wrong."""
SAID_ANYWHERE = ("FILE-SIZE", "FILE-RESERVED", "YAML-COUNT")
"""What a file is told that a form or a row was too much for."""
SWEDISH_WORDS = frozenset({"text", "en", "organisation"})


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


def keys_of(record: type[BaseModel]) -> Iterator[str]:
    for name, field in describe(record).items():
        yield name
        if field.type.part:
            yield from keys_of(field.type.part)


KEYS = {*keys_of(ActRecord), *keys_of(OrganisationRecord)}
SAID_BY_DOORS = {
    each.rule: each
    for each in (
        *(each for each in DIAGNOSTICS.values() if not each.rule.startswith(OF_FILES) or each.rule in SAID_ANYWHERE),
        *(rule.diagnostic for rule in RULES if rule.judges(ActRecord) or rule.judges(OrganisationRecord)),
        *(each for module in (proposal, refusals, sheet_texts) for each in vars(module).values()),
    )
    if isinstance(each, Diagnostic)
}


def filled(diagnostic: Diagnostic, key: str) -> Text:
    """The sentence with a key in it; of the rest of its places nobody knows."""
    words = (diagnostic.words.pick(language) for language in LANGUAGES)
    return Text(*(re.sub(r"\{\w+\}", "X", text.replace("{key}", key)) for text in words))


def named_keys(text: Text) -> set[str]:
    """The keys that a sentence names. English has their words: there they are those in parentheses."""
    finnish_and_swedish = {word for each in (text.fi, text.sv) for word in re.findall(r"(?<![@.])\b[a-z_]+", each)}
    english = {each for each in re.findall(r"\(([^()]*)\)|(\w+_\w+)|the key (\w+)", text.en) for each in each}
    return KEYS & (finnish_and_swedish | english) - SWEDISH_WORDS


@pytest.mark.parametrize("kind", SAID_BY_DOORS.values(), ids=lambda kind: kind.rule)
def test_no_door_names_a_key(kind: Diagnostic) -> None:
    """The forge's form, the terminal and the spreadsheet tell what `without_keys` leaves."""
    for key in KEYS if "{key}" in kind.words.fi else ["title"]:
        told = without_keys(filled(kind, key))
        assert not named_keys(told), told


def test_the_form_on_the_site_tells_the_same(checked) -> None:
    settings = read_settings(ROOT / "mkdocs.yml")
    for language in LANGUAGES:
        payload = describe_form(checked.records, settings, language)
        texts = [text.replace("{key}", "title") for text in (each["text"] for each in payload["rules"].values())]
        script = """
            const {Pattern} = await form("payload");
            const [told, ...texts] = cases;
            return texts.map((text) => new Pattern(told).replaceIn(text, ""));
        """
        found = run_in_node(script, [payload["patterns"]["key_mention"], *texts])
        assert found == [without_keys(Text.same(text)).fi for text in texts]
        said = {rule: each["text"] for rule, each in payload["rules"].items() if rule in SAID_BY_DOORS}
        assert said == {rule: SAID_BY_DOORS[rule].words.pick(language) for rule in said}
