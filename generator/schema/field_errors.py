"""A value that does not fit its key: what is said of it, and the line with what was most likely meant."""

import re
from collections.abc import Callable
from dataclasses import replace

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator import diagnostics
from generator.problems import Diagnostic, Fix, Path, Problem, dotted
from generator.schema import aliases
from generator.schema.dates import guess_date, guess_near, guess_span, is_open_end
from generator.schema.fixes import needed, removed, replaced, span
from generator.schema.guesses import guess_address, guess_mail, guess_number
from generator.schema.identifiers import slug
from generator.schema.introspection import TEXTS, describe, find_key, find_record, list_choices
from generator.schema.suggestions import exactly, likely, offer
from generator.text import Text
from generator.yaml.edits import OPEN, gone
from generator.yaml.nodes import Mapping, Scalar, Sequence, find, last_line, nearest, place, plain, scalars
from generator.yaml.reading import Document
from generator.yaml.syntax_errors import line_slip, quote, quote_if_needed


class FieldError:
    """A value that does not fit, with all that its sentence and its fix are made of."""

    def __init__(self, error: ErrorDetails, document: Document, model: type[BaseModel]) -> None:
        """Of one error that pydantic found in a document."""
        self.name = error["type"]
        self.context = dict(error.get("ctx") or {})
        self.document = document
        self.model = model
        self.path: Path = tuple(error["loc"])
        self.known = nearest(document.root, self.path)
        for inner in ("date",) if self.name == "DATE" else ("about",) if self.name == "YES-NO" else ():
            self.known = nearest(document.root, (*self.known, inner))  # `{date: 2024, about: true}` is judged as one
        self.node = find(document.root, self.known)
        self.typed = self.node.text if isinstance(self.node, Scalar) else ""
        key = find_key(model, self.path)
        self.values: dict[str, object] = {
            "label": key.label if key else Text.same(str(self.path[-1]) if self.path else ""),
            "help": key.help if key else Text.same(""),
            "typed": shortened(self.typed),
        }

    def problem(self) -> Problem:
        """The problem of this value, in its place."""
        if says_nothing(self.typed) and self.known:
            fix = removed(self.document, self.known)
            return diagnostics.NOTHING.at(
                self.document.file, place(self.document.root, self.known), self.known, fix, self.values
            )
        kind, answer = _ANSWERS.get(self.name) or (diagnostics.DIAGNOSTICS.get(self.name, diagnostics.VALUE), _open)
        if self.name == "model_type" and (slip := self._glued_key()):
            return slip
        fix = answer(self)
        return kind.at(self.document.file, place(self.document.root, self.known), self.known, fix, self.values)

    def _glued_key(self) -> Problem | None:
        """`title:Foo` or `title Foo` on a line below its record is read as one text."""
        inner = find_record(self.model, self.path)
        if inner is None or not isinstance(self.node, Scalar) or not self.node.plain:
            return None
        line = self.document.lines[self.node.line - 1]
        slip = line_slip(self.document.file, self.node.line, line, frozenset(describe(inner)))
        told = {diagnostics.YAML_SPACE.rule, diagnostics.YAML_MISSING_COLON.rule}
        return replace(slip, field=dotted(self.known)) if slip and slip.rule in told else None

    def with_value(self, text: str, *, safe: bool = True) -> Fix | None:
        """The line with `text` in the place of the value."""
        return replaced(self.document, self.node, text, safe=safe)

    @property
    def sister_keys(self) -> frozenset[str]:
        """The keys that stand beside this one."""
        above = find(self.document.root, self.known[:-1])
        return frozenset(above.entries) if isinstance(above, Mapping) else frozenset()


def shortened(typed: str) -> str:
    """What was typed, at a length that a sentence can hold."""
    return typed if len(typed) <= SHOWN else f"{typed[:SHOWN].rstrip()}…"


SHOWN = 60


def says_nothing(typed: str) -> bool:
    """Whether a text says only that there is nothing to say: `ei ole`, `–`, `n/a`."""
    return typed.strip(" .,!").casefold() in NOTHING


