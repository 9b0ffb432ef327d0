"""Acts in another form than a file's: tables, sections, tags, questions with their answers, all on one line."""

import csv
import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from itertools import groupby

from generator.problems import Fix, Position
from generator.yaml.as_sent.lines import SEVERAL, Lines, Mended, find_runs, written_otherwise
from generator.yaml.edits import drop_lines
from generator.yaml.key_names import KeyNames
from generator.yaml.syntax_errors import find_key_path, has_key, quote_if_needed

_ROW = re.compile(r"\|(?P<cells>.+)\|\s*")
_COLUMNS = re.compile(r"(?P<quote>[\"'])(?P<key>[^\"']+)(?P=quote)\s*[,;\t]\s*(?P=quote)(?P<value>.*)(?P=quote)[,;\s]*")
_SECTION = re.compile(r"\s*(?:\[(?P<key>[a-z_]+)\]|<(?P<tag>[a-z_]+)>)\s*")
_SETTING = re.compile(r"\s*(?P<key>[a-z_]+)\s*[=:]\s*(?P<value>\S.*)")
_ELEMENT = re.compile(r"\s*<(?P<key>[a-z_]+)>(?P<value>[^<]+|<[a-z_]+>[^<]*</[a-z_]+>)</(?P=key)>\s*")
_WRAPPER = re.compile(r"\s*(?:<\?xml\b.*\?>|</?[a-zåäö_]+>)\s*")
_ASSIGNED = re.compile(r"(?P<name>(?:const |let |var )?[A-Za-z_]\w* =)\s*(?P<brace>\{.*)")
_DOTTED = re.compile(
    r"(?P<quote>[\"']?)(?P<holder>[a-z_]+)\.(?P<key>[a-z_]+)(?P=quote)\s*(?:[:=;,|]|\t)\s*(?P<value>\S.*)"
)


def read_answers(file: str, lines: Lines, names: KeyNames) -> Mended:
    """`1. Otsikko *` and the answer below it, as a form or a page of Word has them: the key with its value."""
    keys = {label.casefold(): key for key, label, _ in reversed(names.guidance)}
    asked = [_find_asked(line, keys) for line in lines]
    places: list[int] = []
    for index in (index for index, key in enumerate(asked) if key):
        if not places or any(line.strip() for line in lines[places[-1] + 1 : index]):  # else it is the answer: `Enhet`
            places.append(index)
    if len(set(filter(None, asked))) < SEVERAL or any(find_key_path(line)[:1] and has_key(line) for line in lines):
        return lines, []
    kept, problems = list(lines), []
    for index, end in zip(places, [*places[1:], len(lines)], strict=True):
        answer = [line.strip() for line in lines[index + 1 : end] if line.strip()]
        last = max((number for number in range(index + 1, end) if lines[number].strip()), default=index)
        key = asked[index]
        value = f" {quote_if_needed(answer[0])}" if len(answer) == 1 else ""
        entry = [f"{key}:{value}"] if len(answer) < 2 else [f"{key}: |", *(f"  {line}" for line in answer)]  # noqa: PLR2004
        kept[index : last + 1] = [*entry, *([""] * (last + 1 - index - len(entry)))]
        fix = Fix(index + 1, last + 1, "\n".join(entry))
        problems.append(written_otherwise(file, lines[index], fix, (str(key),)))
    return tuple(kept), problems


def _find_asked(line: str, keys: Mapping[str, str]) -> str | None:
    """The key that a line asks for by its label alone."""
    return keys.get(re.sub(r"^\d{1,2}[.)]\s*|[\s*:?]+$", "", line.strip()).casefold())


