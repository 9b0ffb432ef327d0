"""Case tables: what somebody typed into a file that was in order, and what is told of it.

Tables lie in `tests/cases/`, `bases/` there holds the files that were in order, each where it would lie. A case is

    date-day-first:
      rule: DATE
      line: 9
      instead: started
      typed: |
        started: 1.8.2024
      told: |
        9:10 started · label: Alkoi · typed: 1.8.2024
        line 9 mended:
          started: 2024-08-01

`told` is written by `TORI_GOLDEN=write .venv/bin/pytest -n 0 tests/test_cases.py`, all else by hand. What `all` says at
the top of a table holds for each of its cases.

Nobody sees a tab or a no-break space, so in these files `⇥` is a tab, `⍽` a no-break space and `⟨U+202E⟩` the character
of that number.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from generator.problems import Problem
from generator.rules.engine import LoadedFile, judge, load, load_bytes
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord
from generator.schema.records.withdrawn import WithdrawnRecord
from generator.schema.source_files import FIELDS, FOLDERS, SIZE_LIMIT, VOCABULARIES, Folders, SourceFile, find_files

CASES = Path(__file__).parent / "cases"
BASES = CASES / "bases"
PICTURES = CASES / "pictures"
CATALOGUE = Path(__file__).parent / "catalogues" / "esimerkkila"
TODAY = date(2026, 11, 22)

# --- what is typed ---------------------------------------------------------------------------------------------------

_SIGNS = {"\t": "⇥", "\u00a0": "⍽"}
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Zl", "Zp", "Zs"})


def seen(text: str) -> str:
    """The text with every character visible, a space at the end of a line too."""
    return re.sub(r"[^ \n]| (?=\n|$)", lambda found: _sign(found[0]), text)


def unseen(text: str) -> str:
    """The text as it was typed: the opposite of `seen`."""
    for mark, sign in _SIGNS.items():
        text = text.replace(sign, mark)
    return re.sub(r"⟨U\+([0-9A-F]{4,6})⟩", lambda found: chr(int(found[1], 16)), text)


def _sign(mark: str) -> str:
    if unicodedata.category(mark) not in _UNSEEN:
        return mark
    return _SIGNS.get(mark) or f"⟨U+{ord(mark):04X}⟩"


Keys = Annotated[tuple[str, ...], BeforeValidator(lambda keys: (keys,) if isinstance(keys, str) else keys)]
Typed = Annotated[str, AfterValidator(unseen)]


class Case(BaseModel):
    """One file: a base with something typed into it, and what is to be said of it.

    `typed` stands in the place of the base's top-level keys `instead`, or below the key `after`, or else at the end;
    `without` leaves keys out. `file` is a whole text, and `made` the name of bytes that nobody would type.
    `passes`, typed in the same place, keeps the rule, and lies at `passes_at` where its place is what matters.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    table: str
    rule: str
    line: int
    base: str
    path: str = ""
    instead: Keys = ()
    without: Keys = ()
    after: Keys = ()
    typed: Typed = ""
    file: Typed | None = None
    made: str | None = None
    encoding: str = "utf-8"
    windows_line_ends: bool = False
    looked_for: bool = False
    """Told when the folder is looked through: the place or the name of the file is the mistake."""
    passes: Typed | None = None
    passes_at: str = ""
    also: Keys = ()
    """Rules that are told beside it."""
    leaves: Keys = ()
    """Rules that are told when it is mended: the fix is a beginning."""
    meant: Typed | None = None
    """What the writer meant, in the same place: the mended file says just that."""
    means_base: bool = False
    """The writer meant the base, which came along with marks or margins of another program."""
    unmended: bool = False
    """Nothing that could be shown would mend it: another file, or what only the writer knows."""
    example: bool = False
    """The rule's example on the page of rules; otherwise that is the first of its cases."""
    told: str | None = None

    @property
    def source(self) -> SourceFile:
        return file_of(self.path or f"{self.base}.yaml", self.data())

    def data(self) -> bytes:
        """The file's bytes."""
        if self.made:
            return MADE[self.made]
        return self._written(self._patched(self.typed) if self.file is None else self.file)

    @property
    def passing(self) -> SourceFile | None:
        """The file that keeps the rule."""
        if self.passes is None and not self.passes_at:
            return None
        data = self._written(self._patched(self.typed if self.passes is None else self.passes))
        return file_of(self.passes_at or self.path or f"{self.base}.yaml", data)

    @property
    def intended(self) -> str | None:
        """The file that the writer meant."""
        return base(self.base) if self.means_base else None if self.meant is None else self._patched(self.meant)

    def _written(self, text: str) -> bytes:
        return (text.replace("\n", "\r\n") if self.windows_line_ends else text).encode(self.encoding)

    def _patched(self, typed: str) -> str:
        blocks = blocks_of(base(self.base))
        keys = list(blocks)
        places = [keys.index(key) for key in (*self.instead, *self.without, *self.after)] or [len(keys)]
        first, last = places[0], places[-1] + 1
        assert places == list(range(first, last)), f"{self.name}: these keys are not one below another"
        if self.after:
            first = last
        text = list(blocks.values())
        return "".join([*text[:first], typed, *text[last:]])


