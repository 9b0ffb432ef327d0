"""What points at another record points at one that is there; every miss is answered with what was most likely meant."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from pydantic import BaseModel, RootModel

from generator.problems import Fix, Path, Severity
from generator.rules.rule import Finding, Holders, RuleContext, rule
from generator.schema import aliases
from generator.schema.collections import BY_NAME, COLLECTIONS, Collection, Records, find_collection
from generator.schema.dates import PartialDate
from generator.schema.fixes import removed, replaced
from generator.schema.identifiers import short_codes
from generator.schema.introspection import find_references
from generator.schema.records.act import ActRecord
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.fields import Labels
from generator.schema.records.network import NetworkRecord
from generator.schema.records.newsletter import NewsletterRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.programme import ProgrammeRecord
from generator.schema.records.statistic import StatisticRecord
from generator.schema.records.vocabulary import MunicipalitiesRecord, RegionsRecord, SectorsRecord, ThemesRecord
from generator.schema.records.withdrawn import WithdrawnRecord
from generator.schema.suggestions import exactly, likely, offer
from generator.yaml.edits import OPEN
from generator.yaml.nodes import find
from generator.yaml.reading import Document

PAST_DAYS = ("published", "reviewed", "started")
"""Dates that cannot be to come."""


@rule(
    "VOCABULARY",
    ActRecord,
    OrganisationRecord,
    MunicipalitiesRecord,
    fi="{shelf} {typed} ei tunneta.{offer} Vaihtoehdot: {options}.",
    sv="{shelf} {typed} finns inte i ordlistan.{offer} Alternativen: {options}.",
    en="{shelf} {typed} is not known.{offer} The choices: {options}.",
)
def words_are_in_the_vocabulary(
    record: ActRecord | OrganisationRecord | MunicipalitiesRecord, context: RuleContext
) -> Iterator[Finding]:
    """Sectors, themes and regions are the editors' vocabulary; a label in any language is understood."""
    for ref, path, typed in find_references(record):
        collection = BY_NAME[ref.collection]
        known = context.records.in_collection(ref.collection)
        if not _is_vocabulary(collection):
            continue
        if known and typed not in known:  # an empty one is a file that could not be read, which is told there
            moved = context.holders.former.get((ref.collection, typed))
            code = moved[0] if moved else likely(typed, _labels(known)) or likely(typed, aliases.list_codes(known))
            values = {"shelf": collection.sought, "typed": typed, "offer": offer(code), "options": ", ".join(known)}
            exact = exactly(typed, _labels(known)) is not None or moved is not None
            yield Finding(path, values, replace=code, safe=exact, fix=None if code else partial(_without, path=path))


def _without(document: Document, path: Path) -> Fix | None:
    """The file without a word that nobody knows; where it is alone, a place for another."""
    listed = next((index for index, step in enumerate(path) if isinstance(step, int)), None)
    alone = removed(document, path[:listed]) if listed and path[0] not in {"sectors", "themes"} else None
    return removed(document, path) or alone or replaced(document, find(document.root, path), OPEN, safe=False)


def _is_vocabulary(collection: Collection) -> bool:
    """Whether its words have pages; municipalities have codes instead, and a rule of their own."""
    return collection.is_vocabulary and collection.words is not None


@rule(
    "MUNICIPALITY",
    OrganisationRecord,
    fi="Kuntaa {typed} ei tunneta.{offer} Kirjoita kunnan kolminumeroinen tunnus lainausmerkeissä.",
    sv="Kommunen {typed} är okänd.{offer} Skriv kommunens tresiffriga kod inom citattecken.",
    en="The municipality {typed} is not known.{offer} Write its three-digit code in quotes.",
)
def municipality_is_known(organisation: OrganisationRecord, context: RuleContext) -> Iterator[Finding]:
    """A municipality is its code as text; its name in either language is answered with the code."""
    typed = organisation.municipality
    if typed is not None and typed not in context.records.municipalities:
        known = _labels(context.records.municipalities)
        exact = typed.zfill(3) if typed.zfill(3) in known else exactly(typed, known)
        code = exact or likely(typed, known)
        named = f'"{code}" ({context.records.municipalities[code].name.fi})' if code else None
        values: dict[str, object] = {"typed": typed, "offer": offer(named)}
        fix = None if code else partial(removed, path=("municipality",))
        yield Finding(("municipality",), values, replace=f'"{code}"' if code else None, safe=exact is not None, fix=fix)


