"""The list of addresses that the live site promises (`api/v1/permalinks.json`), fetched and compared with a new one."""

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import Request, urlopen

from generator.locales import TEXTS
from generator.text import ToldError

PLACE = "api/v1/permalinks.json"
_SECONDS = 30
_MOST = 256 * 1024 * 1024
"""Bytes of a list: a hundred thousand acts make some fifty million."""


class UnreachedError(ToldError):
    """The list cannot be had. Raised by `read_published_paths` only."""


def read_published_paths(source: str) -> tuple[str, ...] | None:
    """The paths that a site promises, from its base: `teot/kemi/x/`. None when the site has no list yet.

    `source` is the address of a site (its front page) or of the list, or the path of a file. Raises UnreachedError.
    """
    data = _fetch(source) if urlsplit(source).scheme in {"http", "https"} else _read(source)
    if data is None:
        return None
    try:
        return tuple(_read_path(entry) for entry in json.loads(data))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UnreachedError(TEXTS.live_site.odd.fill({"source": source})) from None


def find_lost_paths(before: Iterable[str], now: Iterable[str]) -> tuple[str, ...]:
    """What was promised and is no longer there."""
    there = frozenset(now)
    return tuple(path for path in before if path not in there)


def _read_path(entry: Mapping[str, object]) -> str:
    path = entry["path"]
    if not isinstance(path, str):
        raise TypeError
    return path


def _read(source: str) -> bytes:
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise UnreachedError(
            TEXTS.live_site.unreached.fill({"source": source, "said": error.strerror or "?"})
        ) from None


def _fetch(source: str) -> bytes | None:
    address = source if source.endswith(".json") else urljoin(source if source.endswith("/") else f"{source}/", PLACE)
    request = Request(address, headers={"User-Agent": "tekojen-tori", "Cache-Control": "no-cache"})  # noqa: S310 - http or https
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - the same
            data: bytes = answer.read(_MOST)
            return data
    except HTTPError as error:
        if error.code in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
            return None
        raise UnreachedError(TEXTS.live_site.unreached.fill({"source": address, "said": str(error.code)})) from None
    except (URLError, OSError, ValueError) as error:
        reason = str(getattr(error, "reason", error))[:200]
        raise UnreachedError(TEXTS.live_site.unreached.fill({"source": address, "said": reason})) from None
