"""Catalogue → pages: each one a template's words in the theme's frame, in every language of the interface."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from hashlib import sha256
from math import ceil
from typing import Any

from generator.catalogue.counts import (
    count_market,
    count_organisations,
    count_regions,
    count_sectors,
    count_themes,
    sort_longest_first,
)
from generator.catalogue.model import Act, Story
from generator.catalogue.orders import find_most_adopted, group_by_letter, group_by_organisation, sort_newest_first
from generator.catalogue.related import find_related_acts
from generator.catalogue.vocabulary import Organisation
from generator.locales import INTERFACES
from generator.render.artifact import Artifact, Listing
from generator.render.context import RenderContext
from generator.render.pages.act_page import build_act_page
from generator.render.pages.basket_page import BasketPages
from generator.render.pages.communicators_page import CommunicatorsPage
from generator.render.pages.facts import list_organisation_facts
from generator.render.pages.news_pages import NewsPages
from generator.render.pages.newsletter_pages import NewsletterPages
from generator.render.pages.number_pages import NumberPages
from generator.render.pages.programme_pages import SystemPages
from generator.render.pages.redirects import Redirects, find_heir
from generator.render.pages.rule_pages import RulePages
from generator.render.pages.sample_page import SamplePage
from generator.render.pages.site_pages import PageHead, PreviewPicture, SitePages
from generator.render.pages.templates import load_macro
from generator.render.pages.topic_pages import TopicPages
from generator.render.pages.withdrawn_pages import WithdrawnPages
from generator.render.urls import PAGE_SIZE
from generator.schema.collections import PAGE_WORD, SECTIONS
from generator.schema.records.organisation import OrganisationKind
from generator.text import Language

NEWEST = 6
"""Newest acts on the front page."""
MOST_ADOPTED = 3
"""Acts on the front page that others have taken into use, unless they are all among the newest."""
_SCHEMA_ORG = {
    OrganisationKind.MUNICIPALITY: "GovernmentOrganization",
    OrganisationKind.JOINT_AUTHORITY: "GovernmentOrganization",
    OrganisationKind.WELLBEING_COUNTY: "GovernmentOrganization",
    OrganisationKind.EDUCATION: "EducationalOrganization",
}
"""What schema.org calls a kind of body; the others are Organization."""


class Pages(SitePages):
    """Draws the catalogue's pages."""

    def __init__(self, context: RenderContext) -> None:  # noqa: D107 - the class says it
        super().__init__(context)
        catalogue, digest = context.catalogue, context.digest
        self._newest = sort_newest_first(catalogue.acts)
        self._counts = count_organisations(catalogue.acts)
        self._acts_digest = sha256(digest + b"".join(act.id.encode() + act.digest for act in catalogue.acts)).digest()
        self._by_id = catalogue.by_id
        self._market_counts = count_market(catalogue)

    def list_artifacts(self) -> Iterator[Artifact]:
        """Every page, in a fixed order, and then the redirects that lead to them."""
        pages = list(self._list_pages())
        yield from pages
        yield from Redirects(self._context).list_artifacts(pages)

    def _list_pages(self) -> Iterator[Artifact]:
        related = find_related_acts(self._catalogue.acts)
        organisations = group_by_organisation(self._catalogue.acts)
        for language in self._settings.languages:
            today = self._catalogue.today.isoformat().encode()
            yield self._build_page(
                self._to.home(language), sha256(self._acts_digest + today).digest(), partial(self._draw_home, language)
            )
            pages = max(1, ceil(len(self._newest) / PAGE_SIZE))
            for page in range(1, pages + 1):
                shown = self._newest[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
                key = self._build_key(*shown, also=f"{pages} {len(self._newest)}")
                yield self._build_page(
                    self._to.acts(language, page), key, partial(self._draw_market, language, page, pages)
                )
            yield self._build_page(
                self._to.section("organisations", language),
                self._acts_digest,
                partial(self._draw_organisations, language),
            )
            for organisation in self._catalogue.organisations.values():
                if find_heir(organisation, self._catalogue, organisations):
                    continue  # its address leads to the one that it merged into
                acts = organisations.get(organisation.id, ())
                key = self._build_key(*acts)
                address = self._to.organisation(organisation, language)
                yield self._build_page(address, key, partial(self._draw_organisation, language, organisation, acts))
            for act in self._catalogue.acts:
                near = related[act.id]
                key = self._build_key(act, *near, *(self._by_id[other] for other in act.based_on))
                listing, draw = self._list_act(act, language), partial(self._draw_act, language, act, near)
                yield (
                    self._build_listed(listing, key, draw)
                    if listing
                    else self._build_unlisted(self._to.act(act, language), key, draw)
                )
            missing = self._to.home(language) + "404.html"
            yield self._build_unlisted(missing, self._digest, partial(self._draw_not_found, language))
        samples = (SamplePage,) if self._settings.samples else ()
        for kind in (TopicPages, SystemPages, NumberPages, RulePages, *samples):
            yield from kind(self._context).list_artifacts(self._newest)
        yield from CommunicatorsPage(self._context).list_artifacts(self._newest)
        yield from NewsPages(self._context).list_artifacts()
        yield from WithdrawnPages(self._context).list_artifacts()
        yield from BasketPages(self._context).list_artifacts()
        yield from NewsletterPages(self._context).list_artifacts()

    # --- one method a kind of page ---------------------------------------------------------------------------------

    def _draw_home(self, language: Language) -> str:
        t = INTERFACES[language]
        today = self._catalogue.today
        running = [each for each in self._catalogue.challenges.values() if each.is_open_on(today)]
        newest, adopted = self._newest[:NEWEST], find_most_adopted(self._catalogue.acts, MOST_ADOPTED)
        acts, organisations = t.home.acts(len(self._newest)), t.home.from_organisations(len(self._counts))
        description = t.home.lead(acts=acts, organisations=organisations) if self._newest else t.home.lead_empty
        head = self._build_head(" ".join(t.home.title), description, self._build_paths(self._to.home), language)
        head = self._add_feed(head, "acts", None, language)
        return self._render(
            "pages/home/home.html",
            language,
            None,
            head,
            newest=newest,
            most_adopted=adopted if any(act not in newest for act in adopted) else (),
            counts=self._market_counts,
            statistics=sort_longest_first(self._catalogue),
            sector_counts=count_sectors(self._catalogue),
            theme_counts=count_themes(self._catalogue),
            region_counts=count_regions(self._catalogue),
            challenge=max(running, key=lambda each: each.started.earliest, default=None),
        )

    def _draw_market(self, language: Language, page: int, pages: int) -> str:
        t = INTERFACES[language]
        paths = self._build_paths(partial(self._to.acts, page=page))
        position = t.pagination.position(page=str(page), pages=str(pages))
        title = t.market.title if page == 1 else f"{t.market.title}, {position[:1].lower()}{position[1:]}"
        first = (page - 1) * PAGE_SIZE
        return self._render(
            "pages/market/market.html",
            language,
            "acts",
            self._add_feed(self._build_head(title, t.market.lead, paths, language), "acts", None, language),
            acts=self._newest[first : first + PAGE_SIZE],
            page=page,
            pages=pages,
            total=len(self._newest),
        )

    def _draw_organisations(self, language: Language) -> str:
        t = INTERFACES[language]
        paths = self._build_paths(partial(self._to.section, "organisations"))
        description = t.organisations.lead(organisations=t.organisations.total(len(self._counts)))
        return self._render(
            "pages/organisations/organisations.html",
            language,
            "organisations",
            self._build_head(t.organisations.title, description, paths, language),
            groups=group_by_letter(self._catalogue.organisations.values(), self._counts, language),
        )

    def _draw_organisation(self, language: Language, organisation: Organisation, acts: tuple[Act, ...]) -> str:
        t = INTERFACES[language]
        name = organisation.name.pick(language)
        paths = self._build_paths(partial(self._to.organisation, organisation))
        description = f"{name}: {t.acts(len(acts))}."
        return self._render(
            "pages/organisation/organisation.html",
            language,
            "organisations",
            replace(
                self._add_feed(
                    self._build_head(
                        name,
                        description,
                        paths,
                        language,
                        self._find_picture("organisations", organisation.id, name, language),
                    ),
                    f"organisations/{organisation.id}",
                    name,
                    language,
                ),
                data=self._structure_organisation(organisation, language, paths[language]),
            ),
            rows=list_organisation_facts(
                organisation, self._catalogue.organisations.get(organisation.successor or ""), language, self._to
            ),
            organisation=organisation,
            acts=acts,
        )

    def _structure_organisation(self, organisation: Organisation, language: Language, path: str) -> dict[str, Any]:
        """The organisation as schema.org's; its `@id` is one in every language."""
        found: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": _SCHEMA_ORG.get(organisation.kind, "Organization"),
            "@id": self._to.absolute(self._to.organisation(organisation, self._settings.languages[0])),
            "name": organisation.name.pick(language),
            "url": self._to.absolute(path),
        }
        if organisation.regions:
            places = [region.name.pick(language) for region in organisation.regions]
            found["areaServed"] = [{"@type": "AdministrativeArea", "name": name} for name in places]
        if organisation.website:
            found["sameAs"] = organisation.website
        return found

    def _draw_act(self, language: Language, act: Act, near: tuple[Act, ...]) -> str:
        story = act.choose_story(language)
        paths = self._build_paths(partial(self._to.act, act))
        told = {each: paths[each] for each in paths if each in act.stories}
        canonical = paths.get(story.language, paths[language])
        head = PageHead(
            title=self._format_title(story.title, language),
            description=story.summary,
            path=paths[language],
            canonical=canonical,
            alternates=told if len(told) > 1 else {},
            indexed=canonical == paths[language],
            kind="article",
            data=self._structure_act(act, language, canonical),
            published=act.published.iso if act.published else None,
            changed=act.reviewed.iso if act.reviewed else None,
            picture=self._choose_picture(act, story),
        )
        based_on = (self._by_id[other] for other in act.based_on if other in self._by_id)
        page = build_act_page(act, language, based_on, self._to, self._settings, self._environment.hyphens)
        body = load_macro(self._environment, "pages/act/act.html", "act_page")(page, near)
        return self._fill_frame(body, language, "acts", head, paths)

    def _choose_picture(self, act: Act, story: Story) -> PreviewPicture | None:
        """The act's link preview in the language of the story that its page tells."""
        if not self._settings.pictures:
            return None
        address = self._to.preview_with_photograph if act.images else self._to.preview
        alt = f"{story.title}. {act.organisation.name.pick(story.language)}"
        return PreviewPicture(address(act, story.language), f"{alt}. {act.images[0].alt}" if act.images else alt)

    def _list_act(self, act: Act, language: Language) -> Listing | None:
        """The act's page in this language when it is the one to index."""
        languages = tuple(each for each in self._settings.languages if each in act.stories)
        story = act.choose_story(language)
        if story.language != language and story.language in self._settings.languages:
            return None
        changed = act.reviewed or act.published
        return Listing(self._to.act(act, language), languages, changed.iso if changed else None)

    def _structure_act(self, act: Act, language: Language, canonical: str) -> dict[str, Any]:
        """The act as schema.org's CreativeWork."""
        story = act.choose_story(language)
        found: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "CreativeWork",
            "name": story.title,
            "abstract": story.summary,
            "inLanguage": story.language,
            "url": self._to.absolute(canonical),
            "creator": {
                "@type": "Organization",
                "@id": self._to.absolute(self._to.organisation(act.organisation, self._settings.languages[0])),
                "name": act.organisation.name.pick(language),
            },
            "keywords": [term.name.pick(language) for term in (*act.themes, *act.sectors)],
            "license": "https://creativecommons.org/licenses/by/4.0/",
        }
        if act.published:
            found["datePublished"] = act.published.iso
        if act.reviewed:
            found["dateModified"] = act.reviewed.iso
        if act.awards:
            found["award"] = [award.name for award in act.awards]
        return found

    def _draw_not_found(self, language: Language) -> str:
        t = INTERFACES[language]
        paths = self._build_paths(self._to.home)
        head = PageHead(
            self._format_title(t.not_found.title, language),
            t.not_found.text,
            paths[language],
            paths[language],
            {},
            indexed=False,
        )
        languages = self._settings.languages
        words = {
            "pages": " ".join(PAGE_WORD.pick(each) for each in languages),
            "dated": " ".join(SECTIONS[name].pick(each) for name in ("new", "years") for each in languages),
        }
        return self._render("pages/not_found/not_found.html", language, None, head, paths, gone_words=words)
