"""Words of the editors' vocabulary, and municipalities by their codes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from pydantic import BaseModel

from generator.problems import Path
from generator.rules.references import name_records, remove_reference
from generator.rules.rule import Finding, RuleContext, rule
from generator.schema import aliases
from generator.schema.collections import BY_NAME
from generator.schema.fixes import exchange_lists, remove_entry, split_item
from generator.schema.introspection import find_references
from generator.schema.records.act import ActRecord
from generator.schema.records.concept import ConceptsRecord
from generator.schema.records.fields import Labels
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.vocabulary import MunicipalitiesRecord
from generator.schema.suggestions import find_exact, find_likely, offer
from generator.text import LANGUAGES, CodedText, Text


@rule(
    "VOCABULARY",
    ActRecord,
    OrganisationRecord,
    MunicipalitiesRecord,
    ConceptsRecord,
    fi="{collection} {typed} ei tunneta.{offer} Vaihtoehdot: {options}.",
    sv="{collection} {typed} finns inte i ordlistan.{offer} Alternativen: {options}.",
    en="{collection} {typed} is not known.{offer} The choices: {options}.",
)
def find_unknown_words(
    record: ActRecord | OrganisationRecord | MunicipalitiesRecord | ConceptsRecord, context: RuleContext
) -> Iterator[Finding]:
    """Sectors, themes and regions are the editors' vocabulary; a label in any language is understood."""
    for ref, path, typed in find_references(record):
        collection = BY_NAME[ref.collection]
        if not collection.has_choices or collection.words is None:  # municipalities have a rule of their own
            continue
        known = context.records.in_collection(ref.collection)
        if known and typed not in known:  # an empty one is a file that could not be read, which is told there
            moved = context.holders.former.get((ref.collection, typed))
            code = (
                moved[0]
                if moved
                else find_likely(typed, name_records(known)) or find_likely(typed, aliases.list_codes(known))
            )
            values = {
                "collection": collection.sought,
                "typed": typed,
                "offer": _offer([code] if code else [], known),
                "options": _join(known, known),
            }
            several = split_codes(typed, name_records(known))
            exact = find_exact(typed, name_records(known)) is not None or moved is not None
            if several:
                values["offer"] = _offer(several, known)
                yield Finding(path, values, fix=partial(split_item, path=path, items=several))
            elif exchanged := _find_exchanged(record, path, context):
                yield Finding(path, values, fix=partial(exchange_lists, one=path[:-1], other=exchanged))
            else:
                fix = None if code else partial(remove_reference, path=path)
                yield Finding(path, values, replace=code, safe=exact, fix=fix)


def _offer(codes: list[str], known: Mapping[str, object]) -> Text:
    joined = _join(codes, known)
    return offer(joined.fi, joined.labels)


def _join(codes: Iterable[str], known: Mapping[str, object]) -> CodedText:
    """Words of the vocabulary one after another, by their codes and by their labels."""
    named = [_label(code, known[code]) for code in codes]
    labels = Text(*(", ".join(label.pick(language) for label in named) for language in LANGUAGES))
    joined = ", ".join(codes)
    return CodedText(joined, joined, joined, labels)


def _label(code: str, record: object) -> Text:
    """What a word is called; a language that is missing borrows another's."""
    labels = getattr(record, "name", None)
    told = [labels.fi, labels.sv, labels.en] if isinstance(labels, Labels) else []
    some = next(filter(None, told), code)
    return Text(*(each or some for each in told)) if told else Text.same(code)


def split_codes(typed: str, known: Mapping[str, Iterable[str]]) -> list[str]:
    """The codes of several words that were typed as one, each of them known for sure; none where one is not."""
    parts = [part for part in re.split(r"\s*[,;/]\s*|\s+(?:ja|och|and|&|sekä)\s+|\s+", typed) if part]
    codes = [find_exact(part, known) for part in parts]
    return [code for code in codes if code] if len(parts) > 1 and all(codes) else []


def _find_exchanged(record: BaseModel, path: Path, context: RuleContext) -> Path | None:
    """The key whose words these are, where that one has the words of this."""
    if len(path) != 2 or path[1] != 0:  # noqa: PLR2004 - a key and the first of its items
        return None
    lists: dict[str, tuple[str, set[str]]] = {}
    for ref, other, typed in find_references(record):
        if len(other) == len(path):
            lists.setdefault(str(other[0]), (ref.collection, set()))[1].add(typed)
    collection, own = lists[str(path[0])]
    for name, (theirs, words) in lists.items():
        if own <= set(context.records.in_collection(theirs)) and words <= set(
            context.records.in_collection(collection)
        ):
            return (name,)
    return None


@rule(
    "MUNICIPALITY",
    OrganisationRecord,
    fi="Kuntaa {typed} ei tunneta.{offer} Kirjoita kunnan kolminumeroinen tunnus lainausmerkeissä.",
    sv="Kommunen {typed} är okänd.{offer} Skriv kommunens tresiffriga kod inom citattecken.",
    en="The municipality {typed} is not known.{offer} Write its three-digit code in quotes.",
)
def find_unknown_municipality(organisation: OrganisationRecord, context: RuleContext) -> Iterator[Finding]:
    """A municipality is its code as text; its name in either language is answered with the code."""
    typed = organisation.municipality
    if typed is not None and typed not in context.records.municipalities:
        known = name_records(context.records.municipalities)
        match = context.holders.names.read(typed)
        exact = match.municipality if match.sure and not match.unit else None
        code = match.municipality or find_likely(typed, known)
        named = f'"{code}" ({context.records.municipalities[code].name.fi})' if code else None
        values: dict[str, object] = {"typed": typed, "offer": offer(named)}
        fix = None if code else partial(remove_entry, path=("municipality",))
        yield Finding(("municipality",), values, replace=f'"{code}"' if code else None, safe=bool(exact), fix=fix)
