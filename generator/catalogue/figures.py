"""Labels and figures of records → the words and figures of the catalogue."""

from generator.catalogue import programmes
from generator.schema.records.fields import Labels
from generator.schema.records.figure import Figure
from generator.schema.records.figure_of import FigureOf
from generator.text import Text


def build_text(labels: Labels | str) -> Text:
    """The labels in every language; a missing one falls back to Finnish, then to what there is."""
    if isinstance(labels, str):
        return Text.same(labels)
    first = labels.fi or labels.sv or labels.en or ""
    return Text(fi=first, sv=labels.sv or first, en=labels.en or first)


def build_optional_text(labels: Labels | str | None) -> Text | None:
    """The labels in every language, or None where there are none."""
    return build_text(labels) if labels is not None else None


def build_figure(record: Figure) -> programmes.Figure:
    """The figure of a record; its unit in every language."""
    unit = build_optional_text(record.unit)
    return programmes.Figure(record.value, record.low, record.high, unit, record.precision, record.date, record.source)


def build_figures(records: tuple[FigureOf, ...]) -> tuple[programmes.FigureOf, ...]:
    """Figures with what they are of."""
    return tuple(programmes.FigureOf(build_text(each.what), build_figure(each.figure)) for each in records)
