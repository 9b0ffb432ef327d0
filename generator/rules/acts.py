"""What makes an act make sense: claims with their grounds, parts that fit together, nothing said twice.

Most of it is data, `when this, then these keys`, and the form on the site judges by the same data.
"""

from collections.abc import Iterator
from functools import partial

from generator.problems import Severity
from generator.rules.references import remove_reference
from generator.rules.rule import Finding, Requirement, RuleContext, require, rule
from generator.schema.fixes import exchange_values, remove_entry
from generator.schema.introspection import describe, find_parts
from generator.schema.records.act import ActRecord, Evidence, Provenance, Stage
from generator.schema.records.act_parts import Contact, Measure, MeasureKind, Partner, Source
from generator.schema.records.figure import Figure
from generator.text import LANGUAGES

TOLD_BY_SUBMITTERS = ("stage", "scale", "started", "starting_point", "action", "contact")
WITHOUT_DOUBLES = tuple(
    name for name, key in describe(ActRecord).items() if key.type.is_list and not key.type.part and name != "former_ids"
)
_SUBMITTED = {"provenance": (Provenance.SUBMITTED,)}
_COMPILED = {"provenance": (Provenance.COMPILED,)}
_BEFORE_RESULTS = (Stage.IDEA, Stage.TRIAL)

SUBMITTED = require(
    "SUBMITTED",
    ActRecord,
    requires=tuple(Requirement(when=_SUBMITTED, any_of=(key,)) for key in TOLD_BY_SUBMITTERS),
    reason="Who tells of an act tells where it began, what was done, how far it has come and whom to ask.",
    fi="Lisää {label} (avain {key}). {help}",
    sv="Lägg till {label} (nyckeln {key}). {help}",
    en="Add {label} (the key {key}). {help}",
)
STORY = require(
    "STORY",
    ActRecord,
    requires=(
        Requirement(
            when={**_SUBMITTED, "stage": tuple(stage for stage in Stage if stage not in _BEFORE_RESULTS)},
            any_of=("results", "lessons"),
        ),
    ),
    reason="An act that is past idea and trial has results or lessons.",
    fi="Kerro, mitä saatiin aikaan (results) tai mitä muut voivat oppia (lessons). Toinen riittää.",
    sv="Berätta vad som uppnåddes (results) eller vad andra kan lära sig (lessons). Det ena räcker.",
    en="Tell what came of it (results) or what others can learn (lessons). One of them will do.",
)
STAGE_RESULTS = require(
    "STAGE-RESULTS",
    ActRecord,
    requires=(
        Requirement(
            when={**_SUBMITTED, "stage": (Stage.IN_USE, Stage.ESTABLISHED, Stage.SPREAD), "lessons": ()},
            any_of=("results", "measures"),
            at="stage",
        ),
    ),
    reason="A stage that claims results has results.",
    fi="Vaihe on {stage}, mutta tuloksia ei ole. Kerro tulokset (results tai measures) tai vaihda vaihe.",
    sv="Skedet är {stage}, men resultat saknas. Berätta om resultaten (results eller measures) eller byt skede.",
    en="The stage is {stage}, but there are no results. Tell the results (results or measures) or change the stage.",
)
EVIDENCE = require(
    "EVIDENCE",
    ActRecord,
    requires=tuple(
        Requirement(when={"evidence": (evidence,)}, any_of=(key,), at="evidence", instead=Evidence.DESCRIBED)
        for evidence, key in ((Evidence.MEASURED, "measures"), (Evidence.REPLICATED, "adoptions"))
    ),
    reason="Measured means figures; replicated means that somebody has adopted it.",
    fi="Näyttö on {evidence}, mutta kohta {label} ({key}) on tyhjä. Lisää se tai vaihda näyttö.",
    sv="Belägget är {evidence}, men punkten {label} ({key}) är tom. Fyll i den eller byt belägg.",
    en="The evidence is {evidence}, but {label} ({key}) is empty. Add it or change the evidence.",
)


@rule(
    "EVIDENCE-RESULT",
    ActRecord,
    fi="Näyttö on {evidence}, mutta yksikään luku ei ole tulos. Lisää tulos lukuna (measures) tai vaihda näyttö.",
    sv="Belägget är {evidence}, men inget tal är ett resultat. Lägg till ett resultat i siffror (measures) eller byt belägg.",
    en="The evidence is {evidence}, but no figure is a result. Add a result in figures (measures) or change the evidence.",
)
def find_measured_without_result(act: ActRecord) -> Iterator[Finding]:
    """What was put into an act, and how wide it is, does not show what came of it."""
    if act.evidence is Evidence.MEASURED and act.measures and not has_result(act):
        yield Finding(("evidence",), {"evidence": act.evidence.label}, replace=Evidence.DESCRIBED, safe=False)


