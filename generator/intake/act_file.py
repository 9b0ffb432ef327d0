"""Answers → the file of an act: every key with its label and help as a comment, what was not answered as well."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from generator.intake.choices import Names
from generator.locales import TEXTS
from generator.rules.acts import TOLD_BY_SUBMITTERS
from generator.schema.introspection import FieldType, describe
from generator.schema.records.act import EDITORS_ORDER, ORDER, ActRecord
from generator.schema.records.fields import Choice, Kind, Record
from generator.schema.records.organisation import OrganisationRecord
from generator.text import Language
from generator.yaml.writer import Fact, Value, write_comments, write_fact, write_key

Answers = Mapping[str, Value]
"""Dotted key (`title`, `contact.role`) → what was answered."""

_FACTS = frozenset({Kind.NUMBER, Kind.DATE, Kind.MOMENT, Kind.ID, Kind.ACT_ID, Kind.YES_NO, Kind.CHOICE})
_NEEDED = frozenset(
    {*(name for name, field in describe(ActRecord).items() if field.required), *TOLD_BY_SUBMITTERS, "results"}
)
"""Keys that stand open in the template: an act that is told has all of them."""


def write_act(answers: Answers, language: Language, schema_url: str = "") -> str:
    """The whole file, with comments in one language. `schema_url`: where editors of text find its schema."""
    tree = nest_answers(answers)
    blocks = [*_top(schema_url), TEXTS.act_file.header.pick(language)]
    blocks += (
        "\n".join([*_helped(ActRecord, name, language), *_key_lines(name, tree.get(name), language)]) for name in ORDER
    )
    blocks += ("\n".join(_answered(ActRecord, name, tree[name])) for name in EDITORS_ORDER if name in tree)
    return "\n\n".join(blocks) + "\n"


def write_template(language: Language, schema_url: str, vocabulary: Mapping[str, Names]) -> str:
    """A file to fill in: the keys that an act needs stand open, the others are comments.

    `vocabulary` has the words that a key may have, by the key.
    """
    blocks = [*_top(schema_url), TEXTS.act_file.header.pick(language)]
    for name in ORDER:
        lines = [*_helped(ActRecord, name, language)]
        if names := vocabulary.get(name):
            lines.append(f"# {TEXTS.act_file.options_below.pick(language)}")
            lines += (f"# - {code} ({label.pick(language)})" for code, label in names.items())
        if name == "language":
            lines.append(write_fact(name, language))
        elif name in vocabulary and name in _NEEDED:
            lines.append(f"{name}: []")
        elif name == "contact":
            asked = _key_lines(name, {"role": "", "mailbox": ""}, language)
            lines += (line.removesuffix(' ""') for line in asked)
        else:
            lines += [f"{name}:"] if name in _NEEDED else write_comments(_template(name, language))
        blocks.append("\n".join(line.rstrip() for line in lines))
    return "\n\n".join(blocks) + "\n"


def write_bare_act(answers: Answers, schema_url: str = "") -> str:
    """The same without comments: what many acts at once are written as, and what the rules are asked about."""
    tree = nest_answers(answers)
    keys = (name for name in (*ORDER, *EDITORS_ORDER) if name in tree)
    lines = [*_top(schema_url), *(line for name in keys for line in _answered(ActRecord, name, tree[name]))]
    return "".join(f"{line}\n" for line in lines)


def _top(schema_url: str) -> list[str]:
    return [f"# yaml-language-server: $schema={schema_url}"] if schema_url else []


def write_organisation(record: Mapping[str, Value], language: Language) -> str:
    """The file of an organisation: what was answered, each key with its help."""
    blocks = []
    for name in describe(OrganisationRecord):
        if name in record:
            lines = [write_fact(name, str(record[name]))] if name == "kind" else write_key(name, record[name])
            blocks.append("\n".join([*_helped(OrganisationRecord, name, language), *lines]))
    return "\n\n".join(blocks) + "\n"


def nest_answers(answers: Answers) -> dict[str, Value]:
    """`{"contact.role": …}` → `{"contact": {"role": …}}`, without what is empty."""
    tree: dict[str, Value] = {}
    for dotted, value in answers.items():
        if not value:
            continue
        first, _, last = dotted.partition(".")
        if last:
            part = tree.setdefault(first, {})
            if isinstance(part, dict):
                part[last] = value
        else:
            tree[first] = value
    return tree


def choices_of(model: type[Record], name: str) -> tuple[Choice, ...]:
    """The values that a key may have, when they are a closed list."""
    return tuple(describe(model)[name].type.choice or ())


def _helped(model: type[BaseModel], name: str, language: Language) -> Iterator[str]:
    field = describe(model)[name]
    yield f"# {field.label.pick(language)}. {field.help.pick(language)}"
    if field.type.choice:
        listed = ", ".join(f"{value} ({label.pick(language)})" for value, label in field.type.options)
        yield f"# {TEXTS.act_file.options.fill({'options': listed}).pick(language)}"


def _key_lines(name: str, value: Value | None, language: Language) -> Iterator[str]:
    inner = describe(ActRecord)[name].type.part
    if value is None:
        yield from write_comments(_template(name, language))
    elif isinstance(value, dict) and inner is not None:
        yield f"{name}:"
        for key in describe(inner):
            yield from (f"  {line}" for line in _helped(inner, key, language))
            if key in value:
                yield from (f"  {line}" for line in _answered(inner, key, value[key]))
            else:
                yield f"  # {key}:"
    else:
        yield from _answered(ActRecord, name, value)


def _answered(model: type[BaseModel], name: str, value: Value) -> list[str]:
    kind = describe(model)[name].type
    return write_key(name, _with_facts(kind, value), prose=kind.kind is Kind.PROSE)


def _with_facts(kind: FieldType | None, value: Value) -> Value:
    """The value with its ids, codes, dates and numbers marked, so that they stand without quotes."""
    if isinstance(value, str):
        return Fact(value) if kind and kind.kind in _FACTS else value
    if isinstance(value, list):
        return [_with_facts(kind.item if kind else None, item) for item in value]
    if kind and kind.fields:
        fields = kind.fields
        order = {name: number for number, name in enumerate(fields)}
        ordered = sorted(value.items(), key=lambda item: order.get(item[0], len(order)))
        return {key: _with_facts(fields[key].type if key in fields else None, item) for key, item in ordered}
    # a date with its parts, or a text in several languages
    return {
        key: Fact(item) if isinstance(item, str) and key in {"date", "about"} else item for key, item in value.items()
    }


def _template(name: str, language: Language) -> Iterator[str]:
    """The lines of a key that is not answered, with its parts where it has them."""
    kind = describe(ActRecord)[name].type
    yield f"{name}:"
    if kind.part is None:
        return
    for index, (key, field) in enumerate(describe(kind.part).items()):
        yield from (f"{'    ' if kind.is_list and index else '  '}{line}" for line in _helped(kind.part, key, language))
        parts = f" {{{', '.join(f'{part}: ' for part in field.type.fields)}}}" if field.type.part else ""
        yield f"  {'- ' if kind.is_list and not index else '  ' if kind.is_list else ''}{key}:{parts}"
