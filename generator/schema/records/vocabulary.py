"""The vocabulary: sectors, themes, regions and municipalities with their names."""

from typing import Annotated

from pydantic import Field, RootModel

from generator.schema.records.fields import Id, Labels, Line40, Line250, Record, RegionRef, key
from generator.schema.records.shared_keys import FORMER_IDS, NAME, SOURCE


class TermRecord(Record):
    """A sector or a theme: its name, and where the word is from."""

    name: Annotated[Labels, NAME]
    basis: Annotated[Line250 | None, SOURCE] = None
    former_ids: FORMER_IDS = ()


class RegionRecord(Record):
    """A region (maakunta): Statistics Finland's code, and its place on the tile map, columns and rows from 1."""

    code: Annotated[
        Line40,
        key(
            fi=("Tunnus", "Tilastokeskuksen kaksinumeroinen tunnus."),
            sv=("Kod", "Statistikcentralens tvåsiffriga kod."),
            en=("Code", "Statistics Finland's two-digit code."),
        ),
    ]
    iso: Annotated[
        Line40,
        key(
            fi=("ISO-tunnus", "Standardin ISO 3166-2 tunnus."),
            sv=("ISO-kod", "Koden i ISO 3166-2."),
            en=("ISO code", "The code of ISO 3166-2."),
        ),
    ]
    name: Annotated[Labels, NAME]
    column: Annotated[
        int,
        Field(ge=1, le=9),
        key(
            fi=("Sarake", "Paikka ruutukartalla vasemmalta."),
            sv=("Kolumn", "Plats på rutkartan från vänster."),
            en=("Column", "Its place on the tile map from the left."),
        ),
    ]
    row: Annotated[
        int,
        Field(ge=1, le=9),
        key(
            fi=("Rivi", "Paikka ruutukartalla ylhäältä."),
            sv=("Rad", "Plats på rutkartan uppifrån."),
            en=("Row", "Its place on the tile map from the top."),
        ),
    ]
    former_ids: FORMER_IDS = ()


class MunicipalityRecord(Record):
    """A municipality and the region that it is in."""

    name: Annotated[Labels, NAME]
    region: Annotated[
        RegionRef,
        key(
            fi=("Maakunta", "Maakunnan tunnus."),
            sv=("Landskap", "Landskapets id."),
            en=("Region", "The region's id."),
        ),
    ]
    other_names: Annotated[
        tuple[Line40, ...],
        Field(max_length=10),
        key(
            fi=("Muut nimet", "Lyhenteet ja muut nimet, joilla kuntaa kutsutaan, esimerkiksi Hki."),
            sv=("Andra namn", "Förkortningar och andra namn på kommunen, till exempel Hki."),
            en=("Other names", "Short forms and other names that it is known by, for example Hki."),
        ),
    ] = ()
    joined: Annotated[
        tuple[Line40, ...],
        Field(max_length=40),
        key(
            fi=("Siihen liittyneet", "Entiset kunnat, jotka ovat nyt osa sitä, suomeksi ja ruotsiksi."),
            sv=("Införlivade", "Tidigare kommuner som nu är en del av den, på finska och svenska."),
            en=("Joined", "Former municipalities that are a part of it now, in Finnish and Swedish."),
        ),
    ] = ()


class SectorsRecord(RootModel[dict[Id, TermRecord]]):
    """`editorial/vocabulary/sectors.yaml`: sectors by id, in the order that pages show them."""


class ThemesRecord(RootModel[dict[Id, TermRecord]]):
    """`editorial/vocabulary/themes.yaml`: themes by id."""


class RegionsRecord(RootModel[dict[Id, RegionRecord]]):
    """`editorial/vocabulary/regions.yaml`: regions by id."""


class MunicipalitiesRecord(RootModel[dict[Line40, MunicipalityRecord]]):
    """`editorial/vocabulary/municipalities.yaml`: municipalities by Statistics Finland's three-digit code, as text."""