NOTHING = frozenset({
    *("-", "--", "---", "–", "—", "ei", "ei ole", "ei mitään", "ei tiedossa", "ei tietoa", "ei vielä", "puuttuu"),
    *("tyhjä", "ei vielä tiedossa", "ei tarvita", "nej", "inget", "inga", "ingen", "saknas", "okänt", "inte känt"),
    *("no", "none", "nothing", "unknown", "n/a", "na", "not known"),
})  # fmt: skip


def _open(wrong: FieldError) -> Fix | None:
    """Only the writer knows what should stand there."""
    return wrong.with_value(OPEN, safe=False)


def _empty(wrong: FieldError) -> Fix | None:
    return replaced(wrong.document, wrong.node, OPEN, safe=False) if isinstance(wrong.node, Scalar) else None


def _shorter(wrong: FieldError) -> Fix | None:
    """The text up to its last whole sentence, or word, within the limit."""
    limit = int(wrong.context["max_length"])
    wrong.values |= {"limit": limit, "length": len(wrong.typed)}
    text = " ".join(wrong.typed.split())
    if len(text) <= limit:  # only its line breaks made it too long
        return wrong.with_value(quote_if_needed(text))
    if isinstance(wrong.node, Scalar) and wrong.node.block and limit > _LINE:
        return _shorter_prose(wrong, wrong.node, limit)
    sentence = text[:limit].rfind(". ")
    cut = text[: sentence + 1] if sentence > limit // 2 else f"{text[: limit - 1].rpartition(' ')[0].rstrip(' ,;:–-')}…"
    return wrong.with_value(quote_if_needed(cut if len(cut) > 1 else f"{text[: limit - 1]}…"), safe=False)


_LINE = 1000
"""Characters beyond which a text has paragraphs of its own."""


def _shorter_prose(wrong: FieldError, node: Scalar, limit: int) -> Fix:
    """The lines of a block text that fit, the rest as comments would be read as text: they are left out."""
    kept, size = node.line, 0
    for number in range(node.line + 1, last_line(node) + 1):
        size += len(wrong.document.lines[number - 1].strip()) + 1
        if size > limit:
            break
        kept = number
    first = kept + 1
    return gone(wrong.document.lines, first, last_line(node))


def _fewer(wrong: FieldError) -> Fix | None:
    """The list with as many as may be, the first ones."""
    limit = int(wrong.context["max_length"])
    wrong.values |= {"limit": limit, "length": wrong.context.get("actual_length", 0)}
    node, document = wrong.node, wrong.document
    if not isinstance(node, Sequence) or len(node.items) <= limit:
        return None
    if not node.flow:
        first, last = node.items[limit].line, last_line(node)
        return gone(document.lines, first, last)
    kept, left = node.items[limit - 1], node.items[-1]
    if not isinstance(kept, Scalar) or not isinstance(left, Scalar) or kept.line != node.line:
        return None
    rest = document.lines[left.end_line - 1][left.end_column - 1 :]
    return Fix(node.line, left.end_line, document.lines[node.line - 1][: kept.end_column - 1] + rest, safe=False)


def _filled(wrong: FieldError) -> Fix | None:
    """An empty list with a place for its first item."""
    node = wrong.node
    if isinstance(node, Sequence) and node.flow:
        line = wrong.document.lines[node.line - 1]
        head = line[: node.column - 1]
        return Fix(node.line, node.line, f"{head}[{OPEN}]", safe=False)
    return None


