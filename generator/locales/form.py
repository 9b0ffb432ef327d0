"""The words of the form. What a field is called and what belongs in it is the record's (schema/records/act.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Script:
    """What the form's scripts say themselves. Places in braces are filled there."""

    page_title: Message
    error: str
    unfinished: Plural
    good: str
    saved: Message
    not_saved: str
    restored: Message
    deleted: str
    left: Plural
    over: Plural
    suggestions: Plural
    no_suggestions: str
    remove: Message
    numbered: Message
    acknowledge: Message
    copied: str
    copy_failed: str
    copied_to_paste: str
    editing: Message
    adopting: Message
    not_loaded: str
    mail_subject: Message
    mail_text: Message
    kept_measure: Message
    untitled: str
    similar: Plural


@dataclass(frozen=True, slots=True)
class Form:
    """The page of the form. `steps` and `blocks` are by the names of intake/web_form/layout.py, `examples` by the record's keys."""

    title: str
    lead: str
    description: str
    progress: str
    steps: Mapping[str, str]
    blocks: Mapping[str, str]
    notes: Mapping[str, str]
    examples: Mapping[str, str]
    evidence: Mapping[str, str]
    example: str
    optional: str
    about: str
    choose: str
    add: Mapping[str, str]
    organisation: str
    organisation_help: str
    newcomer: str
    newcomer_help: str
    name_fi: str
    name_sv: str
    name_sv_help: str
    municipality: str
    municipality_help: str
    next: str
    previous: str
    problems: str
    draft_delete: str
    draft_undo: str
    draft_where: str
    similar: str
    similar_help: str
    preview: str
    preview_note: str
    preview_empty: str
    preview_page: str
    send: str
    send_help: str
    forge: str
    forge_help: str
    forge_button: str
    forge_paste: str
    forge_first: str
    new_tab: str
    download: str
    download_help: str
    download_button: str
    mail: str
    mail_help: str
    mail_copy: str
    mail_open: str
    files: str
    without: str
    without_text: str
    what_to_tell: str
    other_ways: str
    by_mail: Message
    as_file: str
    as_file_link: str
    afterwards: str
    afterwards_text: str
    personal: str
    edit_act: str
    adopt_act: str
    script: Script


_fi, _sv, _en = (partial(Plural, language) for language in ("fi", "sv", "en"))

