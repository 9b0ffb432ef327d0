"""Swedish and English lemmas, and Swedish compounds taken apart."""

import pytest

from generator.language.inflected import analyse_english, analyse_swedish, split_swedish_compound
from generator.language.lexicon import list_forms
from generator.language.word_forms import WordKind


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("bibliotek biblioteket bibliotekens", "bibliotek"),
        ("daghem daghemmet daghemmen", "daghem"),
        ("hem hemmet hemmen", "hem"),
        ("chef chefer cheferna", "chef"),
        ("stad staden städer städernas", "stad"),
        ("städa städar städade", "städa"),
        ("utveckla utvecklar utvecklades utvecklat", "utveckla"),
        ("böcker boken", "bok"),
        ("gick gått går", "gå"),
        ("skola skolor skolans", "skola"),
        ("kommuninvånare kommuninvånarna", "kommuninvånare"),  # no dictionary has it
    ],
)
def test_swedish_forms_have_their_lemma(forms: str, lemma: str) -> None:
    assert {analyse_swedish(form).lemmas[0] for form in forms.split()} == {lemma}


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("networks network", "network"),
        ("children child", "child"),
        ("houses house", "house"),
        ("municipalities municipality", "municipality"),
        ("meeting meetings", "meeting"),
        ("saw sees seen", "see"),
        ("running ran", "run"),
    ],
)
def test_english_forms_have_their_lemma(forms: str, lemma: str) -> None:
    assert {analyse_english(form).lemmas[0] for form in forms.split()} == {lemma}


def test_a_word_that_is_not_listed_has_its_stem() -> None:
    found = analyse_swedish("blorpningen")
    assert not found.known
    assert found.lemmas == ("blorpning",)
    assert found.kind is WordKind.UNKNOWN


def test_a_hyphenated_word_is_found_by_its_pieces() -> None:
    assert {"social", "vård"} <= set(analyse_swedish("social-vård").parts)
    assert {"end", "user"} <= set(analyse_english("end-users").parts)


def test_the_forms_of_a_lemma_are_listed() -> None:
    assert {"hem", "hemmet", "hemmen"} <= set(list_forms("hem", "sv"))
    assert {"house", "houses"} <= set(list_forms("house", "en"))
    assert list_forms("blorp", "sv") == ()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("arbetsgrupp", "arbete grupp"),
        ("arbetsplats", "arbete plats"),
        ("arbetsplatser", "arbete plats"),
        ("avfallshantering", "avfall hantering"),
        ("barnomsorgen", "barn omsorg"),
        ("barnrådgivning", "barn rådgivning"),
        ("bostadsområden", "bostad område"),
        ("byggnadstillsyn", "byggnad tillsyn"),
        ("dagvård", "dag vård"),
        ("distansarbete", "distans arbete"),
        ("elevvård", "elev vård"),
        ("energiförbrukning", "energi förbrukning"),
        ("familjecenter", "familj center"),
        ("flickskola", "flicka skola"),
        ("flyktingmottagning", "flykting mottagning"),
        ("gatubelysningen", "gata belysning"),
        ("hemtjänst", "hem tjänst"),
        ("hälsovård", "hälsa vård"),
        ("idrottsplats", "idrott plats"),
        ("invånardialog", "invånare dialog"),
        ("klimatarbete", "klimat arbete"),
        ("kollektivtrafik", "kollektiv trafik"),
        ("kommuninvånare", "kommun invånare"),
        ("kulturhus", "kultur hus"),
        ("kundtjänst", "kund tjänst"),
        ("kyrkogård", "kyrka gård"),
        ("matsvinn", "mat svinn"),
        ("matsvinnet", "mat svinn"),
        ("medborgarbudget", "medborgare budget"),
        ("möteskultur", "möte kultur"),
        ("projektledare", "projekt ledare"),
        ("simhall", "simma hall"),
        ("skolmaten", "skola mat"),
        ("skolskjuts", "skola skjuts"),
        ("småbarnspedagogik", "småbarn pedagogik"),
        ("sommarjobb", "sommar jobb"),
        ("stadsbibliotek", "stad bibliotek"),
        ("tandvård", "tand vård"),
        ("trafikplanering", "trafik planering"),
        ("ungdomsarbete", "ungdom arbete"),
        ("upphandlingsexpert", "upphandling expert"),
        ("vattenförsörjning", "vatten försörjning"),
        ("yrkesutbildning", "yrke utbildning"),
        ("äldreomsorg", "äldre omsorg"),
    ],
)
def test_a_compound_is_taken_apart(word: str, parts: str) -> None:
    assert split_swedish_compound(word) == tuple(parts.split())
    assert set(parts.split()) <= set(analyse_swedish(word).parts)


@pytest.mark.parametrize(
    "word",
    """
    kontakt station personal verksamhet samarbete utveckling utbildning kompetens information landskap tillgänglighet
    arbetslöshet ledarskap handledare universitet restaurang bibliotek integration rehabilitering gymnasium förskola
    """.split(),  # noqa: SIM905 - words one below another would fill a page
)
def test_a_word_by_itself_is_not_taken_apart(word: str) -> None:
    assert split_swedish_compound(word) == ()


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("kommunen", WordKind.NOUN),
        ("utvecklas", WordKind.VERB),
        ("digital", WordKind.ADJECTIVE),
        ("tillsammans", WordKind.LIGHT),
    ],
)
def test_words_have_their_kind(word: str, kind: WordKind) -> None:
    assert analyse_swedish(word).kind is kind


def test_english_words_have_their_kind() -> None:
    assert analyse_english("through").kind is WordKind.LIGHT
    assert analyse_english("improve").kind is WordKind.VERB
