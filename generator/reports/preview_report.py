"""What `tori preview` has made, and what it could not."""

from collections.abc import Sequence

from generator.locales import TEXTS
from generator.reports.text_report import make_printable
from generator.text import Language


def format_previews(
    made: Sequence[str], broken: Sequence[str], misled: Sequence[str], language: Language, *, pictures: bool
) -> str:
    """A line for each file that was made, for each act that could not be shown, and for missing pictures.

    Acts could not be shown for errors of their own (`broken`) or of the records that they name (`misled`).
    """
    lines = [TEXTS.preview_report.made.fill({"file": make_printable(name)}).pick(language) for name in made]
    lines += [TEXTS.preview_report.broken.fill({"file": make_printable(name)}).pick(language) for name in broken]
    lines += [TEXTS.preview_report.misled.fill({"file": make_printable(name)}).pick(language) for name in misled]
    if not lines:
        lines.append(TEXTS.preview_report.nothing.pick(language))
    if made and not pictures:
        lines.append(TEXTS.preview_report.no_browser.pick(language))
    return "\n".join(lines)
