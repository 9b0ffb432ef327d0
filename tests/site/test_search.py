"""The search index: what is indexed, that it is the same each time, and what happens when Pagefind does not run."""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from posixpath import dirname, normpath

import pytest
from conftest import Repository

from generator.outputs.search import documents, documents_digest, orders
from generator.outputs.templates import templates
from generator.site import search
from generator.site.cache import Cache
from generator.site.search import SearchError, index_artifacts, search_index
from generator.site.settings import read_settings


@pytest.fixture(scope="session")
def copies(catalogue, root) -> dict[str, str]:
    environment = templates(root / "theme" / "templates", read_settings(root / "mkdocs.yml"))
    return dict(documents(catalogue, environment))


def never() -> Iterable[tuple[str, str]]:
    pytest.fail("what has not changed was indexed again")


def fragments(files: dict[str, bytes]) -> list[dict]:
    """Pagefind's own record of each indexed document."""
    return [
        json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
        for path, content in files.items()
        if path.endswith(".pf_fragment")
    ]


@pytest.fixture(scope="session")
def index(copies, catalogue) -> dict[str, bytes]:
    return dict(search_index(copies.items, partial(orders, catalogue), b"", Cache(None)))


def test_every_act_is_indexed_once_with_each_of_its_stories(index, catalogue) -> None:
    found = {fragment["meta"]["id"]: fragment for fragment in fragments(index)}
    assert len(fragments(index)) == len(found) == len(catalogue.acts)
    for act in catalogue.acts:
        fragment = found[act.id]
        assert fragment["meta"]["title"] == act.stories[act.language].title
        anchors = {anchor["id"]: anchor for anchor in fragment["anchors"]}
        words = fragment["content"].split()
        for language, story in act.stories.items():
            for part in ("title", "summary"):
                anchor = anchors[f"{part}-{language}"]
                assert anchor["text"].split() == getattr(story, part).split()
                first = words[anchor["location"]].rstrip(".")
                assert first == anchor["text"].split()[0].rstrip("."), "the script finds a story by these places"


def test_the_labels_of_an_act_are_searched_in_every_language(index) -> None:
    found = next(one for one in fragments(index) if one["meta"]["id"] == "soini/tarjoiluhavikki-lounaaksi")
    assert found["meta"]["org"] == "Soinin kunta"
    assert found["meta"]["sectors"] == "Ruoka- ja siivouspalvelut"
    assert found["meta"]["sectors-sv"] == "Mat- och städtjänster"
    assert found["meta"]["themes-en"].split(" | ")[0] == "Environment and climate"
    assert found["meta"]["years"] == "2019"
    assert "years-sv" not in found["meta"], "what reads the same is said once"


def test_only_what_a_search_needs_is_published(index) -> None:
    names = {re.sub(r"(fi|unknown)_\w+", "*", path) for path in index}
    assert names == {
        "pagefind/fragment/*.pf_fragment",
        "pagefind/index/*.pf_index",
        "pagefind/orders.json",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind-worker.js",
        "pagefind/pagefind.*.pf_meta",
        "pagefind/pagefind.js",
        "pagefind/wasm.fi.pagefind",
        "pagefind/wasm.unknown.pagefind",
    }
    assert [artifact.path for artifact in index_artifacts(index)] == list(index)


def test_indexes_of_the_same_acts_are_the_same_bytes(index, copies, catalogue) -> None:
    backwards = dict(reversed(copies.items()))
    for _ in range(4):
        assert search_index(backwards.items, partial(orders, catalogue), b"", Cache(None)) == index


def test_the_orders_name_every_document(index, catalogue) -> None:
    told = json.loads(index["pagefind/orders.json"])
    ids = {path.split("/")[-1].removesuffix(".pf_fragment") for path in index if path.endswith(".pf_fragment")}
    assert set(told) == {"id", "newest", "title"}
    for order in told.values():
        assert set(order) == ids
        assert len(order) == len(catalogue.acts)


