"""The files of the search: what is indexed, that it is the same each time, and what happens without Pagefind."""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path
from posixpath import dirname, normpath
from typing import Any

import cbor2
import pytest
from jinja2 import Environment
from markets import Repository, files_in

from generator.build.settings_file import read_settings
from generator.cache import Cache
from generator.render.pages.templates import load_templates
from generator.search import index, pagefind, workers
from generator.search.documents import count_kind_starts, digest_documents, list_documents, list_ids
from generator.search.index import Digests, build_search_files
from generator.search.pagefind import FILE_SIZE, SearchError, build_pagefind_files
from generator.text import LANGUAGES, Text

KNOWN = Digests(b"all", b"records")
COPY = '<html><body data-pagefind-body><p data-pagefind-weight="8.0">{}</p></body></html>'


@pytest.fixture(scope="session")
def environment(root) -> Environment:
    return load_templates(root / "theme", read_settings(root / "mkdocs.yml"))


@pytest.fixture(scope="session")
def files(catalogue, environment) -> dict[str, bytes]:
    return dict(build_search_files(catalogue, environment, KNOWN, Cache(None)))


def listed(files: dict[str, bytes]) -> dict:
    return json.loads(files["search/list.json"])


def text_of(files: dict[str, bytes], number: int) -> dict:
    return json.loads(files[f"search/{listed(files)['texts']}{number}.json"])


def test_everything_that_has_a_page_has_a_text_by_its_number(files, catalogue) -> None:
    ids = list_ids(catalogue)
    assert ids[: len(catalogue.acts)] == [f"act:{act.id}" for act in catalogue.acts]
    assert listed(files)["documents"] == len(ids)
    assert listed(files)["kinds"] == [list(start) for start in count_kind_starts(catalogue)]
    for number, called in enumerate(ids):
        text = text_of(files, number)
        assert f"{text['kind']}:{text['id']}" == called
    assert {called.partition(":")[0] for called in ids} == {"act", "programme", "network", "challenge", "organisation"}


def test_the_files_are_the_same_whatever_the_number_of_processes(files, catalogue, environment, monkeypatch) -> None:
    monkeypatch.setattr(workers, "_PARALLEL_FROM", 1)
    monkeypatch.setattr(workers, "_BATCH", 20)
    assert build_search_files(catalogue, environment, KNOWN, Cache(None), jobs=2) == files


def test_the_labels_of_an_act_are_there_in_every_language(files, catalogue) -> None:
    number = [act.id for act in catalogue.acts].index("hilajarvi/tarjoiluhavikki-lounaaksi")
    meta = text_of(files, number)["meta"]
    assert meta["org"] == "Hilajärven kunta"
    assert meta["sectors"] == "Ruoka- ja siivouspalvelut"
    assert meta["sectors-sv"] == "Mat- och städtjänster"
    assert meta["themes-en"].split(" | ")[0] == "Environment and climate"
    assert meta["years"] == "2019"
    assert "years-sv" not in meta, "what reads the same is said once"


def test_only_what_a_search_needs_is_published(files) -> None:
    names = {re.sub(r"unknown_\w+|(?<=[/.])[0-9a-f]{10}(?=[./])|(?<=/)\d+(?=\.json)", "*", path) for path in files}
    assert names == {
        *(f"market/words/{language}/all.json" for language in LANGUAGES),
        "pagefind/index/*.pf_index",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.*.pf_meta",
        "pagefind/pagefind.js",
        "pagefind/wasm.unknown.pagefind",
        "search/concepts/*.txt",
        "search/endings/*.txt",
        "search/known/*.txt",
        "search/list.json",
        "search/rules.*.json",
        "search/texts.*/*.json",
        "search/words/*.txt",
    }


