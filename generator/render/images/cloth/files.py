"""The cloths of the acts and the signs of the themes as files of the site: one an act for every size (ADR 14)."""

from collections.abc import Iterator
from functools import partial
from hashlib import sha256

from generator.catalogue.model import Act, Catalogue
from generator.render.artifact import Artifact
from generator.render.images.cloth.motifs import MOTIFS, PLAIN, Motif
from generator.render.images.cloth.svg import draw_cloth, draw_motif
from generator.render.images.cloth.weave import Cloth, weave
from generator.render.urls import Urls

COLUMNS, ROWS = 30, 2
"""Of the file: as wide as a whole page. Cards show 12 columns of it and rows of lists 4, all from the middle."""


def weave_cloth(act: Act, *, columns: int = COLUMNS, rows: int = ROWS) -> Cloth:
    """The cloth of an act: it stays the same when the act is renamed."""
    return weave(act.first_id, act.themes[0].id, columns=columns, rows=rows)


def list_cloth_artifacts(catalogue: Catalogue, to: Urls, version: bytes) -> Iterator[Artifact]:
    """A file for every act and every theme. `version` is a digest of this package's code."""
    for theme in catalogue.themes:
        motif = MOTIFS.get(theme, PLAIN)
        key = sha256(version + theme.encode()).digest()
        yield Artifact(to.output(to.motif(theme)), key, partial(_draw_motif, motif))
    for act in catalogue.acts:
        key = sha256(version + f"{act.first_id} {act.themes[0].id}".encode()).digest()
        yield Artifact(to.output(to.cloth(act)), key, partial(_draw_cloth, act))


def _draw_motif(motif: Motif) -> bytes:
    return draw_motif(motif).encode()


def _draw_cloth(act: Act) -> bytes:
    return draw_cloth(weave_cloth(act)).encode()