def _as_keys(wrong: FieldError) -> Fix | None:
    """The text below the key that it most likely belongs to: `source: Tiedote` → `source:` and `  title: Tiedote`."""
    inner = find_record(wrong.model, wrong.path)
    wrong.values["keys"] = ", ".join(describe(inner)) if inner else ""
    node = wrong.node
    if inner is not None and isinstance(node, Sequence):
        return _without_dashes(wrong, node)
    if inner is None or not isinstance(node, Scalar) or node.block or node.line != node.end_line:
        return None
    if link := _LINK.fullmatch(wrong.typed):
        line = wrong.document.lines[node.line - 1]
        if {"title", "url"} <= set(describe(inner)) and line[: node.column - 1].strip() == "-":
            indent = " " * (node.column - 1)
            title, url = link["title"] or link["before"], link["url"] or link["after"]
            return Fix(
                node.line,
                node.line,
                f"{line[: node.column - 1]}title: {quote_if_needed(title.strip(' :,–-'))}\n{indent}url: {url}",
            )
    line = wrong.document.lines[node.line - 1]
    head, text = line[: node.column - 1].rstrip(), line[node.column - 1 :]
    name = _key_for(wrong.typed, inner)
    if name is None or not head.endswith((":", "-")) or "{" in head or "[" in head:
        return None
    indent = " " * (node.column - 1 if head.endswith("-") else len(head) - len(head.lstrip()) + 2)
    more = [f"{indent}{each}" for each in needed(inner, {name})]
    mended = f"{head} {name}: {text}" if head.endswith("-") else f"{head}\n{indent}{name}: {text}"
    return Fix(
        node.line, node.line, "\n".join([mended, *more]), safe=not more and name not in {"title", "role", "name"}
    )


_LINK = re.compile(
    r"\[(?P<title>[^\]]+)\]\((?P<url>https?://[^\s)]+)\)|(?P<before>\S.*?)[\s:,–-]+(?P<after>https?://\S+)", re.DOTALL
)
"""A link as people write it on one line: `[Ohje](https://…)`, `Ohje: https://…`."""


def _without_dashes(wrong: FieldError, node: Sequence) -> Fix | None:
    """`contact:` with a list below it: the same lines without the dashes, when every item has keys of its own."""
    first, last = node.line, last_line(node)
    if node.flow or not all(isinstance(item, Mapping) for item in node.items):
        return None
    keys = [key for item in node.items if isinstance(item, Mapping) for key in item.entries]
    if len(keys) != len(set(keys)):
        return None
    lines = (
        line.replace("- ", "  ", 1) if line.lstrip().startswith("- ") else line
        for line in wrong.document.lines[first - 1 : last]
    )
    return Fix(first, last, "\n".join(lines))


def _key_for(typed: str, model: type[BaseModel]) -> str | None:
    """The key of a record that a text by itself belongs to, by its form; else the first one that holds a text."""
    fields = describe(model)
    forms = ((r"https?://\S+", ("url", "page", "link")), (r"\S+@\S+", ("mailbox",)), (r"[\d.,]+", ("value",)))
    for form, names in forms:
        if re.fullmatch(form, typed):
            return next((name for name in names if name in fields), None)
    if "organisation" in fields and "name" in fields and not re.fullmatch(r"[a-z0-9-]+", typed):
        return "name"
    texts = (name for name, field in fields.items() if field.type.kind in TEXTS)
    return next(texts, None)


def _as_date(wrong: FieldError) -> Fix | None:
    """The date that was meant; a span of years as a beginning and an end."""
    node = wrong.node
    if is_open_end(wrong.typed) and wrong.known[-1:] == ("ended",):
        return removed(wrong.document, wrong.known, safe=True)
    span = guess_span(wrong.typed)
    if span and wrong.known[-1:] == ("started",) and "ended" not in wrong.sister_keys and isinstance(node, Scalar):
        key = "ended"
        line = wrong.document.lines[node.line - 1]
        indent = line[: len(line) - len(line.lstrip())]
        return wrong.with_value(f"{span[0].iso}\n{indent}{key}: {span[1].iso}", safe=False)
    guess = guess_date(wrong.typed)
    if guess is None and (near := guess_near(wrong.typed)) is not None:
        whole = wrong.known[-1:] != ("date",) and find_key(wrong.model, wrong.path) is not None
        about = near.about and whole and wrong.known[-1:] in {("started",), ("ended",)}
        return wrong.with_value(f"{{date: {near.iso}, about: true}}" if about else near.iso, safe=False)
    return wrong.with_value(guess.iso) if guess else _open(wrong)


