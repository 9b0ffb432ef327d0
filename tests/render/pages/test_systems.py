"""The systems around the market on the built site: what their records tell, and pages that hold."""

import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

import pytest
import yaml
from markets import MALLIMAA, Repository, copy_repository
from page_reading import Marks, main_of, page, text_of

OURS = {
    "fi": ("toimialat", "teemat", "alueet", "ohjelmat", "verkostot", "haasteet", "luvut"),
    "sv": ("sektorer", "teman", "regioner", "program", "natverk", "utmaningar", "siffror"),
    "en": ("sectors", "themes", "regions", "programmes", "networks", "challenges", "figures"),
}


@pytest.fixture(scope="module")
def site(mallimaa_site: Path) -> Path:
    return mallimaa_site


def our_pages(site: Path) -> Iterator[Path]:
    for language, sections in OURS.items():
        start = site if language == "fi" else site / language
        for section in sections:
            yield from sorted((start / section).rglob("index.html"))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ohjelmat/", "Johtajapolku on valmennus Mallimaan esihenkilöille. JP · Alkoi: 2014 · 4 tekoa"),
        ("ohjelmat/johtajapolku/", "Järjestäjät Mallimaan kunnat Toteuttajat Jokimaan ammattiopisto"),
        ("ohjelmat/johtajapolku/", "Johtajapolku 2014–2016 Polulla oli viisi organisaatiota."),
        ("ohjelmat/johtajapolku/", "Mukana olleet esihenkilöt yli 2 200 esihenkilöä 2016"),
        ("ohjelmat/johtajapolku/", "Palaute polusta 4,3 / 5 2016"),
        (
            "ohjelmat/johtajapolku/",
            "Todistukset, 12.2.2016 Kenen Määrä Kirkasjärvi Teko: Asiakaslähtöinen tapa toimia 22",
        ),
        ("ohjelmat/johtajapolku/", "Osat laskettuina yhteen: 22 + 15 + 11 + 9 + 4 = 61."),
        ("ohjelmat/johtajapolku/", "Aika: tammikuu 2023 – 30.11.2024 Osallistujat 74 esihenkilöä 2024"),
        ("ohjelmat/johtajapolku/", "Osallistujan maksu noin 50–130 € 2016 Lähde: Johtajapolku, verkkosivu"),
        ("ohjelmat/paikka-kehittaa/", "Koulutetut sisäiset kehittäjät noin 300 kehittäjää 2020"),
        ("ohjelmat/paikka-kehittaa/", "Tapahtumat Kehittäjien aamiaiset Ohjelman osat Mallimaan tori"),
        ("ohjelmat/paikka-kehittaa/", "Tiimityö Suunnitteilla oleva verkosto tiimityöhön. Suunnitteilla"),
        ("ohjelmat/tuulahdus/", "Työkalut Kehittäjän vihko"),
        ("ohjelmat/mallimaan-tori/", "Osa ohjelmaa Paikka kehittää"),
        ("ohjelmat/mallimaan-tori/", "Haaste, jossa kopioidaan naapurin teko. Päättynyt · 2025"),
        ("luvut/", "Toukokuu 2018 · Lähde: Mallimaan tori, esite 2019 noin 200 tekoa"),
        ("luvut/", "Lokakuu 2020 · Lähde: Paikka kehittää, loppuraportti 2020 yli 660 tekoa"),
        ("luvut/", "Joulukuu 2022 · Lähde: Mallimaan tori, tiedote 2022 1 055 tekoa"),
        ("luvut/", "Useimmat lukivat myös muiden tekoja. Neljännekseen oli otettu yhteyttä."),
        ("verkostot/", "Vertaisverkosto Mallimaan henkilöstön kehittäjille. Toiminnassa · 2 tapaamista"),
        ("verkostot/hr-kehittajat/", "Kevään tapaaminen Pidetty · kevät 2021 Aiheet Yhdenvertaisuussuunnitelma"),
        ("verkostot/hr-kehittajat/", "Esittelijät Havulahden kaupunki ja Jokimaan ammattiopisto"),
        ("verkostot/tiimityo/", "Tila Suunnitteilla"),
        ("verkostot/palvelupaallikot/", "Tila Toivottu"),
        ("haasteet/hyva-kulkemaan-2019/", "Suvikoski Mallimaan kekseliäin kunta noin 30 tekoa (2019)"),
        ("haasteet/hyva-kulkemaan-2025/", "lähes 70 tekoa (2025) Lähde: Suvikosken tiedote 2025"),
        ("haasteet/haastekampanja-2018/", "Aika 2018 Tila Päättynyt Ohjelma Mallimaan tori"),
        ("sv/program/johtajapolku/", "Chefer som deltog över 2 200 chefer 2016"),
        ("sv/program/johtajapolku/", "Deltagarens avgift cirka 50–130 € 2016"),
        ("sv/program/johtajapolku/", "Respons på stigen 4,3 / 5 2016"),
        ("sv/program/johtajapolku/", "Utvecklande utvärdering"),
        ("sv/program/johtajapolku/", "Certifikat, 12.2.2016"),
        ("sv/program/johtajapolku/", "Delarna sammanräknade: 22 + 15 + 11 + 9 + 4 = 61."),
        ("sv/siffror/", "December 2022 · Källa: Mallimaan tori, tiedote 2022 1 055 gärningar"),
        ("sv/siffror/", "Mallimaa torgs enkät 2019"),
        ("sv/utmaningar/hyva-kulkemaan-2025/", "nästan 70 gärningar (2025)"),
        ("sv/natverk/hr-kehittajat/", "Presentatörer Havulahden kaupunki och Jokimaan ammattiopisto"),
        ("sv/natverk/tiimityo/", "Status Planeras"),
        ("en/programmes/johtajapolku/", "Supervisors who took part over 2,200 supervisors 2016"),
        ("en/programmes/johtajapolku/", "The participant's fee about €50–130 2016"),
        ("en/programmes/johtajapolku/", "Feedback on the path 4.3 / 5 2016"),
        ("en/programmes/johtajapolku/", "Certificates, 12 February 2016"),
        ("en/figures/", "December 2022 · Source: Mallimaan tori, tiedote 2022 1,055 acts"),
        ("en/challenges/hyva-kulkemaan-2019/", "about 30 acts (2019)"),
        ("en/networks/pedagoginen-johtaminen/", "over 40 actors"),
    ],
)
def test_what_records_tell_is_on_their_pages_in_each_languages_own_way(site: Path, address: str, words: str) -> None:
    assert words in text_of(page(site, address))


