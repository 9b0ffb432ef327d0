"""A group of commands that loads each when it is asked for, and whose failures are told in the person's language."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any

import click

from generator.text import LANGUAGES, Language

_LANGUAGE = "tori.language"


class UnknownCommandError(click.UsageError):
    """No command is called that. Raised by groups only."""

    def __init__(self, name: str, known: Sequence[str], ctx: click.Context) -> None:
        """`known` are those that there are."""
        super().__init__(name, ctx)
        self.name, self.known = name, known


class LazyGroup(click.Group):
    """`modules`: the name of each command → where it is, `package.module:command`."""

    def __init__(self, *arguments: Any, modules: Mapping[str, str], **options: Any) -> None:  # noqa: ANN401 - as click's own
        """What is asked for by one name loads nothing of the others."""
        super().__init__(*arguments, **options)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click's own
        """The names in their order."""
        return sorted(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, loaded now."""
        if cmd_name not in self._modules:
            return None
        module, _, name = self._modules[cmd_name].partition(":")
        found: click.Command = getattr(import_module(module), name)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name. Raises UnknownCommandError."""
        if args[0] not in self._modules and not args[0].startswith("-"):
            raise UnknownCommandError(args[0], self.list_commands(ctx), ctx)
        return super().resolve_command(ctx, args)


class ToldGroup(LazyGroup):
    """The outermost group: whatever ends a command, the person is told why in one sentence of their own language."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401
    ) -> click.Context:
        """The context, which knows the language from the beginning: a mistake may stand before `--language`."""
        language = find_language(args)
        try:
            context = super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise (_tell(error, language) or error) from None
        context.meta[_LANGUAGE] = language
        return context

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click's own
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            told = _tell(error, ctx.meta[_LANGUAGE])
            if told is None:
                raise
            raise told from None


def _tell(error: Exception, language: Language) -> click.ClickException | None:
    from generator.commands.failures import tell_failure  # noqa: PLC0415 - what says it is loaded when it is said

    return tell_failure(error, language)


def find_language(arguments: Sequence[str]) -> Language:
    """The language that is asked for on a command line, wherever it stands."""
    asked = [
        after if each == "--language" else each.partition("=")[2]
        for each, after in pairwise([*arguments, ""])
        if each.partition("=")[0] == "--language"
    ]
    known = [each for each in asked if each in LANGUAGES]
    return known[-1] if known else "fi"
