"""A value of another shape than its key wants, mended: a text where keys or a list belong, or the other way round."""

import re

from pydantic import BaseModel

from generator.list_marks import drop_list_marks, split_numbered
from generator.problems import Fix
from generator.schema.field_errors import FieldError
from generator.schema.fixes import find_lines, list_needed
from generator.schema.guesses import guess_mail, guess_number
from generator.schema.introspection import TEXTS, describe, find_record
from generator.yaml.nodes import (
    Mapping,
    Scalar,
    Sequence,
    find_last_line,
    unwrap,
)
from generator.yaml.syntax_errors import quote, quote_if_needed


def make_keys(wrong: FieldError) -> Fix | None:
    """The text below the key that it most likely belongs to: `source: Tiedote` → `source:` and `  title: Tiedote`."""
    inner = find_record(wrong.model, wrong.path)
    wrong.values["keys"] = ", ".join(describe(inner)) if inner else ""
    node = wrong.node
    if inner is not None and isinstance(node, Sequence):
        return _drop_dashes(wrong, node)
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
    if whole := _compare(wrong, head, node) or _spread_parts(wrong, head, node, inner):
        return whole
    name = _choose_key(wrong.typed, inner)
    if name is None or not head.endswith((":", "-")) or "{" in head or "[" in head:
        return None
    indent = " " * (node.column - 1 if head.endswith("-") else len(head) - len(head.lstrip()) + 2)
    more = [f"{indent}{each}" for each in list_needed(inner, {name})]
    mended = f"{head} {name}: {text}" if head.endswith("-") else f"{head}\n{indent}{name}: {text}"
    return Fix(
        node.line, node.line, "\n".join([mended, *more]), safe=not more and name not in {"title", "role", "name"}
    )


_LINK = re.compile(
    r"\[(?P<title>[^\]]+)\]\((?P<url>https?://[^\s)]+)\)|(?P<before>\S.*?)[\s:,–-]+(?P<after>https?://\S+)", re.DOTALL
)
"""A link as people write it on one line: `[Ohje](https://…)`, `Ohje: https://…`."""


def _drop_dashes(wrong: FieldError, node: Sequence) -> Fix | None:
    """`contact:` with a list below it: the same lines without the dashes, when every item has keys of its own."""
    first, last = node.line, find_last_line(node)
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


def _compare(wrong: FieldError, head: str, node: Scalar) -> Fix | None:
    """`before: 120 → 60 tuntia` as a figure before and one after."""
    found = _ARROW.fullmatch(wrong.typed)
    if found is None or wrong.known[-1:] not in {("before",), ("figure",)} or "after" in wrong.sister_keys:
        return None
    one, other = guess_number(found["before"]), guess_number(found["after"])
    if one is None or other is None:
        return None
    margin = " " * (len(head) - len(head.lstrip()))
    unit = {"unit": other["unit"]} if "unit" in other and "unit" not in one else {}
    both = (("before", one | unit), ("after", other))
    lines = []
    for key, figure in both:
        parts = (f"{name}: {quote_if_needed(text, flow=True)}" for name, text in figure.items())
        lines.append(f"{margin}{key}: {{{', '.join(parts)}}}")
    return Fix(node.line, node.line, "\n".join(lines), safe=False)


_ARROW = re.compile(r"(?P<before>.+?)\s*(?:→|->|–>|=>|»)\s*(?P<after>.+)")


def _spread_parts(wrong: FieldError, head: str, node: Scalar, inner: type[BaseModel]) -> Fix | None:
    """The parts that one text holds, each at its key."""
    parts = _read_parts(wrong.typed, inner) if head.endswith(":") else {}
    indent = " " * (len(head) - len(head.lstrip()) + 2)
    entries = [f"{indent}{key}: {quote_if_needed(value)}" for key, value in parts.items()]
    return Fix(node.line, node.line, "\n".join([head, *entries]), safe=False) if parts else None


def _read_parts(typed: str, model: type[BaseModel]) -> dict[str, str]:
    """The keys and values that one text holds: a role with its address, a figure with its unit and year."""
    fields = describe(model)
    if {"role", "mailbox"} <= set(fields) and (mail := guess_mail(typed)) and mail in typed:
        role = typed.replace(mail, "").strip(" \t,;:–-()<>")
        return {"role": role, "mailbox": mail} if role else {}
    if {"value", "unit", "date"} <= set(fields):
        found = re.fullmatch(
            r"(?P<amount>.*?)[\s,]*\(?(?:vuonna|v\.|år|in)?\s*(?P<year>(?:19|20)\d\d)\)?", typed.strip()
        )
        amount = guess_number(found["amount"].strip(" ,:")) if found else guess_number(typed)
        return {**amount, **({"date": found["year"]} if found else {})} if amount else {}
    return {}


def _choose_key(typed: str, model: type[BaseModel]) -> str | None:
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


def make_text(wrong: FieldError) -> Fix | None:
    """`- ASKEL: asiakas` was meant as text: the same line with quotes. So was `[one]`: the same without brackets."""
    node = wrong.node
    if isinstance(node, Mapping) and len(node.entries) == 1:
        (name, value), *_ = node.entries.values()
        if isinstance(value, Scalar) and name.line == value.end_line and not node.flow:
            line = wrong.document.lines[name.line - 1]
            whole = quote(line[name.column - 1 : value.end_column - 1])
            return Fix(name.line, name.line, line[: name.column - 1] + whole + line[value.end_column - 1 :])
    if isinstance(node, Mapping) and node.flow and (words := _read_braced_words(wrong, node)):
        return words
    if isinstance(node, Sequence) and node.flow and len(node.items) == 1 and isinstance(node.items[0], Scalar):
        line = wrong.document.lines[node.line - 1]
        closing = line.find("]", node.items[0].end_column - 1)
        if closing >= 0:
            return Fix(node.line, node.line, line[: node.column - 1] + node.items[0].text + line[closing + 1 :])
    return _join_lines(wrong)


