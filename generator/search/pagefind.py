"""Runs Pagefind over private copies and gives the files of its index, in which a document is called by its number."""

import gc
import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path

import cbor2

from generator.locales import TEXTS
from generator.search.parts import cut
from generator.text import ToldError

INDEX_LANGUAGE = "unknown"
"""The copies hold keys, not words: there is nothing to stem."""
_ENTRY = "pagefind-entry.json"
_NEEDED = {"pagefind.js", f"wasm.{INDEX_LANGUAGE}.pagefind"}
_SIGNATURE = b"pagefind_dcd"
"""The first bytes of every file of Pagefind's."""
_NUMBER = re.compile(r"\d+")
_DOCUMENTS, _FILES = 1, 2
"""Where the list has its documents, (name, words of it), and its files of postings, (first word, last word, name)."""
FILE_SIZE = 12_000
"""Bytes of a file of postings, a half of it compressed."""
_ARRAY = 4
"""The major type of arrays in CBOR."""
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""Bytes of an array's length after its first byte, by that byte's lower five bits (RFC 8949, 3)."""
_Word = tuple[str, bytes]
"""A word, and it with its postings as they are written."""


class SearchError(ToldError):
    """Pagefind did not make an index. Raised by `build_pagefind_files` only."""

    status = 1


def build_pagefind_files(copies: Iterable[str]) -> dict[str, bytes]:
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
        _run_pagefind(source, index)
        found = {path.name: path.read_bytes() for path in sorted(index.iterdir()) if path.name in _NEEDED}
        gc.freeze()  # reading makes millions of values: those that were there before need no looking through
        try:
            return found | _rewrite(index)
        finally:
            gc.unfreeze()


def _rewrite(index: Path) -> dict[str, bytes]:
    """The list of documents and words, the postings, and the file that names the list, as Pagefind's wasm reads them.

    Pagefind calls a document by a digest, the name of its fragment. The list is what a first search downloads, and
    digests are most of it at 10 000 documents; with numbers in their place a hit tells its number with no fragment
    loaded. Its files of postings are four times as large as FILE_SIZE, and nearly all of what a search downloads is not
    of the word that it asks for: they are cut smaller.
    """
    [listed] = index.glob("pagefind.*.pf_meta")
    meta = cbor2.loads(_read(listed))
    fragments = {path.stem: path for path in index.glob("fragment/*.pf_fragment")}
    for document in meta[_DOCUMENTS]:
        fragment = json.loads(_read(fragments[document[0]]))
        document[0] = _NUMBER.search(fragment["url"]).group()  # type: ignore[union-attr]
    found: dict[str, bytes] = {}
    files = []
    for _, _, name in meta[_FILES]:
        words = _split_words(_read(index / "index" / f"{name}.pf_index"))
        for part in cut(words, lambda word: len(word[1]), FILE_SIZE):
            content = _pack(_write_array([_write_array([postings for _, postings in part])]))
            found[f"index/{_name_file(content)}.pf_index"] = content
            files.append([part[0][0], part[-1][0], _name_file(content)])
    meta[_FILES] = files
    content = _pack(cbor2.dumps(meta))
    name = _name_file(content)
    entry = json.loads((index / _ENTRY).read_bytes())
    entry["languages"][INDEX_LANGUAGE]["hash"] = name
    return found | {f"pagefind.{name}.pf_meta": content, _ENTRY: json.dumps(entry).encode()}


def _split_words(content: bytes) -> Iterator[_Word]:
    """The words of a file of postings, which is an array of one array of them."""
    file = BytesIO(content)
    outer = len(_read_array_head(content))
    end = file.seek(outer + len(_read_array_head(content[outer:])))
    decoder = cbor2.CBORDecoder(file)
    while end < len(content):
        start, word = end, decoder.decode()[0]
        end = file.tell()
        yield word, content[start:end]


def _read_array_head(content: bytes) -> bytes:
    """How an array begins: its length in the first byte, or in those after it."""
    return content[: 1 + _LENGTHS.get(content[0] & 31, 0)]


def _write_array(items: Sequence[bytes]) -> bytes:
    """An array of items that are encoded already."""
    written = BytesIO()
    cbor2.CBOREncoder(written).encode_length(_ARRAY, len(items))
    return written.getvalue() + b"".join(items)


def _name_file(content: bytes) -> str:
    return f"{INDEX_LANGUAGE}_{sha256(content).hexdigest()[:10]}"


def _read(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)


def _pack(content: bytes) -> bytes:
    # level 9 takes three times as long for a hundredth less
    return gzip.compress(_SIGNATURE + content, 6, mtime=0)


def _run_pagefind(copies: Path, index: Path) -> None:
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
        said = lines[-1] if lines else f"exit status {done.returncode}"
        raise SearchError(TEXTS.failures.no_index.fill({"said": said}))


def find_pagefind_version() -> str:
    """The version of Pagefind. Raises SearchError when there is none."""
    try:
        return version("pagefind")
    except PackageNotFoundError:
        raise SearchError(TEXTS.failures.no_pagefind) from None
