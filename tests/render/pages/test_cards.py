"""Cards: one drawing for each act and language, and never another act's."""

from markets import ROOT
from sample_acts import SETTINGS, full_act

from generator.render.pages.templates import templates


def cards():
    return templates(ROOT / "theme", SETTINGS).globals["cards"]


def test_a_card_is_drawn_once():
    kept, act = cards(), full_act()
    assert kept.stall(act, "fi") is kept.stall(act, "fi")
    assert kept.result(act, "fi") is kept.result(act, "fi")


def test_each_language_and_shape_has_its_own():
    kept, act = cards(), full_act()
    drawings = {kept.stall(act, "fi"), kept.stall(act, "sv"), kept.stall(act, "en"), kept.result(act, "fi")}
    assert len(drawings) == 4
    assert 'lang="fi"' in kept.stall(act, "en")
    assert "lang=" not in kept.stall(act, "sv")


def test_an_act_that_has_changed_is_drawn_anew():
    kept = cards()
    assert "vanha" in kept.stall(full_act(word="vanha"), "fi")
    assert "uusi" in kept.stall(full_act(word="uusi"), "fi")


def test_words_are_escaped():
    assert "<b>" not in cards().stall(full_act(word="<b>"), "fi")
