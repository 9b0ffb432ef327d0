"""The rows of the tables of facts, ready to show: `theme/components/facts/facts.html` loops over them.

A row a macro call, with the value between its tags, cost as much as the rest of an act's page.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generator.catalogue.model import Act, Award, Body, Measure, Story
from generator.catalogue.programmes import Challenge, Figure, Network, Programme
from generator.catalogue.vocabulary import Organisation, Region, Term
from generator.locales import INTERFACES
from generator.locales.formats import NO_BREAK_SPACE
from generator.render import phrases
from generator.render.urls import Urls
from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord
from generator.text import Language

STATE = ("stage", "scale", "evidence")
"""The keys that say how far an act has come, in their order; its days follow the first."""
MORE = ("customer_groups", "methods", "partners", "programme", "challenge", "networks", "awards")
"""The keys in the table below the story, in their order."""


class Value(NamedTuple):
    """One value of a row. `own` words are the act's and stand in a span, with `lang` where the page's is another.

    `before` and `note` are texts in the page's language around it: `noin 20`, ` (2024)`.
    """

    text: str
    href: str | None = None
    outside: bool = False
    """Whether `href` leads to another site."""
    own: bool = False
    lang: Language | None = None
    note: str = ""
    before: str = ""


class Topic(NamedTuple):
    """A link to a theme or a sector. A theme has a sign: the address of its motif."""

    name: str
    href: str
    sign: str | None = None


class Fact(NamedTuple):
    """A row. Its value is `text`, or `values` that are links or need marks, or a list of `lines`.

    `unknown` is drawn softly; its text says so too. `label_lang` marks a label that is the act's own.
    """

    label: str
    text: str
    values: tuple[Value, ...] = ()
    unknown: bool = False
    lang: Language | None = None
    lines: tuple[str, ...] = ()
    label_lang: Language | None = None


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
    for name in STATE:
        choice = getattr(act, name)
        if name == "evidence" and only_topic:
            continue
        if choice:
            found.append(Fact(name_key(name, language), choice.label.pick(language)))
        elif name == STATE[0] and only_topic:
            found.append(Fact(name_key(name, language), t.unknown, unknown=True))
        if name == STATE[0] and (period := phrases.format_time(act, language)):
            found.append(Fact(phrases.choose_time_label(act, language), phrases.capitalise(period)))
    return tuple(found)


def list_act_topics(act: Act, language: Language, to: Urls) -> tuple[Topic, ...]:
    """The topics of the act: its themes, the one of its cloth first, then its sectors."""
    themes = (
        Topic(theme.name.pick(language), to.term("themes", theme, language), to.motif(theme.id)) for theme in act.themes
    )
    sectors = (Topic(sector.name.pick(language), to.term("sectors", sector, language)) for sector in act.sectors)
    return (*themes, *sectors)


def list_more_facts(act: Act, language: Language, to: Urls) -> tuple[Fact, ...]:
    """What `MORE` says of the act, and its figures that are no results."""
    own = phrases.find_act_language(act, language)
    found = []
    for name in MORE:
        held = getattr(act, name) or ()
        values = held if isinstance(held, tuple) else (held,)
        label = name_key(name, language)
        if values and isinstance(values[0], str):
            found.append(Fact(label, ", ".join(values), lang=own))
        elif values:
            section = describe(ActRecord)[name].type.collection or ""
            found.append(Fact(label, "", tuple(_link_value(each, section, own, language, to) for each in values)))
    figures = (
        Fact(measure.what, "", _list_figure_values(measure, act, language), label_lang=own)
        for measure in act.facts_in_figures
    )
    return (*found, *figures)


def _list_figure_values(measure: Measure, act: Act, language: Language) -> tuple[Value, ...]:
    """The figure of a measure that is a fact, or the one before and the one after."""
    words = INTERFACES[language].act
    named = (("", measure.figure), (f"{words.before}: ", measure.before), (f"{words.after}: ", measure.after))
    return tuple(_describe_figure(label, figure, act, language) for label, figure in named if figure)


def _describe_figure(label: str, figure: Figure, act: Act, language: Language) -> Value:
    """`noin 20 tavaraa (2024)`; a source that is the act's own is said once, with the act."""
    source = figure.source if not act.source or figure.source != act.source.title else None
    day = phrases.format_day(figure.date, language) if figure.date else None
    told = ", ".join(each for each in (day, source) if each)
    note = f" ({told})" if told else ""
    amount = f"{label}{phrases.format_amount(figure, language)}"
    if figure.unit is None:
        return Value(amount, note=note)
    lang = phrases.find_unit_language(figure.unit, act, language)
    return Value(figure.unit.pick(language), own=True, lang=lang, note=note, before=f"{amount}{NO_BREAK_SPACE}")


def name_key(name: str, language: Language) -> str:
    """The label of a key of the act, from the record."""
    return describe(ActRecord)[name].label.pick(language)


def _link_value(
    held: Body | Award | Programme | Network | Challenge,
    section: str,
    own: Language | None,
    language: Language,
    to: Urls,
) -> Value:
    """One of those that an act was done with, that it won or that it belongs to."""
    match held:
        case Body():
            return _describe_body(held, own, language, to)
        case Award():
            note = f" ({phrases.format_day(held.date, language)})" if held.date else ""
            return Value(held.name, held.link, outside=True, own=True, lang=own, note=note)
    return Value(held.name.pick(language), to.record(section, held.id, language))


def list_organisation_facts(
    organisation: Organisation, successor: Organisation | None, language: Language, to: Urls
) -> tuple[Fact, ...]:
    """The kind of an organisation, its municipality and its regions."""
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
