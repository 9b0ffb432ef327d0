"""The words of the accessibility statement: what the law on digital services (306/2019, 9 §) wants to be said."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Statement:
    """The accessibility statement. `checks` are by the names that the audit gives them."""

    title: str
    description: str
    concerns: Message
    law: str
    state: str
    full: str
    partial: str
    none: str
    faults: Plural
    gaps: str
    no_gaps: str
    why: str
    how: str
    own: str
    audited: Message
    not_audited: str
    checks: Mapping[str, Message]
    found: Plural
    not_by_others: str
    feedback: str
    feedback_text: str
    feedback_time: str
    complain: str
    complain_text: str
    authority: str
    unit: str
    authority_page: str
    dates: str
    prepared: Message
    reviewed: Message


FINNISH = Statement(
    title="Saavutettavuusseloste",
    description="Kuinka saavutettava sivusto on, mitä puutteita tiedetään ja miten voit antaa palautetta.",
    concerns=Message("Tämä seloste koskee sivustoa {site}. Sivustoa ylläpitää {owner}."),
    law="Digipalvelulaki (306/2019) edellyttää, että julkiset verkkopalvelut ovat saavutettavia: niiden on täytettävä WCAG-ohjeiston A- ja AA-tason vaatimukset standardin EN 301 549 mukaisesti. Tämä sivusto on tehty uudemman WCAG 2.2 -ohjeiston A- ja AA-tason mukaan.",
    state="Miten saavutettava sivusto on",
    full="Sivusto täyttää lain vaatimukset. Puutteita ei tiedetä.",
    partial="Sivusto täyttää lain vaatimukset osittain. Tunnetut puutteet on kerrottu alla.",
    none="Sivusto ei täytä lain vaatimuksia. Puutteet on kerrottu alla.",
    faults=Plural(
        "fi",
        "Viimeisin tarkastus löysi {n} virheen, jota ei ole vielä korjattu.",
        "Viimeisin tarkastus löysi {n} virhettä, joita ei ole vielä korjattu.",
    ),
    gaps="Tunnetut puutteet",
    no_gaps="Puutteita ei tiedetä.",
    why="Miksi näin on:",
    how="Miten saavutettavuus on arvioitu",
    own="Sivuston tekijät ovat arvioineet sivuston itse.",
    audited=Message("Sivusto tarkastettiin viimeksi {day}:"),
    not_audited="Koneellista tarkastusta ei ole vielä tehty.",
    checks={
        "axe": Message(
            "{tool}: {amount} sivua kaikista sivutyypeistä, suomeksi, ruotsiksi ja englanniksi, kolmella leveydellä, vaaleana ja tummana."
        ),
        "html": Message("{tool}: {amount} sivun HTML-koodi."),
        "keyboard": Message("Käyttö näppäimistöllä: {amount} testiä ({tool})."),
        "reflow": Message(
            "320 kuvapisteen leveys, väljä teksti, omat värit ja vähennetty liike: {amount} testiä ({tool})."
        ),
        "without-script": Message("Käyttö ilman JavaScriptiä: {amount} testiä ({tool})."),
        "errand": Message("Asiointi alusta loppuun: {amount} testiä ({tool})."),
        "lighthouse": Message("{tool}: {amount} sivua mobiiliasetuksin."),
    },
    found=Plural("fi", "Löydettiin {n} virhe.", "Löydettiin {n} virhettä."),
    not_by_others="Ulkopuolinen ei ole arvioinut sivustoa.",
    feedback="Huomasitko puutteen?",
    feedback_text="Kerro siitä meille, niin korjaamme sen tai annamme tiedon sinulle muulla tavalla:",
    feedback_time="Vastaamme 14 päivän kuluessa.",
    complain="Jos vastaus ei riitä",
    complain_text="Jos et ole tyytyväinen vastaukseen tai et saa vastausta 14 päivän aikana, voit tehdä kantelun tai ilmoituksen valvontaviranomaiselle. Viranomaisen sivustolla kerrotaan, miten se tehdään ja miten asia käsitellään.",
    authority="Liikenne- ja viestintävirasto Traficom",
    unit="Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
    authority_page="Valvontayksikön verkkosivu",
    dates="Milloin seloste on tehty",
    prepared=Message("Seloste on laadittu {day}."),
    reviewed=Message("Se on tarkistettu viimeksi {day}."),
)

SWEDISH = Statement(
    title="Tillgänglighetsutlåtande",
    description="Hur tillgänglig webbplatsen är, vilka brister som är kända och hur du kan ge respons.",
    concerns=Message("Det här utlåtandet gäller webbplatsen {site}. Webbplatsen upprätthålls av {owner}."),
    law="Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att offentliga webbtjänster är tillgängliga: de ska uppfylla kraven på nivåerna A och AA i WCAG enligt standarden EN 301 549. Den här webbplatsen är gjord enligt nivåerna A och AA i den nyare WCAG 2.2.",
    state="Hur tillgänglig webbplatsen är",
    full="Webbplatsen uppfyller lagens krav. Inga brister är kända.",
    partial="Webbplatsen uppfyller delvis lagens krav. De kända bristerna beskrivs nedan.",
    none="Webbplatsen uppfyller inte lagens krav. Bristerna beskrivs nedan.",
    faults=Plural(
        "sv",
        "Vid den senaste granskningen hittades {n} fel som ännu inte har rättats.",
        "Vid den senaste granskningen hittades {n} fel som ännu inte har rättats.",
    ),
    gaps="Kända brister",
    no_gaps="Inga brister är kända.",
    why="Varför det är så:",
    how="Hur tillgängligheten har bedömts",
    own="De som gör webbplatsen har själva bedömt den.",
    audited=Message("Webbplatsen granskades senast {day}:"),
    not_audited="Ingen maskinell granskning har gjorts ännu.",
    checks={
        "axe": Message(
            "{tool}: {amount} sidor av alla typer, på finska, svenska och engelska, i tre bredder, ljusa och mörka."
        ),
        "html": Message("{tool}: HTML-koden på {amount} sidor."),
        "keyboard": Message("Användning med tangentbord: {amount} test ({tool})."),
        "reflow": Message(
            "320 bildpunkters bredd, text med stora mellanrum, egna färger och mindre rörelse: {amount} test ({tool})."
        ),
        "without-script": Message("Användning utan JavaScript: {amount} test ({tool})."),
        "errand": Message("Ett ärende från början till slut: {amount} test ({tool})."),
        "lighthouse": Message("{tool}: {amount} sidor med inställningar för mobil."),
    },
    found=Plural("sv", "{n} fel hittades.", "{n} fel hittades."),
    not_by_others="Ingen utomstående har bedömt webbplatsen.",
    feedback="Har du hittat en brist?",
    feedback_text="Berätta om den för oss, så rättar vi den eller ger dig informationen på något annat sätt:",
    feedback_time="Vi svarar inom 14 dagar.",
    complain="Om svaret inte räcker",
    complain_text="Om du inte är nöjd med svaret eller inte får något svar inom 14 dagar kan du lämna klagomål eller göra en anmälan till tillsynsmyndigheten. På myndighetens webbplats berättas hur du gör det och hur ärendet behandlas.",
    authority="Transport- och kommunikationsverket Traficom",
    unit="Enheten för tillsyn över digital tillgänglighet",
    authority_page="Tillsynsenhetens webbplats",
    dates="När utlåtandet har gjorts",
    prepared=Message("Utlåtandet upprättades {day}."),
    reviewed=Message("Det har senast granskats {day}."),
)

ENGLISH = Statement(
    title="Accessibility statement",
    description="How accessible the site is, which shortcomings are known, and how to give feedback.",
    concerns=Message("This statement is about the site {site}. The site is maintained by {owner}."),
    law="The Finnish act on digital services (306/2019) requires public online services to be accessible: they must meet levels A and AA of the WCAG guidelines as in the standard EN 301 549. This site is made to levels A and AA of the newer WCAG 2.2.",
    state="How accessible the site is",
    full="The site meets what the law requires. No shortcomings are known.",
    partial="The site meets what the law requires in part. The known shortcomings are listed below.",
    none="The site does not meet what the law requires. The shortcomings are listed below.",
    faults=Plural(
        "en",
        "The last audit found {n} fault that has not been mended yet.",
        "The last audit found {n} faults that have not been mended yet.",
    ),
    gaps="Known shortcomings",
    no_gaps="No shortcomings are known.",
    why="Why it is so:",
    how="How accessibility has been assessed",
    own="Those who make the site have assessed it themselves.",
    audited=Message("The site was last audited on {day}:"),
    not_audited="No automatic audit has been made yet.",
    checks={
        "axe": Message(
            "{tool}: {amount} pages of every kind, in Finnish, Swedish and English, at three widths, light and dark."
        ),
        "html": Message("{tool}: the HTML of {amount} pages."),
        "keyboard": Message("Use by keyboard: {amount} tests ({tool})."),
        "reflow": Message(
            "320 pixels’ width, widely spaced text, the reader’s own colours and less movement: {amount} tests ({tool})."
        ),
        "without-script": Message("Use without JavaScript: {amount} tests ({tool})."),
        "errand": Message("An errand from beginning to end: {amount} tests ({tool})."),
        "lighthouse": Message("{tool}: {amount} pages with mobile settings."),
    },
    found=Plural("en", "{n} fault was found.", "{n} faults were found."),
    not_by_others="Nobody from outside has assessed the site.",
    feedback="Have you noticed a shortcoming?",
    feedback_text="Tell us, and we will mend it or give you the information in another way:",
    feedback_time="We answer within 14 days.",
    complain="If the answer is not enough",
    complain_text="If you are not satisfied with the answer, or get none within 14 days, you can file a complaint or a report with the supervising authority. Its site tells how to do that and how the matter is handled.",
    authority="Finnish Transport and Communications Agency Traficom",
    unit="Supervision unit for digital accessibility",
    authority_page="The supervision unit’s site",
    dates="When this statement was made",
    prepared=Message("The statement was made on {day}."),
    reviewed=Message("It was last reviewed on {day}."),
)
