"""What makes an act make sense by itself: dates in order, claims with their grounds, parts that fit together."""

from collections.abc import Iterator
from functools import partial

from generator.problems import Fix, Path, Severity
from generator.rules.rule import Finding, rule
from generator.schema.fixes import added, removed
from generator.schema.introspection import describe, find_parts, mention
from generator.schema.records.act import ActRecord, Evidence, Provenance, Stage
from generator.schema.records.act_parts import Measure, Partner
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.figure import Figure
from generator.schema.records.programme import ProgrammeRecord, Season
from generator.schema.validation import with_key
from generator.yaml.edits import OPEN
from generator.yaml.nodes import Mapping, Scalar, find
from generator.yaml.reading import Document

CLAIMS_RESULTS = {Stage.IN_USE, Stage.ESTABLISHED, Stage.SPREAD}
BEFORE_RESULTS = {Stage.IDEA, Stage.TRIAL}
TOLD_BY_SUBMITTERS = ("stage", "scale", "started", "starting_point", "action", "contact")
WITHOUT_DOUBLES = ("sectors", "themes", "networks", "customer_groups", "methods", "based_on")


@rule(
    "DATE-ORDER",
    ActRecord,
    ProgrammeRecord,
    ChallengeRecord,
    fi="Loppu {ended} on ennen alkua {started}. Tarkista vuodet.",
    sv="Slutet {ended} är före början {started}. Kontrollera åren.",
    en="The end {ended} is before the beginning {started}. Check the years.",
)
def ends_after_start(record: ActRecord | ProgrammeRecord | ChallengeRecord) -> Iterator[Finding]:
    """Nothing can end before it begins; dates that are only near, or only a year, get the benefit of the doubt."""
    spans = [((), record), *(find_parts(record, Season) if isinstance(record, ProgrammeRecord) else ())]
    for path, part in spans:
        if part.started and part.ended and part.ended.latest < part.started.earliest:
            values: dict[str, object] = {"started": part.started.iso, "ended": part.ended.iso}
            yield Finding((*path, "ended"), values, fix=partial(_other_way_round, path=path))


def _other_way_round(document: Document, path: Path) -> Fix | None:
    """The two days in each other's place."""
    first, last = (find(document.root, (*path, name)) for name in ("started", "ended"))
    if not isinstance(first, Scalar) or not isinstance(last, Scalar) or first.line == last.line:
        return None
    start, end = sorted((first.line, last.line))
    lines = list(document.lines[start - 1 : end])
    for node, other in ((first, last), (last, first)):
        line = document.lines[node.line - 1]
        lines[node.line - start] = f"{line[: node.column - 1]}{other.text}{line[node.end_column - 1 :]}"
    return Fix(start, end, "\n".join(lines), safe=False)


@rule(
    "SUBMITTED",
    ActRecord,
    fi="Lisää {label} (avain {key}). {help}",
    sv="Lägg till {label} (nyckeln {key}). {help}",
    en="Add {label} (the key {key}). {help}",
)
def submitted_acts_tell_the_story(act: ActRecord) -> Iterator[Finding]:
    """Who tells of an act tells where it began, what was done, how far it has come and whom to ask."""
    if act.provenance is not Provenance.SUBMITTED:
        return
    for name in TOLD_BY_SUBMITTERS:
        if getattr(act, name) is None:
            yield Finding((name,), _named(name), fix=partial(with_key, path=(name,), model=ActRecord))


@rule(
    "STORY",
    ActRecord,
    fi="Kerro, mitä saatiin aikaan (results) tai mitä muut voivat oppia (lessons). Toinen riittää.",
    sv="Berätta vad som uppnåddes (results) eller vad andra kan lära sig (lessons). Det ena räcker.",
    en="Tell what came of it (results) or what others can learn (lessons). One of them will do.",
)
def something_came_of_it(act: ActRecord) -> Iterator[Finding]:
    """An act that is past idea and trial has results or lessons."""
    past = act.stage is not None and act.stage not in BEFORE_RESULTS
    if act.provenance is Provenance.SUBMITTED and past and not (act.results or act.lessons):
        yield Finding(("results",), fix=partial(with_key, path=("results",), model=ActRecord))