def base(name: str) -> str:
    """The text of a file that is in order."""
    return (BASES / f"{name}.yaml").read_text("utf-8")


def blocks_of(text: str) -> dict[str, str]:
    """Top-level key → its lines."""
    return {block.partition(":")[0]: block for block in re.split(r"(?m)^(?=\S)", text) if block}


_SMALL = "acts/esimerkkila/perehdytys"
MADE = {
    "too many kilobytes": base(_SMALL).encode() + b"# " + b"x" * SIZE_LIMIT,
    "ten megabytes": b"title: " + b"x" * 10_000_000,
    "any bytes": bytes(range(256)) * 40,
    "six thousand items": base(_SMALL).encode() + b"customer_groups: [" + b"a," * 6_000 + b"]\n",
    "sixty thousand brackets": b"[" * 60_000,
    "fifty thousand brackets at a key": base(_SMALL).encode() + b"customer_groups: " + b"[" * 50_000,
    "a hundred thousand brackets": b"[" * 100_000,
    "two hundred keys within each other": "\n".join("  " * depth + "a:" for depth in range(200)).encode(),
}
"""Files that nobody would type."""


@cache
def all_cases() -> tuple[Case, ...]:
    """Every case of every table, in order."""
    return tuple(case for path in tables() for case in _cases_in(path))


def named(name: str) -> Case:
    """One case."""
    return next(case for case in all_cases() if case.name == name)


def tables() -> list[Path]:
    """The mistakes first, then every kind of slip, then the rules."""
    return [*sorted((CASES / "mistakes").glob("*.yaml")), CASES / "slips.yaml", CASES / "rules.yaml"]


def _cases_in(path: Path) -> Iterator[Case]:
    table: dict[str, dict[str, Any]] = yaml.load(path.read_text("utf-8"), _Loader)
    shared = table.pop("all")
    for name, case in table.items():
        yield Case(name=name, table=path.relative_to(CASES).as_posix(), **{**shared, **case})


class _Loader(yaml.BaseLoader):
    """Every value is text until a case says otherwise, and nothing is said twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"said twice: {max(keys, key=keys.count)}"
        return super().construct_mapping(node, deep)


# --- what is told ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Typing(SourceFile):
    """A file that lies nowhere yet."""

    typed: bytes

    def data(self) -> bytes:
        return self.typed[: self.size_limit + 1]


def file_of(name: str, data: bytes) -> SourceFile:
    """A file with these bytes, as if it lay there; its pictures lie in `cases/pictures/`."""
    top, _, rest = name.removesuffix(".yaml").partition("/")
    kind, _, record_id = rest.partition("/")
    if top == "acts":
        return Typing(name, PICTURES / "teko.yaml", ActRecord, rest, data)
    if kind == "vocabulary":
        field = PurePosixPath(record_id)
        held = {**VOCABULARIES, **FIELDS}
        return Typing(name, PICTURES / "teko.yaml", held.get(field.parent.name) or held[field.name], field.name, data)
    return Typing(name, PICTURES / "teko.yaml", {"withdrawn": WithdrawnRecord, **FOLDERS}[kind], record_id, data)


@cache
def neighbours() -> tuple[LoadedFile, ...]:
    """The records of the fictional Esimerkkilä."""
    files, _ = find_files(Folders.at(CATALOGUE))
    return tuple(map(load, files))


def judged(file: SourceFile) -> list[Problem]:
    """What is wrong with one file among its neighbours."""
    own = load_bytes(file, file.data())
    others = [each for each in neighbours() if each.file.name != file.name]
    records = Records.of((each.file.id, each.record) for each in (*others, own) if each.record is not None)
    return [*own.problems, *judge([own], records, TODAY)]


@cache
def problems_of(case: Case) -> tuple[Problem, ...]:
    """What is wrong with the file of a case, judged once."""
    if not case.looked_for:
        return tuple(judged(case.source))
    with TemporaryDirectory() as folder:
        path = Path(folder, case.path)
        path.parent.mkdir(parents=True)
        path.write_bytes(case.data())
        return tuple(find_files(Folders.at(Path(folder)))[1])


def in_utf8(data: bytes) -> bytes:
    """What an editor shows of a file, whatever its letters are."""
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16").encode()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252").encode()
    return data
