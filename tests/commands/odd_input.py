"""What a command may be given by people who mean well: sheets, events, answers, settings and pages of odd shapes."""

import io
import json
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
import yaml
from checking.mistakes import ODD, paths_in
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from sheets import row_of

HEADINGS = [
    *("Organisaatio", "Otsikko", "Tiivistelmä", "Kieli", "Toimialat", "Teemat", "Vaihe", "Laajuus", "Alkoi", "Rooli"),
    *("Mistä lähdettiin", "Mitä tehtiin", "Sähköposti", "Tunnus", "Mittari 1: luku", "Rubrik", "Title", "Kuva"),
    *("Linkit", "title", "measures.0.figure.value", "translations.sv.title", "adopt.steps", "Vastaajan nimi", ""),
    *(" ", "x", "=A1"),
]  # fmt: skip
CELLS: list[Any] = [
    *(None, "", " ", "x", "Keksilä", "Keksilän kaupunki", "fi", "suomi", "Kokeilu", "5/2024", "27.11.2026", "45231"),
    *("2024", "=1+1", "=SUM(A1:A9)", "'=x", "+358 40 123", "-", "@x", "#REF!", "#N/A", "a;b;c", "a\nb", "a\r\nb"),
    *("a\vb", "a\tb", '"', '""', "'", "x" * 3_000, "a," * 900, "- a\n- b", "| a | b |\n|--|--|\n| 1 | 2 |"),
    *("<b>x</b>", "{owner}", "%s", "\u2028", "\u200b", "\ufeff", "\u202e", "Ã¤Ã¶", "\ufffd", "😀", "a\u0308", "../x"),
    *("keksila/avainlista", "a/b/c", "a@b", "https://x", "http://[::1", "javascript:x", "Liisa Korhonen", "9" * 400),
    *("1e999", "-0", "nan", "²", "١٢", "_x000D_", 0, -1, 1.5, 1e300, 10**15, True, False, date(2024, 5, 1)),
    *(datetime(2024, 5, 1, 10, 30), time(10, 30), timedelta(9), date(1900, 1, 1), datetime(9999, 12, 31, 23, 59, 59)),  # noqa: DTZ001 - cells know no zones
    *("\0", "\x1b[31m"),
]  # fmt: skip
FORMATS = [
    "General",
    "mm/yyyy",
    "yyyy",
    "d.m.yyyy",
    "[h]:mm",
    "0.00E+00",
    '"',
    "[$-40B]mmmm\\ yyyy",
    "@",
    "yyyy;@",
    "\\",
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp850", "mac_roman"]


def _rows(draw: st.DrawFn) -> list[list[Any]]:
    """A sheet of acts with some cells, columns and rows of it odd; or odd cells alone."""
    cells = st.sampled_from(CELLS)
    if draw(st.integers(0, 4)) == 0:
        return draw(st.lists(st.lists(st.sampled_from([*CELLS, *HEADINGS]), max_size=8), max_size=5))
    row = row_of("Hiljainen tunti")
    rows = [list(row), *([*row.values()] for _ in range(draw(st.integers(1, 3))))]
    for heading in draw(st.lists(st.sampled_from(HEADINGS), max_size=3)):
        for each in rows:
            each.append(heading if each is rows[0] else draw(cells))
    for _ in range(draw(st.integers(0, 4))):
        some = draw(st.sampled_from(rows[1:] * 3 + rows[:1]))
        some[draw(st.integers(0, len(some) - 1))] = draw(cells)
    if draw(st.integers(0, 4)) == 0:
        rows.insert(draw(st.integers(0, len(rows))), draw(st.lists(cells, max_size=20)))
    return rows


@st.composite
def sheets(draw: st.DrawFn) -> tuple[str, bytes]:
    """(name of a file, its bytes): text with separators or a workbook."""
    rows = _rows(draw)
    if draw(st.booleans()):
        separator = draw(st.sampled_from([";", ";", ",", "\t", "|"]))
        end = draw(st.sampled_from(["\n", "\n", "\r\n", "\r", "\u2028"]))
        quoted = draw(st.booleans())
        lines = (
            separator.join(f'"{cell}"' if quoted else "" if cell is None else str(cell) for cell in row) for row in rows
        )
        encoding = draw(st.sampled_from(ENCODINGS)) if draw(st.integers(0, 2)) == 0 else "utf-8"
        data = end.join(lines).encode(encoding, "replace")
        return draw(st.sampled_from(["x.csv", "x.txt", "x.TSV"])), cut(draw, data)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("", cell)[:32_000] if isinstance(cell, str) else cell for cell in row])
    for cells in sheet.iter_rows():
        for cell in cells:
            if draw(st.integers(0, 9)) == 0:
                cell.number_format = draw(st.sampled_from(FORMATS))
    match draw(st.integers(0, 5)):
        case 0:
            sheet.sheet_state = "hidden"
            book.create_sheet("Toinen")
        case 1 if sheet.max_row > 1:
            sheet.merge_cells(start_row=1, end_row=2, start_column=1, end_column=2)
        case 2:
            book.create_sheet("[x]".replace("[", "(").replace("]", ")")).append(["Otsikko", "Organisaatio"])
        case _:
            pass
    held = io.BytesIO()
    book.save(held)
    return draw(st.sampled_from(["x.xlsx", "x.xlsx", "x.xls", "x"])), cut(draw, held.getvalue())


