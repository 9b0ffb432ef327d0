"""A small graph of RDF, and the two ways it is written: as Turtle and as JSON-LD, which say the same triples."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.text import Language

NAMESPACES = {
    "dct": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
"""What the names of classes and properties begin with: `skos:prefLabel`."""
SINGLE = frozenset({"dct:title", "skos:prefLabel"})
"""Properties that have one text in each language."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What is said of one thing, by the names of properties.

    `words` are texts in a language, `links` addresses of other things, `codes` texts of no language.
    """

    address: str
    kind: str
    words: Mapping[str, Mapping[Language, tuple[str, ...]]] = field(default_factory=dict)
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)


def write_turtle(resources: Iterable[Resource], base: str) -> Iterator[bytes]:
    """The graph as Turtle. What lies at `base` and an id, `https://…/concepts#jate`, is written `:jate`."""
    named = re.compile(re.escape(base) + r"([a-z0-9]+(?:-[a-z0-9]+)*)")
    prefixes = {**NAMESPACES, "": base}
    yield "".join(f"@prefix {name}: <{address}> .\n" for name, address in prefixes.items()).encode()
    for each in resources:
        lines = [f"{_write_address(each.address, named)} a {each.kind}"]
        for name, code in each.codes.items():
            lines.append(f"{name} {_quote(code)}")
        for name, words in each.words.items():
            said = [f"{_quote(word)}@{language}" for language, own in words.items() for word in own]
            lines += [f"{name} {', '.join(said)}"] if said else []
        for name, addresses in each.links.items():
            lines += [f"{name} {', '.join(_write_address(to, named) for to in addresses)}"] if addresses else []
        yield "\n{} .\n".format(" ;\n  ".join(lines)).encode()


def _write_address(address: str, named: re.Pattern[str]) -> str:
    found = named.fullmatch(address)
    return f":{found[1]}" if found else f"<{address}>"


_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _quote(text: str) -> str:
    """A text in quotes, on one line; what a line cannot hold is written as its number."""
    return '"{}"'.format(re.sub(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029]', lambda mark: _escape(mark[0]), text))


def _escape(mark: str) -> str:
    return _ESCAPED.get(mark) or f"\\u{ord(mark):04X}"


def write_json_ld(resources: Iterable[Resource]) -> Iterator[bytes]:
    """The graph as JSON-LD 1.1, a thing a line. The keys are the names of properties without their prefixes."""
    every = list(resources)
    context: dict[str, Any] = {**NAMESPACES, "id": "@id", "type": "@type"}
    for each in every:
        context |= {_shorten(name): {"@id": name, "@container": "@language"} for name in each.words}
        context |= {_shorten(name): {"@id": name, "@type": "@id", "@container": "@set"} for name in each.links}
        context |= {_shorten(name): name for name in each.codes}
    yield b'{"@context":' + _encode(context) + b',\n"@graph":['
    between = b"\n"
    for each in every:
        yield between + _encode(_build_node(each))
        between = b",\n"
    yield b"\n]}\n"


def _build_node(each: Resource) -> dict[str, Any]:
    words = {
        _shorten(name): {language: own[0] if name in SINGLE else list(own) for language, own in said.items() if own}
        for name, said in each.words.items()
    }
    links = {_shorten(name): list(addresses) for name, addresses in each.links.items()}
    codes = {_shorten(name): code for name, code in each.codes.items()}
    told = {key: value for key, value in {**codes, **words, **links}.items() if value}
    return {"id": each.address, "type": each.kind, **told}


def _shorten(name: str) -> str:
    return name.partition(":")[2]


def _encode(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
