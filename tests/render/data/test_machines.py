"""What machines read: the sitemap, the data of all acts, the schema of an act's file, and what pages say in JSON-LD."""

import json
import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from built_sites import PUBLIC, folder_of
from jsonschema import Draft202012Validator
from markets import ESIMERKKILA, MALLIMAA

from generator.build.settings_file import read_settings
from generator.catalogue import model
from generator.render.artifact import Artifact, Listing
from generator.render.context import RenderContext
from generator.render.data.act_schema import build_file_schema
from generator.render.data.api import build_act_data, build_acts_json
from generator.render.data.sitemap import build_sitemap
from generator.render.pages.templates import load_templates
from generator.render.urls import Urls
from generator.schema.records.act import ActRecord
from generator.text import LANGUAGES

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
BASE = PUBLIC["below"]


@pytest.fixture(scope="module")
def settings(root):
    return replace(read_settings(root / "mkdocs.yml", BASE), search=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Mallimaa's site below a path."""
    return folder_of("below", tmp_path_factory)


# --- sitemap --------------------


def pages_to_index(site: Path) -> dict[str, dict[str, str]]:
    """Canonical address → alternates of every page that says it may be indexed."""
    found = {}
    for file in site.rglob("*.html"):
        head = file.read_text("utf-8").partition("</head>")[0]
        if 'name="robots"' in head or 'http-equiv="refresh"' in head:
            continue
        canonical = re.search(r'rel="canonical" href="([^"]+)"', head)[1]
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        assert canonical == BASE + path, "a page that is indexed is its own canonical one"
        found[canonical] = dict(re.findall(r'rel="alternate" hreflang="(\w+)" href="([^"]+)"', head))
    return found


def test_the_sitemap_has_every_page_to_index_and_no_other(site: Path) -> None:
    told = {
        url.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
        for url in ET.parse(site / "sitemap.xml").getroot()
    }
    assert told == pages_to_index(site)
    assert len(told) == len(ET.parse(site / "sitemap.xml").getroot())


def test_an_act_stands_in_the_sitemap_where_it_is_told(site: Path, catalogue: model.Catalogue) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    to = Urls(BASE)
    for act in catalogue.acts:
        for language in LANGUAGES:
            assert (f"<loc>{to.absolute(to.act(act, language))}</loc>" in text) == (language in act.stories)
    assert "/t/" not in text
    assert "404" not in text
    published = next(act for act in catalogue.acts if act.published and not act.reviewed)
    assert f"{published.id}/</loc><lastmod>{published.published.iso}</lastmod>" in text


def test_robots_know_the_sitemap(site: Path) -> None:
    assert (site / "robots.txt").read_text("utf-8") == f"User-agent: *\nDisallow:\n\nSitemap: {BASE}sitemap.xml"


def test_a_sitemap_of_too_many_pages_is_split(root: Path, settings) -> None:
    environment = load_templates(root / "theme", settings)
    listings = [Listing(f"/tori/teot/kemi/teko-{number}/", ("fi",), "2024") for number in range(5)]
    made = {each.path: each for each in build_sitemap(listings, Urls(BASE), environment, largest=2)}
    assert list(made) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml", "robots.txt"]
    index = ET.fromstring(made["sitemap.xml"].draw())
    told = [each.text for each in index.iter(f"{SITEMAP}loc")]
    assert told == [f"{BASE}sitemap-{number}.xml" for number in (1, 2, 3)]
    parts = [ET.fromstring(made[f"sitemap-{number}.xml"].draw()) for number in (1, 2, 3)]
    assert [len(part) for part in parts] == [2, 2, 1]


def test_addresses_in_every_language() -> None:
    to = Urls(BASE)
    for address, swedish in {
        "/tori/": "/tori/sv/",
        "/tori/teot/sivu/2/": "/tori/sv/garningar/sida/2/",
        "/tori/en/acts/kemi/page-up/": "/tori/sv/garningar/kemi/page-up/",
        "/tori/en/themes/ymparisto/page/3/": "/tori/sv/teman/ymparisto/sida/3/",
        "/tori/oma-sivu/": "/tori/sv/oma-sivu/",
    }.items():
        assert to.in_every(address, ("sv",)) == {"sv": swedish}


# --- api/v1/acts.json --------------------


def test_the_file_of_acts_is_a_list_of_all_of_them(site: Path, catalogue: model.Catalogue) -> None:
    text = (site / "api/v1/acts.json").read_text("utf-8")
    acts = json.loads(text)
    assert [act["id"] for act in acts] == [act.id for act in catalogue.acts]
    assert text.count("\n") == len(acts) + 2, "one act a line"
    assert all(list(act) == sorted(act) for act in acts), "the same keys in the same order"
    for act in acts:
        for address in (*act["addresses"].values(), act["address"], act["short_address"]):
            assert (site / address.removeprefix(BASE) / "index.html").is_file()
        assert act["licence"] == {"metadata": "CC0-1.0", "texts": "CC-BY-4.0"}


SAID_OTHERWISE = {
    ("Act", "stories"): "texts",
    ("Story", "language"): None,  # the key that it stands under
    ("Act", "digest"): None,  # of the file: nothing to others
    ("Adoption", "body"): "organisation",
    ("Term", "basis"): None,  # why the editors chose it
    ("Region", "column"): None,  # its place on our map
    ("Region", "row"): None,
    ("Image", "photograph"): "address",
    ("Municipality", "region"): None,  # the organisation has its regions
    ("Municipality", "other_names"): None,  # only the search asks for it by them
}


WHOLE = {"Text", "PartialDate", "Programme", "Challenge", "Network"}
"""Classes that are told by their name or date alone."""


def covered(value: object, data: object, where: str) -> list[str]:
    """Fields of the model that the data does not have."""
    if is_dataclass(value) and type(value).__name__ not in WHOLE:
        missing = []
        for field in fields(value):
            name = SAID_OTHERWISE.get((type(value).__name__, field.name), field.name)
            if name is None:
                continue
            if not isinstance(data, dict) or name not in data:
                missing.append(f"{where}.{field.name}")
            elif name in {field.name, "texts"}:
                missing += covered(getattr(value, field.name), data[name], f"{where}.{field.name}")
        return missing
    if isinstance(value, tuple):
        assert len(value) == len(data), where
        return [each for one, other in zip(value, data, strict=True) for each in covered(one, other, where)]
    if hasattr(value, "items"):
        return [each for key, one in value.items() for each in covered(one, data[key], f"{where}.{key}")]
    assert (value is None) == (data is None), where
    return []


@pytest.mark.parametrize("name", ["catalogue", "esimerkkila"])
def test_every_field_of_every_act_is_published(name: str, settings, request: pytest.FixtureRequest) -> None:
    to = Urls(BASE)
    keys = set()
    for act in request.getfixturevalue(name).acts:
        data = build_act_data(act, to, settings)
        if act.partners or act.adoptions:  # a body is written into the object that names it
            data |= {"partners": [], "adoptions": []}
            assert not covered(replace(act, partners=(), adoptions=()), data, act.id)
        else:
            assert not covered(act, data, act.id)
        keys.add(frozenset(build_act_data(act, to, settings)))
    assert len(keys) == 1, "every act has the same keys"


def test_bodies_figures_and_dates_are_told_whole(esimerkkila: model.Catalogue, settings) -> None:
    to = Urls(BASE)
    told = [(act, build_act_data(act, to, settings)) for act in esimerkkila.acts]
    for act, data in told:
        assert [each["name"]["fi"] for each in data["partners"]] == [each.name.fi for each in act.partners]
        assert [each["changed"] for each in data["adoptions"]] == [each.changed for each in act.adoptions]
        for measure, found in zip(act.measures, data["measures"], strict=True):
            for part in ("figure", "before", "after"):
                figure = getattr(measure, part)
                if figure and figure.value is not None:
                    assert found[part]["value"] == float(figure.value)
                    assert found[part]["precision"]["id"] == figure.precision.value
        if act.started:
            assert data["started"] == {"date": act.started.iso, "about": act.started.about}
    assert any(act.measures for act, _ in told)


def test_the_file_is_written_in_pieces(root, checked, catalogue: model.Catalogue, settings) -> None:
    environment = load_templates(root / "theme", settings)
    context = RenderContext(catalogue, checked.records, settings, environment, {}, b"")
    artifact = build_acts_json(context)
    pieces = list(artifact.read_content())
    assert len(pieces) == len(catalogue.acts) + 1
    assert b"".join(pieces) == artifact.draw()
    assert build_acts_json(replace(context, catalogue=replace(catalogue, acts=()))).draw() == b"[]\n"
    assert isinstance(artifact, Artifact)


# --- api/v1/schema/act.json --------------------


@pytest.fixture(scope="module")
def schema(catalogue: model.Catalogue) -> dict:
    return build_file_schema(catalogue)


def as_json(value: object) -> object:
    """YAML as a JSON tool reads it: days are text."""
    if isinstance(value, dict):
        return {str(key): as_json(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def test_it_is_a_schema(schema: dict, site: Path) -> None:
    Draft202012Validator.check_schema(schema)
    published = json.loads((site / "api/v1/schema/act.json").read_text("utf-8"))
    assert published.pop("$id") == f"{BASE}api/v1/schema/act.json"
    assert published == json.loads(json.dumps(schema))


def test_it_accepts_every_act(schema: dict) -> None:
    files = sorted((MALLIMAA / "acts").rglob("*.yaml"))
    assert len(files) > 40
    for file in files:
        act = as_json(yaml.safe_load(file.read_text("utf-8")))
        problems = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(act)]
        assert not problems, (file, problems)


def test_it_accepts_the_act_that_has_everything(esimerkkila: model.Catalogue) -> None:
    validator = Draft202012Validator(build_file_schema(esimerkkila))
    files = sorted((ESIMERKKILA / "acts").rglob("*.yaml"))
    for file in files:
        problems = list(validator.iter_errors(as_json(yaml.safe_load(file.read_text("utf-8")))))
        assert not problems, (file, problems)


ACT = {
    "title": "Otsikko",
    "summary": "Tiivistelmä",
    "language": "fi",
    "sectors": ["tekninen"],
    "themes": ["ymparisto"],
}


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"title": None}, "$.title"),
        ({"title": "x" * 101}, "$.title"),
        ({"otsikko": "Otsikko"}, "$"),
        ({"language": "ru"}, "$.language"),
        ({"sectors": ["tekniikka"]}, "$.sectors[0]"),
        ({"sectors": []}, "$.sectors"),
        ({"themes": "ymparisto"}, "$.themes"),
        ({"stage": "kokeilu"}, "$.stage"),
        ({"started": "keväällä"}, "$.started"),
        ({"started": {"about": True}}, "$.started"),
        ({"published": "12.5.2024"}, "$.published"),
        ({"programme": "ei-ole"}, "$.programme"),
        ({"partners": [{"organisation": "ei-ole"}]}, "$.partners[0].organisation"),
        ({"contact": {"role": "Päällikkö", "mailbox": "ei osoite"}}, "$.contact.mailbox"),
        ({"contact": {"mailbox": "kirjaamo@kemi.fi"}}, "$.contact"),
        ({"links": [{"title": "x", "url": "www.kemi.fi"}]}, "$.links[0].url"),
        ({"measures": [{"what": "x", "figure": {"value": "paljon"}}]}, "$.measures[0].figure.value"),
        ({"based_on": ["kemi"]}, "$.based_on[0]"),
        ({"translations": {"de": {"title": "x", "summary": "y"}}}, "$.translations"),
    ],
)
def test_it_refuses_mistakes(schema: dict, change: dict, at: str) -> None:
    validator = Draft202012Validator(schema)
    assert not list(validator.iter_errors(ACT))
    assert at in {error.json_path for error in validator.iter_errors({**ACT, **change})}


