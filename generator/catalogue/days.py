"""The days that files do not tell: when an act, and an adoption of it, came to the market.

They are read from history by `checking/days.py` and given to the catalogue, which knows no git. What a file says wins.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.schema.dates import PartialDate
from generator.text import Text


@dataclass(frozen=True, slots=True)
class Days:
    """Of acts and adoptions whose file tells no day; those of which nobody knows are left out.

    `published` has them by the act's id, `adopted` by the act's id and the adopter as the file names it. `note` says in
    one sentence why nothing is known, where that is so.
    """

    published: Mapping[str, PartialDate] = field(default_factory=dict)
    adopted: Mapping[tuple[str, str], PartialDate] = field(default_factory=dict)
    note: Text | None = None


UNKNOWN = Days()
"""No history was asked."""
