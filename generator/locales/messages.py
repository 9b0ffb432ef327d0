"""What commands, reports and doors say: one dataclass an area, each text in every language."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.locales.failures import FailuresTexts, SettingsTexts, UsageTexts
from generator.text import Text


@dataclass(frozen=True, slots=True)
class CodeownersTexts:
    """Codeowners."""

    fresh: Text
    old: Text


@dataclass(frozen=True, slots=True)
class FixSentencesTexts:
    """Fix sentences."""

    mended: Text
    lines: Text
    add: Text
    start: Text
    example: Text
    examples: Text


@dataclass(frozen=True, slots=True)
class FixesReportTexts:
    """Fixes report."""

    nothing: Text
    one: Text
    more: Text
    left: Text


@dataclass(frozen=True, slots=True)
class GithubReportTexts:
    """Github report."""

    title: Mapping[str, Text]
    older: Text
    sum: Text
    more: Text


@dataclass(frozen=True, slots=True)
class IssueAnswerTexts:
    """Issue answer."""

    ready: Text
    ready_next: Text
    change: Text
    held: Text
    ask: Text
    one: Text
    many: Text
    mend_next: Text
    more: Text
    pictures: Text
    pictures_next: Text
    rows: Text


@dataclass(frozen=True, slots=True)
class MarkdownReportTexts:
    """Markdown report."""

    ready: Text
    ready_next: Text
    mend_one: Text
    mend: Text
    ask: Text
    mend_next: Text
    nothing: Text
    read: Text
    good: Text
    others: Text
    line: Text
    long_fix: Text
    older: Text
    older_one: Text
    older_why: Text
    left_out: Text
    unjudged: Text
    unjudged_next: Text


@dataclass(frozen=True, slots=True)
class PermalinksReportTexts:
    """Permalinks report."""

    all_there: Text
    lost: Text
    more: Text
    no_list: Text


@dataclass(frozen=True, slots=True)
class PreviewReportTexts:
    """Preview report."""

    made: Text
    nothing: Text
    broken: Text
    misled: Text
    no_browser: Text


@dataclass(frozen=True, slots=True)
class PullRequestCommentTexts:
    """Pull request comment."""

    preview: Text


@dataclass(frozen=True, slots=True)
class RulesLinkTexts:
    """Rules link."""

    where: Text


@dataclass(frozen=True, slots=True)
class StaleListsTexts:
    """Stale lists."""

    title: Text
    hello: Text
    merged: Text
    seen: Text
    never: Text
    link: Text
    contact: Text
    edit: Text
    how: Text
    nothing: Text


@dataclass(frozen=True, slots=True)
class TextReportTexts:
    """Text report."""

    severity: Mapping[str, Text]
    plural: Mapping[str, Text]
    fine: Text
    sum: Text
    act: Text
    acts: Text
    file: Text
    files: Text
    nothing: Text
    older: Text


@dataclass(frozen=True, slots=True)
class HistoryTexts:
    """History."""

    odd_ref: Text
    no_git: Text
    no_repository: Text
    unknown: Text
    shallow: Text
    no_common: Text
    failed: Text
    days_no_repository: Text
    days_shallow: Text
    days_unread: Text


@dataclass(frozen=True, slots=True)
class LiveSiteTexts:
    """Live site."""

    unreached: Text
    odd: Text


@dataclass(frozen=True, slots=True)
class ActFileTexts:
    """Act file."""

    header: Text
    options: Text
    options_below: Text
    example_title: Text


@dataclass(frozen=True, slots=True)
class IssueFormTexts:
    """Issue form."""

    form_name: Text
    form_about: Text
    form_title: Text
    form_top: Text
    organisation: Text
    municipality: Text
    newcomer_help: Text
    kind: Text
    acknowledged_help: Text
    permission: Text
    may_publish: Text
    no_persons: Text
    link_name: Text
    link_about: Text
    not_a_form: Text
    proposal_title: Text
    proposal_body: Text


@dataclass(frozen=True, slots=True)
class ProposalTexts:
    """Proposal."""

    or_: Text


@dataclass(frozen=True, slots=True)
class SpreadsheetTexts:
    """Spreadsheet."""

    too_large: Text
    too_long: Text
    encoding: Text
    letters: Text
    not_a_workbook: Text
    no_sheet: Text
    no_headings: Text
    no_column: Text
    headings: Text
    not_known: Text
    twice: Text
    respondent: Text
    meant: Text
    cell: Text
    row: Text
    no_acts: Text
    other_sheets: Text
    blocked: Text
    asked: Text
    new: Text
    new_organisations: Text
    changed: Text
    same: Text
    left: Text
    write: Text
    nothing: Text
    not_written: Text
    written: Text
    stopped: Text
    exported: Text
    broken: Text
    no_form: Text
    acts_sheet: Text
    help_sheet: Text
    help_id: Text
    help_own: Mapping[str, Text]
    help_lists: Text


@dataclass(frozen=True, slots=True)
class TerminalTexts:
    """Terminal."""

    greeting: Text
    who: Text
    who_help: Text
    where: Text
    topic: Text
    address: Text
    address_help: Text
    must: Text
    may: Text
    prose: Text
    items: Text
    pick_one: Text
    pick_some: Text
    picked: Text
    which: Text
    none_found: Text
    now: Text
    suggested: Text
    acknowledge: Text
    new_organisation: Text
    not_there: Text
    already: Text
    name_in: Text
    name_in_swedish: Text
    enter_for: Text
    ready: Text
    written: Text
    next: Text
    stopped: Text
    stopped_empty: Text
    draft: Text
    pending: Text
    unknown: Text


@dataclass(frozen=True, slots=True)
class CommandsTexts:
    """What commands say of what they did."""

    built: Text
    not_built: Text
    nothing_new: Text
    written: Text
    written_letter: Text
    write_the_letter: Text
    no_such_letter: Text
    none: Text
    letter_too_large: Text
    letter_not_made: Text
    outdated: Text
    up_to_date: Text
    run_forms: Text
    not_the_checked_version: Text
    comment_written: Text
    bad_number: Text
    environment_lacks: Text
    not_an_event: Text
    answered: Text
    shows_the_last: Text


@dataclass(frozen=True, slots=True)
class Messages:
    """Every area by its name."""

    codeowners: CodeownersTexts
    fix_sentences: FixSentencesTexts
    fixes_report: FixesReportTexts
    github_report: GithubReportTexts
    issue_answer: IssueAnswerTexts
    markdown_report: MarkdownReportTexts
    permalinks_report: PermalinksReportTexts
    preview_report: PreviewReportTexts
    pull_request_comment: PullRequestCommentTexts
    rules_link: RulesLinkTexts
    stale_lists: StaleListsTexts
    text_report: TextReportTexts
    history: HistoryTexts
    live_site: LiveSiteTexts
    act_file: ActFileTexts
    issue_form: IssueFormTexts
    proposal: ProposalTexts
    spreadsheet: SpreadsheetTexts
    terminal: TerminalTexts
    commands: CommandsTexts
    failures: FailuresTexts
    settings: SettingsTexts
    usage: UsageTexts
