"""What is found in sentences that were written before the rules, and how words are taken for names."""

import re
from collections import Counter

import pytest
from conftest import ROOT

from bench.persons import PAGE, SENTENCES, judged, page, read_sentences
from generator.rules.name_cases import find_bases
from generator.rules.person_names import find_names
from generator.rules.person_words import (
    KINDS,
    kind_of,
    read_everyday_names,
    read_family_names,
    read_given_names,
    read_place_names,
    read_product_names,
    read_public_names,
    read_whole_words,
    read_word_ends,
)
from generator.rules.persons import find_personal_data
from generator.schema.collections import Records

FOUND = judged(read_sentences(SENTENCES))


def test_nearly_everything_personal_is_found_and_hardly_anything_else() -> None:
    assert len(FOUND.sentences) > 400
    assert FOUND.recall >= 0.98
    assert FOUND.false_alarms <= 0.02


@pytest.mark.parametrize("kind", sorted({each.kind for each in FOUND.sentences if each.spans}))
def test_every_kind_is_found(kind: str) -> None:
    missed = [each for each, _ in FOUND.missed if each.kind == kind]
    assert len(missed) <= 0.1 * sum(each.kind == kind for each in FOUND.sentences), missed


def test_the_page_says_what_is_so_today() -> None:
    assert PAGE.read_text("utf-8") == page(FOUND), "python -m bench.persons writes it anew"


@pytest.mark.parametrize(
    ("form", "name"),
    [
        *(("virtasen", "virtanen"), ("virtaselle", "virtanen"), ("virtasta", "virtanen"), ("virtaseen", "virtanen")),
        *(("tuomikorven", "tuomikorpi"), ("kivelänmäeltä", "kivelänmäki"), ("lehdolla", "lehto"), ("rannan", "ranta")),
        *(("lammen", "lampi"), ("niinikankaan", "niinikangas"), ("nurmenrinteen", "nurmenrinne"), ("saarta", "saari")),
        *(("korpikallakselle", "korpikallas"), ("peltohaan", "peltohaka"), ("ahoon", "aho"), ("salmelta", "salmi")),
        *(("kuurnalalle", "kuurnala"), ("sandelholmin", "sandelholm"), ("strandviks", "strandvik")),
        *(("nyroos", "nyroos"), ("jarmon", "jarmo"), ("erkin", "erkki"), ("antille", "antti"), ("sadun", "satu")),
        *(("tuomaan", "tuomas"), ("markuksen", "markus"), ("joen", "joki"), ("hietasorsaa", "hietasorsa")),
    ],
)
def test_a_name_is_known_in_every_case(form: str, name: str) -> None:
    assert name in find_bases(form)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *(("Liisa", "g"), ("LIISA", "g"), ("Anna-Maija", "g"), ("Tuuli", "e"), ("Wilma", "E"), ("Jarmolta", "G")),
        *(("Virtanen", "V"), ("Virtaselle", "V"), ("Virtasen", "v"), ("Haapasaho", "S"), ("Haapasaholle", "D")),
        *(("Onnela", "W"), ("Vasarainen", "U"), ("Tekninen", "I"), ("Sandelholm", "S"), ("Lindström", "V")),
        *(("Laakso-Kivistä", "s"), ("Salo", "P"), ("Seinäjoki", "K"), ("Seinäjoella", "R"), ("Kunta", "c")),
        *(("HUS", "A"), ("KT:n", "A"), ("T.", "i"), ("S.K.", "J"), ("A-M.", "J"), ("Kuntaliitosta", "r")),
        *(
            ("rehtori", "t"),
            ("Rehtori", "t"),
            ("rehtorimme", "t"),
            ("rehtorin", "w"),
            ("koulun", "x"),
            ("kentälle", "u"),
        ),
        *(("ehdotuksesta", "m"), ("mukaan", "m"), ("hän", "H"), ("Aino-malli", "m"), ("HR-päällikkö", "t")),
        *(("-museo", "h"), ("12.5.2024", "#"), (".", "."), ("&", "+"), ("(", "("), ("–", "-"), ("\n- ", ".")),
        *(("liisa", "l"), ("ilona", "d"), ("hepokorpi", "y"), ("siivoojamme", "t"), ("kirjoja", "j")),
    ],
)
def test_words_have_their_kinds(word: str, kind: str) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tilasi Maija Saarelainen. Saarelaisen mukaan se riitti.", ["Maija Saarelainen", "Saarelaisen"]),
        ("Osallistujat: A. Hurme, S. Kuhna, O. Raappana", ["A. Hurme", "S. Kuhna", "O. Raappana"]),
        ("Kiitos kuuluu Kautiaiselle.", ["Kautiaiselle"]),
        ("Kerhossa auttoivat Saimi ja Väinö kolmosluokalta.", ["Saimi", "Väinö"]),
        ("Oppilaat Neea ja Eemil näyttivät muille.", ["Neea", "Eemil"]),
        ("Isännöitsijä Raimo ja talonmies Kai lupasivat auttaa.", ["Raimo", "Kai"]),
        ("paikalla oli myös jaana tuomikoski", ["jaana tuomikoski"]),
        ("Paikalla: Hyttinen Pasi, Kuhna Sirpa", ["Hyttinen Pasi", "Kuhna Sirpa"]),
        ("Enligt Bergsund räcker en timme.", ["Bergsund"]),
        ("Rektor Wikars och kurator Stubb deltog.", ["Wikars", "Stubb"]),
        ("Sexåriga Alva tyckte att det var tyst.", ["Alva"]),
    ],
)
def test_names_are_found_beside_what_tells_a_person(text: str, names: list[str]) -> None:
    assert list(find_names(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Kuopion ja Joensuun kaupungit tekivät yhteistyötä.",
        "Kauhajoen ja Kurikan mukaan yhteistyö kannattaa.",
        "Koordinaattori Etelä-Karjalasta kertoi mallista.",
        "Ohjaaja Office 365 -ympäristössä näkee saman.",
        "Ohjaaja Nuorisotalolla ottaa vastaan.",
        "Kumppanina oli Rakennusliike Koskinen & Pojat Oy.",
        "Lassila & Tikanoja vie jätteet.",
        "K-Market Oksanen lahjoitti leivät.",
        "Vaihtoehto B. Kokeilu jatkuu syksyyn.",
        "J. L. Runebergin koti on museo.",
        "Parhaat reseptit pääsivät listalle. Kirjoja on monta.",
        "Pienen ostoksen lupa kiersi kolmella pöydällä.",
        "Morgonen blev lugnare. Kommunen tog i bruk modellen.",
        "Toimintakeskus muutti Puistotie 6:een. Asiakas saa avun osoitteesta Torikatu 1.",
        "Hankenumero 0502023, koodi 0401 2233 ja tilausnro 0400 112233 ovat vanhoja.",
        "Asiakasneuvonta 08 555 0200, kirjaston puhelin 03 555 0100, vaihde 06 555 0000.",
        "Kokeilu alkoi 08.2024 ja päättyi 050123–310323.",
        "tekninen(at)mallila.example ja palaute [at] keksila.example",
    ],
)
def test_what_only_looks_personal_is_left_alone(text: str) -> None:
    assert list(find_personal_data(text)) == []


