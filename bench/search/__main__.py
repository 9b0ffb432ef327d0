"""`python -m bench.search` (`make search-report`): what the search finds and costs. The last line is for machines.

Without options: the study's corpus with its queries, two markets of November 2026 with ours, and 10 000 synthetic acts,
each beside Pagefind as it comes, and lunr as Material uses it: docs/search.md keeps what a whole run said. With
`--queries` or `--acts` one corpus is judged. The concepts are those of the market now, or of the folder `--concepts`.
"""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click
from playwright.sync_api import Browser

from bench.acts import write_acts
from bench.measuring import FailedError
from bench.search.asking import First, Next, chromium, first_searches, next_searches
from bench.search.corpus import CONCEPTS, OWN, ROOT, STUDY, WIDER, Corpus, built, folders_of, with_concepts
from bench.search.judged import Answer, Query, Worth, by_kind, percentile, read_queries, worth
from bench.search.peers import ask_lunr, ask_pagefind, lunr_peer, material_scripts, pagefind_peer
from bench.search.results import measured_with, results_page
from bench.search.serving import serving
from generator.build.settings_file import read_settings
from generator.cache import Cache
from generator.catalogue.model import Catalogue
from generator.render.pages.templates import load_templates
from generator.schema.source_files import Folders
from generator.search.index import Digests, build_search_files

STUDY_QUERIES = ROOT / "tests" / "search" / "study_queries.json"
OWN_QUERIES = ROOT / "tests" / "search" / "queries.json"
WIDER_QUERIES = ROOT / "tests" / "search" / "wider_queries.json"
RESULTS = ROOT / "docs" / "search.md"
LARGE = 10_000
JOBS = min(4, os.cpu_count() or 1)
"""Processes of a build, as `tori build` has them."""
LARGE_PART = 4
"""How much smaller the catalogue is that shows how the time of indexing grows."""
LARGE_QUERIES = 40
"""Of the study's queries, spread over its kinds, at 10 000 acts."""

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Measured:
    """One corpus, asked in every way. `first` and `after` are ours."""

    first: Sequence[First]
    after: Sequence[Next]
    pagefind: Sequence[tuple[Answer, Next]]
    lunr: Sequence[Answer]
    pagefind_seconds: float

    @property
    def worth(self) -> Worth:
        """Of our own search."""
        return worth(each.answer for each in self.first)


@dataclass
class Said:
    """Prints the parts of the report and remembers them."""

    sections: list[str] = field(default_factory=list)

    def __call__(self, section: str) -> None:
        """Print a part."""
        click.echo(section)
        if section:
            self.sections.append(section)


