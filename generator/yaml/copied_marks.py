"""Marks that came along when lines were copied: fences, quotation marks of a mail, bold keys, the columns of a table.

Each step takes the lines of a file and gives as many back, with a problem for every mark that it took away.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from itertools import groupby

from generator import diagnostics
from generator.problems import Fix, Position, Problem
from generator.yaml.edits import comment_out, drop_lines
from generator.yaml.key_names import KeyNames
from generator.yaml.syntax_errors import (
    SIGN,
    find_enclosing_path,
    find_key_path,
    find_prose,
    has_key,
    quote_if_needed,
)

Lines = tuple[str, ...]
Mended = tuple[Lines, list[Problem]]

_FENCE = re.compile(r"(?:`{3,}|~{3,}).*")
_REMARK = re.compile(r"(?P<mark>//|;|--(?=\s)|/\*+|\*+/|REM(?=\s))\s?(?P<text>.*?)(?:\s*\*+/)?$")
_OPENING, _CLOSING = "<!--", "-->"
_QUOTED = re.compile(r"\s?(?:>\s?)+")
_NUMBERED = re.compile(r"\s*(\d{1,3})[:.|)]?(?=\s|$)")
_SENT = re.compile(
    r"\[?\d{1,4}[./-]\d{1,2}[./-]?(?:\d{2,4})?,?\s+(?:klo |kl\. ?)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?"
    r"\]?\s*[-–]?\s*[^:]{1,40}: ?"
)
_ROW = re.compile(r"\|(?P<cells>.+)\|\s*")
_COLUMNS = re.compile(r"(?P<quote>[\"'])(?P<key>[^\"']+)(?P=quote)\s*[,;\t]\s*(?P=quote)(?P<value>.*)(?P=quote)[,;\s]*")
_DECORATED = re.compile(
    r"(?P<indent>\s*(?:-\s+)?)"
    r"(?P<open>\*{1,3}|_{1,2}|`|<(?:b|i|em|strong)>|\#{2,6}\s+|[•▪·●]\s*|\d{1,2}[.)]\s+|[“”„»\[(<])\s*"
    r"(?P<key>[^\W\d_](?:[\w /-]*\w)?)\s*(?P<inside>:?)\s*"
    r"(?P<close>\*{1,3}|_{1,2}|`|</\w+>|[“”»\])>]|)\s*(?P<after>:?)"
    r"(?:\s+(?P<value>.*)|)"
)
_PAIRS = {"<": ">", "[": "]", "(": ")", "“": "”", "”": "”", "„": "”", "»": "»"}
_COLONS = re.compile(r"(?P<head>\s*(?:- )?(?P<key>[a-z_]+):)(?:\s*:)+\s*(?P<value>.*)")
_LABELLED = re.compile(r"(?P<head>\s*(?:- )?(?P<key>[a-z_]+):\s+)(?P<label>[^\W\d_][^:]{1,40}):\s+(?P<value>\S.*)")
_ANGLED = re.compile(r"(?P<head>\s*(?:- )?(?P<key>[a-z_]+): +)<(?P<value>[^<>@:]+)>\s*")
_LISTED = re.compile(r"[-*•]\s+(?P<key>[a-z_]+)(?=:(?:\s|$))")
_COMMENTED = re.compile(r"#+\s?(?P<key>[a-z_]+):(?:\s+(?P<value>\S.*))?")
_SHOWN_IN_TEMPLATE = re.compile(r"\{[a-z_]+: ,|\[\]|\[…\]")
_STOPPED = re.compile(r"(?P<key>[a-z_]+)(?P<sign>[.,|]|\s*[–—]|\s+[-|])\s+(?P<value>\S.*)")
_SIGNS = frozenset({":=", "=", ";", "：", "->", "→", "|", "–", "—"})
_UNFILLED = re.compile(r"(?P<margin>\s*)(?P<key>[a-z_]+):\s*(?P<brackets>\[\s*\])?\s*")
_SECTION = re.compile(r"\s*(?:\[(?P<key>[a-z_]+)\]|<(?P<tag>[a-z_]+)>)\s*")
_SETTING = re.compile(r"\s*(?P<key>[a-z_]+)\s*[=:]\s*(?P<value>\S.*)")
_ELEMENT = re.compile(r"\s*<(?P<key>[a-z_]+)>(?P<value>[^<]+|<[a-z_]+>[^<]*</[a-z_]+>)</(?P=key)>\s*")
_WRAPPER = re.compile(r"\s*(?:<\?xml\b.*\?>|</?[a-zåäö_]+>)\s*")
_ASSIGNED = re.compile(r"(?P<name>(?:const |let |var )?[A-Za-z_]\w* =)\s*(?P<brace>\{.*)")
_DOTTED = re.compile(
    r"(?P<quote>[\"']?)(?P<holder>[a-z_]+)\.(?P<key>[a-z_]+)(?P=quote)\s*(?:[:=;,|]|\t)\s*(?P<value>\S.*)"
)
_DICTATED = re.compile(r"(?:kaksoispiste|kolon|colon)\s+", re.IGNORECASE)
_CONFLICT = re.compile(r"(?P<mark>[<|=>])(?P=mark){6}(?:\s|$)")
_SEVERAL = 3
"""Keys that are said again before a second act is seen in them."""


def strip_marks(file: str, lines: Lines, names: KeyNames) -> Mended:
    """The lines without what came along, and what that was."""
    problems: list[Problem] = []
    for step in (
        _take_one_version,
        _strip_every_line,
        _strip_frames,
        _break_line,
        _drop_stray_marks,
        _read_program,
        _read_answers,
        _read_sections,
        _gather_parts,
        _read_rows,
        _strip_keys,
        _drop_references,
        _uncomment,
        _fill_from_guidance,
        _take_one_act,
    ):
        lines, found = step(file, lines, names)
        problems += found
    return lines, problems


def _copied(file: str, typed: str, fix: Fix, path: tuple[str, ...] = ()) -> Problem:
    return diagnostics.YAML_COPIED.at(file, Position(fix.first), path, fix, {"typed": typed.strip()})


def _take_one_version(file: str, lines: Lines, names: KeyNames) -> Mended:
    """Marks of a merge: the first version is read, the second is set aside."""
    kept, problems = list(lines), []
    start = middle = None
    for index, line in enumerate(lines):
        mark = found["mark"] if (found := _CONFLICT.match(line)) else ""
        if mark == "<":
            start, middle = index, None
        elif mark in {"|", "="} and mark and start is not None and middle is None:
            middle = index
        elif mark == ">" and start is not None and middle is not None:
            ours = lines[start + 1 : middle]
            theirs = [each for each in lines[middle + 1 : index] if not _CONFLICT.match(each)]
            aside = [f"# {each}" for each in theirs if names.begin_entry(each) and has_key(each)]
            first = next((each for each in ours if each.strip()), "")
            fix = Fix(start + 1, index + 1, "\n".join([*ours, *aside]), safe=False)
            path = find_key_path(first) or _find_above(lines, start)
            problems.append(diagnostics.YAML_MERGE.at(file, Position(start + 1), path, fix))
            kept[start], kept[middle : index + 1] = "", [""] * (index + 1 - middle)
            start = middle = None
    return tuple(kept), problems


def _find_above(lines: Lines, index: int) -> tuple[str, ...]:
    """The key of the top level that a line stands below."""
    return next((path for line in reversed(lines[:index]) if line[:1].strip() and (path := find_key_path(line))), ())


def _strip_every_line(file: str, lines: Lines, names: KeyNames) -> Mended:
    """What stands before every line: the `>` of a mail, the numbers of a viewer, the dashes of a list."""
    full = [number for number, line in enumerate(lines, start=1) if line.strip()]
    for strip in (_strip_quotation, _strip_same_mark, _strip_numbers, _strip_senders):
        bare = strip([lines[number - 1] for number in full])
        if bare is None or sum(names.begin_entry(line) and has_key(line) for line in bare) < 2:  # noqa: PLR2004
            continue
        whole = list(lines)
        for number, line in zip(full, bare, strict=True):
            whole[number - 1] = line
        first, last = full[0], full[-1]
        typed = lines[first - 1].removesuffix(bare[0])
        fix = Fix(first, last, "\n".join(whole[first - 1 : last]))
        return tuple(whole), [_copied(file, typed, fix)]
    return lines, []


def _strip_quotation(lines: list[str]) -> list[str] | None:
    if len(lines) > 1 and all(map(_QUOTED.match, lines)):
        return [line[found.end() :] for line in lines if (found := re.match(r"\s?(?:> ?)+", line))]
    return None


def _strip_same_mark(lines: list[str]) -> list[str] | None:
    """One mark before every line, as the plus of a proposed change."""
    mark = lines[0][:1]
    if len(lines) < 2 or mark not in "+|*~;/" or any(line[:1] != mark for line in lines):  # noqa: PLR2004
        return None
    width = 2 if all(line[1:2] in {" ", ""} for line in lines) else 1
    return [line[width:] for line in lines]


def _strip_senders(lines: list[str]) -> list[str] | None:
    """The time and the sender before every line, as programs for talking export them."""
    found = [_SENT.match(line) for line in lines]
    if len(lines) < 2 or not all(found) or len({re.sub(r"\d+", "", each[0]) for each in found if each}) != 1:  # noqa: PLR2004
        return None
    return [line[each.end() :] for line, each in zip(lines, found, strict=True) if each]


def _strip_numbers(lines: list[str]) -> list[str] | None:
    found = [_NUMBERED.match(line) for line in lines]
    numbers = [int(each[1]) for each in found if each]
    if len(lines) < 2 or len(numbers) < len(lines) or numbers != sorted(set(numbers)):  # noqa: PLR2004
        return None
    rests = [line[each.end() :] for line, each in zip(lines, found, strict=True) if each]
    margin = min((len(rest) - len(rest.lstrip()) for rest in rests if rest.strip()), default=0)
    return [rest[margin:] for rest in rests]


def _strip_frames(file: str, lines: Lines, names: KeyNames) -> Mended:
    """Fences around the file, and remarks as other languages write them."""
    kept, problems = list(lines), []
    within: bool | None = None  # in a remark over several lines; True when its lines are entries after all
    for index, line in enumerate(lines):
        number, rest = index + 1, ""
        if within is not None:
            if _CLOSING not in line:
                if not within and line.strip():
                    kept[index] = f"# {line}"
                    problems.append(_copied(file, _OPENING, Fix(number, number, kept[index])))
                continue
            typed, rest, within = _CLOSING, line.replace(_CLOSING, "").strip(), None
        elif line.startswith(_OPENING):
            typed, rest = _OPENING, line.removeprefix(_OPENING).replace(_CLOSING, "").strip()
            if _CLOSING not in line:
                ahead = (each for each in lines[index + 1 :] if _CLOSING not in each)
                within = any(names.begin_entry(each) and has_key(each) for each in ahead)
        elif _FENCE.fullmatch(line):
            typed = line[:3]
        elif (remark := _REMARK.match(line)) and not names.begin_entry(remark["text"]):
            typed, rest = remark["mark"], remark["text"].strip()
        else:
            continue
        kept[index] = f"# {rest}" if rest else ""
        fix = Fix(number, number, kept[index]) if rest else drop_lines(kept, number, number, safe=True)
        problems.append(replace(_copied(file, typed, fix), position=Position(number)))
    return tuple(kept), problems


def _read_answers(file: str, lines: Lines, names: KeyNames) -> Mended:
    """`1. Otsikko *` and the answer below it, as a form or a page of Word has them: the key with its value."""
    keys = {label.casefold(): key for key, label, _ in reversed(names.guidance)}
    asked = [_find_asked(line, keys) for line in lines]
    places: list[int] = []
    for index in (index for index, key in enumerate(asked) if key):
        if not places or any(line.strip() for line in lines[places[-1] + 1 : index]):  # else it is the answer: `Enhet`
            places.append(index)
    if len(set(filter(None, asked))) < _SEVERAL or any(find_key_path(line)[:1] and has_key(line) for line in lines):
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
        problems.append(_copied(file, lines[index], fix, (str(key),)))
    return tuple(kept), problems


def _find_asked(line: str, keys: Mapping[str, str]) -> str | None:
    """The key that a line asks for by its label alone."""
    return keys.get(re.sub(r"^\d{1,2}[.)]\s*|[\s*:?]+$", "", line.strip()).casefold())


def _read_sections(file: str, lines: Lines, names: KeyNames) -> Mended:
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
    for first, last in _find_runs(changed):
        text = [line for line in kept[first : last + 1] if line]
        fix = Fix(first + 1, last + 1, "\n".join(text)) if text else drop_lines(kept, first + 1, last + 1, safe=True)
        typed = re.match(r"\s*(\S+?[>\]]|\S+ =)", lines[first])
        path = find_key_path(next(iter(text), ""))
        problem = _copied(file, typed[1] if typed else lines[first], fix, path)
        problems.append(replace(problem, position=Position(first + 1)))
    return tuple(kept), problems


def _read_element(tag: re.Match[str]) -> str:
    """An element as a key with its value; one within it as a part of it."""
    inner = _ELEMENT.fullmatch(tag["value"])
    value = f"{{{_read_element(inner)}}}" if inner else quote_if_needed(unescape(tag["value"].strip()))
    return f"{tag['key']}: {value}"


def _find_runs(indexes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of the numbers that follow one another."""
    for _, run in groupby(enumerate(sorted(indexes)), key=lambda pair: pair[1] - pair[0]):
        numbers = [index for _, index in run]
        yield numbers[0], numbers[-1]


