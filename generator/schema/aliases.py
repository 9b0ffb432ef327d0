"""What people call keys and codes otherwise than the record does: the one dictionary for files, spreadsheets and forms.

Labels in three languages are names as well (schema/introspection.py); here is what stands beside them.
"""

from collections.abc import Container, Iterator, Mapping

from generator.schema.suggestions import fold

CODES: Mapping[str, tuple[str, ...]] = {
    "idea": ("ajatus", "suunnitelma", "plan", "suunnitteilla"),
    "trial": ("pilotti", "pilot", "pilottivaihe", "testaus", "kokeilussa", "pilotoidaan", "pilotering"),
    "in-use": ("käynnissä", "meneillään", "pågår", "pågående", "ongoing", "otettu käyttöön", "används"),
    "established": ("pysyvä", "vakiintunut käytäntö", "permanent", "osa arkea"),
    "spread": ("levinnyt", "laajentunut", "spridd"),
    "ended": ("loppunut", "lopetettu", "slutförd", "finished"),
    "did-not-work": ("epäonnistui", "misslyckades", "failed", "ei onnistunut"),
    "team": ("tiimi", "työyhteisö", "arbetsgrupp", "ryhmä", "osasto"),
    "unit": ("päiväkoti", "koulu", "työpaikka", "daghem", "skola", "yksi yksikkö"),
    "sector": ("toimiala", "sektori", "sektor", "vastuualue"),
    "organisation": ("kunta", "kaupunki", "kommun", "stad", "kuntayhtymä", "koko kunta", "hela kommunen"),
    "region": ("maakunta", "seutu", "landskap", "alueellinen"),
    "national": ("valtakunnallinen", "suomi", "nationell", "kansallinen"),
    "measured": ("mittaus", "mittaukset", "luvut", "kysely", "mätning"),
    "described": ("kuvaus", "kokemus", "beskrivning"),
    "evaluated": ("arviointi", "utvärdering", "tutkimus", "tutkittu"),
    "none": ("0", "0 €", "ilmainen", "maksuton", "ei maksa mitään", "gratis", "free", "ei kustannuksia", "ei mitään"),
    "under-1k": ("alle 1000", "alle 1000 €", "alle 1000 euroa", "under 1000", "alle tuhat euroa"),
    "1k-10k": ("1000-10000", "1000–10000 €", "1000 - 10000"),
    "10k-50k": ("10000-50000", "10000–50000 €"),
    "over-50k": ("yli 50000", "yli 50000 €", "över 50000"),
    "submitted": ("ilmoitettu", "oma", "anmäld"),
    "compiled": ("koottu", "sammanställd"),
    "about": ("noin", "suunnilleen", "ungefär", "n"),
    "over": ("enemmän kuin", "mer än"),
    "exact": ("täsmälleen", "precis"),
    "opetus-kasvatus": (
        *("varhaiskasvatus", "päivähoito", "päiväkoti", "koulu", "perusopetus", "lukio", "sivistys", "koulutus"),
        *("småbarnspedagogik", "dagvård", "daghem", "skola", "utbildning", "bildning", "early childhood education"),
    ),
    "sosiaali-terveys": (
        *("sote", "terveydenhuolto", "sairaanhoito", "vanhuspalvelut", "kotihoito", "hoiva", "vammaispalvelut"),
        *("hemvård", "äldreomsorg", "vård", "socialvård", "hälsovård"),
    ),
    "tekninen": ("tekniset palvelut", "kiinteistöt", "puistot", "ympäristötoimi", "kadut", "teknisk", "miljö"),
    "kulttuuri-vapaa-aika": ("kirjasto", "liikunta", "nuorisotyö", "museo", "bibliotek", "idrott", "ungdomsarbete"),
    "ruoka-puhtaus": ("siivous", "keittiö", "ruokapalvelu", "ateriapalvelut", "kosthåll", "städning", "kök"),
    "hallinto-tuki": (
        *("henkilöstöhallinto", "henkilöstö", "hr", "taloushallinto", "talous", "tietohallinto", "viestintä", "ict"),
        *("förvaltning", "personalförvaltning", "ekonomi", "kommunikation"),
    ),
    "elinkeino-tyollisyys": ("työllisyyspalvelut", "työllisyys", "elinkeinot", "sysselsättning", "näringsliv"),
    "koko-organisaatio": ("koko kunta", "koko kaupunki", "kaikki", "hela kommunen", "hela staden", "alla"),
}
"""Code → what people write in its place, beside its labels."""


