"""The files of cloths: one an act, drawn anew only when its theme changes, the same after a new name."""

from dataclasses import replace

from sample_acts import SETTINGS, catalogue, full_act

from generator.render.images.cloth.files import list_cloth_artifacts, weave_cloth
from generator.render.images.cloth.motifs import MOTIFS
from generator.render.images.cloth.svg import draw_motif
from generator.render.urls import Urls

TO = Urls(SETTINGS.base_url)


def files(*acts, version=b""):
    return {each.path: each for each in list_cloth_artifacts(catalogue(*acts), TO, version)}


def test_there_is_one_for_each_act_and_theme():
    assert set(files(full_act(), full_act("toinen"))) == {
        "assets/cloth/kaupunki/teko.svg",
        "assets/cloth/kaupunki/toinen.svg",
        "assets/motif/t1.svg",
        "assets/motif/t2.svg",
    }


def test_its_key_changes_with_the_theme_and_with_nothing_else_of_the_act():
    act = full_act()
    key = files(act)["assets/cloth/kaupunki/teko.svg"].key
    assert files(full_act(word="muu", digest=b"muu"))["assets/cloth/kaupunki/teko.svg"].key == key
    turned = replace(act, themes=act.themes[::-1])
    assert files(turned)["assets/cloth/kaupunki/teko.svg"].key != key
    assert files(act, version=b"2")["assets/cloth/kaupunki/teko.svg"].key != key


def test_an_act_keeps_its_cloth_under_a_new_name():
    assert weave_cloth(full_act("uusi", former_ids=("kaupunki/teko", "kaupunki/valissa"))) == weave_cloth(
        full_act("teko")
    )


def test_a_theme_has_its_sign():
    act = full_act()
    theme = replace(act.themes[0], id="oppiminen")
    shown = catalogue(replace(act, themes=(theme,)))
    sign = next(iter(list_cloth_artifacts(shown, TO, b"")))
    assert sign.draw().decode() == draw_motif(MOTIFS["oppiminen"])
