"""The headings of an exported workbook, and what can be wrong with a row beside what the rules say."""

from generator.problems import Diagnostic, Severity
from generator.text import Text


def _error(rule: str, fi: str, sv: str, en: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, Text(fi, sv, en))


ROW_TWICE = _error(
    "ROW-TWICE",
    "Sama teko on jo rivillä {other}. Poista toinen rivi, tai anna tälle toinen otsikko tai tunnus.",
    "Samma gärning finns redan på rad {other}. Ta bort den ena raden, eller ge den här en annan rubrik eller ett annat id.",
    "The same act is already in row {other}. Remove one of the rows, or give this one another title or id.",
)
ROW_DIFFERS = _error(
    "ROW-DIFFERS",
    "Teko {id} on jo torilla, ja sen tiedot ovat erilaiset. Se jätetään ennalleen. Valinta --update korvaa sen tällä rivillä.",
    "Gärningen {id} finns redan på arenan med andra uppgifter. Den lämnas som den är. Valet --update ersätter den med den här raden.",
    "The act {id} is on the market already and says something else. It is left as it is. The option --update replaces it with this row.",
)
ROW_TAKEN = _error(
    "ROW-TAKEN",
    "Tunnus {id} on ollut jo teolla {other}. Jos teko on sama, kirjoita sen tunnus sarakkeeseen Tunnus; muuten vaihda otsikko.",
    "Id:t {id} har redan använts av gärningen {other}. Om den är samma, skriv dess id i kolumnen Id; byt annars rubrik.",
    "The id {id} has already been that of the act {other}. If it is the same, write its id in the column Id; otherwise change the title.",
)

HELP_COLUMNS = (
    Text("Sarake", "Kolumn", "Column"),
    Text("Avain", "Nyckel", "Key"),
    Text("Ohje", "Anvisning", "Guidance"),
)
CODE_COLUMNS = (
    Text("Sarake", "Kolumn", "Column"),
    Text("Koodi", "Kod", "Code"),
    Text("Merkitys", "Betydelse", "Meaning"),
)
YES = frozenset({"k", "kyllä", "j", "ja", "y", "yes"})
