"""What people ask in headings of their own: `Mitä saitte aikaan?` asks for the results.

The names of keys stand in aliases.py; here are beginnings of the words of a question, folded, so that every
inflection is known. `|` parts words that do alike. All words of a pattern must be there, in any order; the longest
pattern decides.
"""

from collections.abc import Mapping
from functools import cache

from generator.schema.suggestions import fold

_DOING = "teo|teko|hank|kokeil|kehit|projekt|pilot|kayta|idea|toimintamal"

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "title": (
        *(f"nimi {_DOING}", f"nimea {_DOING}", f"otsik {_DOING}", "namn garning|projekt|forsok|utveckling|praxis"),
        *("name act|project|trial|pilot|practice", "title act|project|practice", "rubrik garning|projekt"),
        *("mika nimi teo|teko", "vad heter", "what called"),
    ),
    "summary": (
        *("lyhy|lyhye kuvau|kuvai|kuvaa|kerro|esittel|selost", "kuvau parilla|muutama|yhdella|virkkee", "tiivist"),
        *("kort beskriv|beratta|presentation|sammanfatt", "sammanfatt"),
        *("short|brief|briefly descr|summar|tell", "summar"),
        *("pahkinankuor", "in nutshell", "i korthet"),
    ),
    "starting_point": (
        *("miksi", "mika|mita|millai|millainen ongelm|haast|tarv|lahtokoh|lahtotil|tavoit", "lahtotil", "lahtokoh"),
        *("mista lahdi|lahdet|alkoi|sai", "mihin tarpee|ongelm|haast|vasta", "tausta", "tavoit", "varfor", "bakgrund"),
        *("utgangs", "vilket|vilka problem|behov|utman", "syfte"),
        *("why", "what|which problem|need|challenge", "background"),
        *("starting point|situation",),
    ),
    "action": (
        *("mita teit|teim|teet|tehti|tehty|tapahtu", "miten|kuinka teit|toteut|tehti|etenit|toimit"),
        *("toteutu", "toteutt"),
        *(f"kuvau|kuvail|kuvaa|kerro|selost {_DOING}|toimin|toimenpi", "vad gjord|gjor|gjort|ni"),
        *("hur gjord|genomf|gick|gjort", "genomfor", "beskriv garning|projekt|atgard|verksam", "what did|done|do"),
        *("how did|was|done", "implement", "descri act|project|practice|what"),
    ),
    "results": (
        *("mita|mitka|millai|millaisia|mika sai|saim|saavut|saati|hyoty|hyody|muutt|tulok|vaikut|tulos|seura", "tulok"),
        *("vaikutu", "tulos", "hyoty", "hyody"),
        *("aikaansa", "saavutuk", "vad|vilka|vilken uppna|astad|blev|ledd|forandr|resultat"),
        *("resultat", "effekt", "nytta", "what achiev|chang|result|accompl|impact|outcome"),
        *("result", "outcome", "impact"),
        *("benefit",),
    ),
    "lessons": (
        *("mita op|opit|opim", "toisin", "vinkk|vinki", "neuvo muil|muut", "terveis muil", "oppimi", "opitt|opitu"),
        *("vad lard", "lardom", "annorlunda", "tips", "rad andra", "what learn", "lesson", "differently", "advice"),
    ),
    "stage": (
        *("vaihe|vaihee", f"tila {_DOING}|nyt|talla", "kuinka|miten pitkal"),
        *("etenemi", "vilken|vilket|i fas|skede|stadi"),
        *("skede", "hur langt", "what|which stage|phase", "current status|stage", "how far"),
    ),
    "contact": (
        *("yhtey", "kuka|ketka kertoo|vastaa lisaa|kysym"),
        *("kelta|keneen|kenelta lisa|kysy|yhtey", "mista|kuka lisatie anta"),
        *("kontakt", "vem|var svar|beratt|mer", "contact", "who|whom ask|contact|tell"),
    ),
    "mailbox": (
        *("yhtey sahkopost|email|meili|maili", "kontakt post|epost|mejl|mail", "contact email|mail|mailbox"),
        *("teo|yksik sahkopost",),
    ),
    "organisation": (
        *("mika|kuka|mikka|missa organisaat|kunta|kunna|kaup|tyonant", "organisaat|kunna|kunta|kaup|tyonant nimi"),
        *("kunta kaupunki|organisaat|tai", "organisaat kunta|kunna|kaup|hyvin"),
        *("kuka|ketka teki|tehny|toteut", "vem|vilken gjord|genomf|organisation|kommun"),
        *("organisation|kommun namn", "organisation|kommun eller", "who|which did|organisation|organization|municip"),
        *("organisation|organization|municip name", "organisation|organization or"),
    ),
    "unit": (
        *("yksik|toimipai|tyoyht|tiimi nimi", "tyoyksik", "missa|mika yksik|toimipai|tiimi"),
        *("enhet namn", "vilken enhet"),
        *("unit|team name", "which unit|team"),
    ),
    "started": (
        *("milloin|koska alko|alkan|aloit|kaynnis|teit|teko|tehti|toteut", "alkamis"),
        *("aloitusp|aloitusa|aloitusk", "ajankoh"),
        *("nar borja|start|gjord|inled|genomf", "startda", "tidpunkt", "when start|begin|began|did|was|done"),
    ),
    "ended": (
        *("milloin|koska paatty|paatt|loppu|lopet|valmis", "paattymis", "lopetusp", "nar sluta|avslut|slut", "slutdat"),
        *("when end|finish", "end date"),
    ),
    "customer_groups": (
        *("kenelle", "kohderyh", "ketka|kuka hyoty|hyoto", "asiakasryh", "for vem", "malgrup", "vem nytta"),
        *("who benefit", "for whom", "target"),
    ),
    "partners": (
        *("kenen|keiden kans", "yhteistyo|yhteistyokump", "kumppan", "tillsammans vem|vilka", "samarbet", "partner"),
        *("together whom",),
    ),
    "cost": (
        *("paljon|paljonko|mita maks", "kustan", "budjet", "vad kosta", "kostnad", "how much cost", "cost"),
    ),
    "themes": ("teema|teemo", "avainsan", "vilket|vilka tema", "nyckelord", "which theme|topic"),
    "sectors": ("mika|mille|milla toimiala|toimialal", "vilken|vilka sektor", "which sector"),
    "links": ("linkk|linki", "lisatie", "verkkosiv", "nettisiv", "lank|lanka", "webbsid", "link", "website"),
}  # fmt: skip

