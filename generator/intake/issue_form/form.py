"""The form: which parts of an act it asks for, drawn from the record; and its file in the forge's form language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import yaml

from generator.intake.act_file import choices_of
from generator.intake.choices import Names, names_of
from generator.intake.issue_form import refusals
from generator.locales import TEXTS
from generator.schema.collections import Records
from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord
from generator.schema.records.act_parts import Contact
from generator.schema.records.fields import Record
from generator.schema.records.organisation import OrganisationKind
from generator.schema.records.story import Adopt
from generator.text import LANGUAGES, Language, Text

FORMS: Mapping[Language, str] = {
    "fi": ".github/ISSUE_TEMPLATE/1-kerro-teosta.yml",
    "sv": ".github/ISSUE_TEMPLATE/2-beratta-om-en-garning.yml",
    "en": ".github/ISSUE_TEMPLATE/3-tell-of-an-act.yml",
}
CONFIG = ".github/ISSUE_TEMPLATE/config.yml"
_HEADER = "# Drawn from the record and the vocabulary by `tori forms`. Change those, not this file.\n"


class Asked(Enum):
    """How a part is asked."""

    LINE = "input"
    TEXT = "textarea"
    LINES = "textarea, one a line"
    CHOICE = "dropdown"
    CHOICES = "dropdown, several"
    TICKS = "checkboxes"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the form. `key` is the dotted key of the act, or a name of the form's own."""

    key: str
    label: Text
    help: Text
    asked: Asked
    required: bool = False
    options: Names = field(default_factory=dict)


def list_parts(records: Records) -> tuple[Part, ...]:
    """The parts of the form in order; sectors and themes are those of the vocabulary."""
    models: Mapping[str, type[Record]] = {"": ActRecord, "adopt": Adopt, "contact": Contact}

    def of(key: str, asked: Asked, *, must: bool = False, options: Names | None = None) -> Part:
        above, _, name = key.rpartition(".")
        model = models[above]
        own = describe(model)[name]
        label = own.label
        if above:
            label = _join_labels(describe(ActRecord)[above].label, label)
        if asked is Asked.CHOICE and options is None:
            options = {each.value: each.label for each in choices_of(model, name)}
        return Part(key, label, own.help, asked, must, options or {})

    contact = describe(ActRecord)["contact"].label
    where = describe(Contact)
    address = TEXTS.terminal.address_help.fill({"mailbox": where["mailbox"].help, "page": where["page"].help})
    kinds = {each.value: each.label for each in OrganisationKind}
    acknowledged = describe(ActRecord)["acknowledged"].label
    ticks = {"licence": TEXTS.issue_form.may_publish, "persons": TEXTS.issue_form.no_persons}
    return (
        Part("organisation", TEXTS.issue_form.organisation, refusals.ORGANISATION_HELP, Asked.LINE, required=True),
        Part("municipality", TEXTS.issue_form.municipality, TEXTS.issue_form.newcomer_help, Asked.LINE),
        Part("kind", TEXTS.issue_form.kind, TEXTS.issue_form.newcomer_help, Asked.CHOICE, options=kinds),
        of("title", Asked.LINE, must=True),
        of("summary", Asked.TEXT, must=True),
        of("starting_point", Asked.TEXT, must=True),
        of("action", Asked.TEXT, must=True),
        of("stage", Asked.CHOICE, must=True),
        of("scale", Asked.CHOICE, must=True),
        of("started", Asked.LINE, must=True),
        of("results", Asked.TEXT),
        of("lessons", Asked.TEXT),
        of("adopt.requirements", Asked.LINES),
        of("adopt.steps", Asked.LINES),
        of("adopt.cost", Asked.CHOICE),
        of("sectors", Asked.CHOICES, must=True, options=names_of(records.sectors)),
        of("themes", Asked.CHOICES, must=True, options=names_of(records.themes)),
        of("contact.role", Asked.LINE, must=True),
        Part("contact.address", _join_labels(contact, TEXTS.terminal.address), address, Asked.LINE, required=True),
        Part("acknowledged", acknowledged, TEXTS.issue_form.acknowledged_help, Asked.LINES),
        Part("permission", TEXTS.issue_form.permission, Text.same(""), Asked.TICKS, required=True, options=ticks),
    )


def _join_labels(above: Text, label: Text) -> Text:
    return Text(*(f"{above.pick(each)}: {label.pick(each)}" for each in LANGUAGES))


def write_forms(records: Records, site: str) -> dict[str, str]:
    """Path in the repository → the form in each language, and the file that lists them. `site` is where to read more."""
    parts = list_parts(records)
    links = [
        {
            "name": " / ".join(dict.fromkeys(TEXTS.issue_form.link_name.pick(each) for each in LANGUAGES)),
            "url": site,
            "about": " / ".join(TEXTS.issue_form.link_about.pick(each) for each in LANGUAGES),
        }
    ]
    config = {"blank_issues_enabled": True, "contact_links": links}
    return {**{FORMS[each]: _write_yaml(_draw_form(parts, each)) for each in LANGUAGES}, CONFIG: _write_yaml(config)}


def _write_yaml(content: Mapping[str, Any]) -> str:
    return _HEADER + yaml.safe_dump(dict(content), allow_unicode=True, sort_keys=False, width=120)


def _draw_form(parts: tuple[Part, ...], language: Language) -> dict[str, Any]:
    return {
        "name": TEXTS.issue_form.form_name.pick(language),
        "description": TEXTS.issue_form.form_about.pick(language),
        "title": TEXTS.issue_form.form_title.pick(language),
        "body": [
            {"type": "markdown", "attributes": {"value": TEXTS.issue_form.form_top.pick(language)}},
            *(_draw_part(part, language) for part in parts),
        ],
    }


def _draw_part(part: Part, language: Language) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": part.label.pick(language)}
    if text := part.help.pick(language):
        attributes["description"] = text
    options = [label.pick(language) for label in part.options.values()]
    if part.asked is Asked.TICKS:
        attributes["options"] = [{"label": option, "required": True} for option in options]
    elif options:
        attributes |= {"multiple": part.asked is Asked.CHOICES, "options": options}
    field: dict[str, Any] = {
        "type": part.asked.value.partition(",")[0],
        "id": part.key.replace(".", "-"),
        "attributes": attributes,
    }
    if part.asked is not Asked.TICKS:
        field["validations"] = {"required": part.required}
    return field
