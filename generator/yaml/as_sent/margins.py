"""Lines that stand too far left or right: text that lost its indent, what stands outside every entry, uneven lists."""

import re
from dataclasses import dataclass, field

from generator import diagnostics
from generator.problems import Fix, Position, Problem
from generator.yaml.as_sent.lines import Lines, Mended
from generator.yaml.edits import comment_out
from generator.yaml.key_names import KeyNames
from generator.yaml.syntax_errors import find_enclosing_path, find_key_path, find_prose, has_key, is_block_head

_DOCUMENT_MARK = re.compile(r"(?:---|\.\.\.)(?:\s|$)|%YAML")
_CLOSED = "[{\"'"
"""What a value begins with that ends by itself, so that nothing below it goes on."""
_FAREWELL = (
    r"(?:ystävällisin |parhain |lämpimin )?terveisin\b|t\.\s|med (?:vänlig|vänliga) hälsning|mvh\b|"
    r"best regards|kind regards"
)
_SIGNATURE = re.compile(
    rf"{_FAREWELL}|"
    r"hälsningar\b|lähetetty |skickat från|sent from|-{2,}|_{3,}|={3,}|"
    r"\[?(?:kommentar|comment|kommentti)\b|(?:poistettu|lisätty|muotoiltu|borttaget|infogat|formaterat|deleted|inserted|formatted):\s|"
    r"\[\d{1,2}\.\d{1,2}\.|\[[A-ZÅÄÖ]{0,3}\d{1,2}\](?!:)|\[[a-z]\](?!:)|.{1,60}\b(?:reagoi|reagerade|reacted)\b.{0,20}$|"
    r"(?:lähettäjä|från|from|saaja|till|to|aihe|ämne|subject|lähetetty|skickat|sent):\s",
    re.IGNORECASE,
)
"""What ends or surrounds a mail, and remarks of Word."""
_GREETING = re.compile(rf"{_FAREWELL}|[_=-]{{5,}}\s*$", re.IGNORECASE)
"""What ends a mail: below it stand a name, a notice of the mail system, the message that was answered."""
_FOOTER = re.compile(r".*\b(?:sivu|sida|page|s\.)\s*\d+(?:\s*[(/]\s*\d+\s*\)?)?\s*$", re.IGNORECASE)
_DASHED = re.compile(r"(?P<indent>\s*)(?P<sign>[-–—−‐•·▪■●○◦‣∙➢►✓*])(?P<gap>\s*)(?P<text>\S.*)")
_DRAWN = re.compile(r"^[•·▪■●○◦‣∙➢►✓]\s*(?=\S)")
_HYPHENED = re.compile(r"(?P<text>.*[^\W\d_])-\s*")
_JOINING = frozenset({"ja", "tai", "sekä", "och", "eller", "samt", "and", "or"})
"""What follows a hyphen that stands for a part of a word: `sosiaali- ja terveyspalvelut`."""
_ENDS_WHOLE = re.compile(r'(?:"|\]|\}|\d|true|false|null)\s*$')
_BEGINS_PAIR = re.compile(r'\s*"[^"]+"\s*:')


def set_margins(file: str, lines: Lines, names: KeyNames) -> Mended:
    """The lines with every one where it belongs, and a problem for each that did not stand there."""
    problems: list[Problem] = []
    for step in (_add_commas, _shift_left, _indent_text, _align_dashes):
        lines, found = step(file, lines, names)
        problems += found
    return lines, problems


def _add_commas(file: str, lines: Lines, _names: KeyNames) -> Mended:
    """In braces over several lines, as JSON is written, a pair ends with a comma."""
    if not next((line for line in lines if line.strip()), "").lstrip().startswith("{"):
        return lines, []
    kept, problems = list(lines), []
    for index, line in enumerate(lines[:-1]):
        if _ENDS_WHOLE.search(line) and _BEGINS_PAIR.match(lines[index + 1]):
            kept[index] = f"{line.rstrip()},"
            found = re.match(r'\s*"([^"]+)"', lines[index + 1])
            path = (found[1],) if found else ()
            position = Position(index + 2)
            problems.append(diagnostics.YAML_COMMA.at(file, position, path, Fix(index + 1, index + 1, kept[index])))
    return tuple(kept), problems


