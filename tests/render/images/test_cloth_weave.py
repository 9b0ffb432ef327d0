"""A cloth is woven from an id and a theme: always the same, each its own, the middle of a wide one when narrow."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markets import ESIMERKKILA, MALLIMAA, catalogue_of

from generator.render.images.cloth.motifs import CELL, MOTIFS
from generator.render.images.cloth.weave import DROP, SEAM, weave


@pytest.mark.parametrize("market", [ESIMERKKILA, MALLIMAA], ids=lambda folder: folder.name)
def test_every_theme_has_a_motif_of_its_own(market):
    assert set(catalogue_of(market).themes) <= set(MOTIFS)


def test_no_two_themes_share_a_motif():
    assert len({(motif.figure, motif.second) for motif in MOTIFS.values()}) == len(MOTIFS) == 23


def test_the_cloth_of_an_act_is_the_same_today_and_tomorrow():
    """Woven from bytes of SHA-256: a change here changes the face of every act that has been published."""
    cloth = weave("kemi/lupa-kehittaa", "osaaminen", columns=8, rows=2)
    assert [stripe.ground for stripe in cloth.half] == ["#4d55a8", "#ebedfb", "#ebedfb", "#262a63"]
    assert [[woven.turns for woven in stripe.motifs] for stripe in cloth.half] == [[0, 2], [0, 0], [1, 3], [3, 3]]


@pytest.mark.parametrize("theme", MOTIFS)
def test_no_two_wide_cloths_are_alike_among_450(theme):
    woven = Counter(weave(f"kunta-{n % 30}/teko-{n}", theme, columns=12, rows=2) for n in range(450))
    assert woven.most_common(1)[0][1] == 1


@given(st.text(), st.sampled_from([*MOTIFS, "a-theme-of-tomorrow"]), st.integers(1, 15), st.integers(1, 4))
def test_a_narrow_cloth_is_the_middle_of_a_wide_one(first_id, theme, half, rows):
    narrow = weave(first_id, theme, columns=2 * half, rows=rows)
    wide = weave(first_id, theme, columns=30, rows=rows)
    assert narrow.half == wide.half[:half]
    assert (narrow.width, narrow.height) == (2 * half * CELL, rows * CELL + SEAM + DROP)


@given(st.text(), st.sampled_from([*MOTIFS]))
def test_the_right_half_mirrors_the_left(first_id, theme):
    stripes = list(weave(first_id, theme, columns=12, rows=2).list_stripes())
    assert [x for x, _, _ in stripes] == [CELL * place for place in range(12)]
    assert [stripe for _, stripe, _ in stripes] == [stripe for _, stripe, _ in reversed(stripes)]
    assert [mirrored for _, _, mirrored in stripes] == [False] * 6 + [True] * 6
    assert stripes[5][1].motifs, "the middle is never plain"


@given(st.text(), st.sampled_from([*MOTIFS]))
def test_what_is_woven_shows_on_its_ground(first_id, theme):
    cloth = weave(first_id, theme, columns=30, rows=2)
    for stripe in cloth.half:
        assert stripe.scallop != cloth.dye.pale, "it would vanish on white"
        for woven in stripe.motifs:
            assert len({stripe.ground, woven.figure, woven.second}) == 3


def test_a_theme_without_a_motif_has_stripes_alone():
    cloth = weave("kunta/teko", "a-theme-of-tomorrow", columns=12, rows=2)
    assert not any(stripe.motifs for stripe in cloth.half)


@pytest.mark.parametrize(("columns", "rows"), [(0, 2), (3, 2), (12, 0), (-2, 2)])
def test_a_cloth_has_two_halves_and_a_row(columns, rows):
    with pytest.raises(ValueError, match="even"):
        weave("kunta/teko", "osaaminen", columns=columns, rows=rows)
