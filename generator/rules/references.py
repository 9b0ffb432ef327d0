"""What points at another record points at one that is there; every miss is answered with what was most likely meant."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from pydantic import BaseModel

from generator.problems import Fix, Path
from generator.rules.rule import Finding, RuleContext, rule
from generator.schema.collections import BY_NAME
from generator.schema.fixes import remove_entry, replace_value
from generator.schema.introspection import find_references
from generator.schema.records.act import ActRecord
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.concept import ConceptsRecord
from generator.schema.records.fields import Labels
from generator.schema.records.network import NetworkRecord
from generator.schema.records.newsletter import NewsletterRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.programme import ProgrammeRecord
from generator.schema.records.withdrawn import WithdrawnRecord
from generator.schema.suggestions import find_exact, find_likely, offer
from generator.yaml.edits import OPEN
from generator.yaml.nodes import find
from generator.yaml.reading import Document


@rule(
    "FOLDER",
    ActRecord,
    WithdrawnRecord,
    fi="Kansiolla {typed} ei ole organisaatiota. Lisää tiedosto editorial/organisations/{typed}.yaml tai siirrä teko.{offer}",
    sv="Mappen {typed} har ingen organisation. Lägg till filen editorial/organisations/{typed}.yaml eller flytta gärningen.{offer}",
    en="The folder {typed} has no organisation. Add the file editorial/organisations/{typed}.yaml or move the act.{offer}",
)
def find_folder_without_organisation(record: ActRecord, context: RuleContext) -> Iterator[Finding]:  # noqa: ARG001 - the path is what is judged
    """The folder of an act names the organisation that did it."""
    folder = context.id.split("/")[0]
    if folder not in context.records.organisations:
        yield Finding((), {"typed": folder, "offer": offer(_read_organisation(folder, context)[0])})


@rule(
    "REFERENCE",
    ActRecord,
    OrganisationRecord,
    ProgrammeRecord,
    NetworkRecord,
    ChallengeRecord,
    NewsletterRecord,
    WithdrawnRecord,
    ConceptsRecord,
    fi="{collection} {typed} ei ole torilla.{offer}",
    sv="{collection} {typed} finns inte på arenan.{offer}",
    en="{collection} {typed} is not on the market.{offer}",
)
def find_broken_references(record: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """Every id that a record names belongs to a record."""
    for ref, path, typed in find_references(record):
        collection = ref.collection
        known = context.records.in_collection(collection)
        if BY_NAME[collection].has_choices or (ref.or_name and (typed != typed.casefold() or " " in typed)):
            continue
        if collection == "acts" and context.external_acts and not isinstance(record, ActRecord):
            continue
        if collection == "acts" and _was_sent(record) and _was_there(typed, context):
            continue  # a letter that was sent stays as it was
        if typed not in known:
            moved = context.holders.former.get((collection, typed))
            guess, sure = _guess(collection, typed, context)
            code = moved[0] if moved else guess
            values = {"collection": BY_NAME[collection].sought, "typed": typed, "offer": offer(code)}
            fix = None if code else partial(remove_reference, path=path)
            yield Finding(path, values, replace=code, safe=sure or moved is not None, fix=fix)


def _guess(collection: str, typed: str, context: RuleContext) -> tuple[str | None, bool]:
    """The id that was most likely meant, and whether that is sure."""
    if collection == "organisations":
        return _read_organisation(typed, context)
    if collection == "acts":
        return _likely_act(typed, context.records.acts), False
    known = context.records.in_collection(collection)
    if BY_NAME[collection].in_fields:  # there are so many that only their ids are compared letter by letter
        return find_exact(typed, name_records(known)) or find_likely(typed, dict.fromkeys(known, ())), False
    return find_likely(typed, name_records(known)), False


def _read_organisation(typed: str, context: RuleContext) -> tuple[str | None, bool]:
    known = context.records.organisations
    match = context.holders.names.read(typed)
    if match.body in known:
        return match.body, match.sure and not match.unit
    return find_likely(typed, name_records(known)), False


def _was_sent(record: BaseModel) -> bool:
    return isinstance(record, NewsletterRecord) and record.sent is not None


def _was_there(act_id: str, context: RuleContext) -> bool:
    """Whether an act is withdrawn or has another id now."""
    former = context.holders.former
    return act_id in context.records.withdrawn or ("acts", act_id) in former or ("withdrawn", act_id) in former


def _likely_act(typed: str, known: Mapping[str, ActRecord]) -> str | None:
    folder = typed.split("/", maxsplit=1)[0]
    near = {
        act_id: (act_id.partition("/")[2], act.title)
        for act_id, act in known.items()
        if act_id.startswith(f"{folder}/")
    }
    return find_likely(typed, near or dict.fromkeys(known, ()))


def remove_reference(document: Document, path: Path) -> Fix | None:
    """The file without a word that nobody knows; where it is alone, a place for another."""
    listed = next((index for index, step in enumerate(path) if isinstance(step, int)), None)
    alone = remove_entry(document, path[:listed]) if listed and path[0] not in {"sectors", "themes"} else None
    return remove_entry(document, path) or alone or replace_value(document, find(document.root, path), OPEN, safe=False)


def name_records(known: Mapping[str, object]) -> dict[str, Iterable[str]]:
    """Every code with its names, in the form that `find_likely` asks for."""
    names: dict[str, Iterable[str]] = {}
    for code, record in known.items():
        labels = getattr(record, "name", None)
        names[code] = tuple(filter(None, (labels.fi, labels.sv, labels.en))) if isinstance(labels, Labels) else ()
    return names
