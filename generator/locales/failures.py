"""What is said where a command cannot do its work: one sentence in each language."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.text import Text


@dataclass(frozen=True, slots=True)
class FailuresTexts:
    """What is lacking, in the way or broken outside the acts and records."""

    no_repository: Text
    no_folder: Text
    no_file: Text
    not_a_folder: Text
    not_a_file: Text
    disk_full: Text
    may_not: Text
    read_only: Text
    system: Text
    a_process_ended: Text
    theme: Text
    theme_lacks: Text
    slot: Text
    pages: Text
    busy: Text
    target_is_file: Text
    target_holds: Text
    target_not_ours: Text
    kept_folder: Text
    not_replaced: Text
    no_path: Text
    no_acts_there: Text
    forge: Text
    no_branch: Text
    report_too_long: Text
    report_not_text: Text
    report_empty: Text
    report_strange: Text
    no_index: Text
    no_pagefind: Text


@dataclass(frozen=True, slots=True)
class SettingsTexts:
    """What is wrong with mkdocs.yml. `wants` says by a kind of value what belongs in a place."""

    unread: Text
    unread_at: Text
    empty: Text
    no_plugin: Text
    wrong: Text
    place: Text
    wants: Mapping[str, Text]
    host: Text


@dataclass(frozen=True, slots=True)
class UsageTexts:
    """What is wrong with how a command was given."""

    day: Text
    option: Text
    no_option: Text
    no_command: Text
    lacks: Text
    lacks_value: Text
    too_much: Text
    choice: Text
    number: Text
