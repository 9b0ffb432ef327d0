"""`python -m bench` (`make bench`): how long builds of growing catalogues take here, as a Markdown table."""

import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from bench.builders import BUILDERS
from bench.builds import Result, measure
from bench.machine import machine
from bench.measuring import MEMORY_MEANING, FailedError

SIZES = (350, 3_500, 10_000)
_WARM_UP = 100
"""Acts of the build that is not measured: more than the editors' records point at, or they would be wrong."""
_COLUMNS = ("builder", "acts", "build", "s", "ms an act", "growth", "memory, MB", "files", "site, MB")


@click.command()
@click.option("--sizes", "first", type=click.IntRange(min=1), help="Numbers of acts: --sizes 350 3500 10000.")
@click.argument("more", nargs=-1, type=click.IntRange(min=1), metavar="")
@click.option("--runs", default=1, show_default=True, type=click.IntRange(min=1), help="Runs of each build.")
@click.option("--work", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Folder to work in.")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="Write the figures here too."
)
def main(first: int | None, more: tuple[int, ...], runs: int, work: Path | None, json_file: Path | None) -> None:
    """Measure builds of synthetic acts. Only what the table says is printed to standard output."""
    # click gives an option one value; the numbers after it arrive as arguments
    sizes = sorted({*([first] if first else ()), *more}) or SIZES
    with tempfile.TemporaryDirectory(prefix="tori-bench-", dir=work) as folder:
        try:
            results = list(_measured(sizes, runs, Path(folder)))
        except FailedError as error:
            raise click.ClickException(str(error)) from None
        about = machine(Path(folder))
    print(report(results, about, runs))
    if json_file:
        found = {
            "machine": about,
            "runs": runs,
            "memory": MEMORY_MEANING,
            "results": [asdict(each) for each in results],
        }
        json_file.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _measured(sizes: Sequence[int], runs: int, folder: Path) -> list[Result]:
    """The builders take turns at each size, so that a slow minute of the machine does not hit one of them alone."""
    results: list[Result] = []
    for builder in BUILDERS:
        # not kept: the first build of all compiles bytecode
        list(measure(builder, _WARM_UP, 1, folder / "warm-up"))
    for acts in sizes:
        for builder in BUILDERS:
            results += measure(builder, acts, runs, folder / f"{builder.name}-{acts}", _told)
    return results


def _told(text: str) -> None:
    print(text, file=sys.stderr)


def report(results: Sequence[Result], about: dict[str, str], runs: int) -> str:
    """The table in Markdown, the machine, and what the figures mean."""
    rows = [_COLUMNS, tuple("---" if index in {0, 2} else "---:" for index in range(len(_COLUMNS)))]
    rows += [_row(each, _smaller(each, results)) for each in results]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    place = ", ".join(f"{name}: {value}" for name, value in about.items())
    many = "one run each" if runs == 1 else f"median of {runs} runs, the greatest memory of them"
    return f"""{table}

Machine: {place}.

These times hold for this machine only ({many}, files read from the page cache, disk writes not waited for); compare
builders, sizes and versions measured on one machine. Cold: no cache and no old site. Warm: a build before it left both.
Growth: time per act ÷ that at the size before; 1.0 is linear. Without search and pictures.
Memory: {MEMORY_MEANING}."""


def _smaller(result: Result, results: Sequence[Result]) -> Result | None:
    """The same build at the next smaller size."""
    same = [each for each in results if (each.builder, each.build) == (result.builder, result.build)]
    return max((each for each in same if each.acts < result.acts), key=lambda each: each.acts, default=None)


def _row(result: Result, smaller: Result | None) -> tuple[str, ...]:
    growth = f"{result.milliseconds_an_act / smaller.milliseconds_an_act:.2f}" if smaller else "–"
    memory = "–" if result.megabytes is None else f"{result.megabytes:.0f}"
    return (
        result.builder,
        str(result.acts),
        result.build,
        f"{result.seconds:.2f}",
        f"{result.milliseconds_an_act:.2f}",
        growth,
        memory,
        str(result.files),
        f"{result.site_megabytes:.1f}",
    )


if __name__ == "__main__":
    main()
