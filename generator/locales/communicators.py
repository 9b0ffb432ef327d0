"""The words of the page for communicators: how acts are linked, followed, embedded and credited."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Communicators:
    """Parts of the page in its order; a `…_text` stands under its heading. `filtered` are labels of the example views."""

    lead: str
    description: str
    example: str
    short: str
    short_text: str
    newsletter: str
    newsletter_text: str
    basket: str
    basket_text: str
    own_basket: str
    shared_basket: Plural
    archive: str
    archive_text: str
    pictures: str
    pictures_text: str
    picture_alt: Message
    photographs_text: str
    embed: str
    embed_text: str
    embed_label: str
    copy_embed: str
    views: str
    views_text: str
    query: Message
    both: Message
    year: Message
    feeds: str
    feeds_text: str
    feed: str
    feeds_of: Message
    calendar: str
    calendar_text: str
    open_calendar: str
    news: str
    news_text: str
    news_link: str
    year_link: Message
    logos: str
    logos_text: str
    name_mark: str
    name_mark_dark: str
    mark: str
    credit: str
    credit_text: str
    credit_compiled: str
    licence: str
    ask: str
    ask_text: str


FINNISH = Communicators(
    lead="Haluatko kertoa teosta uutiskirjeessä, intranetissä tai esityksessä? Teksti on valmiina, ja saat käyttää sitä.",
    description="Näin linkität, seuraat, upotat ja mainitset tekoja uutiskirjeessä, verkkosivulla ja esityksessä.",
    example="Esimerkki",
    short="Lyhyt osoite",
    short_text="Jokaisella teolla on lyhyt osoite. Se ei muutu, vaikka teon otsikko tai organisaation nimi muuttuisi. Löydät sen teon sivulta kohdasta ”Jaa teko”, samoin QR-koodin painettavaksi.",
    newsletter="Uutiskirjeeseen",
    newsletter_text="Otsikossa on enintään 100 merkkiä ja tiivistelmässä enintään 250, joten ne mahtuvat kirjeeseen sellaisinaan. Teon sivulla painike ”Kopioi uutiskirjeeseen” kopioi otsikon, tiivistelmän ja linkin. Liitä ne kirjeeseen tai sähköpostiin.",
    basket="Monta tekoa kerralla: kori",
    basket_text="Kerää tekoja koriin miltä sivulta tahansa. Korissa järjestät ne, kopioit ne kaikki uutiskirjeeseen, tulostat niistä monisteen QR-koodeineen tai lataat ne taulukkona. Kori pysyy selaimessasi. Jaat sen muille osoitteena.",
    own_basket="Oma korisi",
    shared_basket=Plural("fi", "Jaettu kori, jossa on {n} teko", "Jaettu kori, jossa on {n} tekoa"),
    archive="Torin oma uutiskirje",
    archive_text="Lähetetyt kirjeet ovat arkistossa. Kirjeen osoite ei muutu, joten voit linkittää siihen.",
    pictures="Kuvat",
    pictures_text="Kun jaat teon osoitteen viestissä tai somessa, sen vieressä näkyy kuva, jossa on teon otsikko ja tekijä. Sinun ei tarvitse tehdä mitään. Kuvan saat myös talteen. Organisaatioilla, ohjelmilla, haasteilla ja uutiskirjeillä on omansa.",
    picture_alt=Message("Linkin esikatselukuva: {title}"),
    photographs_text="Jos teolla on oma valokuva, se on esikatselussa mukana. Teon sivulla kuvan alla lukee, kenen se on ja millä ehdoilla sitä saa käyttää. Mainitse ne, kun käytät kuvaa.",
    embed="Kortti omalle sivullesi",
    embed_text="Kortti on muutama rivi tavallista HTML:ää. Se ei lataa mitään muualta eikä seuraa ketään. Jokaisen teon kortti on sen sivulla.",
    embed_label="Kortti HTML-muodossa",
    copy_embed="Kopioi kortti",
    views="Rajattu luettelo linkkinä",
    views_text="Voit linkittää hakuun ja rajauksiin: kaikki, mitä valitset torilla, on sivun osoitteessa. Rajaa ensin ja kopioi sitten osoite.",
    query=Message("Teot, joissa on sana ”{word}”"),
    both=Message("{one}, {other}"),
    year=Message("Vuonna {year} käynnissä olleet teot"),
    feeds="Syötteet",
    feeds_text="Syöte kertoo uusista teoista syötteenlukijallesi, intranetiin tai omalle verkkosivullesi. Valitse Atom tai JSON sen mukaan, kumpaa ohjelmasi lukee.",
    feed="Syöte",
    feeds_of=Message("{shelf}: {count}"),
    calendar="Kalenteri",
    calendar_text="Tilaa haasteiden ajat ja verkostojen tapaamiset kalenteriisi. Kalenteri päivittyy itse.",
    open_calendar="Kalenterin osoite",
    news="Kuukausi ja vuosi",
    news_text="Kuukauden sivulta näet, mitä torille on tullut. Vuoden sivulla on luvut, jotka voit kopioida vuosikertomukseen.",
    news_link="Uutta torilla",
    year_link=Message("Torin vuosi {year}"),
    logos="Logo",
    logos_text="Käytä logoa, kun kerrot torista. SVG sopii painoon ja verkkoon, PNG sähköpostiin ja esityksiin. Älä muuta logon muotoa tai värejä.",
    name_mark="Logo",
    name_mark_dark="Logo tummalle pohjalle",
    mark="Pelkkä merkki",
    credit="Näin mainitset lähteen",
    credit_text="Tekstien lisenssi on CC BY 4.0. Mainitse tekijä ja tori:",
    credit_compiled="Jos teko on toimituksen kokoama, mainitse tori:",
    licence="Valmis maininta on jokaisen teon sivun lopussa.",
    ask="Kysy",
    ask_text="Kirjoita meille, jos tarvitset apua.",
)
SWEDISH = Communicators(
    lead="Vill du berätta om en gärning i ett nyhetsbrev, på intranätet eller i en presentation? Texten är färdig och du får använda den.",
    description="Så länkar du till gärningar, följer dem, bäddar in dem och anger källan i nyhetsbrev, på webbplatser och i presentationer.",
    example="Exempel",
    short="Kort adress",
    short_text="Varje gärning har en kort adress. Den ändras inte, även om gärningens rubrik eller organisationens namn ändras. Du hittar den på gärningens sida under ”Dela gärningen”, och där finns också en QR-kod för tryck.",
    newsletter="Till nyhetsbrevet",
    newsletter_text="En rubrik har högst 100 tecken och en sammanfattning högst 250, så de ryms i ett brev som de är. På gärningens sida kopierar knappen ”Kopiera till nyhetsbrevet” rubriken, sammanfattningen och länken. Klistra in dem i brevet eller i e-posten.",
    basket="Flera gärningar på en gång: korgen",
    basket_text="Samla gärningar i korgen på vilken sida som helst. I korgen ordnar du dem, kopierar dem alla till nyhetsbrevet, skriver ut dem som ett blad med QR-koder eller laddar ner dem som en tabell. Korgen stannar i din webbläsare. Du delar den med andra som en adress.",
    own_basket="Din egen korg",
    shared_basket=Plural("sv", "En delad korg med {n} gärning", "En delad korg med {n} gärningar"),
    archive="Vårt eget nyhetsbrev",
    archive_text="De brev som har skickats finns i arkivet. Brevets adress ändras inte, så du kan länka till det.",
    pictures="Bilder",
    pictures_text="När du delar en gärnings adress i ett meddelande eller i sociala medier visas en bild med gärningens rubrik och vem som har gjort den. Du behöver inte göra något. Du kan också spara bilden. Organisationer, program, utmaningar och nyhetsbrev har egna bilder.",
    picture_alt=Message("Länkens förhandsbild: {title}"),
    photographs_text="Om gärningen har ett eget fotografi är det med i förhandsbilden. På gärningens sida står under bilden vems den är och på vilka villkor den får användas. Nämn det när du använder bilden.",
    embed="Ett kort på din egen sida",
    embed_text="Kortet är några rader vanlig HTML. Det laddar ingenting från annat håll och spårar ingen. Varje gärnings kort finns på dess sida.",
    embed_label="Kortet som HTML",
    copy_embed="Kopiera kortet",
    views="En avgränsad lista som länk",
    views_text="Du kan länka till en sökning och till avgränsningar: allt som du väljer på arenan står i sidans adress. Avgränsa först och kopiera sedan adressen.",
    query=Message("Gärningar med ordet ”{word}”"),
    both=Message("{one}, {other}"),
    year=Message("Gärningar som pågick {year}"),
    feeds="Flöden",
    feeds_text="Ett flöde berättar om nya gärningar för din flödesläsare, ditt intranät eller din webbplats. Välj Atom eller JSON enligt vad ditt program läser.",
    feed="Flöde",
    feeds_of=Message("{shelf}: {count}"),
    calendar="Kalender",
    calendar_text="Prenumerera på utmaningarnas tider och nätverkens träffar i din kalender. Kalendern uppdateras av sig själv.",
    open_calendar="Kalenderns adress",
    news="Månad och år",
    news_text="På månadens sida ser du vad som har kommit till arenan. På årets sida finns siffror som du kan kopiera till årsberättelsen.",
    news_link="Nytt på arenan",
    year_link=Message("Arenans år {year}"),
    logos="Logotyp",
    logos_text="Använd logotypen när du berättar om arenan. SVG passar för tryck och webb, PNG för e-post och presentationer. Ändra inte logotypens form eller färger.",
    name_mark="Logotyp",
    name_mark_dark="Logotyp för mörk botten",
    mark="Bara märket",
    credit="Så anger du källan",
    credit_text="Texternas licens är CC BY 4.0. Nämn genomföraren och arenan:",
    credit_compiled="Om redaktionen har sammanställt gärningen nämner du arenan:",
    licence="Ett färdigt omnämnande finns i slutet av varje gärnings sida.",
    ask="Fråga",
    ask_text="Skriv till oss om du behöver hjälp.",
)
ENGLISH = Communicators(
    lead="Would you like to tell of an act in a newsletter, on an intranet or in a presentation? The text is ready, and you may use it.",
    description="How to link to acts, follow, embed and credit them in newsletters, on web pages and in presentations.",
    example="Example",
    short="The short address",
    short_text="Every act has a short address. It does not change, even when the act’s title or the organisation’s name does. It stands on the act’s page under “Share the act”, with a QR code for print.",
    newsletter="Into a newsletter",
    newsletter_text="A title has at most 100 characters and a summary at most 250, so they fit a letter as they are. On the act’s page a button copies the title, the summary and the link. Paste them into the letter or a mail.",
    basket="Many acts at once: the basket",
    basket_text="Collect acts into the basket on any page. There you order them, copy them all into a newsletter, print them as a handout with QR codes, or download them as a table. The basket stays in your browser. You share it with others as an address.",
    own_basket="Your own basket",
    shared_basket=Plural("en", "A shared basket with {n} act", "A shared basket with {n} acts"),
    archive="The market’s own newsletter",
    archive_text="The letters that were sent are in the archive. The address of a letter does not change, so you can link to it.",
    pictures="Pictures",
    pictures_text="When you share the address of an act in a message or on social media, a picture with its title and who did it is shown beside it. You need not do anything. You can also save the picture. Organisations, programmes, challenges and newsletters have their own.",
    picture_alt=Message("Preview picture of the link: {title}"),
    photographs_text="If the act has a photograph of its own, the preview shows it. On the act’s page the words below the picture say whose it is and on what terms it may be used. Name them when you use it.",
    embed="A card on your own page",
    embed_text="The card is a few lines of plain HTML. It loads nothing from elsewhere and follows nobody. Every act’s card is on its page.",
    embed_label="The card as HTML",
    copy_embed="Copy the card",
    views="A filtered list as a link",
    views_text="You can link to a search and to filters: all that you choose on the market stands in the page’s address. Filter first, then copy the address.",
    query=Message("Acts with the word “{word}”"),
    both=Message("{one}, {other}"),
    year=Message("Acts that were going on in {year}"),
    feeds="Feeds",
    feeds_text="A feed tells your feed reader, intranet or web page of new acts. Choose Atom or JSON by what your program reads.",
    feed="Feed",
    feeds_of=Message("{shelf}: {count}"),
    calendar="Calendar",
    calendar_text="Subscribe to challenges and to meetings of networks in your calendar. It keeps itself up to date.",
    open_calendar="Address of the calendar",
    news="Month and year",
    news_text="The page of a month shows what has come to the market. The page of a year has figures to copy into an annual report.",
    news_link="New on the market",
    year_link=Message("The market in {year}"),
    logos="Logo",
    logos_text="Use the logo when you tell of the market. SVG suits print and the web, PNG mail and presentations. Do not change its form or colours.",
    name_mark="Logo",
    name_mark_dark="Logo on a dark ground",
    mark="The mark alone",
    credit="How to credit",
    credit_text="The licence of the texts is CC BY 4.0. Name the author and the market:",
    credit_compiled="For an act that the editors compiled, name the market:",
    licence="The credit stands ready at the end of every act’s page.",
    ask="Ask",
    ask_text="Write to us if you need help.",
)
