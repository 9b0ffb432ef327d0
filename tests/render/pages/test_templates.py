"""Our Jinja environment: it escapes exactly what markupsafe escapes, and forgives nothing undefined."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markets import ROOT
from markupsafe import Markup, escape
from sample_acts import SETTINGS

from generator.render.pages.templates import Templates, load_macro, load_templates

VALUES = st.one_of(
    st.text(),
    st.text(alphabet="<>&\"'a/= "),
    st.integers(),
    st.none(),
    st.text(alphabet="<b>&").map(Markup),
    st.lists(st.text(alphabet="<'")),
)
SHAPES = ("{{ x }}", '<a href="{{ x }}">', "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}", "{{ '<i>' }}{{ x }}")


ENVIRONMENT = load_templates(ROOT / "theme", SETTINGS)


@given(VALUES)
def test_escapes_as_markupsafe_does(value):
    assert Templates.escape(value) == escape(value)


@settings(deadline=None)  # each shape is compiled
@given(VALUES)
def test_templates_escape(value):
    for shape in SHAPES:
        expected = shape.partition("{% endmacro %}")[2] or shape
        expected = expected.replace("{{ m(x) }}", str(escape(value))).replace("{{ x }}", str(escape(value)))
        assert ENVIRONMENT.from_string(shape).render(x=value) == expected.replace("{{ '<i>' }}", "&lt;i&gt;")


@settings(deadline=None)
@given(st.text(alphabet="<>&\"'a"))
def test_filters_and_set_blocks_escape_once(value):
    shape = "{% set y %}{{ x }}{% endset %}{{ y }}{{ [x, x]|join(', ') }}{{ x|safe }}"
    once = str(escape(value))
    assert ENVIRONMENT.from_string(shape).render(x=value) == f"{once}{once}, {once}{value}"


@pytest.mark.parametrize("shape", ["{{ missing }}", "{{ x.missing }}", "{% if missing %}{% endif %}"])
def test_nothing_undefined_is_drawn(shape):
    with pytest.raises(UndefinedError):
        ENVIRONMENT.from_string(shape).render(x=1)


def test_a_macro_is_a_function():
    crumbs = load_macro(ENVIRONMENT, "components/breadcrumb/breadcrumb.html", "breadcrumb")
    with pytest.raises(UndefinedError):
        crumbs((("a", "b"),))
