"""Bytes from strangers → a tree of text with places, and every slip in it.

libyaml's events are walked without recursion and with limits, and every scalar stays text: `no` is a word, `020` is not
16, an alias cannot multiply. Where the file as a whole cannot be read it is cut at its keys in column 1, so that a slip
at one key hides nothing at the others. Nothing in a file can raise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

import yaml

from generator import diagnostics
from generator.problems import Fix, Path, Position, Problem
from generator.text import Text
from generator.yaml.as_sent.mending import mend_lines
from generator.yaml.edits import OPEN, comment_out
from generator.yaml.key_names import NO_NAMES, KeyNames
from generator.yaml.nodes import Mapping, Node, Scalar, Sequence, list_scalars
from generator.yaml.patches import keep_letters
from generator.yaml.syntax_errors import (
    CONTROL,
    CONTROL_CHARACTERS,
    SIGN,
    diagnose,
    find_enclosing_path,
    find_line_slip,
    find_loose_text,
    find_quiet_slips,
    has_key,
    quote_if_needed,
)
from generator.yaml.tree import COUNT_LIMIT, TreeBuilder, report_duplicate

SIZE_LIMIT = 64 * 1024
"""Bytes in one file that strangers send."""
PROBLEM_LIMIT = 50
"""Slips told of one file: who has more of them has sent something that is not an act."""
ROUNDS = 8
"""Slips looked for under one key, each behind the mended one before it."""
_QUIET = re.compile(r"[#\\]|:\t")
_TOP_KEY = re.compile(r"^[^\s#\-\]}].*", re.MULTILINE)
_MARK = re.compile(r"^(?:---|\.\.\.)(?=\s|$)", re.MULTILINE)
_CONTENT = re.compile(r"^(?:[^\S\n]+[^\s#]|[^\s#%])", re.MULTILINE)
_OTHER_BREAKS = str.maketrans("\u0085\u2028\u2029", "   ")
"""Breaks that libyaml counts as lines and editors do not; each becomes one space, so that places stay true."""
_ODD = re.compile(f"[{CONTROL_CHARACTERS}\u00ad\u0085\u0300-\u036f\u200b\u200e\u200f\u2028\u2029\u2060\ufeff]")


@dataclass(frozen=True)
class Document:
    """One file as read. `broken` holds the top-level keys that could not be read; not `readable`: nothing could."""

    file: str
    lines: tuple[str, ...]
    root: Mapping
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()
    readable: bool = True
    typed: tuple[str, ...] = ()
    """The lines as they were sent, where some of them were mended before they were read."""

    @cached_property
    def texts(self) -> tuple[tuple[Path, Scalar], ...]:
        """Every text below a key that could be read, with its path: gathered once for all that look at texts."""
        scalars = list_scalars(self.root)
        return tuple((path, each) for path, each in scalars if path and path[0] not in self.broken and each.text)


_FORMATS = {
    b"{\\rtf": Text("RTF-tiedosto", "en RTF-fil", "an RTF file"),
    b"pk\x03\x04": Text("Wordin tai Excelin tiedosto", "en Word- eller Excelfil", "a file of Word or Excel"),
    b"\xd0\xcf\x11\xe0": Text("vanha Word-tiedosto", "en gammal Wordfil", "an old Word file"),
    b"%pdf-": Text("PDF-tiedosto", "en PDF-fil", "a PDF file"),
    b"<!doctype": Text("verkkosivu", "en webbsida", "a web page"),
    b"<html": Text("verkkosivu", "en webbsida", "a web page"),
}
"""What a file of another kind begins with, in small letters."""


def read(file: str, data: bytes, *, size_limit: int = SIZE_LIMIT, names: KeyNames = NO_NAMES) -> Document:
    """The document in `data`, with every slip as a problem. Never raises; `file` only names it in the problems.

    `names` are those of the keys that such a file may have: with them `title Lupa` is a key without its colon. A file
    that may be larger than a stranger's may have so many more parts.
    """
    if len(data) > size_limit:
        return _give_up(file, (), diagnostics.FILE_SIZE.at(file, Position(1), values={"limit": size_limit // 1024}))
    if kind := next((name for mark, name in _FORMATS.items() if data[:20].lstrip().lower().startswith(mark)), None):
        return _give_up(file, (), diagnostics.FILE_FORMAT.at(file, Position(1), values={"format": kind}))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _read_otherwise(file, data, _locate_byte(data, error.start), size_limit, names)
    return _read_characters(file, text, names, COUNT_LIMIT * max(size_limit, SIZE_LIMIT) // SIZE_LIMIT)


def _read_characters(file: str, text: str, names: KeyNames, most: int) -> Document:
    """The document in a text that may hold characters which no file needs, and so many parts."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    odd = _ODD.search(text) is not None
    unseen: list[Problem] = []
    if odd:
        text = text.translate(_OTHER_BREAKS)
        unseen = list(_find_control_characters(file, text))
        if len(unseen) > PROBLEM_LIMIT or text.count("\0") > len(text) // 4:
            return _give_up(file, (), diagnostics.FILE_ENCODING.at(file, unseen[0].position))
        text = CONTROL.sub(" ", text)
    lines = tuple(text.split("\n"))
    if not any(line and not line.isspace() and not line.lstrip().startswith("#") for line in lines):
        return _give_up(file, lines, *(unseen or [_report_empty(file)]))
    document = _read_lines(file, text, lines, names, tidy=odd, most=most)
    if unseen or len(document.problems) > PROBLEM_LIMIT:
        return replace(document, problems=(*unseen, *document.problems)[:PROBLEM_LIMIT])
    return document


