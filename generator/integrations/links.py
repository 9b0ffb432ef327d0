"""Which web addresses still answer, asked a few at a time and within a time for all of them.

Acts come from strangers, so only http and https are asked, and no address that leads into a private network.
"""

import socket
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from concurrent.futures import TimeoutError as TookTooLongError
from http import HTTPStatus
from http.client import HTTPException, HTTPMessage
from ipaddress import ip_address
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

SECONDS = 15
"""For one address."""
AT_ONCE = 8
_AGENT = "tekojen-tori-link-check/1"
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_NO_HEAD = {HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED, HTTPStatus.FORBIDDEN, HTTPStatus.BAD_REQUEST}

Ask = Callable[[str], bool | None]
"""Whether an address is dead: True when it is gone, False when it answers, None when nobody can tell now."""


def find_dead(addresses: Iterable[str], ask: Ask, seconds: float) -> frozenset[str]:
    """Those of the addresses that are gone. What does not answer within `seconds` for all counts as alive."""
    found: set[str] = set()
    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        asked = {pool.submit(ask, address): address for address in sorted(set(addresses))}
        for done in as_completed(asked, timeout=seconds):
            if done.result():
                found.add(asked[done])
    except TookTooLongError:
        pass
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return frozenset(found)


def is_dead(address: str) -> bool | None:
    """Ask a web address, or whether the host of a mail address is there at all."""
    if "://" not in address and "@" in address:
        return not _has_host(address.rpartition("@")[2])
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    try:
        if not _is_public(parts.hostname):
            return None
    except OSError:
        return True
    return _ask_web(address)


def _ask_web(address: str) -> bool | None:
    """A server that fails or hides is not dead; one that says so is, and so is a name that nobody has."""
    for method in ("HEAD", "GET"):
        request = Request(address, method=method, headers={"User-Agent": _AGENT})  # noqa: S310 - http and https only
        try:
            with _OPENER.open(request, timeout=SECONDS):
                return False
        except HTTPError as error:
            if error.code in _GONE and method == "GET":
                return True
            if error.code not in _GONE | _NO_HEAD:
                return None
        except (OSError, HTTPException, ValueError):
            return None
    return None


class _Careful(HTTPRedirectHandler):
    """Follows a redirect to public addresses only."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        parts = urlsplit(newurl)
        if parts.scheme not in {"http", "https"} or not parts.hostname or not _is_public(parts.hostname):
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


_OPENER = build_opener(_Careful)


def _is_public(host: str) -> bool:
    """Whether every address of a host is one of the open network. Raises OSError for a name that nobody has."""
    found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    return all(ip_address(entry[4][0]).is_global for entry in found)


def _has_host(host: str) -> bool:
    try:
        return bool(socket.getaddrinfo(host, None))
    except OSError:
        return False
