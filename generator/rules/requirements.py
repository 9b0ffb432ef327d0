"""Judges by requirements: when a record says this, then it has these keys. In the browser `requirements.js` does the same."""

from collections.abc import Collection, Iterator
from functools import partial

from pydantic import BaseModel

from generator.problems import Fix, Path
from generator.rules.rule import Finding, Requirement
from generator.schema.fixes import remove_entry
from generator.schema.introspection import find_key, find_parts, mention
from generator.schema.validation import add_missing_key
from generator.text import Text
from generator.yaml.nodes import Mapping, find
from generator.yaml.reading import Document

LANGUAGE_NAMES = {
    "fi": Text("suomeksi", "på finska", "in Finnish"),
    "sv": Text("ruotsiksi", "på svenska", "in Swedish"),
    "en": Text("englanniksi", "på engelska", "in English"),
}
"""What is missing where a key is a language."""


def find_unmet(record: BaseModel, requirement: Requirement, told: Collection[str] = ()) -> Iterator[Finding]:
    """Where a record lacks what it needs. Of keys that something is `told` of nothing more is said: one slip, one message."""
    if not requirement.reads.isdisjoint(told):
        return
    for key, values in requirement.when.items():
        if (_read(record, key) not in values) if values else not _is_said(_read(record, key)):
            return
    for path, part in find_parts(record, requirement.within) if requirement.within else (((), record),):
        if not path or path[0] not in told:
            yield from _find_in_part(record, requirement, path, part)


def _find_in_part(record: BaseModel, requirement: Requirement, path: Path, part: BaseModel) -> Iterator[Finding]:
    for key in requirement.none_of:
        if _is_said(_read(part, key)):
            at = (*path, *key.split("."))
            yield Finding(at, {"typed": at[-1]}, fix=partial(_remove, path=at))
    said = {key for group in requirement.alternatives for key in group if _is_said(_read(part, key))}
    begun = [group for group in requirement.alternatives if not said.isdisjoint(group)]
    whole = [group for group in begun if said.issuperset(group)]
    if not requirement.alternatives or (whole and (requirement.any_of or len(begun) == 1)):
        return
    spare = next((group for group in begun if group not in whole), begun[0]) if len(begun) > 1 else ()
    wanted = next(iter((*begun, *requirement.alternatives)))
    key = next((each for each in spare if each in said), "") or next(each for each in wanted if each not in said)
    here = (*path, key)
    mend = partial(remove_entry, path=here) if spare else partial(add_missing_key, path=here, model=type(record))
    at = (requirement.at,) if requirement.at else path or here
    yield Finding(at, _values_of(record, requirement, here), requirement.instead or None, fix=mend, safe=False)


def _values_of(record: BaseModel, requirement: Requirement, path: Path) -> dict[str, object]:
    """What the sentence can be filled with: the key, what it is called, and the labels of what `when` asks for."""
    labels = {key: getattr(_read(record, key), "label", "") for key in requirement.when}
    found, name = find_key(type(record), path), str(path[-1])
    words = {"label": mention(found.label), "help": found.help} if found else {}
    return {"key": name, "language": LANGUAGE_NAMES.get(name, ""), **words, **labels}


def _read(part: object, key: str) -> object:
    for step in key.split("."):
        part = getattr(part, step, None)
    return part


def _is_said(value: object) -> bool:
    return value not in (None, "", ())


def _remove(document: Document, path: Path) -> Fix | None:
    """The lines without an entry, and without what it alone was in."""
    above = find(document.root, path[:-1])
    alone = len(path) > 1 and isinstance(above, Mapping) and len(above.entries) == 1
    return remove_entry(document, path[:-1] if alone else path)