def _drop_stray_marks(file: str, lines: Lines, names: KeyNames) -> Mended:
    """A line `...` or `---` amid an act, which would end it: the keys below it are others than those above."""
    for index, line in enumerate(lines):
        if re.fullmatch(r"(?:-{3,}|\.{3,}|…)\s*", line):
            above, below = _list_keys(lines[:index], names), _list_keys(lines[index + 1 :], names)
            if above and below and above.isdisjoint(below):
                fix = drop_lines(lines, index + 1, index + 1, safe=True)
                problem = replace(_copied(file, line, fix), position=Position(index + 1))
                return (*lines[:index], "", *lines[index + 1 :]), [problem]
    return lines, []


def _list_keys(lines: Lines, names: KeyNames) -> frozenset[str]:
    """The keys of the top level in some lines."""
    return frozenset(path[0] for line in lines if (path := find_key_path(line)) and path[0] in names.keys)


def _break_line(file: str, lines: Lines, names: KeyNames) -> Mended:
    """A whole act on one line, or a row of a table below its heads: each key on a line of its own."""
    full = [index for index, line in enumerate(lines) if line.strip()]
    if len(full) == 1:
        entries = _split_entries(lines[full[0]], names)
    elif len(full) == 2:  # noqa: PLR2004 - the heads, and one row
        entries = _read_table(lines[full[0]], lines[full[1]], names)
    else:
        return lines, []
    if len(entries) < _SEVERAL:
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
    return kept, [_copied(file, lines[first][:20], Fix(first + 1, last + 1, "\n".join(text)), (next(iter(entries)),))]


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
        if len(keys) == len(values) and sum(key.strip() in names.keys for key in keys) >= _SEVERAL:
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


