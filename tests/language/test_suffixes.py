"""Forms that no dictionary has, by the endings that Finnish words take."""

import pytest

from generator.language.suffixes import find_lemmas_by_rule, strip_case_ending


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
    assert find_lemmas_by_rule(form, set()) == ()
    found = find_lemmas_by_rule(form, {"mentori", "lahti", "kauhajoki", "resepti", "res"})
    assert found[:1] == ((lemma,) if lemma else ())


def test_a_case_ending_falls_off_a_long_enough_word() -> None:
    assert strip_case_ending("teamsissa") == "teams"
    assert strip_case_ending("ait") is None
    assert strip_case_ending("kela") is None
