"""What is answered to somebody who told of an act through a form: thanks, then what is missing or what happens next.

The answer is Markdown on the forge. What comes from the form is a stranger's and is escaped, so that it mentions nobody.
"""

from collections.abc import Iterator, Sequence

from generator.problems import Problem, Severity
from generator.reports.markdown_report import escape, quote_code
from generator.text import Language, Text

MARK = "<!-- tekojen-tori: vastaus -->"
"""By this the forge's comment is found again, so that an edited form changes the answer and adds none."""
_MOST = 40
"""Things told at once."""
_MESSAGE_LIMIT = 1_000

_READY = Text("Kiitos, teko on perillä", "Tack, gärningen har kommit fram", "Thank you, the act has arrived")
_READY_NEXT = Text(
    "Kertomuksestasi on tehty ehdotus{link}. Sinun ei tarvitse tehdä enää mitään. Toimitus lukee tekstin, kysyy tässä keskustelussa, jos jokin jää epäselväksi, ja julkaisee teon.",
    "Av din berättelse har det gjorts ett förslag{link}. Du behöver inte göra något mer. Redaktionen läser texten, frågar i den här diskussionen om något är oklart och publicerar gärningen.",
    "What you told has become a proposal{link}. There is nothing more for you to do. The editors read the text, ask in this conversation if something is unclear, and publish the act.",
)
_CHANGE = Text(
    "Jos haluat vielä muuttaa jotakin, muokkaa kertomustasi ja tallenna. Ehdotus muuttuu samalla.",
    "Om du vill ändra något, redigera din berättelse och spara. Förslaget ändras samtidigt.",
    "If you want to change something, edit what you told and save. The proposal changes with it.",
)
_HELD = Text(
    "Toimitus on jo muokannut ehdotusta, joten se ei muutu itsestään. Kerro tässä keskustelussa, mitä haluat muuttaa.",
    "Redaktionen har redan redigerat förslaget, så det ändras inte av sig självt. Berätta i den här diskussionen vad du vill ändra.",
    "The editors have already worked on the proposal, so it does not change by itself. Say in this conversation what you want to change.",
)
_ASK = Text(
    "Voit vielä tarkistaa nämä kohdat. Ne eivät estä julkaisua.",
    "Du kan ännu kontrollera de här punkterna. De hindrar inte publiceringen.",
    "You may still check these. They do not stop publishing.",
)
_ONE = Text(
    "Kiitos. Täydennä vielä yksi kohta", "Tack. Komplettera ännu en punkt", "Thank you. One thing is still missing"
)
_MANY = Text(
    "Kiitos. Täydennä vielä {count} kohtaa",
    "Tack. Komplettera ännu {count} punkter",
    "Thank you. {count} things are still missing",
)
_MEND_NEXT = Text(
    "Valitse kertomuksesi oikeasta yläkulmasta kolme pistettä ja **Edit**, täydennä alla luetellut kohdat ja tallenna. "
    "Älä muuta rivejä, joiden alussa on `###`. Kertomus luetaan silloin itsestään uudelleen. Jos et ymmärrä jotakin, kysy tässä keskustelussa: toimitus auttaa.",
    "Välj de tre prickarna uppe till höger om din berättelse och **Edit**, komplettera det som räknas upp nedan och spara. "
    "Ändra inte raderna som börjar med `###`. Berättelsen läses då om av sig själv. Om du inte förstår något, fråga i den här diskussionen: redaktionen hjälper till.",
    "Choose the three dots at the top right of what you told and **Edit**, complete what is listed below and save. "
    "Leave the lines that begin with `###` as they are. It is then read again by itself. If something is unclear, ask in this conversation: the editors will help.",
)
_MORE = Text("Lisäksi {count} muuta kohtaa.", "Dessutom {count} andra punkter.", "And {count} more.")


def write_answer(
    problems: Sequence[tuple[Text | None, Problem]],
    language: Language,
    *,
    file: str = "",
    proposal: str = "",
    held: bool = False,
) -> str:
    """The answer. `file` is what came of the form, empty when it has errors; `proposal` the reference of its pull request.

    Each problem comes with the label of the part that it is about. `held`: the editors work on the proposal already.
    """
    return "\n\n".join([MARK, *_write_paragraphs(problems, language, file, proposal, held=held)]) + "\n"


def _write_paragraphs(
    problems: Sequence[tuple[Text | None, Problem]], language: Language, file: str, proposal: str, *, held: bool
) -> Iterator[str]:
    errors = [each for each in problems if each[1].severity is Severity.ERROR]
    if errors or not file:
        heading = _ONE if len(errors) == 1 else _MANY.fill({"count": len(errors)})
        yield f"## {heading.pick(language)}"
        yield _MEND_NEXT.pick(language)
        yield from _list_problems(errors, language)
        return
    yield f"## {_READY.pick(language)}"
    link = f" ({proposal})" if proposal else ""
    yield _READY_NEXT.fill({"link": link}).pick(language)
    yield (_HELD if held else _CHANGE).pick(language)
    yield quote_code(file)
    rest = [each for each in problems if each[1].severity is Severity.WARNING]
    if rest:
        yield _ASK.pick(language)
        yield from _list_problems(rest, language)


def _list_problems(problems: Sequence[tuple[Text | None, Problem]], language: Language) -> Iterator[str]:
    lines = []
    for label, problem in problems[:_MOST]:
        message = problem.message.pick(language)
        text = escape(message if len(message) <= _MESSAGE_LIMIT else f"{message[:_MESSAGE_LIMIT].rstrip()}…")
        name = label.pick(language) if label else ""
        begins = not name or message.startswith(f"{name}: ")  # many messages begin with the label themselves
        lines.append(f"- {text}" if begins else f"- **{escape(name)}.** {text}")
    yield "\n".join(lines)
    if len(problems) > _MOST:
        yield _MORE.fill({"count": len(problems) - _MOST}).pick(language)