def _read_program(file: str, lines: Lines, _names: KeyNames) -> Mended:
    """`teko = {`, as programs begin a record: the brace alone."""
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    found = _ASSIGNED.fullmatch(lines[first]) if first is not None else None
    if first is None or found is None:
        return lines, []
    kept = (*lines[:first], found["brace"], *lines[first + 1 :])
    return kept, [_copied(file, found["name"], Fix(first + 1, first + 1, found["brace"]))]


def _drop_references(file: str, lines: Lines, _names: KeyNames) -> Mended:
    """`[a]` and `[HS1]` in a text, where the remark that it points at stands on a line of its own."""
    pointed = {found[0] for line in lines if (found := re.match(r"\[(?:[A-ZÅÄÖ]{1,3}\d{1,2}|[a-z])\](?!:)", line))}
    kept, problems = list(lines), []
    for index, line in enumerate(lines):
        marks = [mark for mark in pointed if mark in line and not line.startswith(mark)]
        if marks:
            for mark in marks:
                kept[index] = kept[index].replace(mark, "")
            fix = Fix(index + 1, index + 1, kept[index])
            problems.append(_copied(file, "".join(sorted(marks)), fix, find_enclosing_path(lines, index + 1)))
    return tuple(kept), problems


def _fill_from_guidance(file: str, lines: Lines, names: KeyNames) -> Mended:
    """An answer that was written into the template's guidance, or between it and its key."""
    kept, problems = list(lines), []
    for index, line in enumerate(lines):
        found = _UNFILLED.fullmatch(line)
        below = next((each for each in lines[index + 1 :] if each.strip() and not each.lstrip().startswith("#")), "")
        if found is None or not names.knows(found["key"]) or (below[: len(found["margin"]) + 1].isspace() and below):
            continue
        first = index
        while first and lines[first - 1].strip() and not re.match(r"\s*[a-z_]+:", lines[first - 1]):
            first -= 1
        answers = [_read_answer(each, found["key"], names) for each in lines[first:index]]
        said = [answer for answer in answers if answer]
        if not said or below.startswith("- "):
            continue
        value = " ".join(said)
        value = f"[{value}]" if found["brackets"] else value if value.startswith("[") else quote_if_needed(value)
        rest = [each for each, answer in zip(lines[first:index], answers, strict=True) if not answer]
        mended = [*rest, f"{found['margin']}{found['key']}: {value}"]
        kept[first : index + 1] = [*mended, *([""] * (index + 1 - first - len(mended)))]
        start = first + next(number for number, answer in enumerate(answers) if answer)
        fix = Fix(first + 1, index + 1, "\n".join(mended), safe=False)
        path = find_enclosing_path(lines, index + 1)
        problems.append(replace(_copied(file, "#", fix, path), position=Position(start + 1)))
    return tuple(kept), problems


