"""What one record only can have: a former id, a title, a short address, a municipality, a name."""

from collections.abc import Iterator
from functools import partial

from pydantic import BaseModel, RootModel

from generator.problems import Path, Severity
from generator.rules.references import remove_reference
from generator.rules.rule import Finding, Holders, RuleContext, rule
from generator.schema.collections import COLLECTIONS, Records, find_collection
from generator.schema.identifiers import short_codes
from generator.schema.organisation_names import OrganisationNames
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationKind, OrganisationRecord
from generator.schema.records.withdrawn import WithdrawnRecord


@rule(
    "FORMER-ID",
    *(each.file for each in COLLECTIONS if each.has_former_ids),
    not_in_form="former ids stay as they are",
    fi="Entinen tunnus {typed} on jo käytössä ({other}). Poista rivi: vanha osoite voi johtaa vain yhteen paikkaan.",
    sv="Det tidigare id:t {typed} används redan ({other}). Ta bort raden: en gammal adress kan leda bara till ett ställe.",
    en="The former id {typed} is already in use ({other}). Remove the line: an old address can lead to one place only.",
)
def find_former_ids_in_use(record: BaseModel, context: RuleContext) -> Iterator[Finding]:
    """A former id belongs to one record, and to none that lives under it."""
    collection = find_collection(type(record)).addresses
    holders: list[tuple[str, Path, BaseModel]] = [(context.id, (), record)]
    if isinstance(record, RootModel):
        holders = [(code, (code,), term) for code, term in record.root.items()]
    for holder, path, each in holders:
        for index, typed in enumerate(getattr(each, "former_ids", ())):
            if collection == "acts" and typed == holder:
                continue  # after a merger its own id may stand first: it keeps the short address
            taken = typed in context.records.in_collection(collection) or (
                collection == "acts" and typed in context.records.withdrawn
            )
            other = typed if taken else context.holders.former.get((collection, typed), [holder])[0]
            if taken or other != holder:
                own: Path = (*path, "former_ids", index)
                yield Finding(own, {"typed": typed, "other": other}, fix=partial(remove_reference, path=own))


@rule(
    "WITHDRAWN",
    WithdrawnRecord,
    fi="Teko {typed} on yhä kansiossa acts. Poista se tai tämä tiedosto.",
    sv="Gärningen {typed} finns kvar i mappen acts. Ta bort den eller den här filen.",
    en="The act {typed} is still in the folder acts. Remove it or this file.",
)
def find_withdrawn_acts_still_there(record: WithdrawnRecord, context: RuleContext) -> Iterator[Finding]:  # noqa: ARG001 - the path is judged
    """An act is there or withdrawn, not both."""
    if context.id in context.records.acts:
        yield Finding((), {"typed": context.id})


