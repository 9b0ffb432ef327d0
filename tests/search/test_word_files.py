"""The words that search fields suggest."""

import json

from generator.catalogue.vocabulary import Concept
from generator.search.title_files import ROOM
from generator.search.word_files import build_word_files, list_offered_words
from generator.text import LANGUAGES, Text

LIBRARY = Concept(
    "kirjasto",
    Text("kirjasto", "bibliotek", "library"),
    words={"fi": ("lainasto",)},
    spoken={"fi": ("kirja",)},
    titles={"fi": ("kirjastonhoitaja",)},
)
CARE = Concept("hoito", Text("hoito", "vård", "care"), abbreviations={"fi": {"hva": "hyvinvointialue"}})
LACKING = Concept("avaruus", Text("avaruus", "rymden", "space"))


def test_words_that_lead_to_most_acts_come_first_and_spoken_ones_are_not_offered() -> None:
    acts = {"kirjasto": 2, "hoito": 5, "avaruus": 0}
    assert list_offered_words((LIBRARY, CARE), acts, "fi") == [
        *("hoito", "hva", "kirjasto", "lainasto", "kirjastonhoitaja"),
    ]
    files = {path: json.loads(content) for path, content in build_word_files((LIBRARY, CARE, LACKING), acts)}
    assert list(files) == [f"market/words/{language}/all.json" for language in LANGUAGES]
    assert files["market/words/sv/all.json"] == {"words": ["vård", "bibliotek"], "deeper": 0}


def test_many_words_are_found_by_their_first_letters() -> None:
    many = [Concept(f"c{each}", Text.same(f"sana{each} toinen")) for each in range(ROOM + 1)]
    files = dict(build_word_files(many, {each.id: 1 for each in many}))
    assert json.loads(files["market/words/fi/all.json"]) == {"words": [], "deeper": 1}
    assert len(json.loads(files["market/words/fi/sana12.json"])["words"]) > 1
