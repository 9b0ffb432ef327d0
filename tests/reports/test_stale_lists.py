"""The lists that organisations are sent: what is asked, of whom, in three languages. Read the files aloud."""

from dataclasses import replace
from pathlib import Path

import pytest
from golden import agrees
from markets import TODAY, Repository
from sample_acts import SETTINGS

from generator.catalogue.model import Act, Catalogue
from generator.catalogue.stale import find_stale, list_addresses
from generator.catalogue.vocabulary import Organisation
from generator.reports.stale_lists import format_stale_list, say_nothing_is_stale
from generator.schema.dates import PartialDate
from generator.text import LANGUAGES, Language

HERE = Path(__file__).parent / "stale_lists"


@pytest.fixture(scope="module")
def market(esimerkkila: Catalogue) -> Catalogue:
    """Esimerkkilä, where one act is old, one has dead links, and one organisation has been merged."""
    found = esimerkkila
    keksila = replace(found.organisations["keksila"], successor="mallin-kuntayhtyma")
    acts = tuple(changed(act, keksila) for act in found.acts)
    return replace(found, acts=acts, organisations={**found.organisations, "keksila": keksila})


def changed(act: Act, keksila: Organisation) -> Act:
    if act.organisation.id == "keksila":
        return replace(act, organisation=keksila)
    if act.organisation.id == "mallila":
        return replace(act, reviewed=PartialDate(2024, 11, 22), published=PartialDate(2020, 1, 1))
    return act


DEAD = frozenset({"https://esimerkkila.example/kortti", "varhaiskasvatus@esimerkkila.example"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_organisation_reads_what_to_look_at(market: Catalogue, language: Language) -> None:
    lists = find_stale(market, DEAD)
    assert [each.organisation.id for each in lists] == ["esimerkkila", "keksila", "mallila"]
    said = "\n\n---\n\n".join(format_stale_list(each, language, SETTINGS, TODAY.isoformat()) for each in lists)
    agrees(HERE / f"{language}.md", f"{said}\n")


@pytest.mark.parametrize(
    ("seen", "asked"),
    [
        (PartialDate(2024, 11, 22), True),
        (PartialDate(2024, 11, 23), False),
        (PartialDate(2024, 11), False),  # perhaps its last day
        (PartialDate(2023), True),
        (None, True),
    ],
)
def test_after_24_months_an_act_is_asked_about(market: Catalogue, seen: PartialDate | None, *, asked: bool) -> None:
    (act,) = (act for act in market.acts if act.organisation.id == "mallila")
    alone = replace(market, acts=(replace(act, reviewed=seen, published=None),))
    assert bool(find_stale(alone, ())) == asked
    assert find_stale(alone, (), months=1_000) == [] or seen is None


def test_a_fresh_market_has_nobody_to_write_to(market: Catalogue) -> None:
    fresh = replace(
        market, acts=tuple(replace(act, reviewed=PartialDate(2026, 11, 1)) for act in market.acts), organisations={}
    )
    assert find_stale(fresh, ()) == []
    assert say_nothing_is_stale("sv") == "Allt är aktuellt. Det finns ingen att skriva till."


def test_every_address_that_a_reader_may_follow_is_tried(market: Catalogue) -> None:
    assert set(list_addresses(market)) >= {
        *DEAD,
        "https://mallila.example/kort",
        "https://rohkea-arki.example/palkinnot",
        "https://esimerkkila.example/varhaiskasvatus",
    }


def test_what_an_act_says_stays_text_in_the_list(market: Catalogue) -> None:
    (act,) = (act for act in market.acts if act.organisation.id == "mallila")
    hostile = replace(act.stories["sv"], title="[klicka](https://ond.example) <img src=x> @alla")
    lists = find_stale(replace(market, acts=(replace(act, stories={"sv": hostile}),)), ())
    said = format_stale_list(lists[0], "sv", SETTINGS, "2026-11-22")
    assert "\\[klicka\\]" in said
    assert "<img" not in said.replace("\\<img", "")


def test_the_command_writes_one_file_an_organisation(repository: Repository) -> None:
    act = repository.root / "acts" / "suvikoski" / "liukuva-tyoaika-varikolla.yaml"
    act.write_text(act.read_text("utf-8").replace("published: 2025", "published: 2020"), "utf-8")
    said = repository.tori("report", "stale", "--no-links", "--to", "vanhat", "--language", "sv")
    assert "vanhat/suvikoski.md" in said
    written = (repository.root / "vanhat" / "suvikoski.md").read_text("utf-8")
    assert written.startswith("# Sommarfors stad: gärningar att granska")


def test_codeowners_is_kept_fresh(repository: Repository) -> None:
    assert "vanhentunut" in repository.tori("report", "codeowners", code=1)
    record = repository.root / "editorial" / "organisations" / "pihkala.yaml"
    record.write_text(record.read_text("utf-8") + 'forge_team: "@tori/pihkala"\n', "utf-8")
    assert "ajan tasalla" in repository.tori("report", "codeowners", "--write")
    assert "/acts/pihkala/ @tori/pihkala\n" in (repository.root / ".github" / "CODEOWNERS").read_text("utf-8")
    assert "aktuell" in repository.tori("report", "codeowners", "--language", "sv")
