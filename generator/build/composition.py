"""Everything that is on a site: the one list of it, which `tori build`, `tori preview` and MkDocs' plugin call."""

from collections.abc import Iterator
from functools import partial
from hashlib import sha256

from generator.build.context import BuildContext
from generator.build.target import build_marker
from generator.cache import version_digest
from generator.intake.web_form.page import FormPage
from generator.language.analysis import Forms
from generator.language.hyphenation import find_breaks
from generator.render.artifact import Artifact
from generator.render.data.act_schema import build_act_schema
from generator.render.data.api import build_acts_json
from generator.render.data.calendars import list_calendars
from generator.render.data.feeds import Feeds
from generator.render.data.permalink_list import build_permalinks
from generator.render.data.sitemap import build_sitemap, list_editors_pages
from generator.render.data.thesaurus import list_thesaurus
from generator.render.data.typed_acts import list_typed_acts
from generator.render.images.cloth.files import list_cloth_artifacts
from generator.render.images.image_files import ImageFiles
from generator.render.images.qr import draw_qr_codes
from generator.render.newsletter.letter_pictures import list_letter_pictures
from generator.render.pages.page_list import list_pages
from generator.render.pages.statement import StatementPages
from generator.render.urls import Urls
from generator.search.documents import digest_documents
from generator.search.index import Digests, list_search_artifacts
from generator.search.market_data import list_market_artifacts
from generator.search.title_files import list_title_artifacts
from generator.text import Language


def site_artifacts(context: BuildContext) -> list[Artifact]:
    """Every file of the site. What takes time is done when an artifact is drawn, except for the index of the search.

    Raises SearchError when there is to be an index and Pagefind makes none.
    """
    render, editors = context.render, context.editors_pages
    catalogue, to = render.catalogue, Urls(render.settings.base_url)
    pages = [
        *list_pages(render),
        *FormPage(render).list_artifacts(),
        *StatementPages(render).list_artifacts(context.audit),
    ]
    data = [
        build_acts_json(render),
        build_act_schema(render),
        *Feeds(render).list_artifacts(),
        *list_calendars(render),
        *list_thesaurus(render),
    ]
    listings = [
        *list_editors_pages(editors, to, render.settings.languages),
        *(each.listing for each in pages if each.listing),
    ]
    return [
        build_marker(),
        *context.assets.artifacts,
        *(Artifact(path, sha256(page).digest(), partial(bytes, page)) for path, page in editors.items()),
        *pages,
        *data,
        *list_typed_acts(render),
        *draw_qr_codes(catalogue, to),
        build_permalinks((*pages, *data), editors, to),
        *build_sitemap(listings, to, render.templates),
        *_search(context),
        *list_cloth_artifacts(catalogue, to, version_digest("render/images/cloth")),
        *_letter_pictures(context),
        *_pictures(context),
    ]


def _search(context: BuildContext) -> Iterator[Artifact]:
    """The table of facets, the suggestions and the index, where the site has a search."""
    render = context.render
    if not render.settings.search:
        return
    yield from list_market_artifacts(render.catalogue, render.settings, render.digest)
    yield from list_title_artifacts(render.catalogue, render.settings, render.digest)
    template = (context.theme / "machines" / "search_document.html").read_bytes()
    records = sha256(context.records + template + context.code).digest()
    known = Digests(digest_documents(render.catalogue, records), records)
    yield from list_search_artifacts(render.catalogue, render.templates, known, context.cache, context.jobs)


def _letter_pictures(context: BuildContext) -> Iterator[Artifact]:
    """The pictures that letters show by their address."""
    version = version_digest("render/images/cloth", "render/images", "render/newsletter")
    to = Urls(context.render.settings.base_url)
    return list_letter_pictures(context.render.catalogue.newsletters.values(), to, context.store, version)


def _pictures(context: BuildContext) -> Iterator[Artifact]:
    """The pictures of link previews and acts' own photographs, made once and kept; none where the site has none."""
    catalogue, settings = context.render.catalogue, context.render.settings
    if settings.pictures:
        version = version_digest("render/images/cloth", "render/images")
        to, marks = Urls(settings.base_url), context.theme / "pictures"
        pictures = ImageFiles(catalogue, to, settings.languages, marks, _compound_borders, context.store, version)
        yield from pictures.list_artifacts()


def _compound_borders(word: str, language: Language) -> tuple[int, ...]:
    """Where a word of a title may be broken. Few are: pictures are kept, and most titles fit as they are."""
    return find_breaks(word, Forms()) if language == "fi" else ()
