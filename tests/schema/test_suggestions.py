import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.suggestions import find_likely, fold, offer

KNOWN = {
    "trial": ("Kokeilu", "Försök", "Trial"),
    "in-use": ("Käytössä", "I bruk", "In use"),
    "spread": ("Levinnyt muualle", "Spridd till andra", "Spread to others"),
    "ended": ("Päättynyt", "Avslutad", "Ended"),
    "did-not-work": ("Ei toiminut", "Fungerade inte", "Did not work"),
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kokeilu", "trial"),
        ("KOKEILU", "trial"),
        ("forsok", "trial"),
        ("in use", "in-use"),
        ("in_use", "in-use"),
        ("kaytossa", "in-use"),
        ("levinnyt", "spread"),
        ("päätynyt", "ended"),
        ("did-not-wrok", "did-not-work"),
    ],
)
def test_a_label_or_a_near_miss_is_understood(typed: str, meant: str) -> None:
    assert find_likely(typed, KNOWN) == meant


@pytest.mark.parametrize("typed", ["", " ", "valmis", "x", "kokeilu ja arviointi ja jatko", "trial" * 50])
def test_a_guess_that_would_confuse_is_not_made(typed: str) -> None:
    assert find_likely(typed, KNOWN) is None


def test_a_word_that_two_labels_share_is_no_guess() -> None:
    assert find_likely("johtaminen", {"a": ("Johtaminen arjessa",), "b": ("Johtaminen muutoksessa",)}) is None


@given(st.text(max_size=150))
def test_a_guess_is_always_a_code(typed: str) -> None:
    assert find_likely(typed, KNOWN) in {*KNOWN, None}
    assert fold(fold(typed)) == fold(typed)


def test_the_offer_is_a_question_in_three_languages() -> None:
    assert offer("trial").fi == " Tarkoititko trial?"
    assert (offer(None).fi, offer(None).sv, offer(None).en) == ("", "", "")