@click.command()
@click.option("--queries", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Judged queries.")
@click.option("--acts", type=click.Path(path_type=Path, exists=True, file_okay=False), help="The folder of acts.")
@click.option("--every", default=1, show_default=True, type=click.IntRange(min=1), help="Every Nth query only.")
@click.option(
    "--concepts", type=click.Path(path_type=Path, exists=True, file_okay=False), default=CONCEPTS, help="Their folder."
)
@click.option("--large", default=LARGE, show_default=True, help="Synthetic acts to measure the cost with; 0 for none.")
def main(queries: Path | None, acts: Path | None, every: int, concepts: Path, large: int) -> None:
    """Print the report."""
    tell = partial(click.echo, err=True)
    say = Said()
    with tempfile.TemporaryDirectory(prefix="tori-search-report-") as folder, chromium() as browser:

        def judged(acts: Path, asked: Path) -> Measured:
            place = Path(folder, acts.resolve().parent.name)
            folders = with_concepts(folders_of(acts), concepts, place / "records")
            return _judged(browser, folders, read_queries(asked)[::every], asked.name, place, tell, say)

        try:
            if queries or acts:
                acts = acts or STUDY / "acts"
                own = {OWN / "acts": OWN_QUERIES, WIDER / "acts": WIDER_QUERIES}
                closing = judged(acts, queries or own.get(acts.resolve(), STUDY_QUERIES)).worth
            else:
                closing = judged(STUDY / "acts", STUDY_QUERIES).worth
                judged(OWN / "acts", OWN_QUERIES)
                judged(WIDER / "acts", WIDER_QUERIES)
                if large:
                    _large(browser, large, Path(folder, "large"), tell, say)
                if every == 1 and large:
                    page = results_page(say.sections, measured_with(datetime.now(UTC).date(), browser.version))
                    RESULTS.write_text(page, "utf-8")
        except FailedError as error:
            raise click.ClickException(str(error)) from None
    click.echo(closing.line)


def _judged(  # noqa: PLR0913, PLR0917 - what is asked of what, and who is told
    browser: Browser, folders: Folders, queries: Sequence[Query], name: str, folder: Path, tell: Told, say: "Said"
) -> Measured:
    tell(f"{folders.acts}: building")
    corpus = built(folders, folder / "site")
    asked = [replace(each, relevant=corpus.named(each.relevant)) for each in queries]
    tell(f"{len(corpus.acts)} acts, {len(asked)} queries of {name}: asking")
    found = _asked(browser, corpus, asked, folder)
    say(_quality(f"{len(corpus.acts)} acts, {name}", found))
    say(_costs(found))
    say(_misses(found))
    return found


def _asked(browser: Browser, corpus: Corpus, queries: Sequence[Query], folder: Path) -> Measured:
    plain, lunr = pagefind_peer(corpus.acts, folder / "pagefind"), lunr_peer(corpus.acts, folder / "lunr")
    with serving({"": corpus.site}) as site:
        first = list(first_searches(browser, site, queries))
        after = list(next_searches(browser, site, queries))
    with serving({"": plain.folder}) as site:
        peer = list(ask_pagefind(browser, site, queries))
    with serving({"": lunr.folder, "javascripts": material_scripts()}) as site:
        other = list(ask_lunr(browser, site, queries))
    return Measured(first, after, peer, other, plain.seconds)


def _large(browser: Browser, acts: int, folder: Path, tell: Told, say: "Said") -> None:
    """The cost at many acts: bytes, latency and indexing time, beside plain Pagefind's in the same run."""
    write_acts(acts, folder / "acts")
    tell(f"{acts} acts: building")
    corpus = built(folders_of(folder / "acts"), folder / "site", jobs=JOBS)
    queries = read_queries(STUDY_QUERIES)
    chosen = queries[:: max(1, len(queries) // LARGE_QUERIES)]
    tell(f"{acts} acts, {len(chosen)} queries: asking")
    plain = pagefind_peer(corpus.acts, folder / "pagefind")
    with serving({"": corpus.site}) as site:
        first = list(first_searches(browser, site, chosen))
        after = list(next_searches(browser, site, chosen))
    with serving({"": plain.folder}) as site:
        peer = list(ask_pagefind(browser, site, chosen))
    seconds, part = _index_seconds(corpus.catalogue), _index_seconds(_part_of(corpus.catalogue))
    say(_costs(Measured(first, after, peer, (), plain.seconds), f"{acts} synthetic acts"))
    ours, theirs = (percentile((each.milliseconds for each in times), 0.95) for times in (after, [n for _, n in peer]))
    say(f"- Indexing {acts} acts took {seconds / part:.1f} times as long as {acts // LARGE_PART} of them\n")
    say(
        f"Indexing {seconds:.1f} s, {seconds / plain.seconds:.1f} × plain Pagefind's {plain.seconds:.1f} s; "
        f"p95 of latency {ours / theirs:.2f} × plain Pagefind's\n"
    )


def _part_of(catalogue: Catalogue) -> Catalogue:
    """The catalogue with the first of every LARGE_PART acts."""
    return replace(catalogue, acts=catalogue.acts[::LARGE_PART])


def _index_seconds(catalogue: Catalogue) -> float:
    """Seconds of all that the search adds to a build, with nothing kept."""
    environment = load_templates(ROOT / "theme", read_settings(ROOT / "mkdocs.yml"))
    began = time.perf_counter()
    build_search_files(catalogue, environment, Digests(b"measured", b"measured"), Cache(None), JOBS)
    return time.perf_counter() - began


def _quality(title: str, found: Measured) -> str:
    columns = ("kind", "queries", "recall@10", "MRR", "zero", "right hits", "right near", "Pagefind", "lunr")
    peers = [by_kind([answer for answer, _ in found.pagefind]), by_kind(found.lunr)]
    ours = by_kind([each.answer for each in found.first])
    everything = [worth(answer for answer, _ in found.pagefind), worth(found.lunr)]
    rows = [_row(kind, of, [peer[kind] for peer in peers]) for kind, of in ours.items() if kind != "none"]
    rows.append(_row("all", found.worth, everything))
    lines = [f"## {title}", "", " | ".join(columns), " | ".join("---" for _ in columns), *rows, ""]
    lines.append(f"- Pagefind as it comes: {everything[0].line}")
    lines.append(f"- lunr as Material uses it: {everything[1].line}")
    return "\n".join(lines) + "\n"


def _row(kind: str, own: Worth, peers: Sequence[Worth]) -> str:
    told = (
        f"{own.recall:.3f}",
        f"{own.mrr:.3f}",
        f"{own.zero:.3f}",
        f"{own.precision:.3f}",
        f"{own.near:.3f}",
        *(f"{peer.recall:.3f}" for peer in peers),
    )
    return " | ".join((kind, str(own.queries), *told))


def _costs(found: Measured, title: str = "") -> str:
    sizes, requests = [each.size for each in found.first], [each.requests for each in found.first]
    times, theirs = [each.milliseconds for each in found.after], [each.milliseconds for _, each in found.pagefind]
    rows = sum(each.rows for each in found.first)
    marked, junk = sum(each.marked for each in found.first), sum(each.junk for each in found.first)
    lines = [f"## {title}", ""] if title else []
    theirs_cost = _kilobytes([each.size for _, each in found.pagefind])
    lines += [
        f"- First search, fresh profile: {_kilobytes(sizes)}, {percentile(requests, 0.5):.0f} requests (median)",
        f"- Next searches: {_kilobytes([each.size for each in found.after])}; plain Pagefind {theirs_cost}",
        f"- From keystroke to results: {_milliseconds(times)}; plain Pagefind {_milliseconds(theirs)}",
        f"- Rows: {rows}, with a highlighted match {marked / max(1, rows):.3f}, with junk {junk}",
    ]
    return "\n".join(lines) + "\n"


def _kilobytes(sizes: Sequence[int]) -> str:
    return f"median {percentile(sizes, 0.5) / 1000:.0f} kB, p95 {percentile(sizes, 0.95) / 1000:.0f} kB"


def _milliseconds(times: Sequence[float]) -> str:
    return f"p50 {percentile(times, 0.5):.0f} ms, p95 {percentile(times, 0.95):.0f} ms"


def _misses(found: Measured) -> str:
    """The queries that did not find all they should, with what was not among the first ten."""
    lines = []
    for each in found.first:
        answer = each.answer
        missing = answer.query.relevant.difference(answer.first)
        wanted = min(10, len(answer.query.relevant))
        if wanted - len(answer.query.relevant.intersection(answer.first)) > 0:
            lines.append(f"- {answer.query.kind} {answer.query.text!r} missed {', '.join(sorted(missing))}")
        elif not answer.query.relevant and answer.total:
            lines.append(f"- none {answer.query.text!r} found {answer.total}")
    return "\n".join(["Missed:", *lines, ""]) if lines else ""


if __name__ == "__main__":
    main()
