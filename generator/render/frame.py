"""A drawn page of the theme as a value: the text around its slots. It is drawn once; filling joins strings."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.locales import TEXTS
from generator.text import ToldError

SLOTS = ("policy", "title", "description", "head", "alternate_fi", "alternate_sv", "alternate_en", "search", "body")
"""The parts that differ from page to page."""


class FrameError(ToldError):
    """The theme's page does not have every slot exactly once. Raised by `split_frame` only."""


def build_mark(slot: str) -> str:
    """The placeholder of a slot while the frame is drawn: letters only, so that no filter changes it."""
    return f"tekojentorislot{slot.replace('_', '')}tolsirotnejoket"


@dataclass(frozen=True, slots=True)
class Frame:
    """The page around the slots: `pieces` has one more text than `order` has slots."""

    pieces: tuple[str, ...]
    order: tuple[str, ...]

    def fill(self, values: Mapping[str, str]) -> str:
        """The whole page. Values are HTML already escaped; a slot without a value raises KeyError."""
        parts = [self.pieces[0]]
        for slot, piece in zip(self.order, self.pieces[1:], strict=True):
            parts += (values[slot], piece)
        return "".join(parts)


def split_frame(html: str, slots: tuple[str, ...] = SLOTS) -> Frame:
    """The frame of a page drawn with marks in its slots.

    Raises FrameError when a slot is missing or comes twice: a page would silently lose its title, say.
    """
    places: list[tuple[int, str]] = []
    for slot in slots:
        count = html.count(build_mark(slot))
        if count != 1:
            raise FrameError(TEXTS.failures.slot.fill({"slot": slot, "count": count}))
        places.append((html.index(build_mark(slot)), slot))
    pieces: list[str] = []
    start = 0
    for place, slot in sorted(places):
        pieces.append(html[start:place])
        start = place + len(build_mark(slot))
    return Frame((*pieces, html[start:]), tuple(slot for _, slot in sorted(places)))
