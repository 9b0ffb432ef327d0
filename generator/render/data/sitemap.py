"""The pages that search engines may index → `sitemap.xml`, and `robots.txt` that says where it is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any

from jinja2 import Environment

from generator.render.artifact import Artifact, Listing
from generator.render.urls import Urls
from generator.text import Language

LARGEST = 50_000
"""Addresses in one sitemap: the protocol allows no more."""


@dataclass(frozen=True, slots=True)
class _Entry:
    address: str
    changed: str | None
    alternates: tuple[tuple[Language, str], ...]


def build_sitemap(
    listings: Sequence[Listing], to: Urls, environment: Environment, largest: int = LARGEST
) -> Iterator[Artifact]:
    """`sitemap.xml` (over `largest` pages an index of `sitemap-1.xml` and so on) and `robots.txt`."""
    key = sha256(f"{to.base} {largest} {listings}".encode()).digest()
    parts = [listings[first : first + largest] for first in range(0, len(listings), largest)] or [listings]
    if len(parts) == 1:
        yield Artifact("sitemap.xml", key, partial(_draw_sitemap, environment, to, parts[0]))
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield Artifact(name, key, partial(_draw_sitemap, environment, to, part))
        addresses = [to.absolute(to.base_path + name) for name in names]
        yield Artifact(
            "sitemap.xml", key, partial(_render, environment, "machines/sitemap_index.xml", addresses=addresses)
        )
    sitemap = to.absolute(f"{to.base_path}sitemap.xml")
    yield Artifact("robots.txt", key, partial(_render, environment, "machines/robots.txt", sitemap=sitemap))


def list_editors_pages(paths: Iterable[str], to: Urls, languages: tuple[Language, ...]) -> Iterator[Listing]:
    """The listings of the editors' pages from the paths of their files: each page exists in every language."""
    for path in sorted(paths):
        if path.endswith("index.html"):
            yield Listing(to.of_file(path), languages)


def _draw_sitemap(environment: Environment, to: Urls, listings: Iterable[Listing]) -> bytes:
    return _render(environment, "machines/sitemap.xml", pages=[_build_entry(listing, to) for listing in listings])


def _build_entry(listing: Listing, to: Urls) -> _Entry:
    alternates: tuple[tuple[Language, str], ...] = ()
    if len(listing.languages) > 1:
        found = to.in_every(listing.path, listing.languages)
        alternates = tuple((language, to.absolute(path)) for language, path in found.items())
    return _Entry(to.absolute(listing.path), listing.changed, alternates)


def _render(environment: Environment, template: str, **values: Any) -> bytes:  # noqa: ANN401 - templates take what they name
    return environment.get_template(template).render(**values).encode()
