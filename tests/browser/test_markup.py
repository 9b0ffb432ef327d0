"""HTML by its standard: html5lib's parser takes every page without a word, and elements stand where they may."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest

from browser.visiting import Sites, as_lines

XHTML = "{http://www.w3.org/1999/xhtml}"
ONLY_PHRASING = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "b", "strong", "em", "i", "small", "code"})
"""Elements that hold phrasing content and nothing else; `a` takes what its parent may hold."""
PHRASING_NAMES = """
  a abbr b bdi br button cite code data dfn em i img input kbd label mark q s samp select small span strong sub sup svg
  textarea time u var wbr template script
"""
OTHER_NAMES = """
  html head title meta link body header footer main nav section article aside h1 h2 h3 h4 h5 h6 p div ul ol li dl dt dd
  figure figcaption blockquote pre hr details summary dialog search address table caption colgroup col thead tbody tfoot
  tr th td style noscript iframe video audio source picture form fieldset legend option optgroup datalist output
"""
PHRASING = frozenset(PHRASING_NAMES.split())
KNOWN = PHRASING | frozenset(OTHER_NAMES.split())
CHILDREN = {
    "ul": {"li", "script", "template"},
    "ol": {"li", "script", "template"},
    "dl": {"div", "dt", "dd"},
    "tr": {"th", "td"},
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot", "tr"},
    "select": {"option", "optgroup", "hr"},
}
REFERS = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")


def faults(page: str) -> list[str]:
    """What is wrong with the HTML of a page."""
    parser = html5lib.HTMLParser()
    tree = parser.parse(page)
    found = [f"line {line}: {code} {values}" for (line, _), code, values in parser.errors]
    found += _faults_inside(tree, ())
    ids = Counter(each.get("id") for each in tree.iter() if each.get("id"))
    found += [f"id {name} {count} times" for name, count in ids.items() if count > 1]
    for each in tree.iter():
        refers = " ".join(each.get(name, "") for name in REFERS).split()
        found += [f"no id {name}" for name in refers if name not in ids]
        href = each.get("href", "")
        if href.startswith("#") and href[1:] not in ids:
            found.append(f"no place {href}")
    levels = [int(name[1]) for each in tree.iter() if re.fullmatch("h[1-6]", name := _name(each))]
    found += [f"h{above} and then h{level}" for above, level in pairwise(levels) if level > above + 1]
    return found


def _name(each: Element) -> str:
    return each.tag.removeprefix(XHTML) if isinstance(each.tag, str) else ""


def _faults_inside(parent: Element, above: tuple[str, ...]) -> Iterator[str]:
    name = _name(parent)
    where = (*above, name)
    for each in parent:
        child = _name(each)
        if not child:  # a comment
            continue
        way = " > ".join((*where[-3:], child))
        holder = next((each for each in reversed(where) if each != "a"), "")
        if child.startswith("{"):  # SVG, which axe and the eyes judge
            continue
        if child not in KNOWN:
            yield f"no such element: {way}"
        if (holder in ONLY_PHRASING and child not in PHRASING) or child not in CHILDREN.get(name, {child}):
            yield f"not allowed there: {way}"
        if child in {"a", "button", "input", "select", "textarea"} and {"a", "button"} & set(where):
            yield f"a control in a control: {way}"
        if child == "img" and each.get("alt") is None:
            yield f"no alt: {way}"
        if child == "button" and each.get("type") is None and "form" not in where:
            yield f"no type: {way}"
        if each.get("style") is not None or child == "style" or any(key.startswith("on") for key in each.attrib):
            yield f"style or script that the policy forbids: {way}"
        yield from _faults_inside(each, where)


SOUND = "<!doctype html><html lang=fi><head><title>Tori</title></head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<p><div>Teko</div></p>", "unexpected-end-tag"),
        ("<p>1 &foo; 2</p>", "expected-named-entity"),
        ("<p id=a id=b>Teko</p>", "duplicate-attribute"),
        ("<p>Teko<b></p>", "unexpected-end-tag"),
        ("<span><div>Teko</div></span>", "not allowed there"),
        ("<ul><a href=/>Teko</a></ul>", "not allowed there"),
        ("<teko>Teko</teko>", "no such element"),
        ("<a href=/><button type=button>Teko</button></a>", "a control in a control"),
        ("<img src=/a.svg>", "no alt"),
        ("<p id=a>Teko</p><p id=a>Teko</p>", "id a 2 times"),
        ("<section aria-labelledby=x></section>", "no id x"),
        ("<a href=#x>Teko</a>", "no place #x"),
        ("<h1>Teko</h1><h3>Teko</h3>", "h1 and then h3"),
        ("<p style='color: red'>Teko</p>", "the policy forbids"),
    ],
)
def test_a_fault_is_found(markup: str, fault: str) -> None:
    assert fault in as_lines(faults(SOUND.format(markup)))


def test_sound_markup_has_no_fault() -> None:
    sound = "<h1 id=a>Teot</h1><ul><li><a href=#a><svg><path d='M0 0'/></svg><span>Teko</span></a></li></ul>"
    assert faults(SOUND.format(sound)) == []


@pytest.mark.parametrize("name", ["root", "esimerkkila"])
def test_every_page_is_sound(sites: Sites, name: str) -> None:
    site = sites[name]
    files = list(site.folder.rglob("*.html"))
    assert len(files) > 100
    found = {str(file.relative_to(site.folder)): faults(file.read_text("utf-8")) for file in files}
    faulty = {file: what for file, what in found.items() if what}
    assert not faulty, as_lines(faulty)
