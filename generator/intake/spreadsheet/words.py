"""What `tori import` and `tori export` say beside the labels and messages that the record and the rules have."""

from generator.problems import Diagnostic, Severity
from generator.text import Text

# --- a file that cannot be read ---------------------------------------------------------------------------------------
TOO_LARGE = Text(
    "Tiedosto on liian suuri. Enintään {limit} megatavua. Poista siitä kuvat tai jaa se osiin.",
    "Filen är för stor. Högst {limit} megabyte. Ta bort bilder ur den eller dela upp den.",
    "The file is too large. At most {limit} megabytes. Remove pictures from it or divide it.",
)
TOO_LONG = Text(
    "Taulukossa on liikaa rivejä. Enintään {limit}. Jaa se osiin.",
    "Tabellen har för många rader. Högst {limit}. Dela upp den.",
    "The sheet has too many rows. At most {limit}. Divide it.",
)
ENCODING = Text(
    "Tiedoston merkistöä ei tunnisteta. Tallenna se uudelleen muodossa CSV UTF-8.",
    "Filens teckenkodning känns inte igen. Spara den på nytt som CSV UTF-8.",
    "The encoding of the file is not known. Save it again as CSV UTF-8.",
)
NOT_A_WORKBOOK = Text(
    "Tiedostoa ei voi lukea taulukkona. Tallenna se uudelleen muodossa xlsx tai CSV UTF-8. Salasanaa siinä ei saa olla.",
    "Filen kan inte läsas som en tabell. Spara den på nytt som xlsx eller CSV UTF-8, utan lösenord.",
    "The file cannot be read as a sheet. Save it again as xlsx or CSV UTF-8, without a password.",
)
NO_SHEET = Text(
    "Välilehteä {sheet} ei ole. Tarkista nimi.",
    "Bladet {sheet} finns inte. Kontrollera namnet.",
    "There is no sheet {sheet}. Check the name.",
)
NO_HEADINGS = Text(
    "Taulukosta ei löytynyt otsikkoriviä. Kirjoita ylimmälle riville sarakkeiden nimet, esimerkiksi: Organisaatio, Otsikko, Tiivistelmä.",
    "Tabellen saknar rubrikrad. Skriv kolumnernas namn på översta raden, till exempel: Organisation, Rubrik, Sammanfattning.",
    "The sheet has no row of headings. Write the names of the columns in the top row, for example: Organisation, Title, Summary.",
)
NO_COLUMN = Text(
    "Taulukosta puuttuu sarake {label}. Lisää se: ilman sitä riveistä ei tule tekoja.",
    "Tabellen saknar kolumnen {label}. Lägg till den: utan den blir raderna inga gärningar.",
    "The sheet has no column {label}. Add it: without it rows do not become acts.",
)

# --- which column is what ---------------------------------------------------------------------------------------------
HEADINGS = Text(
    "Välilehti {sheet}, otsikot rivillä {row}. Sarakkeet luetaan näin:",
    "Bladet {sheet}, rubrikerna på rad {row}. Kolumnerna läses så här:",
    "Sheet {sheet}, headings in row {row}. The columns are read as follows:",
)
NOT_KNOWN = Text("ei tunnistettu, jää pois.", "känns inte igen, lämnas bort.", "not known, left out.")
TWICE = Text(
    "sama kuin sarake {letter}, jää pois.",
    "samma som kolumn {letter}, lämnas bort.",
    "the same as column {letter}, left out.",
)
MEANT = Text(" Tarkoititko {offer}?", " Menade du {offer}?", " Did you mean {offer}?")

