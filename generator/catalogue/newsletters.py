"""Newsletter records → the catalogue's issues, in the order in which they were sent."""

from collections.abc import Iterable, Mapping

from generator.catalogue import model, programmes
from generator.schema.records.newsletter import NewsletterRecord


def build_newsletters(
    records: Mapping[str, NewsletterRecord],
    acts: Iterable[model.Act],
    withdrawn: Iterable[model.Withdrawn],
    challenges: Mapping[str, programmes.Challenge],
) -> dict[str, model.Newsletter]:
    """Every issue by its id. An act is found by any id that it has had; one of another catalogue is left out."""
    known: dict[str, model.Act | model.Withdrawn] = {}
    for gone in withdrawn:
        known |= dict.fromkeys((*gone.former_ids, gone.id), gone)
    for act in acts:
        known |= dict.fromkeys((*act.former_ids, act.id), act)
    return {
        issue_id: model.Newsletter(
            id=issue_id,
            language=record.language,
            title=record.title,
            date=record.date,
            sent=record.sent,
            opening=record.opening,
            items=tuple(
                model.NewsletterItem(known[item.act], item.words) for item in record.items if item.act in known
            ),
            challenges=tuple(challenges[each] for each in dict.fromkeys(record.challenges)),
            closing=record.closing,
        )
        for issue_id, record in sorted(records.items(), key=lambda each: (each[1].date.iso, each[0]))
    }
