"""What a record says of itself: the label, help, type and choices that its class gives to each key."""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel, RootModel

from generator.problems import Path
from generator.schema.records.fields import Choice, Key
from generator.schema.suggestions import labels_of
from generator.text import Text

LANGUAGE_NAMES = {
    "fi": ("suomi", "finska", "Finnish"),
    "sv": ("ruotsi", "svenska", "Swedish"),
    "en": ("englanti", "engelska", "English"),
}
"""The interface languages as people write them in place of their codes."""


def core(annotation: Any) -> Any:  # noqa: ANN401 - an annotation may be anything
    """The type without `Annotated` and `| None`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, UnionType) and NoneType in get_args(annotation):
            rest = [part for part in get_args(annotation) if part is not NoneType]
            if len(rest) > 1:
                return annotation
            annotation = rest[0]
        else:
            return annotation


@cache
def keys_of(model: type[BaseModel]) -> dict[str, Key]:
    """The `Key` of every field of a record."""
    return {
        name: next((found for found in info.metadata if isinstance(found, Key)), Key(Text.same(name), Text.same("")))
        for name, info in model.model_fields.items()
    }


def _walk(model: type[BaseModel], path: Path) -> tuple[Key | None, Any]:
    """(the last `Key` on the way, the type at the end of the way)."""
    found: Key | None = None
    here: Any = model
    for step in path:
        here = core(here)
        if isinstance(here, type) and issubclass(here, RootModel):
            here = core(here.model_fields["root"].annotation)
        if isinstance(here, type) and issubclass(here, BaseModel) and step in here.model_fields:
            found = keys_of(here).get(str(step), found)
            here = here.model_fields[str(step)].annotation
        elif get_origin(here) in (tuple, dict):
            here = get_args(here)[0 if get_origin(here) is tuple else 1]
        elif get_origin(here) in (Union, UnionType):
            named = [part for part in get_args(here) if getattr(core(part), "__name__", "") == step]
            here = named[0] if named else here
    return found, core(here)


def field_at(model: type[BaseModel], path: Path) -> Any:  # noqa: ANN401 - a field's limits may be anything
    """What the last key of a path says of its limits."""
    above = model_at(model, path[:-1])
    return above.model_fields[str(path[-1])] if above and path[-1] in above.model_fields else None


def key_at(model: type[BaseModel], path: Path) -> Key | None:
    """The label and help of the last key of a path that has them."""
    return _walk(model, path)[0]


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The record at the end of a path, or that of a list's items."""
    here = _walk(model, path)[1]
    if get_origin(here) is tuple:
        here = core(get_args(here)[0])
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None


def branch_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Of a union, the branch that is a record."""
    for part in get_args(_walk(model, path)[1]):
        if isinstance(core(part), type) and issubclass(core(part), BaseModel):
            return cast("type[BaseModel]", core(part))
    return None


def choices_at(model: type[BaseModel], path: Path) -> dict[str, tuple[str, ...]]:
    """The values that may stand at a path, each with its labels."""
    here = _walk(model, path)[1]
    if isinstance(here, type) and issubclass(here, Choice):
        return {member.value: labels_of(member.label) for member in here}
    if isinstance(here, type) and issubclass(here, Enum):
        return {str(member.value): () for member in here}
    if get_origin(here) is Literal:
        return {str(value): LANGUAGE_NAMES.get(str(value), ()) for value in get_args(here)}
    return {}


def called(label: Text) -> Text:
    """A key's label in the middle of a sentence: small, and a label that is a question or a verb in quotes."""
    if label.fi.split()[0] in _NO_NOUNS:
        return Text(f"kohta ”{label.fi}”", f"”{label.sv}”", f"“{label.en}”")
    return Text(*(f"{text[:1].lower()}{text[1:]}" for text in labels_of(label)))


_NO_NOUNS = frozenset({"Mitä", "Mistä", "Alkoi", "Päättyi", "Milloin"})


def other_names(known: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """Of these codes those that people also call otherwise, with the words."""
    return {code: names for code, names in _OTHER_NAMES.items() if code in known}


_OTHER_NAMES: dict[str, tuple[str, ...]] = {
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
"""What people write in place of a code, beside its labels."""

KEY_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("nimi", "teon nimi", "aihe", "namn", "titel", "name"),
    "summary": ("lyhyesti", "tiivistys", "esittely", "ingress", "kort", "abstract"),
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
    ),
    "action": ("kuvaus", "toteutus", "toiminta", "mitä teimme", "beskrivning", "genomförande", "description"),
    "results": ("tulokset", "vaikutukset", "hyödyt", "vaikuttavuus", "resultat", "effekter", "outcome"),
    "lessons": ("opit", "oppi", "vinkit", "opimme", "lärdomar", "tips", "learnings"),
    "sectors": ("toimiala", "sektori", "ala", "sektor", "sector"),
    "themes": ("teema", "aiheet", "avainsanat", "asiasanat", "tema", "nyckelord", "tags", "theme"),
    "customer_groups": ("kohderyhmä", "asiakkaat", "asiakasryhmät", "målgrupp", "kunder", "target group"),
    "methods": ("menetelmä", "keinot", "metod", "method"),
    "stage": ("tila", "status", "fas", "phase"),
    "started": ("alku", "aloitus", "alkaen", "aloitettu", "start", "startdatum", "begun"),
    "ended": ("loppu", "lopetus", "päättyy", "slut", "slutdatum", "end"),
    "published": ("julkaisupäivä", "publiceringsdatum", "date"),
    "measures": ("mittarit", "luvut", "mått", "figures"),
    "links": ("linkit", "lisätietoja", "liitteet", "länkar", "material"),
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
"""What people call a key, beside its label."""