def has_result(act: ActRecord) -> bool:
    """Whether one of its figures tells what came of it."""
    return any(each.kind is MeasureKind.RESULT for each in act.measures)


SOURCE = require(
    "SOURCE",
    ActRecord,
    requires=(
        Requirement(when=_COMPILED, any_of=("source",), at="provenance"),
        Requirement(when=_COMPILED, any_of=("title", "url"), within=Source),
    ),
    reason="What has no source is not said.",
    fi="Lisää lähde (avain source): sen nimi (title) tai osoite (url). Toimituksen kokoamalla teolla on aina lähde.",
    sv="Lägg till källan (nyckeln source): dess namn (title) eller adress (url). En gärning som redaktionen har sammanställt har alltid en källa.",
    en="Add the source (the key source): its title or its address (url). An act compiled by the editors always has a source.",
)
CONTACT = require(
    "CONTACT",
    ActRecord,
    requires=(Requirement(any_of=("mailbox", "page"), within=Contact),),
    reason="Whom to ask needs a way to ask.",
    fi="Yhteystiedosta puuttuu osoite. Lisää yhteinen sähköposti (mailbox) tai sivu (page).",
    sv="Kontakten saknar adress. Lägg till en gemensam e-post (mailbox) eller en sida (page).",
    en="The contact has no address. Add a shared mailbox (mailbox) or a page (page).",
)
MEASURE = require(
    "MEASURE",
    ActRecord,
    requires=(Requirement(one_of=("figure", ("before", "after")), within=Measure),),
    reason="A measure is one figure, or a pair.",
    fi="Kirjoita mittariin joko yksi luku (figure) tai luku ennen ja luku jälkeen (before ja after).",
    sv="Skriv i måttet antingen ett tal (figure) eller ett tal före och ett efter (before och after).",
    en="Write in the measure either one figure (figure), or one before and one after (before and after).",
)


@rule(
    "FIGURE",
    requires=(Requirement(one_of=("value", ("low", "high")), within=Figure),),
    fi="Kirjoita joko yksi luku (value) tai haarukka: pienempi luku (low) ja suurempi luku (high).",
    sv="Skriv antingen ett tal (value) eller ett intervall: ett mindre tal (low) och ett större (high).",
    en="Write either one number (value) or a range: a smaller number (low) and a larger one (high).",
)
def find_reversed_ranges(record: ActRecord) -> Iterator[Finding]:
    """A figure is one value or a true range."""
    for path, figure in find_parts(record, Figure):
        if figure.value is None and figure.low is not None and figure.high is not None and figure.low >= figure.high:
            low, high = (*path, "low"), (*path, "high")
            yield Finding(low, fix=partial(exchange_values, one=low, other=high))


PARTNER = require(
    "PARTNER",
    ActRecord,
    requires=(Requirement(one_of=("name", "organisation"), within=Partner),),
    reason="A partner is named once, in one way.",
    fi="Kirjoita kumppanille joko organisaation tunnus (organisation) tai nimi (name), ei molempia.",
    sv="Skriv för partnern antingen organisationens id (organisation) eller ett namn (name), inte båda.",
    en="Write for the partner either the organisation's id (organisation) or a name (name), not both.",
)


@rule(
    "TWICE",
    ActRecord,
    severity=Severity.WARNING,
    fi="{typed} on luettelossa kahdesti. Poista toinen.",
    sv="{typed} finns två gånger i listan. Ta bort det ena.",
    en="{typed} is in the list twice. Remove one.",
)
def find_doubles(act: ActRecord) -> Iterator[Finding]:
    """The same thing is said once."""
    for name in WITHOUT_DOUBLES:
        seen: set[str] = set()
        for index, item in enumerate(getattr(act, name)):
            if item in seen:
                yield Finding((name, index), {"typed": item}, fix=partial(remove_entry, path=(name, index), safe=True))
            seen.add(item)


TRANSLATION = require(
    "TRANSLATION",
    ActRecord,
    requires=tuple(
        Requirement(when={"language": (language,)}, none_of=(f"translations.{language}",)) for language in LANGUAGES
    ),
    reason="An act is not translated into its own language.",
    fi="Käännös on samalla kielellä kuin teko ({typed}). Poista käännös tai vaihda teon kieli (language).",
    sv="Översättningen är på samma språk som gärningen ({typed}). Ta bort den eller byt gärningens språk (language).",
    en="The translation is in the act's own language ({typed}). Remove it or change the act's language.",
)


@rule(
    "SELF",
    ActRecord,
    fi="Teko ei voi pohjautua itseensä. Poista rivi.",
    sv="En gärning kan inte bygga på sig själv. Ta bort raden.",
    en="An act cannot be based on itself. Remove the line.",
)
def find_self_reference(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """An act is not its own model."""
    for index, typed in enumerate(act.based_on):
        if typed == context.id:
            yield Finding(("based_on", index), fix=partial(remove_reference, path=("based_on", index)))