@rule(
    "STAGE-RESULTS",
    ActRecord,
    fi="Vaihe on {stage}, mutta tuloksia ei ole. Kerro tulokset (results tai measures) tai vaihda vaihe.",
    sv="Skedet är {stage}, men resultat saknas. Berätta om resultaten (results eller measures) eller byt skede.",
    en="The stage is {stage}, but there are no results. Tell the results (results or measures) or change the stage.",
)
def claimed_stage_has_results(act: ActRecord) -> Iterator[Finding]:
    """A stage that claims results has results."""
    claims = act.provenance is Provenance.SUBMITTED and act.stage in CLAIMS_RESULTS
    if claims and act.stage and not (act.results or act.measures) and act.lessons:
        yield Finding(("stage",), {"stage": act.stage.label}, fix=partial(with_key, path=("results",), model=ActRecord))


@rule(
    "EVIDENCE",
    ActRecord,
    fi="Näyttö on {evidence}, mutta kohta {key} on tyhjä. Lisää se tai vaihda näyttö.",
    sv="Belägget är {evidence}, men {key} är tomt. Lägg till det eller byt belägg.",
    en="The evidence is {evidence}, but {key} is empty. Add it or change the evidence.",
)
def evidence_is_shown(act: ActRecord) -> Iterator[Finding]:
    """Measured means figures; replicated means that somebody has adopted it."""
    if act.evidence is Evidence.MEASURED and not act.measures:
        yield Finding(
            ("evidence",), {"evidence": act.evidence.label, "key": "measures"}, replace="described", safe=False
        )
    if act.evidence is Evidence.REPLICATED and not act.adoptions:
        yield Finding(
            ("evidence",), {"evidence": act.evidence.label, "key": "adoptions"}, replace="described", safe=False
        )


@rule(
    "SOURCE",
    ActRecord,
    fi="Lisää lähde (avain source): sen nimi (title) tai osoite (url). Toimituksen kokoamalla teolla on aina lähde.",
    sv="Lägg till källan (nyckeln source): dess namn (title) eller adress (url). En gärning som redaktionen har sammanställt har alltid en källa.",
    en="Add the source (the key source): its title or its address (url). An act compiled by the editors always has a source.",
)
def compiled_acts_have_a_source(act: ActRecord) -> Iterator[Finding]:
    """What has no source is not said."""
    if act.provenance is Provenance.COMPILED and not (act.source and (act.source.title or act.source.url)):
        path: Path = ("source", "title") if act.source else ("source",)
        yield Finding(path[:1] if act.source else ("provenance",), fix=partial(with_key, path=path, model=ActRecord))


@rule(
    "CONTACT",
    ActRecord,
    fi="Yhteystiedosta puuttuu osoite. Lisää yhteinen sähköposti (mailbox) tai sivu (page).",
    sv="Kontakten saknar adress. Lägg till en gemensam e-post (mailbox) eller en sida (page).",
    en="The contact has no address. Add a shared mailbox (mailbox) or a page (page).",
)
def contact_can_be_reached(act: ActRecord) -> Iterator[Finding]:
    """Whom to ask needs a way to ask."""
    if act.contact and not (act.contact.mailbox or act.contact.page):
        yield Finding(("contact",), fix=partial(with_key, path=("contact", "mailbox"), model=ActRecord))


@rule(
    "MEASURE",
    ActRecord,
    fi="Kirjoita mittariin joko yksi luku (figure) tai luku ennen ja luku jälkeen (before ja after).",
    sv="Skriv i måttet antingen ett tal (figure) eller ett tal före och ett efter (before och after).",
    en="Write in the measure either one figure (figure), or one before and one after (before and after).",
)
def measures_compare_or_tell(act: ActRecord) -> Iterator[Finding]:
    """A measure is one figure, or a pair."""
    for path, measure in find_parts(act, Measure):
        single = measure.figure is not None
        pair = (measure.before is not None, measure.after is not None)
        if (single, *pair) not in {(True, False, False), (False, True, True)}:
            name = "after" if pair == (True, False) else "before" if pair == (False, True) else "figure"
            extra = (*path, "figure") if single else ()
            yield Finding(path, fix=partial(_whole_measure, extra=extra, missing=(*path, name)))


def _whole_measure(document: Document, extra: Path, missing: Path) -> Fix | None:
    """The measure without the figure that is too much, or with the one that it lacks."""
    return removed(document, extra) if extra else with_key(document, missing, ActRecord)


