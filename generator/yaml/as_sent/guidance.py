"""Answers that were written into the template's guidance."""

import re

from generator import diagnostics
from generator.problems import Fix, Position
from generator.yaml.as_sent.lines import Lines, Mended
from generator.yaml.key_names import KeyNames
from generator.yaml.syntax_errors import find_enclosing_path, quote_if_needed

_UNFILLED = re.compile(r"(?P<margin>\s*)(?P<key>[a-z_]+):\s*(?P<brackets>\[\s*\])?\s*")


def fill_from_guidance(file: str, lines: Lines, names: KeyNames) -> Mended:
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
        problems.append(diagnostics.YAML_GUIDANCE.at(file, Position(start + 1), path, fix, {"key": found["key"]}))
    return tuple(kept), problems


def _read_answer(line: str, key: str, names: KeyNames) -> str:
    """What a line above an empty key says of its own, beside the template's words; empty where it says nothing."""
    if not line.lstrip().startswith("#"):
        return line.strip() if line[:1] not in " \t-[{" and not names.begin_entry(line) else ""
    bare = line.lstrip("# \t").strip()
    told = [(label, help_) for name, label, help_ in names.guidance if name == key and bare.startswith(f"{label}. ")]
    if not told:
        return ""
    own = bare.removeprefix(f"{told[0][0]}. ")
    for _, help_ in told:
        if own.startswith(help_) or help_.startswith(own):
            return own.removeprefix(help_).strip() if own.startswith(help_) else ""
    return own
