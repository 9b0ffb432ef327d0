"""Swedish and English stems, and Swedish compounds in the site's own words."""

from generator.language.stemming import analyse_english, analyse_swedish, split_swedish_compound


def test_forms_of_a_word_have_one_stem() -> None:
    for forms in (
        ("bibliotek", "biblioteket", "bibliotekens"),
        ("daghem", "daghemmet", "daghemmen"),
        ("chef", "chefer", "cheferna"),
    ):
        assert len({analyse_swedish(form).lemmas for form in forms}) == 1
    assert analyse_english("networks").lemmas == analyse_english("network").lemmas


def test_a_hyphenated_word_is_found_by_its_pieces() -> None:
    assert {"hr", "vård"} & set(analyse_swedish("social-vård").parts)


def test_a_compound_has_the_parts_that_are_words_of_the_site() -> None:
    words = {analyse_swedish(word).lemmas[0] for word in ("mat", "svinn", "arbete", "plats", "personal")}
    assert split_swedish_compound(analyse_swedish("matsvinn").lemmas[0], words) == ("mat", "svin")
    assert split_swedish_compound(analyse_swedish("arbetsplats").lemmas[0], words) == ("arbet", "plat")
    assert split_swedish_compound("personal", words) == ()
