"""Records of the systems around the market (programmes, networks, challenges, statistics) → the catalogue's."""

from collections.abc import Mapping

from generator.catalogue import programmes, vocabulary
from generator.catalogue.figures import build_figure, build_figures, build_optional_text, build_text
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.network import NetworkRecord
from generator.schema.records.programme import Offer, ProgrammeRecord, Season, Total
from generator.schema.records.statistic import StatisticRecord

Organisations = Mapping[str, vocabulary.Organisation]


def build_programme(programme_id: str, record: ProgrammeRecord, organisations: Organisations) -> programmes.Programme:
    """A programme with its rounds, services, tools and events."""
    return programmes.Programme(
        id=programme_id,
        name=build_text(record.name),
        short_name=record.short_name,
        summary=build_text(record.summary),
        description=build_optional_text(record.description),
        started=record.started,
        ended=record.ended,
        organisers=tuple(build_text(each) for each in record.organisers),
        carriers=tuple(build_text(each) for each in record.carriers),
        seasons=tuple(_build_season(each, organisations) for each in record.seasons),
        figures=build_figures(record.figures),
        services=tuple(_build_offer(each) for each in record.services),
        tools=tuple(_build_offer(each) for each in record.tools),
        event_series=tuple(_build_offer(each) for each in record.event_series),
        part_of=record.part_of,
        website=record.website,
        links=tuple(programmes.Link(each.title, each.url) for each in record.links),
        sources=record.sources,
    )


def _build_season(record: Season, organisations: Organisations) -> programmes.Season:
    return programmes.Season(
        build_text(record.name),
        record.started,
        record.ended,
        build_optional_text(record.description),
        build_figures(record.figures),
        tuple(_build_total(each, organisations) for each in record.totals),
        record.source,
    )


def _build_total(record: Total, organisations: Organisations) -> programmes.Total:
    shares = tuple(
        programmes.Share(
            build_text(row.name), row.value, organisations[row.organisation] if row.organisation else None, row.act
        )
        for row in record.rows
    )
    return programmes.Total(build_text(record.what), build_figure(record.total), shares)


def _build_offer(record: Offer) -> programmes.Offer:
    return programmes.Offer(
        build_text(record.name),
        build_optional_text(record.description),
        build_figures(record.figures),
        record.link,
        record.act,
        record.source,
    )


def build_network(network_id: str, record: NetworkRecord) -> programmes.Network:
    """A peer network with its meetings."""
    meetings = tuple(
        programmes.Meeting(
            build_text(each.name),
            each.state,
            build_optional_text(each.when),
            each.date,
            tuple(build_text(theme) for theme in each.themes),
            each.presenters,
            build_figures(each.figures),
        )
        for each in record.meetings
    )
    return programmes.Network(
        network_id,
        build_text(record.name),
        build_text(record.summary),
        record.status,
        record.programme,
        meetings,
        build_figures(record.figures),
        record.sources,
    )


def build_challenge(challenge_id: str, record: ChallengeRecord, organisations: Organisations) -> programmes.Challenge:
    """A challenge with its winners."""
    winners = tuple(
        programmes.Winner(
            build_text(each.name),
            organisations[each.organisation] if each.organisation else None,
            build_optional_text(each.title),
            build_figure(each.figure) if each.figure else None,
        )
        for each in record.winners
    )
    return programmes.Challenge(
        id=challenge_id,
        name=build_text(record.name),
        summary=build_text(record.summary),
        started=record.started,
        ended=record.ended,
        criteria=tuple(build_text(each) for each in record.criteria),
        programme=record.programme,
        figures=build_figures(record.figures),
        winners=winners,
        sources=record.sources,
    )


def build_statistic(statistic_id: str, record: StatisticRecord) -> programmes.Statistic:
    """A series of figures."""
    return programmes.Statistic(
        statistic_id,
        build_text(record.name),
        build_optional_text(record.summary),
        build_optional_text(record.unit),
        tuple(build_figure(each) for each in record.figures),
        tuple(build_text(each) for each in record.findings),
        record.sources,
    )