def test_text_from_strangers_stays_text(catalogue, root) -> None:
    act = catalogue.acts[0]
    story = replace(act.stories[act.language], title='<script>x</script> "&', summary="</body><b>")
    environment = templates(root / "theme" / "templates", read_settings(root / "mkdocs.yml"))
    strange = replace(catalogue, acts=(replace(act, stories={act.language: story}),))
    [(_, html)] = documents(strange, environment)
    assert "<script>" not in html
    assert html.count("</body>") == 1
    [fragment] = fragments(search_index([(act.id, html)].__iter__, dict, b"", Cache(None)))
    assert fragment["meta"]["title"] == '<script>x</script> "&'


def test_nothing_is_indexed_again_when_nothing_has_changed(copies, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    first = search_index(copies.items, dict, b"one", cache)
    assert search_index(never, dict, b"one", cache) == first
    with pytest.raises(pytest.fail.Exception, match="indexed again"):
        search_index(never, dict, b"two", cache)


def test_the_digest_follows_acts_records_template_and_code(catalogue) -> None:
    fewer = replace(catalogue, acts=catalogue.acts[1:])
    edited = replace(catalogue, acts=(replace(catalogue.acts[0], digest=b"other"), *catalogue.acts[1:]))
    digests = {
        documents_digest(catalogue, b"r", b"t", b"v"),
        documents_digest(catalogue, b"R", b"t", b"v"),
        documents_digest(catalogue, b"r", b"T", b"v"),
        documents_digest(catalogue, b"r", b"t", b"V"),
        documents_digest(fewer, b"r", b"t", b"v"),
        documents_digest(edited, b"r", b"t", b"v"),
    }
    assert len(digests) == 6


def test_without_acts_there_is_nothing_to_index() -> None:
    assert search_index(lambda: (), dict, b"", Cache(None)) == {}


def test_a_failure_of_pagefind_is_told_in_one_line(copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho starting\necho 'No space left on device' >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(search.sys, "executable", str(broken))
    with pytest.raises(SearchError) as raised:
        search_index(copies.items, dict, b"", Cache(tmp_path / "cache"))
    assert str(raised.value) == "Pagefind did not make the search index: No space left on device"
    assert not (tmp_path / "cache").exists(), "a failure is not kept"


def test_an_index_that_is_not_there_is_a_failure_too(copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = tmp_path / "python"
    silent.write_text("#!/bin/sh\nexit 0\n")
    silent.chmod(0o755)
    monkeypatch.setattr(search.sys, "executable", str(silent))
    with pytest.raises(SearchError, match="exit status 0"):
        search_index(copies.items, dict, b"", Cache(None))


def test_when_pagefind_fails_the_old_site_stays(small_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    small_repository.build()
    before = small_repository.files()
    shadow = small_repository.root / "shadow"
    shadow.mkdir()
    (shadow / "pagefind.py").write_text("raise SystemExit('the disk is full')\n")
    monkeypatch.setenv("PYTHONPATH", str(shadow))
    said = small_repository.build("--no-cache", code=1)
    assert said.strip().splitlines() == ["Error: Pagefind did not make the search index: the disk is full"]
    assert small_repository.files() == before


def test_without_search_there_is_no_index_and_no_form(small_repository: Repository) -> None:
    small_repository.build()
    with_search = small_repository.files()
    small_repository.build("--no-search")
    without = small_repository.files()
    assert any(path.startswith("pagefind/") for path in with_search)
    assert not any(path.startswith("pagefind/") for path in without)
    for page in ("index.html", "teot/index.html", "404.html", "sv/garningar/index.html"):
        assert b'role="search"' in with_search[page]
        assert b'role="search"' not in without[page]
    assert b"search." not in without["teot/index.html"].split(b"</head>")[1]
    small_repository.build()
    assert small_repository.files() == with_search


def test_served_pages_know_nothing_of_pagefind(small_repository: Repository) -> None:
    small_repository.build()
    for path, content in small_repository.files().items():
        if path.endswith(".html"):
            assert b"data-pagefind" not in content, path


def test_mkdocs_makes_the_index_too(small_repository: Repository) -> None:
    small_repository.build()
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
    return path.startswith(("pagefind/", "api/")) or path in {"sitemap.xml", "robots.txt"}


def test_what_a_page_loads_is_light(small_repository: Repository) -> None:
    small_repository.build()
    files = small_repository.files()
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