def _read_answer(line: str, key: str, names: KeyNames) -> str:
    """What a line above an empty key says of its own, beside the template's words; empty where it says nothing."""
    if not line.lstrip().startswith("#"):
        return line.strip() if line[:1] not in " \t-[{" and not names.begin_entry(line) else ""
    bare = line.lstrip("# \t").strip()
    for name, label, help_ in names.guidance:
        if name == key and bare.startswith(f"{label}. "):
            own = bare.removeprefix(f"{label}. ")
            if own.startswith(help_):
                return own.removeprefix(help_).strip()
            if not help_.startswith(own):
                return own
    return ""


def _gather_parts(file: str, lines: Lines, names: KeyNames) -> Mended:
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
        problems.append(_copied(file, f"{holder}.", fix, (holder,)))
    return tuple(kept), problems


def _unquote(value: str, mark: str) -> str:
    return value[1:-1] if mark and len(value) > 1 and value[0] == value[-1] == mark else value


def _read_rows(file: str, lines: Lines, names: KeyNames) -> Mended:
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
        problems.append(
            _copied(file, lines[index].strip()[0], Fix(index + 1, index + 1, mended), find_key_path(mended))
        )
    return tuple(kept), problems


def _split_row(line: str) -> list[str] | None:
    if row := _ROW.fullmatch(line):
        return [cell.strip() for cell in row["cells"].split("|")]
    if columns := _COLUMNS.fullmatch(line):
        return [columns["key"].strip(), columns["value"].replace(columns["quote"] * 2, columns["quote"])]
    return None


