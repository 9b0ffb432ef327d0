"""`python -m bench.acts N DIR`: N synthetic acts as `DIR/<organisation>/<slug>.yaml`, for measuring only.

The same N gives the same bytes, and fewer acts are the first of more, as long as `editorial/` has the same ids.
Acts that the editors' records point at come first: with them, a folder builds beside the repository's own `editorial/`.
"""

import sys
from itertools import islice
from pathlib import Path

import click

from bench.drafting import drafts
from bench.known import read_known
from bench.writing import yaml_of

ROOT = Path(__file__).resolve().parent.parent
WRONG_USE = 2
MARK = "# synthetic, for measuring\n"


def write_acts(number: int, folder: Path, editorial: Path = ROOT / "editorial") -> None:
    """Write that many acts below a folder, which is made when it is not there."""
    made: set[Path] = set()
    for draft in islice(drafts(read_known(editorial)), number):
        path = folder / f"{draft.id}.yaml"
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes((MARK + yaml_of(draft.entries)).encode())


def _is_used(folder: Path) -> bool:
    """Whether something lies at the path already: other acts there would not be the measured ones."""
    if not folder.is_dir():
        return folder.exists()
    return any(folder.iterdir())


@click.command()
@click.argument("number", metavar="N", type=int)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--editorial",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=ROOT / "editorial",
    help="The records that the acts may name.",
)
def command(number: int, folder: Path, editorial: Path) -> None:
    """Write N synthetic acts below DIR, a new or empty folder."""
    if number < 1:
        message = f"N is {number}; it has to be 1 or more."
        raise click.UsageError(message)
    if _is_used(folder):
        message = f"{folder} is not an empty folder. Name a new one."
        raise click.UsageError(message)
    write_acts(number, folder, editorial)


def main() -> None:
    """The command; what is wrong with its use is said in one line."""
    try:
        command(standalone_mode=False)
    except click.ClickException as error:
        click.echo(f"bench.acts: {error.format_message()}", err=True)
        sys.exit(WRONG_USE)


if __name__ == "__main__":
    main()
