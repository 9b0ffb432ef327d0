"""The words of addresses that lead elsewhere, and of the page that is left where an act was withdrawn."""

from dataclasses import dataclass

from generator.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Moved:
    """`go_on` stands before the link of a redirect; the others are of a withdrawn act's page."""

    go_on: str
    gone: str
    withdrawn: Sentence
    description: Sentence
    reason: str
    instead: str
    organisation: Sentence
    all_acts: str


FINNISH = Moved(
    go_on="Siirry sivulle",
    gone="Poistettu teko",
    withdrawn=Sentence("Teko poistettiin torilta {date}."),
    description=Sentence("Teko ”{title}” on poistettu torilta. Täältä näet, miksi, ja mistä voi olla apua sen sijaan."),
    reason="Miksi teko poistettiin",
    instead="Näistä teoista voi olla apua",
    organisation=Sentence("Katso muut teot: {organisation}"),
    all_acts="Selaa kaikkia tekoja",
)
SWEDISH = Moved(
    go_on="Gå till sidan",
    gone="En borttagen gärning",
    withdrawn=Sentence("Gärningen togs bort från arenan {date}."),
    description=Sentence(
        "Gärningen ”{title}” har tagits bort från arenan. Här ser du varför, och vad som kan vara till hjälp i stället."
    ),
    reason="Varför gärningen togs bort",
    instead="De här gärningarna kan vara till hjälp",
    organisation=Sentence("Se andra gärningar: {organisation}"),
    all_acts="Bläddra bland alla gärningar",
)
ENGLISH = Moved(
    go_on="Go to the page",
    gone="A withdrawn act",
    withdrawn=Sentence("The act was withdrawn from the market on {date}."),
    description=Sentence(
        "The act “{title}” has been withdrawn from the market. Here you can see why, and what may help instead."
    ),
    reason="Why the act was withdrawn",
    instead="These acts may help",
    organisation=Sentence("See other acts: {organisation}"),
    all_acts="Browse all acts",
)
