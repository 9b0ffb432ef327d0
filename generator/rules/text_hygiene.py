"""What comes along when a text is pasted: marks of a web page or of Word, letters that were lost on the way.

The site shows a text as it is, so a reader would see the marks. Each line is shown back without them.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import partial

from generator.problems import Fix, Path, Severity
from generator.rules import requirements
from generator.rules.pasted_pictures import PICTURE, may_hold_pictures
from generator.rules.pasted_text import CODE, locate_line, mend_text, shorten
from generator.rules.rule import Finding, rule
from generator.schema.field_errors import says_nothing
from generator.schema.fixes import remove_entry, replace_value
from generator.schema.introspection import find_field
from generator.schema.records.act import ActRecord
from generator.schema.small_words import SMALL_WORDS, count_small_words
from generator.yaml.edits import OPEN
from generator.yaml.nodes import Scalar, find, list_scalars
from generator.yaml.reading import Document
from generator.yaml.syntax_errors import quote_if_needed

_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|span|div|font|o:p|st1:\w+|w:\w+|a|ul|ol|li|h[1-6]|table|tbody|thead|tr|td|th|img|hr|sup|sub|"
    r"style|script|meta|link|xml|body|html|head|center|section|article|figure|small|blockquote)\b[^<>]*/?>|<!--.*?-->",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"<(?:table|t[dhr]|style|script|img|xml)\b|\b(?:href|src)\s*=|<!--", re.IGNORECASE)
"""Marks that hold something of their own, an address or the border of a cell: only the writer can let it go."""
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,24});")
_DOUBLED = re.compile("[ÂÃ][\u0080-\u00bf–—‘’“”„†‡•…‰‹›€™ŠŒŽšœžŸˆ˜ƒ‚]|â€[\u0080-\u00bf™œž“”¢¦˜]?|Ã\u00a0")
BROKEN_LETTERS = re.compile(rf"{_DOUBLED.pattern}|\ufffd")
"""Letters that were read in the wrong encoding, or lost so."""
_CODED = re.compile(
    r"(?:=C3=[89AB][0-9A-F]|=E2=80=[89AB][0-9A-F])+|(?<=[A-Za-zÅÄÖåäö])(?:=(?:E4|F6|E5|C4|D6|C5|E9|FC)(?![0-9A-Za-z=]{0,1}[0-9]))+"
)
"""Letters as mails code them: `=C3=A4`, or `=E4` in older ones."""
_ANY_BROKEN = re.compile("[\ufffdÂÃ=]|â€")
_STYLED = re.compile("[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9]")
"""Letters of mathematics and of rings, which telephones offer for bold and other faces."""
_BULLET = re.compile(r"^(?P<indent>\s*)(?:[•·▪■●○◦‣⁃∙➢►✓✔]|[–—](?=\s))\s*(?=\S)", re.MULTILINE)
_CURLY_AROUND = re.compile("[”“„‟«»][^”“„‟«»]+[”“‟»«]")


@rule(
    "TEXT-HTML",
    ActRecord,
    severity=Severity.WARNING,
    fi="Tekstissä on verkkosivun tai Wordin merkintöjä ({typed}), ja ne näkyisivät lukijalle. Poista merkinnät ja jätä pelkkä teksti.",
    sv="Texten har märkning från en webbsida eller Word ({typed}), och läsaren skulle se den. Ta bort märkningen och behåll bara texten.",
    en="The text has marks of a web page or of Word ({typed}), and readers would see them. Remove the marks and keep the text.",
)
def find_markup(document: Document) -> Iterator[Finding]:
    """A text is words: what a web page or Word adds to them would be shown as it is."""
    for path, scalar in document.texts:
        if "<" not in scalar.text and "&" not in scalar.text:
            continue
        bare = CODE.sub("", scalar.text)
        bare = PICTURE.sub("", bare) if may_hold_pictures(bare) else bare
        found = _TAG.search(bare) or next(
            (each for each in _ENTITY.finditer(bare) if html.unescape(each[0]) != each[0]), None
        )
        if found:
            line = locate_line(document, scalar, found[0])
            yield Finding(
                path,
                {"typed": shorten(found[0])},
                line=line,
                fix=partial(mend_text, scalar=scalar, mend=_remove_marks, safe=not _HOLDS.search(scalar.text)),
            )


@rule(
    "TEXT-LETTERS",
    ActRecord,
    severity=Severity.WARNING,
    fi="Tekstin kirjaimet ovat menneet rikki ({typed}). Kirjoita sana uudelleen ja tallenna tiedosto merkistöllä UTF-8.",
    sv="Bokstäver i texten har gått sönder ({typed}). Skriv ordet på nytt och spara filen med teckenkodningen UTF-8.",
    en="Letters of the text are broken ({typed}). Type the word again and save the file with the encoding UTF-8.",
)
def find_broken_letters(document: Document) -> Iterator[Finding]:
    """`pÃ¤ivÃ¤koti` was read in the wrong encoding and saved so; it can be read back. `p�iv�koti` cannot."""
    for path, scalar in document.texts:
        if not _ANY_BROKEN.search(scalar.text):
            continue
        lost = re.search(r"\w*\ufffd[\w\ufffd]*", scalar.text)
        doubled = _DOUBLED.search(scalar.text) or _CODED.search(scalar.text)
        if doubled is None and lost is None:
            continue
        broken = (word for word in scalar.text.split() if _DOUBLED.search(word) or _CODED.search(word))
        typed = lost[0] if lost else next(broken)
        line = locate_line(document, scalar, "\ufffd" if lost else doubled[0] if doubled else "")
        yield Finding(
            path,
            {"typed": shorten(typed)},
            line=line,
            fix=partial(mend_text, scalar=scalar, mend=_restore_letters, safe=not lost),
        )


@rule(
    "TEXT-STYLED",
    ActRecord,
    severity=Severity.WARNING,
    fi="Kirjaimet ovat koristemerkkejä ({typed}): ruudunlukija ei lue niitä, eikä haku löydä. Kirjoita tavallisilla kirjaimilla.",
    sv="Bokstäverna är dekorationstecken ({typed}): skärmläsaren läser dem inte och sökningen hittar dem inte. Skriv med vanliga bokstäver.",
    en="The letters are ornaments ({typed}): screen readers do not read them, and no search finds them. Write ordinary letters.",
)
def find_styled_letters(document: Document) -> Iterator[Finding]:
    """A bold letter of a telephone is a sign of mathematics to everybody else."""
    for path, scalar in document.texts:
        if _STYLED.search(scalar.text):
            typed = next(word for word in scalar.text.split() if _STYLED.search(word))
            line = locate_line(document, scalar, typed)
            fix = partial(mend_text, scalar=scalar, mend=_write_plain_letters)
            yield Finding(path, {"typed": shorten(typed)}, line=line, fix=fix)


def _write_plain_letters(text: str) -> str:
    return _STYLED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


@rule(
    "TEXT-BULLETS",
    ActRecord,
    severity=Severity.WARNING,
    fi="Luettelon merkki {typed} ei tee sivulle luetteloa, vaan kohdat menevät peräkkäin. Aloita rivi väliviivalla ja välillä.",
    sv="Tecknet {typed} gör ingen lista på sidan, utan punkterna hamnar efter varandra. Börja raden med bindestreck och mellanslag.",
    en="The mark {typed} makes no list on the page; its items run on. Begin the line with a hyphen and a space.",
)
def find_drawn_bullets(document: Document) -> Iterator[Finding]:
    """Bullets that Word draws are letters here."""
    for path, scalar in document.texts:
        found = _BULLET.search(scalar.text) if scalar.block else None
        if found:
            line = locate_line(document, scalar, found[0].strip())
            fix = partial(mend_text, scalar=scalar, mend=_write_hyphens, item=_BULLET)
            yield Finding(path, {"typed": found[0].strip()}, line=line, fix=fix)


@rule(
    "TEXT-CAPITALS",
    ActRecord,
    severity=Severity.WARNING,
    fi="Otsikko on kokonaan isoilla kirjaimilla, ja sitä on raskas lukea. Kirjoita se kuin lause.",
    sv="Rubriken är skriven med bara stora bokstäver, och den är tung att läsa. Skriv den som en mening.",
    en="The title is all in capitals, which is hard to read. Write it like a sentence.",
)
def find_capital_titles(document: Document) -> Iterator[Finding]:
    """Capitals are read letter by letter, and by some screen readers as initials."""
    entry = document.root.entries.get("title")
    text = entry[1].text if entry and isinstance(entry[1], Scalar) else ""
    letters = [mark for mark in text if mark.isalpha()]
    if len(letters) >= CAPITALS and " " in text and text == text.upper() != text.lower():
        yield Finding(("title",), replace=quote_if_needed(text.capitalize()), safe=False)


CAPITALS = 12
"""Letters in a title below which it may be a name: `HUS OYS TAYS`."""


@rule(
    "TEXT-QUOTES",
    quiet_at_misfits=True,
    not_in_form="a warning about values without quotes of their own: the form's file puts them in quotes",
    severity=Severity.WARNING,
    fi="Arvo on kaarevissa lainausmerkeissä, ja ne näkyisivät lukijalle. Jätä ne pois tai käytä suoria lainausmerkkejä.",
    sv="Värdet står inom typografiska citattecken, och läsaren skulle se dem. Lämna bort dem eller använd raka citattecken.",
    en="The value stands in curly quotes, and readers would see them. Leave them out or use straight quotes.",
)
def find_curly_quotes(document: Document) -> Iterator[Finding]:
    """Word turns the quotes that YAML knows into letters."""
    for path, scalar in list_scalars(document.root):
        if (
            path
            and path[0] not in document.broken
            and scalar.plain
            and not scalar.block
            and _CURLY_AROUND.fullmatch(scalar.text)
        ):
            yield Finding(path, replace=quote_if_needed(scalar.text[1:-1].strip()))


@rule(
    "TEXT-LANGUAGE",
    ActRecord,
    severity=Severity.WARNING,
    fi="Teon sanotaan olevan kirjoitettu {typed}, mutta teksti näyttää olevan kirjoitettu {written}.",
    sv="Gärningen sägs vara skriven {typed}, men texten ser ut att vara skriven {written}.",
    en="The act is said to be written {typed}, but the text seems to be written {written}.",
)
def find_other_language(document: Document) -> Iterator[Finding]:
    """A page says its language to those who listen to it, and is found by its words."""
    entry = document.root.entries.get("language")
    told = entry[1].text if entry and isinstance(entry[1], Scalar) else ""
    if told in SMALL_WORDS:
        texts = (scalar.text for path, scalar in document.texts if path[0] in PROSE)
        counts = count_small_words(texts)
        likely = max(counts, key=lambda code: counts[code])
        if counts[likely] >= SURE and counts[told] * SURE <= counts[likely]:
            values: dict[str, object] = {
                "written": requirements.LANGUAGE_NAMES[likely],
                "typed": requirements.LANGUAGE_NAMES[told],
            }
            yield Finding(("language",), values, replace=likely, safe=False)


PROSE = frozenset({"title", "summary", "starting_point", "action", "results", "lessons"})
SURE = 4
"""Small words of a language that tell it, and how many times more of them there are than of another's."""


