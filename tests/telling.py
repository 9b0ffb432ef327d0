"""What is told of a case, in short.

Each sentence stands once, in three languages, on the page of rules (`docs/rules.md`), and each word that sentences are
filled with once in `cases/words.csv`. A case has only what is its own: the place, the key, the values in Finnish, and
the mended lines. So a sentence that changes is read once and not in every case, and a wrong value is still seen.
"""

import csv
import re
import string
from collections.abc import Iterable, Iterator
from functools import partial

from tables import CASES, Case, seen, unseen

from generator.problems import Diagnostic, Fix, Problem
from generator.rules.groups import group_diagnostics
from generator.rules.rule import Group
from generator.text import LANGUAGES, Text

EVERY_KIND: list[Diagnostic] = [
    each for group, told in group_diagnostics().items() if group is not Group.CHANGE for each in told
]
WORDS = CASES / "words.csv"
_KINDS = {kind.rule: kind for kind in EVERY_KIND}


def telling(problems: Iterable[Problem]) -> str:
    """A line for each problem, `9:10 started · label: Alkoi · typed: 1.8.2024`, and below it the mended lines."""
    known = words()
    return "".join(_told(problem, known) for problem in problems)


def _told(problem: Problem, known: set[Text]) -> str:
    place = f"{problem.position.line}:{problem.position.column} {problem.field or ''}".strip()
    values = {name: value for name, value in values_of(problem).items() if value != Text.same("")}
    lines = [
        " · ".join([place, *(f"{name}: {_short(value, known)}" for name, value in values.items())]).replace("\n", "⏎")
    ]
    if problem.fix:
        lines += [_advice(problem.fix), *(f"  {line}" if line else "" for line in problem.fix.text.split("\n"))]
    return seen("\n".join(lines)) + "\n"


def _advice(fix: Fix) -> str:
    lines = f"line {fix.first}" if fix.first == fix.last else f"lines {fix.first}–{fix.last}"
    added = f"after line {fix.last}" if fix.last else "before line 1"
    place = lines if fix.first <= fix.last else added
    return f"{place} {'mended' if fix.safe else 'for example'}:"


def _short(value: Text, known: set[Text]) -> str:
    """The value in Finnish, where that says which it is."""
    meant = {each for each in known if each.fi == value.fi}
    if value == Text.same(value.fi):
        return f"{value.fi} in every language" if meant else value.fi
    return value.fi.strip() if meant == {value} else f"{value.fi} / {value.sv} / {value.en}"


def values_of(problem: Problem) -> dict[str, Text]:
    """What a sentence was filled with; of many ways to take it apart, that with most values alike in all languages."""
    kind = _KINDS[problem.rule]
    finnish, swedish, english = (list(_ways(kind.words.pick(each), problem.message.pick(each))) for each in LANGUAGES)

    def likeness(one: dict[str, str], other: dict[str, str]) -> int:
        return sum(one[name] == other[name] for name in one)

    ways = [(fi, max(swedish, key=partial(likeness, fi)), max(english, key=partial(likeness, fi))) for fi in finnish]
    fi, sv, en = max(ways, key=lambda way: likeness(way[0], way[1]) + likeness(way[0], way[2]))
    values = {name: Text(value, sv[name], en[name]) for name, value in fi.items()}
    assert kind.words.fill(values) == problem.message
    assert kind.severity is problem.severity
    return values


def _ways(sentence: str, said: str) -> Iterator[dict[str, str]]:
    """Every way to fill the sentence so that it says this, the shortest values first."""
    parts = [(before, name) for before, name, _, _ in string.Formatter().parse(sentence)]
    if parts[-1][1]:
        parts.append(("", None))

    def rest(number: int, said: str, values: dict[str, str]) -> Iterator[dict[str, str]]:
        before, name = parts[number]
        if not said.startswith(before):
            return
        said = said.removeprefix(before)
        if name is None:
            yield from [values] if not said else []
            return
        for end in range(len(said) + 1):
            if said.startswith(parts[number + 1][0], end) and values.get(name, said[:end]) == said[:end]:
                yield from rest(number + 1, said[end:], {**values, name: said[:end]})

    yield from rest(0, said, {})


def words() -> set[Text]:
    """Every word of `words.csv`."""
    with WORDS.open(encoding="utf-8", newline="") as file:
        return {Text(*map(unseen, row)) for row in list(csv.reader(file))[1:]}


def keep_words(found: Iterable[Text]) -> None:
    """Write `words.csv` anew."""
    with WORDS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(LANGUAGES)
        writer.writerows(sorted([seen(each.pick(language)) for language in LANGUAGES] for each in found))


def keep_telling(case: Case, told: str) -> None:
    """Write into its table what is told of a case."""
    path = CASES / case.table
    block = "  told: |\n" + "".join(f"    {line}".rstrip(" ") + "\n" for line in told.splitlines())
    before, own, after = re.split(rf"(?m)(^{re.escape(case.name)}:\n(?:  .*\n|\n(?=  ))+)", path.read_text("utf-8"))
    rest = re.sub(r"(?m)^  told: \|\n(?:    .*\n|\n(?=    ))*", "", own)
    path.write_text(f"{before}{rest}{block}{after}", "utf-8")
