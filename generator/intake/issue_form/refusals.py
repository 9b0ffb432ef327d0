"""Why what was sent through a form of the forge cannot become an act, or not as it was sent, beside what the rules say."""

from generator.locales import TEXTS
from generator.problems import Diagnostic, Severity
from generator.text import Text

ORGANISATION_HELP = TEXTS.terminal.who_help


def _error(rule: str, fi: str, sv: str, en: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, Text(fi, sv, en))


NO_PERMISSION = _error(
    "ISSUE-PERMISSION",
    "Merkitse molemmat kohdat, jos ne pitävät paikkansa. Ilman niitä tekoa ei voi julkaista.",
    "Kryssa för båda punkterna om de stämmer. Utan dem kan gärningen inte publiceras.",
    "Tick both boxes if they are true. Without them the act cannot be published.",
)
HEADING_TWICE = _error(
    "ISSUE-HEADING",
    "Kohdan otsikko ”{label}” on kertomuksessa kahdesti, joten vastauksia ei voi erottaa. Poista tekstistäsi rivi, joka alkaa ###.",
    "Rubriken ”{label}” finns två gånger, så svaren kan inte skiljas åt. Ta bort raden som börjar med ### ur din text.",
    "The heading “{label}” is there twice, so the answers cannot be told apart. Remove the line that begins with ### from your text.",
)
LONG = _error(
    "ISSUE-SIZE",
    "Kertomus on liian pitkä. Enintään {limit} kilotavua. Lyhennä tekstejä ja laita pitkät aineistot linkkeinä.",
    "Berättelsen är för lång. Högst {limit} kilobyte. Förkorta texterna och lägg långt material som länkar.",
    "What was told is too long. At most {limit} kilobytes. Shorten the texts and give long material as links.",
)
TABLE_IN_LINE = Diagnostic(
    "ISSUE-TABLE",
    Severity.WARNING,
    Text(
        "Tekstissä oli taulukon rivejä ({typed}). Ne menivät peräkkäin, koska tämä kohta on yksi rivi. Kerro tärkein virkkeenä ja siirrä taulukko kohtaan {results}.",
        "Texten hade rader ur en tabell ({typed}). De löpte ihop, eftersom den här punkten är en enda rad. Skriv det viktigaste som en mening och flytta tabellen till punkten {results}.",
        "The text had rows of a table ({typed}). They ran together, because this part is one line. Say what matters most in a sentence and move the table to the part {results}.",
    ),
)
