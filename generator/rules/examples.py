"""An example of every rule: what somebody typed, what is said of it, and the mended lines.

`examples.json` is written from the tests' own cases, and a test holds it to them; so the page of rules shows what the
check does, and not what somebody remembered that it does.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.text import Text

FILE = "examples.json"
"""Beside this module."""


@dataclass(frozen=True, slots=True)
class Example:
    """`typed` are the lines as they were and `mended` the lines instead; without `typed` they are added."""

    message: Text
    typed: str
    mended: str
    safe: bool


@cache
def read_examples() -> Mapping[str, Example]:
    """Rule → its example."""
    told = json.loads(files("generator.rules").joinpath(FILE).read_text("utf-8"))
    return {
        rule: Example(Text(**each["message"]), each["typed"], each["mended"], each["safe"])
        for rule, each in told.items()
    }