def cut(draw: st.DrawFn, data: bytes) -> bytes:
    """The bytes as they are, or after something on the way."""
    at = len(data) * draw(st.integers(0, 1_000)) // 1_000  # a workbook tells when it was made: its length is not ours
    match draw(st.integers(0, 11)):
        case 0:
            return data[:at]
        case 1:
            return data[:at] + draw(st.binary(min_size=1, max_size=4)) + data[at + draw(st.integers(0, 4)) :]
        case 2:
            return draw(st.binary(max_size=40))
    return data


TEXTS = st.sampled_from(
    [
        *("", "x", "_No response_", "### Otsikko", "### Otsikko\n\nx", "# x", "###", "###\n\n"),
        *("```\n### Otsikko\n```", "- [x] Kokeilu\n- [ ] Käytössä", "<!-- x -->", "![x](https://x.example/y.png)"),
        *("| a | b |\n|---|---|\n| 1 |", "\0", "\u202e", "\ud83d\ude00", "a" * 3_000, "@kaikki", "/x", "\r\n", "…"),
        *("27.11.2026", "kemi", "Keksilä"),
    ]
)  # fmt: skip


@st.composite
def events(draw: st.DrawFn, recorded: list[bytes]) -> bytes:
    """A recorded event with some of it changed, or something else."""
    data = draw(st.sampled_from(recorded))
    tree = json.loads(data)
    for _ in range(draw(st.integers(1, 3))):
        body = tree.get("issue", {}).get("body") if isinstance(tree.get("issue"), dict) else None
        if isinstance(body, str) and draw(st.integers(0, 3)):
            parts = body.split("\n\n")
            at = draw(st.integers(0, len(parts) - 1))
            match draw(st.integers(0, 3)):
                case 0:
                    del parts[at]
                case 1:
                    parts.insert(at, draw(TEXTS))
                case 2:
                    parts[at] = draw(TEXTS)
                case _:
                    there = draw(st.integers(0, len(parts) - 1))
                    parts[at], parts[there] = parts[there], parts[at]
            tree["issue"]["body"] = "\n\n".join(parts)
            continue
        places = list(paths_in(tree))
        if places:
            *above, last = draw(st.sampled_from(places))
            holder: Any = tree
            for step in above:
                holder = holder[step]
            if draw(st.booleans()):
                del holder[last]
            else:
                holder[last] = draw(st.sampled_from([*ODD, -1, 10**40, 1.5, float("nan"), "\ud800"]))
    return cut(draw, json.dumps(tree).encode())


ANSWERS = st.sampled_from(
    [
        *("", "", "", "1", "2", "3", "0", "-1", "99", "<", "<", "-", "?", "k", "e", "ei", "fi", "suomi"),
        *("keksila", "Uusi kunta", "Kemi", "Lupa kehittää", "Sovimme kokeilusta.", "käytössä", "5/2024", "eilen"),
        *("2031", "digi", "kulttuuri", "Kirjastopäällikkö", "Liisa Korhonen", "a@b.example"),
        *("kirjasto@keksila.example", "x" * 5_000, "Liisan numero on 040 123 4567.", "- a", "a: b # c", '"', "'"),
        *("\t", "\ufeff", "\u2028", "\0", "\x1b[A", "\x1b[200~liitetty\x1b[201~", "a\u0308", "😀", "\udcff"),
        *("../../x", "{value}", "%s", "١"),
    ]
)


@st.composite
def answers(draw: st.DrawFn, conversation: list[str]) -> list[str]:
    """A whole conversation with some lines lost, added or said otherwise; or odd lines alone."""
    if draw(st.integers(0, 3)) == 0:
        return draw(st.lists(ANSWERS, max_size=60))
    lines = [*conversation]
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        lines[at : at + draw(st.integers(0, 1))] = draw(st.lists(ANSWERS, max_size=2))
    return lines