def read_sections(file: str, lines: Lines, names: KeyNames) -> Mended:
    """`[contact]` with `role = …` below it, and `<contact>` with `<role>…</role>` within it: a key with its parts."""
    kept, changed = list(lines), set[int]()
    within: str | None = None
    for index, line in enumerate(lines):
        head, pair, tag = _SECTION.fullmatch(line), _SETTING.fullmatch(line), _ELEMENT.fullmatch(line)
        if head and (head["key"] or head["tag"]) in names.keys:
            within = head["key"] or head["tag"]
            kept[index] = f"{within}:"
        elif within and line.strip() == f"</{within}>":
            within, kept[index] = None, ""
        elif _WRAPPER.fullmatch(line) and names.keys.isdisjoint({line.strip(" </>")}):
            kept[index] = ""
        elif within and pair and pair["key"] in names.inner:
            kept[index] = f"  {pair['key']}: {pair['value']}"
        elif tag and names.knows(tag["key"]):
            kept[index] = f"{'  ' if within else ''}{_read_element(tag)}"
        else:
            within = None if line.strip() and not line[0].isspace() else within
            continue
        changed.add(index)
    problems = []
    for first, last in find_runs(changed):
        text = [line for line in kept[first : last + 1] if line]
        fix = Fix(first + 1, last + 1, "\n".join(text)) if text else drop_lines(kept, first + 1, last + 1, safe=True)
        typed = re.match(r"\s*(\S+?[>\]]|\S+ =)", lines[first])
        path = find_key_path(next(iter(text), ""))
        problem = written_otherwise(file, typed[1] if typed else lines[first], fix, path)
        problems.append(replace(problem, position=Position(first + 1)))
    return tuple(kept), problems


def _read_element(tag: re.Match[str]) -> str:
    """An element as a key with its value; one within it as a part of it."""
    inner = _ELEMENT.fullmatch(tag["value"])
    value = f"{{{_read_element(inner)}}}" if inner else quote_if_needed(unescape(tag["value"].strip()))
    return f"{tag['key']}: {value}"


def break_line(file: str, lines: Lines, names: KeyNames) -> Mended:
    """A whole act on one line, or a row of a table below its heads: each key on a line of its own."""
    full = [index for index, line in enumerate(lines) if line.strip()]
    if len(full) == 1:
        entries = _split_entries(lines[full[0]], names)
    elif len(full) == 2:  # noqa: PLR2004 - the heads, and one row
        entries = _read_table(lines[full[0]], lines[full[1]], names)
    else:
        return lines, []
    if len(entries) < SEVERAL:
        return lines, []
    text, flow = [], []
    for key, value in entries.items():
        if isinstance(value, str):
            text.append(f"{key}: {_write_value(value)}")
            flow.append(f"{key}: {_write_value(value, flow=True)}")
        else:
            text += [f"{key}:", *(f"  {name}: {_write_value(each)}" for name, each in value.items())]
            parts = (f"{name}: {_write_value(each, flow=True)}" for name, each in value.items())
            flow.append(f"{key}: {{{', '.join(parts)}}}")
    first, last = full[0], full[-1]
    kept = (*lines[:first], f"{{{', '.join(flow)}}}", *("" for _ in range(first, last)), *lines[last + 1 :])
    return kept, [
        written_otherwise(file, lines[first], Fix(first + 1, last + 1, "\n".join(text)), (next(iter(entries)),))
    ]


def _write_value(value: str, *, flow: bool = False) -> str:
    bracketed = re.fullmatch(r"\[.*\]|\{.*\}|\"[^\"]*\"", value)
    return value if bracketed else quote_if_needed(value, flow=flow)


def _split_entries(line: str, names: KeyNames) -> dict[str, str | dict[str, str]]:
    """Key → its value, or its parts, of entries that stand one behind another."""
    found = [each for each in re.finditer(r"(?:^|(?<=\s))([a-z_]+):(?:\s+|$)", line) if names.knows(each[1])]
    if not found or line[: found[0].start()].strip():
        return {}
    entries: dict[str, str | dict[str, str]] = {}
    holder: dict[str, str] | None = None
    for each, end in zip(found, [*(other.start() for other in found[1:]), len(line)], strict=True):
        key, value = each[1], line[each.end() : end].strip()
        if holder is not None and key in names.inner and (key not in names.keys or key in entries):
            holder[key] = value
        elif key in names.keys and key not in entries:
            holder = None if value else {}
            entries[key] = value if holder is None else holder
    return entries


