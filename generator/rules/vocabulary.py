"""Words of the editors' vocabulary, and municipalities by their codes."""

from collections.abc import Iterator
from functools import partial

from generator.problems import Path
from generator.rules.references import NAMES, name_records, remove_reference
from generator.rules.rule import Finding, RuleContext, rule
from generator.schema.fixes import removed
from generator.schema.introspection import other_names
from generator.schema.records.act import ActRecord
from generator.schema.records.editors import MunicipalitiesRecord, OrganisationRecord
from generator.schema.suggestions import exactly, likely, offer


@rule(
    "VOCABULARY",
    ActRecord,
    OrganisationRecord,
    MunicipalitiesRecord,
    fi="{shelf} {typed} ei tunneta.{offer} Vaihtoehdot: {options}.",
    sv="{shelf} {typed} finns inte i ordlistan.{offer} Alternativen: {options}.",
    en="{shelf} {typed} is not known.{offer} The choices: {options}.",
)
def find_unknown_words(
    record: ActRecord | OrganisationRecord | MunicipalitiesRecord, context: RuleContext
) -> Iterator[Finding]:
    """Sectors, themes and regions are the editors' vocabulary; a label in any language is understood."""
    for shelf, path, typed in _list_terms(record):
        known = getattr(context.records, shelf)
        if known and typed not in known:  # an empty shelf is a file that could not be read, which is told there
            moved = context.holders.former.get((shelf, typed))
            code = moved[0] if moved else likely(typed, name_records(known)) or likely(typed, other_names(known))
            values = {"shelf": NAMES[shelf], "typed": typed, "offer": offer(code), "options": ", ".join(known)}
            exact = exactly(typed, name_records(known)) is not None or moved is not None
            yield Finding(
                path, values, replace=code, safe=exact, fix=None if code else partial(remove_reference, path=path)
            )


def _list_terms(record: ActRecord | OrganisationRecord | MunicipalitiesRecord) -> Iterator[tuple[str, Path, str]]:
    match record:
        case ActRecord():
            for shelf in ("sectors", "themes"):
                yield from ((shelf, (shelf, index), typed) for index, typed in enumerate(getattr(record, shelf)))
        case OrganisationRecord():
            yield from (("regions", ("regions", index), typed) for index, typed in enumerate(record.regions))
        case MunicipalitiesRecord():
            yield from (("regions", (code, "region"), found.region) for code, found in record.root.items())


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
        exact = typed.zfill(3) if typed.zfill(3) in known else exactly(typed, known)
        code = exact or likely(typed, known)
        named = f'"{code}" ({context.records.municipalities[code].name.fi})' if code else None
        values: dict[str, object] = {"typed": typed, "offer": offer(named)}
        fix = None if code else partial(removed, path=("municipality",))
        yield Finding(("municipality",), values, replace=f'"{code}"' if code else None, safe=exact is not None, fix=fix)
