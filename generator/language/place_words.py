"""What follows from the name of a place: its Finnish cases, and what its people are called.

`Turku` is Turun, Turkua, Turussa, Turusta, Turkuun, and its people are turkulainen and åbobo. Stems are those of
schema/place_names.py; whether people live *in* a place or *on* it (Oulussa, Tampereella) is told by how its name ends,
or listed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.schema.place_names import find_stems, inflect_genitive
from generator.text import Text

_FRONT, _BACK = "äöy", "aou"
_VOWELS = "aeiouyäöå"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """`cases`: the Finnish name in its common cases, itself first. `people` are in lower case, commonest first."""

    cases: tuple[str, ...]
    people: tuple[str, ...]
    swedish_people: tuple[str, ...]


def list_place_words(name: Text) -> PlaceWords:
    """The words that follow from the name of a municipality or a region."""
    return PlaceWords(inflect_place(name.fi), name_people(name.fi), name_swedish_people(name.sv))


def map_place_forms(names: Iterable[str]) -> dict[str, str]:
    """By each case of each name in lower case: the lemma of the name, without hyphens."""
    return {form.lower(): name.lower().replace("-", "") for name in names for form in inflect_place(name)}


# --- cases

_OUTER_ENDINGS = ("järvi", "joki", "koski", "vesi", "niemi", "salmi", "mäki", "nummi", "lampi", "laidun", "pudas")
"""Names that end so are on, not in."""
_INNER = frozenset({"Iisalmi"})
_OUTER = frozenset(
    """
    Ahvenanmaa Alavus Enontekiö Halsua Hyvinkää Imatra Jokioinen Juva Kaavi Kangasala Kauhava Kaustinen Keitele
    Kerava Keskipohjanmaa Keuruu Kitee Kontiolahti Kuortane Laihia Lapinlahti Lapua Lemi Leppävirta Lohja
    Loimaa Loppi Merikarvia Muhos Multia Nokia Parainen Pertunmaa Pirkanmaa Pohjanmaa Posio Puolanka Pyhtää Pyhäntä
    Pälkäne Ranua Rauma Rautavaara Ruokolahti Rusko Savitaipale Somero Sulkava Taipalsaari Tampere Teuva
    Tyrnävä Uurainen Uusimaa Vantaa Vehmaa Vesanto Vieremä Viitasaari Virolahti Virrat Ypäjä
    """.split()  # noqa: SIM905 - words one below another would fill a page
)
_EITHER = frozenset({"Kemiönsaari", "Mäntyharju", "Siikalatva", "Vesilahti"})
"""Names that people use both ways."""
_STRONG = {
    "järvi": ("järveä", "järveen"), "joki": ("jokea", "jokeen"), "niemi": ("niemeä", "niemeen"),
    "lahti": ("lahtea", "lahteen"), "saari": ("saarta", "saareen"), "vesi": ("vettä", "veteen"),
    "salmi": ("salmea", "salmeen"), "mäki": ("mäkeä", "mäkeen"), "koski": ("koskea", "koskeen"),
    "nummi": ("nummea", "nummeen"), "loppi": ("loppea", "loppeen"), "suomi": ("suomea", "suomeen"),
    "laidun": ("laidunta", "laitumeen"), "pudas": ("pudasta", "putaaseen"), "vus": ("vutta", "vuteen"),
    "nurmes": ("nurmesta", "nurmekseen"), "kaus": ("kautta", "kauteen"),
    "us": ("usta", "ukseen"), "os": ("osta", "okseen"), "es": ("estä", "ekseen"),
}  # fmt: skip
"""How a name ends, and how its partitive and its illative do."""
_SINGLE = ("suu", "pyy", "pää", "maa", "ii")
"""Words of one syllable at the end of a name: Joensuuhun, but Espooseen."""
_LONG = frozenset({"Laukaa", "Loimaa", "Vehmaa", "Akaa"})
_E_STEMS = frozenset({"Geta", "Kumlinge", "Muurame", "Pedersöre", "Raahe"})
_CASES: Mapping[str, tuple[str, ...]] = {
    "Isokyrö": ("Isonkyrön", "Isoakyröä", "Isossakyrössä", "Isostakyröstä", "Isoonkyröön"),
    "Konginkangas": ("Konginkankaan", "Konginkangasta", "Konginkankaalla", "Konginkankaalta", "Konginkankaalle"),
    "Pyhäselkä": ("Pyhäselän", "Pyhäselkää", "Pyhäselässä", "Pyhäselästä", "Pyhäselkään"),
    "Uusikaarlepyy": (
        *("Uudenkaarlepyyn", "Uuttakaarlepyytä", "Uudessakaarlepyyssä", "Uudestakaarlepyystä", "Uuteenkaarlepyyhyn"),
    ),
    "Uusikaupunki": (
        *("Uudenkaupungin", "Uuttakaupunkia", "Uudessakaupungissa", "Uudestakaupungista", "Uuteenkaupunkiin"),
    ),
    "Uusimaa": ("Uudenmaan", "Uuttamaata", "Uudellamaalla", "Uudeltamaalta", "Uudellemaalle"),
    "Virrat": ("Virtain", "Virtoja", "Virroilla", "Virroilta", "Virroille"),
    "Kangasala": ("Kangasalan", "Kangasalaa", "Kangasalla", "Kangasalta", "Kangasalle"),
    "Suomi": ("Suomen", "Suomea", "Suomessa", "Suomesta", "Suomeen"),
}
"""Names, or the last words of names, that no rule inflects."""


def inflect_place(name: str) -> tuple[str, ...]:
    """A name in its common cases: itself, the genitive, the partitive, and those of where, from where and to where."""
    first, hyphen, last = name.removesuffix(" Tl").rpartition("-")
    if last in _CASES:
        return tuple(f"{first}{hyphen}{form}" for form in (last, *_CASES[last]))
    partitive, illative = _inflect_strong(last)
    genitive = inflect_genitive(last)
    stem = _find_local_stem(last)
    harmony = find_harmony(last)
    forms = [last, genitive, partitive]
    if not _is_outer(last) or last in _EITHER:
        forms += [f"{stem}ss{harmony}", f"{stem}st{harmony}", illative]
    if _is_outer(last):
        forms += [f"{stem}ll{harmony}", f"{stem}lt{harmony}", f"{stem}lle"]
    return tuple(f"{first}{hyphen}{form}" for form in forms)


def find_harmony(word: str) -> str:
    """The `a` or `ä` of its endings, as its last vowel that is not neutral; `-niemi` and `-vesi` have their own."""
    last = next((vowel for vowel in reversed(word.lower()) if vowel in _FRONT + _BACK), "")
    return "a" if last and last in _BACK and not word.endswith(("niemi", "vesi")) else "ä"


def _is_outer(name: str) -> bool:
    ends = name.lower().endswith(_OUTER_ENDINGS) and name not in _INNER
    return ends or name in _OUTER or name in _EITHER


def _find_local_stem(name: str) -> str:
    """For most names that of the genitive, for plurals (`Kauniainen`) another."""
    stems = find_stems(name)
    return stems[1] if name.endswith("nen") and len(stems) > 1 else stems[0]


def _inflect_strong(name: str) -> tuple[str, str]:
    """The partitive and the illative."""
    for ending, (partitive, illative) in _STRONG.items():
        if name.lower().endswith(ending):
            begun = name[: -len(ending)]
            return (f"{begun}{partitive}", f"{begun}{illative}") if begun else (partitive.title(), illative.title())
    harmony = find_harmony(name)
    if name.endswith("nen"):
        begun = name.removesuffix("nen")
        plural = _find_local_stem(name).endswith("i")
        return (f"{begun}si{harmony}", f"{begun}siin") if plural else (f"{begun}st{harmony}", f"{begun}seen")
    return _add_strong(name, harmony)


def _add_strong(name: str, harmony: str) -> tuple[str, str]:
    """The partitive and the illative of a name whose stem is the name itself."""
    last = name[-1].lower()
    if last not in _VOWELS:
        return f"{name}i{harmony}", f"{name}iin"
    if name.lower().endswith(_SINGLE) and name not in _LONG:
        return f"{name}t{harmony}", f"{name}h{last}n"
    if name[-2:-1].lower() == last:
        return f"{name}t{harmony}", f"{name}seen"
    if last == "e" and name not in _E_STEMS:
        return f"{name}tt{harmony}", f"{name}eseen"
    ending = f"t{harmony}" if name.endswith(("io", "iö")) else harmony
    return f"{name}{ending}", f"{name}{last}n"


# --- people

_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "Ahvenanmaa": ("ahvenanmaalainen",),
    "Alavus": ("alavutelainen",),
    "Häme": ("hämäläinen",),
    "Karjala": ("karjalainen",),
    "Kannus": ("kannuslainen",),
    "Konginkangas": ("konginkankaalainen", "konginkangaslainen"),
    "Lappi": ("lappilainen",),
    "Muhos": ("muhoslainen",),
    "Nurmes": ("nurmeslainen", "nurmekselainen"),
    "Oulainen": ("oulaistelainen", "oulaislainen"),
    "Pihtipudas": ("pihtiputaalainen",),
    "Pohjanmaa": ("pohjalainen", "pohjanmaalainen"),
    "Punkalaidun": ("punkalaitumelainen", "punkalaitumilainen"),
    "Suomi": ("suomalainen",),
    "Uusimaa": ("uusmaalainen",),
    "Varkaus": ("varkautelainen",),
    "Virrat": ("virtolainen",),
}
_PEOPLE_ENDINGS = {
    "järvi": ("järveläinen", "järvinen"), "joki": ("jokelainen", "jokinen"), "niemi": ("niemeläinen",),
    "lahti": ("lahtelainen",), "saari": ("saarelainen",), "vesi": ("vetinen", "vesiläinen"),
    "salmi": ("salmelainen",), "mäki": ("mäkeläinen",), "koski": ("koskelainen",), "nummi": ("nummelainen",),
    "nen": (),
}  # fmt: skip
"""How a name ends, and how the names of its people do, the commonest first."""


def name_people(name: str) -> tuple[str, ...]:
    """What the people of a place are called in Finnish: `turkulainen`, `seinäjokelainen`, `pohjoiskarjalainen`."""
    first, _, last = name.removesuffix(" Tl").rpartition("-")
    return tuple(f"{first}{people}".lower() for people in _name_people(last))


def _name_people(name: str) -> tuple[str, ...]:
    if name in _PEOPLE:
        return _PEOPLE[name]
    for ending, people in _PEOPLE_ENDINGS.items():
        if name.lower().endswith(ending):
            begun = name[: -len(ending)]
            if ending == "nen":
                return (f"{begun}sl{find_harmony(begun)}inen",)
            return tuple(f"{begun}{each}" for each in people)
    stem = name if name[-1].lower() in _VOWELS else f"{name}i"
    return (f"{stem}l{find_harmony(name)}inen",)


_SWEDISH_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "Birkaland": ("birkalänning",),
    "Björneborg": ("björneborgare",),
    "Egentliga Finland": ("egentlig finländare",),
    "Egentliga Tavastland": ("tavastlänning",),
    "Kajanaland": ("kajanalänning",),
    "Kymmenedalen": ("kymmenedaling",),
    "Lappland": ("lapplänning", "lappländare"),
    "Mellersta Finland": ("mellanfinländare",),
    "Mellersta Österbotten": ("mellanösterbottning", "österbottning"),
    "Norra Karelen": ("nordkarelare", "karelare"),
    "Norra Savolax": ("nordsavolaxare", "savolaxare"),
    "Norra Österbotten": ("nordösterbottning", "österbottning"),
    "Nyland": ("nylänning",),
    "Päijänne-Tavastland": ("tavastlänning",),
    "Satakunta": ("satakuntabo",),
    "Södra Karelen": ("sydkarelare", "karelare"),
    "Södra Savolax": ("sydsavolaxare", "savolaxare"),
    "Södra Österbotten": ("sydösterbottning", "österbottning"),
    "Österbotten": ("österbottning",),
    "Åland": ("ålänning",),
    "Korsholm": ("korsholmare", "korsholmsbo"),
    "Nådendal": ("nådendalsbo",),
}
_SWEDISH_ENDINGS = (
    ("fors", "forsare"), ("borg", "borgare"), ("stad", "stadsbo"), ("hamn", "hamnsbo"), ("strand", "strandsbo"),
    ("slott", "slottsbo"), ("land", "landsbo"), ("ön", "öbo"),
)  # fmt: skip


def name_swedish_people(name: str) -> tuple[str, ...]:
    """What the people of a place are called in Swedish: `vasabo`, `helsingforsare`; none for names of several words."""
    if name in _SWEDISH_PEOPLE:
        return _SWEDISH_PEOPLE[name]
    if " " in name or name.endswith("nen"):
        return ()
    for ending, people in _SWEDISH_ENDINGS:
        if name.endswith(ending):
            return (f"{name.removesuffix(ending)}{people}".lower(),)
    return (f"{name}bo".lower(),)