KEYS: Mapping[str, tuple[str, ...]] = {
    "id": ("tunnus", "teon tunnus", "gärningens id", "act id"),
    "organisation": ("kunta", "kaupunki", "kuntanumero", "kommun", "organization", "municipality"),
    "title": ("nimi", "teon nimi", "aihe", "namn", "titel", "name"),
    "summary": (
        *("lyhyt kuvaus", "kort beskrivning", "short description", "lyhyesti", "tiivistys", "esittely", "ingress"),
        *("kort", "abstract"),
    ),
    "starting_point": (
        "tausta",
        "lähtökohta",
        "lähtötilanne",
        "tavoite",
        "ongelma",
        "bakgrund",
        "mål",
        "syfte",
        "goal",
        "background",
    ),
    "action": (
        *("kuvaus", "toteutus", "toiminta", "mitä teimme", "mitä teitte", "vad gjorde ni", "what did you do"),
        *("beskrivning", "genomförande", "description", "toimenpiteet", "toimenpide", "implementation"),
    ),
    "results": (
        *("mitä saitte aikaan", "vad åstadkom ni", "what did you achieve", "tulokset", "vaikutukset", "hyödyt"),
        *("vaikuttavuus", "resultat", "effekter", "outcome"),
    ),
    "lessons": ("opit", "oppi", "vinkit", "opimme", "lärdomar", "tips", "learnings"),
    "sectors": ("toimiala", "sektori", "ala", "sektor", "sector"),
    "themes": ("teema", "aiheet", "avainsanat", "asiasanat", "tema", "nyckelord", "tags", "theme"),
    "customer_groups": ("kohderyhmä", "asiakkaat", "asiakasryhmät", "målgrupp", "kunder", "target group"),
    "methods": ("menetelmä", "keinot", "metod", "method"),
    "stage": ("tila", "läge", "status", "fas", "phase"),
    "started": (
        "alku",
        "aloitus",
        "alkaen",
        "aloitettu",
        "start",
        "startdatum",
        "begun",
        "aloitusvuosi",
        "påbörjad",
        "startår",
        "milloin",
        "pvm",
        "när",
    ),
    "ended": ("loppu", "lopetus", "päättyy", "slut", "slutdatum", "end"),
    "published": ("julkaisupäivä", "publiceringsdatum", "date"),
    "measures": ("mittarit", "luvut", "mått", "figures"),
    "links": (
        "linkit",
        "lisätietoja",
        "liitteet",
        "länkar",
        "material",
        "osoite",
        "linkki",
        "www",
        "adress",
        "länk",
        "link",
        "href",
    ),
    "url": ("osoite", "linkki", "www", "adress", "länk", "link", "href"),
    "images": ("kuva", "valokuvat", "bild", "foto", "photos", "image"),
    "contact": ("yhteyshenkilö", "yhteystiedot", "kontaktperson", "kontaktuppgifter", "contact person"),
    "mailbox": ("email", "e-mail", "meili", "sähköpostiosoite", "mejl", "epost", "mail"),
    "role": ("tehtävä", "titteli", "tehtävänimike", "uppgift", "befattning"),
    "cost": ("hinta", "kustannukset", "budjetti", "pris", "budget", "price"),
    "duration": ("aika", "aikataulu", "tidtabell"),
    "partners": ("yhteistyökumppanit", "yhteistyö", "samarbete", "samarbetspartner", "partner"),
    "alt": ("vaihtoehtoinen teksti", "kuvaus", "kuvateksti", "bildtext", "alt text"),
    "credit": ("valokuvaaja", "kuvaajan nimi", "fotograf", "photographer"),
    "licence": ("lisenssi", "license", "käyttöoikeus"),
    "value": ("arvo", "määrä", "lukumäärä", "värde", "antal", "amount"),
    "what": ("mittari", "mikä", "vad", "measure"),
    "year": ("milloin", "pvm", "när"),
}
"""Key → what people call it, beside its label. `id` and `organisation` are columns of a sheet; a file's path says them.

A name may be that of two keys: it is the one that can stand where it was typed, in a sheet the act's before its parts'.
"""


def list_codes(known: Container[str]) -> dict[str, tuple[str, ...]]:
    """Of these codes those that people also call otherwise, with the words."""
    return {code: names for code, names in CODES.items() if code in known}


def list_keys(known: Container[str]) -> dict[str, tuple[str, ...]]:
    """The same for keys."""
    return {key: names for key, names in KEYS.items() if key in known}


def find_keys(typed: str) -> Iterator[str]:
    """The keys that people call so; case, accents and hyphens aside."""
    word = fold(typed)
    return (key for key, names in KEYS.items() if word in map(fold, names))