def _read_table(heads: str, row: str, names: KeyNames) -> dict[str, str | dict[str, str]]:
    """The same of the heads of a table and its one row."""
    for mark in ";\t,":
        keys, values = next(csv.reader([heads], delimiter=mark)), next(csv.reader([row], delimiter=mark))
        if len(keys) == len(values) and sum(key.strip() in names.keys for key in keys) >= SEVERAL:
            entries: dict[str, str | dict[str, str]] = {}
            for key, value in zip(keys, values, strict=True):
                name, _, part = key.strip().partition(".")
                if part and value:
                    held = entries.setdefault(name, {})
                    if isinstance(held, dict):
                        held[part] = value.strip()
                elif value:
                    entries[name] = value.strip()
            return entries
    return {}


def read_program(file: str, lines: Lines, _names: KeyNames) -> Mended:
    """`teko = {`, as programs begin a record: the brace alone."""
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    found = _ASSIGNED.fullmatch(lines[first]) if first is not None else None
    if first is None or found is None:
        return lines, []
    kept = (*lines[:first], found["brace"], *lines[first + 1 :])
    return kept, [written_otherwise(file, found["name"], Fix(first + 1, first + 1, found["brace"]))]


def gather_parts(file: str, lines: Lines, names: KeyNames) -> Mended:
    """`contact.role: …` and `contact.mailbox: …`, as a table has them: one record with its keys."""
    kept, problems = list(lines), []
    found = [_DOTTED.fullmatch(line.rstrip()) for line in lines]
    known = [each if each and each["holder"] in names.keys and each["key"] in names.inner else None for each in found]
    holders = [each["holder"] if each else None for each in known]
    for holder, group in groupby(range(len(lines)), key=holders.__getitem__):
        indexes = list(group)
        if holder is None:
            continue
        parts = {each["key"]: _unquote(each["value"], each["quote"]) for index in indexes if (each := known[index])}
        entries = (f"  {key}: {quote_if_needed(value)}" for key, value in parts.items())
        within = ", ".join(f"{key}: {quote_if_needed(value, flow=True)}" for key, value in parts.items())
        first, last = indexes[0], indexes[-1]
        kept[first : last + 1] = [f"{holder}: {{{within}}}", *("" for _ in range(first, last))]
        fix = Fix(first + 1, last + 1, "\n".join([f"{holder}:", *entries]))
        problems.append(written_otherwise(file, lines[first], fix, (holder,)))
    return tuple(kept), problems


def _unquote(value: str, mark: str) -> str:
    return value[1:-1] if mark and len(value) > 1 and value[0] == value[-1] == mark else value


def read_rows(file: str, lines: Lines, names: KeyNames) -> Mended:
    """Rows of a table, `| title | … |`, and columns in quotes, `"title","…"`, as keys with their values."""
    rows = {
        index: cells
        for index, line in enumerate(lines)
        if (cells := _split_row(line)) is not None
        and (not cells[0].strip(" -:") or len(cells) == 2 or names.knows(cells[0]))  # noqa: PLR2004 - a key and its value
    }
    if sum(names.knows(cells[0]) for cells in rows.values()) < 2:  # noqa: PLR2004
        return lines, []
    kept, problems = list(lines), []
    margin = ""
    for index, (key, *rest) in rows.items():
        if names.knows(key):
            margin = ("  " if not any(rest) else "") if key in names.keys else margin
            value = ", ".join(filter(None, rest))
            bracketed = re.fullmatch(r"\[.*\]|\{.*\}", value)
            depth = "" if key in names.keys else margin
            mended = f"{depth}{key}: {value if bracketed or not value else quote_if_needed(value)}".rstrip()
        else:  # the line below the heads, or the heads themselves
            mended = f"# {' '.join(filter(None, (key, *rest)))}" if key.strip(" -:") else ""
        kept[index] = mended
        problems.append(written_otherwise(file, lines[index], Fix(index + 1, index + 1, mended), find_key_path(mended)))
    return tuple(kept), problems


def _split_row(line: str) -> list[str] | None:
    if row := _ROW.fullmatch(line):
        return [cell.strip() for cell in row["cells"].split("|")]
    if columns := _COLUMNS.fullmatch(line):
        return [columns["key"].strip(), columns["value"].replace(columns["quote"] * 2, columns["quote"])]
    return None