# --- what came of the rows --------------------------------------------------------------------------------------------
CELL = Text(
    "Rivi {row}, sarake {letter} ({heading}): {message}",
    "Rad {row}, kolumn {letter} ({heading}): {message}",
    "Row {row}, column {letter} ({heading}): {message}",
)
ROW = Text("Rivi {row}: {message}", "Rad {row}: {message}", "Row {row}: {message}")
BLOCKED = Text(
    "Nämä rivit jäävät pois, kunnes ne on korjattu:",
    "De här raderna lämnas bort tills de är rättade:",
    "These rows are left out until they are mended:",
)
ASKED = Text(
    "Nämä voi vielä tarkistaa. Ne eivät estä:",
    "Det här kan ännu kontrolleras. Det hindrar inte:",
    "These may still be checked. They do not stop anything:",
)
NEW = Text("Uusia tekoja: {count}.", "Nya gärningar: {count}.", "New acts: {count}.")
NEW_ORGANISATIONS = Text(
    "Uusia organisaatioita: {count}.", "Nya organisationer: {count}.", "New organisations: {count}."
)
CHANGED = Text("Muuttuneita tekoja: {count}.", "Ändrade gärningar: {count}.", "Changed acts: {count}.")
SAME = Text(
    "Jo torilla samanlaisina: {count}.",
    "Redan likadana på arenan: {count}.",
    "Already on the market as they are: {count}.",
)
LEFT = Text("Pois jääviä rivejä: {count}.", "Rader som lämnas bort: {count}.", "Rows left out: {count}.")
WRITE = Text(
    "Kirjoitetaanko? Tiedostoja: {count}. Vastaa k (kyllä) tai e (ei)",
    "Ska de skrivas? Filer: {count}. Svara j (ja) eller n (nej)",
    "Write them? Files: {count}. Answer y (yes) or n (no)",
)
NOTHING = Text("Kirjoitettavaa ei ole.", "Det finns inget att skriva.", "There is nothing to write.")
NOT_WRITTEN = Text("Mitään ei kirjoitettu.", "Inget skrevs.", "Nothing was written.")
WRITTEN = Text("Kirjoitettu. Tiedostoja: {count}.", "Skrivet. Filer: {count}.", "Written. Files: {count}.")
STOPPED = Text(
    "Kirjoittaminen keskeytyi tiedostoon {file}. Tarkista, että levyllä on tilaa ja kansioon saa kirjoittaa, ja aja sama komento uudelleen. Ehjinä kirjoitettuja tiedostoja: {count}.",
    "Skrivandet avbröts vid filen {file}. Kontrollera att disken har plats och att mappen får skrivas, och kör samma kommando på nytt. Filer som skrevs hela: {count}.",
    "Writing stopped at the file {file}. Check that the disk has room and that the folder may be written to, and run the same command again. Files written whole: {count}.",
)
EXPORTED = Text(
    "Kirjoitettu: {file}. Tekoja {count}.", "Skrivet: {file}. Gärningar: {count}.", "Written: {file}. Acts: {count}."
)
BROKEN = Text(
    "Torilla on virheitä, joten kaikkea ei voi viedä taulukkoon. Korjaa ne ensin: tori check kertoo miten.",
    "Det finns fel på arenan, så allt kan inte föras till tabellen. Rätta dem först: tori check berättar hur.",
    "The market has errors, so not everything can be put in a sheet. Mend them first: tori check tells how.",
)
NO_FORM = Text(
    "Sano, mihin taulukko kirjoitetaan: --xlsx TIEDOSTO tai --csv TIEDOSTO.",
    "Säg vart tabellen ska skrivas: --xlsx FIL eller --csv FIL.",
    "Say where to write the sheet: --xlsx FILE or --csv FILE.",
)

# --- what is wrong with a row, beside what the rules say ---------------------------------------------------------------


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

# --- the sheets of an export ------------------------------------------------------------------------------------------
ACTS_SHEET = Text("Teot", "Gärningar", "Acts")
HELP_SHEET = Text("Ohjeet", "Anvisningar", "Guide")
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
HELP_ID = Text("Tunnus", "Id", "Id")
HELP_OWN = {
    "id": Text(
        "Teon tunnus: organisaatio/teko. Jätä tyhjäksi, kun lisäät uuden teon.",
        "Gärningens id: organisation/gärning. Lämna tomt när du lägger till en ny gärning.",
        "The act's id: organisation/act. Leave it empty for a new act.",
    ),
    "organisation": Text(
        "Kuka teon teki: nimi, tunnus tai kunta. Jos tunnus on annettu, se ratkaisee.",
        "Vem som gjorde gärningen: namn, id eller kommun. Om id:t är givet avgör det.",
        "Who did it: a name, an id or a municipality. Where the act's id is given, that decides.",
    ),
}
HELP_LISTS = Text(
    "Monta arvoa: yksi rivillä (Alt+Enter) tai puolipiste väliin.",
    "Flera värden: ett per rad (Alt+Enter) eller semikolon emellan.",
    "Several values: one a line (Alt+Enter) or a semicolon between.",
)
