"""What can be wrong with a file before any rule looks at it: how it is written, and the shape of what it holds.

The sentences say what is wrong, why where that helps, and how to mend it. Placeholders are equal in the three languages.
"""

from generator.problems import Diagnostic, Severity
from generator.text import Text


def _error(rule: str, *, fi: str, sv: str, en: str, asks_for_missing: bool = False) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, Text(fi=fi, sv=sv, en=en), asks_for_missing)


# --- YAML slips, each with its own hint ---------------------------------------------------------------------------
YAML_COLON = _error(
    "YAML-COLON",
    fi="Tekstissä on kaksoispiste ja väli, joten se luetaan avaimeksi. Laita koko teksti lainausmerkkeihin.",
    sv="Texten har ett kolon och ett mellanslag, så den läses som en nyckel. Sätt hela texten inom citattecken.",
    en="The text has a colon and a space, so it is read as a key. Put the whole text in quotes.",
)
YAML_START = _error(
    "YAML-START",
    fi="Teksti ei voi alkaa merkillä {character}. Laita koko teksti lainausmerkkeihin.",
    sv="Texten kan inte börja med tecknet {character}. Sätt hela texten inom citattecken.",
    en="A text cannot begin with {character}. Put the whole text in quotes.",
)
YAML_BLOCK = _error(
    "YAML-BLOCK",
    fi="Merkin {character} jälkeen teksti alkaa vasta seuraavalta riviltä. Siirrä teksti omalle sisennetylle rivilleen.",
    sv="Efter tecknet {character} börjar texten först på nästa rad. Flytta texten till en egen rad med indrag.",
    en="After {character} the text begins on the next line only. Move the text to its own indented line.",
)
YAML_TAB = _error(
    "YAML-TAB",
    fi="Rivillä on sarkain (tabulaattori). Käytä sisennykseen välilyöntejä, kaksi kerrallaan.",
    sv="Raden har en tabulator. Använd mellanslag för indrag, två i taget.",
    en="The line has a tab. Indent with spaces, two at a time.",
)
YAML_BLANK = Diagnostic(
    "YAML-BLANK",
    Severity.NOTE,
    Text(
        fi="Kaksoispisteen jälkeen on sarkain (tabulaattori). Se luetaan oikein, mutta tavallinen väli on varmempi.",
        sv="Efter kolonet står en tabulator. Den läses rätt, men ett vanligt mellanslag är säkrare.",
        en="There is a tab after the colon. It is read rightly, but an ordinary space is safer.",
    ),
)
YAML_QUOTES = _error(
    "YAML-QUOTES",
    fi='Arvon ympärillä on kaarevat lainausmerkit. Käytä suoria lainausmerkkejä: ".',
    sv='Runt värdet finns typografiska citattecken. Använd raka citattecken: ".',
    en='The value stands in curly quotes. Use straight quotes: ".',
)
YAML_NBSP = _error(
    "YAML-NBSP",
    fi="Rivillä on sitova välilyönti, joka näyttää tavalliselta mutta ei kelpaa tähän. Korvaa se tavallisella välilyönnillä.",
    sv="Raden har ett hårt mellanslag som ser vanligt ut men inte duger här. Ersätt det med ett vanligt mellanslag.",
    en="The line has a no-break space, which looks like an ordinary one but does not do here. Replace it with an ordinary space.",
)
YAML_SPACE = _error(
    "YAML-SPACE",
    fi="Kaksoispisteen jälkeen puuttuu väli. Kirjoita {key}: ja sitten arvo.",
    sv="Det saknas ett mellanslag efter kolonet. Skriv {key}: och sedan värdet.",
    en="A space is missing after the colon. Write {key}: and then the value.",
)
YAML_SIGN = _error(
    "YAML-SIGN",
    fi="Avaimen {key} jälkeen on merkki {sign}. Siihen kuuluu tavallinen kaksoispiste ja väli. Kirjoita {key}: ja sitten arvo.",
    sv="Efter nyckeln {key} står tecknet {sign}. Där ska det vara ett vanligt kolon och ett mellanslag. Skriv {key}: och sedan värdet.",
    en="After the key {key} there is {sign}. An ordinary colon and a space belong there. Write {key}: and then the value.",
)
YAML_MISSING_COLON = _error(
    "YAML-MISSING-COLON",
    fi="Avaimen {key} jälkeen puuttuu kaksoispiste. Kirjoita {key}: ja sitten arvo.",
    sv="Det saknas ett kolon efter nyckeln {key}. Skriv {key}: och sedan värdet.",
    en="A colon is missing after the key {key}. Write {key}: and then the value.",
)
YAML_NO_COLON = _error(
    "YAML-NO-COLON",
    fi="Riviltä puuttuu kaksoispiste. Avain ja arvo kirjoitetaan näin: title: Teon otsikko. Jos rivi jatkaa edellistä, sisennä se.",
    sv="Raden saknar kolon. Nyckel och värde skrivs så här: title: Rubrik. Om raden fortsätter den förra, gör indrag.",
    en="The line has no colon. A key and its value are written so: title: The title. If it goes on from the line above, indent it.",
)
YAML_COMMENT = _error(
    "YAML-COMMENT",
    fi="Merkki # katkaisee tekstin: loppu ”{lost}” jäisi pois. Laita koko teksti lainausmerkkeihin tai siirrä huomautus omalle rivilleen.",
    sv="Tecknet # bryter av texten: slutet ”{lost}” skulle falla bort. Sätt hela texten inom citattecken eller flytta kommentaren till en egen rad.",
    en="The character # cuts the text: its end “{lost}” would be lost. Put the whole text in quotes or move the comment to its own line.",
)
YAML_UNCLOSED = _error(
    "YAML-UNCLOSED",
    fi="Lainausmerkki alkaa mutta ei lopu. Lisää toinen lainausmerkki tekstin loppuun.",
    sv="Ett citattecken börjar men slutar inte. Lägg till ett citattecken i slutet av texten.",
    en="A quote begins but does not end. Add the closing quote at the end of the text.",
)
YAML_BACKSLASH = _error(
    "YAML-BACKSLASH",
    fi="Kenoviiva \\ tarkoittaa lainausmerkeissä erikoismerkkiä. Kirjoita se kahdesti: \\\\.",
    sv="Ett omvänt snedstreck \\ inom citattecken är ett specialtecken. Skriv det två gånger: \\\\.",
    en="A backslash \\ within quotes means a special character. Write it twice: \\\\.",
)
YAML_AFTER_QUOTE = _error(
    "YAML-AFTER-QUOTE",
    fi="Lainausmerkkien jälkeen on vielä tekstiä. Laita koko teksti samoihin lainausmerkkeihin.",
    sv="Det finns text efter citattecknen. Sätt hela texten inom samma citattecken.",
    en="There is text after the closing quote. Put the whole text in one pair of quotes.",
)
YAML_BRACKET = _error(
    "YAML-BRACKET",
    fi="Sulku alkaa mutta ei lopu. Luettelo on muotoa [yksi, kaksi]. Jos sulku kuuluu tekstiin, laita teksti lainausmerkkeihin.",
    sv="En parentes börjar men slutar inte. En lista skrivs [ett, två]. Om parentesen hör till texten, sätt texten inom citattecken.",
    en="A bracket begins but does not end. A list is written [one, two]. If the bracket belongs to the text, put the text in quotes.",
)
YAML_BRACKET_EXTRA = _error(
    "YAML-BRACKET-EXTRA",
    fi="Lopussa on yksi sulku liikaa. Poista se.",
    sv="I slutet finns en parentes för mycket. Ta bort den.",
    en="There is one bracket too many at the end. Remove it.",
)
YAML_DASH = _error(
    "YAML-DASH",
    fi="Luettelon kohta ei voi alkaa samalta riviltä kuin avain. Kirjoita jokainen kohta omalle sisennetylle rivilleen.",
    sv="En listpunkt kan inte börja på samma rad som nyckeln. Skriv varje punkt på en egen rad med indrag.",
    en="A list item cannot begin on the line of its key. Write each item on its own indented line.",
)
YAML_INDENT = _error(
    "YAML-INDENT",
    fi="Rivin sisennys ei sovi muihin riveihin. Sisennä saman tason rivit yhtä paljon, kahdella välilyönnillä.",
    sv="Radens indrag stämmer inte med de andra raderna. Gör lika stort indrag på samma nivå, två mellanslag.",
    en="The line's indentation does not fit the other lines. Indent lines of one level alike, by two spaces.",
)
YAML_SYNTAX = _error(
    "YAML-SYNTAX",
    fi="Riviä ei voi lukea. Tarkista kaksoispisteet, lainausmerkit ja sisennys, tai laita teksti lainausmerkkeihin.",
    sv="Raden kan inte läsas. Kontrollera kolon, citattecken och indrag, eller sätt texten inom citattecken.",
    en="The line cannot be read. Check colons, quotes and indentation, or put the text in quotes.",
)
YAML_ANCHOR = _error(
    "YAML-ANCHOR",
    fi="Tekstin alussa on merkki &, jolla on tiedostossa oma merkityksensä. Laita koko teksti lainausmerkkeihin.",
    sv="Texten börjar med tecknet &, som har en egen betydelse i filen. Sätt hela texten inom citattecken.",
    en="The text begins with &, which has a meaning of its own in the file. Put the whole text in quotes.",
)
YAML_ALIAS = _error(
    "YAML-ALIAS",
    fi="Tekstin alussa on merkki *, jolla on tiedostossa oma merkityksensä. Laita koko teksti lainausmerkkeihin.",
    sv="Texten börjar med tecknet *, som har en egen betydelse i filen. Sätt hela texten inom citattecken.",
    en="The text begins with *, which has a meaning of its own in the file. Put the whole text in quotes.",
)
YAML_TAG = _error(
    "YAML-TAG",
    fi="Tekstin alussa on merkki !, jolla on tiedostossa oma merkityksensä. Laita koko teksti lainausmerkkeihin.",
    sv="Texten börjar med tecknet !, som har en egen betydelse i filen. Sätt hela texten inom citattecken.",
    en="The text begins with !, which has a meaning of its own in the file. Put the whole text in quotes.",
)
YAML_DUPLICATE = _error(
    "YAML-DUPLICATE",
    fi="Avain {key} on jo rivillä {first}. Yhdistä ne tai poista toinen.",
    sv="Nyckeln {key} finns redan på rad {first}. Slå ihop dem eller ta bort den ena.",
    en="The key {key} is already on line {first}. Join them or remove one.",
)
YAML_DOCUMENTS = _error(
    "YAML-DOCUMENTS",
    fi="Rivin --- jälkeen alkaa uusi osa, jota ei luettaisi. Tee jokaisesta teosta oma tiedosto tai poista rivi.",
    sv="Efter raden --- börjar en ny del som inte skulle läsas. Gör en egen fil för varje gärning eller ta bort raden.",
    en="After the line --- a new part begins that would not be read. Make one file for each act, or remove the line.",
)
YAML_DEPTH = _error(
    "YAML-DEPTH",
    fi="Rivillä on liian monta sisäkkäistä tasoa. Enintään {limit}. Poista ylimääräiset sulut ja sisennykset.",
    sv="Raden har för många nivåer inuti varandra. Högst {limit}. Ta bort överflödiga parenteser och indrag.",
    en="The line has too many levels inside one another. At most {limit}. Remove the brackets and indents that are not needed.",
)
YAML_COUNT = _error(
    "YAML-COUNT",
    fi="Tiedostossa on liian monta kohtaa. Enintään {limit}. Laita pitkät luettelot linkkeinä kohtaan Materiaalit (links).",
    sv="Filen har för många delar. Högst {limit}. Lägg långa listor som länkar under Material (links).",
    en="The file has too many parts. At most {limit}. Put long lists as links under Materials (links).",
)
YAML_TOP = _error(
    "YAML-TOP",
    fi="Tiedostossa ei ole avaimia. Kirjoita ylimmälle tasolle avain, kaksoispiste ja arvo: title: Teon otsikko.",
    sv="Filen har inga nycklar. Skriv nyckel, kolon och värde på översta nivån: title: Gärningens rubrik.",
    en="The file has no keys. Write a key, a colon and a value at the top level: title: The act's title.",
)
YAML_KEY = _error(
    "YAML-KEY",
    fi="Avain ei voi olla luettelo tai kokoelma. Kirjoita avaimeksi yksi sana ja sen jälkeen kaksoispiste.",
    sv="En nyckel kan inte vara en lista eller samling. Skriv ett ord som nyckel och sedan kolon.",
    en="A key cannot be a list or a mapping. Write one word as the key, and a colon after it.",
)
YAML_MARGIN = _error(
    "YAML-MARGIN",
    fi="Rivi alkaa vasemmasta reunasta, joten se ei kuulu kohtaan {key}. Sisennä se, niin teksti jatkuu.",
    sv="Raden börjar vid vänsterkanten, så den hör inte till {key}. Gör indrag, så fortsätter texten.",
    en="The line begins at the left edge, so it does not belong to {key}. Indent it, and the text goes on.",
)
YAML_OUTSIDE = _error(
    "YAML-OUTSIDE",
    fi="Rivi ei kuulu mihinkään kohtaan. Poista se, tai laita sen alkuun merkki #, niin se on huomautus.",
    sv="Raden hör inte till något. Ta bort den, eller börja den med tecknet #, så är den en kommentar.",
    en="The line belongs to no key. Remove it, or begin it with #, and it is a remark.",
)
YAML_COPIED = _error(
    "YAML-COPIED",
    fi="Kopioidessa tuli mukaan merkkejä, jotka eivät kuulu tiedostoon: {typed}. Poista ne.",
    sv="När texten kopierades följde det med tecken som inte hör till filen: {typed}. Ta bort dem.",
    en="Marks that do not belong to the file came along when it was copied: {typed}. Remove them.",
)
YAML_GUIDANCE = _error(
    "YAML-GUIDANCE",
    fi="Vastaus on ohjerivillä tai sen alla, eikä sitä lueta. Kirjoita se avaimen {key} perään.",
    sv="Svaret står på en rad med anvisningar eller under den och läses inte. Skriv det efter nyckeln {key}.",
    en="The answer stands on a line of guidance or below it, and is not read. Write it after the key {key}.",
)
YAML_FORM = _error(
    "YAML-FORM",
    fi="Teko on kirjoitettu toisella tavalla kuin tiedostossa: {typed}. Kirjoita avain, kaksoispiste ja arvo omalle rivilleen.",
    sv="Gärningen är skriven på ett annat sätt än i en fil: {typed}. Skriv nyckel, kolon och värde på en egen rad.",
    en="The act is written in another way than in a file: {typed}. Write a key, a colon and a value on a line of their own.",
)
YAML_COMMENTED = _error(
    "YAML-COMMENTED",
    fi="Rivi alkaa merkillä #, joten sitä ei lueta. Poista # ja sitä seuraava väli.",
    sv="Raden börjar med tecknet #, så den läses inte. Ta bort # och mellanslaget efter det.",
    en="The line begins with #, so it is not read. Remove the # and the space after it.",
)
YAML_MERGE = _error(
    "YAML-MERGE",
    fi="Tässä on kaksi versiota samasta kohdasta. Jätä niistä se, joka pitää paikkansa, ja poista merkkirivit.",
    sv="Här finns två versioner av samma ställe. Behåll den som stämmer och ta bort raderna med tecken.",
    en="Here are two versions of one place. Keep the one that is right, and remove the lines of marks.",
)
YAML_SECOND = _error(
    "YAML-SECOND",
    fi="Tästä alkaa toinen teko. Tee siitä oma tiedosto: yhdessä tiedostossa on yksi teko.",
    sv="Här börjar en annan gärning. Gör en egen fil av den: en fil har en gärning.",
    en="Here a second act begins. Make a file of its own of it: one file has one act.",
)
YAML_BULLET = _error(
    "YAML-BULLET",
    fi="Luettelon kohta alkaa merkillä {sign}. Aloita jokainen kohta väliviivalla ja välillä.",
    sv="Punkten i listan börjar med tecknet {sign}. Börja varje punkt med bindestreck och mellanslag.",
    en="The item of the list begins with {sign}. Begin each item with a hyphen and a space.",
)
YAML_SPLIT = _error(
    "YAML-SPLIT",
    fi="Pilkku katkaisee arvon aaltosulkeiden sisällä, ja loppu ”{lost}” jäisi pois. Laita arvo lainausmerkkeihin.",
    sv="Kommat bryter av värdet inom klamrarna, och slutet ”{lost}” skulle falla bort. Sätt värdet inom citattecken.",
    en="The comma cuts the value within the braces, and its end “{lost}” would be lost. Put the value in quotes.",
)
YAML_COMMA = _error(
    "YAML-COMMA",
    fi="Edellisen rivin lopusta puuttuu pilkku.",
    sv="Det saknas ett komma i slutet av föregående rad.",
    en="A comma is missing at the end of the line above.",
)