def _shift_left(file: str, lines: Lines, names: KeyNames) -> Mended:
    """All of an act that stands below a word of its own, or further right than its first line."""
    full = [index for index, line in enumerate(lines) if line.strip() and not line.startswith("#")]
    if len(full) < 3 or lines[full[0]][:1] in " \t-":  # noqa: PLR2004 - a head and two entries
        return lines, []
    head, *rest = full
    if any(not lines[index][:1].isspace() for index in rest):
        return lines, []
    entries = [path[0] for index in rest if (path := find_key_path(lines[index].lstrip())) and path[0] in names.keys]
    own = find_key_path(lines[head])
    is_word = lines[head].rstrip().endswith(":") and not (own and own[0] in names.keys)
    if len(set(entries)) < 2 or (own and not is_word and lines[head].rstrip().endswith(":")):  # noqa: PLR2004
        return lines, []
    kept, level = list(lines), len(lines[rest[0]]) - len(lines[rest[0]].lstrip())
    for index in range(rest[0], len(lines)):
        indent = len(lines[index]) - len(lines[index].lstrip())
        own_key = find_key_path(lines[index].lstrip())
        if indent < level and own_key and own_key[0] in names.keys:  # a part of it stands unevenly
            level = indent
        kept[index] = lines[index][min(level, indent) :]
    if is_word:
        kept[head] = ""
    first = head if is_word else rest[0]
    last = full[-1]
    text = "\n".join(kept[(first + 1 if is_word else first) : last + 1])
    return tuple(kept), [diagnostics.YAML_INDENT.at(file, Position(first + 1), (), Fix(first + 1, last + 1, text))]


@dataclass(slots=True)
class _Entry:
    """The entry of the top level that the lines being read stand below."""

    key: str
    index: int
    holds: str
    """`nothing` yet, `block` text, plain `text`, `parts` of its own, or what is `closed`."""
    margin: int = 2
    lost: list[int] = field(default_factory=list)


def _indent_text(file: str, lines: Lines, names: KeyNames) -> Mended:
    """Text at the left edge: what goes on from above gets its indent, what belongs nowhere is a remark."""
    if not any(line[:1].strip() and names.begin_entry(line) for line in lines):
        return lines, []
    edge = _LeftEdge(file, lines, names)
    for index, line in enumerate(lines):
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace():
            edge.read(index, line)
        elif edge.above is not None and not edge.above.lost:
            _read_below(edge.above, line)
    edge.end_run()
    return tuple(edge.kept), edge.problems