@pytest.mark.parametrize("missing", sorted(ACT))
def test_what_must_be_there_must(schema: dict, missing: str) -> None:
    act = {key: value for key, value in ACT.items() if key != missing}
    assert [error.validator for error in Draft202012Validator(schema).iter_errors(act)] == ["required"]


def test_every_key_has_its_label_and_help_in_three_languages(schema: dict) -> None:
    parts = [schema, *(part for part in schema["$defs"].values() if part.get("type") == "object")]
    assert set(schema["properties"]) == set(ActRecord.model_fields)
    for part in parts:
        assert part["additionalProperties"] is False
        for name, found in part["properties"].items():
            if set(part["properties"]) == set(LANGUAGES) and "x-label" not in found:
                continue  # a text in each language: its keys are the languages
            assert found["title"], name
            assert found["description"], name
            assert set(found["x-label"]) == set(found["x-help"]) == {"sv", "en"}
    for found in schema["$defs"].values():
        if "enum" in found:
            assert list(found["x-enum-labels"]) == found["enum"]
    assert schema["properties"]["themes"]["items"]["x-enum-labels"]["tyohyvinvointi"]["sv"] == "Arbetshälsa"


# --- JSON-LD and link previews --------------------

TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": "^https?://"}
DAY = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
SCHEMA_ORG = {
    "type": "object",
    "required": ["@context", "@type", "name", "url"],
    "properties": {"@context": {"const": "https://schema.org"}},
    "oneOf": [
        {
            "properties": {
                "@context": True,
                "@type": {"const": "CreativeWork"},
                "name": TEXT,
                "abstract": TEXT,
                "inLanguage": {"enum": list(LANGUAGES)},
                "url": ADDRESS,
                "creator": {
                    "type": "object",
                    "required": ["@type", "@id", "name"],
                    "properties": {"@type": {"const": "Organization"}, "@id": ADDRESS, "name": TEXT},
                    "additionalProperties": False,
                },
                "keywords": {"type": "array", "items": TEXT, "minItems": 1},
                "license": ADDRESS,
                "datePublished": DAY,
                "dateModified": DAY,
                "award": {"type": "array", "items": TEXT, "minItems": 1},
            },
            "required": ["abstract", "inLanguage", "creator", "license"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "@context": True,
                "@type": {"enum": ["Organization", "GovernmentOrganization", "EducationalOrganization"]},
                "@id": ADDRESS,
                "name": TEXT,
                "url": ADDRESS,
                "areaServed": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {"@type": {"const": "AdministrativeArea"}, "name": TEXT},
                        "required": ["@type", "name"],
                        "additionalProperties": False,
                    },
                },
                "sameAs": ADDRESS,
            },
            "required": ["@id"],
            "additionalProperties": False,
        },
    ],
}
"""Of schema.org's types what our pages use: names of its properties, and what it expects in each."""


def test_pages_describe_acts_and_organisations_in_schema_org(site: Path, catalogue: model.Catalogue) -> None:
    validator = Draft202012Validator(SCHEMA_ORG)
    organisations, creators = set(), set()
    for file in site.rglob("*.html"):
        for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', file.read_text("utf-8")):
            data = json.loads(found)
            assert not list(validator.iter_errors(data)), file
            if data["@type"] == "CreativeWork":
                creators.add(data["creator"]["@id"])
            else:
                organisations.add(data["@id"])
    assert creators == organisations
    assert len(creators) == len({act.organisation.id for act in catalogue.acts})


def test_link_previews_say_whose_page_it_is(site: Path) -> None:
    home = (site / "sv/index.html").read_text("utf-8")
    assert '<meta property="og:site_name" content="Framstegsarenan">' in home
    assert home.count("og:locale:alternate") == 2
    act = (site / "teot/hilajarvi/tarjoiluhavikki-lounaaksi/index.html").read_text("utf-8")
    assert '<meta property="article:published_time" content="2024-11-25">' in act