# --- the file ---------------------------------------------------------------------------------------------------
FILE_SIZE = _error(
    "FILE-SIZE",
    fi="Tiedosto on liian suuri. Enintään {limit} kilotavua. Laita pitkät aineistot linkkeinä kohtaan Materiaalit (links).",
    sv="Filen är för stor. Högst {limit} kilobyte. Lägg långt material som länkar under Material (links).",
    en="The file is too large. At most {limit} kilobytes. Put long material as links under Materials (links).",
)
FILE_ENCODING = _error(
    "FILE-ENCODING",
    fi="Tiedosto ei ole UTF-8-tekstiä, joten ääkköset eivät näy oikein. Tallenna se merkistöllä UTF-8.",
    sv="Filen är inte UTF-8-text, så å, ä och ö visas inte rätt. Spara den med teckenkodningen UTF-8.",
    en="The file is not UTF-8 text, so letters such as ä do not show. Save it with the encoding UTF-8.",
)
FILE_FORMAT = _error(
    "FILE-FORMAT",
    fi="Tämä on {format}, ei tekstitiedosto. Kopioi teksti Muistioon tai lomakkeelle, ja tallenna se tekstinä.",
    sv="Det här är {format}, inte en textfil. Kopiera texten till Anteckningar eller formuläret, och spara den som text.",
    en="This is {format}, not a text file. Copy the text to Notepad or the form, and save it as text.",
)
FILE_CONTROL = _error(
    "FILE-CONTROL",
    fi="Rivillä on merkki, jota ei näe ({character}). Poista se: kirjoita kohta uudelleen.",
    sv="Raden har ett tecken som inte syns ({character}). Ta bort det: skriv stället på nytt.",
    en="The line has a character that cannot be seen ({character}). Remove it: type the place again.",
)
FILE_READ = _error(
    "FILE-READ",
    fi="Tiedostoa ei voi avata. Tarkista, että se on tavallinen tiedosto ja että siihen on lukuoikeus.",
    sv="Filen kan inte öppnas. Kontrollera att den är en vanlig fil och att den får läsas.",
    en="The file cannot be opened. Check that it is an ordinary file and that it may be read.",
)
FILE_LINK = _error(
    "FILE-LINK",
    fi="Tämä on linkki toiseen paikkaan, eikä sitä avata. Laita tähän itse tiedosto.",
    sv="Det här är en länk till ett annat ställe och öppnas inte. Lägg själva filen här.",
    en="This is a link to another place, and it is not opened. Put the file itself here.",
)
FILE_KIND = _error(
    "FILE-KIND",
    fi="Tarkistus ei lue tiedostoa, jonka nimi päättyy {ending}. Tallenna teko tekstitiedostoksi, jonka nimi päättyy .yaml.",
    sv="Granskningen läser ingen fil vars namn slutar på {ending}. Spara gärningen som en textfil vars namn slutar på .yaml.",
    en="The check reads no file whose name ends with {ending}. Save the act as a text file whose name ends with .yaml.",
)
FILE_UNJUDGED = Diagnostic(
    "FILE-UNJUDGED",
    Severity.WARNING,
    Text(
        fi="Tarkistus ei lue tätä tiedostoa. Toimitus katsoo sen ennen julkaisua.",
        sv="Granskningen läser inte den här filen. Redaktionen ser på den före publiceringen.",
        en="The check does not read this file. The editors look at it before it is published.",
    ),
)
FILE_EMPTY = _error(
    "FILE-EMPTY",
    fi="Tiedosto on tyhjä. Aloita vaikka rivillä title: Teon otsikko.",
    sv="Filen är tom. Börja till exempel med raden title: Gärningens rubrik.",
    en="The file is empty. Begin for example with the line title: The act's title.",
)
FILE_PLACE = _error(
    "FILE-PLACE",
    fi="Tiedosto on väärässä paikassa. Sen paikka on muotoa {pattern}.",
    sv="Filen ligger på fel ställe. Den ska ligga så här: {pattern}.",
    en="The file is in the wrong place. It belongs at {pattern}.",
)
FILE_NAME = _error(
    "FILE-NAME",
    fi="Tiedoston nimi on teon tunnus, joten siinä saa olla vain pieniä kirjaimia a–z, numeroita ja väliviivoja. Ehdotus: {offer}.",
    sv="Filens namn är gärningens id, så det får bara ha små bokstäver a–z, siffror och bindestreck. Förslag: {offer}.",
    en="The file's name is the act's id, so it may only hold small letters a–z, digits and hyphens. Suggestion: {offer}.",
)
FILE_RESERVED = _error(
    "FILE-RESERVED",
    fi="Tunnus {typed} on varattu: se on sivuston oma osoite, tai nimi, jota Windows ei voi tallentaa. Valitse toinen nimi.",
    sv="Id:t {typed} är reserverat: det är webbplatsens egen adress, eller ett namn som Windows inte kan spara. Välj ett annat namn.",
    en="The id {typed} is reserved: it is an address of the site, or a name that Windows cannot store. Choose another name.",
)

