"""When acts and adoptions reached the market, where their files do not say: from git's history (ADR 26).

An act is published on the day when it came to the branch that is checked out, under the first id that it has had. One
that has not been committed counts as published today, so that a working copy looks as it will when it is merged.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.cache import Cache, version_digest
from generator.catalogue.days import UNKNOWN, Days
from generator.checking.loading import CheckResult
from generator.integrations.history import History, HistoryError, find_head, read_blobs, read_history
from generator.locales import TEXTS
from generator.schema.collections import Records
from generator.schema.dates import PartialDate
from generator.schema.records.act import ActRecord
from generator.yaml.nodes import unwrap
from generator.yaml.reading import SIZE_LIMIT, read


def find_days(result: CheckResult, folder: Path, today: date, cache: Cache) -> Days:
    """The days of the acts of a folder that their files leave untold; where history cannot tell, a note why.

    Git is asked only when some file leaves something untold.
    """
    acts = {each.file.id: each.record for each in result.loaded if isinstance(each.record, ActRecord)}
    undated = [act_id for act_id, record in acts.items() if record.published is None]
    adopters = {act_id: found for act_id, record in acts.items() if (found := _list_undated_adopters(record))}
    if not undated and not adopters:
        return UNKNOWN
    try:
        past = _Past(_recall(folder, cache), acts, result.records)
        versions = {act_id: past.list_versions(act_id) for act_id in adopters}
        known = _read_adopters(folder, {blob for found in versions.values() for blob in found}, cache)
    except HistoryError as error:
        plain = error.words in {TEXTS.history.days_no_repository, TEXTS.history.days_shallow}
        return Days(note=error.words if plain else TEXTS.history.days_unread.fill({"why": error.words}))
    names = _Names(result.records)
    adopted = {
        (act_id, adopter): min(
            (day for blob, day in versions[act_id].items() if names.find(adopter) in map(names.find, known[blob])),
            default=today,
        )
        for act_id, found in adopters.items()
        for adopter in found
    }
    return Days(
        {act_id: _convert(past.find_arrival(act_id) or today) for act_id in undated},
        {key: _convert(day) for key, day in adopted.items()},
    )


def _convert(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _list_undated_adopters(record: ActRecord) -> list[str]:
    return [each.organisation for each in record.adoptions if each.year is None]


def _recall(folder: Path, cache: Cache) -> History:
    """The history of a folder, kept under the commit that is checked out. Raises HistoryError."""
    head = find_head(folder)
    if head is None:
        return History()
    key = f"{version_digest('integrations/history.py').hex()} {head} {folder.resolve()}".encode(errors="replace")
    history: History | None = cache.get("history", key)
    if history is None:
        history = read_history(folder, head)
        cache.put("history", key, history)
    return history


class _Past:
    """Acts under all the paths that they have had: those that their files tell, and those that git saw renamed."""

    def __init__(self, history: History, acts: Mapping[str, ActRecord], records: Records) -> None:
        self._history = history
        self._acts = acts
        gone = ((act_id, *record.former_ids) for act_id, record in records.withdrawn.items())
        former = (record.former_ids for record in acts.values())
        # an act that is withdrawn in the commit that brings one like it has not become that one
        self._claimed = {_name_file(act_id) for ids in (acts, *gone, *former) for act_id in ids}

    def find_arrival(self, act_id: str) -> date | None:
        """The day when it first came; None when it has not been committed."""
        arrivals = (self._history.arrivals.get(path) for path in self._trace(act_id))
        return min((arrival.day for arrival in arrivals if arrival), default=None)

    def list_versions(self, act_id: str) -> dict[str, date]:
        """What its file has held, each with the first day when it did."""
        found: dict[str, date] = {}
        for path in self._trace(act_id):
            for version in self._history.versions.get(path, ()):
                found[version.blob] = min(version.day, found.get(version.blob, version.day))
        return found

    def _trace(self, act_id: str) -> Iterator[str]:
        """The paths that it has had."""
        ahead = [_name_file(each) for each in (act_id, *self._acts[act_id].former_ids)]
        seen: set[str] = set()
        while ahead:
            path = ahead.pop()
            if path in seen:
                continue
            seen.add(path)
            yield path
            arrival = self._history.arrivals.get(path)
            if arrival and arrival.was and arrival.was not in self._claimed:
                ahead.append(arrival.was)


def _name_file(act_id: str) -> str:
    return f"{act_id}.yaml"


class _Names:
    """Organisations by whatever a file has called them: an id, a former one, a name."""

    def __init__(self, records: Records) -> None:
        self._ids: dict[str, str] = {}
        for organisation_id, record in records.organisations.items():
            names = (record.name.fi, record.name.sv, record.name.en)
            for called in (organisation_id, *record.former_ids, *(name for name in names if name)):
                self._ids.setdefault(called.casefold(), organisation_id)

    def find(self, called: str) -> str:
        """The id, or the name of one that is not on the market."""
        return self._ids.get(called.casefold(), called.casefold())


def _read_adopters(folder: Path, blobs: Iterable[str], cache: Cache) -> dict[str, tuple[str, ...]]:
    """Who had taken an act into use by each version of its file. What was read once is kept. Raises HistoryError."""
    version = version_digest("yaml", "checking/days.py")
    kept: dict[str, tuple[str, ...]] = cache.get("adopters", version) or {}
    wanted = set(blobs)
    held = read_blobs(folder, sorted(wanted - kept.keys()), SIZE_LIMIT)
    found = {blob: kept[blob] if blob in kept else _list_adopters(held.get(blob, b"")) for blob in wanted}
    if held:
        cache.put("adopters", version, found)
    return found


def _list_adopters(data: bytes) -> tuple[str, ...]:
    """The adopters that a file names, however it stands otherwise."""
    root = read("", data).root
    tree = unwrap(root) if root is not None else None
    adoptions = tree.get("adoptions") if isinstance(tree, dict) else None
    named = (each.get("organisation") for each in adoptions or () if isinstance(each, dict))
    return tuple(name for name in named if isinstance(name, str))
