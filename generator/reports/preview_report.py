"""What `tori preview` has made, and what it could not."""

from collections.abc import Sequence

from generator.reports.text_report import make_printable
from generator.text import Language, Text

_MADE = Text("Esikatselu: {file}", "Förhandsvisning: {file}", "Preview: {file}")
_NOTHING = Text(
    "Esikatseltavaa ei ole: muutoksessa ei ole tekoja.",
    "Det finns inget att förhandsvisa: ändringen har inga gärningar.",
    "There is nothing to preview: the change has no acts.",
)
_BROKEN = Text(
    "Tiedostossa {file} on vielä virheitä, joten siitä ei voi näyttää sivua. Korjaa ne ensin: tori check.",
    "Filen {file} har ännu fel, så sidan kan inte visas. Rätta dem först: tori check.",
    "The file {file} still has errors, so its page cannot be shown. Mend them first: tori check.",
)
_NO_BROWSER = Text(
    "Kuvia ei otettu, koska selainta (Chromium) tai sen ohjainta ei löydy. Sivut toimivat ilman niitäkin.",
    "Inga bilder togs, eftersom webbläsaren (Chromium) eller dess styrprogram inte hittas. Sidorna fungerar utan dem också.",
    "No pictures were taken, since the browser (Chromium) or what drives it is not found. The pages do without them.",
)


def format_previews(made: Sequence[str], broken: Sequence[str], language: Language, *, pictures: bool) -> str:
    """A line for each file that was made, for each act that could not be shown, and for missing pictures."""
    lines = [_MADE.fill({"file": make_printable(name)}).pick(language) for name in made]
    lines += [_BROKEN.fill({"file": make_printable(name)}).pick(language) for name in broken]
    if not lines:
        lines.append(_NOTHING.pick(language))
    if made and not pictures:
        lines.append(_NO_BROWSER.pick(language))
    return "\n".join(lines)