# --- the shape of what it holds -----------------------------------------------------------------------------------
KEY_MISSING = _error(
    "KEY-MISSING",
    asks_for_missing=True,
    fi="Lisää {label} (avain {key}). {help}",
    sv="Lägg till {label} (nyckeln {key}). {help}",
    en="Add {label} (the key {key}). {help}",
)
KEY_UNKNOWN = _error(
    "KEY-UNKNOWN",
    fi="Avainta {typed} ei tunneta.{offer}",
    sv="Nyckeln {typed} är okänd.{offer}",
    en="The key {typed} is not known.{offer}",
)
KEY_PLACE = _error(
    "KEY-PLACE",
    fi="Avain {typed} on väärässä paikassa: {place}.",
    sv="Nyckeln {typed} står på fel ställe: {place}.",
    en="The key {typed} is in the wrong place: {place}.",
)
TEXT_LONG = _error(
    "TEXT-LONG",
    fi="{label}: teksti on {length} merkkiä. Lyhennä: enintään {limit} merkkiä.",
    sv="{label}: texten är {length} tecken. Förkorta den: högst {limit} tecken.",
    en="{label}: the text is {length} characters long. Shorten it: at most {limit} characters.",
)
TEXT_EMPTY = _error(
    "TEXT-EMPTY",
    fi="{label}: teksti on tyhjä. {help}",
    sv="{label}: texten är tom. {help}",
    en="{label}: the text is empty. {help}",
)
TYPE_TEXT = _error(
    "TYPE-TEXT",
    fi="{label}: tähän kuuluu yksi teksti, ei luetteloa eikä avaimia. Jos tekstissä on kaksoispiste, laita se lainausmerkkeihin.",
    sv="{label}: här ska det vara en text, inte en lista eller nycklar. Om texten har ett kolon, sätt den inom citattecken.",
    en="{label}: one text belongs here, not a list or keys. If the text has a colon, put it in quotes.",
)
TYPE_LIST = _error(
    "TYPE-LIST",
    fi="{label}: tähän kuuluu luettelo. Kirjoita [yksi, kaksi] tai jokainen omalle riville väliviivan jälkeen.",
    sv="{label}: här ska det vara en lista. Skriv [ett, två] eller varje punkt på en egen rad efter ett bindestreck.",
    en="{label}: a list belongs here. Write [one, two], or each on its own line after a hyphen.",
)
TYPE_KEYS = _error(
    "TYPE-KEYS",
    fi="{label}: kirjoita tiedot omille sisennetyille riveilleen. Niiden avaimet ovat {keys}.",
    sv="{label}: skriv uppgifterna på egna rader med indrag. Deras nycklar är {keys}.",
    en="{label}: write its parts on indented lines of their own. Their keys are {keys}.",
)
LIST_LONG = _error(
    "LIST-LONG",
    fi="{label}: luettelossa on {length} kohtaa. Jätä niistä enintään {limit}.",
    sv="{label}: listan har {length} punkter. Behåll högst {limit}.",
    en="{label}: the list has {length} items. Keep at most {limit}.",
)
LIST_SHORT = _error(
    "LIST-SHORT",
    asks_for_missing=True,
    fi="{label}: luettelo on tyhjä. {help}",
    sv="{label}: listan är tom. {help}",
    en="{label}: the list is empty. {help}",
)
ENUM = _error(
    "ENUM",
    fi="{label}: arvoa {typed} ei tunneta.{offer} Vaihtoehdot: {options}.",
    sv="{label}: värdet {typed} är okänt.{offer} Alternativen: {options}.",
    en="{label}: the value {typed} is not known.{offer} The choices: {options}.",
)
DATE = _error(
    "DATE",
    fi="{label}: {typed} ei ole päivä. Kirjoita 2024, 2024-05 tai 2024-05-12.",
    sv="{label}: {typed} är inget datum. Skriv 2024, 2024-05 eller 2024-05-12.",
    en="{label}: {typed} is not a date. Write 2024, 2024-05 or 2024-05-12.",
)
DATE_IMPOSSIBLE = _error(
    "DATE-IMPOSSIBLE",
    fi="{label}: päivää {typed} ei ole: {reason}. Tarkista päivä.",
    sv="{label}: datumet {typed} finns inte: {reason}. Kontrollera datumet.",
    en="{label}: there is no date {typed}: {reason}. Check the date.",
)
DAYS_OF_MONTH = Text(
    fi="{month} {year} on {days} päivää",
    sv="{month} {year} har {days} dagar",
    en="{month} {year} has {days} days",
)
"""Why there is no such day."""
MONTHS_OF_YEAR = Text(fi="kuukausia on 12", sv="månaderna är 12", en="there are 12 months")
DATE_PARTS = _error(
    "DATE-PARTS",
    fi="{label}: päivän osat ovat date ja about, esimerkiksi {example}.",
    sv="{label}: datumets delar är date och about, till exempel {example}.",
    en="{label}: the parts of a date are date and about, for example {example}.",
)
NUMBER = _error(
    "NUMBER",
    fi="{label}: {typed} ei ole luku. Kirjoita pelkkä luku, esimerkiksi 4,3 tai 2200. Yksikkö kuuluu omaan kohtaansa (unit).",
    sv="{label}: {typed} är inget tal. Skriv bara talet, till exempel 4,3 eller 2200. Enheten skrivs på sitt eget ställe (unit).",
    en="{label}: {typed} is not a number. Write only the number, for example 4.3 or 2200. Its unit has its own place (unit).",
)
NUMBER_TWO_WAYS = _error(
    "NUMBER-TWO-WAYS",
    fi="{label}: {typed} voi tarkoittaa kahta eri lukua. Kirjoita {whole}, tai {decimal} jos tarkoitat desimaaleja.",
    sv="{label}: {typed} kan betyda två olika tal. Skriv {whole}, eller {decimal} om du menar decimaler.",
    en="{label}: {typed} can mean two numbers. Write {whole}, or {decimal} when you mean decimals.",
)
YES_NO = _error(
    "YES-NO",
    fi="{label}: {typed} ei ole kumpikaan vaihtoehto. Kirjoita true (kyllä) tai false (ei).",
    sv="{label}: {typed} är inget av alternativen. Skriv true (ja) eller false (nej).",
    en="{label}: {typed} is neither of the choices. Write true (yes) or false (no).",
)
ADDRESS = _error(
    "ADDRESS",
    fi="{label}: {typed} ei ole kokonainen verkko-osoite. Aloita https:// ja kirjoita osoite ilman välejä.",
    sv="{label}: {typed} är ingen fullständig webbadress. Börja med https:// och skriv adressen utan mellanslag.",
    en="{label}: {typed} is not a whole web address. Begin with https:// and write it without spaces.",
)
MAIL = _error(
    "MAIL",
    fi="{label}: {typed} ei ole sähköpostiosoite. Se on muotoa yksikko@kunta.fi.",
    sv="{label}: {typed} är ingen e-postadress. Den skrivs enhet@kommun.fi.",
    en="{label}: {typed} is not a mail address. It is written unit@municipality.fi.",
)
ID = _error(
    "ID",
    fi="{label}: tunnuksessa {typed} saa olla vain pieniä kirjaimia a–z, numeroita ja väliviivoja.",
    sv="{label}: id:t {typed} får bara ha små bokstäver a–z, siffror och bindestreck.",
    en="{label}: the id {typed} may only hold small letters a–z, digits and hyphens.",
)
ACT_ID = _error(
    "ACT-ID",
    fi="{label}: {typed} ei ole teon tunnus. Se on muotoa organisaatio/teko, esimerkiksi kemi/lupa-kehittaa.",
    sv="{label}: {typed} är inte en gärnings id. Det skrivs organisation/gärning, till exempel kemi/lupa-kehittaa.",
    en="{label}: {typed} is not an act's id. It is written organisation/act, for example kemi/lupa-kehittaa.",
)
PLACEHOLDER = _error(
    "PLACEHOLDER",
    fi="{label}: kohdassa on vielä ”{typed}”. Kirjoita sen paikalle oma tekstisi tai poista rivi. {help}",
    sv="{label}: här står ännu ”{typed}”. Skriv din egen text i stället, eller ta bort raden. {help}",
    en="{label}: this still says “{typed}”. Write your own words in its place, or remove the line. {help}",
)
NOTHING = _error(
    "NOTHING",
    fi="{label}: ”{typed}” ei kerro lukijalle mitään. Jätä rivi pois, kun kerrottavaa ei ole.",
    sv="{label}: ”{typed}” säger ingenting för läsaren. Lämna bort raden när det inte finns något att berätta.",
    en="{label}: “{typed}” tells the reader nothing. Leave the line out when there is nothing to tell.",
)
VALUE = _error(
    "VALUE",
    fi="{label}: arvo {typed} ei sovi tähän. {help}",
    sv="{label}: värdet {typed} passar inte här. {help}",
    en="{label}: the value {typed} does not fit here. {help}",
)

DIAGNOSTICS: dict[str, Diagnostic] = {
    each.rule: each for each in list(globals().values()) if isinstance(each, Diagnostic)
}
"""All of these by their ids."""
