"""The texts of the accessibility statement that the law on digital services (306/2019, 9 §) asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Statement:
    """The accessibility statement. `checks` are by the names that the audit gives them."""

    title: str
    description: str
    concerns: Message
    law: str
    state: str
    full: str
    partial: str
    none: str
    faults: Plural
    gaps: str
    no_gaps: str
    why: str
    how: str
    own: str
    audited: Message
    not_audited: str
    checks: Mapping[str, Message]
    found: Plural
    not_by_others: str
    feedback: str
    feedback_text: str
    feedback_time: str
    complain: str
    complain_text: str
    authority: str
    unit: str
    authority_page: str
    dates: str
    prepared: Message
    reviewed: Message
