"""The table of words that the browser looks words up in."""

from generator.catalogue.vocabulary import Concept
from generator.language.analysis import Forms
from generator.language.annotation import Annotator
from generator.language.concept_keys import ConceptKeys
from generator.language.spelling import fold
from generator.search.word_table import FILE_SIZE, WordTable
from generator.text import Text


def table_of(*texts: str) -> tuple[WordTable, Annotator]:
    forms = Forms()
    groups = {"paivahoito": Concept("paivahoito", Text("päivähoito", "dagvård", "day care"), {"fi": ("hoitopaikka",)})}
    annotator = Annotator(forms, ConceptKeys.build(groups, forms))
    table = WordTable()
    for text in texts:
        found = annotator.annotate(text.split(), "fi")
        words = {("fi", word) for each in found for word in each.words}
        lemmas = {lemma for each in found for lemma in (*each.lemmas, *each.parts)}
        table.add(words, lemmas, {key for each in found for key in each.groups})
    return table, annotator


def lines(table: WordTable, annotator: Annotator) -> list[str]:
    return "".join(each.content for each in table.build_files(annotator)).splitlines()


def test_a_form_has_its_lemmas_and_a_lemma_how_common_it_is_its_groups_and_roots() -> None:
    found = lines(*table_of("Päivähoidossa kokeiltiin", "päivähoito", "hoitoa"))
    assert "päivähoidossa>päivähoito" in found
    assert "päivähoito;2;qsaaaqz;hoitaa" in found
    assert "hoitopaikka;0;qsaaaqz" in found, "a word that no text has leads to those that texts have"
    assert not [line for line in found if line.startswith("päivähoito>")]


def test_verbs_are_marked_those_that_words_are_derived_from_too() -> None:
    found = lines(*table_of("Vähennetään hoitajien hävikkiä"))
    verbs = {line.split(";")[0] for line in found if line.endswith(";v")}
    assert verbs == {"vähentää", "vähetä", "hoitaa"}


def test_a_group_that_leads_nowhere_is_not_there() -> None:
    found = lines(*table_of("Koulussa"))
    assert not [line for line in found if "qsaa" in line]


def test_files_are_cut_in_order_and_each_answers_for_its_own_forms() -> None:
    words = [
        f"{first}{second}{third}kauppala" for first in "abdefghijklmnop" for second in "aeiouyäö" for third in "knrst"
    ]
    table, annotator = table_of(*(f"{word}ssa {word} {word * 3}" for word in words))
    files = table.build_files(annotator)
    assert len(files) > 1
    assert [each.first for each in files] == sorted(each.first for each in files)
    for each in files:
        own, _, elsewhere = each.content.partition("\n\n")
        assert len(own.encode()) <= FILE_SIZE + 200
        lemmas = {line.split(";")[0] for line in (*own.splitlines(), *elsewhere.splitlines()) if ">" not in line}
        for line in own.splitlines():
            if ">" in line:
                assert set(line.split(">")[1].split("|")) <= lemmas
    assert [fold(each.first) for each in files] == [each.first for each in files]


def test_the_table_by_endings_has_the_same_words() -> None:
    table, annotator = table_of("Päivähoidossa kokeiltiin uutta ruokalistaa")
    words = {line.split(">")[0].split(";")[0] for line in lines(table, annotator) if line}
    backwards = [line for each in table.build_ending_files(annotator) for line in each.content.splitlines()]
    assert set(backwards) == words
    assert backwards == sorted(backwards, key=lambda word: (fold(word)[::-1], word))