@rule(
    "FIGURE",
    fi="Kirjoita joko yksi luku (value) tai haarukka: low ja sitä suurempi high.",
    sv="Skriv antingen ett tal (value) eller ett intervall: low och ett större high.",
    en="Write either one number (value) or a range: low, and high that is larger.",
)
def figures_are_whole(record: ActRecord) -> Iterator[Finding]:
    """A figure is one value or a true range."""
    for path, figure in find_parts(record, Figure):
        parts = (figure.value is not None, figure.low is not None, figure.high is not None)
        if parts not in {(True, False, False), (False, True, True)}:
            extra = ("value" if parts[1] == parts[2] else "low" if parts[1] else "high") if parts[0] else ""
            yield Finding(path, fix=partial(_whole_figure, path=path, extra=extra, has_low=parts[1]))
        elif figure.low is not None and figure.high is not None and figure.low >= figure.high:
            yield Finding((*path, "low"), fix=partial(_ends_exchanged, path=path))


def _whole_figure(document: Document, path: Path, extra: str, *, has_low: bool) -> Fix | None:
    """The figure without the number that is too much, or with a place for the one that it lacks."""
    if extra:
        return removed(document, (*path, extra))
    here = find(document.root, path)
    there = set(here.entries) if isinstance(here, Mapping) else set()
    missing = "high" if has_low else "low" if "high" in there else "value"
    return added(document, path, missing, OPEN, after=next(iter(there & {"low", "high"}), ""))


def _ends_exchanged(document: Document, path: Path) -> Fix | None:
    low, high = (find(document.root, (*path, name)) for name in ("low", "high"))
    if not isinstance(low, Scalar) or not isinstance(high, Scalar):
        return None
    start, end = sorted((low.line, high.line))
    lines = list(document.lines[start - 1 : end])
    pairs = sorted(((low, high.text), (high, low.text)), key=lambda pair: -pair[0].column)
    for node, text in pairs:
        line = lines[node.line - start]
        lines[node.line - start] = f"{line[: node.column - 1]}{text}{line[node.end_column - 1 :]}"
    return Fix(start, end, "\n".join(lines), safe=False)


@rule(
    "PARTNER",
    ActRecord,
    fi="Kirjoita kumppanille joko organisaation tunnus (organisation) tai nimi (name), ei molempia.",
    sv="Skriv för partnern antingen organisationens id (organisation) eller ett namn (name), inte båda.",
    en="Write for the partner either the organisation's id (organisation) or a name (name), not both.",
)
def partners_have_one_name(act: ActRecord) -> Iterator[Finding]:
    """A partner is named once, in one way."""
    for path, partner in find_parts(act, Partner):
        if (partner.organisation is None) == (partner.name is None):
            both = partner.name is not None
            fix = partial(removed, path=(*path, "name")) if both else partial(added, path=path, key="name", value=OPEN)
            yield Finding(path, fix=fix)


@rule(
    "TWICE",
    ActRecord,
    severity=Severity.WARNING,
    fi="{typed} on luettelossa kahdesti. Poista toinen.",
    sv="{typed} finns två gånger i listan. Ta bort det ena.",
    en="{typed} is in the list twice. Remove one.",
)
def lists_have_no_doubles(act: ActRecord) -> Iterator[Finding]:
    """The same thing is said once."""
    for name in WITHOUT_DOUBLES:
        seen: set[str] = set()
        for index, item in enumerate(getattr(act, name)):
            if item in seen:
                yield Finding((name, index), {"typed": item}, fix=partial(removed, path=(name, index), safe=True))
            seen.add(item)


@rule(
    "TRANSLATION",
    ActRecord,
    fi="Käännös on samalla kielellä kuin teko ({typed}). Poista käännös tai vaihda teon kieli (language).",
    sv="Översättningen är på samma språk som gärningen ({typed}). Ta bort den eller byt gärningens språk (language).",
    en="The translation is in the act's own language ({typed}). Remove it or change the act's language.",
)
def translations_are_in_other_languages(act: ActRecord) -> Iterator[Finding]:
    """An act is not translated into its own language."""
    if act.translations and getattr(act.translations, act.language) is not None:
        path: Path = ("translations", act.language)
        yield Finding(path, {"typed": act.language}, fix=partial(_without_translation, path=path))


def _without_translation(document: Document, path: Path) -> Fix | None:
    above = find(document.root, path[:1])
    alone = isinstance(above, Mapping) and len(above.entries) == 1
    return removed(document, path[:1] if alone else path)


def _named(name: str) -> dict[str, object]:
    found = describe(ActRecord)[name]
    return {"label": mention(found.label), "key": name, "help": found.help}
