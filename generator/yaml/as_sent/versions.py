"""Two versions of a place, two acts in one file, entries set aside by a sign: what is read, and what is not."""

import re
from dataclasses import replace

from generator import diagnostics
from generator.problems import Fix, Position
from generator.yaml.as_sent.lines import SEVERAL, Lines, Mended, copied, find_above
from generator.yaml.edits import comment_out, drop_lines
from generator.yaml.key_names import KeyNames
from generator.yaml.syntax_errors import find_key_path, has_key

_COMMENTED = re.compile(r"#+\s?(?P<key>[a-z_]+):(?:\s+(?P<value>\S.*))?")
_SHOWN_IN_TEMPLATE = re.compile(r"\{[a-z_]+: ,|\[\]|\[…\]")
_CONFLICT = re.compile(r"(?P<mark>[<|=>])(?P=mark){6}(?:\s|$)")


def take_one_version(file: str, lines: Lines, names: KeyNames) -> Mended:
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
            path = find_key_path(first) or find_above(lines, start)
            problems.append(diagnostics.YAML_MERGE.at(file, Position(start + 1), path, fix))
            kept[start], kept[middle : index + 1] = "", [""] * (index + 1 - middle)
            start = middle = None
    return tuple(kept), problems


def drop_stray_marks(file: str, lines: Lines, names: KeyNames) -> Mended:
    """A line `...` or `---` amid an act, which would end it: the keys below it are others than those above."""
    for index, line in enumerate(lines):
        if re.fullmatch(r"(?:-{3,}|\.{3,}|…)\s*", line):
            above, below = _list_keys(lines[:index], names), _list_keys(lines[index + 1 :], names)
            if above and below and above.isdisjoint(below):
                fix = drop_lines(lines, index + 1, index + 1, safe=True)
                problem = replace(copied(file, line, fix), position=Position(index + 1))
                return (*lines[:index], "", *lines[index + 1 :]), [problem]
    return lines, []


def _list_keys(lines: Lines, names: KeyNames) -> frozenset[str]:
    """The keys of the top level in some lines."""
    return frozenset(path[0] for line in lines if (path := find_key_path(line)) and path[0] in names.keys)


def uncomment(file: str, lines: Lines, names: KeyNames) -> Mended:
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


def take_one_act(file: str, lines: Lines, names: KeyNames) -> Mended:
    """Two acts below one another, without a line between: the second is set aside."""
    said: dict[str, int] = {}
    for index, line in enumerate(lines):
        path = find_key_path(line) if line[:1].strip() else ()
        if path and path[0] == "title" and "title" in said and not _is_parted(lines, index):
            again = {found[0] for each in lines[index:] if each[:1].strip() and (found := find_key_path(each))}
            if len(again & said.keys()) >= SEVERAL and "title" in names.keys:
                last = max(number for number, each in enumerate(lines, start=1) if each.strip())
                fix = comment_out(lines, index + 1, last)
                problem = diagnostics.YAML_SECOND.at(file, Position(index + 1), (), fix)
                return (*lines[:index], *("" for _ in lines[index:])), [problem]
        for key in path:
            said.setdefault(key, index)
    return lines, []
