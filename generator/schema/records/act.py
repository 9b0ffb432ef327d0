"""The act as it is typed: one file in `acts/<organisation>/`. Its keys have their labels and helps here."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.act_parts import (
    Acknowledged,
    Adoption,
    Award,
    Contact,
    Image,
    Link,
    Measure,
    Partner,
    Source,
)
from generator.schema.records.fields import (
    ActId,
    ActRef,
    ChallengeRef,
    Choice,
    Date,
    LanguageCode,
    Line100,
    Moment,
    NetworkRef,
    ProgrammeRef,
    SectorRef,
    ThemeRef,
    key,
)
from generator.schema.records.story import Story, Translations
from generator.text import Text


class Stage(Choice):
    """How far the act has come."""

    IDEA = "idea", "Idea", "Idé", "Idea"
    TRIAL = "trial", "Kokeilu", "Försök", "Trial"
    IN_USE = "in-use", "Käytössä", "I bruk", "In use"
    ESTABLISHED = "established", "Vakiintunut", "Etablerad", "Established"
    SPREAD = "spread", "Levinnyt muualle", "Spridd till andra", "Spread to others"
    ENDED = "ended", "Päättynyt", "Avslutad", "Ended"
    DID_NOT_WORK = "did-not-work", "Ei toiminut", "Fungerade inte", "Did not work"


class Scale(Choice):
    """How widely the act was done."""

    TEAM = "team", "Tiimi tai työryhmä", "Team eller arbetsgrupp", "Team"
    UNIT = "unit", "Yksikkö", "Enhet", "Unit"
    SECTOR = "sector", "Koko toimiala", "Hela sektorn", "Whole sector"
    ORGANISATION = "organisation", "Koko organisaatio", "Hela organisationen", "Whole organisation"
    REGION = "region", "Alue", "Region", "Region"
    NATIONAL = "national", "Koko maa", "Hela landet", "Whole country"


class Evidence(Choice):
    """How well the results are shown."""

    DESCRIBED = (
        *("described", "Kuvattu", "Beskrivet", "Described"),
        Text("Kerromme, mitä huomasimme.", "Vi berättar vad vi märkte.", "We tell what we noticed."),
    )
    MEASURED = (
        *("measured", "Mitattu", "Mätt", "Measured"),
        Text("Meillä on luku.", "Vi har ett tal.", "We have a figure."),
    )
    EVALUATED = (
        *("evaluated", "Arvioitu", "Utvärderat", "Evaluated"),
        Text(
            "Joku muu arvioi tuloksen.",
            "Någon annan har utvärderat resultatet.",
            "Somebody else has evaluated the result.",
        ),
    )
    REPLICATED = (
        *("replicated", "Toistettu muualla", "Upprepat på annat håll", "Replicated elsewhere"),
        Text(
            "Sama tulos saatiin muuallakin.",
            "Samma resultat har nåtts på annat håll.",
            "The same result was reached elsewhere too.",
        ),
    )


class Provenance(Choice):
    """Who wrote the act down."""

    SUBMITTED = "submitted", "Organisaation ilmoittama", "Anmäld av organisationen", "Submitted by the organisation"
    COMPILED = "compiled", "Toimituksen kokoama", "Sammanställd av redaktionen", "Compiled by the editors"


class ActRecord(Story):
    """One act as it was typed. The file's path is its id; `Story` holds the texts, this the facts."""

    language: Annotated[
        LanguageCode,
        key(
            fi=("Kieli", "Millä kielellä teko on kirjoitettu: suomeksi (fi), ruotsiksi (sv) vai englanniksi (en)."),
            sv=("Språk", "På vilket språk gärningen är skriven: finska (fi), svenska (sv) eller engelska (en)."),
            en=("Language", "The language the act is written in: Finnish (fi), Swedish (sv) or English (en)."),
        ),
    ]
    sectors: Annotated[
        tuple[SectorRef, ...],
        Field(min_length=1, max_length=3),
        key(
            fi=("Toimialat", "Yksi toimiala, enintään kolme. Ensimmäinen on pääasia."),
            sv=("Sektorer", "En sektor, högst tre. Den första är huvudsaken."),
            en=("Sectors", "One sector, at most three. The first is the main one."),
        ),
    ]
    themes: Annotated[
        tuple[ThemeRef, ...],
        Field(min_length=1, max_length=5),
        key(
            fi=("Teemat", "Yhdestä viiteen teemaa. Ensimmäinen on pääasia."),
            sv=("Teman", "Ett till fem teman. Det första är huvudsaken."),
            en=("Themes", "One to five themes. The first is the main one."),
        ),
    ]
    customer_groups: Annotated[
        tuple[Line100, ...],
        Field(max_length=10),
        key(
            fi=("Kenelle", "Ketkä teosta hyötyvät, esimerkiksi lapsiperheet."),
            sv=("För vem", "Vem som har nytta av gärningen, till exempel barnfamiljer."),
            en=("For whom", "Who gains from the act, for example families with children."),
        ),
    ] = ()
    methods: Annotated[
        tuple[Line100, ...],
        Field(max_length=10),
        key(
            fi=("Menetelmät", "Millä menetelmillä teko tehtiin, esimerkiksi palvelumuotoilu."),
            sv=("Metoder", "Med vilka metoder gärningen gjordes, till exempel tjänstedesign."),
            en=("Methods", "With which methods it was done, for example service design."),
        ),
    ] = ()
    stage: Annotated[
        Stage | None,
        key(
            fi=("Vaihe", "Missä vaiheessa teko on nyt."),
            sv=("Skede", "I vilket skede gärningen är nu."),
            en=("Stage", "How far the act has come."),
        ),
    ] = None
    scale: Annotated[
        Scale | None,
        key(
            fi=("Laajuus", "Kuinka laajasti teko on tehty."),
            sv=("Omfattning", "Hur brett gärningen har genomförts."),
            en=("Scale", "How widely the act has been done."),
        ),
    ] = None
    started: Annotated[
        Moment | None,
        key(
            fi=("Alkoi", "Vuosi, kuukausi tai päivä: 2024, 2024-05 tai 2024-05-12."),
            sv=("Började", "År, månad eller dag: 2024, 2024-05 eller 2024-05-12."),
            en=("Started", "A year, month or day: 2024, 2024-05 or 2024-05-12."),
        ),
    ] = None
    ended: Annotated[
        Moment | None,
        key(
            fi=("Päättyi", "Jätä pois, jos teko jatkuu tai päättymisestä ei ole tietoa."),
            sv=("Avslutades", "Lämna bort om gärningen pågår eller slutet inte är känt."),
            en=("Ended", "Leave it out when the act goes on or its end is not known."),
        ),
    ] = None
    published: Annotated[
        Date | None,
        key(
            fi=("Julkaistu", "Päivä, jona teko julkaistiin torilla. Ilman sitä päivä, jona teko tuli torille."),
            sv=("Publicerad", "Dagen då gärningen publicerades. Annars dagen då den kom till arenan."),
            en=("Published", "The day the act was published here. Without it, the day the act came here."),
        ),
    ] = None
    reviewed: Annotated[
        Date | None,
        key(
            fi=("Tarkistettu", "Päivä, jona tiedot viimeksi tarkistettiin."),
            sv=("Granskad", "Dagen då uppgifterna senast granskades."),
            en=("Reviewed", "The day the facts were last checked."),
        ),
    ] = None
    measures: Annotated[
        tuple[Measure, ...],
        Field(max_length=12),
        key(
            fi=("Tulokset lukuina", "Mitä mitattiin, ja luku tai luvut ennen ja jälkeen."),
            sv=("Resultat i siffror", "Vad som mättes, och ett tal eller talen före och efter."),
            en=("Results in figures", "What was measured, and a figure or figures before and after."),
        ),
    ] = ()
    evidence: Annotated[
        Evidence | None,
        key(
            fi=("Näyttö", "Miten tulokset tiedetään: kuvattu, mitattu, arvioitu tai toistettu muualla."),
            sv=("Belägg", "Hur resultaten är kända: beskrivna, mätta, utvärderade eller upprepade."),
            en=("Evidence", "How the results are known: described, measured, evaluated or replicated."),
        ),
    ] = None
    adoptions: Annotated[
        tuple[Adoption, ...],
        Field(max_length=100),
        key(
            fi=("Käytössä muualla", "Ketkä muut ovat ottaneet teon käyttöön."),
            sv=("I bruk på annat håll", "Vilka andra som har tagit gärningen i bruk."),
            en=("In use elsewhere", "Who else has taken the act into use."),
        ),
    ] = ()
    based_on: Annotated[
        tuple[ActRef, ...],
        Field(max_length=10),
        key(
            fi=("Pohjana", "Teot, joista tämä on kopioitu: organisaatio/teko."),
            sv=("Bygger på", "Gärningar som den här har kopierats från: organisation/gärning."),
            en=("Based on", "Acts that this was copied from: organisation/act."),
        ),
    ] = ()
    partners: Annotated[
        tuple[Partner, ...],
        Field(max_length=30),
        key(
            fi=("Kumppanit", "Keiden kanssa teko tehtiin."),
            sv=("Partner", "Med vilka gärningen gjordes."),
            en=("Partners", "With whom the act was done."),
        ),
    ] = ()
    programme: Annotated[
        ProgrammeRef | None,
        key(
            fi=("Ohjelma", "Ohjelma, johon teko kuuluu."),
            sv=("Program", "Programmet som gärningen hör till."),
            en=("Programme", "The programme the act belongs to."),
        ),
    ] = None
    challenge: Annotated[
        ChallengeRef | None,
        key(
            fi=("Haaste", "Haaste, johon teko vastaa."),
            sv=("Utmaning", "Utmaningen som gärningen svarar på."),
            en=("Challenge", "The challenge the act answers."),
        ),
    ] = None
    networks: Annotated[
        tuple[NetworkRef, ...],
        Field(max_length=10),
        key(
            fi=("Verkostot", "Verkostot, joissa teko on mukana."),
            sv=("Nätverk", "Nätverk där gärningen är med."),
            en=("Networks", "Networks the act is part of."),
        ),
    ] = ()
    awards: Annotated[
        tuple[Award, ...],
        Field(max_length=20),
        key(
            fi=("Palkinnot", "Palkinnot ja kunniamaininnat."),
            sv=("Pris", "Pris och hedersomnämnanden."),
            en=("Awards", "Prizes and honourable mentions."),
        ),
    ] = ()
    links: Annotated[
        tuple[Link, ...],
        Field(max_length=20),
        key(
            fi=("Materiaalit", "Ohjeet, lomakkeet ja sivut, joita muut voivat käyttää."),
            sv=("Material", "Anvisningar, blanketter och sidor som andra kan använda."),
            en=("Material", "Guides, forms and pages that others can use."),
        ),
    ] = ()
    images: Annotated[
        tuple[Image, ...],
        Field(max_length=6),
        key(
            fi=("Kuvat", "Kuvat, joilla on tekstivastine ja käyttölupa."),
            sv=("Bilder", "Bilder med alternativtext och licens."),
            en=("Pictures", "Pictures with alternative text and a licence."),
        ),
    ] = ()
    contact: Annotated[
        Contact | None,
        key(
            fi=("Yhteystieto", "Rooli ja sen yhteinen sähköposti tai sivu. Ei henkilön nimeä."),
            sv=("Kontakt", "En roll och dess gemensamma e-post eller sida. Inte en persons namn."),
            en=("Contact", "A role and its shared mailbox or page. Not a person's name."),
        ),
    ] = None
    provenance: Annotated[
        Provenance,
        key(
            fi=(
                "Alkuperä",
                "submitted, kun organisaatio kertoo itse; compiled, kun toimitus kokosi julkisesta lähteestä.",
            ),
            sv=("Ursprung", "submitted när organisationen själv berättar; compiled när redaktionen har sammanställt."),
            en=("Provenance", "submitted when the organisation tells itself; compiled when the editors gathered it."),
        ),
    ] = Provenance.SUBMITTED
    source: Annotated[
        Source | None,
        key(
            fi=("Lähde", "Julkinen lähde, josta toimitus kokosi teon."),
            sv=("Källa", "Den offentliga källa som redaktionen har använt."),
            en=("Source", "The public source that the editors used."),
        ),
    ] = None
    former_ids: Annotated[
        tuple[ActId, ...],
        Field(max_length=20),
        key(
            fi=("Entiset tunnukset", "Millä tunnuksilla teko on ennen ollut. Vanhat osoitteet ohjautuvat tänne."),
            sv=("Tidigare id", "Id som gärningen har haft. Gamla adresser leder hit."),
            en=("Former ids", "Ids that the act has had. Old addresses lead here."),
        ),
    ] = ()
    translations: Annotated[
        Translations | None,
        key(
            fi=("Käännökset", "Teon tekstit muilla kielillä."),
            sv=("Översättningar", "Gärningens texter på andra språk."),
            en=("Translations", "The act's texts in other languages."),
        ),
    ] = None
    acknowledged: Annotated[
        tuple[Acknowledged, ...],
        Field(max_length=20),
        key(
            fi=("Saa julkaista", "Nimet ja numerot, jotka saavat olla tekstissä, ja miksi."),
            sv=("Får publiceras", "Namn och nummer som får stå i texten, och varför."),
            en=("May be public", "Names and numbers that the text may hold, and why."),
        ),
    ] = ()


ORDER = (
    *("title", "summary", "language", "unit", "starting_point", "action", "stage", "scale", "started", "ended"),
    *("results", "measures", "evidence", "lessons", "adopt", "sectors", "themes", "customer_groups", "methods"),
    *("partners", "programme", "challenge", "networks", "awards", "adoptions", "based_on", "links", "images"),
    *("contact", "translations", "acknowledged"),
)
"""Keys of a file in the order of the story."""
EDITORS_ORDER = ("published", "reviewed", "provenance", "source", "former_ids")
EDITORS_KEYS = frozenset(EDITORS_ORDER)
"""Keys that the editors fill in; a contributor need not see them."""
