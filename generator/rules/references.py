"""What points at another record points at one that is there; every miss is answered with what was most likely meant."""

from collections.abc import Iterable, Iterator, Mapping

from generator.problems import Path, Severity
from generator.rules.rule import Finding, RuleContext, parts_of, rule
from generator.source.identifiers import short_code
from generator.source.records.act import ActRecord, Adoption, Partner
from generator.source.records.editors import (
    ChallengeRecord,
    MunicipalitiesRecord,
    NetworkRecord,
    NewsletterItem,
    NewsletterRecord,
    Offer,
    OrganisationRecord,
    ProgrammeRecord,
    Row,
    Winner,
    WithdrawnRecord,
)
from generator.source.records.fields import Labels
from generator.source.suggest import likely, offer
from generator.words import Words

_NAMES = {
    "sectors": Words("Toimialaa", "Sektorn", "The sector"),
    "themes": Words("Teemaa", "Temat", "The theme"),
    "regions": Words("Maakuntaa", "Landskapet", "The region"),
    "organisations": Words("Organisaatiota", "Organisationen", "The organisation"),
    "programmes": Words("Ohjelmaa", "Programmet", "The programme"),
    "networks": Words("Verkostoa", "Nätverket", "The network"),
    "challenges": Words("Haastetta", "Utmaningen", "The challenge"),
    "acts": Words("Tekoa", "Gärningen", "The act"),
}


@rule(
    "VOCABULARY",
    ActRecord,
    OrganisationRecord,
    MunicipalitiesRecord,
    fi="{shelf} {typed} ei tunneta.{offer} Vaihtoehdot: {options}.",
    sv="{shelf} {typed} är okänt.{offer} Alternativen: {options}.",
    en="{shelf} {typed} is not known.{offer} The choices: {options}.",
)
def words_are_in_the_vocabulary(
    record: ActRecord | OrganisationRecord | MunicipalitiesRecord, context: RuleContext
) -> Iterator[Finding]:
    """Sectors, themes and regions are the editors' vocabulary; a label in any language is understood."""
    for shelf, path, typed in _terms(record):
        known = getattr(context.library, shelf)
        if typed not in known:
            code = likely(typed, _labels(known))
            values = {"shelf": _NAMES[shelf], "typed": typed, "offer": offer(code), "options": ", ".join(known)}
            yield Finding(path, values, replace=code)


