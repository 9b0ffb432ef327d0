"""The real municipalities with a few organisations on the market: names are what these tests are about."""

from functools import cache

from markets import ROOT

from generator.rules.engine import load
from generator.schema.collections import Records
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.vocabulary import MunicipalitiesRecord
from generator.schema.source_files import SourceFile

_TOWNS = {
    "espoo": ("049", "Espoon kaupunki", "Esbo stad", "City of Espoo"),
    "hameenlinna": ("109", "Hämeenlinnan kaupunki", "Tavastehus stad", "City of Hämeenlinna"),
    "kemi": ("240", "Kemin kaupunki", "Kemi stad", "City of Kemi"),
    "oulu": ("564", "Oulun kaupunki", "Uleåborgs stad", "City of Oulu"),
    "raasepori": ("710", "Raaseporin kaupunki", "Raseborgs stad", "City of Raseborg"),
}
_OTHERS = {
    "akseli": "Perusturvakuntayhtymä Akseli",
    "hus": "HUS",
    "oma-hame": "Kanta-Hämeen hyvinvointialue",
    "soite": "Keski-Pohjanmaan hyvinvointialue Soite",
    "soite-kuntayhtyma": "Keski-Pohjanmaan sosiaali- ja terveyspalvelukuntayhtymä Soite",
    "varha": "Varsinais-Suomen hyvinvointialue",
}


@cache
def known_bodies() -> Records:
    """Records to read names among."""
    path = ROOT / "editorial" / "vocabulary" / "municipalities.yaml"
    loaded = load(SourceFile(path.name, path, MunicipalitiesRecord, "municipalities"))
    assert isinstance(loaded.record, MunicipalitiesRecord), loaded.problems
    return Records(municipalities=loaded.record.root, organisations={**_towns(), **_others()})


def _towns() -> dict[str, OrganisationRecord]:
    return {
        name: _record({"name": {"fi": fi, "sv": sv, "en": en}, "kind": "municipality", "municipality": code})
        for name, (code, fi, sv, en) in _TOWNS.items()
    }


def _others() -> dict[str, OrganisationRecord]:
    gone = {"soite-kuntayhtyma": {"successor": "soite"}}
    return {
        name: _record({"name": {"fi": fi, "sv": fi, "en": fi}, "kind": "other", **gone.get(name, {})})
        for name, fi in _OTHERS.items()
    }


def _record(data: dict[str, object]) -> OrganisationRecord:
    return OrganisationRecord.model_validate(data)
