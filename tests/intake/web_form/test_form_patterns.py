import re

import pytest

from generator.intake.web_form.patterns import translate_pattern


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (re.compile(r"[\w.-]+@\w"), [r"[\p{L}\p{N}_.-]+@[\p{L}\p{N}_]", "u"]),
        (re.compile(r"\d{4}", re.ASCII), [r"\d{4}", "u"]),
        (re.compile(r"\d{4}"), [r"\p{Nd}{4}", "u"]),
        (re.compile(r"[^\W\d_]x", re.IGNORECASE), [r"[\p{L}\p{Nl}\p{No}]x", "iu"]),
        (re.compile(r"^(?P<a>\s)[\"'\-]", re.MULTILINE), [r"^(?<a>\s)[\"'\-]".replace(r"\"", '"'), "mu"]),
    ],
)
def test_a_pattern_is_the_browsers_with_every_scripts_letters(pattern: re.Pattern[str], expected: list[str]) -> None:
    assert translate_pattern(pattern) == expected


@pytest.mark.parametrize("source", [r"\W", r"\Ax", r"(a)\1"])
def test_what_has_no_counterpart_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="no counterpart"):
        translate_pattern(re.compile(source))