@rule(
    "FOLDER",
    ActRecord,
    WithdrawnRecord,
    fi="Kansiolla {typed} ei ole organisaatiota. Lisää tiedosto editorial/organisations/{typed}.yaml tai siirrä teko.{offer}",
    sv="Mappen {typed} har ingen organisation. Lägg till filen editorial/organisations/{typed}.yaml eller flytta gärningen.{offer}",
    en="The folder {typed} has no organisation. Add the file editorial/organisations/{typed}.yaml or move the act.{offer}",
)
def folder_is_an_organisation(record: ActRecord, context: RuleContext) -> Iterator[Finding]:  # noqa: ARG001 - the path is what is judged
    """The folder of an act names the organisation that did it."""
    folder = context.id.split("/")[0]
    if folder not in context.records.organisations:
        code = likely(folder, _labels(context.records.organisations))
        yield Finding((), {"typed": folder, "offer": offer(code)})


@rule(
    "REFERENCE",
    ActRecord,
    OrganisationRecord,
    ProgrammeRecord,
    NetworkRecord,
    ChallengeRecord,
    NewsletterRecord,
    WithdrawnRecord,
    fi="{shelf} {typed} ei ole torilla.{offer}",
    sv="{shelf} {typed} finns inte på arenan.{offer}",
    en="{shelf} {typed} is not on the market.{offer}",
)
def references_are_there(record: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """Every id that a record names belongs to a record."""
    for ref, path, typed in find_references(record):
        shelf = ref.collection
        known = context.records.in_collection(shelf)
        if BY_NAME[shelf].is_vocabulary or (ref.or_name and (typed != typed.casefold() or " " in typed)):
            continue
        if shelf == "acts" and context.external_acts and not isinstance(record, ActRecord):
            continue
        if shelf == "acts" and _was_sent(record) and _was_there(typed, context):
            continue  # a letter that was sent stays as it was
        if typed not in known:
            moved = context.holders.former.get((shelf, typed))
            code = (
                moved[0]
                if moved
                else _likely_act(typed, context.records.acts)
                if shelf == "acts"
                else likely(typed, _labels(known))
            )
            values = {"shelf": BY_NAME[shelf].sought, "typed": typed, "offer": offer(code)}
            fix = None if code else partial(_without, path=path)
            yield Finding(path, values, replace=code, safe=moved is not None, fix=fix)


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
    return likely(typed, near or dict.fromkeys(known, ()))


def _labels(known: Mapping[str, object]) -> dict[str, Iterable[str]]:
    """Every code with its names, in the form that `likely` asks for."""
    names: dict[str, Iterable[str]] = {}
    for code, record in known.items():
        labels = getattr(record, "name", None)
        names[code] = tuple(filter(None, (labels.fi, labels.sv, labels.en))) if isinstance(labels, Labels) else ()
    return names


@rule(
    "DATE-FUTURE",
    ActRecord,
    fi="Päivä {typed} on tulevaisuudessa. Tarkista päivä.",
    sv="Datumet {typed} ligger i framtiden. Kontrollera datumet.",
    en="The date {typed} is in the future. Check the date.",
)
def published_days_have_been(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """What is published or reviewed has been; an act may be planned to end, but it has begun."""
    for name in PAST_DAYS:
        typed = getattr(act, name)
        if typed and typed.earliest > context.today:
            yield Finding((name,), {"typed": typed.iso}, replace=_today_at(typed, context.today), safe=False)


def _today_at(typed: PartialDate, today: date) -> str:
    """Today, as exactly as the day was typed."""
    month, day = (today.month if typed.month else None), (today.day if typed.day else None)
    return PartialDate(today.year, month, day).iso


@rule(
    "SELF",
    ActRecord,
    fi="Teko ei voi pohjautua itseensä. Poista rivi.",
    sv="En gärning kan inte bygga på sig själv. Ta bort raden.",
    en="An act cannot be based on itself. Remove the line.",
)
def acts_build_on_others(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """An act is not its own model."""
    for index, typed in enumerate(act.based_on):
        if typed == context.id:
            yield Finding(("based_on", index), fix=partial(_without, path=("based_on", index)))


@rule(
    "FORMER-ID",
    ActRecord,
    WithdrawnRecord,
    OrganisationRecord,
    ProgrammeRecord,
    NetworkRecord,
    ChallengeRecord,
    NewsletterRecord,
    StatisticRecord,
    SectorsRecord,
    ThemesRecord,
    RegionsRecord,
    fi="Entinen tunnus {typed} on jo käytössä ({other}). Poista rivi: vanha osoite voi johtaa vain yhteen paikkaan.",
    sv="Det tidigare id:t {typed} används redan ({other}). Ta bort raden: en gammal adress kan leda bara till ett ställe.",
    en="The former id {typed} is already in use ({other}). Remove the line: an old address can lead to one place only.",
)
def old_addresses_lead_to_one_place(record: BaseModel, context: RuleContext) -> Iterator[Finding]:
    """A former id belongs to one record, and to none that lives under it."""
    shelf = find_collection(type(record)).addresses
    holders: list[tuple[str, Path, BaseModel]] = [(context.id, (), record)]
    if isinstance(record, RootModel):
        holders = [(code, (code,), term) for code, term in record.root.items()]
    for holder, path, each in holders:
        for index, typed in enumerate(getattr(each, "former_ids", ())):
            if shelf == "acts" and typed == holder:
                continue  # after a merger its own id may stand first: it keeps the short address
            withdrawn = shelf == "acts" and typed in context.records.withdrawn
            first = context.holders.former.get((shelf, typed), [holder])[0]
            if typed in context.records.in_collection(shelf) or withdrawn:
                own: Path = (*path, "former_ids", index)
                yield Finding(own, {"typed": typed, "other": typed}, fix=partial(_without, path=own))
            elif first != holder:
                own = (*path, "former_ids", index)
                yield Finding(own, {"typed": typed, "other": first}, fix=partial(_without, path=own))


@rule(
    "WITHDRAWN",
    WithdrawnRecord,
    fi="Teko {typed} on yhä kansiossa acts. Poista se tai tämä tiedosto.",
    sv="Gärningen {typed} finns kvar i mappen acts. Ta bort den eller den här filen.",
    en="The act {typed} is still in the folder acts. Remove it or this file.",
)
def withdrawn_acts_are_gone(record: WithdrawnRecord, context: RuleContext) -> Iterator[Finding]:  # noqa: ARG001 - the path is judged
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
def titles_differ(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """Two acts of one organisation have different titles."""
    same = context.holders.titles.get(_title_key(context.id, act), [])
    if act.title and len(same) > 1 and same[0] != context.id:
        yield Finding(("title",), {"other": same[0]})


@rule(
    "SHORT-CODE",
    ActRecord,
    fi="Lyhyt osoite /t/{code}/ on jo teolla {other}. Vaihda tiedoston nimi.",
    sv="Den korta adressen /t/{code}/ har redan gärningen {other}. Byt filens namn.",
    en="The short address /t/{code}/ already belongs to the act {other}. Change the file's name.",
)
def short_addresses_differ(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """Seven characters of a hash can meet; then the newcomer takes another name."""
    for code in short_codes(context.id, act.former_ids):
        same = context.holders.codes.get(code, [])
        if len(same) > 1 and same[0] != context.id:
            yield Finding((), {"code": code, "other": same[0]})


def holders_in(records: Records) -> Holders:
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
    return Holders(titles, codes, former)


def _title_key(act_id: str, act: ActRecord) -> tuple[str, str]:
    return act_id.partition("/")[0], act.title.casefold()
