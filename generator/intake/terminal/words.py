"""What `tori new` says beside the labels, helps and messages that the record and the rules have."""

from generator.text import Text

GREETING = Text(
    "Kerro teostanne. Kohtia on {count}, ja niihin menee noin kymmenen minuuttia.\n"
    "Enter ohittaa kysymyksen, johon ei ole pakko vastata. < palaa edelliseen kysymykseen.\n"
    "Ctrl-C keskeyttää: vastauksesi tallennetaan silloin luonnokseksi.",
    "Berätta om er gärning. Punkterna är {count} och tar ungefär tio minuter.\n"
    "Enter hoppar över en fråga som är frivillig. < går tillbaka till föregående fråga.\n"
    "Ctrl-C avbryter: svaren sparas då som ett utkast.",
    "Tell of your act. There are {count} parts, and they take about ten minutes.\n"
    "Enter skips a question that need not be answered. < goes back to the one before.\n"
    "Ctrl-C stops: your answers are then kept as a draft.",
)
WHO = Text("Kuka teon teki", "Vem som gjorde gärningen", "Who did it")
WHO_HELP = Text(
    "Kunta, hyvinvointialue tai muu organisaatio. Kirjoita nimi tai sen alku.",
    "Kommun, välfärdsområde eller annan organisation. Skriv namnet eller början av det.",
    "A municipality, wellbeing services county or other body. Type its name or the beginning of it.",
)
WHERE = Text("Tilanne nyt", "Läget nu", "How far it is")
TOPIC = Text("Aihe", "Ämne", "Topic")
ADDRESS = Text("Osoite", "Adress", "Address")
ADDRESS_HELP = Text("{mailbox} Tai: {page}", "{mailbox} Eller: {page}", "{mailbox} Or: {page}")
MUST = Text("pakollinen", "obligatorisk", "required")
MAY = Text("ei pakollinen", "frivillig", "optional")
PROSE = Text(
    "Kirjoita vapaasti, myös useita kappaleita. Lopuksi paina Enter kahdesti tyhjällä rivillä.",
    "Skriv fritt, gärna flera stycken. Avsluta med att trycka på Enter två gånger på en tom rad.",
    "Write freely, in several paragraphs if you like. At the end press Enter twice on an empty line.",
)
ITEMS = Text(
    "Yksi asia rivillä. Tyhjä rivi lopettaa.", "En sak per rad. En tom rad avslutar.", "One a line. An empty line ends."
)
PICK_ONE = Text("Kirjoita numero tai sana.", "Skriv en siffra eller ett ord.", "Type a number or a word.")
PICK_SOME = Text(
    "Kirjoita numero, sana tai sanan alku. Monta: pilkku väliin. ? näyttää kaikki. Enter jatkaa.",
    "Skriv en siffra, ett ord eller början av ett. Flera: komma emellan. ? visar alla. Enter går vidare.",
    "Type a number, a word or the beginning of one. Several: a comma between. ? shows all. Enter goes on.",
)
PICKED = Text("Valittu: {names}", "Valt: {names}", "Chosen: {names}")
WHICH = Text("Mikä näistä? Kirjoita numero.", "Vilken av dessa? Skriv siffran.", "Which of these? Type its number.")
NONE_FOUND = Text(
    "Hakusanalla {typed} ei löytynyt mitään. ? näyttää kaikki.",
    "Inget hittades med {typed}. ? visar alla.",
    "Nothing was found for {typed}. ? shows all.",
)
NOW = Text(
    "Nyt: {value}\nEnter pitää vastauksen, - tyhjentää sen.",
    "Nu: {value}\nEnter behåller svaret, - tömmer det.",
    "Now: {value}\nEnter keeps the answer, - empties it.",
)
SUGGESTED = Text(
    "Ehdotus: {value} (Enter hyväksyy)", "Förslag: {value} (Enter godkänner)", "Suggestion: {value} (Enter takes it)"
)
ACKNOWLEDGE = Text(
    "Saako tämän julkaista: {text}? Jos saa, kirjoita miksi, esimerkiksi: palkinnon nimi. Enter: kirjoitan vastauksen uudelleen.",
    "Får detta publiceras: {text}? Om ja, skriv varför, till exempel: prisets namn. Enter: jag skriver svaret på nytt.",
    "May this be public: {text}? If so, type why, for example: the name of a prize. Enter: I write the answer again.",
)
NEW_ORGANISATION = Text(
    "Ei näistä: lisään uuden", "Ingen av dessa: jag lägger till en ny", "None of these: I add a new one"
)
NOT_THERE = Text(
    "Organisaatiota {typed} ei ole vielä torilla. Lisää se vastaamalla neljään kysymykseen, tai kirjoita < ja hae toisella nimellä.",
    "Organisationen {typed} finns inte ännu på arenan. Lägg till den genom att svara på fyra frågor, eller skriv < och sök med ett annat namn.",
    "The organisation {typed} is not on the market yet. Add it by answering four questions, or type < and search by another name.",
)
ALREADY = Text("{name} on jo torilla.", "{name} finns redan på arenan.", "{name} is on the market already.")
NAME_IN = Text("Organisaation nimi suomeksi", "Organisationens namn på finska", "The organisation's name in Finnish")
NAME_IN_SWEDISH = Text(
    "Organisaation nimi ruotsiksi. Jos sitä ei ole, kirjoita suomenkielinen.",
    "Organisationens namn på svenska. Om det inte finns, skriv det finska.",
    "The organisation's name in Swedish. If it has none, write the Finnish one.",
)
ENTER_FOR = Text("Enter: {value}", "Enter: {value}", "Enter: {value}")
READY = Text(
    "Valmista. Enter kirjoittaa tiedoston {file}. < palaa kysymyksiin.",
    "Klart. Enter skriver filen {file}. < går tillbaka till frågorna.",
    "Ready. Enter writes the file {file}. < goes back to the questions.",
)
WRITTEN = Text("Kirjoitettu: {file}", "Skrivet: {file}", "Written: {file}")
NEXT = Text(
    "Lue tiedosto vielä läpi ja täydennä, jos haluat. Lähetä se sitten toimitukselle: ohjeet ovat tiedostossa CONTRIBUTING.md.",
    "Läs igenom filen en gång till och komplettera om du vill. Skicka den sedan till redaktionen: anvisningarna finns i CONTRIBUTING.sv.md.",
    "Read the file through once more and add to it if you like. Then send it to the editors: CONTRIBUTING.en.md tells how.",
)
STOPPED = Text(
    "Keskeytetty. Vastauksesi ovat luonnoksessa {file}. Se ei ole vielä torilla eikä lähde mihinkään itsestään.",
    "Avbrutet. Svaren finns i utkastet {file}. Det är inte ännu på arenan och skickas ingenstans av sig självt.",
    "Stopped. Your answers are in the draft {file}. It is not on the market yet and goes nowhere by itself.",
)
STOPPED_EMPTY = Text(
    "Keskeytetty. Mitään ei ollut vielä vastattu, eikä mitään kirjoitettu.",
    "Avbrutet. Inget hade ännu besvarats och inget skrevs.",
    "Stopped. Nothing had been answered yet and nothing was written.",
)
DRAFT = Text(
    "# Luonnos: kesken jäänyt teko. Organisaatio: {organisation}.\n"
    "# Kun teko on valmis, siirrä tiedosto kansioon acts/<organisaatio>/.",
    "# Utkast: en gärning som inte är klar. Organisation: {organisation}.\n"
    "# När gärningen är klar, flytta filen till mappen acts/<organisation>/.",
    "# Draft: an unfinished act. Organisation: {organisation}.\n"
    "# When the act is ready, move the file to the folder acts/<organisation>/.",
)
PENDING = Text(
    "# Tätä vastausta ei vielä hyväksytty ({label}):",
    "# Det här svaret godkändes inte ännu ({label}):",
    "# This answer was not accepted yet ({label}):",
)
UNKNOWN = Text("ei vielä valittu", "inte vald ännu", "not chosen yet")
