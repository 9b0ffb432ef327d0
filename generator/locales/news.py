"""The words of what is new in a month and in a year."""

from dataclasses import dataclass
from functools import partial

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class News:
    """`month` and `year` are titles. Counts are said in sentences that can be pasted into a report as they are."""

    title: str
    lead: str
    none: str
    month: Message
    month_lead: Message
    year: Message
    year_lead: Message
    year_link: Message
    months: str
    years: str
    acts: Plural
    reviewed: Plural
    adopted: Plural
    organisations: Plural
    started: Plural
    challenges: Plural
    told_figures: Plural
    new_acts: str
    reviewed_acts: str
    more: Plural
    adopted_acts: str
    adopted_by: Message
    began: str
    ended: str
    summary: str
    copy: str
    by_sector: str
    by_organisation: str
    sectors_note: str
    figures: str
    figures_lead: str
    see_started: str
    counted: Message
    earlier: str
    later: str


_fi = partial(Plural, "fi")
FINNISH = News(
    title="Uutta torilla",
    lead="Täältä näet kuukausittain, mitä torille on tullut, ja vuosittain luvut, esimerkiksi vuosikertomukseen.",
    none="Torilla ei ole vielä mitään uutta.",
    month=Message("Uutta torilla: {month}"),
    month_lead=Message("Kuukauden teot, tarkistukset ja haasteet: {month}."),
    year=Message("Torin vuosi {year}"),
    year_lead=Message("Vuoden {year} teot ja luvut laskettuina torin tiedoista. Voit kopioida ne kertomukseen."),
    year_link=Message("Vuosi {year}"),
    months="Kuukaudet",
    years="Vuodet",
    acts=_fi("{n} uusi teko", "{n} uutta tekoa"),
    reviewed=_fi("{n} teko tarkistettiin", "{n} tekoa tarkistettiin"),
    adopted=_fi("{n} käyttöönotto muualla", "{n} käyttöönottoa muualla"),
    organisations=_fi("tekoja {n} organisaatiolta", "tekoja {n} organisaatiolta"),
    started=_fi("{n} torin teoista alkoi sinä vuonna", "{n} torin teoista alkoi sinä vuonna"),
    told_figures=_fi("{n} luku lähteineen", "{n} lukua lähteineen"),
    challenges=_fi("{n} haaste alkoi", "{n} haastetta alkoi"),
    new_acts="Uudet teot",
    reviewed_acts="Tarkistetut teot",
    more=_fi("ja {n} muu teko", "ja {n} muuta tekoa"),
    adopted_acts="Käyttöön otetut teot",
    adopted_by=Message("Käyttöön otti: {organisation}"),
    began="Alkaneet haasteet",
    ended="Päättyneet haasteet",
    summary="Vuosi lyhyesti",
    copy="Kopioi luvut",
    by_sector="Uudet teot toimialoittain",
    by_organisation="Uudet teot organisaatioittain",
    sectors_note="Teolla voi olla monta toimialaa, joten summa voi olla suurempi kuin tekojen määrä.",
    figures="Ohjelmien, verkostojen ja haasteiden luvut",
    figures_lead="Jokainen luku on lähteestään, jonka näet luvun vieressä.",
    see_started="Katso teot, jotka olivat silloin käynnissä",
    counted=Message("Laskettu tämän sivuston tiedoista {date}."),
    earlier="Edellinen",
    later="Seuraava",
)
_sv = partial(Plural, "sv")
SWEDISH = News(
    title="Nytt på arenan",
    lead="Här ser du månad för månad vad som har kommit till arenan, och för varje år siffror, till exempel till årsberättelsen.",
    none="Det finns ännu inget nytt på arenan.",
    month=Message("Nytt på arenan: {month}"),
    month_lead=Message("De här gärningarna, granskningarna och utmaningarna är från {month}."),
    year=Message("Arenans år {year}"),
    year_lead=Message(
        "Gärningar och siffror för {year}, räknade ur arenans uppgifter. Du kan kopiera dem till en berättelse."
    ),
    year_link=Message("År {year}"),
    months="Månader",
    years="År",
    acts=_sv("{n} ny gärning", "{n} nya gärningar"),
    reviewed=_sv("{n} gärning granskades", "{n} gärningar granskades"),
    adopted=_sv("{n} gång togs en gärning i bruk på annat håll", "{n} gånger togs en gärning i bruk på annat håll"),
    organisations=_sv("gärningar från {n} organisation", "gärningar från {n} organisationer"),
    started=_sv("{n} av arenans gärningar började det året", "{n} av arenans gärningar började det året"),
    told_figures=_sv("{n} siffra med källa", "{n} siffror med källor"),
    challenges=_sv("{n} utmaning började", "{n} utmaningar började"),
    new_acts="Nya gärningar",
    reviewed_acts="Granskade gärningar",
    more=_sv("och {n} annan gärning", "och {n} andra gärningar"),
    adopted_acts="Gärningar som togs i bruk",
    adopted_by=Message("Tog i bruk: {organisation}"),
    began="Utmaningar som började",
    ended="Utmaningar som avslutades",
    summary="Året i korthet",
    copy="Kopiera siffrorna",
    by_sector="Nya gärningar efter sektor",
    by_organisation="Nya gärningar efter organisation",
    sectors_note="En gärning kan ha flera sektorer, så summan kan vara större än antalet gärningar.",
    figures="Programmens, nätverkens och utmaningarnas siffror",
    figures_lead="Varje siffra kommer från sin källa, som du ser bredvid siffran.",
    see_started="Se gärningar som pågick då",
    counted=Message("Räknat ur den här webbplatsens uppgifter {date}."),
    earlier="Föregående",
    later="Nästa",
)
_en = partial(Plural, "en")
ENGLISH = News(
    title="New on the market",
    lead="See month by month what has come to the market, and year by year the figures, for example for an annual report.",
    none="There is nothing new on the market yet.",
    month=Message("New on the market: {month}"),
    month_lead=Message("These acts, reviews and challenges are from {month}."),
    year=Message("The market in {year}"),
    year_lead=Message(
        "Acts and figures of {year}, counted from the market’s own data. You may copy them into a report."
    ),
    year_link=Message("The year {year}"),
    months="Months",
    years="Years",
    acts=_en("{n} new act", "{n} new acts"),
    reviewed=_en("{n} act was reviewed", "{n} acts were reviewed"),
    adopted=_en("{n} time an act was adopted elsewhere", "{n} times an act was adopted elsewhere"),
    organisations=_en("acts from {n} organisation", "acts from {n} organisations"),
    started=_en("{n} of the market’s acts began that year", "{n} of the market’s acts began that year"),
    told_figures=_en("{n} figure with its source", "{n} figures with their sources"),
    challenges=_en("{n} challenge began", "{n} challenges began"),
    new_acts="New acts",
    reviewed_acts="Reviewed acts",
    more=_en("and {n} other act", "and {n} other acts"),
    adopted_acts="Adopted acts",
    adopted_by=Message("Adopted by: {organisation}"),
    began="Challenges that began",
    ended="Challenges that ended",
    summary="The year in brief",
    copy="Copy the figures",
    by_sector="New acts by sector",
    by_organisation="New acts by organisation",
    sectors_note="An act may have several sectors, so the sum may be larger than the number of acts.",
    figures="Figures of programmes, networks and challenges",
    figures_lead="Each figure is from its source, which stands beside it.",
    see_started="See the acts that were going on then",
    counted=Message("Counted from the data of this site on {date}."),
    earlier="Earlier",
    later="Later",
)
