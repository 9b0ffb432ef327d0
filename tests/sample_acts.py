"""Acts made for tests: one that has everything a page can show, its every text a given word."""

from datetime import date
from decimal import Decimal

from generator.catalogue import model, programmes, vocabulary
from generator.catalogue.markdown import convert_to_html
from generator.render.settings import Accessibility, Conformance, Settings
from generator.schema.dates import PartialDate
from generator.schema.identifiers import short_code
from generator.schema.records.act import Evidence, Provenance, Scale, Stage
from generator.schema.records.fields import Precision
from generator.schema.records.network import NetworkStatus
from generator.schema.records.organisation import OrganisationKind
from generator.schema.records.story import Cost
from generator.text import Language, Text

SETTINGS = Settings(
    *("Tekojen tori", "KT", "tori@example.org", "https://forge.example/tori", "https://example.org/tori/"),
    Accessibility(date(2026, 11, 22), Conformance.PARTIAL, "https://valvonta.example/"),
)
DAY = PartialDate(2024, 5, 12)


def full_act(slug: str = "teko", word: str = "sana", **changes: object) -> model.Act:
    """An act by `kaupunki` that has every part, each text `word`."""
    said, link = Text.same(word), f"https://example.org/{word}"
    values: dict[str, object] = {
        "id": f"kaupunki/{slug}",
        "file": f"acts/kaupunki/{slug}.yaml",
        "code": short_code(f"kaupunki/{slug}"),
        "language": "fi",
        "stories": {"fi": story("fi", word), "sv": story("sv", word)},
        "organisation": organisation(word),
        "sectors": (vocabulary.Term("s1", said), vocabulary.Term("s2", said)),
        "themes": (vocabulary.Term("t1", said), vocabulary.Term("t2", said)),
        "customer_groups": (word, word),
        "methods": (word,),
        "stage": Stage.IN_USE,
        "scale": Scale.TEAM,
        "started": DAY,
        "ended": None,
        "published": DAY,
        "reviewed": DAY,
        "measures": (
            model.Measure(word, figure(word), None, None),
            model.Measure(word, None, figure(word), figure(word)),
        ),
        "evidence": Evidence.MEASURED,
        "adoptions": (
            model.Adoption(model.Body(said, organisation(word)), DAY, word, link),
            model.Adoption(model.Body(said), None, word, None),
        ),
        "based_on": ("kaupunki/toinen",) if slug != "toinen" else (),
        "partners": (model.Body(said, organisation(word)), model.Body(said)),
        "programme": None,
        "challenge": None,
        "networks": (programmes.Network("n", said, said, NetworkStatus.ACTIVE, None, (), (), ()),),
        "awards": (model.Award(word, DAY, link), model.Award(word, None, None)),
        "links": (programmes.Link(word, link),),
        "contact": model.Contact(word, f"{word}@example.org", link),
        "provenance": Provenance.SUBMITTED,
        "source": model.Source(word, link),
        "former_ids": (),
        "digest": slug.encode(),
    }
    return model.Act(**(values | changes))  # type: ignore[arg-type]


def story(language: Language, word: str = "sana") -> model.Story:
    told = convert_to_html(word)
    adopt = model.Adopt((word, word), (word,), Cost.UNDER_1K, word, word, (word,))
    return model.Story(language, word, word, word, told, told, told, told, adopt)


def figure(word: str = "sana") -> programmes.Figure:
    return programmes.Figure(Decimal(5), None, None, Text.same(word), Precision.ABOUT, DAY, word)


def organisation(word: str = "sana") -> vocabulary.Organisation:
    region = vocabulary.Region("r", "01", Text.same(word), 1, 1)
    home = vocabulary.Municipality("001", Text.same(word), region)
    website = f"https://example.org/{word}"
    return vocabulary.Organisation(
        "kaupunki", Text.same(word), OrganisationKind.MUNICIPALITY, home, (region,), website, "kaupunki"
    )


def catalogue(*acts: model.Act) -> model.Catalogue:
    first = acts[0].organisation
    return model.Catalogue(
        acts=acts,
        organisations={first.id: first},
        sectors={term.id: term for term in acts[0].sectors},
        themes={term.id: term for term in acts[0].themes},
        regions={region.id: region for region in first.regions},
        municipalities={},
        programmes={},
        networks={network.id: network for network in acts[0].networks},
        challenges={},
        statistics={},
        concepts={},
        today=date(2026, 11, 22),
    )
