"""What ends a command: the sentence of whatever went wrong, in the language of whoever gave the command."""

import errno
import re
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import click
from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.commands.lazy_group import UnknownCommandError
from generator.locales import TEXTS
from generator.text import Language, Text, ToldError

WRONG_USE = 2


class WrongUseError(click.ClickException):
    """One line, and the exit status of a command that could not do its work."""

    exit_code = WRONG_USE


def tell_failure(error: Exception, language: Language) -> click.ClickException | None:
    """What the person is told; None of what is the program's own fault, which is to be seen whole, or of no account."""
    if isinstance(error, click.UsageError):
        return click.UsageError(_tell_usage(error, language), error.ctx)
    if isinstance(error, click.ClickException):
        return error
    words = _find_words(error)
    if words is None:
        return None
    failed = isinstance(error, ToldError) and error.status != WRONG_USE
    return (click.ClickException if failed else WrongUseError)(words.pick(language))


def _find_words(error: Exception) -> Text | None:
    words = None
    match error:
        case ToldError():
            words = error.words
        case OSError() if error.errno != errno.EPIPE:
            words = _tell_of_system(error)
        case TemplateNotFound():
            words = TEXTS.failures.theme_lacks.fill({"file": error.name})
        case TemplateError():
            place = f"{error.name}, {error.lineno}" if isinstance(error, TemplateSyntaxError) else "theme"
            words = TEXTS.failures.theme.fill({"file": place, "said": (error.message or "?").splitlines()[0]})
        case BrokenProcessPool() | MemoryError():
            words = TEXTS.failures.a_process_ended
    return words


def _tell_of_system(error: OSError) -> Text:
    """The sentence of what the system refused."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return TEXTS.failures.disk_full
    named = error.filename2 or error.filename
    said = {"said": error.strerror or type(error).__name__}
    if not isinstance(named, str):
        return TEXTS.failures.system.fill({**said, "place": "?"})
    place = Path(named)
    kinds = {
        errno.EROFS: TEXTS.failures.read_only,
        errno.EACCES: TEXTS.failures.may_not,
        errno.EPERM: TEXTS.failures.may_not,
        errno.ENOENT: TEXTS.failures.no_file,
        errno.EISDIR: TEXTS.failures.not_a_file,
        errno.ENOTDIR: TEXTS.failures.not_a_folder,
        errno.EEXIST: TEXTS.failures.not_a_folder,
    }
    words = kinds.get(error.errno or 0, TEXTS.failures.system)
    return words.fill({**said, "place": place, "file": place, "folder": next(_list_files_on(place), place)})


def _list_files_on(place: Path) -> Iterator[Path]:
    """What stands on the way to a place and is no folder."""
    return (each for each in (place, *place.parents) if each.is_file())


def _tell_usage(error: click.UsageError, language: Language) -> str:
    """Click's sentence in the person's language, where it is one of the common ones."""
    usage, option = TEXTS.usage, _name(error)
    match error:
        case UnknownCommandError():
            told = usage.no_command.fill({"name": error.name, "known": ", ".join(error.known)})
        case click.NoSuchOption():
            told = usage.no_option.fill({"option": error.option_name})
        case click.MissingParameter():
            told = usage.lacks.fill({"option": option})
        case click.BadParameter():
            told = usage.option.fill({"option": option, "said": _tell_of_value(error)})
        case click.BadOptionUsage():
            told = usage.lacks_value.fill({"option": error.option_name})
        case _ if error.message.startswith("Got unexpected extra argument"):
            told = usage.too_much.fill({"extra": error.message.partition("(")[2].rstrip(")")})
        case _:
            return error.message
    return told.pick(language)


def _tell_of_value(error: click.BadParameter) -> Text:
    """What belongs there, by the type of the option; click tells what was typed only within its own sentence."""
    found = re.search(r"'(.*?)'", error.message)
    typed = found[1] if found else ""
    match error.param.type if error.param else None:
        case click.DateTime():
            return TEXTS.usage.day.fill({"typed": typed})
        case click.Choice() as kind:
            return TEXTS.usage.choice.fill({"typed": typed, "choices": ", ".join(map(str, kind.choices))})
        case click.IntRange() | click.FloatRange() as kind:
            return TEXTS.usage.number.fill({"typed": typed, "least": kind.min})
        case click.Path() as kind:
            return _tell_of_path(Path(typed), kind)
    return Text.same(error.message)


def _tell_of_path(path: Path, kind: click.Path) -> Text:
    if path.is_dir() and not kind.dir_okay:
        return TEXTS.failures.not_a_file.fill({"file": path})
    if path.exists() and not path.is_dir() and not kind.file_okay:
        return TEXTS.failures.not_a_folder.fill({"folder": path})
    told = TEXTS.failures.may_not if path.exists() else TEXTS.failures.no_path
    return told.fill({"place": path, "path": path})


def _name(error: click.UsageError) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return str(getattr(error, "param_hint", "") or "")
    return parameter.opts[-1] if isinstance(parameter, click.Option) else parameter.make_metavar(error.ctx)
