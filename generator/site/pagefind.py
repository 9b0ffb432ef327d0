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
from pathlib import Path, PurePosixPath

import cbor2

INDEX_LANGUAGE = "unknown"
"""The copies hold keys, not words: there is nothing to stem."""
_ENTRY = "pagefind-entry.json"
_NEEDED = {"pagefind.js", f"wasm.{INDEX_LANGUAGE}.pagefind"}
_SIGNATURE = b"pagefind_dcd"
"""What every file of Pagefind's begins with."""
_NUMBER = re.compile(r"\d+")
_DOCUMENTS, _FILES = 1, 2
"""Where the list has its documents, (name, words of it), and its files of postings, (first word, last word, name)."""
FILE_SIZE = 12_000
"""Bytes of a file of postings, a half of it compressed."""
_ONE = b"\x81"
"""How an array of one begins in CBOR."""
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_Word = tuple[str, bytes]
"""A word, and it with its postings as they are written."""


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
        gc.freeze()  # reading postings makes millions of values: what is there already need not be walked for them
        try:
            return found | _rewritten(index)
        finally:
            gc.unfreeze()


def _rewritten(index: Path) -> dict[str, bytes]:
    """The list of all documents and words, the postings, and the file that names the list; the wasm reads them as it does
    Pagefind's own.

    Pagefind calls a document by a digest, the name of its fragment. The list is what a first search downloads, and
    digests are most of it at 10 000 documents; with numbers in their place a hit tells its number with no fragment
    loaded. Its files of postings are four times as large as FILE_SIZE, and nearly all of what a search downloads is not
    of the word that it asks for: they are cut smaller.
    """
    [listed] = index.glob("pagefind.*.pf_meta")
    meta = cbor2.loads(_content(listed))
    fragments = {path.stem: path for path in index.glob("fragment/*.pf_fragment")}
    for document in meta[_DOCUMENTS]:
        fragment = json.loads(_content(fragments[document[0]]))
        document[0] = _NUMBER.search(fragment["url"]).group()  # type: ignore[union-attr]
    found: dict[str, bytes] = {}
    files = []
    for _, _, name in meta[_FILES]:
        for part in _cut(_words(_content(index / "index" / f"{name}.pf_index"))):
            content = _packed(_ONE + _array(len(part)) + b"".join(postings for _, postings in part))
            path = f"index/{INDEX_LANGUAGE}_{sha256(content).hexdigest()[:10]}.pf_index"
            found[path] = content
            files.append([part[0][0], part[-1][0], PurePosixPath(path).stem])
    meta[_FILES] = files
    content = _packed(cbor2.dumps(meta))
    name = f"{INDEX_LANGUAGE}_{sha256(content).hexdigest()[:10]}"
    entry = json.loads((index / _ENTRY).read_bytes())
    entry["languages"][INDEX_LANGUAGE]["hash"] = name
    return found | {f"pagefind.{name}.pf_meta": content, _ENTRY: json.dumps(entry).encode()}


def _words(content: bytes) -> Iterator[_Word]:
    """The words of a file of postings, which is an array of one array of them."""
    file = BytesIO(content)
    end = file.seek(len(_ONE) + len(_array_head(content[len(_ONE) :])))
    decoder = cbor2.CBORDecoder(file)
    while end < len(content):
        start, word = end, decoder.decode()[0]
        end = file.tell()
        yield word, content[start:end]


def _cut(words: Iterable[_Word]) -> Iterator[list[_Word]]:
    """Words in parts of about FILE_SIZE; a word is never cut."""
    part: list[_Word] = []
    size = 0
    for word in words:
        length = len(word[1])
        if part and size + length > FILE_SIZE:
            yield part
            part, size = [], 0
        part.append(word)
        size += length
    if part:
        yield part


def _array_head(content: bytes) -> bytes:
    """How an array begins in CBOR (RFC 8949, 3): its length in the first byte or in one, two, four or eight after it."""
    return content[: 1 + _LENGTHS.get(content[0] & 31, 0)]


def _array(length: int) -> bytes:
    """How an array of so many begins."""
    return _array_head(cbor2.dumps([None] * length))


def _content(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)


def _packed(content: bytes) -> bytes:
    # level 9 takes three times as long for a hundredth less
    return gzip.compress(_SIGNATURE + content, 6, mtime=0)


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
