"""Addresses never die: what was there before a change is there after it, or somebody says that it was.

An id that is gone must stand in the `former_ids` of the record that took its place or, for an act, have a file in
`editorial/withdrawn/`. A rename is answered with the mended lines. An act's own short address is that of its first id
and stays the same when other acts are merged into it (ADR 11).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import itemgetter

from pydantic import BaseModel, RootModel

from generator.problems import Diagnostic, Fix, Path, Position, Problem, Severity
from generator.rules.engine import LoadedFile
from generator.schema.collections import BY_NAME, find_collection
from generator.schema.identifiers import first_id
from generator.schema.records.newsletter import NewsletterRecord
from generator.text import Text
from generator.yaml.nodes import Mapping, Node, Scalar, find, list_scalars, locate
from generator.yaml.nodes import Sequence as Listed
from generator.yaml.reading import Document, read

RENAMED = Diagnostic(
    "PERMALINK",
    Severity.ERROR,
    Text(
        "{collection} {old} on nyt {new}. Vanhat linkit katkeavat, ellei entistä tunnusta mainita. Lisää se kohtaan former_ids.",
        "{collection} {old} är nu {new}. Gamla länkar bryts om det tidigare id:t inte nämns. Lägg till det under former_ids.",
        "{collection} {old} is now {new}. Old links break unless the former id is told. Add it under former_ids.",
    ),
)
GONE_ACT = Diagnostic(
    "PERMALINK-ACT",
    Severity.ERROR,
    Text(
        "Teko {old} on poistettu, ja sen linkit katkeavat. Palauta tiedosto, tai kerro poistosta: lisää tiedosto "
        "editorial/withdrawn/{old}.yaml, jossa on otsikko (title), päivä (date) ja syy (reason). Jos teko on nyt osa toista "
        "tekoa, lisää {old} sen kohtaan former_ids.",
        "Gärningen {old} har tagits bort, och länkarna till den bryts. Återställ filen, eller berätta varför: lägg till filen "
        "editorial/withdrawn/{old}.yaml med rubrik (title), datum (date) och orsak (reason). Om gärningen nu ingår i en "
        "annan, lägg till {old} under den gärningens former_ids.",
        "The act {old} has been removed, and links to it break. Put the file back, or tell of the removal: add the file "
        "editorial/withdrawn/{old}.yaml with a title (title), a date (date) and a reason (reason). If it is now part of "
        "another act, add {old} to the former_ids of that one.",
    ),
)
GONE = Diagnostic(
    "PERMALINK-GONE",
    Severity.ERROR,
    Text(
        "{collection} {old} on poistettu, ja sen linkit katkeavat. Palauta se, tai lisää {old} seuraajan kohtaan former_ids.",
        "{collection} {old} har tagits bort, och länkarna bryts. Återställ posten, eller lägg till {old} under efterföljarens former_ids.",
        "{collection} {old} has been removed, and its links break. Put it back, or add {old} to the former_ids of what follows it.",
    ),
)
GONE_ORGANISATION = Diagnostic(
    "PERMALINK-ORGANISATION",
    Severity.ERROR,
    Text(
        "Organisaatio {old} on poistettu, ja sen linkit katkeavat. Jos se on yhdistynyt toiseen, palauta tiedosto ja lisää siihen "
        "successor: seuraajan tunnus, tai lisää {old} seuraajan kohtaan former_ids.",
        "Organisationen {old} har tagits bort, och länkarna bryts. Om den har gått ihop med en annan, återställ filen och lägg "
        "till successor: efterföljarens id, eller lägg till {old} under efterföljarens former_ids.",
        "The organisation {old} has been removed, and its links break. If it has merged with another, put the file back and add "
        "successor: the id of the one that goes on, or add {old} to the former_ids of that one.",
    ),
)
CODE = Diagnostic(
    "PERMALINK-CODE",
    Severity.ERROR,
    Text(
        "Teon {old} oma lyhyt osoite vaihtuisi. Sen määrää luettelon former_ids ensimmäinen tunnus: pidä ensimmäisenä {first}, "
        "ja kirjoita siihen yhdistettyjen tekojen tunnukset sen jälkeen.",
        "Den korta adressen till gärningen {old} skulle ändras. Det första id:t i former_ids bestämmer den: låt {first} stå "
        "först, och skriv id:n för gärningar som har slagits ihop med den därefter.",
        "The act {old} would get another short address. The first id in former_ids decides it: keep {first} first, and write "
        "the ids of acts that were merged into it after that.",
    ),
)
FORGOTTEN = Diagnostic(
    "PERMALINK-FORMER",
    Severity.ERROR,
    Text(
        "Entinen tunnus {old} puuttuu nyt, ja vanhat linkit katkeavat. Lisää se takaisin kohtaan former_ids.",
        "Det tidigare id:t {old} saknas nu, och gamla länkar bryts. Lägg tillbaka det under former_ids.",
        "The former id {old} is now missing, and old links break. Put it back under former_ids.",
    ),
)
DIAGNOSTICS = (RENAMED, GONE_ACT, GONE_ORGANISATION, GONE, FORGOTTEN, CODE)
_GONE = {"acts": GONE_ACT, "organisations": GONE_ORGANISATION}
_ALIKE = 0.5
"""Share of lines in common from which a new file is an old one under another name."""


@dataclass(frozen=True, slots=True)
class _Holder:
    """A record in its file: one file, or one term of a vocabulary. `path` is where in the file it stands."""

    collection: str
    id: str
    each: LoadedFile
    path: Path
    record: BaseModel | None

    @property
    def former(self) -> tuple[str, ...]:
        return getattr(self.record, "former_ids", ())


def find_lost_addresses(before: Sequence[LoadedFile], now: Sequence[LoadedFile]) -> Iterator[Problem]:
    """What a change has lost. `before`: the files that it changed or removed, as they were; `now`: all as they are.

    The files of both must still be readable, since places and likenesses are read from them.
    """
    present = [holder for each in now for holder in _list_holders(each)]
    ids = {(BY_NAME[holder.collection].addresses, holder.id): holder for holder in present}
    known = set(ids) | {
        (BY_NAME[holder.collection].addresses, former) for holder in present for former in holder.former
    }
    was = [holder for each in before for holder in _list_holders(each) if _is_published(holder)]
    were = {(holder.collection, holder.id) for holder in was}
    fresh = [holder for holder in present if (holder.collection, holder.id) not in were]
    unread = [
        each for each in now if each.record is None or any(_hides_former_ids(problem) for problem in each.problems)
    ]
    for holder in was:
        lost = [
            each for each in (*holder.former, holder.id) if (BY_NAME[holder.collection].addresses, each) not in known
        ]
        # a file that cannot be read now may still name it
        lost = [old for old in lost if not any(old.encode() in _read_or_nothing(each) for each in unread)]
        heir = ids.get((BY_NAME[holder.collection].addresses, holder.id))
        if not lost:
            if heir is not None and heir.record is not None and _changes_code(holder, heir):
                yield _tell(CODE, holder, heir, lost)
            continue
        if heir is not None:
            yield _tell(FORGOTTEN, holder, heir, lost)
        elif successor := _find_successor(holder, fresh):
            yield _tell(RENAMED, holder, successor, lost)
        else:
            kind = _GONE.get(holder.collection, GONE)
            values = {"collection": BY_NAME[holder.collection].noun, "old": holder.id}
            yield kind.at(holder.each.file.name, Position(1), holder.path, values=values)


def _read_or_nothing(each: LoadedFile) -> bytes:
    try:
        return each.file.data()
    except OSError:
        return b""


def _changes_code(was: _Holder, now: _Holder) -> bool:
    return BY_NAME[was.collection].addresses == "acts" and first_id(was.id, was.former) != first_id(now.id, now.former)


def _is_published(holder: _Holder) -> bool:
    """Whether it has addresses: an issue of the newsletter has none before it is sent."""
    return not isinstance(holder.record, NewsletterRecord) or holder.record.sent is not None


def _hides_former_ids(problem: Problem) -> bool:
    """Whether the former ids of a file may be there unread."""
    return problem.rule.startswith(("YAML-", "FILE-")) or (problem.field or "").startswith("former_ids")


def _list_holders(each: LoadedFile) -> Iterator[_Holder]:
    collection, record = find_collection(each.file.kind), each.record
    if not collection.has_former_ids:
        return
    if collection.is_vocabulary:
        for code, term in record.root.items() if isinstance(record, RootModel) else ():
            yield _Holder(collection.name, code, each, (code,), term)
    else:
        yield _Holder(collection.name, each.file.id, each, (), record)


def _find_successor(gone: _Holder, fresh: Sequence[_Holder]) -> _Holder | None:
    """The new record that most likely is the one that is gone."""
    candidates = [holder for holder in fresh if holder.collection == gone.collection]
    alike = [(_measure_likeness(gone, holder), holder) for holder in candidates]
    best = max(alike, key=itemgetter(0), default=(0.0, None))
    return best[1] if best[0] > _ALIKE else None


def _measure_likeness(one: _Holder, other: _Holder) -> float:
    """From 0 to 1: the same name or title is enough, else lines in common."""
    for name in ("title", "name"):
        said = getattr(one.record, name, None)
        if said and said == getattr(other.record, name, None):
            return 1
    if one.path:
        return 0
    lines, others = (holder.each.file.data().splitlines() for holder in (one, other))
    return SequenceMatcher(None, lines, others, autojunk=False).ratio()


def _tell(kind: Diagnostic, gone: _Holder, heir: _Holder, lost: list[str]) -> Problem:
    file = heir.each.file
    document = read(file.name, file.data(), size_limit=file.size_limit)
    values = {"collection": BY_NAME[gone.collection].noun, "old": ", ".join(lost), "new": heir.id}
    if kind is RENAMED:
        values["old"] = gone.id
    elif kind is CODE:
        values |= {"old": gone.id, "first": first_id(gone.id, gone.former)}
    position = locate(document.root, heir.path) if heir.path else Position(1)
    # the first of them keeps the short address, so the oldest ones stand first
    own = gone.former if kind is FORGOTTEN or (kind is CODE and gone.former) else (*gone.former, gone.id)
    whole = list(dict.fromkeys((*own, *heir.former)))
    return kind.at(
        file.name, position, (*heir.path, "former_ids"), _write_former_ids(document, heir.path, whole), values
    )


def _write_former_ids(document: Document, path: Path, ids: list[str]) -> Fix | None:
    """The lines that give a record these former ids, in the place of those that it has."""
    holder = find(document.root, path)
    if not isinstance(holder, Mapping) or holder.flow or not holder.entries:
        return None
    first_key, _ = next(iter(holder.entries.values()))
    line = f"{' ' * (first_key.column - 1)}former_ids: [{', '.join(ids)}]"
    if "former_ids" in holder.entries:
        key, value = holder.entries["former_ids"]
        return Fix(key.line, _find_last_line(key, value), line)
    if not path:
        last = len(document.lines) - (1 if document.lines[-1] == "" else 0)
    else:
        last = max(_find_last_line(key, value) for key, value in holder.entries.values())
    return Fix(last + 1, last, line)


def _find_last_line(key: Scalar, value: Node) -> int:
    inner = [scalar for _, scalar in list_scalars(value)]
    if isinstance(value, (Listed, Mapping)) and not inner:
        return value.line
    # libyaml ends a block text on the line after it
    return max((scalar.end_line - (1 if scalar.block else 0) for scalar in inner), default=key.line)
