"""Forms that no dictionary has, by the endings that Finnish words take."""

import pytest

from generator.language.suffixes import bare_stem, lemmas_by_rule


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("mentoreille", "mentori"),
        ("lahdessa", "lahti"),
        ("kauhajoella", "kauhajoki"),
        ("resepteistä", "resepti"),
        ("asukkaillemme", None),
    ],
)
def test_a_rule_leads_only_to_words_that_there_are(form: str, lemma: str | None) -> None:
    assert lemmas_by_rule(form, set()) == ()
    found = lemmas_by_rule(form, {"mentori", "lahti", "kauhajoki", "resepti", "res"})
    assert found[:1] == ((lemma,) if lemma else ())


def test_a_case_ending_falls_off_a_long_enough_word() -> None:
    assert bare_stem("teamsissa") == "teams"
    assert bare_stem("ait") is None
    assert bare_stem("kela") is None
