"""The rows of the tables of facts of programmes, networks and challenges, as those of acts in `facts`."""

from datetime import date

from generator.catalogue.programmes import Challenge, Meeting, Network, Programme
from generator.locales import INTERFACES
from generator.render import phrases
from generator.render.pages.facts import Fact, Value
from generator.render.urls import Urls
from generator.text import Language, Text


def list_programme_facts(
    programme: Programme, whole: Programme | None, language: Language, to: Urls
) -> tuple[Fact, ...]:
    """The time, organisers and carriers of a programme; `whole` is the programme that it is a part of."""
    t = INTERFACES[language].record
    found = []
    if programme.short_name:
        found.append(Fact(t.short_name, programme.short_name))
    if time := phrases.describe_time(programme, language):
        found.append(Fact(time[0], phrases.capitalise(time[1])))
    if programme.organisers:
        found.append(Fact(t.organisers, ", ".join(body.pick(language) for body in programme.organisers)))
    if programme.carriers:
        found.append(Fact(t.carriers, "", tuple(_build_value(body, language) for body in programme.carriers)))
    if whole:
        found.append(Fact(t.part_of, "", (_build_value(whole.name, language, to.programme(whole, language)),)))
    if programme.website:
        website = Value(phrases.find_host(programme.website), programme.website, outside=True)
        found.append(Fact(t.website, "", (website,)))
    return tuple(found)


def list_network_facts(network: Network, programme: Programme | None, language: Language, to: Urls) -> tuple[Fact, ...]:
    """Whether a network meets, and the programme that it belongs to."""
    t = INTERFACES[language].networks
    return (
        Fact(t.status, network.status.label.pick(language)),
        *_list_programme(t.programme, programme, language, to),
    )


def list_meeting_facts(meeting: Meeting, language: Language) -> tuple[Fact, ...]:
    """The themes and presenters of a meeting."""
    t = INTERFACES[language].networks
    found = []
    if meeting.themes:
        found.append(Fact(t.themes, "", lines=tuple(theme.pick(language) for theme in meeting.themes)))
    if meeting.presenters:
        found.append(Fact(t.presenters, phrases.join_list(meeting.presenters, language)))
    return tuple(found)


def list_challenge_facts(
    challenge: Challenge, programme: Programme | None, today: date, language: Language, to: Urls
) -> tuple[Fact, ...]:
    """When a challenge runs, whether it does so today, and the programme that it belongs to."""
    t = INTERFACES[language]
    return (
        Fact(t.record.period, phrases.capitalise(phrases.format_challenge_time(challenge, language))),
        Fact(t.challenges.state, phrases.choose_challenge_state(challenge, today, language)),
        *_list_programme(t.challenges.programme, programme, language, to),
    )


def _list_programme(label: str, programme: Programme | None, language: Language, to: Urls) -> tuple[Fact, ...]:
    if programme is None:
        return ()
    return (Fact(label, "", (_build_value(programme.name, language, to.programme(programme, language)),)),)


def _build_value(name: Text, language: Language, href: str | None = None) -> Value:
    """A name, marked as Finnish on another language's page where it has no other."""
    lang = phrases.find_name_language(name, language)
    return Value(name.pick(language), href, own=lang is not None, lang=lang)
