"""The words of the newsletter: the letter itself, and its archive on the site."""

from dataclasses import dataclass

from generator.text.sentences import Plural, Sentence


@dataclass(frozen=True, slots=True)
class Letters:
    """`how` ends each act of a letter; `withdrawn` stands where an act was that is no longer in the market."""

    title: str
    lead: str
    kicker: Sentence
    online: str
    how: Sentence
    picture: Sentence
    withdrawn: str
    challenge: str
    challenge_ends: Sentence
    join: str
    tell: str
    tell_text: str
    tell_button: str
    licence: str
    archive: str
    contents: Plural
    empty_title: str
    empty: str
    communicators: str
    previous: str
    next: str
    draft_title: Sentence
    draft_opening: Sentence
    draft_closing: str
    why_new: Sentence
    why_reviewed: Sentence
    why_adopted: Sentence


FINNISH = Letters(
    title="Uutiskirjeet",
    lead="Lähetetyt uutiskirjeet. Uusin on ensin.",
    kicker=Sentence("Uutiskirje · {date}"),
    online="Lue selaimessa",
    how=Sentence("Lue, miten {doer} teki sen"),
    picture=Sentence("Kuva: {credit}"),
    withdrawn="Tätä tekoa ei enää ole torilla.",
    challenge="Haaste käynnissä",
    challenge_ends=Sentence("Haasteen viimeinen päivä: {date}."),
    join="Katso haaste",
    tell="Kerro omasta teostasi",
    tell_text="Kymmenen minuuttia riittää. Myös epäonnistunut kokeilu auttaa muita.",
    tell_button="Kerro teostasi",
    licence="Saat lainata tekojen tekstejä, kun mainitset tekijän (CC BY 4.0).",
    archive="Aiemmat uutiskirjeet",
    contents=Plural("fi", "{n} teko", "{n} tekoa"),
    empty_title="Uutiskirjeitä ei ole vielä lähetetty",
    empty="Lähetetyt kirjeet tulevat tänne.",
    communicators="Näin teet uutiskirjeen torin teoista",
    previous="Edellinen kirje",
    next="Seuraava kirje",
    draft_title=Sentence("Torin uudet teot, {date}"),
    draft_opening=Sentence("Hei. Tässä kirjeessä on {acts}, joista voit ottaa mallia."),
    draft_closing="Saat kopioida ne kaikki. Kysy lisää teon tekijältä.",
    why_new=Sentence("Uusi: {date}"),
    why_reviewed=Sentence("Tarkistettu: {date}"),
    why_adopted=Sentence("Otettu käyttöön: {who}, {date}"),
)

SWEDISH = Letters(
    title="Nyhetsbrev",
    lead="Nyhetsbrev som har skickats. Det nyaste står först.",
    kicker=Sentence("Nyhetsbrev · {date}"),
    online="Läs i webbläsaren",
    how=Sentence("Läs hur {doer} gjorde"),
    picture=Sentence("Bild: {credit}"),
    withdrawn="Den här gärningen finns inte längre på arenan.",
    challenge="En utmaning pågår",
    challenge_ends=Sentence("Utmaningens sista dag: {date}."),
    join="Se utmaningen",
    tell="Berätta om din egen gärning",
    tell_text="Tio minuter räcker. Också ett misslyckat försök hjälper andra.",
    tell_button="Berätta om din gärning",
    licence="Du får citera texterna när du nämner vem som gjorde gärningen (CC BY 4.0).",
    archive="Tidigare nyhetsbrev",
    contents=Plural("sv", "{n} gärning", "{n} gärningar"),
    empty_title="Inga nyhetsbrev har skickats än",
    empty="Brev som har skickats kommer hit.",
    communicators="Så gör du ett nyhetsbrev av arenans gärningar",
    previous="Föregående brev",
    next="Nästa brev",
    draft_title=Sentence("Nya gärningar på arenan, {date}"),
    draft_opening=Sentence("Hej. I det här brevet finns {acts} att ta efter."),
    draft_closing="Du får kopiera allt. Fråga gärna mer av dem som gjorde gärningen.",
    why_new=Sentence("Ny: {date}"),
    why_reviewed=Sentence("Granskad: {date}"),
    why_adopted=Sentence("Tagen i bruk: {who}, {date}"),
)

ENGLISH = Letters(
    title="Newsletters",
    lead="Newsletters that have been sent, the newest first.",
    kicker=Sentence("Newsletter · {date}"),
    online="Read in the browser",
    how=Sentence("Read how {doer} did it"),
    picture=Sentence("Picture: {credit}"),
    withdrawn="This act is no longer in the market.",
    challenge="A challenge is on",
    challenge_ends=Sentence("The last day of the challenge: {date}."),
    join="See the challenge",
    tell="Tell of your own act",
    tell_text="Ten minutes is enough. A trial that failed helps others too.",
    tell_button="Tell of your act",
    licence="The texts may be quoted when you name who did it (CC BY 4.0).",
    archive="Earlier newsletters",
    contents=Plural("en", "{n} act", "{n} acts"),
    empty_title="No newsletters have been sent yet",
    empty="Letters that have been sent come here.",
    communicators="How to make a newsletter of the market’s acts",
    previous="Previous letter",
    next="Next letter",
    draft_title=Sentence("New acts in the market, {date}"),
    draft_opening=Sentence("Hello. This letter has {acts} for you to learn from."),
    draft_closing="You may copy everything. Ask those who did it for more.",
    why_new=Sentence("New: {date}"),
    why_reviewed=Sentence("Reviewed: {date}"),
    why_adopted=Sentence("Adopted: {who}, {date}"),
)