def _strip_keys(file: str, lines: Lines, names: KeyNames) -> Mended:
    """Keys in bold, as headings or as items of a list; and keys with another sign than a colon."""
    kept, problems = list(lines), []
    prose = find_prose(lines, 1, len(lines))
    listed = _find_listed(lines, names)
    for index, line in enumerate(lines):
        number = index + 1
        if number in prose and line[:1].isspace():
            continue
        if index in listed:
            kept[index] = line[listed[index] :]
            problems.append(
                _copied(file, line[: listed[index]], Fix(number, number, kept[index]), find_key_path(kept[index]))
            )
        elif (found := _DECORATED.fullmatch(line)) and (mended := _undecorate(found, names)):
            kept[index] = mended
            problems.append(_copied(file, found["open"], Fix(number, number, mended), find_key_path(mended)))
        elif (
            (found := _LABELLED.fullmatch(line))
            and names.knows(found["key"])
            and found["label"].casefold() in names.called
        ):
            kept[index] = f"{found['head']}{found['value']}"
            fix = Fix(number, number, kept[index], safe=False)
            problems.append(_copied(file, f"{found['label']}:", fix, find_enclosing_path(lines, number)))
        elif (found := _COLONS.fullmatch(line)) and names.knows(found["key"]):
            kept[index] = f"{found['head']} {found['value']}".rstrip()
            problems.append(_copied(file, "::", Fix(number, number, kept[index]), find_enclosing_path(lines, number)))
        elif (found := _ANGLED.fullmatch(line)) and names.knows(found["key"]):
            kept[index] = f"{found['head']}{found['value'].strip()}"
            problems.append(_copied(file, "< >", Fix(number, number, kept[index]), find_enclosing_path(lines, number)))
        elif told := _read_sign(file, number, line, names, kept[index - 1] if index else ""):
            problem, kept[index] = told
            problems.append(problem)
    return tuple(kept), problems


def _find_listed(lines: Lines, names: KeyNames) -> dict[int, int]:
    """Index of a line → how long its dash is, where every entry of the file is an item of a list."""
    found = {
        index: each for index, line in enumerate(lines) if (each := _LISTED.match(line)) and each["key"] in names.keys
    }
    keys = [each["key"] for each in found.values()]
    first = next((index for index, line in enumerate(lines) if line.strip() and not line.startswith("#")), None)
    if first not in found or len(keys) < _SEVERAL or len(keys) != len(set(keys)):
        return {}
    return {index: each.start("key") for index, each in found.items()}