@pytest.mark.parametrize(
    "typed",
    [
        *("miikka.paloheimo [at] keksila [piste] example", "tero.jylhasaari(miukumauku)esimerkkila.example"),
        *(
            "pia.nordling (snabel-a) mallila.example",
            "seija.uusi-oukari<at>keksila.example",
            "hmpaloheimo@mallila.example",
        ),
        *("merja.tuhkala/at/mallila.example", "ritva.kautiainen ( at ) mallila . example", "jonnakaaria@gmail.com"),
        *("nolla viisikymmentä 555 01 11", "+358-40-5550133", "040/5550162", "00358 40 555 0111"),
    ],
)
def test_addresses_and_numbers_are_found_however_they_are_hidden(typed: str) -> None:
    assert [text for _, text in find_personal_data(f"Kirjoita tai soita: {typed}")] == [typed]


def test_the_lists_have_each_word_once_and_as_it_is_looked_up() -> None:
    assert read_everyday_names() < read_given_names()
    assert {name.lower() for name in read_everyday_names()} > read_product_names()
    assert all(re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", name) for name in read_family_names() | read_place_names())
    assert all(name == name.strip().lower() for name in read_public_names())
    folder = ROOT / "generator" / "rules" / "names"
    for path in folder.glob("*.txt"):
        twice = [name for name, count in Counter(path.read_text("utf-8").split("\n")).items() if name and count > 1]
        assert not twice, path
    assert set(read_whole_words().values()) | set(read_word_ends().values()) == set(KINDS.values())


def test_every_municipality_is_a_place(finland: Records) -> None:
    names = (name for each in finland.municipalities.values() for name in (each.name.fi, each.name.sv) if name)
    assert {name.lower() for name in names if name.isalpha()} <= read_place_names()
