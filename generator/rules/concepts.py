"""What holds the thesaurus together: names in three languages, each id and word once, no rings.

SKOS asks most of it: a concept is in no wider or narrower relation to itself, and what is related is neither wider nor
narrower (S27 of its reference).
"""

from collections.abc import Iterator, Mapping
from functools import partial

from generator.problems import Fix, Path, Severity
from generator.rules.references import remove_reference
from generator.rules.rule import Finding, Requirement, RuleContext, require, rule
from generator.schema.collections import find_collection
from generator.schema.fixes import remove_entry
from generator.schema.records.concept import ConceptRecord, ConceptsRecord
from generator.schema.records.fields import Labels
from generator.schema.records.vocabulary import SectorsRecord, ThemesRecord
from generator.text import LANGUAGES, Language
from generator.yaml.nodes import Mapping as Tree
from generator.yaml.nodes import Node, Sequence, find
from generator.yaml.reading import Document

CONCEPT_NAME = require(
    "CONCEPT-NAME",
    ConceptsRecord,
    requires=tuple(Requirement(any_of=(language,), within=Labels) for language in LANGUAGES),
    reason="A concept is looked for and published in all three languages.",
    fi="Käsitteen nimi puuttuu {language} (avain {key}). Lisää se: sanaa haetaan kaikilla kolmella kielellä.",
    sv="Begreppets namn saknas {language} (nyckeln {key}). Lägg till det: man söker på alla tre språken.",
    en="The concept's name is missing {language} (the key {key}). Add it: people search in all three languages.",
)


@rule(
    "CONCEPT-WORD-TWICE",
    ConceptsRecord,
    severity=Severity.NOTE,
    fi="Sana {typed} on käsitteellä {concept} kahdesti. Yksi kerta riittää: poista toinen.",
    sv="Ordet {typed} finns två gånger hos begreppet {concept}. En gång räcker: ta bort det ena.",
    en="The word {typed} stands twice in the concept {concept}. Once is enough: remove one of them.",
)
def find_words_told_twice(record: ConceptsRecord) -> Iterator[Finding]:
    """A concept has a word once; whether it is a name, a title or spoken is said by the first place that it has."""
    for concept_id, concept in record.root.items():
        for language in LANGUAGES:
            name = getattr(concept.name, language, None)
            seen = {word.casefold() for word in (name, *getattr(concept.abbreviations, language, ())) if word}
            for path, word in _list_words(concept, language):
                if word.casefold() in seen:
                    values: dict[str, object] = {"typed": word, "concept": concept_id}
                    at = (concept_id, *path)
                    yield Finding(at, values, fix=partial(_remove_item, path=at))
                seen.add(word.casefold())


def _list_words(concept: ConceptRecord, language: Language) -> Iterator[tuple[Path, str]]:
    """The words of the lists with their places. An abbreviation may stand for what is a word as well."""
    for key in ("words", "spoken", "titles", "laws"):
        for index, word in enumerate(getattr(getattr(concept, key), language, ())):
            yield (key, language, index), word


@rule(
    "CONCEPT-TWICE",
    ConceptsRecord,
    fi="Käsite {typed} on jo tiedostossa {other}.yaml. Yhdistä ne: tunnus on vain yhdellä käsitteellä.",
    sv="Begreppet {typed} finns redan i filen {other}.yaml. Slå ihop dem: ett id hör till bara ett begrepp.",
    en="The concept {typed} is in the file {other}.yaml already. Make them one: an id belongs to one concept only.",
)
def find_concepts_in_two_files(record: ConceptsRecord, context: RuleContext) -> Iterator[Finding]:
    """A concept stands in the file of one field; it may be related to those of any other."""
    for concept_id in record.root:
        first = context.holders.concepts.get(concept_id, context.id)
        if first != context.id:
            yield Finding((concept_id,), {"typed": concept_id, "other": first})