class _LeftEdge:
    """Reads the lines at the left edge; those that hold no entry are gathered until the next that does."""

    def __init__(self, file: str, lines: Lines, names: KeyNames) -> None:
        self.file, self.lines, self.names = file, lines, names
        self.kept, self.problems = list(lines), list[Problem]()
        self.above: _Entry | None = None
        self.outside: list[int] = []
        self.signed = False
        """Whether a greeting has ended the act: what follows is of the mail."""
        self.begin = self._find_beginning()

    def _find_beginning(self) -> int:
        """Where the act begins: at its first own key, when what stands above it is of another document."""
        own = (index for index, line in enumerate(self.lines) if self._has_own_key(line))
        first = next(own, 0)
        head = [line for line in self.lines[:first] if line.strip() and line[0] not in "# \t-%"]
        return 0 if all(map(self._is_called, head)) else first

    def _has_own_key(self, line: str) -> bool:
        return line.partition(":")[0] in self.names.keys

    def _is_called(self, line: str) -> bool:
        return self.names.begin_entry(line)

    def read(self, index: int, line: str) -> None:
        """One line at the left edge."""
        above = self.above
        if index < self.begin or (self.signed and not self._has_own_key(line)):
            if above is not None and above.lost:
                self.end_run()
            self.outside.append(index)
            return
        self.signed = _GREETING.match(line) is not None
        if _DOCUMENT_MARK.match(line) or (line[0] in "{}[]?" and not _is_outside(line)):
            self._begin(None)
        elif (
            self.names.begin_entry(line)
            and not _is_outside(line)
            and not (above and above.lost and not self.names.knows(line.partition(":")[0]))
        ):
            self._begin(_open_entry(index, line))
        elif re.match(r"-\s", line) and (above is None or (above.holds in {"nothing", "parts"} and not above.lost)):
            if above is not None:
                above.holds = "parts"
        elif above is None or _is_outside(line) or _is_guidance(line, self.names) or not self._goes_on(above, index):
            if above is not None and above.lost:
                self.end_run()
            self.outside.append(index)
        else:
            above.lost.append(index)

    def _begin(self, entry: "_Entry | None") -> None:
        self.end_run()
        self.above = entry

    def _goes_on(self, above: _Entry, index: int) -> bool:
        """Whether a line may be a part of the entry above it."""
        if above.lost or above.holds in {"nothing", "block", "text"}:
            return True
        before = self.lines[index - 1]
        wrapped = (
            before[:1].isspace() and bool(before.strip()) and not has_key(self.lines[index]) and not has_key(before)
        )
        return above.holds == "parts" and wrapped

    def end_run(self) -> None:
        """What has been gathered is told, and mended."""
        if self.above is not None and self.above.lost:
            self.problems.append(_give_indent(self.file, self.lines, self.kept, self.above))
            self.above.lost = []
        while self.outside:
            run = [self.outside.pop(0)]
            while self.outside and not any(line.strip() for line in self.lines[run[-1] + 1 : self.outside[0]]):
                run.append(self.outside.pop(0))
            fix = comment_out(self.lines, run[0] + 1, run[-1] + 1)
            self.kept[run[0] : run[-1] + 1] = fix.text.split("\n")
            self.problems.append(diagnostics.YAML_OUTSIDE.at(self.file, Position(run[0] + 1), (), fix))


def _open_entry(index: int, line: str) -> _Entry:
    key, _, value = line.partition(":")
    value = value.strip()
    if is_block_head(value):
        holds = "block"
    elif not value or value.startswith("#"):
        holds = "nothing"
    else:
        holds = "closed" if value[0] in _CLOSED else "text"
    return _Entry(key.strip(" \"'"), index, holds)


def _read_below(above: _Entry, line: str) -> None:
    if above.holds == "nothing":
        bare = line.lstrip()
        above.holds = "parts" if bare.startswith("-") or re.match(r"[\w\"']+:(?:\s|$)", bare) else "text"
        above.margin = len(line) - len(bare)
    elif above.holds == "block":
        above.margin = min(above.margin, len(line) - len(line.lstrip())) or 2


def _is_outside(line: str) -> bool:
    return _SIGNATURE.match(line) is not None or _FOOTER.fullmatch(line) is not None


def _is_guidance(line: str, names: KeyNames) -> bool:
    """`Otsikko. Kerro teon ydin.`: a line of the template that lost its #."""
    label, stop, rest = line.partition(". ")
    return bool(stop and rest) and label.casefold() in names.called


