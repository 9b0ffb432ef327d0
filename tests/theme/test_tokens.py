"""The colours of the tokens: two dark blocks that are one, and contrasts as docs/design-language.md says."""

import re

import pytest
from markets import ROOT

TOKENS = (ROOT / "theme" / "styles" / "tokens.css").read_text("utf-8")
DOCUMENT = (ROOT / "docs" / "design-language.md").read_text("utf-8")
TEXT, BORDER = 4.5, 3.0
"""The least that WCAG asks: of text (1.4.3), of what one must see to use a control (1.4.11)."""
PAIRS = {
    "ink on paper": (TEXT, [("ink", "paper")]),
    "ink-soft on paper / ground / accent-soft": (
        TEXT,
        [("ink-soft", "paper"), ("ink-soft", "ground"), ("ink-soft", "accent-soft")],
    ),
    "accent on paper / ground / accent-soft": (
        TEXT,
        [("accent", "paper"), ("accent", "ground"), ("accent", "accent-soft")],
    ),
    "on-accent on accent": (TEXT, [("on-accent", "accent")]),
    "on-canopy / on-canopy-soft on the lighter stripe": (
        TEXT,
        [("on-canopy", "canopy-stripe"), ("on-canopy-soft", "canopy-stripe")],
    ),
    "ink on notice-soft": (TEXT, [("ink", "notice-soft")]),
    "danger on danger-soft / paper": (TEXT, [("danger", "danger-soft"), ("danger", "paper")]),
    "success on success-soft / raised": (TEXT, [("success", "success-soft"), ("success", "raised")]),
    "on-mark on mark": (TEXT, [("on-mark", "mark")]),
    "tile texts, 0 to 4": (TEXT, [(f"tile-{depth}-text", f"tile-{depth}") for depth in range(5)]),
    "line-strong (borders of fields) on paper / ground": (
        BORDER,
        [("line-strong", "paper"), ("line-strong", "ground")],
    ),
    "notice-line on notice-soft": (BORDER, [("notice-line", "notice-soft")]),
}


def block(opening: str) -> dict[str, str]:
    """The tokens between the braces after an opening."""
    found = TOKENS.partition(opening)[2].partition("}")[0]
    assert found, opening
    return {name: " ".join(value.split()) for name, value in re.findall(r"--([\w-]+):\s*([^;]+);", found)}


LIGHT = block(":root {")
DARK = LIGHT | block(':root:not([data-theme="light"]) {')
THEMES = {"light": LIGHT, "dark": DARK}


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours, `#rrggbb`."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_measure_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


def test_the_readers_choice_of_dark_is_the_systems_dark() -> None:
    assert block(':root[data-theme="dark"] {') == block(':root:not([data-theme="light"]) {')


def test_dark_names_no_token_that_light_has_not() -> None:
    assert set(DARK) == set(LIGHT)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", PAIRS)
def test_every_pair_is_told_apart(name: str, theme: str) -> None:
    least, pairs = PAIRS[name]
    for one, other in pairs:
        assert contrast(THEMES[theme][one], THEMES[theme][other]) >= least, (one, other)


@pytest.mark.parametrize("name", PAIRS)
def test_the_document_says_the_contrasts_that_there_are(name: str) -> None:
    found = [
        " / ".join(f"{contrast(theme[one], theme[other]):.1f}" for one, other in PAIRS[name][1])
        for theme in THEMES.values()
    ]
    row = f"| {name} | {found[0]} | {found[1]} |"
    assert row in DOCUMENT, f"docs/design-language.md should say: {row}"
