"""What is answered to somebody who told of an act through a form: thanks, then what is missing or what happens next.

The answer is Markdown on the forge. What comes from the form is a stranger's and is escaped, so that it mentions nobody.
"""

from collections.abc import Iterator, Sequence

from generator.problems import Problem, Severity
from generator.reports.markdown_report import code, escaped
from generator.words import Language, Words

MARK = "<!-- tekojen-tori: vastaus -->"
"""By this the forge's comment is found again, so that an edited form changes the answer and adds none."""
_MOST = 40
"""Things told at once."""
_MESSAGE_LIMIT = 1_000

_READY = Words("Kiitos, teko on perillä", "Tack, gärningen har kommit fram", "Thank you, the act has arrived")
_READY_NEXT = Words(
    "Kertomuksestasi on tehty ehdotus{link}. Sinun ei tarvitse tehdä enää mitään. Toimitus lukee tekstin, kysyy tässä keskustelussa, jos jokin jää epäselväksi, ja julkaisee teon.",
    "Av din berättelse har det gjorts ett förslag{link}. Du behöver inte göra något mer. Redaktionen läser texten, frågar i den här diskussionen om något är oklart och publicerar gärningen.",
    "What you told has become a proposal{link}. There is nothing more for you to do. The editors read the text, ask in this conversation if something is unclear, and publish the act.",
)
_CHANGE = Words(
    "Jos haluat vielä muuttaa jotakin, muokkaa kertomustasi ja tallenna. Ehdotus muuttuu samalla.",
    "Om du vill ändra något, redigera din berättelse och spara. Förslaget ändras samtidigt.",
    "If you want to change something, edit what you told and save. The proposal changes with it.",
)
_HELD = Words(
    "Toimitus on jo muokannut ehdotusta, joten se ei muutu itsestään. Kerro tässä keskustelussa, mitä haluat muuttaa.",
    "Redaktionen har redan redigerat förslaget, så det ändras inte av sig självt. Berätta i den här diskussionen vad du vill ändra.",
    "The editors have already worked on the proposal, so it does not change by itself. Say in this conversation what you want to change.",
)
_ASK = Words(
    "Voit vielä tarkistaa nämä kohdat. Ne eivät estä julkaisua.",
    "Du kan ännu kontrollera de här punkterna. De hindrar inte publiceringen.",
    "You may still check these. They do not stop publishing.",
)
_ONE = Words(
    "Kiitos. Täydennä vielä yksi kohta", "Tack. Komplettera ännu en punkt", "Thank you. One thing is still missing"
)
_MANY = Words(
    "Kiitos. Täydennä vielä {count} kohtaa",
    "Tack. Komplettera ännu {count} punkter",
    "Thank you. {count} things are still missing",
)
_MEND_NEXT = Words(
    "Valitse kertomuksesi oikeasta yläkulmasta kolme pistettä ja **Edit**, täydennä alla luetellut kohdat ja tallenna. "
    "Älä muuta rivejä, joiden alussa on `###`. Kertomus luetaan silloin itsestään uudelleen. Jos et ymmärrä jotakin, kysy tässä keskustelussa: toimitus auttaa.",
    "Välj de tre prickarna uppe till höger om din berättelse och **Edit**, komplettera det som räknas upp nedan och spara. "
    "Ändra inte raderna som börjar med `###`. Berättelsen läses då om av sig själv. Om du inte förstår något, fråga i den här diskussionen: redaktionen hjälper till.",
    "Choose the three dots at the top right of what you told and **Edit**, complete what is listed below and save. "
    "Leave the lines that begin with `###` as they are. It is then read again by itself. If something is unclear, ask in this conversation: the editors will help.",
)
_MORE = Words("Lisäksi {count} muuta kohtaa.", "Dessutom {count} andra punkter.", "And {count} more.")


def issue_answer(
    problems: Sequence[tuple[Words | None, Problem]],
    language: Language,
    *,
    file: str = "",
    proposal: str = "",
    held: bool = False,
) -> str:
    """The answer. `file` is what came of the form, empty when it has errors; `proposal` the reference of its pull request.

    Each problem comes with the label of the part that it is about. `held`: the editors work on the proposal already.
    """
    return "\n\n".join([MARK, *_paragraphs(problems, language, file, proposal, held=held)]) + "\n"


def _paragraphs(
    problems: Sequence[tuple[Words | None, Problem]], language: Language, file: str, proposal: str, *, held: bool
) -> Iterator[str]:
    errors = [each for each in problems if each[1].severity is Severity.ERROR]
    if errors or not file:
        heading = _ONE if len(errors) == 1 else _MANY.filled({"count": len(errors)})
        yield f"## {heading.said_in(language)}"
        yield _MEND_NEXT.said_in(language)
        yield from _listed(errors, language)
        return
    yield f"## {_READY.said_in(language)}"
    link = f" ({proposal})" if proposal else ""
    yield _READY_NEXT.filled({"link": link}).said_in(language)
    yield (_HELD if held else _CHANGE).said_in(language)
    yield code(file)
    rest = [each for each in problems if each[1].severity is Severity.WARNING]
    if rest:
        yield _ASK.said_in(language)
        yield from _listed(rest, language)


def _listed(problems: Sequence[tuple[Words | None, Problem]], language: Language) -> Iterator[str]:
    lines = []
    for label, problem in problems[:_MOST]:
        message = problem.message.said_in(language)
        text = escaped(message if len(message) <= _MESSAGE_LIMIT else f"{message[:_MESSAGE_LIMIT].rstrip()}…")
        name = label.said_in(language) if label else ""
        begins = not name or message.startswith(f"{name}: ")  # many messages begin with the label themselves
        lines.append(f"- {text}" if begins else f"- **{escaped(name)}.** {text}")
    yield "\n".join(lines)
    if len(problems) > _MOST:
        yield _MORE.filled({"count": len(problems) - _MOST}).said_in(language)
