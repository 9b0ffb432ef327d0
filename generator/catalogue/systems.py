"""Records of the systems around the market (programmes, networks, challenges, statistics) → the catalogue's."""

from collections.abc import Mapping

from generator.catalogue import model
from generator.catalogue.figures import figure, figures, optional, words
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.network import NetworkRecord
from generator.schema.records.programme import Offer, ProgrammeRecord, Season, Total
from generator.schema.records.statistic import StatisticRecord

Organisations = Mapping[str, model.Organisation]


def programme(programme_id: str, record: ProgrammeRecord, organisations: Organisations) -> model.Programme:
    """A programme with its rounds, services, tools and events."""
    return model.Programme(
        id=programme_id,
        name=words(record.name),
        short_name=record.short_name,
        summary=words(record.summary),
        description=optional(record.description),
        started=record.started,
        ended=record.ended,
        organisers=tuple(words(each) for each in record.organisers),
        carriers=tuple(words(each) for each in record.carriers),
        seasons=tuple(_season(each, organisations) for each in record.seasons),
        figures=figures(record.figures),
        services=tuple(_offer(each) for each in record.services),
        tools=tuple(_offer(each) for each in record.tools),
        event_series=tuple(_offer(each) for each in record.event_series),
        part_of=record.part_of,
        website=record.website,
        links=tuple(model.Link(each.title, each.url) for each in record.links),
        sources=record.sources,
    )


def _season(record: Season, organisations: Organisations) -> model.Season:
    return model.Season(
        words(record.name),
        record.started,
        record.ended,
        optional(record.description),
        figures(record.figures),
        tuple(_total(each, organisations) for each in record.totals),
        record.source,
    )


def _total(record: Total, organisations: Organisations) -> model.Total:
    shares = tuple(
        model.Share(words(row.name), row.value, organisations[row.organisation] if row.organisation else None, row.act)
        for row in record.rows
    )
    return model.Total(words(record.what), figure(record.total), shares)


def _offer(record: Offer) -> model.Offer:
    return model.Offer(
        words(record.name),
        optional(record.description),
        figures(record.figures),
        record.link,
        record.act,
        record.source,
    )


def network(network_id: str, record: NetworkRecord) -> model.Network:
    """A peer network with its meetings."""
    meetings = tuple(
        model.Meeting(
            words(each.name),
            each.state,
            optional(each.when),
            each.date,
            tuple(words(theme) for theme in each.themes),
            each.presenters,
            figures(each.figures),
        )
        for each in record.meetings
    )
    return model.Network(
        network_id,
        words(record.name),
        words(record.summary),
        record.status,
        record.programme,
        meetings,
        figures(record.figures),
        record.sources,
    )


def challenge(challenge_id: str, record: ChallengeRecord, organisations: Organisations) -> model.Challenge:
    """A challenge with its winners."""
    winners = tuple(
        model.Winner(
            words(each.name),
            organisations[each.organisation] if each.organisation else None,
            optional(each.title),
            figure(each.figure) if each.figure else None,
        )
        for each in record.winners
    )
    return model.Challenge(
        id=challenge_id,
        name=words(record.name),
        summary=words(record.summary),
        started=record.started,
        ended=record.ended,
        criteria=tuple(words(each) for each in record.criteria),
        programme=record.programme,
        figures=figures(record.figures),
        winners=winners,
        sources=record.sources,
    )


def statistic(statistic_id: str, record: StatisticRecord) -> model.Statistic:
    """A series of figures."""
    return model.Statistic(
        statistic_id,
        words(record.name),
        optional(record.summary),
        optional(record.unit),
        tuple(figure(each) for each in record.figures),
        tuple(words(each) for each in record.findings),
        record.sources,
    )
