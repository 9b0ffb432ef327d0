"""What stands around the lines, or before every one: fences, the marks of mails, remarks of other languages."""

import re
from dataclasses import replace

from generator.problems import Fix, Position
from generator.yaml.as_sent.lines import Lines, Mended, copied
from generator.yaml.edits import drop_lines
from generator.yaml.key_names import KeyNames
from generator.yaml.syntax_errors import find_enclosing_path, has_key

_FENCE = re.compile(r"(?:`{3,}|~{3,}).*")
_REMARK = re.compile(r"(?P<mark>//|;|--(?=\s)|/\*+|\*+/|REM(?=\s))\s?(?P<text>.*?)(?:\s*\*+/)?$")
_OPENING = "<!--"
_CLOSING = "-->"
_QUOTED = re.compile(r"\s?(?:>\s?)+")
_NUMBERED = re.compile(r"\s*(\d{1,3})[:.|)]?(?=\s|$)")
_SENT = re.compile(
    r"\[?\d{1,4}[./-]\d{1,2}[./-]?(?:\d{2,4})?,?\s+(?:klo |kl\. ?)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?"
    r"\]?\s*[-–]?\s*[^:]{1,40}: ?"
)


def strip_every_line(file: str, lines: Lines, names: KeyNames) -> Mended:
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
        return tuple(whole), [copied(file, typed, fix)]
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


def strip_frames(file: str, lines: Lines, names: KeyNames) -> Mended:
    """Fences around the file, and remarks as other languages write them."""
    kept, problems = list(lines), []
    within: bool | None = None  # in a remark over several lines; True when its lines are entries after all
    for index, line in enumerate(lines):
        number, rest = index + 1, ""
        if within is not None:
            if _CLOSING not in line:
                if not within and line.strip():
                    kept[index] = f"# {line}"
                    problems.append(copied(file, _OPENING, Fix(number, number, kept[index])))
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
        problems.append(replace(copied(file, typed, fix), position=Position(number)))
    return tuple(kept), problems


def drop_references(file: str, lines: Lines, _names: KeyNames) -> Mended:
    """`[a]` and `[HS1]` in a text, where the remark that it points at stands on a line of its own."""
    pointed = {found[0] for line in lines if (found := re.match(r"\[(?:[A-ZÅÄÖ]{1,3}\d{1,2}|[a-z])\](?!:)", line))}
    kept, problems = list(lines), []
    for index, line in enumerate(lines):
        marks = [mark for mark in pointed if mark in line and not line.startswith(mark)]
        if marks:
            for mark in marks:
                kept[index] = kept[index].replace(mark, "")
            fix = Fix(index + 1, index + 1, kept[index])
            problems.append(copied(file, "".join(sorted(marks)), fix, find_enclosing_path(lines, index + 1)))
    return tuple(kept), problems
