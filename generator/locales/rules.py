"""Words of the page of rules: what the check asks for, and how each message is answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """The page of rules."""

    title: str
    lead: str
    how_title: str
    how: tuple[str, ...]
    error: str
    warning: str
    note: str
    says: str
    typed: str
    mended: str
    example: str
    add: str
    contents: str
    help: str
    tell: str
