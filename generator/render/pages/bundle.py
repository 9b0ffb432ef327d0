"""An entry point and every script that it imports as one file: on a slow line forty files cost more than they weigh.

The theme's scripts import and export names only (`import { a, b as c } from "./x.js"`, `export function a`), so a
module becomes a function that gives its exports, and its imports are taken from what the modules before it gave.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from posixpath import dirname, normpath

_IMPORT = re.compile(r"""^import\s+(?:\{([^}]*)\}\s*from\s*)?["'](\.[^"']+)["'];?\n?""", re.MULTILINE)
_EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function\*?|class|const|let)\s+([\w$]+))", re.MULTILINE)


def find_imports(name: str, script: str) -> Iterator[str]:
    """The names, below `theme/`, of the scripts that a script imports at once."""
    for match in _IMPORT.finditer(script):
        yield _resolve(name, match[2])


def bundle_scripts(entry: str, modules: Mapping[str, str]) -> str | None:
    """The entry point with all that it stands on, by the sources of all scripts; None when scripts import in a ring."""
    needs: dict[str, Sequence[str]] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in needs:
            needs[name] = list(find_imports(name, modules[name]))
            waiting += needs[name]
    try:
        order = list(TopologicalSorter(needs).static_order())
    except CycleError:
        return None
    numbers = {name: f"m{number}" for number, name in enumerate(order)}
    return "".join(_wrap(name, modules[name], numbers) for name in order)


def _wrap(name: str, script: str, numbers: Mapping[str, str]) -> str:
    def take(match: re.Match[str]) -> str:
        if match[1] is None:
            return ""
        names = ", ".join(re.sub(r"\s+as\s+", ": ", each.strip()) for each in match[1].split(",") if each.strip())
        return f"const {{ {names} }} = {numbers[_resolve(name, match[2])]};\n"

    given = ", ".join(_EXPORT.findall(script))
    body = _EXPORT.sub("", _IMPORT.sub(take, script))
    return f"const {numbers[name]} = (() => {{\n{body}return {{ {given} }};\n}})();\n"


def _resolve(name: str, path: str) -> str:
    return normpath(f"{dirname(name)}/{path}").lstrip("/")