def _date_parts(wrong: FieldError) -> Fix | None:
    wrong.values["example"] = "{date: 2024, about: true}"
    typed = [scalar.text for _, scalar in scalars(wrong.node)] if wrong.node else []
    found = next((date for text in typed if (date := guess_date(text) or guess_near(text))), None)
    lines = span(wrong.document, wrong.known)
    if found is None or lines is None:
        return None
    head = wrong.document.lines[lines[0] - 1].partition(":")[0]
    return Fix(*lines, f"{head}: {{date: {found.iso}, about: true}}", safe=False)


def _as_number(wrong: FieldError) -> Fix | None:
    """`noin 6 h` as a number, its unit and its precision, each at its key."""
    found, node = guess_number(wrong.typed), wrong.node
    if found is None or not isinstance(node, Scalar) or node.line != node.end_line:
        return _open(wrong)
    above = find(wrong.document.root, wrong.known[:-1])
    line = wrong.document.lines[node.line - 1]
    key = str(wrong.known[-1])
    if not isinstance(above, Mapping) or key not in above.entries:
        return _open(wrong)
    start = above.entries[key][0].column - 1
    there = wrong.sister_keys - {key}
    if key != "value":
        found = {key: found.get("value", OPEN)} | {
            name: text for name, text in found.items() if name in {"unit", "precision"}
        }
    parts = [f"{name}: {quote_if_needed(text, flow=above.flow)}" for name, text in found.items() if name not in there]
    join = ", " if above.flow else "\n" + " " * start
    return Fix(node.line, node.line, line[:start] + join.join(parts) + line[node.end_column - 1 :], safe=False)


def _yes_no(wrong: FieldError) -> Fix | None:
    """Whatever is near enough to be told so is near."""
    return wrong.with_value("true", safe=False)


def _as_id(wrong: FieldError) -> Fix | None:
    offered = slug(wrong.typed)
    return wrong.with_value(offered, safe=False) if offered else _open(wrong)


def _as_address(wrong: FieldError) -> Fix | None:
    found = guess_address(wrong.typed)
    return wrong.with_value(found, safe=wrong.typed.strip() in found) if found else _open(wrong)


def _as_mail(wrong: FieldError) -> Fix | None:
    found = guess_mail(wrong.typed)
    return wrong.with_value(found, safe=wrong.typed.startswith("mailto:")) if found else _open(wrong)


def _as_act_id(wrong: FieldError) -> Fix | None:
    """The end of an act's address is its id."""
    found = re.search(r"([a-z0-9-]+/[a-z0-9-]+)/?(?:[#?].*)?$", wrong.typed.casefold().removesuffix(".yaml"))
    if found and ("//" in wrong.typed or ".yaml" in wrong.typed or wrong.typed.strip("/ ") == found[1]):
        return wrong.with_value(found[1])
    folder, slash, name = wrong.typed.partition("/")
    return wrong.with_value(f"{slug(folder)}/{slug(name)}") if slash and slug(folder) and slug(name) else _open(wrong)


def _as_whole_number(wrong: FieldError) -> Fix | None:
    wrong.values |= {name: wrong.context[name] for name in ("whole", "decimal")}
    return wrong.with_value(wrong.context["whole"], safe=False)


def _as_choice(wrong: FieldError) -> Fix | None:
    known = list_choices(wrong.model, wrong.path)
    typed = wrong.typed.strip("”“„‟«»’‘ .")
    exact = exactly(typed, known)
    code = exact or likely(typed, known) or likely(typed, aliases.list_codes(known))
    wrong.values |= {"options": listed(known), "offer": offer(code)}
    return wrong.with_value(code, safe=exact is not None) if code else _open(wrong)


def listed(known: dict[str, tuple[str, ...]]) -> Text:
    """The choices with their labels, in each language."""
    said = (
        ", ".join(_with_label(code, names[index : index + 1]) for code, names in known.items()) for index in range(3)
    )
    return Text(*said)


