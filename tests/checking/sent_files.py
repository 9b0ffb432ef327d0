"""Act files as they may arrive: a real act after slips of the hand, of an editor, of a mail program, of a merge."""

from hypothesis import strategies as st

MARKS = [
    *(":", ": ", ":\t", "-", "- ", "–", "•", "#", "# ", "##", "> ", ">", "|", "| ", "[", "]", "{", "}", ",", "="),
    *(";", "'", '"', "”", "„", "*", "**", "_", "`", "```", "~~~", "<!--", "-->", "//", "/*", "*/", "--", "---"),
    *("...", "?", "<<<<<<< HEAD", "=======", ">>>>>>> muu", "|||||||", "&a", "*a", "!!str", "%YAML", "@", "\\"),
    *("\\x", "\t", " ", "\u00a0", "\u2028", "\u0085", "\u200b", "\ufeff", "\0", "\x1b", "\u202e", "\u00ad"),
    *("a\u0308", "😀", "²", "Ⅷ", "١", "title", "title:", "Otsikko", "contact.role:", "1.", "1)", "12 "),
    *("kaksoispiste", "Terveisin", "sivu 1", "\ud7ff"),
]  # fmt: skip
LINES = [
    *("", " ", "\t", "---", "...", "-", "- ", ":", ": x", "? x", "#", "# title: x", "## Otsikko", "**title**: x"),
    *("```", "<<<<<<< HEAD", "=======", ">>>>>>> muu", "|||||||", "<!--", "-->", "<!-- title: x -->", "// x", "; x"),
    *("REM x", "| title | x |", "| | |", "|", "|||", '"title","x"', '"a","b"', "title = x", "title x", "title"),
    *("title:", "title:x", "contact.role: x", "contact.mailbox=a@b", "adopt.steps | x", "{", "}", '{"title": "x"'),
    *('"title": "x"', "[", "]", "> title: x", ">> x", "1 title: x", "99 x", "• x", "  • x", "    – x", "  -x"),
    *("   - x", "Terveisin Liisa", "Sivu 1 (2)", "title: |", "  title: |2", "summary: >", "title: Otsikko: x"),
    *("title: <x>", "title: ”x", "title: 'x", 'title: "x', "themes: - x", "themes: [x", "themes: {x: ["),
    *("measures:", "  - figure: {value: 1", "translations:", "  sv:", "<<: *a"),
]  # fmt: skip
MARGINS = [" ", "  ", "    ", "\t", "\u00a0", "> ", ">", "- ", "# ", "| ", "• ", "1 "]
SIGNS = [" = ", ":", " ", ". ", " | ", "; ", "\t", " - ", "：", " :"]
ADORNED = [("**", "**:"), ("| ", " |"), ("## ", ":"), ("`", "`:"), ("“", "”:"), ("<", ">:"), ("[", "]:"), ('"', '",')]
ENDS = ["\n", "\r\n", "\r", "\n\r", "\u2028", "\u0085", "\x0b", "\x0c", ""]
ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "latin-1",
    "mac_roman",
    "cp437",
]


def _move_lines(draw: st.DrawFn, lines: list[str], other: list[str]) -> None:
    """Whole lines lost, said again, changed about, merged, or another one among them."""
    at = draw(st.integers(0, len(lines) - 1))
    some = slice(at, at + draw(st.integers(1, 6)))
    match draw(st.integers(0, 5)):
        case 0:
            del lines[some]
        case 1:
            lines[at:at] = lines[some]
        case 2:
            there = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[there] = lines[there], lines[at]
        case 3:
            begin = draw(st.integers(0, len(other) - 1))
            lines[some] = ["<<<<<<< HEAD", *lines[some], "=======", *other[begin : begin + 3], ">>>>>>> muu"]
        case 4:
            lines[some] = [" ".join(lines[some])]
        case _:
            lines.insert(at, draw(st.sampled_from(LINES)))


def _mark_lines(draw: st.DrawFn, lines: list[str]) -> None:
    """Lines with another margin, another sign than the colon, or their keys adorned."""
    at = draw(st.integers(0, len(lines) - 1))
    some = slice(at, at + draw(st.integers(1, 6)))
    match draw(st.integers(0, 4)):
        case 0:
            margin = draw(st.sampled_from(MARGINS))
            lines[some] = [f"{margin}{line}" for line in lines[some]]
        case 1:
            lines[some] = [line.lstrip(" -") for line in lines[some]]
        case 2:
            lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
        case 3:
            sign = draw(st.sampled_from(SIGNS))
            lines[some] = [line.replace(": ", sign, 1) for line in lines[some]]
        case _:
            before, after = draw(st.sampled_from(ADORNED))
            parts = [line.partition(":") for line in lines[some]]
            lines[some] = [f"{before}{head}{after}{rest}" if colon else head for head, colon, rest in parts]


def _change_lines(draw: st.DrawFn, text: str, other: str) -> str:
    lines = text.split("\n")
    if draw(st.booleans()):
        _move_lines(draw, lines, other.split("\n"))
    else:
        _mark_lines(draw, lines)
    return "\n".join(lines)


def _change_characters(draw: st.DrawFn, text: str) -> str:
    """One slip of a key or of the clipboard."""
    at = draw(st.integers(0, len(text)))
    match draw(st.integers(0, 4)):
        case 0:
            return text[:at] + text[at + draw(st.integers(1, 12)) :]
        case 1:
            return text[:at] + draw(st.text(max_size=3)) + text[at:]
        case 2:
            return text[: at + 1] + text[at : at + 1] + text[at + 1 :]
        case 3:
            return text[:at]
        case _:
            return text[:at] + draw(st.sampled_from(MARKS)) + text[at:]


def _change_bytes(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, len(data)))
    match draw(st.integers(0, 2)):
        case 0:
            return data[:at] + draw(st.binary(min_size=1, max_size=4)) + data[at:]
        case 1:
            return data[:at] + data[at + draw(st.integers(1, 3)) :]
        case _:
            return data[:at]


@st.composite
def as_sent(draw: st.DrawFn, texts: list[str]) -> bytes:
    """One of the acts after one to five slips, its line ends and its letters as another machine has them."""
    text, other = draw(st.sampled_from(texts)), draw(st.sampled_from(texts))
    if draw(st.integers(0, 5)) == 0:  # short enough that slips meet
        text = "\n".join(text.split("\n")[: draw(st.integers(1, 8))])
    match draw(st.integers(0, 19)):
        case 0:
            text += draw(st.sampled_from(["", "---\n", "\n\n", "...\n"])) + other
        case 1:
            text = "".join(draw(st.lists(st.sampled_from([*MARKS, *(f"{line}\n" for line in LINES)]), max_size=12)))
        case _:
            pass
    for _ in range(draw(st.integers(1, 5))):
        text = _change_lines(draw, text, other) if draw(st.booleans()) else _change_characters(draw, text)
    if draw(st.integers(0, 4)) == 0:
        text = text.replace("\n", draw(st.sampled_from(ENDS)))
    encoding = draw(st.sampled_from(ENCODINGS)) if draw(st.integers(0, 4)) == 0 else "utf-8"
    data = text.encode(encoding, "replace")
    return _change_bytes(draw, data) if draw(st.integers(0, 4)) == 0 else data
