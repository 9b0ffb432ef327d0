"""Records → catalogue: references resolved, Markdown made safe. Called only when nothing is wrong with the records."""

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from generator.catalogue import model, systems
from generator.catalogue.days import UNKNOWN, Days
from generator.catalogue.figures import build_figure, build_text
from generator.catalogue.markdown import convert_to_html
from generator.catalogue.newsletters import build_newsletters
from generator.catalogue.programmes import Challenge, Link, Network, Programme
from generator.catalogue.vocabulary import Concept, Municipality, Organisation, Region, Term, Words
from generator.list_marks import drop_list_marks
from generator.rules.engine import LoadedFile
from generator.schema.collections import COLLECTIONS, Records
from generator.schema.dates import PartialDate
from generator.schema.identifiers import first_id, short_code
from generator.schema.photographs import list_photographs
from generator.schema.records.act import ActRecord
from generator.schema.records.act_parts import Adoption, Measure
from generator.schema.records.concept import ConceptRecord, WordLists
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.story import Adopt, Story
from generator.schema.records.withdrawn import WithdrawnRecord
from generator.text import LANGUAGES, Language, Text


def assemble(records: Records, loaded: Iterable[LoadedFile], today: date, days: Days = UNKNOWN) -> model.Catalogue:
    """The catalogue of records without errors; `loaded` are their files, beside which photographs lie.

    `days` are those that the files do not tell.
    """
    files = {each.file.id: each for each in loaded if isinstance(each.record, ActRecord)}
    regions = {
        region_id: Region(region_id, region.code, build_text(region.name), region.column, region.row)
        for region_id, region in records.regions.items()
    }
    municipalities = {
        code: Municipality(code, build_text(found.name), regions[found.region], (*found.other_names, *found.joined))
        for code, found in records.municipalities.items()
    }
    organisations = {
        organisation_id: _build_organisation(organisation_id, record, municipalities, regions)
        for organisation_id, record in records.organisations.items()
    }
    references = _References(
        organisations,
        {term_id: Term(term_id, build_text(term.name), term.basis) for term_id, term in records.sectors.items()},
        {term_id: Term(term_id, build_text(term.name), term.basis) for term_id, term in records.themes.items()},
        {
            found_id: systems.build_programme(found_id, found, organisations)
            for found_id, found in records.programmes.items()
        },
        {found_id: systems.build_network(found_id, found) for found_id, found in records.networks.items()},
        {
            found_id: systems.build_challenge(found_id, found, organisations)
            for found_id, found in records.challenges.items()
        },
    )
    acts = tuple(
        _build_act(act_id, record, references, files[act_id], days) for act_id, record in sorted(records.acts.items())
    )
    withdrawn = tuple(_build_withdrawn(act_id, record) for act_id, record in sorted(records.withdrawn.items()))
    return model.Catalogue(
        acts=acts,
        organisations=organisations,
        sectors=references.sectors,
        themes=references.themes,
        regions=regions,
        municipalities=municipalities,
        programmes=references.programmes,
        networks=references.networks,
        challenges=references.challenges,
        statistics={
            found_id: systems.build_statistic(found_id, found) for found_id, found in records.statistics.items()
        },
        concepts={found_id: build_concept(found_id, found) for found_id, found in records.concepts.items()},
        fields=records.fields,
        today=today,
        withdrawn=withdrawn,
        former={
            each.name: _list_former_ids(records.in_collection(each.name))
            for each in COLLECTIONS
            if each.has_former_ids and each.addresses != "acts"
        },
        newsletters=build_newsletters(records.newsletters, acts, withdrawn, references.challenges),
    )


def build_concept(concept_id: str, record: ConceptRecord) -> Concept:
    """A concept as it was typed, its name in every language."""
    return Concept(
        concept_id,
        build_text(record.name),
        _list_words(record.words),
        _list_words(record.spoken),
        {language: getattr(record.abbreviations, language, {}) for language in LANGUAGES},
        _list_words(record.titles),
        _list_words(record.laws),
        record.broader,
        record.related,
        record.theme,
        record.sector,
    )


def _list_words(record: WordLists | None) -> Words:
    return {language: getattr(record, language) for language in LANGUAGES} if record else {}


def _list_former_ids(records: Mapping[str, Any]) -> dict[str, str]:
    """The ids that records have had → those that they have now."""
    return {old: record_id for record_id, record in records.items() for old in record.former_ids}


def _build_withdrawn(act_id: str, record: WithdrawnRecord) -> model.Withdrawn:
    return model.Withdrawn(
        act_id,
        record.language,
        record.title,
        record.date,
        build_text(record.reason),
        record.instead,
        record.former_ids,
    )


