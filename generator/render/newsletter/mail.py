"""An issue as mail-safe HTML (MJML through mrml), as plain text and as Markdown. The words are in theme/mail/."""

import re
from pathlib import Path
from typing import NamedTuple

import mrml
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from generator.catalogue.markdown import convert_to_html
from generator.render.newsletter.letter import Letter
from generator.render.newsletter.plain_text import fold_lines, write_plain_text

LIMIT = 100_000
"""Bytes of HTML: Gmail cuts a longer letter and hides the end behind a link."""
_RENDERING = mrml.RenderOptions(fonts={})
"""No font is fetched: mrml would ask a host of its own for Roboto."""
_MARKS = re.compile(r"[\\`*_{}\[\]<>#|~&]|^\d+(?=[.)])|^[-+=]")
_GAP = re.compile(r"\n{3,}")


class LetterTooLargeError(Exception):
    """The HTML would be cut by Gmail. Raised by `render_letter` only; has its size in bytes."""

    def __init__(self, size: int) -> None:  # noqa: D107 - the class says it
        super().__init__(f"{size} > {LIMIT}")
        self.size = size


class MailForms(NamedTuple):
    """A letter in three forms."""

    html: str
    text: str
    markdown: str


def load_mail_templates(folder: Path) -> Environment:
    """The environment of theme/mail/. Only the letter that becomes HTML is escaped: the others are text."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(("mjml",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "prose": lambda text: Markup(convert_to_html(text)),  # noqa: S704 - made safe there
        "plain_text": write_plain_text,
        "fold_lines": fold_lines,
        "escape_markdown": escape_markdown,
    }
    return environment


def escape_markdown(text: str) -> str:
    """A plain text as Markdown: characters that Markdown would read as marks have a backslash before them."""
    return _MARKS.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", text)


def render_letter(letter: Letter, environment: Environment) -> MailForms:
    """The letter in its three forms. Raises LetterTooLargeError."""
    mjml = environment.get_template("letter.mjml").render(letter=letter)
    html = mrml.to_html(mjml, None, _RENDERING).content
    size = len(html.encode())
    if size > LIMIT:
        raise LetterTooLargeError(size)
    text, markdown = (environment.get_template(f"letter.{form}").render(letter=letter) for form in ("txt", "md"))
    return MailForms(html + "\n", _tidy(text), _tidy(markdown))


def _tidy(text: str) -> str:
    return _GAP.sub("\n\n", text).strip() + "\n"
