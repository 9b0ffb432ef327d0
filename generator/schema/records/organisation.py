"""An organisation as the editors keep it: who did the acts, and where it is."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import (
    Address,
    Choice,
    Labels,
    Line100,
    MunicipalityRef,
    OrganisationRef,
    Record,
    RegionRef,
    key,
)
from generator.schema.records.shared_keys import FORMER_IDS, NAME, WEBSITE


class OrganisationKind(Choice):
    """What kind of body it is."""

    MUNICIPALITY = "municipality", "Kunta tai kaupunki", "Kommun eller stad", "Municipality"
    JOINT_AUTHORITY = "joint-authority", "Kuntayhtymä", "Samkommun", "Joint municipal authority"
    WELLBEING_COUNTY = "wellbeing-county", "Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"
    COMPANY = "company", "Kunnan omistama yhtiö", "Kommunägt bolag", "Municipally owned company"
    ASSOCIATION = "association", "Järjestö tai liitto", "Organisation eller förbund", "Association"
    EDUCATION = "education", "Oppilaitos", "Läroanstalt", "Educational institution"
    OTHER = "other", "Muu toimija", "Annan aktör", "Other body"


class OrganisationRecord(Record):
    """The legal body that did the act. The file's name is its id and the name of its folder in `acts/`."""

    name: Annotated[Labels, NAME]
    kind: Annotated[
        OrganisationKind,
        key(
            fi=("Laji", "Kunta, kuntayhtymä, hyvinvointialue, yhtiö tai muu."),
            sv=("Typ", "Kommun, samkommun, välfärdsområde, bolag eller annat."),
            en=("Kind", "Municipality, joint authority, wellbeing county, company or other."),
        ),
    ]
    municipality: Annotated[
        MunicipalityRef | None,
        key(
            fi=("Kunta", 'Kotikunnan kolminumeroinen tunnus lainausmerkeissä, esimerkiksi "049".'),
            sv=("Kommun", 'Hemkommunens tresiffriga kod inom citattecken, till exempel "049".'),
            en=("Municipality", 'The three-digit code of its home municipality in quotes, for example "049".'),
        ),
    ] = None
    regions: Annotated[
        tuple[RegionRef, ...],
        Field(max_length=19),
        key(
            fi=("Maakunnat", "Maakuntien tunnukset, esimerkiksi lappi, jos kotikunta ei kerro niitä."),
            sv=("Landskap", "Landskapens id, till exempel lappi, om hemkommunen inte anger dem."),
            en=("Regions", "Region ids, for example lappi, when the home municipality does not tell them."),
        ),
    ] = ()
    website: Annotated[Address | None, WEBSITE] = None
    forge_team: Annotated[
        Line100 | None,
        key(
            fi=("Tarkastajat", "Ryhmä, joka tarkastaa organisaation teot, esimerkiksi @tori/kemi."),
            sv=("Granskare", "Gruppen som granskar organisationens gärningar, till exempel @tori/kemi."),
            en=("Reviewers", "The team that reviews the organisation's acts, for example @tori/kemi."),
        ),
    ] = None
    successor: Annotated[
        OrganisationRef | None,
        key(
            fi=("Seuraaja", "Organisaatio, joka jatkaa sen tehtäviä."),
            sv=("Efterföljare", "Organisationen som fortsätter dess uppgifter."),
            en=("Successor", "The organisation that goes on with its tasks."),
        ),
    ] = None
    former_ids: FORMER_IDS = ()
