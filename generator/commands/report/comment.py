"""`tori report comment`: the report of a pull request as a comment below it."""

import os
import re
from pathlib import Path

import click

from generator.commands.failures import WrongUseError
from generator.commands.place import LANGUAGE
from generator.integrations.forge import Forge
from generator.locales import TEXTS
from generator.reports.pull_request_comment import LIMIT, MARK, write_comment
from generator.text import Language, ToldError

REPORT, NUMBER = "report.md", "number"
"""The files that the check leaves: what it says, and of which pull request."""
_NUMBER = re.compile(r"[1-9][0-9]{0,8}\n?", re.ASCII)
_SHA = re.compile(r"[0-9a-f]{40}", re.ASCII)


class NoReportError(ToldError):
    """The run left no report. Raised by this module only."""


@click.command("comment")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--head", required=True, metavar="SHA", help="Versio, joka tarkistettiin.")
@click.option("--run", "run_id", required=True, type=click.IntRange(min=1), help="Tarkistuksen ajon numero.")
@click.option("--post", is_flag=True, help="Kirjoita kommentti alustalle (GITHUB_TOKEN, GITHUB_REPOSITORY).")
@LANGUAGE
def post_comment(folder: Path, head: str, run_id: int, post: bool, language: Language) -> None:  # noqa: FBT001
    """Tee tarkistuksen raportista kommentti ehdotuksen alle. KANSIOSSA ovat report.md ja number.

    Kansio on vierasta tietoa: numero kelpaa vain, jos sen ehdotus on juuri siinä versiossa, joka tarkistettiin.
    """
    number = _NUMBER.fullmatch(_read(folder / NUMBER, 16).decode("ascii", "replace"))
    if number is None or not _SHA.fullmatch(head):
        raise WrongUseError(TEXTS.commands.bad_number.pick(language))
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_API_URL", "GITHUB_TOKEN")
    values = {name: os.environ.get(name, "") for name in names}
    if lacking := [name for name in names[: 4 if post else 2] if not values[name]]:
        raise WrongUseError(TEXTS.commands.environment_lacks.fill({"names": ", ".join(lacking)}).pick(language))
    run = f"{values['GITHUB_SERVER_URL']}/{values['GITHUB_REPOSITORY']}/actions/runs/{run_id}"
    text = write_comment(_read(folder / REPORT, LIMIT + 1), run, language)
    if not post:
        click.echo(text, nl=False)
        return
    forge = Forge(values["GITHUB_API_URL"], values["GITHUB_REPOSITORY"], values["GITHUB_TOKEN"])
    pull = int(number[0])
    if forge.find_head(pull) != head:
        click.echo(TEXTS.commands.not_the_checked_version.fill({"number": pull}).pick(language))
        return
    forge.answer(pull, text, MARK)
    click.echo(TEXTS.commands.comment_written.fill({"number": pull}).pick(language))


def _read(path: Path, limit: int) -> bytes:
    """What a file holds, no more than `limit` bytes of it; a link is not followed. Raises NoReportError."""
    if path.is_symlink() or not path.is_file():
        raise NoReportError(TEXTS.failures.no_path.fill({"path": path.name}))
    with path.open("rb") as file:
        return file.read(limit)
