"""The list of every address that is promised to last: `api/v1/permalinks.json`, one a line (ADR 11).

The later pages of a list, months and years are not promised, since they follow from the data and its order; the
not-found page leads from them to the first page of the list.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256

from generator.render.artifact import Artifact
from generator.render.urls import Urls
from generator.schema.collections import PAGE_WORD, SECTIONS
from generator.text import LANGUAGES

PERMALINKS = "api/v1/permalinks.json"
FILES = ("api/v1/", "feeds/")
"""Folders of files that others read by their address."""
Entry = dict[str, str | None]
_NUMBERED = re.compile(rf"/(?:{'|'.join(PAGE_WORD.pick(language) for language in LANGUAGES)})/\d+/$")
_DATED = re.compile(
    "(?:^|/)(?:"
    + "|".join(SECTIONS[name].pick(language) for name in ("new", "years") for language in LANGUAGES)
    + r")/[\d-]+/$"
)


def build_permalinks(artifacts: Iterable[Artifact], editors: Iterable[str], to: Urls) -> Artifact:
    """The list of the addresses of `artifacts` and of the editors' pages, whose files are `editors`."""
    lines = [b"[\n"]
    entries = dict(_list_entries(artifacts, editors, to))
    for path in sorted(entries):
        line = json.dumps(entries[path], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        lines += [line.encode(), b",\n"]
    lines[-1] = b"\n]\n"
    return Artifact(PERMALINKS, sha256(b"".join(lines)).digest(), partial(b"".join, lines))


def _list_entries(artifacts: Iterable[Artifact], editors: Iterable[str], to: Urls) -> Iterator[tuple[str, Entry]]:
    for file in editors:
        if path := _find_page(file):
            yield path, {"path": path, "kind": "page", "to": None}
    for artifact in artifacts:
        if artifact.path.startswith(FILES):
            yield artifact.path, {"path": artifact.path, "kind": "file", "to": None}
        elif (path := _find_page(artifact.path)) is not None:
            kind = "redirect" if artifact.leads_to else "withdrawn" if artifact.withdrawn else "page"
            there = artifact.leads_to.removeprefix(to.base_path) if artifact.leads_to is not None else None
            yield path, {"path": path, "kind": kind, "to": there}


def _find_page(file: str) -> str | None:
    """The path of a page that is promised: `teot/kemi/x/`; none of other files."""
    if file != "index.html" and not file.endswith("/index.html"):
        return None
    path = file.removesuffix("index.html")
    return None if path.startswith("_") or _NUMBERED.search(path) or _DATED.search(path) else path
