"""The words of the newsletter: the letter itself, and its archive on the site."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Letters:
    """`how` ends each act of a letter; `withdrawn` stands where an act was that is no longer in the market."""

    title: str
    lead: str
    kicker: Message
    online: str
    how: Message
    picture: Message
    withdrawn: str
    challenge: str
    challenge_ends: Message
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
    draft_title: Message
    draft_opening: Message
    draft_closing: str
    why_new: Message
    why_reviewed: Message
    why_adopted: Message


FINNISH = Letters(
    title="Uutiskirjeet",
    lead="Lähetetyt uutiskirjeet. Uusin on ensin.",
    kicker=Message("Uutiskirje · {date}"),
    online="Lue selaimessa",
    how=Message("Lue, miten {doer} teki sen"),
    picture=Message("Kuva: {credit}"),
    withdrawn="Tätä tekoa ei enää ole torilla.",
    challenge="Haaste käynnissä",
    challenge_ends=Message("Haasteen viimeinen päivä: {date}."),
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
    draft_title=Message("Torin uudet teot, {date}"),
    draft_opening=Message("Hei. Tässä kirjeessä on {acts}, joista voit ottaa mallia."),
    draft_closing="Saat kopioida ne kaikki. Kysy lisää teon tekijältä.",
    why_new=Message("Uusi: {date}"),
    why_reviewed=Message("Tarkistettu: {date}"),
    why_adopted=Message("Otettu käyttöön: {who}, {date}"),
)

SWEDISH = Letters(
    title="Nyhetsbrev",
    lead="Nyhetsbrev som har skickats. Det nyaste står först.",
    kicker=Message("Nyhetsbrev · {date}"),
    online="Läs i webbläsaren",
    how=Message("Läs hur {doer} gjorde"),
    picture=Message("Bild: {credit}"),
    withdrawn="Den här gärningen finns inte längre på arenan.",
    challenge="En utmaning pågår",
    challenge_ends=Message("Utmaningens sista dag: {date}."),
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
    draft_title=Message("Nya gärningar på arenan, {date}"),
    draft_opening=Message("Hej. I det här brevet finns {acts} att ta efter."),
    draft_closing="Du får kopiera allt. Fråga gärna mer av dem som gjorde gärningen.",
    why_new=Message("Ny: {date}"),
    why_reviewed=Message("Granskad: {date}"),
    why_adopted=Message("Tagen i bruk: {who}, {date}"),
)

ENGLISH = Letters(
    title="Newsletters",
    lead="Newsletters that have been sent, the newest first.",
    kicker=Message("Newsletter · {date}"),
    online="Read in the browser",
    how=Message("Read how {doer} did it"),
    picture=Message("Picture: {credit}"),
    withdrawn="This act is no longer in the market.",
    challenge="A challenge is on",
    challenge_ends=Message("The last day of the challenge: {date}."),
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
    draft_title=Message("New acts in the market, {date}"),
    draft_opening=Message("Hello. This letter has {acts} for you to learn from."),
    draft_closing="You may copy everything. Ask those who did it for more.",
    why_new=Message("New: {date}"),
    why_reviewed=Message("Reviewed: {date}"),
    why_adopted=Message("Adopted: {who}, {date}"),
)
