"""Keys in bold, as headings or as items of a list, and keys with another sign than a colon."""

import re

from generator import diagnostics
from generator.problems import Fix, Position, Problem
from generator.yaml.as_sent.lines import SEVERAL, Lines, Mended, copied
from generator.yaml.key_names import KeyNames
from generator.yaml.syntax_errors import SIGN, find_enclosing_path, find_key_path, find_prose, has_key

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
_STOPPED = re.compile(r"(?P<key>[a-z_]+)(?P<sign>[.,|]|\s*[–—]|\s+[-|])\s+(?P<value>\S.*)")
_SIGNS = frozenset({":=", "=", ";", "：", "->", "→", "|", "–", "—"})
_DICTATED = re.compile(r"(?:kaksoispiste|kolon|colon)\s+", re.IGNORECASE)


def strip_keys(file: str, lines: Lines, names: KeyNames) -> Mended:
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
                copied(file, line[: listed[index]], Fix(number, number, kept[index]), find_key_path(kept[index]))
            )
        elif (found := _DECORATED.fullmatch(line)) and (mended := _undecorate(found, names)):
            kept[index] = mended
            problems.append(copied(file, found["open"], Fix(number, number, mended), find_key_path(mended)))
        elif (
            (found := _LABELLED.fullmatch(line))
            and names.knows(found["key"])
            and found["label"].casefold() in names.called
        ):
            kept[index] = f"{found['head']}{found['value']}"
            fix = Fix(number, number, kept[index], safe=False)
            problems.append(copied(file, f"{found['label']}:", fix, find_enclosing_path(lines, number)))
        elif (found := _COLONS.fullmatch(line)) and names.knows(found["key"]):
            kept[index] = f"{found['head']} {found['value']}".rstrip()
            problems.append(copied(file, "::", Fix(number, number, kept[index]), find_enclosing_path(lines, number)))
        elif (found := _ANGLED.fullmatch(line)) and names.knows(found["key"]):
            kept[index] = f"{found['head']}{found['value'].strip()}"
            problems.append(copied(file, "< >", Fix(number, number, kept[index]), find_enclosing_path(lines, number)))
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
    if first not in found or len(keys) < SEVERAL or len(keys) != len(set(keys)):
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
