"""The words of the market page's script and of the search fields: narrowing, counting, and what to do when nothing is found."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Facet:
    """`label` heads the facet, `all` is the button that shows its further values."""

    label: str
    all: str


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets in the order of the page."""

    sector: Facet
    theme: Facet
    region: Facet
    organisation: Facet
    stage: Facet
    cost: Facet
    year: Facet
    programme: Facet
    challenge: Facet
    language: Facet


@dataclass(frozen=True, slots=True)
class Finding:
    """`find` labels the field that finds a value among many; `kinds` name what is found beside acts."""

    header: str
    narrow: str
    narrow_acts: str
    narrow_chosen: Message
    close: str
    clear: str
    clear_short: str
    chosen: str
    remove: Message
    show: Plural
    fewer: str
    find: Message
    none_found: str
    facets: Facets
    shown_for: Message
    as_typed: Message
    some_words: str
    also: str
    kinds: tuple[tuple[str, str], ...]
    all_matching: str
    nothing_tried: Message
    nothing_with_filters: Message
    drop: Message
    drop_all: Plural
    nearest: str
    browse: str
    tell: str
    closest: str
    suggestions: Plural
    no_suggestions: str
    suggested: tuple[tuple[str, str], ...]
    without_script: str
    without_script_search: str


FINNISH = Finding(
    header="Hae sivustolta",
    narrow="Rajaa",
    narrow_acts="Rajaa tekoja",
    narrow_chosen=Message("Rajaa ({n})"),
    close="Sulje",
    clear="Tyhjennä rajaukset",
    clear_short="Tyhjennä",
    chosen="Valitut rajaukset",
    remove=Message("{name}, poista rajaus"),
    show=Plural("fi", "Näytä {n} teko", "Näytä {n} tekoa"),
    fewer="Näytä vähemmän",
    find=Message("Etsi: {name}"),
    none_found="Ei osumia",
    facets=Facets(
        sector=Facet("Toimiala", "Näytä kaikki toimialat"),
        theme=Facet("Teema", "Näytä kaikki teemat"),
        region=Facet("Maakunta", "Näytä kaikki maakunnat"),
        organisation=Facet("Organisaatio", "Näytä kaikki organisaatiot"),
        stage=Facet("Vaihe", "Näytä kaikki vaiheet"),
        cost=Facet("Kustannus", "Näytä kaikki kustannukset"),
        year=Facet("Vuosi", "Näytä kaikki vuodet"),
        programme=Facet("Ohjelma", "Näytä kaikki ohjelmat"),
        challenge=Facet("Haaste", "Näytä kaikki haasteet"),
        language=Facet("Kieli", "Näytä kaikki kielet"),
    ),
    shown_for=Message("Näytetään tulokset haulle {shown}."),
    as_typed=Message("Hae vain ”{typed}”"),
    some_words="Missään teossa ei ole kaikkia sanoja. Näissä on osa niistä.",
    also="Löytyi myös",
    kinds=(
        ("programme", "Ohjelma"),
        ("network", "Verkosto"),
        ("challenge", "Haaste"),
        ("organisation", "Organisaatio"),
    ),
    all_matching="Rajauksiin sopivat teot",
    nothing_tried=Message("Haimme sanoilla {words}."),
    nothing_with_filters=Message("Näillä rajauksilla ei löytynyt tekoja. Ilman rajauksia löytyy {n}."),
    drop=Message("Poista rajaus {name}: {n}"),
    drop_all=Plural("fi", "Poista kaikki rajaukset: {n} teko", "Poista kaikki rajaukset: {n} tekoa"),
    nearest="Tarkoititko näitä?",
    browse="Selaa tekoja",
    tell="Kerro itse",
    closest="Lähimmät teot",
    suggestions=Plural("fi", "{n} ehdotus. Valitse nuolinäppäimillä.", "{n} ehdotusta. Valitse nuolinäppäimillä."),
    no_suggestions="Ei ehdotuksia. Hae painamalla Enter.",
    suggested=(
        ("act", "Teko"),
        ("sector", "Toimiala"),
        ("theme", "Teema"),
        ("organisation", "Organisaatio"),
        ("programme", "Ohjelma"),
        ("challenge", "Haaste"),
    ),
    without_script="Haku ja rajaaminen tarvitsevat JavaScriptin",
    without_script_search=(
        "Selaimesi ei suorita sitä juuri nyt. Kaikki teot löytyvät silti: tällä sivulla ne ovat uusimmasta vanhimpaan, "
        "ja alla olevista linkeistä pääset aiheen, alueen tai tekijän mukaan."
    ),
)

