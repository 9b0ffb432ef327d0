"""The words of the basket: its buttons on cards, its count in the header, and its page."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Basket:
    """`added`, `removed`, `moved` and `full` are announced; `own_file` names the columns of the table that is downloaded."""

    title: str
    lead: str
    description: str
    without_script: str
    count: Plural
    header: str
    add: str
    remove: str
    added: str
    removed: str
    full: str
    not_kept: str
    list: str
    loading: str
    empty_title: str
    empty: str
    browse: str
    shared_title: str
    shared: str
    take: str
    taken: str
    up: str
    down: str
    take_out: str
    moved: Message
    taken_out: Message
    undo: str
    undone: str
    clear: str
    cleared: str
    gone: str
    use: str
    copy_blocks: str
    copy_link: str
    print: str
    table: str
    markdown: str
    issue: str
    issue_help: str
    kept_help: str
    columns: tuple[str, ...]
    file: str
    issue_title: str


FINNISH = Basket(
    title="Kori",
    lead="Kerää tekoja koriin. Järjestä ne, tulosta monisteeksi tai vie uutiskirjeeseen.",
    description="Keräämäsi teot: järjestä, tulosta, kopioi uutiskirjeeseen tai lataa tiedostona.",
    without_script=(
        "Kori tarvitsee JavaScriptin, ja selaimesi ei suorita sitä juuri nyt. Koriin kootaan tekoja: ne voi järjestää, "
        "tulostaa, kopioida uutiskirjeeseen ja ladata tiedostona. Ilman koria voit tulostaa teon sivun ja kopioida sen "
        "lyhyen osoitteen."
    ),
    count=Plural("fi", "{n} teko", "{n} tekoa"),
    header="Kori",
    add="Lisää koriin",
    remove="Poista korista",
    added="Lisätty koriin.",
    removed="Poistettu korista.",
    full="Kori on täynnä. Siihen mahtuu 50 tekoa.",
    not_kept="Selaimesi ei salli tietojen säilyttämistä, joten koria ei voi käyttää.",
    list="Korin teot",
    loading="Haetaan korin tekoja.",
    empty_title="Kori on tyhjä",
    empty="Paina teon kohdalla Lisää koriin. Kori säilyy tässä selaimessa.",
    browse="Selaa tekoja",
    shared_title="Sinulle jaettu kori",
    shared="Katsot koria, jonka joku on jakanut. Oma korisi on tallessa.",
    take="Lisää nämä omaan koriin",
    taken="Teot ovat nyt omassa korissasi.",
    up="Siirrä ylemmäs",
    down="Siirrä alemmas",
    take_out="Poista",
    moved=Message("{title}: paikka {place} / {total}"),
    taken_out=Message("Poistettu: {title}"),
    undo="Palauta",
    undone="Palautettu.",
    clear="Tyhjennä kori",
    cleared="Kori on tyhjennetty.",
    gone="Tätä tekoa ei enää ole torilla.",
    use="Käytä koria",
    copy_blocks="Kopioi uutiskirjeeseen",
    copy_link="Kopioi korin osoite",
    print="Tulosta moniste",
    table="Lataa taulukko (CSV)",
    markdown="Lataa Markdown",
    issue="Tee uutiskirjeen pohja (YAML)",
    issue_help="Pohja on toimitukselle: tallenna se kansioon editorial/newsletters ja kirjoita otsikko ja sanat.",
    kept_help="Kori on vain tässä selaimessa. Kun jaat sen osoitteen, muut näkevät samat teot.",
    columns=("Nro", "Otsikko", "Tekijä", "Tiivistelmä", "Osoite", "Kieli"),
    file="kori",
    issue_title="Kirjoita otsikko tähän",
)

SWEDISH = Basket(
    title="Korg",
    lead="Samla gärningar i korgen. Ordna dem, skriv ut dem eller ta med dem i nyhetsbrevet.",
    description="Gärningar som du har samlat: ordna, skriv ut, kopiera till nyhetsbrevet eller ladda ner.",
    without_script=(
        "Korgen behöver JavaScript, och din webbläsare kör det inte just nu. I korgen samlas gärningar: de kan ordnas, skrivas "
        "ut, kopieras till nyhetsbrevet och laddas ner som en fil. Utan korgen kan du skriva ut gärningens sida och "
        "kopiera dess korta adress."
    ),
    count=Plural("sv", "{n} gärning", "{n} gärningar"),
    header="Korg",
    add="Lägg i korgen",
    remove="Ta ur korgen",
    added="Lagd i korgen.",
    removed="Borttagen ur korgen.",
    full="Korgen är full. Den rymmer 50 gärningar.",
    not_kept="Din webbläsare tillåter inte att något sparas, så korgen kan inte användas.",
    list="Gärningar i korgen",
    loading="Hämtar gärningarna i korgen.",
    empty_title="Korgen är tom",
    empty="Tryck på Lägg i korgen vid en gärning. Korgen sparas i den här webbläsaren.",
    browse="Bläddra bland gärningarna",
    shared_title="En korg som har delats med dig",
    shared="Du ser en korg som någon har delat. Din egen korg finns kvar.",
    take="Lägg de här i min korg",
    taken="Gärningarna finns nu i din korg.",
    up="Flytta uppåt",
    down="Flytta nedåt",
    take_out="Ta bort",
    moved=Message("{title}: plats {place} / {total}"),
    taken_out=Message("Borttagen: {title}"),
    undo="Ångra",
    undone="Ångrat.",
    clear="Töm korgen",
    cleared="Korgen är tömd.",
    gone="Den här gärningen finns inte längre på arenan.",
    use="Använd korgen",
    copy_blocks="Kopiera till nyhetsbrevet",
    copy_link="Kopiera korgens adress",
    print="Skriv ut",
    table="Ladda ner tabell (CSV)",
    markdown="Ladda ner Markdown",
    issue="Gör ett underlag för nyhetsbrevet (YAML)",
    issue_help="Underlaget är för redaktionen: spara det i mappen editorial/newsletters och skriv rubrik och text till det.",
    kept_help="Korgen finns bara i den här webbläsaren. När du delar dess adress ser andra samma gärningar.",
    columns=("Nr", "Rubrik", "Vem", "Sammanfattning", "Adress", "Språk"),
    file="korg",
    issue_title="Skriv rubriken här",
)

ENGLISH = Basket(
    title="Basket",
    lead="Collect acts into the basket. Order them, print them as a handout or take them to a newsletter.",
    description="The acts you have collected: order them, print, copy to a newsletter or download.",
    without_script=(
        "The basket needs JavaScript, and your browser is not running it now. The basket collects acts: they can be ordered, "
        "printed, copied to a newsletter and downloaded as a file. Without it you can print an act’s page and copy its "
        "short address."
    ),
    count=Plural("en", "{n} act", "{n} acts"),
    header="Basket",
    add="Add to basket",
    remove="Remove from basket",
    added="Added to the basket.",
    removed="Removed from the basket.",
    full="The basket is full. It holds 50 acts.",
    not_kept="Your browser does not let anything be kept, so the basket cannot be used.",
    list="Acts in the basket",
    loading="Fetching the acts in the basket.",
    empty_title="The basket is empty",
    empty="Press Add to basket beside an act. The basket is kept in this browser.",
    browse="Browse acts",
    shared_title="A basket shared with you",
    shared="You are looking at a basket that somebody has shared. Your own basket is safe.",
    take="Add these to my basket",
    taken="The acts are now in your own basket.",
    up="Move up",
    down="Move down",
    take_out="Remove",
    moved=Message("{title}: place {place} of {total}"),
    taken_out=Message("Removed: {title}"),
    undo="Undo",
    undone="Undone.",
    clear="Empty the basket",
    cleared="The basket has been emptied.",
    gone="This act is no longer in the market.",
    use="Use the basket",
    copy_blocks="Copy to the newsletter",
    copy_link="Copy the basket’s address",
    print="Print a handout",
    table="Download a table (CSV)",
    markdown="Download Markdown",
    issue="Make a newsletter draft (YAML)",
    issue_help="The draft is for the editors: save it in the folder editorial/newsletters and write a title and the words.",
    kept_help="The basket is in this browser only. When you share its address, others see the same acts.",
    columns=("No.", "Title", "Who", "Summary", "Address", "Language"),
    file="basket",
    issue_title="Write the title here",
)
