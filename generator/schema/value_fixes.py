"""One value that does not fit, mended: the line with the text, date, number or code that was most likely meant."""

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.diagnostics import DAYS_OF_MONTH, MONTHS_OF_YEAR
from generator.locales.formats import name_month_within
from generator.problems import Fix
from generator.schema import aliases
from generator.schema.dates import (
    NoSuchDate,
    PartialDate,
    explain_date,
    guess_date,
    guess_near,
    guess_span,
    is_open_end,
)
from generator.schema.field_errors import FieldError, list_options
from generator.schema.fixes import find_lines, remove_entry, replace_value
from generator.schema.guesses import guess_address, guess_mail, guess_number
from generator.schema.identifiers import slug
from generator.schema.introspection import find_key, list_choices
from generator.schema.suggestions import find_exact, find_likely, offer
from generator.text import Text
from generator.yaml.edits import OPEN, drop_lines
from generator.yaml.nodes import (
    Mapping,
    Scalar,
    Sequence,
    find,
    find_last_line,
    list_scalars,
)
from generator.yaml.syntax_errors import quote_if_needed


def leave_open(wrong: FieldError) -> Fix | None:
    """Only the writer knows what should stand there."""
    return wrong.with_value(OPEN, safe=False)


def fill_text(wrong: FieldError) -> Fix | None:
    """A place for the text that is missing."""
    return replace_value(wrong.document, wrong.node, OPEN, safe=False) if isinstance(wrong.node, Scalar) else None


def shorten_text(wrong: FieldError) -> Fix | None:
    """The text up to its last whole sentence, or word, within the limit."""
    limit = int(wrong.context["max_length"])
    wrong.values |= {"limit": limit, "length": len(wrong.typed)}
    text = " ".join(wrong.typed.split())
    if len(text) <= limit:  # only its line breaks made it too long
        return wrong.with_value(quote_if_needed(text))
    if isinstance(wrong.node, Scalar) and wrong.node.block and limit > _LINE:
        return _shorten_prose(wrong, wrong.node, limit)
    sentence = text[:limit].rfind(". ")
    cut = text[: sentence + 1] if sentence > limit // 2 else f"{text[: limit - 1].rpartition(' ')[0].rstrip(' ,;:–-')}…"
    return wrong.with_value(quote_if_needed(cut if len(cut) > 1 else f"{text[: limit - 1]}…"), safe=False)


_LINE = 1000
"""Characters beyond which a text has paragraphs of its own."""


def _shorten_prose(wrong: FieldError, node: Scalar, limit: int) -> Fix:
    """The lines of a block text that fit, the rest as comments would be read as text: they are left out."""
    kept, size = node.line, 0
    for number in range(node.line + 1, find_last_line(node) + 1):
        size += len(wrong.document.lines[number - 1].strip()) + 1
        if size > limit:
            break
        kept = number
    first = kept + 1
    return drop_lines(wrong.document.lines, first, find_last_line(node))


def drop_items(wrong: FieldError) -> Fix | None:
    """The list with as many as may be, the first ones."""
    limit = int(wrong.context["max_length"])
    wrong.values |= {"limit": limit, "length": wrong.context.get("actual_length", 0)}
    node, document = wrong.node, wrong.document
    if not isinstance(node, Sequence) or len(node.items) <= limit:
        return None
    if not node.flow:
        first, last = node.items[limit].line, find_last_line(node)
        return drop_lines(document.lines, first, last)
    kept, left = node.items[limit - 1], node.items[-1]
    if not isinstance(kept, Scalar) or not isinstance(left, Scalar) or kept.line != node.line:
        return None
    rest = document.lines[left.end_line - 1][left.end_column - 1 :]
    return Fix(node.line, left.end_line, document.lines[node.line - 1][: kept.end_column - 1] + rest, safe=False)


def fill_list(wrong: FieldError) -> Fix | None:
    """An empty list with a place for its first item."""
    node = wrong.node
    if isinstance(node, Sequence) and node.flow:
        line = wrong.document.lines[node.line - 1]
        head = line[: node.column - 1]
        return Fix(node.line, node.line, f"{head}[{OPEN}]", safe=False)
    return None


_SERIAL = re.compile(r"[34]\d{4}")
_FIRST_DAY = date(1899, 12, 30)
"""Day 0 of Excel, which counts days."""


