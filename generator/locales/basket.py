"""The words of the basket: its buttons on cards, its count in the header, and its page."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Basket:
    """`added`, `removed`, `moved` and `full` are announced; `own_file` names the columns of the table that is downloaded."""

    title: str
    lead: str
    description: str
    without_script: str
    count: Plural
    header: str
    add: str
    remove: str
    added: str
    removed: str
    full: str
    not_kept: str
    list: str
    loading: str
    empty_title: str
    empty: str
    browse: str
    shared_title: str
    shared: str
    take: str
    taken: str
    up: str
    down: str
    take_out: str
    moved: Message
    taken_out: Message
    undo: str
    undone: str
    clear: str
    cleared: str
    gone: str
    use: str
    copy_blocks: str
    copy_link: str
    print: str
    table: str
    markdown: str
    issue: str
    issue_help: str
    kept_help: str
    columns: tuple[str, ...]
    file: str
    issue_title: str
