"""What is said of a value that does not fit, by what pydantic found wrong with it."""

from collections.abc import Callable
from dataclasses import replace

from generator import diagnostics
from generator.problems import Diagnostic, Fix, Problem, dotted
from generator.schema import shape_fixes, value_fixes
from generator.schema.field_errors import FieldError, says_nothing
from generator.schema.fixes import remove_entry
from generator.schema.introspection import describe, find_record
from generator.yaml.nodes import (
    Scalar,
    locate,
)
from generator.yaml.syntax_errors import find_line_slip


def explain(wrong: FieldError) -> Problem:
    """The problem of this value, in its place."""
    if says_nothing(wrong.typed) and wrong.known:
        fix = remove_entry(wrong.document, wrong.known)
        return diagnostics.NOTHING.at(
            wrong.document.file, locate(wrong.document.root, wrong.known), wrong.known, fix, wrong.values
        )
    kind, answer = _ANSWERS.get(wrong.name) or (
        diagnostics.DIAGNOSTICS.get(wrong.name, diagnostics.VALUE),
        value_fixes.leave_open,
    )
    if wrong.name == "model_type" and (slip := _find_glued_key(wrong)):
        return slip
    fix = answer(wrong)
    return kind.at(wrong.document.file, locate(wrong.document.root, wrong.known), wrong.known, fix, wrong.values)


def _find_glued_key(wrong: FieldError) -> Problem | None:
    """`title:Foo` or `title Foo` on a line below its record is read as one text."""
    inner = find_record(wrong.model, wrong.path)
    if inner is None or not isinstance(wrong.node, Scalar) or not wrong.node.plain:
        return None
    slip = find_line_slip(wrong.document.file, wrong.node.line, wrong.document.lines, frozenset(describe(inner)))
    told = {diagnostics.YAML_SPACE.rule, diagnostics.YAML_MISSING_COLON.rule}
    return replace(slip, field=dotted(wrong.known)) if slip and slip.rule in told else None


_ANSWERS: dict[str, tuple[Diagnostic, Callable[[FieldError], Fix | None]]] = {
    "string_too_long": (diagnostics.TEXT_LONG, value_fixes.shorten_text),
    "string_too_short": (diagnostics.TEXT_EMPTY, value_fixes.fill_text),
    "too_long": (diagnostics.LIST_LONG, value_fixes.drop_items),
    "too_short": (diagnostics.LIST_SHORT, value_fixes.fill_list),
    "string_type": (diagnostics.TYPE_TEXT, shape_fixes.make_text),
    "tuple_type": (diagnostics.TYPE_LIST, shape_fixes.make_list),
    "model_type": (diagnostics.TYPE_KEYS, shape_fixes.make_keys),
    "dict_type": (diagnostics.TYPE_KEYS, shape_fixes.make_keys),
    "enum": (diagnostics.ENUM, value_fixes.make_choice),
    "literal_error": (diagnostics.ENUM, value_fixes.make_choice),
    "int_parsing": (diagnostics.NUMBER, value_fixes.make_number),
    "int_type": (diagnostics.NUMBER, value_fixes.make_number),
    "greater_than_equal": (diagnostics.NUMBER, value_fixes.make_number),
    "less_than_equal": (diagnostics.NUMBER, value_fixes.make_number),
    "DATE": (diagnostics.DATE, value_fixes.make_date),
    "DATE-IMPOSSIBLE": (diagnostics.DATE_IMPOSSIBLE, value_fixes.make_possible_date),
    "DATE-PARTS": (diagnostics.DATE_PARTS, value_fixes.make_date_parts),
    "ID": (diagnostics.ID, value_fixes.make_id),
    "ADDRESS": (diagnostics.ADDRESS, value_fixes.make_address),
    "MAIL": (diagnostics.MAIL, value_fixes.make_mail),
    "ACT-ID": (diagnostics.ACT_ID, value_fixes.make_act_id),
    "NUMBER": (diagnostics.NUMBER, value_fixes.make_number),
    "YES-NO": (diagnostics.YES_NO, value_fixes.make_yes),
    "NUMBER-TWO-WAYS": (diagnostics.NUMBER_TWO_WAYS, value_fixes.make_whole_number),
}
"""pydantic's name of what is wrong → the kind of problem, and what fills its sentence and mends the line."""