def test_searches_of_the_same_acts_are_the_same_bytes(files, catalogue, environment, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for digest in (b"once", b"and again, with what was kept"):
        assert build_search_files(catalogue, environment, Digests(digest, b"records"), cache) == files


def test_the_index_calls_documents_by_their_numbers() -> None:
    copies = [COPY.format(f"key{letter}qz") for letter in "abcdefghijklmnop"]
    files = build_pagefind_files(copies)
    [meta] = [content for path, content in files.items() if path.endswith(".pf_meta")]
    _, documents, *_ = decoded(meta)
    assert sorted(int(name) for name, _ in documents) == list(range(len(copies)))
    entry = json.loads(files["pagefind-entry.json"])
    assert f"pagefind.{entry['languages']['unknown']['hash']}.pf_meta" in files


def test_a_file_of_postings_is_small_unless_one_word_fills_it() -> None:
    common = [f"common{letter}qz" for letter in "abcdefghij"]
    words = [f"{first}{second}{third}qz" for first, second, third in product("abcdefghijklmnopqrst", repeat=3)]
    files = build_pagefind_files(COPY.format(" ".join((*common, *words[number::9]))) for number in range(180))
    meta = next(decoded(content) for path, content in files.items() if path.endswith(".pf_meta"))
    seen = []
    for first, last, name in meta[2]:
        content = files[f"index/{name}.pf_index"]
        [found] = decoded(content)
        assert (found[0][0], found[-1][0]) == (first, last)
        assert len(found) == 1 or len(gzip.decompress(content)) < FILE_SIZE + 40
        seen += [word for word, *_ in found]
    assert seen == sorted({*common, *words})
    assert len(meta[2]) > 8


def decoded(content: bytes) -> Any:
    return cbor2.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))


def test_text_from_strangers_stays_text(catalogue, environment) -> None:
    act = catalogue.acts[0]
    story = replace(act.stories[act.language], title='<script>x</script> "&', summary="</body><b> ^ \u0000")
    strange = replace(catalogue, acts=(replace(act, stories={act.language: story}),))
    files = dict(build_search_files(strange, environment, KNOWN, Cache(None)))
    assert text_of(files, 0)["tellings"][0]["title"] == '<script>x</script> "&'


def test_nothing_is_made_again_when_nothing_has_changed(
    catalogue, environment, files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path)
    build_search_files(catalogue, environment, KNOWN, cache)
    drawn: list[str] = []
    copy = index.Copier.copy

    def watched(copier, document):
        drawn.append(document.id)
        return copy(copier, document)

    monkeypatch.setattr(index.Copier, "copy", watched)
    assert build_search_files(catalogue, environment, KNOWN, cache) == files
    assert not drawn
    first, *others = catalogue.acts
    edited = replace(catalogue, acts=(replace(first, digest=b"other"), *others))
    build_search_files(edited, environment, Digests(b"an act has changed", b"records"), cache)
    assert [each for each in drawn if "/" in each] == [first.id], "only the act that changed is analysed anew"


def test_the_digest_follows_acts_and_what_they_share(catalogue) -> None:
    fewer = replace(catalogue, acts=catalogue.acts[1:])
    edited = replace(catalogue, acts=(replace(catalogue.acts[0], digest=b"other"), *catalogue.acts[1:]))
    digests = {
        digest_documents(catalogue, b"shared"),
        digest_documents(catalogue, b"other"),
        digest_documents(fewer, b"shared"),
        digest_documents(edited, b"shared"),
    }
    assert len(digests) == 4


def test_without_acts_there_is_nothing_to_index(catalogue, environment) -> None:
    assert build_search_files(replace(catalogue, acts=()), environment, KNOWN, Cache(None)) == {}
    assert build_pagefind_files([]) == {}


@pytest.fixture
def python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def instead(script: str) -> None:
        broken = tmp_path / "python"
        broken.write_text(f"#!/bin/sh\n{script}\n")
        broken.chmod(0o755)
        monkeypatch.setattr(pagefind.sys, "executable", str(broken))

    return instead


def test_a_failure_of_pagefind_is_told_in_one_line(catalogue, environment, tmp_path: Path, python) -> None:
    python("echo starting\necho 'No space left on device' >&2\nexit 3")
    with pytest.raises(SearchError) as raised:
        build_search_files(catalogue, environment, KNOWN, Cache(tmp_path / "cache"))
    assert str(raised.value) == "Pagefind did not make the search index: No space left on device"
    assert not (tmp_path / "cache" / "search.pickle").exists(), "a failure is not kept"