@pytest.mark.parametrize(
    "address", ["ohjelmat/johtajapolku/", "sv/program/johtajapolku/", "en/programmes/johtajapolku/"]
)
def test_the_shares_shown_add_up_to_the_total_shown(site: Path, address: str) -> None:
    table = re.search(r'<table class="shares">.*?</table>', page(site, address), re.DOTALL)
    assert table
    head, foot = table[0].split("<tfoot>")
    numbers = [int(found) for found in re.findall(r"<span>(\d+)</span></div></td>", head)]
    assert len(numbers) == 5
    assert re.findall(r"<span>(\d+)</span></div></td>", foot) == [str(sum(numbers))] == ["61"]
    assert "<caption>" in head
    assert head.count('scope="row"') == 5
    named = [row for row in head.split("<tr>") if "shares__act" in row]
    assert len(named) == 4
    assert all(row.count("<a href") == 2 for row in named), "each leads to its organisation and to its act"


def test_the_market_is_counted_from_its_own_acts(site: Path, catalogue) -> None:
    text = text_of(page(site, "luvut/"))
    organisations = {act.organisation.id for act in catalogue.acts}
    regions = {region.id for act in catalogue.acts for region in act.regions}
    assert f"tekoa {len(catalogue.acts)} organisaatiota {len(organisations)}" in text
    assert f"maakuntaa, joista on tekoja {len(regions)}" in text
    assert "Laskettu tämän sivuston teoista 22.11.2026." in text


def test_every_topic_and_system_has_its_page_in_every_language(site: Path, catalogue) -> None:
    collections = ("sectors", "themes", "regions", "programmes", "networks", "challenges")
    for language, sections in OURS.items():
        start = site if language == "fi" else site / language
        for section, collection in zip(sections, collections, strict=False):
            listed = (start / section / "index.html").read_text("utf-8")
            for record_id in getattr(catalogue, collection):
                assert (start / section / record_id / "index.html").is_file(), (language, section, record_id)
                assert f"/{section}/{record_id}/" in main_of(listed)


def test_every_act_is_on_the_pages_of_its_topics(site: Path, catalogue) -> None:
    for section, collection in (("toimialat", "sectors"), ("teemat", "themes"), ("alueet", "regions")):
        for term in getattr(catalogue, collection):
            acts = {act.id for act in catalogue.acts if term in {each.id for each in getattr(act, collection)}}
            shown = re.findall(r'data-act-id="([^"]+)"', page(site, f"{section}/{term}/"))
            assert set(shown) == acts
            assert len(shown) == len(acts)


def full_pages(site: Path) -> Iterator[Path]:
    """Those that do not lead on to another."""
    return (path for path in our_pages(site) if 'http-equiv="refresh"' not in path.read_text("utf-8"))