def _read_otherwise(file: str, data: bytes, position: Position, size_limit: int, names: KeyNames) -> Document:
    """The document in letters of Windows, or in those of Notepad's Unicode; nothing of it when it is neither.

    The fix is the same in UTF-8. Each line is read by itself, since a file may hold lines of both kinds.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
        whole = True
    else:
        typed = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        text = "\n".join(map(_decode, typed))
        if _MAC.search(text):
            text = "\n".join(map(_decode_mac, typed))
        whole = False
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if CONTROL.search(text) or "\ufffd" in text or sum(mark in _FOREIGN for mark in text) * 20 > len(text):
        return _give_up(file, (), diagnostics.FILE_ENCODING.at(file, position))
    document = read(file, text.encode(), size_limit=size_limit, names=names)
    lines = text.split("\n")
    originals = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    wrong = [number for number, line in enumerate(originals, start=1) if not _is_utf8(line)]
    first, last = (1, len(lines) - (not lines[-1])) if whole else (wrong[0], wrong[-1])
    fix = Fix(first, last, "\n".join(lines[first - 1 : last]))
    return replace(document, problems=(diagnostics.FILE_ENCODING.at(file, position, fix=fix), *document.problems))


_FOREIGN = frozenset(map(chr, range(0xA1, 0xC0))) - frozenset("«»§°±²³´µ·½") | frozenset("×÷þðÐÞ")
"""Signs that a text in Finnish or Swedish has few of; where there are many, the letters have been guessed wrong."""


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode(line: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    return line.decode("latin-1")


_MAC = re.compile("[a-zåäö][ŠŒ]")
"""What ä and å of an old Mac become in letters of Windows."""


def _decode_mac(line: bytes) -> str:
    return line.decode("utf-8" if _is_utf8(line) else "mac_roman")


def _give_up(file: str, lines: tuple[str, ...], *problems: Problem) -> Document:
    return Document(file, lines, Mapping(), problems, readable=False)


def _locate_byte(data: bytes, index: int) -> Position:
    """The line and column of a byte; what stands before it is UTF-8."""
    start = max(data.rfind(b"\n", 0, index), data.rfind(b"\r", 0, index)) + 1
    before = data[:index].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return Position(before.count(b"\n") + 1, len(data[start:index].decode("utf-8-sig", "replace")) + 1)


_BREAK_WITHIN = re.compile(r"(?<=\S)[\x0b\x0c](?=\S)")
"""A line break or a page break of Word between two words."""


def _find_control_characters(file: str, text: str) -> Iterator[Problem]:
    """One problem a line; the fix leaves the characters out."""
    if CONTROL.search(text) is None:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if match := CONTROL.search(line):
            fix = Fix(number, number, CONTROL.sub("", _BREAK_WITHIN.sub(" ", line)))
            values = {"character": f"U+{ord(match[0]):04X}"}
            path = find_enclosing_path(text.split("\n"), number)
            yield diagnostics.FILE_CONTROL.at(file, Position(number, match.start() + 1), path, fix, values)


def _read_lines(file: str, text: str, lines: tuple[str, ...], names: KeyNames, *, tidy: bool, most: int) -> Document:
    """The lines as they stand where they are those of a file in order, else as they were meant."""
    if not names.keys:
        return _read_text(file, text, lines, names.keys, tidy=tidy, most=most)
    if not _look_odd(names).search(text):
        document = _read_text(file, text, lines, names.keys, tidy=tidy, most=most)
        if document.readable and not document.problems:
            return document
    even, slips = mend_lines(file, lines, names)
    document = _read_text(file, "\n".join(even), even, names.keys, tidy=tidy, most=most)
    mended = (_doubt_lost_words(problem, lines) for problem in slips)
    return replace(document, problems=(*mended, *document.problems), typed=lines if even != lines else ())


def _doubt_lost_words(problem: Problem, lines: tuple[str, ...]) -> Problem:
    """The problem, its fix only an example where a letter or a digit goes: what went may have been meant."""
    fix = problem.fix
    if fix is None or not fix.safe:
        return problem
    before = "\n".join(lines[fix.first - 1 : fix.last])
    same = keep_letters(before.encode()) == keep_letters(fix.text.encode())
    return problem if same else replace(problem, fix=replace(fix, safe=False))


@cache
def _look_odd(names: KeyNames) -> re.Pattern[str]:
    """What no file in order has: a line at the left edge without a key of its kind, marks of a list other than hyphens.

    A remark that is an entry, and an item that stands deeper than the one above it, are as odd.
    """
    keys = "|".join(sorted(names.keys))
    return re.compile(
        rf"^(?!(?:{keys}):(?:[ \n]|$)|[\s#]|$)."
        rf"|^#+ ?(?:{keys}):|^#{{2,}} "
        r"|^\s+(?:[–—−‐•·▪■●○◦‣∙➢►✓*]\s*|-(?=[^\s\d-]))\S"
        r"|^\s+(?:- )?[*_`<\[]{1,3}[a-z_]+[*_`>\]:]"
        r"|^\s*(?:- )?[a-z_]+: +:"
        rf"|^#[^\n]*\n(?:[^\n]+\n)*?(?:{keys}):[ \t]*(?:\[\])?\n(?![ \-])"
        r"|^(?:\.{3,}|…)\s*$"
        r"|\[(?:[A-ZÅÄÖ]{1,3}\d{1,2}|[a-z])\]$"
        r"|^\s*(?:- )?[a-z_]+: +<[^<>@:]+>\s*$"
        r"|^( *)- [^:\n]*\n(?:\1 +- )",
        re.MULTILINE,
    )


def _read_text(
    file: str, text: str, lines: tuple[str, ...], keys: frozenset[str], *, tidy: bool, most: int
) -> Document:
    if "\n---" in text or "\n..." in text:
        text, second = _take_first_document(file, text)
    else:
        second = []
    whole = TreeBuilder(file, lines, tidy=tidy, most=most)
    try:
        whole.read(text)
    except yaml.YAMLError as error:
        document = _read_in_parts(file, text, lines, keys, tidy=tidy, most=most)
        if not document.problems:  # what broke the file stands outside every part
            document = replace(document, problems=(diagnose(file, lines, 1, text, error, keys),))
    else:
        if whole.stopped is diagnostics.YAML_DEPTH:
            document = _read_in_parts(file, text, lines, keys, tidy=tidy, most=most)
        elif whole.root is None:
            top = _explain_top(file, lines, whole.top, keys) if whole.top else _report_empty(file)
            return _give_up(file, lines, *(whole.problems or [top]))
        else:
            document = Document(file, lines, whole.root, tuple(whole.problems), frozenset(whole.broken))
    if second or _QUIET.search(text):
        quiet = tuple(find_quiet_slips(file, lines, document.root, document.broken))
        entries = document.root.entries
        emptied = {name for each in quiet if (name := each.field) in entries and _is_empty(entries[name][1])}
        problems = (*document.problems, *second, *quiet)
        document = replace(document, problems=problems, broken=document.broken | emptied)
    return document


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text


def _take_first_document(file: str, text: str) -> tuple[str, list[Problem]]:
    """The text up to a line `---` below something, and the problem of what stands after it."""
    content = _CONTENT.search(_MARK.sub("###", text))
    for mark in _MARK.finditer(text):
        if content and mark.start() > content.start():
            after = text[mark.end() :]
            line = text.count("\n", 0, mark.start()) + 1
            more = _CONTENT.search(_MARK.sub("###", after))
            lines = text.split("\n")
            last = len(lines) - (1 if not lines[-1] else 0)
            fix = comment_out(lines, line, last)
            return text[: mark.start()], [diagnostics.YAML_DOCUMENTS.at(file, Position(line), fix=fix)] if more else []
    return text, []


def _read_in_parts(
    file: str, text: str, lines: tuple[str, ...], keys: frozenset[str], *, tidy: bool, most: int
) -> Document:
    """Each top-level key by itself; what cannot be read is diagnosed, the rest is put together."""
    entries: dict[str, tuple[Scalar, Node]] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    parts = _cut_at_keys(text, keys)
    for index, (first, part) in enumerate(parts):
        if len(problems) >= PROBLEM_LIMIT:
            break
        found = TreeBuilder(file, lines, first, tidy=tidy, most=most)
        try:
            found.read(part)
        except yaml.YAMLError as error:
            slips = list(_find_slips(file, lines, first, part, error, keys))
            problems += slips
            broken.add(_find_key(part, keys))
            broken |= {_find_key(slip.fix.text, keys) for slip in slips if slip.fix and slip.fix.first > first}
            continue
        if found.root is None:
            problems += found.problems
            if isinstance(found.top, Scalar):
                before = parts[index - 1][1] if index else ""
                loose = find_loose_text(file, lines, first, part, before, keys)
                problems.append(loose)
                if loose.fix is not None and index:  # the text above goes on here, so it is not whole
                    broken.add(_find_key(before, keys))
            elif found.top is not None:
                problems.append(_explain_top(file, lines, found.top, keys))
            broken.add(_find_key(part, keys))
            continue
        problems += found.problems
        broken |= found.broken
        for name, entry in found.root.entries.items():
            if name in entries:
                problems.append(report_duplicate(file, lines, entry, entries[name]))
            else:
                entries[name] = entry
    readable = bool(entries) or not broken.isdisjoint(keys)
    return Document(file, lines, Mapping(entries), tuple(problems), frozenset(broken), readable)


def _find_slips(
    file: str, lines: tuple[str, ...], first: int, part: str, error: yaml.YAMLError, keys: frozenset[str]
) -> Iterator[Problem]:
    """The slip that breaks a part; and, with that one mended, the next, as long as each can be mended."""
    mended = list(lines)
    last = first + part.rstrip("\n").count("\n")
    told: set[int] = set()
    for _ in range(ROUNDS):
        slip = diagnose(file, tuple(mended), first, part, error, keys)
        if slip.position.line in told:
            return
        yield slip
        told.add(slip.position.line)
        if slip.fix is None or slip.fix.first != slip.fix.last or "\n" in slip.fix.text:
            return
        mended[slip.fix.first - 1] = slip.fix.text
        part = "\n".join(mended[first - 1 : last]) + "\n"
        try:
            TreeBuilder(file, lines, first).read(part)
        except yaml.YAMLError as next_error:
            error = next_error
        else:
            return


def _cut_at_keys(text: str, keys: frozenset[str]) -> list[tuple[int, str]]:
    """(first line, text) of each stretch that begins in column 1; lines without a key that follow one another are one.

    Comments and document marks stand outside.
    """
    starts: list[int] = []
    loose = False
    for match in _TOP_KEY.finditer(text):
        line = match[0]
        if line.startswith(("---", "...", "%YAML")):
            continue
        begins = has_key(line) or line.split(maxsplit=1)[0].rstrip(":") in keys
        if begins or not loose:
            starts.append(match.start())
        loose = not begins
    if not starts or _CONTENT.search(_MARK.sub("###", text[: starts[0]])):
        starts.insert(0, 0)
    parts: list[tuple[int, str]] = []
    line_number, counted = 1, 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line_number += text.count("\n", counted, start)
        counted = start
        parts.append((line_number, text[start:end]))
    return _join_quotes(parts)


def _join_quotes(parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The parts, one that ends within quotes together with the lines without a key that close them."""
    joined: list[tuple[int, str]] = []
    for first, part in parts:
        if joined and not has_key(part.split("\n", 1)[0]) and _ends_in_quotes(joined[-1][1]):
            joined[-1] = (joined[-1][0], joined[-1][1] + part)
        else:
            joined.append((first, part))
    return joined


