"""Words of the editors' vocabulary, and municipalities by their codes."""

from collections.abc import Iterator
from functools import partial

from generator.rules.references import name_records, remove_reference
from generator.rules.rule import Finding, RuleContext, rule
from generator.schema import aliases
from generator.schema.collections import BY_NAME
from generator.schema.fixes import remove_entry
from generator.schema.introspection import find_references
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.vocabulary import MunicipalitiesRecord
from generator.schema.suggestions import find_exact, find_likely, offer


@rule(
    "VOCABULARY",
    ActRecord,
    OrganisationRecord,
    MunicipalitiesRecord,
    fi="{collection} {typed} ei tunneta.{offer} Vaihtoehdot: {options}.",
    sv="{collection} {typed} finns inte i ordlistan.{offer} Alternativen: {options}.",
    en="{collection} {typed} is not known.{offer} The choices: {options}.",
)
def find_unknown_words(
    record: ActRecord | OrganisationRecord | MunicipalitiesRecord, context: RuleContext
) -> Iterator[Finding]:
    """Sectors, themes and regions are the editors' vocabulary; a label in any language is understood."""
    for ref, path, typed in find_references(record):
        collection = BY_NAME[ref.collection]
        if not collection.is_vocabulary or collection.words is None:  # municipalities have a rule of their own
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
                "offer": offer(code),
                "options": ", ".join(known),
            }
            exact = find_exact(typed, name_records(known)) is not None or moved is not None
            fix = None if code else partial(remove_reference, path=path)
            yield Finding(path, values, replace=code, safe=exact, fix=fix)


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
