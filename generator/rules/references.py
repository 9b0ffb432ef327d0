"""What points at another record points at one that is there; every miss is answered with what was most likely meant."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from pydantic import BaseModel

from generator.problems import Fix, Path
from generator.rules.rule import Finding, RuleContext, parts_of, rule
from generator.schema.fixes import removed, replaced
from generator.schema.records.act import ActRecord, Adoption, Partner
from generator.schema.records.editors import (
    ChallengeRecord,
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
from generator.schema.records.fields import Labels
from generator.schema.suggestions import likely, offer
from generator.text import Text
from generator.yaml.edits import OPEN
from generator.yaml.nodes import find
from generator.yaml.reading import Document

NAMES = {
    "sectors": Text("Toimialaa", "Sektorn", "The sector"),
    "themes": Text("Teemaa", "Temat", "The theme"),
    "regions": Text("Maakuntaa", "Landskapet", "The region"),
    "organisations": Text("Organisaatiota", "Organisationen", "The organisation"),
    "programmes": Text("Ohjelmaa", "Programmet", "The programme"),
    "networks": Text("Verkostoa", "Nätverket", "The network"),
    "challenges": Text("Haastetta", "Utmaningen", "The challenge"),
    "acts": Text("Tekoa", "Gärningen", "The act"),
}


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
        code = likely(folder, name_records(context.records.organisations))
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
def find_broken_references(record: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """Every id that a record names belongs to a record."""
    for shelf, path, typed in _references(record):
        known = getattr(context.records, shelf)
        if shelf == "acts" and context.external_acts and not isinstance(record, ActRecord):
            continue
        if shelf == "acts" and _was_sent(record) and _was_there(typed, context):
            continue  # a letter that was sent stays as it was
        if typed not in known:
            moved = context.holders.former.get((shelf, typed))
            guess = _likely_act(typed, known) if shelf == "acts" else likely(typed, name_records(known))
            code = moved[0] if moved else guess
            values = {"shelf": NAMES[shelf], "typed": typed, "offer": offer(code)}
            fix = None if code else partial(remove_reference, path=path)
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


Reference = tuple[str, Path, str]
"""(collection, path in the record, id as typed)."""


def _references(record: BaseModel) -> Iterator[Reference]:
    for kind, named_in in _REFERENCES.items():
        if isinstance(record, kind):
            yield from named_in(record)


def _of_act(act: ActRecord) -> Iterator[Reference]:
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


def _of_organisation(organisation: OrganisationRecord) -> Iterator[Reference]:
    yield from _one("organisations", ("successor",), organisation.successor)


def _of_programme(programme: ProgrammeRecord) -> Iterator[Reference]:
    yield from _one("programmes", ("part_of",), programme.part_of)
    for path, row in parts_of(programme, Row):
        yield from _one("organisations", (*path, "organisation"), row.organisation)
        yield from _one("acts", (*path, "act"), row.act)
    for path, given in parts_of(programme, Offer):
        yield from _one("acts", (*path, "act"), given.act)


def _of_network(network: NetworkRecord) -> Iterator[Reference]:
    yield from _one("programmes", ("programme",), network.programme)


def _of_challenge(challenge: ChallengeRecord) -> Iterator[Reference]:
    yield from _one("programmes", ("programme",), challenge.programme)
    for path, winner in parts_of(challenge, Winner):
        yield from _one("organisations", (*path, "organisation"), winner.organisation)


def _of_newsletter(newsletter: NewsletterRecord) -> Iterator[Reference]:
    yield from (("acts", (*path, "act"), item.act) for path, item in parts_of(newsletter, NewsletterItem))
    yield from (("challenges", ("challenges", index), typed) for index, typed in enumerate(newsletter.challenges))


def _of_withdrawn(withdrawn: WithdrawnRecord) -> Iterator[Reference]:
    yield from (("acts", ("instead", index), typed) for index, typed in enumerate(withdrawn.instead))


_REFERENCES: Mapping[type[BaseModel], Callable[[Any], Iterator[Reference]]] = {
    ActRecord: _of_act,
    OrganisationRecord: _of_organisation,
    ProgrammeRecord: _of_programme,
    NetworkRecord: _of_network,
    ChallengeRecord: _of_challenge,
    NewsletterRecord: _of_newsletter,
    WithdrawnRecord: _of_withdrawn,
}


def _one(shelf: str, path: Path, typed: str | None) -> Iterator[Reference]:
    if typed is not None:
        yield shelf, path, typed


def remove_reference(document: Document, path: Path) -> Fix | None:
    """The file without a word that nobody knows; where it is alone, a place for another."""
    listed = next((index for index, step in enumerate(path) if isinstance(step, int)), None)
    alone = removed(document, path[:listed]) if listed and path[0] not in {"sectors", "themes"} else None
    return removed(document, path) or alone or replaced(document, find(document.root, path), OPEN, safe=False)


def name_records(known: Mapping[str, object]) -> dict[str, Iterable[str]]:
    """Every code with its names, in the form that `likely` asks for."""
    names: dict[str, Iterable[str]] = {}
    for code, record in known.items():
        labels = getattr(record, "name", None)
        names[code] = tuple(filter(None, (labels.fi, labels.sv, labels.en))) if isinstance(labels, Labels) else ()
    return names
