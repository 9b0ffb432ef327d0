"""The act's card and page with marks where its own words stand: what the form's preview fills.

Both are drawn by what draws every act, from an act whose values are marks (`⟦title⟧`), so that a preview looks as the
page will. A mark with a star (`⟦steps*⟧`) stands in what is repeated for each item. theme/pages/form/preview.js
fills them and takes away what stays empty.
"""

import re
from collections.abc import Iterator
from functools import partial
from hashlib import sha256

from jinja2 import Environment

from generator.catalogue import model, programmes, vocabulary
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.images.cloth.files import COLUMNS, ROWS
from generator.render.images.cloth.svg import draw_cloth
from generator.render.images.cloth.weave import weave
from generator.render.pages.act_view import build_act_view
from generator.render.pages.cards import build_card
from generator.render.pages.facts import MORE, STATE, Fact, Topic, name_key
from generator.render.pages.hyphens import Hyphens
from generator.render.pages.measures import FigureView, MeasureView
from generator.render.pages.templates import load_macro
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.dates import PartialDate
from generator.schema.records.act import Provenance
from generator.schema.records.organisation import OrganisationKind
from generator.schema.records.story import Cost
from generator.text import Language, Text

_COST = Cost.OVER_50K
"""A cost is a choice and cannot be a mark: its words and its step become marks in what is drawn."""

_SHARING = re.compile(r'<section[^>]* aria-labelledby="share">.*?</section>', re.DOTALL)
"""What is not there yet is not shared."""


def mark(name: str) -> str:
    """`⟦title⟧`: characters that nobody types, which no escaping touches."""
    return f"⟦{name}⟧"


SAMPLES = "_form"
"""The folder of the cloths that previews show: one a theme. No act's id begins so."""


def list_sample_cloths(catalogue: model.Catalogue, to: Urls, version: bytes) -> Iterator[Artifact]:
    """A cloth of each theme: an act's own needs its address, which a preview does not have yet."""
    for theme in catalogue.themes:
        key = sha256(version + SAMPLES.encode() + theme.encode()).digest()
        yield Artifact(to.output(to.asset(f"cloth/{SAMPLES}/{theme}.svg")), key, partial(_sample, theme))


def _sample(theme: str) -> bytes:
    return draw_cloth(weave(SAMPLES, theme, columns=COLUMNS, rows=ROWS)).encode()


def draw_card_template(environment: Environment, to: Urls, language: Language) -> str:
    """The card, a list item, with marks for its words."""
    found = build_card(_marked(language), language, to, Hyphens.build_empty())._replace(years=mark("years"), href="#")
    return _inert(str(load_macro(environment, "components/card/card.html", "stall")(found)))


def draw_page_template(environment: Environment, to: Urls, settings: Settings, language: Language) -> str:
    """What stands in an act's page, its title a heading under the form's own."""
    words = INTERFACES[language].act
    act = _marked(language)
    page = build_act_view(act, language, (), to, settings, Hyphens.build_empty())
    days = Fact(words.when, mark("when"))
    first, *others = (Fact(name_key(name, language), mark(name)) for name in STATE)
    page = page._replace(
        facts=(Fact(words.doer, mark("doer")), first, days, *others),
        topics=(
            Topic(mark("themes*.name"), "", to.motif(mark("themes*.id"))),
            Topic(mark("sectors*.name"), ""),
        ),
        more=(
            *(Fact(name_key(name, language), mark(name)) for name in MORE),
            Fact(mark("others*.what"), mark("others*.figure")),
        ),
        measured=_measured(language),
        adoptions=tuple(each._replace(year=mark("adoptions*.year"), href=None) for each in page.adoptions),
    )
    drawn = str(load_macro(environment, "pages/act/act.html", "act_page")(page, ()))
    drawn = drawn[drawn.index(">", drawn.index("<main")) + 1 : drawn.rindex("</article>")]
    article = _SHARING.sub("", f"<div>{drawn}</article></div>")
    article = re.sub(r'<h1\b(?: class="[^"]*")?', '<h2 class="preview__title"', article).replace("</h1>", "</h2>")
    article = article.replace(_COST.label.pick(language), mark("cost"))
    return _inert(article).replace(f"band--{list(Cost).index(_COST) + 1}", f"band--{mark('cost_step')}")


def _inert(drawn: str) -> str:
    """Without addresses that a program would take for links and pictures of this page: a preview leads nowhere."""
    return drawn.replace(" href=", " data-href=").replace(" src=", " data-src=")


def _measured(language: Language) -> tuple[MeasureView, ...]:
    words = INTERFACES[language].act
    pair = (
        FigureView(
            "before",
            words.before,
            hidden=False,
            amount=mark("pairs*.before"),
            unit=mark("pairs*.unit"),
            lang=None,
        ),
        FigureView(
            "after",
            words.after,
            hidden=False,
            amount=mark("pairs*.after"),
            unit=mark("pairs*.unit"),
            lang=None,
        ),
    )
    one = FigureView(
        "after",
        words.figure,
        hidden=True,
        amount=mark("singles*.figure"),
        unit=mark("singles*.unit"),
        lang=None,
    )
    return (
        MeasureView(mark("pairs*.what"), pair=True, figures=pair, sources=mark("pairs*.source")),
        MeasureView(mark("singles*.what"), pair=False, figures=(one,), sources=mark("singles*.source")),
    )


def _marked(language: Language) -> model.Act:
    """An act whose every word is a mark."""
    organisation = vocabulary.Organisation("organisation", Text.same(mark("doer")), OrganisationKind.OTHER, None, ())
    return model.Act(
        id=mark("cloth"),
        file="",
        code=mark("code"),
        language=language,
        stories={language: _story(language)},
        organisation=organisation,
        sectors=(vocabulary.Term("sector", Text.same(mark("sector"))),),
        themes=(vocabulary.Term("theme", Text.same(mark("theme"))),),
        started=PartialDate(2000),
        adoptions=(
            model.Adoption(
                model.Body(Text.same(mark("adoptions*.organisation"))),
                None,
                mark("adoptions*.changed"),
                mark("adoptions*.link"),
            ),
        ),
        links=(programmes.Link(mark("links*.title"), mark("links*.url")),),
        contact=model.Contact(mark("contact.role"), mark("contact.mailbox"), mark("contact.page")),
        provenance=Provenance.SUBMITTED,
    )


def _story(language: Language) -> model.Story:
    prose = {name: mark(name) for name in ("starting_point", "action", "results", "lessons")}
    adopt = model.Adopt(
        requirements=(mark("requirements*"),),
        steps=(mark("steps*"),),
        cost=_COST,
        effort=mark("effort"),
        duration=mark("duration"),
        pitfalls=(mark("pitfalls*"),),
    )
    return model.Story(language, mark("title"), mark("summary"), mark("unit"), **prose, adopt=adopt)
