"""Finnish place names in the cases that people write them in: `Turku` → `Turun`, `Turussa`, `Turulla`.

The written cases of a name are its stems with `ENDINGS` after them. Rules make the stems, as the names of places end in
few words (`-järvi`, `-joki`, `-la`); what no rule makes is listed. A test asks Voikko, who knows the language whole.
"""

import re

ENDINGS = ("n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle")
"""Genitive, the inner cases and the outer ones; where somebody goes is not who did an act."""
_VOWELS = "aeiouyäöå"
_LAST_WORDS = {
    "järvi": "järve", "joki": "joe", "niemi": "nieme", "lahti": "lahde", "saari": "saare", "vesi": "vede",
    "salmi": "salme", "mäki": "mäe", "koski": "koske", "nummi": "numme", "loppi": "lope", "laidun": "laitume",
    "pudas": "putaa", "vus": "vude", "aus": "aude", "us": "ukse", "os": "okse", "es": "ekse",
}  # fmt: skip
"""How a name ends, and how its stem does."""
_GRADES = {
    "kk": "k", "pp": "p", "tt": "t", "nk": "ng", "nt": "nn", "mp": "mm", "lt": "ll", "rt": "rr", "ht": "hd", "rk": "r",
    **{f"{vowel}k": vowel for vowel in _VOWELS},
    **{f"{vowel}p": f"{vowel}v" for vowel in _VOWELS},
    **{f"{vowel}t": f"{vowel}d" for vowel in _VOWELS},
}  # fmt: skip
"""What stands before the last vowel of a name, and before that of its stem."""
_INFLECTED_BOTH = {
    "Uusi": ("Uuden", "Uudessa", "Uudesta", "Uudella"),
    "Iso": ("Ison", "Isossa", "Isosta", "Isolla"),
}
"""First words that are inflected as well: Uudenkaupungin, Uudessakaupungissa, but Isojoen."""
_BOTH = re.compile("Uusi(?=kaupunki|kaarlepyy)|Iso(?=kyrö)")
_OWN = {
    "Virrat": ("Virtai", "Virroi"),
    "Kangasala": ("Kangasala", "Kangasa"),  # Kangasalla
    "Kaustinen": ("Kaustise",),
    **{name: (name,) for name in ("Geta", "Kumlinge", "Muurame", "Pedersöre", "Raahe")},
}
"""Names whose stems no rule gives."""


def inflect_genitive(name: str) -> str:
    """`Espoon`, `Helsingin`, `Kauniaisten`: whose town it is."""
    return "Kosken Tl" if name == "Koski Tl" else f"{find_stems(name)[0]}n"


def find_stems(name: str) -> tuple[str, ...]:
    """What the endings stand after, that of the genitive first. Of several words the last one is inflected."""
    if name in _OWN:
        return _OWN[name]
    if name.endswith("nen"):  # most are plurals: Kauniaisten, Kauniaisissa
        return tuple(f"{name.removesuffix('nen')}{ending}" for ending in ("ste", "si", "se"))
    last = _stem(name)
    if both := _BOTH.match(name):
        return tuple(f"{first}{last[both.end() :]}" for first in _INFLECTED_BOTH[both[0]])
    return (last,)


def _stem(name: str) -> str:
    for ending, stem in _LAST_WORDS.items():
        if name.casefold().endswith(ending):
            return name[: -len(ending)] + (stem if name[-len(ending)].islower() else stem.capitalize())
    body, last = name[:-1], name[-1:]
    if last.casefold() not in _VOWELS:
        return f"{name}i"
    if last == "e" and body[-1:] not in _VOWELS:
        return f"{name}e"
    strong = next((each for each in _GRADES if body.endswith(each)), "")
    return f"{body.removesuffix(strong)}{_GRADES.get(strong, '')}{last}"


def inflect_swedish_genitive(name: str) -> str:
    """`Uleåborgs`, `Esbo`: what stands before *stad* or *kommun*, where a name that ends in a vowel stays as it is."""
    return name if name.casefold().endswith((*_VOWELS, "s", "x")) else f"{name}s"