def test_an_index_that_is_not_there_is_a_failure_too(python) -> None:
    python("exit 0")
    with pytest.raises(SearchError, match="exit status 0"):
        build_pagefind_files([COPY.format("keyqz")])


def test_when_pagefind_fails_the_old_site_stays(small_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    small_repository.build()
    before = small_repository.files()
    shadow = small_repository.root / "shadow"
    shadow.mkdir()
    (shadow / "pagefind.py").write_text("raise SystemExit('the disk is full')\n")
    monkeypatch.setenv("PYTHONPATH", str(shadow))
    said = small_repository.build("--no-cache", code=1)
    assert said.strip().splitlines() == ["Error: Pagefind ei saanut tehtyä haun hakemistoa: the disk is full"]
    assert small_repository.files() == before


def test_without_search_there_is_no_index_and_no_form(small_repository: Repository) -> None:
    small_repository.build()
    with_search = small_repository.files()
    small_repository.build("--no-search")
    without = small_repository.files()
    assert any(path.startswith("pagefind/") for path in with_search)
    assert not any(path.startswith(("pagefind/", "search/")) for path in without)
    for page in ("index.html", "teot/index.html", "404.html", "sv/garningar/index.html"):
        assert b'role="search"' in with_search[page]
        assert b'role="search"' not in without[page]
    assert b"search." not in without["teot/index.html"].split(b"</head>")[1]
    small_repository.build()
    assert small_repository.files() == with_search


def test_served_pages_know_nothing_of_pagefind(mallimaa_site: Path) -> None:
    pages = list(mallimaa_site.rglob("*.html"))
    assert len(pages) > 500
    for page in pages:
        assert b"data-pagefind" not in page.read_bytes(), page


def test_mkdocs_makes_the_index_too(small_repository: Repository) -> None:
    small_repository.process("build", "--jobs", "1")  # on the machine's day, which `mkdocs` takes too
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "by-mkdocs"],
        cwd=small_repository.root,
        check=True,
        capture_output=True,
    )
    ours = {path: content for path, content in small_repository.files().items() if _for_machines(path)}
    theirs = small_repository.files(small_repository.root / "by-mkdocs")
    assert {path: content for path, content in theirs.items() if _for_machines(path)} == ours


def _for_machines(path: str) -> bool:
    return path.startswith(("pagefind/", "search/", "api/")) or path in {"sitemap.xml", "robots.txt"}


def test_what_a_page_loads_is_light(mallimaa_site: Path) -> None:
    files = files_in(mallimaa_site)
    assert sum(_weights(files, "teot/index.html").values()) < 60_000
    act = next(path for path in files if re.fullmatch(r"teot/[^/]+/[^/]+/index.html", path))
    assert sum(_weights(files, act).values()) < 40_000


def _weights(files: Mapping[str, bytes], page: str) -> dict[str, int]:
    """The compressed size of each stylesheet and script that a page loads, with what these import."""
    found = re.findall(r'<(?:link rel="stylesheet" href|script type="module" src)="/([^"]+)"', files[page].decode())
    assert found
    weights: dict[str, int] = {}
    while found:
        path = found.pop()
        weights[path] = len(gzip.compress(files[path]))
        names = re.findall(r'^(?:import|export)\b[^;]*?"(\.[^"]+)"', files[path].decode(), re.MULTILINE)
        found += [each for name in names if (each := normpath(f"{dirname(path)}/{name}")) not in weights]
    return weights


def test_the_page_cuts_every_text_where_its_keys_were_counted(catalogue) -> None:
    """JavaScript cuts at a plain space, Python at every kind of space: a name may be pasted with others."""
    odd = "Mallimaan\u00a0Oma\n Väki\u2003\u2028 ry"
    body = next(iter(catalogue.organisations.values()))
    renamed = {**catalogue.organisations, body.id: replace(body, name=Text(odd, odd, odd))}
    acts = tuple(replace(act, organisation=renamed[act.organisation.id]) for act in catalogue.acts)
    documents = list(list_documents(replace(catalogue, organisations=renamed, acts=acts)))
    texts = [label.text for each in documents for label in each.labels]
    texts += [text for each in documents for told in each.texts for text in (told.title, told.summary, told.body)]
    assert not [text for text in texts if text and text.split(" ") != text.split()]