def test_links_and_fragments_lead_somewhere(site: Path) -> None:
    ids: dict[Path, set[str]] = {}
    broken = []
    for path in our_pages(site):
        found = Marks(path.read_text("utf-8"))
        ids[path] = set(found.ids)
        assert len(found.ids) == len(ids[path]), f"an id twice: {path}"
        for link in found.links:
            if not link.startswith(("/", "#")):
                continue
            address, fragment = urldefrag(link)
            target = path if not address else site / address.strip("/") / "index.html"
            if target not in ids and target.is_file():
                ids[target] = set(Marks(target.read_text("utf-8")).ids)
            if target not in ids or (fragment and fragment not in ids[target]):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert not broken, "\n".join(sorted(set(broken)))


def test_headings_come_in_order(site: Path) -> None:
    for path in full_pages(site):
        levels = Marks(main_of(path.read_text("utf-8"))).headings
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_each_page_says_what_it_is(site: Path) -> None:
    titles: dict[str, Path] = {}
    for path in full_pages(site):
        source = path.read_text("utf-8")
        title = re.search("<title>(.*?)</title>", source)
        assert title
        assert title[1] not in titles or path.parts[-3] != titles[title[1]].parts[-3], (path, titles[title[1]])
        titles[title[1]] = path
        assert re.search('<meta name="description" content="[^"]{5,}">', source), path
        assert '<link rel="canonical" href="' in source, path
        assert source.count('rel="alternate" hreflang=') >= 3, path


def test_every_section_is_reached_without_a_script(site: Path) -> None:
    for language, sections in OURS.items():
        start = "/" if language == "fi" else f"/{language}/"
        home = (site / start.strip("/") / "index.html").read_text("utf-8")
        for section in sections:
            assert f'href="{start}{section}/"' in home


def test_a_topic_without_acts_is_a_finished_page(site: Path) -> None:
    source = page(site, "alueet/saarimaa/")
    text = text_of(source)
    assert "Tällä alueella ei ole vielä tekoja" in text
    assert "Kerro ensimmäinen teko" in text
    assert "Lähellä kartalla" in text
    assert 'href="/alueet/jokimaa/"' in source
    assert "0 tekoa" not in text.split("Lähellä kartalla")[0]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository of 60 acts of one sector, theme, region and programme."""
    repository = copy_repository(tmp_path_factory.mktemp("large") / "repository", acts=False)
    source = MALLIMAA / "acts/suvikoski/joustava-osa-aikainen-paivahoito.yaml"
    assert yaml.safe_load(source.read_text("utf-8"))["programme"] == "tuulahdus"
    (repository.root / "acts/suvikoski").mkdir()
    for number in range(60):
        shutil.copy(source, repository.root / f"acts/suvikoski/paivahoito-{number}.yaml")
    repository.build("--no-cache", "--no-search")
    return repository


@pytest.mark.parametrize(
    ("first", "word"),
    [
        ("alueet/jokimaa/", "sivu"),
        ("sv/regioner/jokimaa/", "sida"),
        ("en/regions/jokimaa/", "page"),
        ("ohjelmat/tuulahdus/", "sivu"),
        ("en/programmes/tuulahdus/", "page"),
    ],
)
def test_more_than_24_acts_come_in_pages(large: Repository, first: str, word: str) -> None:
    pages = [first, f"{first}{word}/2/", f"{first}{word}/3/"]
    shown = [re.findall(r'data-act-id="([^"]+)"', page(large.site, address)) for address in pages]
    assert [len(acts) for acts in shown[:2]] == [24, 24]
    everything = [act for acts in shown for act in acts]
    assert len(set(everything)) == len(everything) == 60
    assert not (large.site / f"{first}{word}/4").exists()
    second = page(large.site, pages[1])
    assert f'href="/{first}" ' in second or f'href="/{first}"' in second
    assert f'rel="next" href="/{pages[2]}"' in second
    assert f'<link rel="canonical" href="https://tekojentori.example/{pages[1]}">' in second
    for address in pages:
        for link in Marks(page(large.site, address)).links:
            if link.startswith("/"):
                assert (large.site / urldefrag(link)[0].strip("/") / "index.html").is_file(), link


def test_a_market_without_acts_has_all_its_pages(tmp_path: Path) -> None:
    repository = copy_repository(tmp_path / "repository", acts=False)
    repository.build("--no-cache")
    for address, words in (
        ("toimialat/tekninen/", "Tällä toimialalla ei ole vielä tekoja"),
        ("teemat/digitalisaatio/", "Tästä teemasta ei ole vielä tekoja"),
        ("alueet/tunturimaa/", "Tällä alueella ei ole vielä tekoja"),
        ("ohjelmat/johtajapolku/", "Torilla ei ole vielä tekoja, jotka liittyvät tähän."),
        ("luvut/", "tekoa 0"),
        ("alueet/", "Saarimaa"),
    ):
        assert words in text_of(page(repository.site, address))