def _read_braced_words(wrong: FieldError, node: Mapping) -> Fix | None:
    """`{Koivurinteen päiväkoti}`: the words without the braces of a template."""
    line = wrong.document.lines[node.line - 1]
    found = re.fullmatch(r"(?P<head>[^{]*)\{+(?P<words>[^{}:]*)\}+\s*", line)
    if found is None or any(unwrap(value) for _, value in node.entries.values()):
        return None
    return Fix(node.line, node.line, f"{found['head']}{quote_if_needed(found['words'].strip())}")


def _join_lines(wrong: FieldError) -> Fix | None:
    """A list or keys where a text belongs: the same words as a text."""
    lines, node = find_lines(wrong.document, wrong.known), wrong.node
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


def make_list(wrong: FieldError) -> Fix | None:
    """One text, or texts with commas or semicolons between them, in brackets; keys as the first item of a list."""
    node = wrong.node
    if isinstance(node, Mapping):
        return _make_items(wrong, node)
    if not isinstance(node, Scalar):
        return None
    if bulleted := _read_bullets(wrong, node):
        return bulleted
    inner = find_record(wrong.model, wrong.path)
    if inner is not None and not node.block and node.line == node.end_line:
        return _make_only_item(wrong, node, inner)
    marks = r"\n|;" if node.block or ";" in wrong.typed else ","
    if numbered := split_numbered(" ".join(wrong.typed.split())):
        items = numbered
    elif "," not in marks or "," in wrong.typed:
        items = re.split(marks, wrong.typed)
    else:  # `johtaminen ja tyohyvinvointi`, two codes
        items = re.split(r"\s+(?:ja|och|and|&|sekä|/)\s+|\s*/\s*", wrong.typed)
        items = items if all(re.fullmatch(r"[a-zåäö\d]+(?:-[a-zåäö\d]+)*", item) for item in items) else [wrong.typed]
    stop = "" if numbered else "."
    items = [item.strip(f" \t{stop}") if len(items) > 1 else item.strip() for item in items if item.strip(" -–\t")]
    if node.block:
        head = wrong.document.lines[node.line - 1].partition(":")[0]
        indent = " " * (len(head) - len(head.lstrip()) + 2)
        return Fix(
            node.line,
            find_last_line(node),
            "\n".join([f"{head}:", *(f"{indent}- {quote_if_needed(item)}" for item in items)]),
        )
    return wrong.with_value(f"[{', '.join(quote_if_needed(item, flow=True) for item in items)}]") if items else None


def _read_bullets(wrong: FieldError, node: Scalar) -> Fix | None:
    """Lines that begin with the bullets or numbers of Word, or a hyphen without its space."""
    first, last = (node.line + 1, find_last_line(node)) if node.block else (node.line, node.end_line)
    lines = [line for line in wrong.document.lines[first - 1 : last] if line.strip()]
    head = wrong.document.lines[node.line - 1][: node.column - 1]
    if head.strip() and not node.block:
        return None
    items = drop_list_marks(lines)
    marked = items != [line.strip() for line in lines]
    if not lines or (not marked and (node.block or len(lines) == 1)):
        return None
    indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())]
    text = "\n".join(f"{indent}- {quote_if_needed(item)}" for item in items)
    if node.block:
        return Fix(node.line, last, f"{head.rstrip()}\n{text}")
    return Fix(first, last, text, safe=marked)  # lines without marks may be one text


def _make_only_item(wrong: FieldError, node: Scalar, inner: type[BaseModel]) -> Fix | None:
    """A text where a list of records belongs: the first of them."""
    line = wrong.document.lines[node.line - 1]
    head = line[: node.column - 1].rstrip()
    name, indent = _choose_key(wrong.typed, inner), " " * (len(head) - len(head.lstrip()) + 2)
    if name is None or not head.endswith(":"):
        return None
    more = [f"{indent}  {each}" for each in list_needed(inner, {name})]
    first = f"{head}\n{indent}- {name}: {line[node.column - 1 :]}"
    return Fix(node.line, node.line, "\n".join([first, *more]), safe=False)


def _make_items(wrong: FieldError, node: Mapping) -> Fix | None:
    """Keys below a key that wants a list: the same with a dash."""
    first, last = node.line, find_last_line(node)
    if node.flow and first == last and not any(unwrap(value) for _, value in node.entries.values()):
        line = wrong.document.lines[first - 1]  # `{johtaminen}`: the brackets of another kind
        start, end = node.column - 1, line.find("}", node.column)
        return Fix(first, first, f"{line[:start]}[{line[start + 1 : end]}]{line[end + 1 :]}") if end > start else None
    if node.flow or find_record(wrong.model, wrong.path) is None:
        return None
    indent = " " * (node.column - 1)
    lines = [f"  {line}" if line else line for line in wrong.document.lines[first - 1 : last]]
    return Fix(first, last, "\n".join([f"{indent}- {lines[0].lstrip()}", *lines[1:]]))
