"""Everything that the pages and files of the site are drawn from, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue.model import Catalogue
from generator.render.frame import Frame
from generator.render.pages.templates import Templates
from generator.render.settings import Settings
from generator.schema.collections import Records
from generator.text import Language

FrameKey = tuple[Language, str | None]
"""A frame is drawn for each language and current section; None is no section."""


@dataclass(frozen=True, slots=True)
class RenderContext:
    """The catalogue, the records that it came of, and what they are drawn with.

    `digest` is of all that pages and files share: code, theme, settings, frames and the editors' records. An act has a
    digest of its own.
    """

    catalogue: Catalogue
    records: Records
    settings: Settings
    templates: Templates
    frames: Mapping[FrameKey, Frame]
    digest: bytes
