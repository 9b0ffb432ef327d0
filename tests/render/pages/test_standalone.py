"""A page as one file: nothing in it runs, and nothing of it asks the network."""

import re

from generator.render.pages.standalone import build_standalone

PAGE = """\
<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<title>Teko</title>
<link rel="canonical" href="https://tori.example/teot/a/b/">
<link rel="stylesheet" href="/tori/assets/tori.css">
<script type="module" src="/tori/assets/js/tori.js"></script>
<script type="application/ld+json">{"name": "\\u003c/script\\u003e"}</script>
</head>
<body>
<form action="/tori/teot/" role="search"><input name="q"></form>
<a href="/tori/teot/">Teot</a> <a href="https://esimerkkila.example/">Muualle</a> <a href="#sisalto">Sisältö</a>
<img class="cloth" src="/tori/assets/cloth.svg" alt="" width="2" height="1" loading="lazy" srcset="/tori/a.png 2x">
<picture><source srcset="/tori/x.avif"><img src="/tori/puuttuu.png" alt="Kuva"></picture>
<p>&lt;script&gt;alert(1)&lt;/script&gt; src="/tori/assets/cloth.svg"</p>
</body>
</html>
"""
FILES = {"/tori/assets/cloth.svg": b"<svg/>", "/tori/assets/ribbon.svg": b"<svg>r</svg>"}
CSS = '.a { background: url("ribbon.svg") } .b::after { content: "</style>" }'


def alone() -> str:
    return build_standalone(PAGE, CSS, FILES.get, "https://tori.example", "/tori/assets/")


def test_nothing_in_it_runs_or_is_sent() -> None:
    page = alone()
    assert "<script" not in page
    assert "<form" not in page
    assert page.count("Content-Security-Policy") == 1
    assert "default-src 'none'" in page


def test_styles_and_pictures_are_within() -> None:
    page = alone()
    assert 'url("data:image/svg+xml;base64,PHN2Zz5yPC9zdmc+")' in page
    assert '<img class="cloth" src="data:image/svg+xml;base64,PHN2Zy8+" alt="" width="2" height="1">' in page
    assert "<link" not in page
    assert page.count("</style>") == 1
    assert not re.findall(r'<[^>]*\b(?:src|srcset)="(?!data:)', page)


def test_a_picture_that_is_not_there_is_left_out() -> None:
    assert "puuttuu" not in alone()


def test_links_lead_to_the_site() -> None:
    page = alone()
    assert '<a href="https://tori.example/tori/teot/">' in page
    assert '<a href="https://esimerkkila.example/">' in page
    assert '<a href="#sisalto">' in page


def test_what_an_act_says_stays_text() -> None:
    assert '&lt;script&gt;alert(1)&lt;/script&gt; src="/tori/assets/cloth.svg"' in alone()