FINNISH = Form(
    title="Kerro teostasi",
    lead="Vastaa lyhyesti. Luonnos tallentuu tähän selaimeen, ja toimitus tarkistaa teon ennen julkaisua.",
    description="Kerro lomakkeella, mitä olette kehittäneet. Siihen menee noin kymmenen minuuttia.",
    progress="Vaiheet",
    steps={
        "who": "Kuka teki",
        "done": "Mitä teitte ja mitä saitte aikaan",
        "learn": "Mitä muut voivat oppia",
        "check": "Tarkista ja lähetä",
    },
    blocks={
        "who": "Kuka teki?",
        "what": "Mitä teitte?",
        "came": "Mitä saitte aikaan?",
        "lessons": "Mitä muut voivat oppia?",
        "adopt": "Miten teon voi kopioida?",
        "contact": "Keneltä voi kysyä?",
        "adoptions": "Kuka muu on ottanut teon käyttöön?",
        "more": "Mitä muuta haluat kertoa?",
        "acknowledged": "Nimet ja numerot, jotka saa julkaista",
    },
    notes={
        "who": "Organisaatio on kunta, hyvinvointialue, kuntayhtymä tai muu yhteisö, jonka nimissä teko tehtiin.",
        "came": "Luku, havainto tai palaute. Myös epäonnistunut kokeilu auttaa muita.",
        "contact": "Anna tehtävä ja sen yhteinen osoite. Älä kirjoita kenenkään nimeä tai puhelinnumeroa.",
        "more": "Näihin ei tarvitse vastata.",
    },
    examples={
        "title": "Sijaisen perehdytyspolku varhaiskasvatukseen",
        "summary": (
            "Sijainen saa ensimmäisenä aamuna kortin, josta selviävät lapset, avaimet ja aikataulu. "
            "Ohjaukseen kuluu nyt 45 minuuttia, ennen kaksi tuntia."
        ),
        "starting_point": "Sijaisia tuli joka viikko. Jokaista ohjasi eri ihminen eri tavalla, ja aamut olivat levottomia.",
        "action": (
            "Kysyimme 14 sijaiselta, mitä he tarvitsevat ensimmäisenä aamuna. Kokosimme vastaukset yhdelle kortille ja "
            "sovimme, kuka antaa sen."
        ),
        "results": "Ohjaukseen kuluva aika lyheni kahdesta tunnista 45 minuuttiin. Sijaiset tulevat mielellään uudelleen.",
        "lessons": "Kysy sijaisilta itseltään. Ensimmäinen kortti oli liian pitkä, eikä kukaan lukenut sitä.",
    },
    evidence={
        "described": "Kerromme, mitä huomasimme.",
        "measured": "Meillä on luku.",
        "evaluated": "Joku muu arvioi tuloksen.",
        "replicated": "Sama tulos saatiin muuallakin.",
    },
    example="Näytä esimerkki",
    optional="(ei pakollinen)",
    about="Päivä on vain suunnilleen",
    choose="Valitse",
    add={
        "sectors": "Lisää toinen toimiala",
        "themes": "Lisää toinen teema",
        "measures": "Lisää luku",
        "partners": "Lisää kumppani",
        "networks": "Lisää verkosto",
        "awards": "Lisää palkinto",
        "links": "Lisää linkki",
        "adoptions": "Lisää käyttöönotto",
        "acknowledged": "Lisää nimi tai numero",
    },
    organisation="Organisaatio",
    organisation_help="Kirjoita nimen alku tai osa siitä, suomeksi tai ruotsiksi, ja valitse ehdotuksista.",
    newcomer="Uusi organisaatio torille",
    newcomer_help="Tätä organisaatiota ei ole vielä torilla. Se lisätään samalla, kun vastaat näihin.",
    name_fi="Nimi suomeksi",
    name_sv="Nimi ruotsiksi",
    name_sv_help="Jos ruotsinkielistä nimeä ei ole, kirjoita suomenkielinen.",
    municipality="Kotikunta",
    municipality_help="Kirjoita kunnan nimi.",
    next="Jatka",
    previous="Edellinen",
    problems="Tarkista nämä kohdat",
    draft_delete="Poista luonnos",
    draft_undo="Peru poisto",
    draft_where="Luonnos on vain tässä selaimessa. Sitä ei lähetetä minnekään, ennen kuin lähetät sen itse.",
    similar="Torilla on jo tällainen teko",
    similar_help="Jos teko on sama, täydennä sitä. Muuten jatka: samaa asiaa voi kehittää monella tavalla.",
    preview="Näin teko näkyy torilla",
    preview_note="Teko saa oman kankaan, joka kudotaan sen osoitteesta ja ensimmäisestä teemasta.",
    preview_empty="Tiivistelmä tulee tähän.",
    preview_page="Näin teon sivu näkyy torilla",
    send="Lähetä teko",
    send_help="Valitse tapa. Toimitus lukee tekstin ja julkaisee sen. Sinun ei tarvitse osata koodata.",
    forge="Avaa valmis yhdistämispyyntö",
    forge_help="Sopii sinulle, jolla on tunnus palveluun, jossa torin tiedostot ovat. Teksti on sivulla valmiina.",
    forge_button="Avaa pyyntö",
    forge_paste="Kopioi teksti ja avaa sivu",
    forge_first="Lisää ensin organisaatio",
    new_tab="avautuu uuteen välilehteen",
    download="Lataa tiedosto",
    download_help="Saat teon tiedostona, jonka voit lähettää itse tai tallentaa talteen.",
    download_button="Lataa tiedosto",
    mail="Lähetä sähköpostilla",
    mail_help="Kopioi teksti ja liitä se viestiin. Toimitus tekee siitä teon sivun.",
    mail_copy="Kopioi viesti",
    mail_open="Avaa uusi viesti",
    files="Näytä, mitä lähtee",
    without="Lomake tarvitsee JavaScriptin",
    without_text="Selaimesi ei suorita sitä juuri nyt. Voit silti kertoa teosta: vastaa alla oleviin kysymyksiin omin sanoin.",
    what_to_tell="Mitä kerrot",
    other_ways="Muita tapoja kertoa",
    by_mail=Message(
        "Sähköpostilla: kirjoita vastaukset viestiin ja lähetä se osoitteeseen {mail}. Toimitus tekee teosta sivun."
    ),
    as_file="Tiedostona: jos git on sinulle tuttu, lisää teko tiedostona ja lähetä yhdistämispyyntö.",
    as_file_link="Tietovarasto ja ohjeet",
    afterwards="Mitä sen jälkeen tapahtuu",
    afterwards_text=(
        "Toimitus lukee tekstin, näyttää sen tarvittaessa sinulle ja julkaisee sen. Teko saa lyhyen osoitteen, joka ei vanhene. "
        "Voit muuttaa tekstiä milloin vain samalla lomakkeella."
    ),
    personal="Torin tekstit ovat julkisia. Älä kirjoita henkilöiden nimiä, puhelinnumeroita tai henkilötunnuksia.",
    edit_act="Muokkaa tätä tekoa",
    adopt_act="Otimme tämän käyttöön",
    script=Script(
        page_title=Message("{page}, vaihe {step}/{steps}"),
        error="Virhe",
        unfinished=_fi("Yksi kohta on vielä kesken", "{n} kohtaa on vielä kesken"),
        good="Kaikki kohdat ovat kunnossa.",
        saved=Message("Luonnos tallennettu {time}."),
        not_saved="Tämä selain ei tallenna luonnosta. Lähetä tai lataa teko, ennen kuin suljet sivun.",
        restored=Message("Jatkat luonnosta, joka tallennettiin {time}."),
        deleted="Luonnos on poistettu.",
        left=_fi("{n} merkki jäljellä", "{n} merkkiä jäljellä"),
        over=_fi("{n} merkki liikaa", "{n} merkkiä liikaa"),
        suggestions=_fi("{n} ehdotus. Selaa nuolinäppäimillä.", "{n} ehdotusta. Selaa nuolinäppäimillä."),
        no_suggestions="Ei ehdotuksia.",
        remove=Message("Poista: {what}"),
        numbered=Message("{what} {number}"),
        acknowledge=Message("Tämän saa julkaista: {text}"),
        copied="Kopioitu",
        copy_failed="Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.",
        copied_to_paste="Teksti on kopioitu. Liitä se avautuvalle sivulle.",
        editing=Message("Muokkaat tekoa {title}."),
        adopting=Message("Kerrot, että otitte käyttöön teon {title}."),
        not_loaded="Teon tietoja ei saatu haettua. Tarkista yhteys ja lataa sivu uudelleen.",
        mail_subject=Message("Teko torille: {title}"),
        mail_text=Message("Hei, tässä on teko torille. Tiedosto on {file}."),
        kept_measure=Message("{what}: tämä luku säilyy ennallaan."),
        untitled="Teon otsikko",
        similar=_fi("{n} samanlainen teko löytyi.", "{n} samanlaista tekoa löytyi."),
    ),
)