def _terms(record: ActRecord | OrganisationRecord | MunicipalitiesRecord) -> Iterator[tuple[str, Path, str]]:
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
def municipality_is_known(organisation: OrganisationRecord, context: RuleContext) -> Iterator[Finding]:
    """A municipality is its code as text; its name in either language is answered with the code."""
    typed = organisation.municipality
    if typed is not None and typed not in context.library.municipalities:
        known = _labels(context.library.municipalities)
        code = typed.zfill(3) if typed.zfill(3) in known else likely(typed, known)
        named = f'"{code}" ({context.library.municipalities[code].name.fi})' if code else None
        yield Finding(("municipality",), {"typed": typed, "offer": offer(named)}, replace=f'"{code}"' if code else None)


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
    if folder not in context.library.organisations:
        code = likely(folder, _labels(context.library.organisations))
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
    sv="{shelf} {typed} finns inte på torget.{offer}",
    en="{shelf} {typed} is not on the market.{offer}",
)
def references_are_there(record: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """Every id that a record names belongs to a record."""
    for shelf, path, typed in _references(record):
        known = getattr(context.library, shelf)
        if typed not in known:
            code = _likely_act(typed, known) if shelf == "acts" else likely(typed, _labels(known))
            yield Finding(path, {"shelf": _NAMES[shelf], "typed": typed, "offer": offer(code)}, replace=code)


def _likely_act(typed: str, known: Mapping[str, ActRecord]) -> str | None:
    folder = typed.split("/", maxsplit=1)[0]
    near = {
        act_id: (act_id.partition("/")[2], act.title)
        for act_id, act in known.items()
        if act_id.startswith(f"{folder}/")
    }
    return likely(typed, near or dict.fromkeys(known, ()))


def _references(record: object) -> Iterator[tuple[str, Path, str]]:
    match record:
        case ActRecord():
            yield from _act_references(record)
        case OrganisationRecord():
            yield from _one("organisations", ("successor",), record.successor)
        case ProgrammeRecord():
            yield from _one("programmes", ("part_of",), record.part_of)
            for path, row in parts_of(record, Row):
                yield from _one("organisations", (*path, "organisation"), row.organisation)
                yield from _one("acts", (*path, "act"), row.act)
            for path, given in parts_of(record, Offer):
                yield from _one("acts", (*path, "act"), given.act)
        case NetworkRecord():
            yield from _one("programmes", ("programme",), record.programme)
        case ChallengeRecord():
            yield from _one("programmes", ("programme",), record.programme)
            for path, winner in parts_of(record, Winner):
                yield from _one("organisations", (*path, "organisation"), winner.organisation)
        case NewsletterRecord():
            for path, item in parts_of(record, NewsletterItem):
                yield "acts", (*path, "act"), item.act
        case WithdrawnRecord():
            yield from (("acts", ("instead", index), typed) for index, typed in enumerate(record.instead))


def _act_references(act: ActRecord) -> Iterator[tuple[str, Path, str]]:
    yield from _one("programmes", ("programme",), act.programme)
    yield from _one("challenges", ("challenge",), act.challenge)
    yield from (("networks", ("networks", index), typed) for index, typed in enumerate(act.networks))
    yield from (("acts", ("based_on", index), typed) for index, typed in enumerate(act.based_on))
    for path, partner in parts_of(act, Partner):
        yield from _one("organisations", (*path, "organisation"), partner.organisation)
    for path, adoption in parts_of(act, Adoption):
        # an adopter that is not on the market is told by its name, which has a capital letter or a space
        if adoption.organisation == adoption.organisation.casefold() and " " not in adoption.organisation:
            yield "organisations", (*path, "organisation"), adoption.organisation


def _one(shelf: str, path: Path, typed: str | None) -> Iterator[tuple[str, Path, str]]:
    if typed is not None:
        yield shelf, path, typed


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
    for name in ("published", "reviewed", "started"):
        typed = getattr(act, name)
        if typed and typed.earliest > context.today:
            yield Finding((name,), {"typed": typed.iso})


@rule(
    "SELF",
    ActRecord,
    fi="Teko ei voi pohjautua itseensä. Poista rivi.",
    sv="En gärning kan inte bygga på sig själv. Ta bort raden.",
    en="An act cannot be based on itself. Remove the line.",
)
def acts_build_on_others(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """An act is not its own model."""
    yield from (Finding(("based_on", index)) for index, typed in enumerate(act.based_on) if typed == context.id)


@rule(
    "FORMER-ID",
    ActRecord,
    WithdrawnRecord,
    fi="Entinen tunnus {typed} on käytössä: {other}. Vanha osoite voi johtaa vain yhteen paikkaan.",
    sv="Det tidigare id:t {typed} används: {other}. En gammal adress kan leda bara till ett ställe.",
    en="The former id {typed} is in use: {other}. An old address can lead to one place only.",
)
def old_addresses_lead_to_one_place(record: ActRecord | WithdrawnRecord, context: RuleContext) -> Iterator[Finding]:
    """A former id belongs to one record, and to none that lives under it."""
    for index, typed in enumerate(record.former_ids):
        if typed in context.library.acts:
            yield Finding(("former_ids", index), {"typed": typed, "other": typed})


@rule(
    "WITHDRAWN",
    WithdrawnRecord,
    fi="Teko {typed} on yhä kansiossa acts. Poista se tai tämä tiedosto.",
    sv="Gärningen {typed} finns kvar i mappen acts. Ta bort den eller den här filen.",
    en="The act {typed} is still in the folder acts. Remove it or this file.",
)
def withdrawn_acts_are_gone(record: WithdrawnRecord, context: RuleContext) -> Iterator[Finding]:  # noqa: ARG001 - the path is judged
    """An act is there or withdrawn, not both."""
    if context.id in context.library.acts:
        yield Finding((), {"typed": context.id})


@rule(
    "TITLE-TWICE",
    ActRecord,
    severity=Severity.WARNING,
    fi="Samalla organisaatiolla on jo teko tällä otsikolla: {other}. Jos teko on sama, täydennä sitä.",
    sv="Samma organisation har redan en gärning med den rubriken: {other}. Om den är samma, komplettera den.",
    en="The same organisation already has an act with this title: {other}. If it is the same, complete that one.",
)
def titles_differ(
    act: ActRecord, context: RuleContext, others: Mapping[tuple[str, str], list[str]]
) -> Iterator[Finding]:
    """Two acts of one organisation have different titles."""
    same = others.get((context.id.split("/")[0], act.title.casefold()), [])
    if act.title and len(same) > 1 and same[0] != context.id:
        yield Finding(("title",), {"other": same[0]})


def by_title(acts: Mapping[str, ActRecord]) -> dict[tuple[str, str], list[str]]:
    """Ids by organisation and title, so that doubles are found in one pass."""
    found: dict[tuple[str, str], list[str]] = {}
    for act_id, act in sorted(acts.items()):
        found.setdefault((act_id.split("/")[0], act.title.casefold()), []).append(act_id)
    return found


@rule(
    "SHORT-CODE",
    ActRecord,
    fi="Lyhyt osoite /t/{code}/ on jo teolla {other}. Vaihda tiedoston nimi.",
    sv="Den korta adressen /t/{code}/ har redan gärningen {other}. Byt filens namn.",
    en="The short address /t/{code}/ already belongs to the act {other}. Change the file's name.",
)
def short_addresses_differ(act: ActRecord, context: RuleContext, codes: Mapping[str, list[str]]) -> Iterator[Finding]:
    """Seven characters of a hash can meet; then the newcomer takes another name."""
    code = short_code(act.former_ids[0] if act.former_ids else context.id)
    same = codes.get(code, [])
    if len(same) > 1 and same[0] != context.id:
        yield Finding((), {"code": code, "other": same[0]})


def by_short_code(acts: Mapping[str, ActRecord]) -> dict[str, list[str]]:
    """Ids by short code."""
    found: dict[str, list[str]] = {}
    for act_id, act in sorted(acts.items()):
        found.setdefault(short_code(act.former_ids[0] if act.former_ids else act_id), []).append(act_id)
    return found