def _with_label(code: str, label: tuple[str, ...]) -> str:
    """`trial (Kokeilu)`, or the code alone when it is its own label."""
    return f"{code} ({label[0]})" if label and label[0].casefold() != code else code


def _as_text(wrong: FieldError) -> Fix | None:
    """`- ASKEL: asiakas` was meant as text: the same line with quotes. So was `[one]`: the same without brackets."""
    node = wrong.node
    if isinstance(node, Mapping) and len(node.entries) == 1:
        (name, value), *_ = node.entries.values()
        if isinstance(value, Scalar) and name.line == value.end_line and not node.flow:
            line = wrong.document.lines[name.line - 1]
            whole = quote(line[name.column - 1 : value.end_column - 1])
            return Fix(name.line, name.line, line[: name.column - 1] + whole + line[value.end_column - 1 :])
    if isinstance(node, Sequence) and node.flow and len(node.items) == 1 and isinstance(node.items[0], Scalar):
        line = wrong.document.lines[node.line - 1]
        closing = line.find("]", node.items[0].end_column - 1)
        if closing >= 0:
            return Fix(node.line, node.line, line[: node.column - 1] + node.items[0].text + line[closing + 1 :])
    return _as_prose(wrong)


def _as_prose(wrong: FieldError) -> Fix | None:
    """A list or keys where a text belongs: the same words as a text."""
    lines, node = span(wrong.document, wrong.known), wrong.node
    if (
        lines is None
        or node is None
        or isinstance(node, Scalar)
        or node.line == lines[0]
        or not isinstance(wrong.known[-1], str)
    ):
        return None
    head = wrong.document.lines[lines[0] - 1].partition(":")[0]
    body = wrong.document.lines[lines[0] : lines[1]]
    text = " ".join(line.strip().removeprefix("- ") for line in body if line.strip())
    return Fix(*lines, f"{head}: {quote_if_needed(text)}", safe=False)


def _as_list(wrong: FieldError) -> Fix | None:
    """One text, or texts with commas or semicolons between them, in brackets; keys as the first item of a list."""
    node = wrong.node
    if isinstance(node, Mapping):
        return _as_items(wrong, node)
    if not isinstance(node, Scalar):
        return None
    if bulleted := _bulleted(wrong, node):
        return bulleted
    inner = find_record(wrong.model, wrong.path)
    if inner is not None and not node.block and node.line == node.end_line:
        return _as_only_item(wrong, node, inner)
    marks = r"\n|;" if node.block or ";" in wrong.typed else ","
    if "," not in marks or "," in wrong.typed:
        items = re.split(marks, wrong.typed)
    else:  # `johtaminen ja tyohyvinvointi`, two codes
        items = re.split(r"\s+(?:ja|och|and|&|sekä|/)\s+|\s*/\s*", wrong.typed)
        items = items if all(re.fullmatch(r"[a-zåäö\d]+(?:-[a-zåäö\d]+)*", item) for item in items) else [wrong.typed]
    items = [item.strip(" \t.") if len(items) > 1 else item.strip() for item in items if item.strip(" -–\t")]
    if node.block:
        head = wrong.document.lines[node.line - 1].partition(":")[0]
        indent = " " * (len(head) - len(head.lstrip()) + 2)
        return Fix(
            node.line,
            last_line(node),
            "\n".join([f"{head}:", *(f"{indent}- {quote_if_needed(item)}" for item in items)]),
        )
    return wrong.with_value(f"[{', '.join(quote_if_needed(item, flow=True) for item in items)}]") if items else None


_ITEM = re.compile(r"(?P<indent>\s*)(?:[-•–—·*▪■●○◦o](?=\S|\s)|\d{1,2}[.)])\s*(?P<text>\S.*)")