SWEDISH = Form(
    title="Berätta om din gärning",
    lead="Svara kort. Utkastet sparas i den här webbläsaren, och redaktionen granskar gärningen före publiceringen.",
    description="Berätta med ett formulär vad ni har utvecklat. Det tar ungefär tio minuter.",
    progress="Steg",
    steps={
        "who": "Vem som gjorde det",
        "done": "Vad ni gjorde och vad ni uppnådde",
        "learn": "Vad andra kan lära sig",
        "check": "Granska och skicka",
    },
    blocks={
        "who": "Vem gjorde det?",
        "what": "Vad gjorde ni?",
        "came": "Vad uppnådde ni?",
        "lessons": "Vad kan andra lära sig?",
        "adopt": "Hur kan man kopiera gärningen?",
        "contact": "Vem kan man fråga?",
        "adoptions": "Vilka andra har tagit den i bruk?",
        "more": "Vad mer vill du berätta?",
        "acknowledged": "Namn och nummer som får publiceras",
    },
    notes={
        "who": "Organisationen är den kommun, det välfärdsområde, den samkommun eller annan i vars namn gärningen gjordes.",
        "came": "En siffra, en iakttagelse eller respons. Också ett försök som misslyckades hjälper andra.",
        "contact": "Ange en roll och dess gemensamma adress. Skriv inte någons namn eller telefonnummer.",
        "more": "De här behöver du inte svara på.",
    },
    examples={
        "title": "Introduktionsstig för vikarier inom småbarnspedagogiken",
        "summary": (
            "Vikarien får den första morgonen ett kort med barnen, nycklarna och tidtabellen. "
            "Handledningen tar nu 45 minuter, förut två timmar."
        ),
        "starting_point": "Det kom vikarier varje vecka. Olika personer handledde dem på olika sätt, och morgnarna var oroliga.",
        "action": (
            "Vi frågade 14 vikarier vad de behöver den första morgonen. Vi samlade svaren på ett kort och kom överens om "
            "vem som ger det."
        ),
        "results": "Tiden för handledning sjönk från två timmar till 45 minuter. Vikarierna kommer gärna tillbaka.",
        "lessons": "Fråga vikarierna själva. Det första kortet var för långt, och ingen läste det.",
    },
    evidence={
        "described": "Vi berättar vad vi märkte.",
        "measured": "Vi har ett tal.",
        "evaluated": "Någon annan har utvärderat resultatet.",
        "replicated": "Samma resultat har nåtts på annat håll.",
    },
    example="Visa ett exempel",
    optional="(inte obligatorisk)",
    about="Datumet är bara ungefärligt",
    choose="Välj",
    add={
        "sectors": "Lägg till en sektor",
        "themes": "Lägg till ett tema",
        "measures": "Lägg till ett tal",
        "partners": "Lägg till en partner",
        "networks": "Lägg till ett nätverk",
        "awards": "Lägg till ett pris",
        "links": "Lägg till en länk",
        "adoptions": "Lägg till ett ibruktagande",
        "acknowledged": "Lägg till ett namn eller nummer",
    },
    organisation="Organisation",
    organisation_help="Skriv början av namnet eller en del av det, på svenska eller finska, och välj bland förslagen.",
    newcomer="Ny organisation på arenan",
    newcomer_help="Den här organisationen finns inte ännu på arenan. Den läggs till när du svarar på de här frågorna.",
    name_fi="Namn på finska",
    name_sv="Namn på svenska",
    name_sv_help="Om det inte finns något svenskt namn, skriv det finska.",
    municipality="Hemkommun",
    municipality_help="Skriv kommunens namn.",
    next="Fortsätt",
    previous="Föregående",
    problems="Kontrollera de här punkterna",
    draft_delete="Radera utkastet",
    draft_undo="Ångra raderingen",
    draft_where="Utkastet finns bara i den här webbläsaren. Det skickas ingenstans förrän du själv skickar det.",
    similar="Det finns redan en sådan gärning på arenan",
    similar_help="Om det är samma gärning, komplettera den. Annars kan du fortsätta: samma sak kan utvecklas på många sätt.",
    preview="Så ser gärningen ut på arenan",
    preview_note="Gärningen får en egen väv, som vävs utifrån dess adress och första tema.",
    preview_empty="Sammanfattningen kommer här.",
    preview_page="Så ser gärningens sida ut på arenan",
    send="Skicka gärningen",
    send_help="Välj ett sätt. Redaktionen läser texten och publicerar den. Du behöver inte kunna koda.",
    forge="Öppna en färdig sammanslagningsbegäran",
    forge_help="För dig som har ett konto i den tjänst där arenans filer finns. Texten är färdig på sidan.",
    forge_button="Öppna begäran",
    forge_paste="Kopiera texten och öppna sidan",
    forge_first="Lägg först till organisationen",
    new_tab="öppnas i en ny flik",
    download="Ladda ner filen",
    download_help="Du får gärningen som en fil som du kan skicka själv eller spara.",
    download_button="Ladda ner filen",
    mail="Skicka per e-post",
    mail_help="Kopiera texten och klistra in den i ett meddelande. Redaktionen gör en sida av den.",
    mail_copy="Kopiera meddelandet",
    mail_open="Öppna ett nytt meddelande",
    files="Visa vad som skickas",
    without="Formuläret behöver JavaScript",
    without_text="Din webbläsare kör det inte just nu. Du kan ändå berätta om gärningen: svara på frågorna nedan med egna ord.",
    what_to_tell="Vad du berättar",
    other_ways="Andra sätt att berätta",
    by_mail=Message(
        "Per e-post: skriv svaren i ett meddelande och skicka det till {mail}. Redaktionen gör en sida av gärningen."
    ),
    as_file="Som en fil: om du känner till git kan du lägga till gärningen som en fil och skicka en sammanslagningsbegäran.",
    as_file_link="Kodförråd och anvisningar",
    afterwards="Vad som händer sedan",
    afterwards_text=(
        "Redaktionen läser texten, visar den vid behov för dig och publicerar den. Gärningen får en kort adress som inte "
        "föråldras. Du kan ändra texten när du vill med samma formulär."
    ),
    personal="Arenans texter är offentliga. Skriv inte personers namn, telefonnummer eller personbeteckningar.",
    edit_act="Redigera den här gärningen",
    adopt_act="Vi tog den här i bruk",
    script=Script(
        page_title=Message("{page}, steg {step}/{steps}"),
        error="Fel",
        unfinished=_sv("En punkt är inte klar ännu", "{n} punkter är inte klara ännu"),
        good="Alla punkter är i ordning.",
        saved=Message("Utkastet sparat {time}."),
        not_saved="Den här webbläsaren sparar inte utkastet. Skicka eller ladda ner gärningen innan du stänger sidan.",
        restored=Message("Du fortsätter på ett utkast som sparades {time}."),
        deleted="Utkastet har raderats.",
        left=_sv("{n} tecken kvar", "{n} tecken kvar"),
        over=_sv("{n} tecken för mycket", "{n} tecken för mycket"),
        suggestions=_sv("{n} förslag. Bläddra med piltangenterna.", "{n} förslag. Bläddra med piltangenterna."),
        no_suggestions="Inga förslag.",
        remove=Message("Ta bort: {what}"),
        numbered=Message("{what} {number}"),
        acknowledge=Message("Det här får publiceras: {text}"),
        copied="Kopierat",
        copy_failed="Kopieringen lyckades inte. Markera texten och kopiera den själv.",
        copied_to_paste="Texten är kopierad. Klistra in den på sidan som öppnas.",
        editing=Message("Du redigerar gärningen {title}."),
        adopting=Message("Du berättar att ni har tagit i bruk gärningen {title}."),
        not_loaded="Gärningens uppgifter kunde inte hämtas. Kontrollera förbindelsen och ladda om sidan.",
        mail_subject=Message("En gärning till arenan: {title}"),
        mail_text=Message("Hej, här är en gärning till arenan. Filen är {file}."),
        kept_measure=Message("{what}: det här talet blir som det är."),
        untitled="Gärningens rubrik",
        similar=_sv("{n} liknande gärning hittades.", "{n} liknande gärningar hittades."),
    ),
)

