"""The steps that make the lines of a file what their writer meant, in their order."""

from generator.problems import Problem
from generator.yaml.as_sent.guidance import fill_from_guidance
from generator.yaml.as_sent.lines import Lines, Mended
from generator.yaml.as_sent.margins import set_margins
from generator.yaml.as_sent.other_forms import (
    break_line,
    gather_parts,
    read_answers,
    read_program,
    read_rows,
    read_sections,
)
from generator.yaml.as_sent.typed_keys import strip_keys
from generator.yaml.as_sent.versions import drop_stray_marks, take_one_act, take_one_version, uncomment
from generator.yaml.as_sent.wrappings import drop_references, strip_every_line, strip_frames
from generator.yaml.key_names import KeyNames

_STEPS = (
    take_one_version,
    strip_every_line,
    strip_frames,
    break_line,
    drop_stray_marks,
    read_program,
    read_answers,
    read_sections,
    gather_parts,
    read_rows,
    strip_keys,
    drop_references,
    uncomment,
    fill_from_guidance,
    take_one_act,
    set_margins,
)
"""What stands around the lines goes first, what each line says next, where it stands last."""


def mend_lines(file: str, lines: Lines, names: KeyNames) -> Mended:
    """As many lines as there were, and a problem for every place that was not as it should be."""
    problems: list[Problem] = []
    for step in _STEPS:
        lines, found = step(file, lines, names)
        problems += found
    return lines, problems
