"""What makes the editors' records whole: every language there, totals that add up."""

from collections.abc import Iterator
from decimal import Decimal

from generator.problems import Severity
from generator.rules.rule import Finding, Requirement, require, rule
from generator.schema.introspection import find_parts
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.fields import Labels
from generator.schema.records.network import NetworkRecord
from generator.schema.records.organisation import OrganisationKind, OrganisationRecord
from generator.schema.records.programme import ProgrammeRecord, Total
from generator.schema.records.statistic import StatisticRecord
from generator.schema.records.vocabulary import MunicipalitiesRecord, RegionsRecord, SectorsRecord, ThemesRecord

_EDITORS = (
    OrganisationRecord,
    ProgrammeRecord,
    NetworkRecord,
    ChallengeRecord,
    StatisticRecord,
    SectorsRecord,
    ThemesRecord,
    RegionsRecord,
)

LABELS = require(
    "LABELS",
    *_EDITORS,
    MunicipalitiesRecord,
    requires=tuple(Requirement(any_of=(language,), within=Labels) for language in ("fi", "sv")),
    reason="The Language Act: what the editors write is in Finnish and Swedish.",
    fi="Teksti puuttuu {language} (avain {key}). Lisää se: sivusto on yhtä lailla suomeksi ja ruotsiksi.",
    sv="Texten saknas {language} (nyckeln {key}). Lägg till den: webbplatsen finns lika väl på finska och svenska.",
    en="The text is missing {language} (the key {key}). Add it: the site is in Finnish and Swedish alike.",
)
MUNICIPALITY_CODE = require(
    "MUNICIPALITY-CODE",
    OrganisationRecord,
    requires=(Requirement(when={"kind": (OrganisationKind.MUNICIPALITY,)}, any_of=("municipality",)),),
    reason="A municipality is known by its code, whatever it is called.",
    fi="Lisää {label} (avain {key}): se kertoo, mikä kunta on kyseessä.",
    sv="Lägg till {label} (nyckeln {key}): den berättar vilken kommun det gäller.",
    en="Add {label} (the key {key}): it tells which municipality this is.",
)
LABELS_ENGLISH = require(
    "LABELS-ENGLISH",
    *_EDITORS,
    requires=(Requirement(any_of=("en",), within=Labels),),
    severity=Severity.WARNING,
    reason="The third interface language is asked for, not required.",
    not_in_form="a warning about a name in English, which the form does not ask for",
    fi="Teksti puuttuu englanniksi. Ilman sitä englanninkielinen sivu näyttää suomenkielisen tekstin.",
    sv="Texten saknas på engelska. Utan den visar den engelska sidan texten på finska.",
    en="The text is missing in English. Without it the English page shows the Finnish text.",
)


@rule(
    "TOTAL",
    ProgrammeRecord,
    fi="Osat ovat yhteensä {sum}, mutta summaksi on kirjoitettu {total}. Tarkista luvut lähteestä.",
    sv="Delarna blir {sum} tillsammans, men summan är skriven som {total}. Kontrollera siffrorna i källan.",
    en="The parts make {sum} together, but the total is written as {total}. Check the figures in the source.",
)
def find_wrong_totals(programme: ProgrammeRecord) -> Iterator[Finding]:
    """The parts of a total make the total."""
    for path, total in find_parts(programme, Total):
        found = sum((row.value for row in total.rows), Decimal(0))
        written = total.total
        if written.value != found:
            shown = written.value if written.value is not None else f"{written.low}–{written.high}"
            values: dict[str, object] = {"sum": found, "total": shown}
            yield Finding((*path, "total", "value"), values, replace=str(found), safe=False)
