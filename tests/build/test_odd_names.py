"""Whatever names and addresses a record has: once the check lets it pass, everything is drawn of it and can be read."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest
import yaml
from checking.mistakes import paths_in
from checking.test_any_record import Tried, tried
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from markets import ESIMERKKILA, ROOT, TODAY

from generator.build.composition import site_artifacts
from generator.build.context import Job, make_context
from generator.problems import has_errors
from generator.render.newsletter.letter import build_letter
from generator.render.newsletter.mail import load_mail_templates, render_letter
from generator.render.urls import Urls
from generator.schema.source_files import Folders

BRIEFLY = 12
AT_LENGTH = 500 if os.environ.get("TORI_AUDIT") else 0
NAMED = frozenset(
    {"name", "title", "role", "unit", "organisation", "source", "what", "alt", "credit", "reason", "text"}
)
ADDRESSED = frozenset({"url", "link", "page", "website", "address"})
NAMES = [
    *("Pilkku, piste; kenoviiva \\ loppu", "a & b < c > d", 'lainaus " ja \' merkit', "]]> loppu", "<!-- x -->"),
    *("&amp;", "{{ x }}", "{% x %}", "{name}", "%s %(x)s", "$x ${x}", "`x` *y* _z_ [a](b)", "BEGIN:VEVENT", "a:b"),
    *("#x", "=1+1", "Ä\u00a0Ö", "a\u0308", "😀👩‍👩‍👧", "\u05d0\u05d1\u05d2", "नमस्ते", "İı", "ﬁ", "x" * 60),
    *("ﷺ" * 9, "a\u00adb", "-", "0", "null", "</script>", "</title>", "'\"><svg>", "http://x", "a@b.example"),
    *("../x", "C:\\x", "~", "?", "½ ² Ⅷ", "\ue000", "\U0010fffd"),
]  # fmt: skip
ADDRESSES = [
    *("https://x.example/ä?a=b&c=d#e", "https://xn--4ca.example/", "https://ä.example/", "https://x.example:8080/"),
    *("https://x.example", "http://x.example/%", "https://x.example/%zz", "https://x.example/a'b"),
    *("https://x.example/(a)", "https://x.example/a|b", "https://x.example/[a]", "https://[::1]/"),
    *("https://u:p@x.example/", "https://x.example/?q=<a>", 'https://x.example/"', "https://x.example/\\"),
    *("https://X.EXAMPLE/", "https://x.example./", "https://1.2.3.4/", "https://x.example/" + "a" * 300),
    *("https://x.example/;a=b,c", "https://x.example/ a"),
]  # fmt: skip
MAILS = [
    *("a.b+c@x.example", "a'b@x.example", "ä@x.example", "a@ä.example", '"a b"@x.example', "a&b@x.example"),
    *("a%b@x.example", "a@x", "a@[1.2.3.4]", "a?subject=x@x.example", "A@X.EXAMPLE", "a@x.example."),
    *("mailto:a@x.example", "a@xn--4ca.example"),
]  # fmt: skip


@st.composite
def odd_names(draw: st.DrawFn, text: str) -> bytes:
    """A record with odd names and addresses where it has names and addresses."""
    tree = yaml.load(text, yaml.BaseLoader)
    places = [path for path in paths_in(tree) if _suits(path) is not None]
    for path in draw(st.lists(st.sampled_from(places), min_size=1, max_size=3)) if places else ():
        *above, last = path
        holder: Any = tree
        for step in above:
            holder = holder[step]
        if isinstance(holder[last], str):
            holder[last] = draw(st.sampled_from(_suits(path) or []))
    return yaml.dump(tree, allow_unicode=True, sort_keys=False).encode()


def _suits(path: tuple[Any, ...]) -> list[str] | None:
    keys = [step for step in path[-2:] if isinstance(step, str)]
    if "mailbox" in keys:
        return MAILS
    if not ADDRESSED.isdisjoint(keys):
        return ADDRESSES
    return NAMES if not NAMED.isdisjoint(keys) else None


def read_as_its_kind(path: str, data: bytes) -> None:
    """The file as what its name says that it is."""
    match Path(path).suffix:
        case ".html":
            html5lib.HTMLParser(strict=False).parse(data.decode("utf-8"))
        case ".json" | ".webmanifest":
            json.loads(data)
        case ".ics":
            assert Calendar.from_ical(data.decode("utf-8")).name == "VCALENDAR"
        case ".atom":
            assert not feedparser.parse(data).bozo
        case ".xml" | ".svg":
            ET.fromstring(data)


def draw_all(market: Tried, changed: Path) -> None:
    """Every file of the site; those that the changed record is told in are read, and the letters."""
    result = market.check()
    if has_errors(result.problems):
        return
    root = market.repository.root
    job = Job(root, TODAY, Folders.at(root), cache=market.cache, pictures=False, search=False)
    context = make_context(job, result)
    for artifact in site_artifacts(context):
        data = b"".join(artifact.read_content())
        if not artifact.path.endswith(".html") or changed.stem in artifact.path:
            read_as_its_kind(artifact.path, data)
    shown = context.render.settings
    for issue in context.render.catalogue.newsletters.values():
        forms = render_letter(
            build_letter(issue, Urls(shown.base_url), shown), load_mail_templates(ROOT / "theme/mail")
        )
        html5lib.parse(forms.html)
        assert forms.text
        assert forms.markdown


def draw_many(folder: Path, examples: int) -> Callable[[], None]:
    market = tried(folder, ESIMERKKILA)

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), database=None)
    @given(st.data())
    def draw_one(data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(sorted(market.texts)))
        path.write_bytes(data.draw(odd_names(market.texts[path])))
        try:
            draw_all(market, path)
        finally:
            path.write_text(market.texts[path], "utf-8")

    return draw_one


def test_odd_names_are_told_of_or_drawn(tmp_path: Path) -> None:
    draw_many(tmp_path, BRIEFLY)()


@pytest.mark.audit
def test_many_odd_names_are_told_of_or_drawn(tmp_path: Path) -> None:
    draw_many(tmp_path, AT_LENGTH)()
