"""What makes the editors' records whole: every language there, totals that add up."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.problems import Severity
from generator.rules.rule import Finding, rule
from generator.schema.fixes import added
from generator.schema.introspection import find_parts
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.fields import Labels
from generator.schema.records.network import NetworkRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.programme import ProgrammeRecord, Total
from generator.schema.records.statistic import StatisticRecord
from generator.schema.records.vocabulary import MunicipalitiesRecord, RegionsRecord, SectorsRecord, ThemesRecord
from generator.text import Text
from generator.yaml.edits import OPEN

LANGUAGE_NAMES = {
    "fi": Text("suomeksi", "på finska", "in Finnish"),
    "sv": Text("ruotsiksi", "på svenska", "in Swedish"),
    "en": Text("englanniksi", "på engelska", "in English"),
}
_EDITORS = (
    OrganisationRecord,
    ProgrammeRecord,
    NetworkRecord,
    ChallengeRecord,
    StatisticRecord,
    SectorsRecord,
    ThemesRecord,
    RegionsRecord,
    MunicipalitiesRecord,
)


@rule(
    "LABELS",
    *_EDITORS,
    fi="Teksti puuttuu {language}. Lisää avain {key}: sivusto on yhtä lailla suomeksi ja ruotsiksi.",
    sv="Texten saknas {language}. Lägg till nyckeln {key}: webbplatsen finns lika väl på finska och svenska.",
    en="The text is missing {language}. Add the key {key}: the site is in Finnish and Swedish alike.",
)
def texts_are_in_both_languages(record: OrganisationRecord) -> Iterator[Finding]:
    """The Language Act: what the editors write is in Finnish and Swedish."""
    for path, labels in find_parts(record, Labels):
        for code in ("fi", "sv"):
            if not getattr(labels, code):
                fix = partial(added, path=path, key=code, value=OPEN, after="fi" if labels.fi and code == "sv" else "")
                yield Finding(path, {"language": LANGUAGE_NAMES[code], "key": code}, fix=fix)


@rule(
    "LABELS-ENGLISH",
    OrganisationRecord,
    ProgrammeRecord,
    NetworkRecord,
    ChallengeRecord,
    StatisticRecord,
    SectorsRecord,
    ThemesRecord,
    RegionsRecord,
    severity=Severity.WARNING,
    fi="Teksti puuttuu englanniksi. Ilman sitä englanninkielinen sivu näyttää suomenkielisen tekstin.",
    sv="Texten saknas på engelska. Utan den visar den engelska sidan texten på finska.",
    en="The text is missing in English. Without it the English page shows the Finnish text.",
)
def texts_are_in_english(record: OrganisationRecord) -> Iterator[Finding]:
    """The third interface language is asked for, not required."""
    for path, labels in find_parts(record, Labels):
        if not labels.en:
            yield Finding(path, fix=partial(added, path=path, key="en", value=OPEN))


@rule(
    "TOTAL",
    ProgrammeRecord,
    fi="Osat ovat yhteensä {sum}, mutta summaksi on kirjoitettu {total}. Tarkista luvut lähteestä.",
    sv="Delarna blir {sum} tillsammans, men summan är skriven som {total}. Kontrollera siffrorna i källan.",
    en="The parts make {sum} together, but the total is written as {total}. Check the figures in the source.",
)
def totals_add_up(programme: ProgrammeRecord) -> Iterator[Finding]:
    """The parts of a total make the total."""
    for path, total in find_parts(programme, Total):
        found = sum((row.value for row in total.rows), Decimal(0))
        written = total.total
        if written.value != found:
            shown = written.value if written.value is not None else f"{written.low}–{written.high}"
            values: dict[str, object] = {"sum": found, "total": shown}
            yield Finding((*path, "total", "value"), values, replace=str(found), safe=False)