ENGLISH = Form(
    title="Tell of your act",
    lead="Answer briefly. The draft is kept in this browser, and the editors check the act before it is published.",
    description="Tell with a form what you have improved. It takes about ten minutes.",
    progress="Steps",
    steps={
        "who": "Who did it",
        "done": "What you did and what came of it",
        "learn": "What others can learn",
        "check": "Check and send",
    },
    blocks={
        "who": "Who did it?",
        "what": "What did you do?",
        "came": "What came of it?",
        "lessons": "What can others learn?",
        "adopt": "How can the act be copied?",
        "contact": "Whom can one ask?",
        "adoptions": "Who else has taken it into use?",
        "more": "What else would you like to tell?",
        "acknowledged": "Names and numbers that may be public",
    },
    notes={
        "who": "The organisation is the municipality, wellbeing services county, joint authority or other body that did the act.",
        "came": "A figure, an observation or feedback. A trial that failed helps others too.",
        "contact": "Give a role and its shared address. Do not write anybody’s name or telephone number.",
        "more": "You need not answer these.",
    },
    examples={
        "title": "A first-day path for substitutes in early education",
        "summary": (
            "On the first morning a substitute gets a card with the children, the keys and the timetable. "
            "Guidance now takes 45 minutes; before, it took two hours."
        ),
        "starting_point": "Substitutes came every week. Each was guided by somebody else in another way, and mornings were restless.",
        "action": (
            "We asked 14 substitutes what they need on the first morning. We gathered the answers on one card and agreed "
            "who hands it over."
        ),
        "results": "Time spent on guidance fell from two hours to 45 minutes. Substitutes like to come back.",
        "lessons": "Ask the substitutes themselves. The first card was too long, and nobody read it.",
    },
    evidence={
        "described": "We tell what we noticed.",
        "measured": "We have a figure.",
        "evaluated": "Somebody else has evaluated the result.",
        "replicated": "The same result was reached elsewhere too.",
    },
    example="Show an example",
    optional="(not required)",
    about="The date is approximate",
    choose="Choose",
    add={
        "sectors": "Add another sector",
        "themes": "Add another theme",
        "measures": "Add a figure",
        "partners": "Add a partner",
        "networks": "Add a network",
        "awards": "Add an award",
        "links": "Add a link",
        "adoptions": "Add an adoption",
        "acknowledged": "Add a name or number",
    },
    organisation="Organisation",
    organisation_help="Type the beginning of its name or a part of it, in Finnish or Swedish, and choose from the suggestions.",
    newcomer="A new organisation on the market",
    newcomer_help="This organisation is not on the market yet. It is added when you answer these.",
    name_fi="Name in Finnish",
    name_sv="Name in Swedish",
    name_sv_help="If it has no Swedish name, write the Finnish one.",
    municipality="Home municipality",
    municipality_help="Type the name of the municipality.",
    next="Continue",
    previous="Previous",
    problems="Check these",
    draft_delete="Delete the draft",
    draft_undo="Undo",
    draft_where="The draft is in this browser alone. It is sent nowhere until you send it yourself.",
    similar="The market already has such an act",
    similar_help="If the act is the same, complete that one. Otherwise go on: one thing can be improved in many ways.",
    preview="How the act looks on the market",
    preview_note="The act gets a cloth of its own, woven from its address and its first theme.",
    preview_empty="The summary comes here.",
    preview_page="How the act’s page looks on the market",
    send="Send the act",
    send_help="Choose a way. The editors read the text and publish it. You need not know how to code.",
    forge="Open a ready pull request",
    forge_help="For you who have an account where the market’s files are kept. The text is ready on the page.",
    forge_button="Open the request",
    forge_paste="Copy the text and open the page",
    forge_first="Add the organisation first",
    new_tab="opens in a new tab",
    download="Download the file",
    download_help="You get the act as a file that you can send yourself or keep.",
    download_button="Download the file",
    mail="Send it by mail",
    mail_help="Copy the text and paste it into a message. The editors make the act’s page of it.",
    mail_copy="Copy the message",
    mail_open="Open a new message",
    files="Show what is sent",
    without="The form needs JavaScript",
    without_text="Your browser is not running it now. You can still tell of the act: answer the questions below in your own words.",
    what_to_tell="What to tell",
    other_ways="Other ways to tell",
    by_mail=Message(
        "By mail: write the answers in a message and send it to {mail}. The editors make a page of the act."
    ),
    as_file="As a file: if you know git, add the act as a file and send a pull request.",
    as_file_link="The repository and its guide",
    afterwards="What happens then",
    afterwards_text=(
        "The editors read the text, show it to you if need be and publish it. The act gets a short address that never dies. "
        "You can change the text whenever you like with the same form."
    ),
    personal="The market’s texts are public. Do not write people’s names, telephone numbers or identity codes.",
    edit_act="Edit this act",
    adopt_act="We took this into use",
    script=Script(
        page_title=Message("{page}, step {step}/{steps}"),
        error="Error",
        unfinished=_en("One thing is still unfinished", "{n} things are still unfinished"),
        good="Everything is in order.",
        saved=Message("Draft saved {time}."),
        not_saved="This browser does not keep the draft. Send or download the act before you close the page.",
        restored=Message("You go on with a draft that was saved {time}."),
        deleted="The draft has been deleted.",
        left=_en("{n} character left", "{n} characters left"),
        over=_en("{n} character too many", "{n} characters too many"),
        suggestions=_en("{n} suggestion. Browse with the arrow keys.", "{n} suggestions. Browse with the arrow keys."),
        no_suggestions="No suggestions.",
        remove=Message("Remove: {what}"),
        numbered=Message("{what} {number}"),
        acknowledge=Message("This may be public: {text}"),
        copied="Copied",
        copy_failed="Copying failed. Select the text and copy it yourself.",
        copied_to_paste="The text is copied. Paste it on the page that opens.",
        editing=Message("You are editing the act {title}."),
        adopting=Message("You are telling that you have taken into use the act {title}."),
        not_loaded="The act could not be loaded. Check the connection and load the page again.",
        mail_subject=Message("An act for the market: {title}"),
        mail_text=Message("Hello, here is an act for the market. The file is {file}."),
        kept_measure=Message("{what}: this figure stays as it is."),
        untitled="The act’s title",
        similar=_en("{n} similar act found.", "{n} similar acts found."),
    ),
)