def make_date(wrong: FieldError) -> Fix | None:
    """The date that was meant; a span of years as a beginning and an end."""
    node = wrong.node
    if is_open_end(wrong.typed) and wrong.known[-1:] == ("ended",):
        return remove_entry(wrong.document, wrong.known, safe=True)
    years = guess_span(wrong.typed)
    if years and wrong.known[-1:] == ("started",) and "ended" not in wrong.sister_keys and isinstance(node, Scalar):
        key = "ended"
        line = wrong.document.lines[node.line - 1]
        indent = line[: len(line) - len(line.lstrip())]
        return wrong.with_value(f"{_write_date(years[0])}\n{indent}{key}: {_write_date(years[1])}", safe=False)
    guess = guess_date(wrong.typed)
    if _SERIAL.fullmatch(wrong.typed):
        return wrong.with_value((_FIRST_DAY + timedelta(days=int(wrong.typed))).isoformat(), safe=False)
    if guess is None and (near := guess_near(wrong.typed)) is not None:
        whole = wrong.known[-1:] != ("date",) and find_key(wrong.model, wrong.path) is not None
        about = near.about and whole and wrong.known[-1:] in {("started",), ("ended",)}
        return wrong.with_value(_write_date(replace(near, about=about)), safe=False)
    return wrong.with_value(guess.iso) if guess else leave_open(wrong)


def _write_date(found: PartialDate) -> str:
    return f"{{date: {found.iso}, about: true}}" if found.about else found.iso


def make_possible_date(wrong: FieldError) -> Fix | None:
    """The month or the year of a date that the calendar does not have, and why it does not."""
    if why := explain_date(wrong.typed):
        wrong.values["reason"] = tell_why(why)
    return make_date(wrong)


def tell_why(why: NoSuchDate) -> Text:
    """`helmikuussa 2024 on 29 päivää`, or `kuukausia on 12`."""
    if why.month is None:
        return MONTHS_OF_YEAR
    return DAYS_OF_MONTH.fill({"month": name_month_within(why.month), "year": why.year, "days": why.days})


def make_date_parts(wrong: FieldError) -> Fix | None:
    """`{date: 2024, about: true}` of whatever parts were typed, where one of them is a date."""
    wrong.values["example"] = "{date: 2024, about: true}"
    typed = [scalar.text for _, scalar in list_scalars(wrong.node)] if wrong.node else []
    found = next((date for text in typed if (date := guess_date(text) or guess_near(text))), None)
    lines = find_lines(wrong.document, wrong.known)
    if found is None or lines is None:
        return None
    head = wrong.document.lines[lines[0] - 1].partition(":")[0]
    return Fix(*lines, f"{head}: {{date: {found.iso}, about: true}}", safe=False)


def make_number(wrong: FieldError) -> Fix | None:
    """`noin 6 h` as a number, its unit and its precision, each at its key."""
    found, node = guess_number(wrong.typed), wrong.node
    if found is None or not isinstance(node, Scalar) or node.line != node.end_line:
        return leave_open(wrong)
    above = find(wrong.document.root, wrong.known[:-1])
    line = wrong.document.lines[node.line - 1]
    key = str(wrong.known[-1])
    if not isinstance(above, Mapping) or key not in above.entries:
        return leave_open(wrong)
    start = above.entries[key][0].column - 1
    there = wrong.sister_keys - {key}
    if key != "value":
        found = {key: found.get("value", OPEN)} | {
            name: text for name, text in found.items() if name in {"unit", "precision"}
        }
    parts = [f"{name}: {quote_if_needed(text, flow=above.flow)}" for name, text in found.items() if name not in there]
    join = ", " if above.flow else "\n" + " " * start
    return Fix(node.line, node.line, line[:start] + join.join(parts) + line[node.end_column - 1 :], safe=False)


def make_yes(wrong: FieldError) -> Fix | None:
    """Whatever is near enough to be told so is near."""
    return wrong.with_value("true", safe=False)


def make_id(wrong: FieldError) -> Fix | None:
    """The id that a name would have."""
    offered = slug(wrong.typed)
    return wrong.with_value(offered, safe=False) if offered else leave_open(wrong)


def make_address(wrong: FieldError) -> Fix | None:
    """The whole web address."""
    broken = isinstance(wrong.node, Scalar) and wrong.node.line != wrong.node.end_line
    found = guess_address("".join(wrong.typed.split()) if broken else wrong.typed)
    return wrong.with_value(found, safe=wrong.typed.strip() in found) if found else leave_open(wrong)


def make_mail(wrong: FieldError) -> Fix | None:
    """The mail address without what stands around it."""
    found = guess_mail(wrong.typed)
    return wrong.with_value(found, safe=wrong.typed.startswith("mailto:")) if found else leave_open(wrong)


