"""Bytes of any kind give a problem or a tree, and nothing in a file raises."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markets import MALLIMAA

from generator.problems import Problem, has_errors
from generator.rules.engine import load
from generator.schema.key_names import name_keys
from generator.schema.records.act import ActRecord
from generator.schema.source_files import SIZE_LIMIT, SourceFile
from generator.yaml.nodes import Scalar, list_scalars, unwrap
from generator.yaml.reading import Document, read
from generator.yaml.syntax_errors import quote

ACTS = sorted((MALLIMAA / "acts").glob("*/*.yaml"))
KEYS = name_keys(ActRecord)
ACCEPTANCE = Path(__file__).parent / "eight-mistakes.yaml"


def read_text(text: str) -> Document:
    return read("acts/esimerkkila/teko.yaml", text.encode(), names=KEYS)


def value_of(text: str, key: str = "title") -> object:
    document = read_text(text)
    assert document.problems == ()
    return dict(unwrap(document.root) or {})[key]  # type: ignore[arg-type]


# --- examples ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["no", "on", "12:30", "020", "0o17", "1e3", "null", "~", "2024-05-12", "0x1F", "1_000"]
)
def test_every_value_stays_the_text_that_was_typed(typed: str) -> None:
    assert value_of(f"title: {typed}\n") == typed


@pytest.mark.parametrize(
    "text",
    [
        "\ufefftitle: Lupa\n",
        "title: Lupa\r\n",
        "title: Lupa\r",
        "---\ntitle: Lupa\n",
        "# huomautus\n\ntitle: Lupa\n...\n",
        "title: Lupa\n---\n",
        "title: Lu\u00adpa\n",
        "title: Lupa\u200b\n",
        "title: Lupa\u00a0\n",
        'title: " Lupa "\n',
        "title : Lupa\n",
        '"title": Lupa\n',
        "title: Lupa # sovittu",
    ],
)
def test_what_nobody_sees_is_no_mistake(text: str) -> None:
    assert value_of(text) == "Lupa"


def test_letters_of_two_parts_become_one() -> None:
    assert value_of("title: pa\u0308iva\u0308\n") == "päivä"


def test_an_item_or_key_without_a_value_is_not_there() -> None:
    assert unwrap(read_text("title:\nthemes:\n  -\n  - osaaminen\n").root) == {"themes": ["osaaminen"]}


def test_a_slip_at_one_key_hides_nothing_at_the_others() -> None:
    document = read_text("title: Lupa: kehittää\nlanguage: fi\nsource:\n  title: Tiedote\nsummary: @kuntalaiset\n")
    assert [(problem.position.line, problem.rule) for problem in document.problems] == [
        (1, "YAML-COLON"),
        (5, "YAML-START"),
    ]
    assert document.broken == {"title", "summary"}
    assert unwrap(document.root) == {"language": "fi", "source": {"title": "Tiedote"}}


def test_a_second_slip_under_one_key_is_told_too() -> None:
    document = read_text("measures:\n  - what: aika: ohjaus\n  - what: @perehdytetyt\nlanguage: fi\n")
    assert [problem.position.line for problem in document.problems] == [2, 3]


def test_prose_after_a_pipe_has_no_slips() -> None:
    text = "action: |\n  @kuntalaiset: näin\n  % ”lainaus” #1\n\ttab\nsummary: x: y\n"
    assert [problem.rule for problem in read_text(text).problems] == ["YAML-TAB", "YAML-COLON"]
    assert read_text("action: |\n  @kuntalaiset: näin\n  % ”lainaus” #1\n").problems == ()


def test_an_alias_bomb_multiplies_nothing() -> None:
    lines = ["a0: &a0 [ha, ha]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    document = read_text("\n".join(lines))
    assert has_errors(document.problems)
    assert sum(1 for _ in list_scalars(document.root)) <= 2 + 2 * len(lines)


def test_line_breaks_that_editors_do_not_show_move_no_places() -> None:
    document = read_text("title: eka\u2028toka\u0085kolmas\nsummary: *ei\n")
    assert [(problem.position.line, problem.rule) for problem in document.problems] == [(2, "YAML-ALIAS")]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 60_000,
        " " * 60_000 + "\ta",
        "title: x" + " " * 60_000 + "y: z",
        "a:\n" * 20_000 + "[",
        "a\n" * 30_000 + "b: c: d",
        "a: [\n" * 12_000,
        "- " * 30_000,
        "? " * 30_000,
        "a: 'b\n" * 9_000,
        "[" * 60_000,
        "{a: " * 15_000,
        "x: " + "\\" * 60_000,
        'x: "' + "\\" * 59_000,
        "é" * 30_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_what_would_be_slow_elsewhere_is_told_at_once(text: str, tmp_path: Path) -> None:
    # quadratic work on one of these would take minutes, and the run would be stopped
    path = tmp_path / "teko.yaml"
    path.write_text(text, "utf-8")
    loaded = load(SourceFile("acts/esimerkkila/teko.yaml", path, ActRecord, "esimerkkila/teko"))
    assert has_errors(loaded.problems)
    assert len(loaded.problems) < 200


def test_a_file_with_eight_mistakes_gives_eight_messages() -> None:
    """The acceptance case: two YAML slips at different keys hide nothing of the other six."""
    file = SourceFile("acts/esimerkkila/teko.yaml", ACCEPTANCE, ActRecord, "esimerkkila/teko")
    found = load(file).problems
    assert [(problem.position.line, problem.rule, problem.field) for problem in found] == [
        (1, "YAML-COLON", "title"),
        (2, "TEXT-LONG", "summary"),
        (3, "ENUM", "language"),
        (6, "KEY-UNKNOWN", "vaihe"),
        (8, "DATE", "started"),
        (11, "YAML-START", "results"),
        (15, "NUMBER", "measures.0.figure.value"),
        (17, "ADDRESS", "contact.page"),
    ]
    fixes = {problem.position.line: problem.fix.text for problem in found if problem.fix}
    assert fixes == {
        1: 'title: "Perehdytys: kaikki yhdellä kortilla"',
        2: (
            "summary: Uusi työntekijä saa heti ensimmäisenä työpäivänään yhden kortin, josta hän näkee koko "
            "päivän kulun, kaikki tärkeät paikat, lähimmän esihenkilön ja työparin, ruokailun ajan ja paikan "
            "sekä sen, mistä hän saa apua, jos jokin asia jää vielä epäselväksi…"
        ),
        3: "language: fi",
        6: "stage: trial",
        8: "started: 2024-05-12",
        11: 'results: "% uusista työntekijöistä löysi kortista avun."',
        15: "      value: …",
        17: "  page: https://www.esimerkkila.example/perehdytys",
    }
    assert all(problem.message.fi.endswith((".", "?")) for problem in found)


# --- anything at all -----------------------------------------------------------------------------------------------


def places_are_in_the_file(problems: tuple[Problem, ...], data: bytes) -> None:
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert 1 <= problem.position.line <= len(lines), problem
        if not problem.rule.startswith("FILE-"):
            assert 1 <= problem.position.column <= len(lines[problem.position.line - 1]) + 1, problem
        if problem.fix:
            assert 1 <= problem.fix.first <= problem.fix.last + 1 <= len(lines) + 1, problem
        for text in (problem.message.fi, problem.message.sv, problem.message.en):
            assert text


def judged(data: bytes, folder: Path) -> None:
    path = folder / "teko.yaml"
    path.write_bytes(data)
    loaded = load(SourceFile("acts/esimerkkila/teko.yaml", path, ActRecord, "esimerkkila/teko"))
    assert loaded.problems or loaded.record is not None
    places_are_in_the_file(loaded.problems, data)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("acts")


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=400))
@example(data=b"")
@example(data="²: x".encode())
@example(data=b"a: *\n")
@example(data="a: x\u2028\nb: *c".encode())
@example(data=b"---\n\n  ")
@example(data="\ufeff\ufeff".encode())
@example(data=b'"\n\t')
def test_no_bytes_raise(data: bytes, folder: Path) -> None:
    judged(data, folder)


YAML_LIKE = st.lists(
    st.sampled_from(
        [
            *("title", "measures", "started", "source", "contact", "otsikko", "Liisa Korhonen", "040 123 4567"),
            *(": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ",", "#", " #", '"', "'", "&a", "*a", "!b"),
            *(
                "|",
                ">",
                "|\n",
                "%",
                "@",
                "`",
                "?",
                "? ",
                "\t",
                "\u00a0",
                "\u2028",
                "\ufeff",
                "\0",
                "\\",
                "---\n",
                "...\n",
            ),
            *("<<", "”", "ä", "2024", "2.200", "a\u0308", "\u202e", "😀", "\r\n", "\r", "\u0085"),
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=250, deadline=None)
@given(text=YAML_LIKE | st.text(max_size=200))
def test_no_text_raises(text: str, folder: Path) -> None:
    judged(text.encode(), folder)


@st.composite
def mutated_acts(draw: st.DrawFn) -> str:
    """A real act after some slips of the hand."""
    text = draw(st.sampled_from(ACTS)).read_text("utf-8")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        kind = draw(st.sampled_from(["insert", "delete", "double", "swap"]))
        if kind == "insert":
            text = (
                text[:at]
                + draw(st.text(alphabet=":#-[]{}\"'&*!|>%@`\t\n \u00a0”ä,?\\0", min_size=1, max_size=3))
                + text[at:]
            )
        elif kind == "delete":
            text = text[:at] + text[at + draw(st.integers(1, 12)) :]
        elif kind == "double":
            lines = text.split("\n")
            index = draw(st.integers(0, len(lines) - 1))
            text = "\n".join([*lines[: index + 1], *lines[index:]])
        else:
            lines = text.split("\n")
            one, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
            lines[one], lines[other] = lines[other], lines[one]
            text = "\n".join(lines)
    return text


@settings(max_examples=200, deadline=None)
@given(text=mutated_acts())
def test_no_slip_of_the_hand_raises(text: str, folder: Path) -> None:
    judged(text.encode(), folder)


PLAIN_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Mn"]) | st.sampled_from("\n\t\"'\\:#"), max_size=80
)


@given(text=PLAIN_TEXT)
@example(text='"\\')
@example(text="a\u2028b\u0085c\ufeffd")
def test_quoted_text_is_read_as_it_was(text: str) -> None:
    document = read_text(f"title: {quote(text)}\n")
    found = document.root.entries["title"][1]
    assert isinstance(found, Scalar)
    assert "\n" not in quote(text)
    unseen = text.replace("\ufeff", "")
    assert found.text in {text.strip(), unseen.strip()}


@given(text=PLAIN_TEXT, before=st.text(alphabet="ab ", max_size=5))
def test_quotes_keep_the_rest_of_the_file(text: str, before: str) -> None:
    document = read_text(f"title: {quote(text)}\nunit: {quote(before)}\nlanguage: fi\n")
    assert set(document.root.entries) == {"title", "unit", "language"}
    assert document.root.entries["language"][0].line == 3


def test_a_file_at_the_limit_is_read() -> None:
    text = "title: Lupa\n# "
    document = read("a.yaml", (text + "x" * (SIZE_LIMIT - len(text))).encode())
    assert document.problems == ()
    assert document.readable


def test_a_file_that_may_be_larger_may_have_more_parts() -> None:
    data = f"avain: [{'a,' * 6_000}]\n".encode()
    assert [each.rule for each in read("teko.yaml", data).problems] == ["YAML-COUNT"]
    assert read("sanat.yaml", data, size_limit=1024 * 1024).problems == ()
