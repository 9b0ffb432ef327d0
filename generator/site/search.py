"""Runs Pagefind over the private copies of the acts and gives the files of its index."""

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath

from generator.outputs.artifact import Artifact
from generator.site.cache import Cache

FOLDER = "pagefind"
"""Where the index is in the site: the script loads it from `<base>pagefind/pagefind.js`."""
INDEX_LANGUAGE = "fi"
"""One index for every language, with Finnish stemming. Why not the others: docs/decisions/0007."""
_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_SIGNATURE = b"pagefind_dcd"
"""What every file of Pagefind's begins with."""
_NEEDED_SUFFIXES = {".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"}


class SearchError(Exception):
    """Pagefind did not make an index. The sentence says why in one line. Raised by `search_index` only."""


def search_index(
    documents: Callable[[], Iterable[tuple[str, str]]],
    orders: Callable[[], Mapping[str, Sequence[str]]],
    digest: bytes,
    cache: Cache,
) -> Mapping[str, bytes]:
    """The files of the index by their path in the site; none when there are no acts.

    `documents` gives (act id, HTML), `orders` act ids in each order; they are called only when nothing is kept under
    `digest`. Raises SearchError.
    """
    key = sha256(digest + INDEX_LANGUAGE.encode() + _pagefind_version().encode()).digest()
    found: dict[str, bytes] | None = cache.get("search", key)
    if found is None:
        found = _indexed(documents(), orders())
        cache.put("search", key, found)
    return found


def index_artifacts(files: Mapping[str, bytes]) -> list[Artifact]:
    """The index as files of the site."""
    return [Artifact(path, sha256(content).digest(), partial(bytes, content)) for path, content in files.items()]


def _indexed(documents: Iterable[tuple[str, str]], orders: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="tori-search-") as folder:
        copies, index = Path(folder, "copies"), Path(folder, "index")
        count = 0
        for act_id, html in documents:
            copy = copies / act_id / "index.html"
            copy.parent.mkdir(parents=True)
            copy.write_text(html, "utf-8")
            count += 1
        if not count:
            return {}
        _run(copies, index)
        found = {
            f"{FOLDER}/{path.relative_to(index).as_posix()}": path.read_bytes()
            for path in sorted(index.rglob("*"))
            if path.name in _NEEDED or path.suffix in _NEEDED_SUFFIXES
        }
        return {f"{FOLDER}/orders.json": _orders(found, orders), **found}


def _orders(files: Mapping[str, bytes], orders: Mapping[str, Sequence[str]]) -> bytes:
    """The orders in the ids that Pagefind gives its documents.

    Pagefind can sort, but with two orders its files differ from run to run, and merged answers cannot be sorted by it.
    """
    ids = {}
    for path, content in files.items():
        if path.endswith(".pf_fragment"):
            fragment = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))
            ids[fragment["meta"]["id"]] = PurePosixPath(path).stem
    return json.dumps({order: [ids[act] for act in acts] for order, acts in orders.items()}).encode()


def _run(copies: Path, index: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(copies), "--output-path", str(index)]
    done = subprocess.run(  # noqa: S603 - our own command, no shell
        [*command, "--force-language", INDEX_LANGUAGE, "--silent"],
        cwd=copies,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode or not (index / "pagefind.js").is_file():
        lines = [line.strip() for line in f"{done.stdout}\n{done.stderr}".splitlines() if line.strip()]
        message = f"Pagefind did not make the search index: {lines[-1] if lines else f'exit status {done.returncode}'}"
        raise SearchError(message)


def _pagefind_version() -> str:
    try:
        return version("pagefind")
    except PackageNotFoundError:
        message = "Pagefind is not installed: run `make setup`, or build with --no-search"
        raise SearchError(message) from None
