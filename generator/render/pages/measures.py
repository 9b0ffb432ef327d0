"""The measures of an act, ready to show: numbers in the page's language, texts in the act's own."""

from typing import Literal, NamedTuple

from generator.catalogue.model import Act, Measure
from generator.catalogue.programmes import Figure
from generator.locales import INTERFACES
from generator.render import phrases
from generator.text import Language

Place = Literal["before", "after"]


class FigureView(NamedTuple):
    """A figure with its label; a `hidden` label is read aloud only. `lang` marks a unit that is not in the page's."""

    place: Place
    label: str
    hidden: bool
    amount: str
    unit: str
    lang: Language | None


class MeasureView(NamedTuple):
    """A measure: a `pair` is soft before and large after, anything else is one large figure."""

    what: str
    pair: bool
    figures: tuple[FigureView, ...]
    sources: str


def list_measures(act: Act, language: Language) -> tuple[MeasureView, ...]:
    """What came of the act in figures, in order; its other measures are facts (`facts.py`)."""
    return tuple(_build_measure(measure, act, language) for measure in act.results_in_figures)


def _build_measure(measure: Measure, act: Act, language: Language) -> MeasureView:
    words = INTERFACES[language].act
    sources = "; ".join(phrases.list_measure_sources(measure))
    if not (measure.before or measure.after):
        if measure.figure is None:
            return MeasureView(measure.what, pair=False, figures=(), sources=sources)
        # one figure needs no label for the eye, only its date where it has one
        day = phrases.format_day(measure.figure.date, language) if measure.figure.date else None
        one = _build_figure("after", day or words.figure, measure.figure, act, language, hidden=day is None)
        return MeasureView(measure.what, pair=False, figures=(one,), sources=sources)
    pair: tuple[tuple[Place, str, Figure | None], ...] = (
        ("before", words.before, measure.before),
        ("after", words.after, measure.after),
    )
    figures = tuple(
        _build_figure(place, _add_date(label, figure, language), figure, act, language)
        for place, label, figure in pair
        if figure
    )
    return MeasureView(measure.what, pair=True, figures=figures, sources=sources)


def _add_date(label: str, figure: Figure, language: Language) -> str:
    return f"{label}, {phrases.format_day(figure.date, language)}" if figure.date else label


def _build_figure(
    place: Place, label: str, figure: Figure, act: Act, language: Language, *, hidden: bool = False
) -> FigureView:
    unit = figure.unit.pick(language) if figure.unit else ""
    lang = phrases.find_unit_language(figure.unit, act, language) if figure.unit else None
    return FigureView(place, label, hidden, phrases.format_amount(figure, language), unit, lang)
