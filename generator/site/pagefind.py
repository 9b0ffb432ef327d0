"""Runs Pagefind over private copies and gives the files of its index, in which a document is called by its number."""

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath

INDEX_LANGUAGE = "unknown"
"""The copies hold keys, not words: there is nothing to stem."""
_ENTRY = "pagefind-entry.json"
_NEEDED = {"pagefind.js", f"wasm.{INDEX_LANGUAGE}.pagefind"}
_SIGNATURE = b"pagefind_dcd"
"""What every file of Pagefind's begins with."""
_NAME = re.compile(rb"unknown_[0-9a-f]{7,}")
_NUMBER = re.compile(r"\d+")


class SearchError(Exception):
    """Pagefind did not make an index. The sentence says why in one line. Raised by `pagefind_files` only."""


def pagefind_files(copies: Iterable[str]) -> dict[str, bytes]:
    """The files of the index of HTML copies, by path below its folder; a document's number is its place among `copies`.

    Raises SearchError.
    """
    with tempfile.TemporaryDirectory(prefix="tori-search-") as folder:
        source, index = Path(folder, "copies"), Path(folder, "index")
        source.mkdir()
        count = 0
        for number, copy in enumerate(copies):
            (source / f"{number}.html").write_text(copy, "utf-8")
            count += 1
        if not count:
            return {}
        _run(source, index)
        found = {path.name: path.read_bytes() for path in sorted(index.iterdir()) if path.name in _NEEDED}
        found |= {f"index/{path.name}": path.read_bytes() for path in sorted(index.glob("index/*.pf_index"))}
        found |= _meta(index)
        return found


def _meta(index: Path) -> dict[str, bytes]:
    """Pagefind's list of all documents and words, and the file that names it.

    Pagefind calls a document by a digest, the name of its fragment. The list is what a first search downloads, and
    digests are most of it at 10 000 documents; with numbers in their place it is a third, and a hit tells its number
    with no fragment loaded. A number takes as many bytes as the digest did, so that nothing else moves.
    """
    numbers = {
        path.stem.encode(): _NUMBER.search(_read(path)["url"]).group()  # type: ignore[union-attr]
        for path in index.glob("fragment/*.pf_fragment")
    }
    [listed] = index.glob("pagefind.*.pf_meta")

    def numbered(name: re.Match[bytes]) -> bytes:
        number = numbers.get(name[0])
        return name[0] if number is None else b"unknown_" + number.rjust(len(name[0]) - 8, "0").encode()

    content = gzip.compress(_NAME.sub(numbered, gzip.decompress(listed.read_bytes())), mtime=0)
    name = f"{INDEX_LANGUAGE}_{sha256(content).hexdigest()[:10]}"
    entry = json.loads((index / _ENTRY).read_bytes())
    entry["languages"][INDEX_LANGUAGE]["hash"] = name
    return {f"pagefind.{name}.pf_meta": content, _ENTRY: json.dumps(entry).encode()}


def _read(fragment: Path) -> Mapping[str, str]:
    found: Mapping[str, str] = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(_SIGNATURE))
    return found


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


def pagefind_version() -> str:
    """The version of Pagefind. Raises SearchError when there is none."""
    try:
        return version("pagefind")
    except PackageNotFoundError:
        message = "Pagefind is not installed: run `make setup`, or build with --no-search"
        raise SearchError(message) from None
