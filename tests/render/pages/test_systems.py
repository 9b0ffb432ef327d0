"""The systems around the market on the built site: every fact of theirs where it belongs, and pages that hold."""

import csv
import html
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

import pytest
import yaml
from markets import ROOT, Repository, copy_repository

OURS = {
    "fi": ("toimialat", "teemat", "alueet", "ohjelmat", "verkostot", "haasteet", "luvut"),
    "sv": ("sektorer", "teman", "regioner", "program", "natverk", "utmaningar", "siffror"),
    "en": ("sectors", "themes", "regions", "programmes", "networks", "challenges", "figures"),
}
FACTS = list(csv.DictReader((Path(__file__).parent / "facts.csv").read_text("utf-8").splitlines()))
EKJ = "ohjelmat/ekj/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built once."""
    repository = copy_repository(tmp_path_factory.mktemp("systems") / "repository")
    repository.build("--no-cache")
    return repository.site


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def main_of(source: str) -> str:
    return source[source.index("<main") : source.index("</main>")]


def text_of(source: str) -> str:
    """What a reader sees of a page's main part, with one kind of space and no marks that only break lines."""
    drawn = re.sub(r"<svg.*?</svg>", " ", main_of(source), flags=re.DOTALL)
    return folded(html.unescape(re.sub(r"<[^>]+>", " ", drawn)))


def folded(text: str) -> str:
    text = re.sub("[\u00ad\u2060\u200b]", "", text).replace("\u00a0", " ")
    return re.sub(r"\s+([.,;:)])", r"\1", re.sub(r"\s+", " ", text)).replace("( ", "(").strip()


class Marks(HTMLParser):
    """Where a page's links lead, and what can be pointed at in it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag == "a" and values.get("href"):
            self.links.append(values["href"] or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        assert "style" not in values, values


def our_pages(site: Path) -> Iterator[Path]:
    for language, sections in OURS.items():
        start = site if language == "fi" else site / language
        for section in sections:
            yield from sorted((start / section).rglob("index.html"))


def test_every_fact_is_on_its_page(site: Path) -> None:
    texts = {address: text_of(page(site, address)) for address in {fact["page"] for fact in FACTS}}
    missing = [
        f"{fact['system']}: {fact['fact']} [{fact['page']}]"
        for fact in FACTS
        if folded(fact["fact"]) not in texts[fact["page"]]
    ]
    assert not missing, "\n".join(missing)
    assert len(FACTS) > 150


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("sv/program/kunteko-2020/", "Deltagare över 2 200 deltagare 2018"),
        ("sv/program/kunteko-2020/", "Deltagarens avgift cirka 50–130 € 2016"),
        ("sv/program/kunteko-2020/", "Respons på utbildningarna 4,3 / 5 2016"),
        ("sv/program/ekj/", "Utvecklande utvärdering"),
        ("sv/program/ekj/", "Certifikat som Kommunförbundet beviljade, 12.2.2016"),
        ("sv/program/ekj/", "Delarna sammanräknade: 2 + 13 + 9 + 21 + 5 + 11 + 2 + 22 + 7 + 3 + 15 + 14 + 10 = 134."),
        ("sv/siffror/", "December 2022 · Källa: KT, tiedote STT Infossa 69958999 1 055 gärningar"),
        ("sv/siffror/", "Framstegsarenans enkät 2017"),
        ("sv/utmaningar/hyva-kiertamaan-2022/", "nästan 70 gärningar (2022)"),
        ("sv/natverk/hr-kehittajat/", "Presentatörer Luksia och Omnia"),
        ("sv/natverk/tiimimainen-tyo/", "Status Planeras"),
        ("en/programmes/kunteko-2020/", "Participants over 2,200 participants 2018"),
        ("en/programmes/kunteko-2020/", "The participant's fee about €50–130 2016"),
        ("en/programmes/kunteko-2020/", "Feedback on the trainings 4.3 / 5 2016"),
        ("en/programmes/ekj/", "Certificates granted by Kuntaliitto, 12 February 2016"),
        ("en/figures/", "December 2022 · Source: KT, tiedote STT Infossa 69958999 1,055 acts"),
        ("en/challenges/hyva-kiertamaan-2021/", "about 30 acts (2021)"),
        ("en/networks/pedagoginen-johtaminen/", "over 40 actors"),
    ],
)
def test_the_other_languages_say_it_in_their_own_way(site: Path, address: str, words: str) -> None:
    assert words in text_of(page(site, address))


@pytest.mark.parametrize("address", [EKJ, "sv/program/ekj/", "en/programmes/ekj/"])
def test_the_shares_shown_add_up_to_the_total_shown(site: Path, address: str) -> None:
    table = re.search(r'<table class="shares">.*?</table>', page(site, address), re.DOTALL)
    assert table
    head, foot = table[0].split("<tfoot>")
    numbers = [int(found) for found in re.findall(r"<span>(\d+)</span></div></td>", head)]
    assert len(numbers) == 13
    assert re.findall(r"<span>(\d+)</span></div></td>", foot) == [str(sum(numbers))] == ["134"]
    assert "<caption>" in head
    assert head.count('scope="row"') == 13
    pilots = [row for row in head.split("<tr>") if "shares__act" in row]
    assert len(pilots) == 12
    assert all(row.count("<a href") == 2 for row in pilots), "each pilot leads to its organisation and to its act"


def test_the_market_is_counted_from_its_own_acts(site: Path, catalogue) -> None:
    text = text_of(page(site, "luvut/"))
    organisations = {act.organisation.id for act in catalogue.acts}
    regions = {region.id for act in catalogue.acts for region in act.regions}
    assert f"tekoa {len(catalogue.acts)} organisaatiota {len(organisations)}" in text
    assert f"maakuntaa, joista on tekoja {len(regions)}" in text
    assert "Laskettu tämän sivuston teoista 22.11.2026." in text


def test_every_topic_and_system_has_its_page_in_every_language(site: Path, catalogue) -> None:
    shelves = ("sectors", "themes", "regions", "programmes", "networks", "challenges")
    for language, sections in OURS.items():
        start = site if language == "fi" else site / language
        for section, shelf in zip(sections, shelves, strict=False):
            listed = (start / section / "index.html").read_text("utf-8")
            for record_id in getattr(catalogue, shelf):
                assert (start / section / record_id / "index.html").is_file(), (language, section, record_id)
                assert f"/{section}/{record_id}/" in main_of(listed)


def test_every_act_is_on_the_pages_of_its_topics(site: Path, catalogue) -> None:
    for section, shelf in (("toimialat", "sectors"), ("teemat", "themes"), ("alueet", "regions")):
        for term in getattr(catalogue, shelf):
            acts = {act.id for act in catalogue.acts if term in {each.id for each in getattr(act, shelf)}}
            shown = re.findall(r'data-act-id="([^"]+)"', page(site, f"{section}/{term}/"))
            assert set(shown) == acts
            assert len(shown) == len(acts)


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
    for path in our_pages(site):
        levels = Marks(main_of(path.read_text("utf-8"))).headings
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_each_page_says_what_it_is(site: Path) -> None:
    titles: dict[str, Path] = {}
    for path in our_pages(site):
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
    source = page(site, "alueet/kainuu/")
    text = text_of(source)
    assert "Tällä alueella ei ole vielä tekoja" in text
    assert "Kerro ensimmäinen teko" in text
    assert "Lähellä kartalla" in text
    assert 'href="/alueet/pohjois-pohjanmaa/"' in source
    assert "0 tekoa" not in text.split("Lähellä kartalla")[0]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The repository with 60 acts of one sector, theme, region and programme."""
    repository = copy_repository(tmp_path_factory.mktemp("large") / "repository")
    act = yaml.safe_load((ROOT / "acts/ylojarvi/joustava-osa-aikainen-paivahoito.yaml").read_text("utf-8"))
    assert act["programme"] == "kuntajet"
    source = repository.root / "acts/ylojarvi/joustava-osa-aikainen-paivahoito.yaml"
    for number in range(59):
        shutil.copy(source, source.with_name(f"paivahoito-{number}.yaml"))
    repository.build("--no-cache")
    return repository


