"""What `tori check --fix` has written: the difference of each file, and what it left alone."""

from collections.abc import Sequence

from generator.reports.text_report import make_printable
from generator.text import Language, Text

_NOTHING = Text(
    "Mitään ei voi korjata kysymättä sinulta.",
    "Inget kan rättas utan att fråga dig.",
    "Nothing can be mended without asking you.",
)
_ONE = Text(
    "Korjattu 1 kohta. Katso, että se on, mitä tarkoitit.",
    "1 sak rättad. Se efter att det är vad du menade.",
    "1 thing mended. See that it is what you meant.",
)
_MORE = Text(
    "Korjattu {count} kohtaa. Katso, että ne ovat, mitä tarkoitit.",
    "{count} saker rättade. Se efter att de är vad du menade.",
    "{count} things mended. See that they are what you meant.",
)
_LEFT = Text(
    "Tiedostoon {file} ei voi kirjoittaa, tai se muuttui kesken kaiken. Siihen ei koskettu.",
    "Filen {file} kan inte skrivas, eller så ändrades den under tiden. Den lämnades orörd.",
    "The file {file} cannot be written, or it changed meanwhile. It was left alone.",
)


def format_fixes(differences: Sequence[str], count: int, left: Sequence[str], language: Language) -> str:
    """The differences as `diff -u` shows them, and a line that says how many problems are gone."""
    shown = ["\n".join(_show_tabs(line) for line in difference.split("\n")) for difference in differences]
    refused = [_LEFT.fill({"file": make_printable(name)}).pick(language) for name in left]
    words = _NOTHING if not count else _ONE if count == 1 else _MORE
    total = [words.fill({"count": count}).pick(language)] if count or not left else []
    return "\n\n".join([*shown, *refused, *total])


def _show_tabs(line: str) -> str:
    """A line in which a tab can be told from spaces."""
    return make_printable(line.replace("\t", "⇥ "))
