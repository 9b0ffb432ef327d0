"""Words of the page of rules: what the check asks for, and how each message is answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """The page of rules. `groups` head the parts of the page in their order."""

    title: str
    lead: str
    how_title: str
    how: tuple[str, ...]
    error: str
    warning: str
    note: str
    groups: tuple[str, ...]
    says: str
    typed: str
    mended: str
    example: str
    add: str
    contents: str
    help: str
    tell: str


FINNISH = Rules(
    title="Tarkistuksen säännöt",
    lead="Kun lähetät teon, tarkistus lukee sen ja kertoo, jos jotakin pitää korjata. Tässä ovat kaikki sen viestit ja "
    "esimerkki siitä, miten kukin korjataan.",
    how_title="Näin tarkistus toimii",
    how=(
        "Virhe johtaisi lukijan harhaan, tai sivusto ei voisi näyttää sitä. Se korjataan ennen julkaisua.",
        "Varoitus ja huomautus eivät estä julkaisua. Katso, pitääkö niiden takia muuttaa jotakin.",
        "Jos jokin jää epäselväksi, kysy siitä. Toimitus auttaa mielellään.",
    ),
    error="virhe",
    warning="varoitus, ei estä julkaisua",
    note="huomautus, ei estä julkaisua",
    groups=(
        "Tiedosto ja sen merkit",
        "Kohdat ja niiden arvot",
        "Tekstit ja ihmiset",
        "Yksi teko tai tietue",
        "Viittaukset muihin",
        "Osoitteet, jotka eivät katoa",
    ),
    says="Tarkistus sanoo:",
    typed="Näin oli kirjoitettu",
    mended="Korjattuna",
    example="Esimerkiksi näin",
    add="Lisää",
    contents="Sivun sisältö",
    help="Etkö löydä vastausta? Kirjoita toimitukselle.",
    tell="Kerro teostasi",
)
SWEDISH = Rules(
    title="Kontrollens regler",
    lead="När du skickar en gärning läser kontrollen den och säger till om något behöver rättas. Här finns alla dess "
    "meddelanden och ett exempel på hur vart och ett rättas.",
    how_title="Så fungerar kontrollen",
    how=(
        "Ett fel skulle vilseleda läsaren, eller så kan webbplatsen inte visa det. Det rättas före publiceringen.",
        "En varning eller en anmärkning hindrar inte publiceringen. Se efter om något behöver ändras.",
        "Fråga om något är oklart. Redaktionen hjälper gärna till.",
    ),
    error="fel",
    warning="varning, hindrar inte publiceringen",
    note="anmärkning, hindrar inte publiceringen",
    groups=(
        "Filen och dess tecken",
        "Nycklar och deras värden",
        "Texter och människor",
        "En gärning eller en post",
        "Hänvisningar till andra",
        "Adresser som inte försvinner",
    ),
    says="Kontrollen säger:",
    typed="Så var det skrivet",
    mended="Rättat",
    example="Till exempel så här",
    add="Lägg till",
    contents="Sidans innehåll",
    help="Hittar du inget svar? Skriv till redaktionen.",
    tell="Berätta om din gärning",
)
ENGLISH = Rules(
    title="The rules of the check",
    lead="When you send an act, the check reads it and tells you if something needs mending. Here are all its messages, "
    "each with an example of how it is mended.",
    how_title="How the check works",
    how=(
        "An error would mislead a reader, or the site could not show it. It is mended before publishing.",
        "A warning or a note does not stop publishing. See whether something should be changed.",
        "If something is unclear, ask. The editors are glad to help.",
    ),
    error="error",
    warning="warning, does not stop publishing",
    note="note, does not stop publishing",
    groups=(
        "The file and its marks",
        "Keys and their values",
        "Texts and people",
        "One act or record",
        "References to others",
        "Addresses that do not disappear",
    ),
    says="The check says:",
    typed="As it was typed",
    mended="Mended",
    example="For example",
    add="Add",
    contents="On this page",
    help="Did you not find an answer? Write to the editors.",
    tell="Tell of your act",
)