def make_act_id(wrong: FieldError) -> Fix | None:
    """The end of an act's address is its id."""
    found = re.search(r"([a-z0-9-]+/[a-z0-9-]+)/?(?:[#?].*)?$", wrong.typed.casefold().removesuffix(".yaml"))
    if found and ("//" in wrong.typed or ".yaml" in wrong.typed or wrong.typed.strip("/ ") == found[1]):
        return wrong.with_value(found[1])
    folder, slash, name = wrong.typed.partition("/")
    return (
        wrong.with_value(f"{slug(folder)}/{slug(name)}") if slash and slug(folder) and slug(name) else leave_open(wrong)
    )


def make_whole_number(wrong: FieldError) -> Fix | None:
    """Of `2.200` the reading without the point; the sentence shows both."""
    wrong.values |= {name: wrong.context[name] for name in ("whole", "decimal")}
    return wrong.with_value(wrong.context["whole"], safe=False)


_LABELLED = re.compile(r"([\w-]+)\s*(?:\(([^()]+)\)|[=–—]\s*(\S.*))")
"""A code with its label: `established (Vakiintunut)`."""


_TICKED = re.compile(r"[\[(]\s*[xX✓✔]\s*[\])]\s*([^\[\]()☐☒☑]+)|[☒☑]\s*([^\[\]()☐☒☑]+)")
"""A choice that was ticked in a list of all: `[ ] idea [x] in-use`."""
_BAND = re.compile(r"(?:(?P<bound>under|over)-)?(?P<low>\d+)k(?:-(?P<high>\d+)k)?")
"""The code of a band of money, in thousands."""


def _find_ticked(typed: str, known: dict[str, tuple[str, ...]]) -> str | None:
    ticked = [(each[1] or each[2]).strip(" ,;") for each in _TICKED.finditer(typed)]
    return find_exact(ticked[0], known) if len(ticked) == 1 else None


def _find_band(typed: str, known: dict[str, tuple[str, ...]]) -> str | None:
    """The band that an amount of money lies in: `450 €`, `n. 5 000 euroa`."""
    typed = re.sub(r",?\s*\(?(?:alv|moms|vat|sis\.|inkl\.|yhteensä|vuodessa|totalt).*$", "", typed, flags=re.IGNORECASE)
    money = re.sub(r"\s*(?:€|eur|euroa?|euro|e|k€)\.?$", "", typed, flags=re.IGNORECASE)
    found = guess_number(money) if money != typed or typed[:1].isdigit() else None
    if found is None or not re.fullmatch(r"[\d.,]+", amount := found.get("value", "")) or "unit" in found:
        return None
    euros = (
        float(amount.replace(",", ".")) if re.search(r"[.,]\d{1,2}$", amount) else float(re.sub(r"[.,]", "", amount))
    )
    euros *= 1000 if typed.endswith("k€") else 1
    for code in known:
        if band := _BAND.fullmatch(code):
            low, high = int(band["low"]) * 1000, int(band["high"] or 0) * 1000
            if euros < low if band["bound"] == "under" else euros > low if band["bound"] else low <= euros <= high:
                return code
    return None


def _rename_to_effort(wrong: FieldError) -> Fix | None:
    """Working time typed as a cost: it has a key of its own, which holds words."""
    above = find(wrong.document.root, wrong.known[:-1])
    if wrong.known[-1:] != ("cost",) or not isinstance(above, Mapping) or "effort" in above.entries:
        return None
    found = guess_number(wrong.typed)
    key = above.entries["cost"][0]
    return replace_value(wrong.document, key, "effort", safe=False) if found and "unit" in found else None


def make_choice(wrong: FieldError) -> Fix | None:
    """The code that was meant by its label or by another name."""
    known = list_choices(wrong.model, wrong.path)
    typed = wrong.typed.strip("”“„‟«»’‘ .")
    exact = find_exact(typed, known)
    if exact is None and (labelled := _LABELLED.fullmatch(typed)):  # as the template shows it
        named = {find_exact(part, known) for part in labelled.groups() if part}
        exact = named.pop() if len(named) == 1 else None
    exact = exact or _find_ticked(wrong.typed, known)
    code = (
        exact or _find_band(typed, known) or find_likely(typed, known) or find_likely(typed, aliases.list_codes(known))
    )
    code = code or next((found for word in typed.split() if (found := find_likely(word, known))), None)
    wrong.values |= {"options": list_options(known), "offer": offer(code, Text(*known[code]) if code else None)}
    if code is None and (renamed := _rename_to_effort(wrong)):
        return renamed
    return wrong.with_value(code, safe=exact is not None) if code else leave_open(wrong)