_ABOUT_OTHERS = (
    *("saako", "lupa", "luvan", "suostu", "hyvaksy", "tietosuoja"),
    *("julkai", "samtyck", "tillstand", "godkann", "publicer"),
    *("consent", "permission", "agree", "publish", "gdpr", "puhel"),
    *("telefon", "phone", "arvosana", "palaut", "feedback"),
)  # fmt: skip
"""Words of questions that ask for nothing an act has: leave to publish, telephone numbers, what the asker gets back."""

RESPONDENT = (
    *("vastaaj", "vastau|vastauk|vastaus aika|alko|alku|pvm|paiva|tunnus|nro|numer|kesto", "lahettaj"),
    *("tayttaj", "ilmoittaj"),
    *("nimesi", "sahkopostisi", "sahkopostiosoitteesi", "puhelinnumerosi"),
    *("titteli|tehtavanimikkeesi si", "etunim", "sukunim"),
    *("oma|omat|sinun nimi|nimesi|sahkopost|yhtey", "svarand", "respondent", "uppgiftslamn", "inlamnar", "avsandar"),
    *("ditt|din|dina|eget namn|post|epost|mejl|mail|telefon|kontaktuppg", "fornamn", "efternamn", "submitter"),
    *("your|own name|email|e|mail|phone|contact", "first|last|full name", "surname", "submitted by", "respondent"),
    *("ip osoite|address|adress|os",),
)  # fmt: skip
"""Words of headings under which a questionnaire keeps who answered."""

QUESTIONNAIRE = frozenset({
    *("aikaleima", "aloitusaika", "valmistumisaika", "vastausaika"),
    *("vastattu", "lahetetty", "lahetysaika", "tallennettu"),
    *("viimeisin muokkausaika", "vastausaika", "vastauspaiva", "vastaajanro", "vastaajan numero", "vastausnumero"),
    *("timestamp", "start time", "completion time", "last modified time"),
    *("submission date", "submitted", "submitted at"),
    *("response id", "responseid", "respondent id", "respondentid", "response date", "date submitted", "collector id"),
    *("tidstampel", "tidsstampel", "starttid", "slutforandetid", "sluttid", "senast andrad", "svarstid", "svarsdatum"),
    *("inskickat", "inlamnad", "svarsnummer", "respondentnummer"),
})  # fmt: skip
"""Headings, folded, that only the export of a questionnaire has: it then has columns of who answered as well."""

BARE = frozenset({
    *("nimi", "name", "namn", "id", "tunnus", "nro", "started", "completed", "created", "modified", "user", "username"),
    *("kayttajanimi", "anvandarnamn", "sahkoposti", "sahkopostiosoite", "meili"),
    *("email", "email address", "e mail", "mail"),
    *("e post", "epost", "e postadress", "mejl", "puhelin", "puhelinnumero", "phone", "telefon", "telefonnummer"),
    *("titteli", "tehtavanimike", "job title", "befattning"),
})  # fmt: skip
"""Headings, folded, that in such an export are of who answered."""


def find_asked(heading: str) -> str | None:
    """The key that a heading asks for, or None."""
    words = _words(heading)
    if any(word.startswith(_ABOUT_OTHERS) for word in words) or tells_respondent(heading):
        return None
    lengths = {
        key: max((sum(map(len, found)) for each in patterns if (found := _match(words, each))), default=0)
        for key, patterns in QUESTIONS.items()
    }
    key = max(lengths, key=lambda each: lengths[each])
    return key if lengths[key] else None


def tells_respondent(heading: str, *, questionnaire: bool = False) -> bool:
    """Whether the column is of who answered, not of the act; `questionnaire`: the sheet is a questionnaire's export."""
    words = _words(heading)
    if any(_match(words, each) for each in RESPONDENT):
        return True
    return questionnaire and " ".join(words) in BARE | QUESTIONNAIRE


def is_questionnaire(headings: tuple[str, ...]) -> bool:
    """Whether these are the headings of a questionnaire's export."""
    return any(" ".join(_words(each)) in QUESTIONNAIRE for each in headings)


@cache
def _words(heading: str) -> tuple[str, ...]:
    return tuple(fold("".join(mark if mark.isalnum() else " " for mark in heading)).split())


def _match(words: tuple[str, ...], pattern: str) -> tuple[str, ...]:
    """The beginnings of the pattern that the words have; none where one of its words is missing."""
    found = []
    for choices in pattern.split():
        fitting = [each for each in choices.split("|") if any(word.startswith(each) for word in words)]
        if not fitting:
            return ()
        found.append(max(fitting, key=len))
    return tuple(found)
