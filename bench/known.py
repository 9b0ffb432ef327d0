"""What the editors' folder knows: the ids that an act may name. Read with the site's own reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.rules.engine import load
from generator.schema.records.act import ActRecord
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.network import NetworkRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.programme import ProgrammeRecord
from generator.schema.records.vocabulary import SectorsRecord, ThemesRecord
from generator.schema.records.withdrawn import WithdrawnRecord
from generator.schema.source_files import Folders, find_files


@dataclass(frozen=True, slots=True)
class Known:
    """Ids by kind, sorted. `wanted` are acts that the editors' records point at: without them the records are wrong."""

    organisations: tuple[str, ...]
    sectors: tuple[str, ...]
    themes: tuple[str, ...]
    programmes: tuple[str, ...]
    networks: tuple[str, ...]
    challenges: tuple[str, ...]
    wanted: tuple[str, ...]
    withdrawn: frozenset[str]


def read_known(editorial: Path) -> Known:
    """The ids of an `editorial/` folder."""
    files, _ = find_files(Folders(acts=editorial / "\0", editorial=editorial))
    loaded = [(file, load(file).record) for file in files if file.kind is not ActRecord]

    def ids(kind: type) -> tuple[str, ...]:
        return tuple(sorted(file.id for file, _ in loaded if file.kind is kind))

    def terms(kind: type[SectorsRecord] | type[ThemesRecord]) -> tuple[str, ...]:
        return tuple(sorted(term for _, record in loaded if isinstance(record, kind) for term in record.root))

    return Known(
        organisations=ids(OrganisationRecord),
        sectors=terms(SectorsRecord),
        themes=terms(ThemesRecord),
        programmes=ids(ProgrammeRecord),
        networks=ids(NetworkRecord),
        challenges=ids(ChallengeRecord),
        wanted=tuple(sorted({act for _, record in loaded if record for act in _acts_in(record.model_dump())})),
        withdrawn=frozenset(ids(WithdrawnRecord)),
    )


def _acts_in(value: object) -> Iterator[str]:
    """Every act id below a key `act` or `instead`, however deep."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key == "act" and isinstance(part, str):
                yield part
            elif key == "instead":
                yield from part
            else:
                yield from _acts_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _acts_in(part)
