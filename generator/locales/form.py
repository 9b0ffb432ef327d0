"""The texts of the form. The labels and helps of fields are in the record (schema/records/act.py)."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Script:
    """The texts of the form's scripts, which fill the places in braces."""

    page_title: Message
    error: str
    unfinished: Plural
    good: str
    saved: Message
    not_saved: str
    restored: Message
    deleted: str
    left: Plural
    over: Plural
    suggestions: Plural
    no_suggestions: str
    remove: Message
    numbered: Message
    acknowledge: Message
    mend: str
    copied: str
    copy_failed: str
    copied_to_paste: str
    editing: Message
    adopting: Message
    not_loaded: str
    not_asked: Message
    mail_subject: Message
    mail_text: Message
    kept_measure: Message
    judging: str
    untitled: str
    similar: Plural


@dataclass(frozen=True, slots=True)
class Form:
    """The page of the form. `steps` and `blocks` are by the names of intake/web_form/layout.py, `examples` by the record's keys."""

    title: str
    lead: str
    description: str
    progress: str
    steps: Mapping[str, str]
    blocks: Mapping[str, str]
    notes: Mapping[str, str]
    examples: Mapping[str, str]
    example: str
    optional: str
    about: str
    choose: str
    add: Mapping[str, str]
    organisation: str
    organisation_help: str
    newcomer: str
    newcomer_help: str
    name_fi: str
    name_sv: str
    name_sv_help: str
    municipality: str
    municipality_help: str
    next: str
    previous: str
    problems: str
    draft_delete: str
    draft_undo: str
    draft_where: str
    similar: str
    similar_help: str
    preview: str
    preview_note: str
    preview_empty: str
    preview_page: str
    send: str
    send_help: str
    names_unjudged: str
    forge: str
    forge_help: str
    forge_button: str
    forge_paste: str
    forge_first: str
    new_tab: str
    download: str
    download_help: str
    download_button: str
    mail: str
    mail_help: str
    mail_copy: str
    mail_open: str
    files: str
    without: str
    without_text: str
    what_to_tell: str
    other_ways: str
    by_mail: Message
    as_file: str
    as_file_link: str
    afterwards: str
    afterwards_text: str
    personal: str
    edit_act: str
    adopt_act: str
    script: Script
