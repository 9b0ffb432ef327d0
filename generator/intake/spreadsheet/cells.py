"""What a cell says → the value that a file would hold: labels become codes, Finnish dates the file's own."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from generator.intake.choices import Names, names_of
from generator.intake.proposal import settle_day
from generator.intake.spreadsheet.columns import Column, Kind, Path, find_type
from generator.list_marks import drop_list_marks
from generator.schema.collections import Records
from generator.schema.introspection import describe
from generator.schema.organisation_names import OrganisationNames
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationKind
from generator.schema.suggestions import fold, list_labels
from generator.yaml.writer import Value

_ADDRESS = re.compile(r"https?://\S+")


class Cells:
    """Reads cells with the names that the market has: `Työhyvinvointi` → `tyohyvinvointi`."""

    def __init__(self, records: Records, names: OrganisationNames) -> None:
        """Names in any language, and codes; `names` are those of the records' organisations."""
        self._organisations = names
        self._names = {
            name: _by_name(names_of(records.in_collection(collection)))
            for name, field in describe(ActRecord).items()
            if (collection := field.type.collection) and collection != "acts"
        }

    def value(self, column: Column, text: str) -> Value:
        """What a cell of this column says; what is not understood stays as it was typed, for the rules to judge."""
        text = text.strip() if column.kind is not Kind.LIST else text
        match column.kind:
            case Kind.LIST:
                return [self._code(column.path, item) for item in self._items(column.path, text)]
            case Kind.DATE:
                return settle_day(_read_serial(text))
            case Kind.MOMENT:
                return _read_serial(text)  # a beginning may tell the end as well (intake/proposal.py)
            case Kind.PART:
                return _part(str(column.path[0]), text)
            case Kind.PARTS:
                return [self._listed_part(str(column.path[0]), item) for item in _split(text, "\n;|")]
            case Kind.TEXT:
                return self._code(column.path, text)

    @staticmethod
    def kind(text: str) -> str:
        """The kind of organisation that a label means; the text itself where it means none."""
        return _by_name({each.value: each.label for each in OrganisationKind}).get(fold(text), text)

    def _items(self, path: Path, text: str) -> list[str]:
        """The values of a cell. A comma parts words, not sentences; a value that holds one stands on a line."""
        names = self._names.get(str(path[0]))
        if names and fold(text) in names:
            return [text.strip()]
        items = _split(text, "\n;|," if path[0] != "adopt" and "adopt" not in path else "\n")
        return drop_list_marks(items)

    def _code(self, path: Path, text: str) -> str:
        """The code that a label means; the text itself where it means none."""
        name = str(path[0])
        if len(path) == 1 and name in self._names:
            return self._names[name].get(fold(text), text)
        kind = find_type(path)
        if kind and kind.collection == "organisations":
            return self._organisation(text) or text
        return _by_name(dict(kind.options)).get(fold(text), text) if kind else text

    def _organisation(self, text: str) -> str:
        """The id of the organisation of the market that a text names and nothing more."""
        match = self._organisations.read(text)
        return (
            match.body
            if match.sure and not match.unit and match.body in self._organisations.records.organisations
            else ""
        )

    def _listed_part(self, name: str, text: str) -> Value:
        """One line of a cell for a whole list of parts: a partner, an adopter, a prize, a link."""
        if name == "partners":
            code = self._organisation(text)
            return {"organisation": code} if code else {"name": text}
        if name == "links" and (address := _ADDRESS.search(text)):
            title = text.replace(address[0], " ").strip(" :–-,")
            return {"title": title, "url": address[0]} if title else {"url": address[0]}
        first = {"adoptions": "organisation", "awards": "name", "measures": "what", "links": "title"}
        key = first.get(name, "text")
        return {key: self._code((name, 0, key), text)}


def _read_serial(text: str) -> str:
    """A day that a spreadsheet counted (`45231`) or gave a time (`2024-05-12 10:30:00`) as a file has it."""
    if match := _SERIAL.fullmatch(text):
        days = int(match[1])
        return (_DAY_ZERO + timedelta(days=days)).isoformat() if _FIRST_SERIAL <= days <= _LAST_SERIAL else text
    return _CLOCK.sub("", text)


_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?", re.ASCII)
_CLOCK = re.compile(r"(?<=\d\d)[ T](?:klo |kl\.? )?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\.\d+)?Z?$")
_DAY_ZERO = date(1899, 12, 30)
"""The day from which spreadsheets count."""
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 73_000
"""1954 to 2099: what an act could have."""


def _by_name(names: Names | Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Folded name → code. A name that two have is nobody's."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for code, label in names.items():
        for text in {fold(each) for each in (code, *(label if isinstance(label, tuple) else list_labels(label)))}:
            if found.setdefault(text, code) != code:
                twice.add(text)
    return {text: code for text, code in found.items() if text not in twice or text == fold(code)}


def _split(text: str, separators: str) -> list[str]:
    """The parts between the first separator that there is."""
    mark = next((each for each in separators if each in text), "\n")
    return [part.strip() for part in text.split(mark) if part.strip()]


_FORMS: tuple[tuple[Callable[[str], object], tuple[str, ...]], ...] = (
    (_ADDRESS.fullmatch, ("url", "page")),
    (re.compile(r"\S+@\S+").fullmatch, ("mailbox",)),
)


def _part(name: str, text: str) -> Value:
    """A cell for a whole part: its address, its mailbox, else what it is called."""
    keys = {"contact": ("role", "mailbox", "page"), "source": ("title", "url")}.get(name)
    if keys is None:
        return text
    fitting = (key for form, names in _FORMS if form(text) for key in names if key in keys)
    return {next(fitting, keys[0]): text}