class _References:
    """What acts refer to by id."""

    def __init__(
        self,
        organisations: dict[str, Organisation],
        sectors: dict[str, Term],
        themes: dict[str, Term],
        programmes: dict[str, Programme],
        networks: dict[str, Network],
        challenges: dict[str, Challenge],
    ) -> None:
        self.organisations = organisations
        self.sectors = sectors
        self.themes = themes
        self.programmes = programmes
        self.networks = networks
        self.challenges = challenges

    def find_body(self, organisation: str | None, name: str | None = None) -> model.Body:
        """An organisation by id, or a body known only by name."""
        if organisation and (found := self.organisations.get(organisation)):
            return model.Body(found.name, found)
        return model.Body(Text.same(name or organisation or ""))


def _build_organisation(
    organisation_id: str,
    record: OrganisationRecord,
    municipalities: Mapping[str, Municipality],
    regions: Mapping[str, Region],
) -> Organisation:
    home = municipalities[record.municipality] if record.municipality else None
    own = tuple(regions[region] for region in record.regions)
    return Organisation(
        organisation_id,
        build_text(record.name),
        record.kind,
        home,
        own or ((home.region,) if home else ()),
        record.website,
        record.successor,
    )


def _build_act(act_id: str, record: ActRecord, references: _References, loaded: LoadedFile, days: Days) -> model.Act:
    photographs = list_photographs(loaded.file.path.parent, (image.file for image in record.images))
    published = record.published or days.published.get(act_id)
    told = [_find_told(act_id, each, published, days) for each in record.adoptions]
    digests = [loaded.digest, *(each.digest for each in photographs)]
    if any(told) or published != record.published:
        digests.append(repr((published, told)).encode())
    return model.Act(
        **{name: getattr(record, name) for name in model.AS_TYPED} | {"published": published},
        id=act_id,
        file=_read_place(loaded.file.name),
        code=short_code(first_id(act_id, record.former_ids)),
        stories=_build_stories(record),
        organisation=references.organisations[act_id.partition("/")[0]],
        sectors=tuple(references.sectors[term] for term in dict.fromkeys(record.sectors)),
        themes=tuple(references.themes[term] for term in dict.fromkeys(record.themes)),
        measures=tuple(_build_measure(each) for each in record.measures),
        adoptions=tuple(
            model.Adoption(references.find_body(each.organisation), each.year, each.changed, each.link, day)
            for each, day in zip(record.adoptions, told, strict=True)
        ),
        based_on=tuple(dict.fromkeys(record.based_on)),
        partners=tuple(references.find_body(each.organisation, each.name) for each in record.partners),
        programme=references.programmes[record.programme] if record.programme else None,
        challenge=references.challenges[record.challenge] if record.challenge else None,
        networks=tuple(references.networks[each] for each in dict.fromkeys(record.networks)),
        awards=tuple(model.Award(each.name, each.date, each.link) for each in record.awards),
        links=tuple(Link(each.title, each.url) for each in record.links),
        contact=model.Contact(record.contact.role, record.contact.mailbox, record.contact.page)
        if record.contact
        else None,
        source=model.Source(record.source.title, record.source.url) if record.source else None,
        images=tuple(
            model.Image(photograph, each.alt, each.credit, each.licence)
            for photograph, each in zip(photographs, record.images, strict=False)
        ),
        digest=loaded.digest if len(digests) == 1 else sha256(b"".join(digests)).digest(),
    )


def _find_told(act_id: str, record: Adoption, published: PartialDate | None, days: Days) -> PartialDate | None:
    """The day when an adoption without a year of its own was told; one told with its act is no news of its own."""
    day = None if record.year else days.adopted.get((act_id, record.organisation))
    return day if day != published else None


def _build_measure(record: Measure) -> model.Measure:
    parts = (record.figure, record.before, record.after)
    figure, before, after = (build_figure(part) if part else None for part in parts)
    return model.Measure(record.what, figure, before, after, record.kind)


def _build_stories(record: ActRecord) -> dict[Language, model.Story]:
    stories: dict[Language, model.Story] = {record.language: _build_story(record, record.language)}
    for language in LANGUAGES:
        translation: Story | None = getattr(record.translations, language) if record.translations else None
        if translation and language != record.language:
            stories[language] = _build_story(translation, language)
    return stories


def _build_story(record: Story, language: Language) -> model.Story:
    return model.Story(
        language,
        record.title,
        record.summary,
        record.unit,
        convert_to_html(record.starting_point) if record.starting_point else None,
        convert_to_html(record.action) if record.action else None,
        convert_to_html(record.results) if record.results else None,
        convert_to_html(record.lessons) if record.lessons else None,
        _build_adopt(record.adopt) if record.adopt else None,
    )


def _build_adopt(record: Adopt) -> model.Adopt | None:
    """How to do the same; the page gives its lists their marks, so that typed ones would stand there twice."""
    requirements, steps, pitfalls = (
        tuple(drop_list_marks(items)) for items in (record.requirements, record.steps, record.pitfalls)
    )
    found = model.Adopt(requirements, steps, record.cost, record.effort, record.duration, pitfalls)
    return found if found != model.Adopt() else None


def _read_place(name: str) -> str:
    """The file's place in the repository; nothing of one that lies elsewhere: its path is this machine's own matter."""
    path = PurePath(name)
    return "" if path.is_absolute() or ".." in path.parts else name
