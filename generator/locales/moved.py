"""The words of addresses that lead elsewhere, and of the page that is left where an act was withdrawn."""

from dataclasses import dataclass

from generator.locales.sentences import Message


@dataclass(frozen=True, slots=True)
class Moved:
    """`go_on` stands before the link of a redirect; the others are of a withdrawn act's page."""

    go_on: str
    gone: str
    withdrawn: Message
    description: Message
    reason: str
    instead: str
    organisation: Message
    all_acts: str


FINNISH = Moved(
    go_on="Siirry sivulle",
    gone="Poistettu teko",
    withdrawn=Message("Teko poistettiin torilta {date}."),
    description=Message("Teko ”{title}” on poistettu torilta. Täältä näet, miksi, ja mistä voi olla apua sen sijaan."),
    reason="Miksi teko poistettiin",
    instead="Näistä teoista voi olla apua",
    organisation=Message("Katso muut teot: {organisation}"),
    all_acts="Selaa kaikkia tekoja",
)
SWEDISH = Moved(
    go_on="Gå till sidan",
    gone="En borttagen gärning",
    withdrawn=Message("Gärningen togs bort från arenan {date}."),
    description=Message(
        "Gärningen ”{title}” har tagits bort från arenan. Här ser du varför, och vad som kan vara till hjälp i stället."
    ),
    reason="Varför gärningen togs bort",
    instead="De här gärningarna kan vara till hjälp",
    organisation=Message("Se andra gärningar: {organisation}"),
    all_acts="Bläddra bland alla gärningar",
)
ENGLISH = Moved(
    go_on="Go to the page",
    gone="A withdrawn act",
    withdrawn=Message("The act was withdrawn from the market on {date}."),
    description=Message(
        "The act “{title}” has been withdrawn from the market. Here you can see why, and what may help instead."
    ),
    reason="Why the act was withdrawn",
    instead="These acts may help",
    organisation=Message("See other acts: {organisation}"),
    all_acts="Browse all acts",
)
