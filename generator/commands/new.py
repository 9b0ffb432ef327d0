"""`tori new`: an act told question by question becomes a file."""

import sys
from pathlib import Path

import click

from generator.commands.file_writing import find_free_name
from generator.commands.place import LANGUAGE, find_place
from generator.intake.proposal import Proposer
from generator.intake.terminal.conversation import Conversation
from generator.locales import TEXTS
from generator.problems import has_errors
from generator.reports.text_report import format_text
from generator.text import Language


@click.command("new")
@LANGUAGE
def ask_act(language: Language) -> None:
    """Kerro uusi teko kysymys kerrallaan. Vastauksista syntyy tiedosto kansioon acts.

    Berätta om en ny gärning: tori new --language sv. Tell of a new act: tori new --language en.
    """
    place = find_place()
    talk = Conversation(language, Proposer(place.check().records, place.today), place.settings().schema_url)
    try:
        with talk.opened():
            files = talk.run()
    except (click.Abort, KeyboardInterrupt, UnicodeError):
        draft = _keep_draft(place.root, talk)
        stopped = TEXTS.terminal.stopped.fill({"file": draft}) if draft else TEXTS.terminal.stopped_empty
        click.echo(f"\n\n{stopped.pick(language)}", err=True)
        sys.exit(1)
    names = []
    for name, text in files.items():
        path = place.root / name
        if name.startswith("editorial/") and path.exists():
            continue  # an organisation whose record cannot be read now is left to be mended
        names.append(_write_new(place.root, path.parent, path.stem, text))
        click.echo(TEXTS.terminal.written.fill({"file": names[-1]}).pick(language))
    problems = [problem for problem in place.check().problems if problem.file in names]
    click.echo(f"\n{format_text(problems, language, 1)}\n\n{TEXTS.terminal.next.pick(language)}")
    sys.exit(1 if has_errors(problems) else 0)


def _keep_draft(root: Path, talk: Conversation) -> str:
    """The draft's path from the repository, or nothing when there was nothing to keep."""
    text = talk.draft()
    return _write_new(root, root / "drafts", talk.proposal.act_id.rpartition("/")[2], text) if text else ""


def _write_new(root: Path, folder: Path, name: str, text: str) -> str:
    """Write a file that was not there; its path from the repository."""
    folder.mkdir(parents=True, exist_ok=True)
    path = find_free_name(folder, name)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path.relative_to(root).as_posix()