@pytest.mark.parametrize(
    ("first", "word"),
    [
        ("alueet/pirkanmaa/", "sivu"),
        ("sv/regioner/pirkanmaa/", "sida"),
        ("en/regions/pirkanmaa/", "page"),
        ("ohjelmat/kuntajet/", "sivu"),
        ("en/programmes/kuntajet/", "page"),
    ],
)
def test_more_than_24_acts_come_in_pages(large: Repository, first: str, word: str) -> None:
    pages = [first, f"{first}{word}/2/", f"{first}{word}/3/"]
    shown = [re.findall(r'data-act-id="([^"]+)"', page(large.site, address)) for address in pages]
    assert [len(acts) for acts in shown[:2]] == [24, 24]
    everything = [act for acts in shown for act in acts]
    assert len(set(everything)) == len(everything) >= 60
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
    (repository.root / "acts").mkdir()
    for path in (repository.root / "editorial" / "programmes").glob("*.yaml"):
        lines = path.read_text("utf-8").split("\n")
        path.write_text("\n".join(line for line in lines if not line.strip().startswith("act: ")), "utf-8")
    repository.build("--no-cache")
    for address, words in (
        ("toimialat/tekninen/", "Tällä toimialalla ei ole vielä tekoja"),
        ("teemat/digitalisaatio/", "Tästä teemasta ei ole vielä tekoja"),
        ("alueet/lappi/", "Tällä alueella ei ole vielä tekoja"),
        ("ohjelmat/ekj/", "Torilla ei ole vielä tekoja, jotka liittyvät tähän."),
        ("luvut/", "tekoa 0"),
        ("alueet/", "Kainuu"),
    ):
        assert words in text_of(page(repository.site, address))