def _ends_in_quotes(part: str) -> bool:
    value = part.partition(":")[2].strip()
    return bool(value) and value[0] in "\"'" and value.count(value[0]) % 2 == 1


def _find_key(part: str, keys: frozenset[str]) -> str:
    """The key that a part most likely begins with; empty when none can be seen."""
    line = part.split("\n", 1)[0]
    word = line.split(maxsplit=1)[0] if line.split() else ""
    if sign := SIGN.match(line):
        return sign["key"]
    return line.split(":", 1)[0].strip().strip("\"'") if ":" in line else word if word in keys else ""


def _explain_top(file: str, lines: tuple[str, ...], node: Node, keys: frozenset[str]) -> Problem:
    if isinstance(node, Scalar) and not node.text:  # `---` and nothing: libyaml places it below the last line
        return _report_empty(file)
    slip = find_line_slip(file, node.line, lines, keys) if isinstance(node, Scalar) else None
    return slip or diagnostics.YAML_TOP.at(file, Position(node.line, node.column), fix=_read_as_story(lines, node))


def _report_empty(file: str) -> Problem:
    return diagnostics.FILE_EMPTY.at(file, Position(1), fix=Fix(1, 0, f"title: {OPEN}", safe=False))


def _read_as_story(lines: tuple[str, ...], node: Node) -> Fix | None:
    """A text without keys, as it comes from Word: its first line as the title, the rest as the story."""
    fill = [number for number, line in enumerate(lines, start=1) if line.strip()]
    if isinstance(node, Sequence) and len(node.items) == 1 and isinstance(node.items[0], Mapping) and not node.flow:
        depth = node.items[0].column - 1
        bare = (f"{line[:depth].lstrip(' -')}{line[depth:]}" for line in lines[node.line - 1 : fill[-1]])
        return Fix(node.line, fill[-1], "\n".join(bare))
    if not isinstance(node, Scalar) or not node.plain or not fill:
        return None
    first, last = fill[0], fill[-1]
    story = "\n".join(f"  {line.strip()}" if line.strip() else "" for line in lines[first:last]).strip("\n")
    title = f"title: {quote_if_needed(lines[first - 1].strip())}"
    return Fix(first, last, f"{title}\naction: |\n{story}" if story else title, safe=False)
