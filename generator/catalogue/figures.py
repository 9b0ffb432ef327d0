"""Labels and figures of records → the words and figures of the catalogue."""

from generator.catalogue import model
from generator.schema.records.fields import Labels
from generator.schema.records.figure import Figure
from generator.schema.records.figure_of import FigureOf
from generator.text import Text


def words(labels: Labels | str) -> Text:
    """The labels in every language; a missing one falls back to Finnish, then to what there is."""
    if isinstance(labels, str):
        return Text.same(labels)
    first = labels.fi or labels.sv or labels.en or ""
    return Text(fi=first, sv=labels.sv or first, en=labels.en or first)


def optional(labels: Labels | str | None) -> Text | None:
    """The labels in every language, or None where there are none."""
    return words(labels) if labels is not None else None


def figure(record: Figure) -> model.Figure:
    """The figure of a record; its unit in every language."""
    unit = optional(record.unit)
    return model.Figure(record.value, record.low, record.high, unit, record.precision, record.date, record.source)


def figures(records: tuple[FigureOf, ...]) -> tuple[model.FigureOf, ...]:
    """Figures with what they are of."""
    return tuple(model.FigureOf(words(each.what), figure(each.figure)) for each in records)
