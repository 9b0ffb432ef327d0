"""`tori from-issue`: what the forge's form tells becomes a file, or a kind answer that says what is missing."""

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.commands.failures import WrongUseError
from generator.commands.file_writing import write_free
from generator.commands.place import Place, find_place
from generator.intake.issue_form.submission import Submission, read_submission
from generator.intake.proposal import Proposer
from generator.integrations.forge import Forge, ForgeError
from generator.locales import TEXTS
from generator.reports.issue_answer import MARK, write_answer
from generator.reports.markdown_report import escape

_EVENT_LIMIT = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Event:
    """What of the forge's event is used: the issue's number and its text."""

    number: int
    body: str


@click.command("from-issue")
@click.argument("event", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--to", "target", type=click.Path(path_type=Path, file_okay=False), help="Minne tiedosto kirjoitetaan.")
@click.option("--propose", is_flag=True, help="Tee ehdotus ja vastaa alustalla (GITHUB_TOKEN, GITHUB_REPOSITORY).")
def answer_issue(event: Path, target: Path | None, propose: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Tee lomakkeella kerrotusta teosta tiedosto, tai vastaus, joka kertoo, mitä vielä puuttuu.

    EVENT on alustan tapahtuma (issues) JSON-tiedostona. Paluuarvo on 0, kun tiedosto syntyi, ja 1, kun jotakin puuttuu.
    """
    place = find_place()
    sent = _read_event(event)
    proposer = Proposer(place.check().records, place.today)
    submission = read_submission(sent.body, proposer, place.settings().schema_url)
    if submission is None:
        click.echo(TEXTS.issue_form.not_a_form.fi)
        sys.exit(0 if propose else 1)
    if propose:
        _propose(submission, sent, place)
        return
    root = target or place.root
    for name, text in submission.files.items():
        write_free(root / name, text)
    click.echo(_answer(submission), nl=False)
    sys.exit(0 if submission.files else 1)


def _read_event(path: Path) -> Event:
    """The event; of a file that is something else, one line says so."""
    try:
        with path.open("rb") as file:
            data: Any = json.loads(file.read(_EVENT_LIMIT).decode("utf-8", "replace"))
        return Event(
            int(data["issue"].get("number") or 0), str(data["issue"]["body"] or "").encode("utf-8", "replace").decode()
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise WrongUseError(TEXTS.commands.not_an_event.fi) from None


def _find_act_file(submission: Submission) -> str:
    return next((name for name in submission.files if name.startswith("acts/")), "")


def _answer(submission: Submission, *, proposal: str = "", held: bool = False) -> str:
    file, pictures = _find_act_file(submission), submission.pictures
    return write_answer(
        submission.problems, submission.language, file=file, proposal=proposal, held=held, pictures=pictures
    )


def _propose(submission: Submission, sent: Event, place: Place) -> None:
    """The pull request and the answer. The answer is given even where no pull request could be made."""
    names = ("GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN")
    if lacking := [name for name in names if not os.environ.get(name)]:
        raise WrongUseError(TEXTS.commands.environment_lacks.fill({"names": ", ".join(lacking)}).fi)
    forge = Forge(*(os.environ[name] for name in names))
    reference, held, failed = "", False, ""
    if submission.files:
        try:
            made = forge.propose(
                f"teko/{sent.number}",
                place.settings().branch,
                submission.files,
                message=f"Teko lomakkeelta #{sent.number}\n\n{submission.act_id}",
                title=TEXTS.issue_form.proposal_title.fill({"title": _escape_title(submission.title)}).pick(
                    submission.language
                ),
                body=TEXTS.issue_form.proposal_body.fill({"issue": sent.number}).pick(submission.language),
            )
            reference, held = made.reference, made.held
        except ForgeError as error:
            failed = error.words.fi
    try:
        forge.answer(sent.number, _answer(submission, proposal=reference, held=held), MARK)
    except ForgeError as error:
        failed = failed or error.words.fi
    if failed:
        raise click.ClickException(failed)
    act_file = _find_act_file(submission)
    click.echo(f"#{sent.number}: {act_file}" if act_file else TEXTS.commands.answered.fill({"number": sent.number}).fi)


def _escape_title(title: str) -> str:
    """A stranger's title as the title of a pull request, where Markdown is not read but references are."""
    return re.sub(r"\\(.)", r"\1", escape(title))