def _give_indent(file: str, lines: Lines, kept: list[str], above: _Entry) -> Problem:
    """The run of lines below its entry, in the place of the lines from the first to the last."""
    first, last = above.lost[0], above.lost[-1]
    bare = [_DRAWN.sub("- ", line.strip()) for line in lines[first : last + 1]]
    run = [f"{' ' * above.margin}{line}" if line else "" for line in bare]
    sure = above.holds in {"nothing", "block"}
    start = first
    hyphened = _HYPHENED.fullmatch(lines[first - 1]) if first else None
    if hyphened and bare[0][:1].islower() and bare[0].split()[0] not in _JOINING and above.holds != "block":
        start, sure = first - 1, False  # a word that a page broke at its hyphen
        word, _, rest = bare[0].partition(" ")
        run[:1] = [f"{hyphened['text']}{word}", *([f"{' ' * above.margin}{rest}"] if rest else [])]
    elif above.holds == "nothing" and all(line.startswith("- ") for line in bare if line):
        pass
    elif above.holds == "parts":  # a line of a list that was wrapped
        before = lines[first - 1]
        deep = len(before) - len(before.lstrip(" -"))
        run = [f"{' ' * deep}{line}" for line in bare]
    elif any(_needs_block(line) for line in run) and above.holds != "block":
        start = above.index
        head, _, value = lines[start].partition(":")
        value = value.strip()
        between = lines[start + 1 : first]
        below = [f"  {each.strip()}" if each.strip() else "" for each in between]
        run = [f"{head}: |", *([f"  {value}"] if value else []), *below, *run]
    fix = Fix(start + 1, last + 1, "\n".join(run), safe=sure)
    if len(run) > last + 1 - start and run[0].endswith(
        "|"
    ):  # as many lines as before: what the key itself said, and the next below it, on one
        run[1:3] = [f"{run[1]} {run[2].strip()}"]
    kept[start : last + 1] = run
    return diagnostics.YAML_MARGIN.at(file, Position(first + 1), (above.key,), fix, {"key": above.key})


def _needs_block(line: str) -> bool:
    return has_key(line) or line.lstrip().startswith(("-", "*", "&", "!", "%", "@", "`", ">", "|")) or " #" in line


def _align_dashes(file: str, lines: Lines, _names: KeyNames) -> Mended:
    """Items of one list that begin with other signs than a hyphen, or stand unevenly."""
    kept, problems = list(lines), []
    prose = find_prose(lines, 1, len(lines))
    holder = -1  # the indent of a key that holds nothing on its own line
    level: int | None = None  # that of its items, and whether the last one holds words alone
    words = True
    for index, line in enumerate(lines):
        if not line.strip() or index + 1 in prose:
            continue
        indent, item = len(line) - len(line.lstrip()), _DASHED.fullmatch(line)
        if level is not None and item and indent >= holder:
            if words and (problem := _align(file, lines, index, item, level)) and problem.fix:
                kept[index] = problem.fix.text
                problems.append(problem)
            if kept[index].startswith(f"{' ' * level}- "):
                words = not has_key(item["text"])
        elif item and level is None and indent >= holder >= 0 and item["sign"] == "-" and item["gap"]:
            level, words = indent, not has_key(item["text"])
        elif key := re.fullmatch(r"\s*(?:- )?([\w-]+):\s*", line):
            holder, level = key.start(1), None
        elif level is not None and indent <= holder:
            holder, level = -1, None
        else:
            words = words and not has_key(line)
    return tuple(kept), problems


def _align(file: str, lines: Lines, index: int, item: re.Match[str], level: int) -> Problem | None:
    """What is wrong with an item of a list whose others begin with a hyphen at this level."""
    sign, indent, number = item["sign"], len(item["indent"]), index + 1
    if sign == "-" and item["gap"]:
        kind, values = diagnostics.YAML_INDENT, {}
        if indent == level:
            return None
    elif sign == "-" and re.match(r"[\d,.-]", item["text"]):  # the minus of a figure
        return None
    else:
        kind, values = diagnostics.YAML_BULLET, {"sign": sign}
    fix = Fix(number, number, f"{' ' * level}- {item['text']}")
    return kind.at(file, Position(number, indent + 1), find_enclosing_path(lines, number), fix, values)