HEADS = st.sampled_from(
    [
        *("---\n---\n", "---\n", "---\n\n", "--- \n", "---\r\ntitle: x\r\n---\r\n", "---\ntitle: x\n"),
        *("---\ntitle:\n---\n", "---\ntitle: x\n...\n", "---\ntitle: 2026\n---\n", "---\ntitle: [x]\n---\n"),
        *("---\ntitle: !!python/name:os\n---\n", "---\ntitle: x\ntemplate: olematon.html\n---\n"),
        *("---\ntemplate: ../x\n---\n", "---\nhide: [toc]\n---\n", "---\ndescription: x\n---\n"),
        *("---\nstatus: [new]\n---\n", "---\ntags: 3\n---\n", "---\n1: 2\n---\n", "---\n? [a]\n---\n"),
        *("---\na: &x [*x]\n---\n", "---\na: *y\n---\n", "---\n- a\n---\n", "---\nnull\n---\n"),
        *("---\ndate: 2026-13-45\n---\n", "title: x\n\n", "title: x\ndescription: y\n", "title: 3\n  x\n\n"),
        *("Title: x\n", "template: x.html\n\n", ": x\n\n", "\n", "\ufefftitle: x\n\n", "---\ntitle: {owner}\n---\n"),
        *("---\ntitle: '{owner}'\n---\n", "+++\ntitle = 1\n+++\n", "----\n", "---\ntitle: <b>x\n---\n"),
        *('---\ntitle: "\\0"\n---\n', "---\ntitle: ' '\n---\n", "---\ntitle: x\ntitle: y\n---\n"),
        *("---\n<<: {title: x}\n---\n", "---\n<<: [1]\n---\n", "---\n=: x\n---\n"),
        *("---\ntitle: 1_0\ndescription: ~\n---\n", "---\na: 1e999\n---\n", "---\na: 0o9\n---\n"),
        *("---\na: 1:99:99\n---\n", "---\na: !!binary x\n---\n", "---\n%YAML 9\n---\n"),
    ]
)
MARKDOWN = st.lists(
    st.sampled_from(
        [
            *("# x", "## x {#y}", "## x {: .a #b }", "{: .a", "{:}", "x{: a=b}", "| a | b |", "|---|"),
            *("| 1 | 2 | 3 |", "```", "<div>", "<div markdown>", "</div>", "<script>x</script>", "<!--", "-->"),
            *("&#0;", "&#x110000;", "&olematon;", "[x](about.md)", "[x](../sv/about.md)", "[x](ei-ole.md)"),
            *("[x](//[::1)", "[x]: <", "[x][y]", "![x](y.png)", "[x](http://[::1)", "{{ x }}", "{% if x %}"),
            *("{owner}", "\\", "*" * 99, "> " * 60, "- " * 60, "[" * 99, "1. x", "\t", "    x", "", "", "Teksti."),
            *("[TOC]", "^[x]", "*[HTML]: x", "\0", "\x02klzzwxh:0001\x03", "\u2028", "😀", "<http://[x>", "<a@b>"),
            *("<![CDATA[", "<?php", "<!DOCTYPE", "<a href='x", "</", "<a b=<c>", "&lt", "===", "***"),
        ]
    ),
    max_size=10,
).map("\n".join)


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """An editors' page."""
    text = draw(st.just("") | HEADS) + draw(MARKDOWN)
    if draw(st.integers(0, 4)) == 0:
        text = text.replace("\n", draw(st.sampled_from(["\r\n", "\r", "\u2028"])))
    return text.encode(draw(st.sampled_from(["utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"])), "replace")


@st.composite
def settings_files(draw: st.DrawFn, text: str) -> bytes:
    """mkdocs.yml after some slips."""
    if draw(st.booleans()):
        tree = yaml.safe_load(text)
        for _ in range(draw(st.integers(1, 2))):
            places = list(paths_in(tree))
            *above, last = draw(st.sampled_from(places))
            holder: Any = tree
            for step in above:
                holder = holder[step]
            match draw(st.integers(0, 3)):
                case 0:
                    del holder[last]
                case 1 if isinstance(holder, dict):
                    holder[draw(st.sampled_from(SETTINGS))] = holder.pop(last)
                case _:
                    holder[last] = draw(st.sampled_from(ODD))
        text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    else:
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 3)):
            case 0:
                del lines[at]
            case 1:
                lines[at] = f" {lines[at]}"
            case 2:
                lines[at] = lines[at].lstrip()
            case _:
                lines.insert(
                    at, draw(st.sampled_from(["x", "\t", "plugins:", "nav: [x]", "hooks: [x.py]", "- x", "a: b: c"]))
                )
        text = "\n".join(lines)
    return cut(draw, text.encode())


SETTINGS = [
    *("nav", "hooks", "strict", "extra", "extra_css", "watch", "edit_uri", "repo_url", "INHERIT", "exclude_docs"),
    *("mdx_configs", "dev_addr", "docs_dir", "site_dir", "use_directory_urls", "not_in_nav", "draft_docs", "x", ""),
]  # fmt: skip