@rule(
    "TITLE-TWICE",
    ActRecord,
    severity=Severity.WARNING,
    fi="Samalla organisaatiolla on jo teko tällä otsikolla: {other}. Jos teko on sama, täydennä sitä.",
    sv="Samma organisation har redan en gärning med den rubriken: {other}. Om den är samma, komplettera den.",
    en="The same organisation already has an act with this title: {other}. If it is the same, complete that one.",
)
def find_same_titles(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """Two acts of one organisation have different titles."""
    same = context.holders.titles.get(_title_key(context.id, act), [])
    if act.title and len(same) > 1 and same[0] != context.id:
        yield Finding(("title",), {"other": same[0]})


@rule(
    "SHORT-CODE",
    ActRecord,
    not_in_form="the file's name is made of the title, and two hashes meet once in 34 thousand million",
    fi="Lyhyt osoite /t/{code}/ on jo teolla {other}. Vaihda tiedoston nimi.",
    sv="Den korta adressen /t/{code}/ har redan gärningen {other}. Byt filens namn.",
    en="The short address /t/{code}/ already belongs to the act {other}. Change the file's name.",
)
def find_same_short_addresses(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """Seven characters of a hash can meet; then the newcomer takes another name."""
    for code in short_codes(context.id, act.former_ids):
        same = context.holders.codes.get(code, [])
        if len(same) > 1 and same[0] != context.id:
            yield Finding((), {"code": code, "other": same[0]})


@rule(
    "MUNICIPALITY-TWICE",
    OrganisationRecord,
    not_in_form="the form takes the organisation that the municipality has",
    fi="Kunta {typed} on jo torilla: {other}. Yksi kunta on yksi organisaatio: poista tämä tietue ja siirrä teot kansioon {other}.",
    sv="Kommunen {typed} finns redan på arenan: {other}. En kommun är en organisation: ta bort den här posten och flytta gärningarna till mappen {other}.",
    en="The municipality {typed} is on the market already: {other}. One municipality is one organisation: remove this record and move the acts to the folder {other}.",
)
def find_municipalities_told_twice(organisation: OrganisationRecord, context: RuleContext) -> Iterator[Finding]:
    """One municipality is one organisation, whatever it is called."""
    code = organisation.municipality or ""
    same = context.holders.municipalities.get(code, [])
    if organisation.kind is OrganisationKind.MUNICIPALITY and len(same) > 1 and same[0] != context.id:
        yield Finding(("municipality",), {"typed": code, "other": same[0]})


@rule(
    "ORGANISATION-LIKE",
    OrganisationRecord,
    severity=Severity.WARNING,
    not_in_form="the form reads the name as the organisation that has it",
    fi="Organisaatiolla {other} on lähes sama nimi. Jos ne ovat sama, poista tämä tietue ja siirrä teot sinne.",
    sv="Organisationen {other} har nästan samma namn. Om de är samma, ta bort den här posten och flytta gärningarna dit.",
    en="The organisation {other} has nearly the same name. If they are the same, remove this record and move the acts there.",
)
def find_names_alike(organisation: OrganisationRecord, context: RuleContext) -> Iterator[Finding]:
    """A body that is there already is not added again under another spelling."""
    if other := context.holders.names.find_alike(context.id):
        known = context.records.organisations[other]
        followed = organisation.successor == other or known.successor == context.id
        told = context.id in context.holders.municipalities.get(known.municipality or "", [])  # twice
        if not followed and not told:
            yield Finding(("name",), {"other": other})


def collect_holders(records: Records) -> Holders:
    """Every title, short code and former id with those who have it, found in one pass."""
    titles: dict[tuple[str, str], list[str]] = {}
    codes: dict[str, list[str]] = {}
    former: dict[tuple[str, str], list[str]] = {}
    for act_id, act in sorted(records.acts.items()):
        titles.setdefault(_title_key(act_id, act), []).append(act_id)
    gone: list[tuple[str, ActRecord | WithdrawnRecord]] = [*sorted(records.withdrawn.items())]
    for act_id, record in (*gone, *sorted(records.acts.items())):  # what is gone keeps its address
        for code in short_codes(act_id, record.former_ids):
            codes.setdefault(code, []).append(act_id)
    for each in sorted(COLLECTIONS, key=lambda each: not each.ids_of):  # as above
        for record_id, holder in sorted(records.in_collection(each.name).items()):
            for typed in getattr(holder, "former_ids", ()):
                former.setdefault((each.addresses, typed), []).append(record_id)
    municipalities: dict[str, list[str]] = {}
    for name, organisation in sorted(records.organisations.items()):
        if organisation.kind is OrganisationKind.MUNICIPALITY and organisation.municipality:
            municipalities.setdefault(organisation.municipality, []).append(name)
    fields = {each: name for name, ids in sorted(records.fields.items(), reverse=True) for each in ids}
    return Holders(titles, codes, former, municipalities, fields, OrganisationNames(records))


def _title_key(act_id: str, act: ActRecord) -> tuple[str, str]:
    return act_id.partition("/")[0], act.title.casefold()
