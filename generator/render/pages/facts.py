"""The rows of the tables of facts, ready to show: `theme/components/facts/facts.html` loops over them.

A row a macro call, with the value between its tags, cost as much as the rest of an act's page.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generator.catalogue.model import Act, Body, Organisation, Region, Story, Term
from generator.locales import INTERFACES
from generator.render import phrases
from generator.render.urls import Urls
from generator.text import Language


class Value(NamedTuple):
    """One value of a row. `own` words are the act's and stand in a span, with `lang` where the page's is another."""

    text: str
    href: str | None = None
    outside: bool = False
    """Whether `href` leads to another site."""
    own: bool = False
    lang: Language | None = None
    note: str = ""
    """What follows the value: ` (2024)`."""


class Topic(NamedTuple):
    """A link to a theme or a sector. A theme has a sign: the address of its motif."""

    name: str
    href: str
    sign: str | None = None


class Fact(NamedTuple):
    """A row. Its value is `text`, or `values` that are links or need marks, or a list of `lines`.

    `unknown` is drawn softly: the words say it too.
    """

    label: str
    text: str
    values: tuple[Value, ...] = ()
    unknown: bool = False
    lang: Language | None = None
    lines: tuple[str, ...] = ()


def list_act_facts(act: Act, story: Story, language: Language, to: Urls) -> tuple[Fact, ...]:
    """Who did it, where and when, and how far it has come."""
    t = INTERFACES[language].act
    doer = [Value(act.organisation.name.pick(language), to.organisation(act.organisation, language))]
    if story.unit:
        doer.append(Value(story.unit, own=True, lang=story.language if story.language != language else None))
    found = [Fact(t.doer, "", tuple(doer))]
    if act.regions:
        label = t.region if len(act.regions) == 1 else t.regions
        found.append(Fact(label, "", _list_terms("regions", act.regions, language, to)))
    only_topic = act.only_topic
    if act.stage:
        found.append(Fact(t.stage, act.stage.label.pick(language)))
    elif only_topic:
        found.append(Fact(t.stage, t.unknown, unknown=True))
    if period := phrases.format_time(act, language):
        found.append(Fact(phrases.choose_time_label(act, language), phrases.capitalise(period)))
    if act.scale:
        found.append(Fact(t.scale, act.scale.label.pick(language)))
    if act.evidence and not only_topic:
        found.append(Fact(t.evidence, act.evidence.label.pick(language)))
    return tuple(found)


def list_act_topics(act: Act, language: Language, to: Urls) -> tuple[Topic, ...]:
    """What the act is about: its themes, the one that chose its cloth first, then its sectors."""
    themes = (
        Topic(theme.name.pick(language), to.term("themes", theme, language), to.motif(theme.id)) for theme in act.themes
    )
    sectors = (Topic(sector.name.pick(language), to.term("sectors", sector, language)) for sector in act.sectors)
    return (*themes, *sectors)


def list_more_facts(act: Act, language: Language, to: Urls) -> tuple[Fact, ...]:
    """Whom the act serves, how and with whom it was done, and what it belongs to."""
    t = INTERFACES[language].act
    own = phrases.find_act_language(act, language)
    found = []
    if act.customer_groups:
        found.append(Fact(t.customer_groups, ", ".join(act.customer_groups), lang=own))
    if act.methods:
        found.append(Fact(t.methods, ", ".join(act.methods), lang=own))
    if act.partners:
        found.append(Fact(t.partners, "", tuple(_describe_body(body, own, language, to) for body in act.partners)))
    if act.programme:
        programme = Value(act.programme.name.pick(language), to.programme(act.programme, language))
        found.append(Fact(t.programme, "", (programme,)))
    if act.challenge:
        challenge = Value(act.challenge.name.pick(language), to.challenge(act.challenge, language))
        found.append(Fact(t.challenge, "", (challenge,)))
    if act.networks:
        networks = (Value(each.name.pick(language), to.network(each, language)) for each in act.networks)
        found.append(Fact(t.networks, "", tuple(networks)))
    if act.awards:
        awards = (
            Value(
                award.name,
                award.link,
                outside=True,
                own=True,
                lang=own,
                note=f" ({phrases.format_day(award.date, language)})" if award.date else "",
            )
            for award in act.awards
        )
        found.append(Fact(t.awards, "", tuple(awards)))
    return tuple(found)


def list_organisation_facts(
    organisation: Organisation, successor: Organisation | None, language: Language, to: Urls
) -> tuple[Fact, ...]:
    """What an organisation is, and where."""
    t = INTERFACES[language].organisation
    found = [Fact(t.kind, organisation.kind.label.pick(language))]
    if organisation.municipality:
        found.append(Fact(t.municipality, organisation.municipality.name.pick(language)))
    if organisation.regions:
        label = t.region if len(organisation.regions) == 1 else t.regions
        found.append(Fact(label, "", _list_terms("regions", organisation.regions, language, to)))
    if organisation.website:
        website = Value(phrases.find_host(organisation.website), organisation.website, outside=True)
        found.append(Fact(t.website, "", (website,)))
    if successor:
        name = Value(successor.name.pick(language), to.organisation(successor, language))
        found.append(Fact(t.successor, "", (name,)))
    return tuple(found)


def _list_terms(section: str, terms: Iterable[Term | Region], language: Language, to: Urls) -> tuple[Value, ...]:
    return tuple(Value(term.name.pick(language), to.term(section, term, language)) for term in terms)


def _describe_body(body: Body, own: Language | None, language: Language, to: Urls) -> Value:
    name = body.name.pick(language)
    if body.organisation:
        return Value(name, to.organisation(body.organisation, language))
    return Value(name, own=True, lang=own)
