"""The editors' pages, `editorial/pages/<language>/<name>.md`: that each can be read, and has an address of its own."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from generator.problems import Diagnostic, Position, Problem, Severity
from generator.schema.collections import BY_NAME, PAGES, RESERVED
from generator.schema.source_files import Folders
from generator.text import LANGUAGES, Text

UNREAD = Diagnostic(
    "PAGE-READ",
    Severity.ERROR,
    Text(
        "Sivua ei voi lukea. Tallenna se tavallisena tekstitiedostona (UTF-8).",
        "Sidan kan inte läsas. Spara den som en vanlig textfil (UTF-8).",
        "The page cannot be read. Save it as a plain text file (UTF-8).",
    ),
)
HEAD = Diagnostic(
    "PAGE-HEAD",
    Severity.ERROR,
    Text(
        "Sivun alun rivit eivät kelpaa. Kirjoita kolmen viivan (---) väliin title: ja sivun otsikko, description: ja yksi virke sivusta.",
        "Raderna i sidans början duger inte. Skriv mellan tre streck (---) title: och sidans rubrik, description: och en mening om sidan.",
        "The lines at the top of the page will not do. Write between three dashes (---) title: and the page's title, description: and a sentence about it.",
    ),
)
NAME = Diagnostic(
    "PAGE-NAME",
    Severity.ERROR,
    Text(
        "Sivun nimi {typed} ei kelpaa osoitteeksi, tai se on varattu. Sivun paikka on pages/<kieli>/<nimi>.md, ja nimessä saa olla pieniä kirjaimia a–z, numeroita ja väliviivoja.",
        "Sidans namn {typed} duger inte som adress, eller så är det reserverat. Sidan ligger i pages/<språk>/<namn>.md, och i namnet får det finnas små bokstäver a–z, siffror och bindestreck.",
        "The page's name {typed} will not do as an address, or it is taken. A page lies at pages/<language>/<name>.md, and its name may hold small letters a–z, digits and hyphens.",
    ),
)
LINK = Diagnostic(
    "PAGE-LINK",
    Severity.ERROR,
    Text(
        "Sivun linkin osoitetta {typed} ei voi lukea. Kopioi osoite selaimesta uudelleen.",
        "Adressen {typed} i sidans länk kan inte läsas. Kopiera adressen på nytt från webbläsaren.",
        "The address {typed} of a link on the page cannot be read. Copy the address from the browser again.",
    ),
)
DIAGNOSTICS = (UNREAD, HEAD, NAME, LINK)
_OWN = frozenset({"about", "open-data", "privacy"})
"""Sections of the site that the editors write; the others are drawn."""
_TAKEN = (frozenset({*BY_NAME, *PAGES, *LANGUAGES, "index", "readme"}) | RESERVED) - _OWN
_HEAD = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
"""The lines between dashes, as MkDocs finds them."""

_LINKED = re.compile(r"(?:\]\(|\]:|<)\s*<?([^\s<>()]*//[^\s<>()]*)")
"""The address of a link in Markdown, up to the first bracket in it: what is to be read, its host, stands before that."""


def judge_pages(folders: Folders) -> Iterator[Problem]:
    """What is wrong with each page of a language of ours; other files are no pages."""
    base = folders.editorial / "pages"
    for language in LANGUAGES:
        for path in sorted((base / language).rglob("*")):
            if path.suffix.casefold() in {".md", ".markdown", ".mkd", ".mdown", ".mkdn"} and not path.is_dir():
                file = f"{folders.editorial_name}/pages/{path.relative_to(base).as_posix()}"
                yield from _judge(path, file.encode("utf-8", "replace").decode(), language)


def _judge(path: Path, file: str, language: str) -> Iterator[Problem]:
    plain = path.parent.name == language and path.suffix == ".md" and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem)
    if not plain or path.stem in _TAKEN:
        yield NAME.at(file, Position(1), values={"typed": path.stem.encode("utf-8", "replace").decode()})
    text = _read(path)
    if text is None:
        yield UNREAD.at(file, Position(1))
    elif text.startswith("---") and not _is_head(_HEAD.match(text)):
        yield HEAD.at(file, Position(1))
    for number, line in enumerate((text or "").split("\n"), start=1):
        for found in _LINKED.finditer(line):
            if not _is_readable(found[1]):
                yield LINK.at(file, Position(number, found.start(1) + 1), values={"typed": found[1]})


def _is_readable(address: str) -> bool:
    """Whether it is an address to MkDocs, which looks at every link."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _read(path: Path) -> str | None:
    """The text of a plain file; a link is not followed, and a pipe not waited for."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, ValueError):
        return None


def _is_head(found: re.Match[str] | None) -> bool:
    """Whether the lines are a title and a description; either may be lacking."""
    try:
        held = yaml.safe_load(found[1]) if found else None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return False
    said = [held[name] for name in ("title", "description") if name in held] if isinstance(held, dict) else [None]
    return all(isinstance(each, str) and each.strip() for each in said)
