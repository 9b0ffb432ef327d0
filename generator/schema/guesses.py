"""What a number, a mail address or a web address that was typed as people type it most likely is."""

import re
import unicodedata
from urllib.parse import quote

_AMOUNT = r"[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|[+-]?\d+(?:[.,]\d+)?"
_PRECISION = {
    "about": r"noin|n\.|n|about|approx\.?|ca\.?|cirka|c\.|ungefär|omkring|suunnilleen|arviolta|~|±",
    "over": r"yli|över|over|more than|vähintään|minst|at least|>|≥",
    "nearly": r"lähes|melkein|nästan|nearly|almost|alle|under|enintään|högst|<|≤",
}
_NEAR = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _PRECISION.items()), re.IGNORECASE)
_RANGE = re.compile(rf"(?P<low>{_AMOUNT})\s*(?:[–—-]|\.\.|tai|eller|or|to|till)\s*(?P<high>{_AMOUNT})\s*(?P<unit>.*)")
_ONE = re.compile(rf"(?P<before>[€$]?)\s*(?P<value>{_AMOUNT})\s*(?P<unit>.*)")
_UNIT = re.compile(r"[^\W\d_%€/]+[^\d:#{}\[\],]*|%|€|‰|°C?|[€%]/[\w ]+")
_WORDS = {
    "yksi": 1, "kaksi": 2, "kolme": 3, "neljä": 4, "viisi": 5, "kuusi": 6, "seitsemän": 7, "kahdeksan": 8,
    "yhdeksän": 9, "kymmenen": 10, "sata": 100, "tuhat": 1000, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4,
    "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "hundra": 100, "tusen": 1000, "one": 1, "two": 2,
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


def guess_number(typed: str) -> dict[str, str] | None:
    """The keys of a figure that `noin 6 h` or `30–40 %` holds, in their order; None when it is no number."""
    text = _FRACTION.sub(_write_fraction, typed.strip().strip("\"'”").replace("\u2212", "-"))
    precision = None
    if (
        (match := _NEAR.match(text))
        and (rest := text[match.end() :].lstrip())
        and (rest[0].isdigit() or rest in _WORDS)
    ):
        precision, text = match.lastgroup, rest
    word, _, after = text.partition(" ")
    if word.casefold() in _WORDS:
        text = f"{_WORDS[word.casefold()]} {after}".strip()
    found: dict[str, str]
    if match := _RANGE.fullmatch(text):
        found = {"low": _join_digits(match["low"]), "high": _join_digits(match["high"])}
        unit = match["unit"]
    elif match := _ONE.fullmatch(text):
        found = {"value": _join_digits(match["value"])}
        unit = match["unit"] or match["before"]
    else:
        return None
    unit = unit.strip(" .")
    if unit and _UNIT.fullmatch(unit) and len(unit) <= _UNIT_LENGTH:
        found["unit"] = unit
    elif unit and not re.match(r"[/(*]", unit):
        return None
    if precision:
        found["precision"] = precision
    return found


_UNIT_LENGTH = 40
_FRACTION = re.compile(r"(\d*)\s?([¼½¾⅓⅔⅛⅜⅝⅞])")


def _write_fraction(found: re.Match[str]) -> str:
    """`1½` as `1.5`."""
    return f"{int(found[1] or 0) + round(unicodedata.numeric(found[2]), 3):g}"


def _join_digits(amount: str) -> str:
    return re.sub(r"[ \u00a0\u202f]", "", amount).removeprefix("+")


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def guess_mail(typed: str) -> str | None:
    """The address in `mailto:…`, `<…>`, `palaute (at) kunta.fi` or `Palaute, palaute@kunta.fi`."""
    text = re.sub(
        r"\s*[\[({<]?\s*(?:\bat\b|\(a\)|\bät\b|\bsnabel-?a\b|\bmiukumauku\b|@)\s*[\])}>]?\s*",
        "@",
        typed.removeprefix("mailto:"),
        count=1,
    )
    text = re.sub(r"\s*[\[(]\s*(?:dot|piste|punkt)\s*[\])]\s*|\s+(?:dot|piste|punkt)\s+", ".", text)
    # a comma or a space where the dot of the host belongs
    text = re.sub(r"(@[\w-]+)\s*[,\s]\s*(fi|ax|com|org|net|eu)\b", r"\1.\2", text)
    text = re.sub(r"(@[\w-]+)$", r"\1.fi", text.strip())
    found = _MAIL.search(text)
    return found[0].rstrip(".") if found else None


def guess_address(typed: str) -> str | None:
    """The whole address that `www.kunta.fi`, `https:/kunta.fi` or `[Ohje](https://…)` stands for, or None."""
    text = typed.strip().strip("<>\"'”“").strip()
    if link := re.search(r"\((https?://[^\s)]+)\)|(https?://\S+)$", text):
        return (link[1] or link[2]).rstrip(".,;")
    if re.match(r"(?:file:|[A-Za-z]:\\|\\\\)", text):
        return None  # a file of somebody's own machine has no address that others can open
    text = re.sub(
        r"^h?t{1,3}ps?\s*(?:[:;]\s*/*|/{2,})\s*", lambda found: _choose_scheme(found[0]), text, flags=re.IGNORECASE
    )
    text = text.rstrip(".,;")
    if not re.match(r"https?://", text):
        text = f"https://{text}"
    scheme, _, rest = text.partition("://")
    host, slash, path = rest.partition("/")
    if " " in path:
        path = quote(path, safe="/%?=&#:+,;@~-._()åäöÅÄÖ")
    if not re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?", host) or re.search(r"\s", path):
        return None
    return f"{scheme}://{host}{slash}{path}"


def _choose_scheme(typed: str) -> str:
    return "https://" if "s" in typed.casefold() else "http://"