def _bulleted(wrong: FieldError, node: Scalar) -> Fix | None:
    """Lines that begin with the bullets or numbers of Word, or a hyphen without its space."""
    first, last = (node.line + 1, last_line(node)) if node.block else (node.line, node.end_line)
    lines = [line for line in wrong.document.lines[first - 1 : last] if line.strip()]
    head = wrong.document.lines[node.line - 1][: node.column - 1]
    if head.strip() and not node.block:
        return None
    found = [_ITEM.fullmatch(line.rstrip()) for line in lines]
    if not found or not all(found):
        return None
    indent = found[0]["indent"] if found[0] else ""
    text = "\n".join(f"{indent}- {quote_if_needed(each['text'])}" for each in found if each)
    if node.block:
        return Fix(node.line, last, f"{head.rstrip()}\n{text}")
    return Fix(first, last, text)


def _as_only_item(wrong: FieldError, node: Scalar, inner: type[BaseModel]) -> Fix | None:
    """A text where a list of records belongs: the first of them."""
    line = wrong.document.lines[node.line - 1]
    head = line[: node.column - 1].rstrip()
    name, indent = _key_for(wrong.typed, inner), " " * (len(head) - len(head.lstrip()) + 2)
    if name is None or not head.endswith(":"):
        return None
    more = [f"{indent}  {each}" for each in needed(inner, {name})]
    first = f"{head}\n{indent}- {name}: {line[node.column - 1 :]}"
    return Fix(node.line, node.line, "\n".join([first, *more]), safe=False)


def _as_items(wrong: FieldError, node: Mapping) -> Fix | None:
    """Keys below a key that wants a list: the same with a dash."""
    first, last = node.line, last_line(node)
    if node.flow and first == last and not any(plain(value) for _, value in node.entries.values()):
        line = wrong.document.lines[first - 1]  # `{johtaminen}`: the brackets of another kind
        start, end = node.column - 1, line.find("}", node.column)
        return Fix(first, first, f"{line[:start]}[{line[start + 1 : end]}]{line[end + 1 :]}") if end > start else None
    if node.flow or find_record(wrong.model, wrong.path) is None:
        return None
    indent = " " * (node.column - 1)
    lines = [f"  {line}" if line else line for line in wrong.document.lines[first - 1 : last]]
    return Fix(first, last, "\n".join([f"{indent}- {lines[0].lstrip()}", *lines[1:]]))


_ANSWERS: dict[str, tuple[Diagnostic, Callable[[FieldError], Fix | None]]] = {
    "string_too_long": (diagnostics.TEXT_LONG, _shorter),
    "string_too_short": (diagnostics.TEXT_EMPTY, _empty),
    "too_long": (diagnostics.LIST_LONG, _fewer),
    "too_short": (diagnostics.LIST_SHORT, _filled),
    "string_type": (diagnostics.TYPE_TEXT, _as_text),
    "tuple_type": (diagnostics.TYPE_LIST, _as_list),
    "model_type": (diagnostics.TYPE_KEYS, _as_keys),
    "dict_type": (diagnostics.TYPE_KEYS, _as_keys),
    "enum": (diagnostics.ENUM, _as_choice),
    "literal_error": (diagnostics.ENUM, _as_choice),
    "int_parsing": (diagnostics.NUMBER, _as_number),
    "int_type": (diagnostics.NUMBER, _as_number),
    "greater_than_equal": (diagnostics.NUMBER, _as_number),
    "less_than_equal": (diagnostics.NUMBER, _as_number),
    "DATE": (diagnostics.DATE, _as_date),
    "DATE-PARTS": (diagnostics.DATE_PARTS, _date_parts),
    "ID": (diagnostics.ID, _as_id),
    "ADDRESS": (diagnostics.ADDRESS, _as_address),
    "MAIL": (diagnostics.MAIL, _as_mail),
    "ACT-ID": (diagnostics.ACT_ID, _as_act_id),
    "NUMBER": (diagnostics.NUMBER, _as_number),
    "YES-NO": (diagnostics.YES_NO, _yes_no),
    "NUMBER-TWO-WAYS": (diagnostics.NUMBER_TWO_WAYS, _as_whole_number),
}
"""pydantic's name of what is wrong → the kind of problem, and what fills its sentence and mends the line."""
