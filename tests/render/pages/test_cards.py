"""Cards: one drawing for each act and language, and never another act's."""

from markets import ROOT
from sample_acts import SETTINGS, full_act

from generator.render.pages.templates import load_templates


def cards():
    return load_templates(ROOT / "theme", SETTINGS).globals["cards"]


def test_a_card_is_drawn_once():
    kept, act = cards(), full_act()
    assert kept.draw_stall(act, "fi") is kept.draw_stall(act, "fi")
    assert kept.draw_result(act, "fi") is kept.draw_result(act, "fi")


def test_each_language_and_shape_has_its_own():
    kept, act = cards(), full_act()
    drawings = {
        kept.draw_stall(act, "fi"),
        kept.draw_stall(act, "sv"),
        kept.draw_stall(act, "en"),
        kept.draw_result(act, "fi"),
    }
    assert len(drawings) == 4
    assert 'lang="fi"' in kept.draw_stall(act, "en")
    assert "lang=" not in kept.draw_stall(act, "sv")


def test_an_act_that_has_changed_is_drawn_anew():
    kept = cards()
    assert "vanha" in kept.draw_stall(full_act(word="vanha"), "fi")
    assert "uusi" in kept.draw_stall(full_act(word="uusi"), "fi")


def test_words_are_escaped():
    assert "<b>" not in cards().draw_stall(full_act(word="<b>"), "fi")
