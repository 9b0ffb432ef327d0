"""All that can be found, as the search sees it: acts, programmes, networks, challenges and organisations (ADR 7)."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from generator.catalogue.counts import count_organisations
from generator.catalogue.model import AS_TYPED, Act, Catalogue, Measure, Story
from generator.catalogue.programmes import Challenge, Network, Programme
from generator.catalogue.vocabulary import Organisation
from generator.language.spelling import STOP, WORD, normalise_word
from generator.locales import INTERFACES
from generator.render import phrases
from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord
from generator.text import LANGUAGES, Language, Text

PART = " | "
"""Between the labels of one meta field, which the script takes apart again."""
NAME, TOPIC = 5.0, 1.6
"""Weights of labels: names and places, and topics. Titles weigh 8, summaries 4, other text 1 (copies.py)."""
KINDS = ("act", "programme", "network", "challenge", "organisation")
"""In order of their numbers."""


@dataclass(frozen=True, slots=True)
class DocumentTexts:
    """The texts of a document in one language, plain and each on one line."""

    language: Language
    title: str
    summary: str
    body: str


@dataclass(frozen=True, slots=True)
class Label:
    """Words by which a document is found beside its texts."""

    text: str
    language: Language
    weight: float


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found. `meta` is what a result shows: `org` the Finnish text, `org-sv` where it differs."""

    kind: str
    id: str
    texts: tuple[DocumentTexts, ...]
    labels: tuple[Label, ...]
    meta: dict[str, str]


def list_documents(catalogue: Catalogue) -> Iterator[Document]:
    """Every document in order of its number: acts in order of id, then the other kinds, each in order of id."""
    yield from map(build_act_document, catalogue.acts)
    yield from list_other_documents(catalogue)


def list_other_documents(catalogue: Catalogue) -> Iterator[Document]:
    """The documents of everything but acts. Organisations without acts are left out: they have no page."""
    counts = count_organisations(catalogue.acts)
    for _, programme in sorted(catalogue.programmes.items()):
        yield _build_programme(programme)
    for _, network in sorted(catalogue.networks.items()):
        yield _build_network(network)
    for _, challenge in sorted(catalogue.challenges.items()):
        yield _build_challenge(challenge)
    for organisation_id, organisation in sorted(catalogue.organisations.items()):
        if counts[organisation_id]:
            yield _build_organisation(organisation)


_OWN_WORDS = tuple(
    name for name, key in describe(ActRecord).items() if name in AS_TYPED and key.type.is_list and name != "former_ids"
)


def _list_own_words(act: Act) -> Iterator[str]:
    """The words in the act's own lists: customer groups and methods."""
    return (text for name in _OWN_WORDS for text in getattr(act, name))


def build_act_document(act: Act) -> Document:
    """An act: each story once, its own language first, and its labels in all languages."""
    stories = (act.stories[act.language], *(act.stories[each] for each in act.stories if each != act.language))
    home = act.organisation.municipality
    places = [region.name for region in act.regions] + ([home.name] if home else [])
    systems = [found.name for found in (act.programme, act.challenge, *act.networks) if found]
    sectors, themes = [term.name for term in act.sectors], [term.name for term in act.themes]
    meta = {"id": act.id}
    _add_meta(meta, "org", act.organisation.name)
    _add_meta(meta, "sectors", _join_names(sectors))
    _add_meta(meta, "themes", _join_names(themes))
    _add_meta(meta, "years", Text(*(phrases.format_years(act, language) or "" for language in LANGUAGES)))
    _add_meta(meta, "places", _join_names(places))
    _add_meta(meta, "systems", _join_names(systems))
    if stories[0].unit:
        meta["unit"] = stories[0].unit
    if act.only_topic:
        meta["known"] = "topic"
    own = act.language
    labels = [
        *_build_labels((act.organisation.name, *places), NAME),
        *_build_labels((*sectors, *themes, *systems), TOPIC),
        *(Label(_join_words(text), own, TOPIC) for text in (stories[0].unit, *_list_own_words(act)) if text),
    ]
    if act.programme and act.programme.short_name:
        labels.append(Label(_join_words(act.programme.short_name), "fi", TOPIC))
    tellings = tuple(_build_story_texts(act, story, own=number == 0) for number, story in enumerate(stories))
    return Document("act", act.id, tellings, tuple(labels), meta)


def _build_story_texts(act: Act, story: Story, *, own: bool) -> DocumentTexts:
    texts = [story.starting_point, story.action, story.results, story.lessons]
    body = [_strip_tags(text) for text in texts if text]
    if story.adopt:
        body += [*story.adopt.requirements, *story.adopt.steps, *story.adopt.pitfalls]
    if own:
        body += [_write_measure(measure, act.language) for measure in act.measures]
        body += [partner.name.pick(act.language) for partner in act.partners]
        for adoption in act.adoptions:
            body += [adoption.body.name.pick(act.language), adoption.changed or ""]
        body += [award.name for award in act.awards]
    return DocumentTexts(story.language, _join_words(story.title), _join_words(story.summary), _join_sentences(body))


def _write_measure(measure: Measure, language: Language) -> str:
    """A measure as a line to read: `Lautashävikki: ennen 80 g, jälkeen 20 g`."""
    words = INTERFACES[language].act
    figures = ((words.before.lower(), measure.before), (words.after.lower(), measure.after), ("", measure.figure))
    told = [f"{label} {phrases.format_figure(figure, language)}".strip() for label, figure in figures if figure]
    return f"{measure.what}: {', '.join(told)}" if told else measure.what


