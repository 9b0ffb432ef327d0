"""Where words begin and end in a text, and what two spellings of a word have in common.

theme/search_engine/spelling.js does the same in the browser; tests/language/spelling.json holds both to it.
"""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+(?:[-:’'][^\W_]+)*")
"""A word as it is written: `osa-aikainen`, `EU:n`, `2014`."""
_FOLDED = str.maketrans("åäöéüæøšžß", "aaoeuaoszs")


def list_words(text: str) -> list[str]:
    """The words of a text in lower case; a colon and what follows it is an ending (`EU:n`) and falls off."""
    return [normalise_word(match) for match in WORD.findall(text.replace("\u00ad", ""))]


def normalise_word(word: str) -> str:
    """A word in lower case without its colon ending and apostrophes."""
    lower = word.lower().replace("’", "").replace("'", "")
    return lower.partition(":")[0]


def fold(word: str) -> str:
    """A word without hyphens and dots above letters: what `päivä-hoito` and `paivahoito` have in common."""
    found = word.translate(_FOLDED).replace("-", "")
    if found.isascii():
        return found
    return "".join(mark for mark in unicodedata.normalize("NFKD", found) if not unicodedata.combining(mark))


STOP = frozenset(
    """
    ja on ei se ne hän he että kun joka jotka jonka jota joita joilla josta joista jolla jossa joissa jolle tai sekä
    myös nyt ovat oli olivat eivät niin kuin mitä missä milloin miten mikä mikäli kuinka vielä jo sen nämä tämä tässä
    tätä näitä niiden näiden niitä sitä siitä siinä siihen siitä olla ollut olleet olemme ole voi voivat voidaan voiko
    saa miksi kuka ketkä me te minä sinä meidän teidän heidän hänen oma omat eli vaan mutta koska jos kanssa kautta
    mukaan sekä vai
    haluan haluamme haluaisin haluaisimme halutaan haluatko etsin etsimme etsitään tarvitsen tarvitsemme tarvitaan
    löytyykö löytyisikö onko olisiko saisiko voisiko voisi voisimme pitäisi saada saadaan tehdä tehdään
    och att som i på med den det en ett av är var för till hur vad har hade de vi man om så inte eller från vid kan ska
    sig sin sitt sina där när alla denna detta dessa
    vill skulle söker behöver finns kunde borde göra gör få får
    the of and a an to in is are was were for with how what on by as at be this that it its we our or from
    want would like need looking find can could should do does
    """.split()  # noqa: SIM905 - words one below another would fill a page
)
"""Words that stand in nearly every text, and those that people ask with (`haluaisin`, `löytyykö`): neither indexed nor
searched, unless a query has nothing else."""
