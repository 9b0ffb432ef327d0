"""Words of Swedish and English that say little by themselves. Of Finnish ones Voikko tells the class."""

from collections.abc import Mapping

from generator.text import Language

FUNCTION_WORDS: Mapping[Language, frozenset[str]] = {
    "fi": frozenset(),
    "sv": frozenset(
        """
        all alla allt aldrig alltid an and annan annat andra att av bakom bara bland blev bli blir bort bra både båda
        de dem den denna deras dess dessa det detta dig din ditt dina dit du där därför då efter ej eller en
        endast er era ert ett every fast fem fler flera flest flesta fram från fyra få får för före förr förra först
        första genom ha hade han hans har hela helst henne hennes hit hon honom hos hur här i ibland icke idag ifrån
        igen in inför ingen inget inga innan inne inom inte inuti ja jag ju just kan kanske knappt komma kunde kunna
        lika lite litet längs man med medan mellan men mer mera mest min mina mitt mot mycket måste många möjligen ned
        ner nej ni nio nog nu nuvarande ny när nära nästa nästan någon någonsin något några närmare och ofta om
        omkring oss på redan runt samma samman samt sedan sex sig sin sina sitt sju själv själva ska skall skulle
        slutligen snart som ständigt strax så sådan sådana sådant sällan särskilt tidigare till tills tillsammans
        tio tolv tre trots två under upp ur ut utan utanför ute vad var vara varandra varför varit varje varken vars
        vem vems vi vid vidare vilja vilka vilken vilket vill vore vår våra vårt väl å åt åter åtminstone åtta än ännu
        är även över översta
        """.split()  # noqa: SIM905 - words one below another would fill a page
    ),
    "en": frozenset(
        """
        a about above across after again against all almost along already also although always am among an and another
        any anybody anyone anything are around as at away back be became because become been before behind being below
        beneath beside besides between beyond both but by can cannot could did do does doing done down during each
        eight either else enough etc even ever every everybody everyone everything few first five for four from further
        get gets getting go got had has have having he hence her here hers herself him himself his how however i if in
        indeed into is it its itself just last least less let like many may me might mine more most much must my myself
        near neither never next nine no nobody none nor not nothing now of off often on once one only onto or other
        others ought our ours ourselves out over own per perhaps please quite rather really same second seven several
        shall she should since six so some somebody someone something sometimes somewhere soon still such ten than that
        the their theirs them themselves then there therefore these they third this those though three through
        throughout thus to together too toward towards twelve two under until up upon us use used usually very via was
        we well were what whatever when where whether which while who whom whose why will with within without would
        yes yet you your yours yourself
        """.split()  # noqa: SIM905 - as above
    ),
}