@rule(
    "TEXT-TWICE",
    ActRecord,
    severity=Severity.WARNING,
    fi="Sama teksti on kahteen kertaan. Jätä toinen pois.",
    sv="Samma text står två gånger. Lämna bort den ena.",
    en="The same text stands twice. Leave one of them out.",
)
def find_doubled_texts(document: Document) -> Iterator[Finding]:
    """What is pasted twice is read twice."""
    for path, scalar in document.texts:
        again = scalar.text.find(scalar.text[:10], 10)
        if (
            again > 0
            and len(scalar.text) <= LONGEST_TWICE
            and (found := _TWICE.fullmatch(scalar.text))
            and " " in found[1]
        ):
            yield Finding(path, replace=quote_if_needed(" ".join(found[1].split())), safe=False)


_TWICE = re.compile(r"([^\s].{9,}?)\s*\1", re.DOTALL)
LONGEST_TWICE = 600


@rule(
    "TEXT-NOTHING",
    ActRecord,
    severity=Severity.WARNING,
    fi="”{typed}” ei kerro lukijalle mitään. Jätä rivi pois, kun kerrottavaa ei ole.",
    sv="”{typed}” säger ingenting för läsaren. Lämna bort raden när det inte finns något att berätta.",
    en="“{typed}” tells the reader nothing. Leave the line out when there is nothing to tell.",
)
def find_empty_words(document: Document) -> Iterator[Finding]:
    """An empty field is not shown; a dash in it is."""
    for path, scalar in document.texts:
        if ".".join(str(step) for step in path if isinstance(step, str)) in STORY and says_nothing(scalar.text):
            yield Finding(path, {"typed": scalar.text}, fix=partial(_leave_out, path=path))