def _undecorate(found: re.Match[str], names: KeyNames) -> str | None:
    opening, closing, key = found["open"], found["close"], found["key"]
    if bool(found["inside"]) == bool(found["after"]) or not names.knows(key):
        return None
    if closing and closing != _PAIRS.get(opening, closing):
        return None
    if not closing and not re.match(r"#|[•▪·●\d]", opening):
        return None
    value = (found["value"] or "").strip()
    return f"{found['indent']}{key}: {value}".rstrip()


def _read_sign(file: str, number: int, line: str, names: KeyNames, above: str) -> tuple[Problem, str] | None:
    """`title = Lupa`, `title. Lupa`, `title Lupa`: the key, and another sign than its colon, or none."""
    bare = line.lstrip()
    indent = line[: len(line) - len(bare)]
    word = re.match(r"[A-Za-z_]+", bare)
    if word is None or bare[word.end() : word.end() + 1] == ":":
        return None
    key, path = word[0], find_enclosing_path((above, line), 2)
    sign = SIGN.match(bare) or (_STOPPED.match(bare) if not indent else None)
    if key not in (names.inner if indent else names.keys) or (indent and not (sign and has_key(above))):
        return None
    if sign:
        mended = f"{indent}{key}: {sign['value']}"
        values = {"key": key, "sign": sign["sign"].strip()}
        position = Position(number, len(indent) + sign.start("sign") + 1)
        return diagnostics.YAML_SIGN.at(file, position, path or (key,), Fix(number, number, mended), values), mended
    if has_key(line) or not re.match(r"\s|$", line[word.end() :]):
        return None
    value = _DICTATED.sub("", line[word.end() :].strip(), count=1)
    mended = f"{key}: {'' if value in _SIGNS else value}".rstrip()
    position = Position(number, word.end() + 1)
    return diagnostics.YAML_MISSING_COLON.at(file, position, (key,), Fix(number, number, mended), {"key": key}), mended


def _uncomment(file: str, lines: Lines, names: KeyNames) -> Mended:
    """An entry that has been filled in while the # of the template still stands before it."""
    there = {path[0] for line in lines if (path := find_key_path(line))}
    kept, problems = list(lines), []
    for index, line in enumerate(lines):
        found = _COMMENTED.fullmatch(line.rstrip())
        if found is None or found["key"] not in names.keys or found["key"] in there:
            continue
        end = next((last for last in range(index + 1, len(lines)) if not re.match(r"#\s{2,}", lines[last])), len(lines))
        block = [re.sub(r"^#+ ?", "", each) for each in lines[index:end]]
        if not any(map(_is_filled, block)) or (found["value"] is None and end == index + 1):
            continue
        kept[index:end] = block
        there.add(found["key"])
        fix = Fix(index + 1, end, "\n".join(block))
        problems.append(diagnostics.YAML_COMMENTED.at(file, Position(index + 1), (found["key"],), fix))
    return tuple(kept), problems


def _is_filled(line: str) -> bool:
    """Whether an entry says something of its own: the template's hold nothing, or only places to fill."""
    value = line.partition(":")[2].strip()
    return bool(value) and not line.lstrip().startswith("#") and not _SHOWN_IN_TEMPLATE.search(value)


def _is_parted(lines: Lines, index: int) -> bool:
    """Whether a line `---` stands above it, which is told as such."""
    above = next((line for line in reversed(lines[:index]) if line.strip()), "")
    return above.startswith("---")


def _take_one_act(file: str, lines: Lines, names: KeyNames) -> Mended:
    """Two acts below one another, without a line between: the second is set aside."""
    said: dict[str, int] = {}
    for index, line in enumerate(lines):
        path = find_key_path(line) if line[:1].strip() else ()
        if path and path[0] == "title" and "title" in said and not _is_parted(lines, index):
            again = {found[0] for each in lines[index:] if each[:1].strip() and (found := find_key_path(each))}
            if len(again & said.keys()) >= _SEVERAL and "title" in names.keys:
                last = max(number for number, each in enumerate(lines, start=1) if each.strip())
                fix = comment_out(lines, index + 1, last)
                problem = diagnostics.YAML_SECOND.at(file, Position(index + 1), (), fix)
                return (*lines[:index], *("" for _ in lines[index:])), [problem]
        for key in path:
            said.setdefault(key, index)
    return lines, []
