"""Titles in lines: balanced, never clipped, and no word broken where it need not be."""

from hypothesis import given
from hypothesis import strategies as st

from generator.render.images.canvas import BOLD, measure_text
from generator.render.images.titles import Setting, set_title

ROOM = 1080
BORDERS = {"varhaiskasvatuksen": (7,), "palvelusetelijärjestelmän": (7, 13), "ympäristöterveydenhuollon": (9, 17)}


def width(text: str, size: int) -> float:
    return measure_text(text, BOLD, size)


def breaks(word: str) -> tuple[int, ...]:
    return BORDERS.get(word.lower(), ())


def set_in(title: str, room: int = ROOM) -> Setting:
    return set_title(title, room, width, breaks)


def test_a_short_title_is_one_large_line() -> None:
    assert set_in("Seinätön sairaala") == Setting(76, ("Seinätön sairaala",))


def test_lines_are_about_as_long_as_one_another() -> None:
    assert set_in("Tarjoiluhävikki lounaaksi kunnan työntekijöille").lines == (
        "Tarjoiluhävikki lounaaksi",
        "kunnan työntekijöille",
    )
    assert set_in("Taloustiedon hyödyntäminen johtamisessa ja uudet sote-palvelumuodot").lines == (
        "Taloustiedon hyödyntäminen",
        "johtamisessa ja uudet",
        "sote-palvelumuodot",
    )


def test_a_dash_ends_a_line_and_a_small_word_begins_one() -> None:
    assert set_in("Kokeilukiihdyttämö – nopeita tekoälykokeiluja").lines[0].endswith("–")
    lines = set_in("Asiakaslähtöinen toimintakulttuuri ja prosessimainen toimintatapa").lines
    assert lines[1].startswith("ja ")


def test_a_word_is_broken_at_a_compound_border_and_only_when_it_must() -> None:
    wide = set_in("Varhaiskasvatuksen palvelusetelijärjestelmän kehittäminen")
    assert not any(line.endswith("-") for line in wide.lines)
    narrow = set_in("Varhaiskasvatuksen palvelusetelijärjestelmän uudistus", room=480)
    broken = [line for line in narrow.lines if line.endswith("-")]
    assert broken
    assert all(line.split()[-1].lower() in {"varhais-", "palvelu-", "palveluseteli-"} for line in broken)


@given(st.text(st.sampled_from("aeiouäölmnprstkvh WMÅ –-ja"), min_size=1, max_size=100))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(title: str) -> None:
    found = set_in(title)
    assert all(width(line, found.size) <= ROOM for line in found.lines)
    assert len(found.lines) <= 4
    if not any(line.endswith("…") for line in found.lines):
        told = "".join("".join(found.lines).split())
        assert told.replace("-", "") == "".join(title.split()).replace("-", "")


@given(st.lists(st.sampled_from(sorted(BORDERS)), min_size=1, max_size=4), st.integers(560, ROOM))
def test_no_syllable_stands_alone(words: list[str], room: int) -> None:
    for line in set_in(" ".join(words), room).lines:
        pieces = line.removesuffix("-").split()
        assert all(len(piece) >= 4 for piece in pieces)