SWEDISH = Finding(
    header="Sök på webbplatsen",
    narrow="Avgränsa",
    narrow_acts="Avgränsa gärningar",
    narrow_chosen=Message("Avgränsa ({n})"),
    close="Stäng",
    clear="Rensa val",
    clear_short="Rensa",
    chosen="Valda avgränsningar",
    remove=Message("{name}, ta bort avgränsningen"),
    show=Plural("sv", "Visa {n} gärning", "Visa {n} gärningar"),
    fewer="Visa färre",
    find=Message("Sök bland: {name}"),
    none_found="Inga träffar",
    facets=Facets(
        sector=Facet("Sektor", "Visa alla sektorer"),
        theme=Facet("Tema", "Visa alla teman"),
        region=Facet("Landskap", "Visa alla landskap"),
        organisation=Facet("Organisation", "Visa alla organisationer"),
        stage=Facet("Skede", "Visa alla skeden"),
        cost=Facet("Kostnad", "Visa alla kostnader"),
        year=Facet("År", "Visa alla år"),
        programme=Facet("Program", "Visa alla program"),
        challenge=Facet("Utmaning", "Visa alla utmaningar"),
        language=Facet("Språk", "Visa alla språk"),
    ),
    shown_for=Message("Visar resultat för {shown}."),
    as_typed=Message("Sök bara ”{typed}”"),
    some_words="Ingen gärning innehåller alla ord. Här är de som innehåller några av dem.",
    also="Vi hittade också",
    kinds=(
        ("programme", "Program"),
        ("network", "Nätverk"),
        ("challenge", "Utmaning"),
        ("organisation", "Organisation"),
    ),
    all_matching="Gärningar enligt avgränsningarna",
    nothing_tried=Message("Vi sökte med orden {words}."),
    nothing_with_filters=Message("Med de här avgränsningarna hittades inga gärningar. Utan dem finns det {n}."),
    drop=Message("Ta bort avgränsningen {name}: {n}"),
    drop_all=Plural("sv", "Ta bort alla avgränsningar: {n} gärning", "Ta bort alla avgränsningar: {n} gärningar"),
    nearest="Menade du något av de här?",
    browse="Bläddra bland gärningar",
    tell="Berätta själv",
    closest="Närmaste gärningar",
    suggestions=Plural("sv", "{n} förslag. Välj med piltangenterna.", "{n} förslag. Välj med piltangenterna."),
    no_suggestions="Inga förslag. Tryck på Enter för att söka.",
    suggested=(
        ("act", "Gärning"),
        ("sector", "Sektor"),
        ("theme", "Tema"),
        ("organisation", "Organisation"),
        ("programme", "Program"),
        ("challenge", "Utmaning"),
    ),
    without_script="Sökning och avgränsning behöver JavaScript",
    without_script_search=(
        "Din webbläsare kör det inte just nu. Alla gärningar finns ändå: på den här sidan står de med den nyaste först, "
        "och via länkarna nedan hittar du dem enligt ämne, område eller organisation."
    ),
)

ENGLISH = Finding(
    header="Search the site",
    narrow="Filter",
    narrow_acts="Filter acts",
    narrow_chosen=Message("Filter ({n})"),
    close="Close",
    clear="Clear filters",
    clear_short="Clear",
    chosen="Chosen filters",
    remove=Message("{name}, remove filter"),
    show=Plural("en", "Show {n} act", "Show {n} acts"),
    fewer="Show fewer",
    find=Message("Find: {name}"),
    none_found="No matches",
    facets=Facets(
        sector=Facet("Sector", "Show all sectors"),
        theme=Facet("Theme", "Show all themes"),
        region=Facet("Region", "Show all regions"),
        organisation=Facet("Organisation", "Show all organisations"),
        stage=Facet("Stage", "Show all stages"),
        cost=Facet("Cost", "Show all costs"),
        year=Facet("Year", "Show all years"),
        programme=Facet("Programme", "Show all programmes"),
        challenge=Facet("Challenge", "Show all challenges"),
        language=Facet("Language", "Show all languages"),
    ),
    shown_for=Message("Showing results for {shown}."),
    as_typed=Message("Search only for “{typed}”"),
    some_words="No act has all the words. These have some of them.",
    also="Also found",
    kinds=(
        ("programme", "Programme"),
        ("network", "Network"),
        ("challenge", "Challenge"),
        ("organisation", "Organisation"),
    ),
    all_matching="Acts that match the filters",
    nothing_tried=Message("We searched for {words}."),
    nothing_with_filters=Message("There are no acts with the chosen filters, but without them there are {n}."),
    drop=Message("Remove the filter {name}: {n}"),
    drop_all=Plural("en", "Remove all filters: {n} act", "Remove all filters: {n} acts"),
    nearest="Did you mean one of these?",
    browse="Browse acts",
    tell="Tell your own",
    closest="Closest acts",
    suggestions=Plural(
        "en", "{n} suggestion. Choose with the arrow keys.", "{n} suggestions. Choose with the arrow keys."
    ),
    no_suggestions="No suggestions. Press Enter to search.",
    suggested=(
        ("act", "Act"),
        ("sector", "Sector"),
        ("theme", "Theme"),
        ("organisation", "Organisation"),
        ("programme", "Programme"),
        ("challenge", "Challenge"),
    ),
    without_script="Searching and filtering need JavaScript",
    without_script_search=(
        "Your browser is not running it now. You can still find every act: they are on this page, the newest first, "
        "and the links below lead to them by topic, region or organisation."
    ),
)