STORY = frozenset({
    *("unit", "starting_point", "action", "results", "lessons", "contact.role", "customer_groups", "methods"),
    *("adopt.requirements", "adopt.steps", "adopt.pitfalls"),
})  # fmt: skip


def _leave_out(document: Document, path: Path) -> Fix | None:
    """The file without an entry; what its record cannot do without is for its writer to fill."""
    field = find_field(ActRecord, path)
    if field is not None and field.required:
        return replace_value(document, find(document.root, path), OPEN, safe=False)
    return remove_entry(document, path)


PATTERNS = {
    "tag": _TAG,
    "entity": _ENTITY,
    "code": CODE,
    "doubled": _DOUBLED,
    "bullet": _BULLET,
    "coded": _CODED,
    "styled": _STYLED,
}
"""What the form in the browser looks for pasted marks with."""


def _remove_marks(text: str) -> str:
    text = re.sub(r"^([ \t]*)(?:&nbsp;|&#160;|\u00a0)+[ \t]*", r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"<(style|script|xml)\b.*?</\1>", "", text, flags=re.IGNORECASE | re.DOTALL)
    text = re.sub(r"<a\b[^<>]*\bhref=[\"']?([^\"'<>\s]+)[^<>]*>([^<>]*)</a>", r"\2 (\1)", text, flags=re.IGNORECASE)
    text = re.sub(r"<(?:br|/p|/td|/th|/tr|/div|/li|/h[1-6])\b[^<>]*/?>(?=\S)", " ", text, flags=re.IGNORECASE)
    text = re.sub(r"<li\b[^<>]*>\s*", "- ", text, flags=re.IGNORECASE) if "\n" in text else text
    bare = html.unescape(_TAG.sub("", text)).replace("\u00a0", " ")
    return "\n".join(re.sub(r"(?<=\S) {2,}", " ", line).rstrip() for line in bare.split("\n"))


def _restore_letters(text: str) -> str:
    """The letters as they were before they were read in the wrong encoding; a lost one is most likely an ä."""
    kept = re.sub(r"[^\s]*(?:[ÂÃ]|â€)[^\s]*(?:\u00a0[^\s]*)?", _decode_again, text)
    kept = _CODED.sub(_decode_codes, re.sub(r"(?<=\w)=\s+(?=\w)", "", kept) if _CODED.search(kept) else kept)
    return kept.replace("\ufffd", "ä")


def _decode_codes(match: re.Match[str]) -> str:
    """`l=C3=B6ytää` of a mail, or `=F6` of an older one, as letters."""
    data = bytes(int(code, 16) for code in re.findall(r"[0-9A-F]{2}", match[0]))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _decode_again(match: re.Match[str]) -> str:
    for encoding in ("cp1252", "latin-1"):
        try:
            return match[0].encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return match[0]


def _write_hyphens(text: str) -> str:
    return _BULLET.sub(lambda found: f"{found['indent']}- ", text)
