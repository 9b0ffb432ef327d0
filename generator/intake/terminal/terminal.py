"""Asking at a terminal: our sentences out, a person's lines in."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import click

from generator.intake.choices import Names, find_codes, number_lines, pick_by_number
from generator.intake.terminal.line_reader import LineReader, keep_lines_whole
from generator.locales import TEXTS
from generator.text import Language, Text

BACK, EMPTY, ALL = "<", "-", "?"
SHORT_LIST = 12
"""Choices that are shown at once; of a longer list one types a part."""


class BackError(Exception):
    """The person wants the question before. Raised by `read_line`, caught where the questions are asked."""


class Terminal:
    """A terminal and the language that is spoken at it."""

    def __init__(self, language: Language) -> None:
        """Every sentence is said in this language."""
        self.language = language
        self.reader: LineReader | None = None

    @contextmanager
    def opened(self) -> Iterator[None]:
        """While one talks: a long line that is pasted comes whole (`line_reader.py`)."""
        with keep_lines_whole() as reader:
            self.reader = reader
            yield
        self.reader = None

    def say(self, text: Text, *, space: bool = False, mark: str = "") -> None:
        """A sentence of ours; `space` leaves a line before it."""
        said = text.pick(self.language)
        click.echo(f"{chr(10) if space else ''}{mark}{' ' if mark else ''}{said}")

    def show(self, lines: Iterable[str]) -> None:
        """Choices, one a line."""
        for line in lines:
            click.echo(line)

    def read_line(self, *, back: bool = True) -> str:
        """One line from the person, trimmed. Raises BackError for `<`, click.Abort for Ctrl-C."""
        if self.reader:
            click.echo("> ", nl=False)
            line = self.reader.read_line()
        else:
            line = click.prompt("", prompt_suffix="> ", default="", show_default=False)
        text = unicodedata.normalize("NFC", line.encode("utf-8", "replace").decode("utf-8")).strip()
        if back and text == BACK:
            raise BackError
        return text

    def ask_text(self, what: Text, default: str) -> str:
        """A text, or the one that Enter takes."""
        self.say(what)
        self.say(TEXTS.terminal.enter_for.fill({"value": default}))
        return self.read_line() or default

    def ask_choice(self, what: Text, names: Names, default: str = "", *, required: bool = True) -> str:
        """One of many names; a short list is shown at once."""
        codes = list(names)
        self.say(what)
        if len(codes) <= SHORT_LIST:
            self.show(number_lines(codes, names, self.language))
        self.say(TEXTS.terminal.enter_for.fill({"value": names[default]}) if default else TEXTS.terminal.pick_one)
        shown: Sequence[str] = codes if len(codes) <= SHORT_LIST else ()
        while True:
            typed = self.read_line()
            if not typed and (default or not required):
                return default
            found = [code] if (code := pick_by_number(typed, shown)) else find_codes(typed, names)
            if len(found) == 1:
                self.say(names[found[0]], mark="→")
                return found[0]
            if found:
                shown = found
                self.show(number_lines(found, names, self.language))
            self.say(TEXTS.terminal.which if found else TEXTS.terminal.pick_one)
