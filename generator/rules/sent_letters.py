"""A newsletter that was sent is not changed: what a change says of it differently is an error."""

from collections.abc import Iterator, Sequence

from generator.problems import Diagnostic, Position, Problem, Severity
from generator.rules.engine import LoadedFile
from generator.schema.records.newsletter import NewsletterRecord
from generator.text import Text

FROZEN = Diagnostic(
    "NEWSLETTER-FROZEN",
    Severity.ERROR,
    Text(
        "Uutiskirje on lähetetty {sent}, eikä sitä muuteta sen jälkeen. Palauta tiedosto sellaiseksi kuin se lähetettiin, ja "
        "kerro oikaisu seuraavassa kirjeessä.",
        "Nyhetsbrevet skickades {sent} och ändras inte efter det. Återställ filen som den skickades, och rätta i nästa brev.",
        "The newsletter was sent on {sent} and is not changed afterwards. Put the file back as it was sent, and correct it in the "
        "next letter.",
    ),
)
DIAGNOSTICS = (FROZEN,)


def find_changed_letters(before: Sequence[LoadedFile], now: Sequence[LoadedFile]) -> Iterator[Problem]:
    """The issues that had been sent and now say something else, under another name too; one that is gone is not judged."""
    present = {
        issue_id: each
        for each in now
        if isinstance(each.record, NewsletterRecord)
        for issue_id in (each.file.id, *each.record.former_ids)
    }
    for each in before:
        was, heir = each.record, present.get(each.file.id)
        if not isinstance(was, NewsletterRecord) or was.sent is None or heir is None:
            continue
        if was.model_copy(update={"former_ids": ()}) != _strip_former_ids(heir):
            yield FROZEN.at(heir.file.name, Position(1), (), values={"sent": was.sent.iso})


def _strip_former_ids(each: LoadedFile) -> NewsletterRecord | None:
    record = each.record
    return record.model_copy(update={"former_ids": ()}) if isinstance(record, NewsletterRecord) else None
