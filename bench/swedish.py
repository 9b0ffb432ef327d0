"""Swedish for synthetic acts: words of municipal work and sentences about it. Nothing in it is true."""

from bench.tongue import Gauge, Tongue

SWEDISH = Tongue(
    cases=("ind", "bare", "def_", "plur"),
    heads=(
        "modell modell modellen modeller",
        "process process processen processer",
        "handledning handledning handledningen handledningar",
        "uppföljning uppföljning uppföljningen uppföljningar",
        "planering planering planeringen planeringar",
        "rapport rapport rapporten rapporter",
        "verkstad verkstad verkstaden verkstäder",
        "tjänst tjänst tjänsten tjänster",
        "enkät enkät enkäten enkäter",
        "guide guide guiden guider",
        "anvisning anvisning anvisningen anvisningar",
        "grupp grupp gruppen grupper",
        "utbildning utbildning utbildningen utbildningar",
        "plattform plattform plattformen plattformar",
        "tavla tavla tavlan tavlor",
        "kalender kalender kalendern kalendrar",
        "karta karta kartan kartor",
        "lista lista listan listor",
        "rådgivning rådgivning rådgivningen rådgivningar",
        "bank bank banken banker",
    ),
    firsts={
        "": (
            "kund invånar respons introduktions informations distansarbets partner trygghets tillgänglighets "
            "boknings vikarie lärande erfarenhets utvärderings vardags"
        ),
        "sosiaali-terveys": (
            "hemvårds mottagnings rådgivnings barnskydds familje äldreomsorgs rehabiliterings närståendevårds "
            "jour läkemedels tandvårds avdelnings"
        ),
        "opetus-kasvatus": (
            "daghems småbarns förskole skol språkbads elevvårds eftermiddags gymnasie klass klubb läs stödundervisnings"
        ),
        "tekninen": (
            "gatu park vatten bygglovs plan energi avfalls underhålls vinter kollektivtrafik cykel dagvatten fastighets"
        ),
        "elinkeino-tyollisyys": "företags jobbsöknings tomt turism karriär integrations entreprenörs sommarjobbs",
        "kulttuuri-vapaa-aika": (
            "biblioteks musei idrotts ungdoms simhalls evenemangs institut orkester hobby bokbuss teater utställnings"
        ),
        "ruoka-puhtaus": "meny köks svinn städ skolmats närmats måltids beställnings disk tvätt",
        "koko-organisaatio": "lednings strategi personal arbetshälso kompetens utvecklar förändrings chefs klimat",
        "hallinto-tuki": (
            "faktura upphandlings arkiv löne dokument ekonomi kommunikations webb dataskydds mötes rekryterings "
            "budget avtals"
        ),
    },
    people_cases=("who",),
    people=(
        "kunderna",
        "invånarna",
        "medarbetarna",
        "cheferna",
        "vårdarna",
        "lärarna",
        "familjerna",
        "ungdomarna",
        "seniorerna",
        "företagarna",
        "eleverna",
        "vikarierna",
    ),
    place_cases=("where",),
    places={
        "": ("enheten", "sektorn", "centrum", "verksamheten"),
        "sosiaali-terveys": ("hälsostationen", "hemvården"),
        "opetus-kasvatus": ("daghemmen", "skolorna", "gymnasiet"),
        "tekninen": ("depån", "tillståndstjänsten"),
        "elinkeino-tyollisyys": ("sysselsättningsområdet",),
        "kulttuuri-vapaa-aika": ("närbiblioteken", "ungdomsgården"),
        "ruoka-puhtaus": ("centralköket",),
        "hallinto-tuki": ("ekonomitjänsten", "registratorskontoret"),
    },
    titles=(
        "{bare} för {who}",
        "ny {bare} i {where}",
        "{def_} förnyades tillsammans med {who}",
        "{bare} och {bare2} vid samma bord",
        "lätt {bare} ersatte gamla blanketter i {where}",
        "gemensam {bare} i {where}",
        "{who} planerade {def_}",
        "digital {bare} till stöd för {who}",
        "med {def_} till en bättre vardag i {where}",
        "{bare} på två veckor",
    ),
    summaries=(
        "{def_} togs i bruk i {where}. Arbetet löper bättre och {who} får svar snabbare.",
        "i {where} byggdes tillsammans en {bare}. Dubbelarbetet minskade och det finns mer tid för {who}.",
        "{who} och personalen utvecklade {def_}, som sparar tid varje vecka.",
        "vi prövade {def_} i {n} veckor. Det som fungerade blev kvar i {where}.",
    ),
    units=("kundservice", "utvecklingstjänster", "personaltjänster", "gruppen i {where}", "gemensamma tjänster"),
    starts=(
        "ansvaret för {def_} var oklart, och {who} hänvisades ofta fel.",
        "i {where} användes {n} olika blanketter för samma ärende.",
        "informationen gick per e-post och {def_2} syntes inte för alla.",
        "responsen från {who} visade att {def_} var för långsam.",
        "köerna växte i {where}, fast personalen var lika stor som förr.",
        "i enkäten önskade {n} procent en tydligare {bare2}.",
        "den förra {def_2} hade gjorts för flera år sedan.",
    ),
    actions=(
        "vi samlade en grupp på {n} personer där {who} var med.",
        "vi gick igenom {def_} steg för steg och strök det onödiga.",
        "{def_} beskrevs på en sida och togs i bruk i {where}.",
        "försöket började i två grupper, och {who} gav respons varje vecka.",
        "varje skede fick en ansvarig uppgift, inte en person, så att det är lätt att vikariera.",
        "mötena kortades till {n} minuter och {def_2} hålls stående.",
        "vi gjorde en video för {who} som visar {def_} från början till slut.",
        "en gång i månaden ser vi på siffrorna och bestämmer nästa försök.",
        "{who} testade den första versionen och {n} rättelser gjordes innan starten.",
    ),
    points=(
        "vi uppdaterar **{def_2}** varje månad",
        "{who} får veta samma dag",
        "anvisningarna finns på [en gemensam sida](https://ohjeet.example/sv/)",
        "ansvaret ligger alltid på en uppgift",
    ),
    results=(
        "{who} får svar i genomsnitt {n} timmar tidigare än förr.",
        "dubbla anteckningar upphörde helt i {where}.",
        "enligt responsen är {def_} tydlig, och {who} rekommenderar den för andra.",
        "ungefär {n} timmar i månaden frigjordes för grunduppgiften i {where}.",
        "{def_2} syns nu för alla, och felen upptäcks i tid.",
        "kontakterna minskade, eftersom {who} hittar informationen själva.",
    ),
    lessons=(
        "börja i liten skala: en {bare2} räcker för ett försök.",
        "ta med {who} innan lösningen är färdig.",
        "mät utgångsläget först, annars är förändringen svår att visa.",
        "utan ledningens stöd hade {def_} blivit ett eget försök i {where}.",
        "reservera tid också för stöd efter starten, för frågorna kommer först då.",
    ),
    requirements=(
        "tillstånd att pröva i {where}",
        "en gemensam kalender",
        "{n} timmar arbetstid i månaden",
        "en tavla",
    ),
    steps=(
        "beskriv den nuvarande {def_2} på en sida",
        "fråga {who} vad som tar mest tid",
        "välj en sak att pröva i {where}",
        "kom överens om tid och mått",
        "visa resultatet för {who}",
    ),
    pitfalls=("{def_} hänger på en enda person", "man mäter för många saker", "den gamla {def_2} blir kvar i bruk"),
    efforts=("cirka {n} dagsverken", "{n} timmar i veckan i början", "en halv dag i månaden"),
    durations=("{n} veckor", "två månader", "ett halvt år"),
    customers=("barnfamiljer", "seniorer", "unga", "arbetssökande", "företag", "hela personalen", "alla invånare"),
    methods=("tjänstedesign", "lean", "snabba försök", "medborgarbudget", "kollegialt lärande", "verkstäder"),
    gauges=(
        Gauge("tid för {def_}", "dagar", 12, 90, less=True),
        Gauge("arbetstid per ärende", "min", 30, 240, less=True),
        Gauge("nöjda bland {who}", "%", 40, 70, less=False),
        Gauge("ärenden som blev klara i tid", "%", 35, 75, less=False),
        Gauge("användare av {def_} per månad", "användare", 50, 9000, less=False),
        Gauge("responsens medeltal", "/ 5", 2, 3, less=False),
        Gauge("kostnader för {def_} per år", "euro", 4000, 90000, less=True),
    ),
    changes=("{who} är också med.", "används bara i {where}.", "blanketten översattes till finska."),
    roles=("utvecklingstjänster", "kundservice", "chefen för {where}", "projektkoordinatorns uppgift"),
    partners=("företagarföreningen i Exempelby", "församlingen", "en idrottsförening", "yrkeshögskolans studerande"),
    awards=("Årets exempelgärning", "Hedersomnämnande i exempeltävlingen", "Personalens val"),
    links=("beskrivning av {def_}", "{bare2}, exempel", "blankett och anvisning", "video om {def_}"),
    sources=("Exempeltidningen: {bare} i {where}", "Slutrapport: {def_}", "Material från exempelseminariet"),
)