def _build_programme(found: Programme) -> Document:
    body = [found.description, *found.organisers, *found.carriers]
    for season in found.seasons:
        body += [season.name, season.description]
    for offer in (*found.services, *found.tools, *found.event_series):
        body += [offer.name, offer.description]
    labels = (Label(_join_words(found.short_name), "fi", NAME),) if found.short_name else ()
    return _build_record("programme", found.id, found.name, found.summary, body, labels)


def _build_network(found: Network) -> Document:
    body: list[Text | None] = []
    for meeting in found.meetings:
        body += [meeting.name, *meeting.themes]
    return _build_record("network", found.id, found.name, found.summary, body)


def _build_challenge(found: Challenge) -> Document:
    body = [*found.criteria, *(winner.name for winner in found.winners)]
    return _build_record("challenge", found.id, found.name, found.summary, body)


def _build_organisation(found: Organisation) -> Document:
    places = [region.name for region in found.regions] + ([found.municipality.name] if found.municipality else [])
    kind = found.kind.label
    return _build_record(
        "organisation", found.id, found.name, Text("", "", ""), [], _build_labels((*places, kind), TOPIC)
    )


def _build_record(
    kind: str,
    record_id: str,
    name: Text,
    summary: Text,
    body_texts: Iterable[Text | None],
    labels: Iterable[Label] = (),
) -> Document:
    texts = [text for text in body_texts if text]
    tellings: list[DocumentTexts] = []
    for language in LANGUAGES:
        body = _join_sentences(text.pick(language) for text in texts)
        telling = DocumentTexts(language, _join_words(name.pick(language)), _join_words(summary.pick(language)), body)
        if telling.title:
            tellings.append(telling)
    return Document(kind, record_id, tuple(tellings), tuple(labels), {"id": record_id})


def _build_labels(names: Iterable[Text], weight: float) -> Iterator[Label]:
    """The labels in each language. A name that is the same in all languages is a label in Finnish only."""
    seen: set[str] = set()
    for name in names:
        for language in LANGUAGES:
            text = _join_words(name.pick(language))
            if text and text not in seen:
                seen.add(text)
                yield Label(text, language, weight)


_BLOCK = re.compile(r"<(?:/?(?:p|ul|ol|li|br|h\d|blockquote|pre|table|thead|tbody|tr|td|th|hr)\b[^>]*)>")
_TAG = re.compile(r"<[^>]+>")


def _strip_tags(safe: str) -> str:
    """The text of HTML that catalogue/markdown.py made; blocks end words, other tags do not."""
    return html.unescape(_TAG.sub("", _BLOCK.sub(" ", safe)))


def _join_words(text: str) -> str:
    """The words with one plain space between them: the page cuts texts there, and nowhere else, to count its tokens."""
    return " ".join(text.replace("\u00ad", "").split())


def _join_sentences(texts: Iterable[str]) -> str:
    """Texts one after another, each closed like a sentence so that an excerpt can be read."""
    lines = (line for line in map(_join_words, texts) if line)
    return " ".join(line if line[-1] in ".!?:;…" else f"{line}." for line in lines)


def _join_names(names: list[Text]) -> Text:
    return Text(*(PART.join(name.pick(language) for name in names) for language in LANGUAGES))


def _add_meta(meta: dict[str, str], field: str, words: Text) -> None:
    if words.fi:
        meta[field] = words.fi
    for language in LANGUAGES:
        text = words.pick(language)
        if text and text != words.fi:
            meta[f"{field}-{language}"] = text


Word = tuple[Language, str]
"""A word of a text in lower case, and the text's language."""


def list_ids(catalogue: Catalogue) -> list[str]:
    """The kind and id of each document by its number: `act:kemi/lupa-kehittaa`."""
    others = [f"{document.kind}:{document.id}" for document in list_other_documents(catalogue)]
    return [*(f"act:{act.id}" for act in catalogue.acts), *others]


def count_kind_starts(catalogue: Catalogue) -> list[tuple[str, int]]:
    """The number of the first document of each kind."""
    counts = Counter(document.kind for document in list_other_documents(catalogue))
    counts["act"] = len(catalogue.acts)
    return [(kind, sum(counts[before] for before in KINDS[:place])) for place, kind in enumerate(KINDS)]


def collect_words(documents: Iterable[Document]) -> set[Word]:
    """Every word of the documents with its language, without stop words."""
    texts: set[Word] = set()
    for document in documents:
        texts.update((label.language, token) for label in document.labels for token in label.text.split())
        for each in document.texts:
            for text in (each.title, each.summary, each.body):
                texts.update((each.language, token) for token in text.split())
    words = ((language, normalise_word(word)) for language, token in texts for word in WORD.findall(token))
    return {(language, word) for language, word in words if word and word not in STOP}


def digest_documents(catalogue: Catalogue, shared: bytes) -> bytes:
    """The digest of everything that the search depends on, counted without building the documents.

    `shared` is a digest of the editors' records, of the copies' template and of our code.
    """
    found = sha256(shared)
    for act in catalogue.acts:
        found.update(act.id.encode() + act.digest)
    return found.digest()
