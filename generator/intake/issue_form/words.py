"""What the forms say beside the labels and helps of the record."""

from generator.intake.terminal import words
from generator.problems import Diagnostic, Severity
from generator.text import Text

FORM_NAME = Text("Kerro teosta", "Berätta om en gärning", "Tell of an act")
FORM_ABOUT = Text(
    "Täytä lomake suomeksi. Siitä tehdään ehdotus torille, ja toimitus lukee sen.",
    "Fyll i blanketten på svenska. Av den görs ett förslag till arenan, och redaktionen läser det.",
    "Fill in the form in English. It becomes a proposal for the market, and the editors read it.",
)
FORM_TITLE = Text("Teko: ", "Gärning: ", "Act: ")
FORM_TOP = Text(
    "Kerro, mitä teitte ja mitä siitä seurasi. Kirjoita niin kuin kertoisit kollegalle: muutama lause riittää jokaiseen kohtaan.\n\n"
    "Älä kirjoita kenenkään nimeä, puhelinnumeroa tai omaa sähköpostiosoitetta. Lähettämäsi näkyy heti kaikille.\n\n"
    "Kun lähetät lomakkeen, saat parissa minuutissa vastauksen: onko kaikki kunnossa vai puuttuuko vielä jotakin.",
    "Berätta vad ni gjorde och vad det ledde till. Skriv som du skulle berätta för en kollega: några meningar räcker i varje punkt.\n\n"
    "Skriv inte någons namn, telefonnummer eller egna e-postadress. Det du skickar syns genast för alla.\n\n"
    "När du skickar blanketten får du inom ett par minuter svar: om allt är i ordning eller om något saknas.",
    "Tell what you did and what came of it. Write as you would tell a colleague: a few sentences will do in each part.\n\n"
    "Do not write anybody's name, telephone number or own mail address. What you send is seen by everybody at once.\n\n"
    "When you send the form you get an answer in a couple of minutes: whether all is well or something is missing.",
)
ORGANISATION = Text("Organisaatio", "Organisation", "Organisation")
ORGANISATION_HELP = words.WHO_HELP
MUNICIPALITY = Text("Organisaation kunta", "Organisationens kommun", "The organisation's municipality")
NEWCOMER_HELP = Text(
    "Täytä vain, jos organisaatio ei ole vielä torilla.",
    "Fyll i bara om organisationen inte finns på arenan ännu.",
    "Fill in only when the organisation is not on the market yet.",
)
KIND = Text("Organisaation tyyppi", "Organisationens typ", "The kind of organisation")
ACKNOWLEDGED_HELP = Text(
    "Jos tekstissä on nimi, jonka saa julkaista, kirjoita se ja syy omalle rivilleen: Paavo Haavikko: kirjailija.",
    "Om texten har ett namn som får publiceras, skriv det och orsaken på en egen rad: Tove Jansson: författare.",
    "If the text has a name that may be public, write it and the reason on a line of its own: Tove Jansson: author.",
)
PERMISSION = Text("Luvat", "Tillstånd", "Permissions")
MAY_PUBLISH = Text(
    "Saan lähettää tämän tekstin, ja sitä saa käyttää lisenssillä CC BY 4.0.",
    "Jag får skicka den här texten, och den får användas med licensen CC BY 4.0.",
    "I may send this text, and it may be used under the licence CC BY 4.0.",
)
NO_PERSONS = Text(
    "Tekstissä ei ole henkilötietoja, joita ei saa julkaista.",
    "Texten har inga personuppgifter som inte får publiceras.",
    "The text has no personal data that may not be public.",
)
LINK_NAME = Text("Tekojen tori", "Framstegsarenan", "Tekojen tori (the market of acts)")
LINK_ABOUT = Text(
    "Katso, millaisia tekoja torilla jo on, ja miten muuten voit kertoa teosta.",
    "Se vilka gärningar som redan finns och hur du annars kan berätta om en gärning.",
    "See what acts there are already, and how else you can tell of one.",
)
NOT_A_FORM = Text(
    "Tätä ei ole kirjoitettu lomakkeella, joten siitä ei tehdä tekoa.",
    "Det här är inte skrivet med blanketten, så det blir ingen gärning.",
    "This was not written through the form, so no act is made of it.",
)
PROPOSAL_TITLE = Text("Teko: {title}", "Gärning: {title}", "Act: {title}")
PROPOSAL_BODY = Text(
    "Kerrottu lomakkeella: #{issue}. Sulkeutuu, kun teko julkaistaan.\n\nTarkistus on tehty lomakkeen vastauksille samoilla säännöillä kuin tiedostoille. "
    "Jos muokkaat tiedostoa täällä, lomakkeen myöhemmät muutokset eivät enää korvaa sitä.\n\nCloses #{issue}",
    "Berättat med blanketten: #{issue}. Stängs när gärningen publiceras.\n\nSvaren har granskats med samma regler som filer. "
    "Om du redigerar filen här ersätter senare ändringar i blanketten den inte längre.\n\nCloses #{issue}",
    "Told through the form: #{issue}. It closes when the act is published.\n\nThe answers were judged by the same rules as files. "
    "If you edit the file here, later changes of the form no longer replace it.\n\nCloses #{issue}",
)


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
