import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.identifiers import short_code, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lupa kehittää: sisäiset kehittäjät", "lupa-kehittaa-sisaiset-kehittajat"),
        ("Åbo & Närpes", "abo-narpes"),
        ("Straße", "strasse"),
        ("  -- ", ""),
        ("漢字", ""),
        ("27 ekotekoa", "27-ekotekoa"),
        ("a" * 80, "a" * 60),
        ("yksi " * 20, "-".join(["yksi"] * 12)),
    ],
)
def test_a_name_becomes_an_id(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text(max_size=200))
def test_an_id_fits_an_address_and_stays_as_it_is(text: str) -> None:
    made = slug(text)
    assert made == "" or re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", made)
    assert len(made) <= 60
    assert slug(made) == made


def test_short_codes_never_change() -> None:
    # printed in newsletters: another code for the same id would break their links
    assert short_code("kemi/lupa-kehittaa") == "hie5qcj"
    assert re.fullmatch("[a-z2-7]{7}", short_code("ä/ö"))
