"""Finnish homographs: the reading that a text of a municipality means comes first."""

import pytest

from generator.language.finnish import analyse_finnish
from generator.language.word_forms import WordKind


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("ajan", "aika"),
        ("avun", "apu"),
        ("alan", "ala"),
        ("alusta", "alusta"),
        ("arvot", "arvo"),
        ("asioiden", "asia"),
        ("asuntoja", "asunto"),
        ("hauista", "haku"),
        ("hoidon", "hoito"),
        ("jaosta", "jako"),
        ("johdosta", "johto"),
        ("kannat", "kanta"),
        ("keskusta", "keskusta"),
        ("kirjoja", "kirja"),
        ("kokeilla", "kokeilla"),
        ("kiteellä", "kitee"),
        ("kokoa", "koko"),
        ("kotiin", "koti"),
        ("kurkusta", "kurkku"),
        ("kutsu", "kutsu"),
        ("kuusi", "kuusi"),
        ("lakkaa", "lakata"),
        ("lasta", "lapsi"),
        ("leikki", "leikki"),
        ("maksa", "maksaa"),
        ("ohjaa", "ohjata"),
        ("osaamista", "osata"),
        ("oppimisalustaksi", "oppimisalusta"),
        ("palkkaa", "palkata"),
        ("päiväkodin", "päiväkoti"),
        ("robottipuheluista", "robottipuhelu"),
        ("sivuilta", "sivu"),
        ("sähköistä", "sähköinen"),
        ("tilaa", "tilata"),
        ("toimista", "toimi"),
        ("tuli", "tulla"),
        ("tunnin", "tunti"),
        ("työstä", "työ"),
        ("uusia", "uusi"),
        ("varat", "vara"),
        ("vastaa", "vastata"),
        ("viestintä", "viestintä"),
        ("voi", "voida"),
        ("vuoron", "vuoro"),
        ("yleistä", "yleinen"),
    ],
)
def test_the_likeliest_lemma_comes_first(form: str, lemma: str) -> None:
    assert analyse_finnish(form).lemmas[0] == lemma


def test_the_other_readings_come_after_it() -> None:
    assert set(analyse_finnish("alusta").lemmas) >= {"alusta", "alku", "alus", "alustaa"}
    assert set(analyse_finnish("kokeilla").lemmas) == {"kokeilla", "koe", "kokki"}


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("koulussa", WordKind.NOUN),
        ("nuoret", WordKind.NOUN),
        ("kehittää", WordKind.VERB),
        ("kehitetään", WordKind.VERB),
        ("sähköisesti", WordKind.ADJECTIVE),
        ("kanssa", WordKind.LIGHT),
        ("kolmelle", WordKind.LIGHT),
        ("on", WordKind.LIGHT),
        ("voidaan", WordKind.LIGHT),
        ("tampereella", WordKind.NAME),
        ("teamsissa", WordKind.UNKNOWN),
        ("kokeilla", WordKind.NOUN),  # it may be of koe
        ("tilaa", WordKind.NOUN),
    ],
)
def test_a_form_is_a_verb_or_light_only_where_it_can_be_nothing_else(form: str, kind: WordKind) -> None:
    assert analyse_finnish(form).kind is kind


def test_each_lemma_has_its_kind() -> None:
    found = analyse_finnish("kokeilla")
    assert dict(zip(found.lemmas, found.kinds, strict=True)) == {
        "kokeilla": WordKind.VERB,
        "koe": WordKind.NOUN,
        "kokki": WordKind.NOUN,
    }
