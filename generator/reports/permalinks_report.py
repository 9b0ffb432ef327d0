"""Addresses that would be lost → a report for the terminal."""

from collections.abc import Sequence

from generator.text import Language, Text

_MOST = 50
_ALL_THERE = Text(
    "Kaikki osoitteet ovat tallella: {count}.",
    "Alla adresser finns kvar: {count}.",
    "Every address is there: {count}.",
)
_LOST = Text(
    "Julkaistuja osoitteita katoaisi: {count}. Lisää entinen tunnus kohtaan former_ids, tai kerro poistetusta teosta kansiossa "
    "editorial/withdrawn.",
    "Publicerade adresser skulle försvinna: {count}. Lägg till det tidigare id:t under former_ids, eller berätta om den borttagna "
    "gärningen i mappen editorial/withdrawn.",
    "Published addresses would be lost: {count}. Add the former id under former_ids, or tell of the withdrawn act in the folder "
    "editorial/withdrawn.",
)
_MORE = Text("ja {count} muuta", "och {count} till", "and {count} more")
NO_LIST = Text(
    "Sivustolla {source} ei ole vielä osoiteluetteloa, joten verrattavaa ei ole.",
    "Webbplatsen {source} har ännu ingen lista över adresser, så det finns inget att jämföra med.",
    "The site {source} has no list of addresses yet, so there is nothing to compare with.",
)


def format_permalinks(lost: Sequence[str], there: int, language: Language) -> str:
    """What is lost, one address a line; `there` is how many were promised before."""
    if not lost:
        return _ALL_THERE.fill({"count": there}).pick(language)
    lines = [_LOST.fill({"count": len(lost)}).pick(language), *(f"  /{path}" for path in lost[:_MOST])]
    if len(lost) > _MOST:
        lines.append(f"  {_MORE.fill({'count': len(lost) - _MOST}).pick(language)}")
    return "\n".join(lines)
