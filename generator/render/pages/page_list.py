"""Every page that is drawn from the catalogue, in the order in which the site lists them."""

from collections.abc import Iterator

from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.pages.act_pages import ActPages
from generator.render.pages.basket_page import BasketPages
from generator.render.pages.communicators_page import CommunicatorsPage
from generator.render.pages.front_pages import FrontPages
from generator.render.pages.news_pages import NewsPages
from generator.render.pages.newsletter_pages import NewsletterPages
from generator.render.pages.number_pages import NumberPages
from generator.render.pages.organisation_pages import OrganisationPages
from generator.render.pages.programme_pages import SystemPages
from generator.render.pages.redirects import Redirects
from generator.render.pages.rule_pages import RulePages
from generator.render.pages.sample_page import SamplePage
from generator.render.pages.topic_pages import TopicPages
from generator.render.pages.withdrawn_pages import WithdrawnPages

_KINDS = (
    TopicPages,
    SystemPages,
    NumberPages,
    RulePages,
    SamplePage,
    CommunicatorsPage,
    NewsPages,
    WithdrawnPages,
    BasketPages,
    NewsletterPages,
)


def list_pages(context: RenderContext) -> Iterator[Artifact]:
    """Every page, in a fixed order, and then the redirects that lead to them."""
    pages = list(_list_pages(context))
    yield from pages
    yield from Redirects(context).list_artifacts(pages)


def _list_pages(context: RenderContext) -> Iterator[Artifact]:
    front, organisations, acts = FrontPages(context), OrganisationPages(context), ActPages(context)
    for language in context.settings.languages:
        yield from front.list_artifacts(language)
        yield from organisations.list_artifacts(language)
        yield from acts.list_artifacts(language)
        yield front.build_not_found(language)
    for kind in _KINDS:
        yield from kind(context).list_artifacts()