@rule(
    "CONCEPT-RING",
    ConceptsRecord,
    fi="Yläkäsitteet kiertävät ympyrää: {ring}. Poista niistä yksi: mikään ei ole itseään laajempi.",
    sv="De överordnade begreppen bildar en ring: {ring}. Ta bort ett av dem: inget är vidare än sig självt.",
    en="The broader concepts make a ring: {ring}. Remove one of them: nothing is wider than itself.",
)
def find_rings(record: ConceptsRecord, context: RuleContext) -> Iterator[Finding]:
    """From any concept one comes to an end by what is broader. A ring is told once, at the first id of it."""
    for concept_id, concept in record.root.items():
        ring = _find_ring(concept_id, context.records.concepts)
        if ring and concept_id == min(ring) and ring[1] in concept.broader:
            at = (concept_id, "broader", concept.broader.index(ring[1]))
            yield Finding(at, {"ring": " → ".join(ring)}, fix=partial(remove_reference, path=at))


def _find_ring(start: str, concepts: Mapping[str, ConceptRecord]) -> tuple[str, ...]:
    """The shortest way from a concept by what is broader back to itself; empty where there is none."""
    seen: set[str] = set()
    ways: list[tuple[str, ...]] = [(start,)]
    while ways:
        further = []
        for way in ways:
            for wider in concepts[way[-1]].broader:
                if wider == start:
                    return (*way, start)
                if wider in concepts and wider not in seen:
                    seen.add(wider)
                    further.append((*way, wider))
        ways = further
    return ()


@rule(
    "CONCEPT-RELATED",
    ConceptsRecord,
    fi="Lähikäsite {typed} on käsite {concept} itse tai sen ylä- tai alakäsite. Poista se: laajempi ja suppeampi tunnetaan jo.",
    sv="Det närliggande begreppet {typed} är begreppet {concept} självt eller vidare eller snävare än det. Ta bort det: hierarkin är redan känd.",
    en="The related concept {typed} is the concept {concept} itself, or wider or narrower than it. Remove it: the hierarchy is known already.",
)
def find_relatives_of_their_own_line(record: ConceptsRecord, context: RuleContext) -> Iterator[Finding]:
    """What is related lies a step beside: it is neither the concept itself, nor wider, nor narrower."""
    concepts = context.records.concepts
    for concept_id, concept in record.root.items():
        wider = _list_wider(concept_id, concepts) if concept.related else frozenset()
        for index, other in enumerate(concept.related):
            if other == concept_id or other in wider or concept_id in _list_wider(other, concepts):
                at = (concept_id, "related", index)
                yield Finding(at, {"typed": other, "concept": concept_id}, fix=partial(_remove_item, path=at))


def _list_wider(concept_id: str, concepts: Mapping[str, ConceptRecord]) -> frozenset[str]:
    """Everything that is broader than a concept, directly or not."""
    found: set[str] = set()
    edge = [concept_id]
    while edge:
        above = {wider for each in edge if each in concepts for wider in concepts[each].broader}
        edge = sorted(above - found)
        found |= above
    return frozenset(found)


@rule(
    "CONCEPT-MISSING",
    ThemesRecord,
    SectorsRecord,
    severity=Severity.NOTE,
    fi="Mikään käsite ei ole sama asia kuin {typed}. Lisää sopivaan käsitteeseen rivi {key}: {typed}.",
    sv="Inget begrepp är samma sak som {typed}. Lägg till raden i det begrepp som passar: {key}: {typed}.",
    en="No concept is the same thing as {typed}. Add the line to the concept that fits: {key}: {typed}.",
)
def find_terms_without_concepts(record: ThemesRecord | SectorsRecord, context: RuleContext) -> Iterator[Finding]:
    """Where the thesaurus tells which concepts the themes are, it tells of each; so with the sectors."""
    key = find_collection(type(record)).singular
    told = {getattr(each, key) for each in context.records.concepts.values()} - {None}
    for code in record.root if told else ():
        if code not in told:
            yield Finding((code,), {"typed": code, "key": key})


def _remove_item(document: Document, path: Path) -> Fix | None:
    """The file without a word that it can do without, and without the list that it was alone in."""
    while len(path) > 2 and _is_alone(find(document.root, path[:-1])):  # noqa: PLR2004 - the concept itself stays
        path = path[:-1]
    return remove_entry(document, path, safe=True)


def _is_alone(above: Node | None) -> bool:
    parts = above.items if isinstance(above, Sequence) else above.entries if isinstance(above, Tree) else ()
    return len(parts) == 1
