"""What holds of every command of `tori`."""

import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner
from markets import Repository

from generator import cli


def commands(group: click.Group, *before: str) -> Iterator[tuple[str, ...]]:
    """The words that name each command."""
    with click.Context(group) as context:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            if isinstance(command, click.Group):
                yield from commands(command, *before, name)
            else:
                yield (*before, name)


@pytest.mark.parametrize("words", list(commands(cli.main)), ids=" ".join)
def test_every_command_says_what_it_does(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(cli.main, [*words, "--help"])
    assert done.exit_code == 0, done.output
    assert f"tori {' '.join(words)}" in done.output.replace("main", "tori", 1)


@pytest.mark.parametrize(
    "words", ["check", "preview", "build", "newsletter draft", "newsletter render", "report stale", "report codeowners"]
)
def test_the_day_is_an_option(words: str) -> None:
    assert "--today [%Y-%m-%d]" in CliRunner().invoke(cli.main, [*words.split(), "--help"]).output


def test_the_day_is_the_one_that_is_given(small_repository: Repository) -> None:
    assert "DATE" in small_repository.tori("check", "--today", "1990-01-01", code=1)
    assert "--today" in small_repository.tori("check", "--today", "eilen", code=2)
    small_repository.tori("check", "--today", "2070-01-01")


def test_a_command_loads_only_what_it_needs() -> None:
    """`tori --version` answers at once: it loads no command."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "generator.cli", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "generator.commands.lazy_group" in loaded
    assert not loaded & {"pydantic", "jinja2", "mkdocs", "yaml", "PIL", "generator.commands.place"}
