"""Catalogue → pages: each one a template's words in the theme's frame, in every language of the interface."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from math import ceil
from typing import Any

from jinja2 import Environment
from markupsafe import escape

from generator.catalogue.model import Act, Catalogue, Organisation
from generator.frame import Frame
from generator.outputs.addresses import Addresses
from generator.outputs.artifact import Artifact
from generator.outputs.settings import Settings
from generator.text import INTERFACES
from generator.views.facets import organisation_counts, region_counts, sector_counts, theme_counts
from generator.views.lists import by_letter, by_organisation, newest_first
from generator.views.related import related_acts
from generator.words import Language

PAGE_SIZE = 24
"""Acts on a page of the market."""
NEWEST = 6
"""Acts on the front page."""
FrameKey = tuple[Language, str | None]
"""A frame is drawn for each language and current section."""


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a page says of itself to machines. `path` and `canonical` are paths on the site; they differ where
    another language's page is the one to index.
    """

    title: str
    description: str
    path: str
    canonical: str
    alternates: Mapping[Language, str]
    indexed: bool = True
    kind: str = "website"
    data: Mapping[str, Any] | None = None


class Pages:
    """Draws the catalogue's pages.

    `digest` is of everything that all pages share: templates, strings, frames, settings, editors' records.
    """

    def __init__(  # noqa: D107 - the class says it
        self,
        catalogue: Catalogue,
        settings: Settings,
        environment: Environment,
        frames: Mapping[FrameKey, Frame],
        digest: bytes,
    ) -> None:
        self._catalogue = catalogue
        self._settings = settings
        self._environment = environment
        self._frames = frames
        self._digest = digest
        self._to = Addresses(settings.base_url)
        self._newest = newest_first(catalogue.acts)
        self._counts = organisation_counts(catalogue.acts)
        self._acts_digest = sha256(digest + b"".join(act.id.encode() + act.digest for act in catalogue.acts)).digest()
        self._by_id = catalogue.by_id

    def artifacts(self) -> Iterator[Artifact]:
        """Every page, in a fixed order."""
        related = related_acts(self._catalogue.acts)
        organisations = by_organisation(self._catalogue.acts)
        for language in self._settings.languages:
            today = self._catalogue.today.isoformat().encode()
            yield self._page(
                self._to.home(language), sha256(self._acts_digest + today).digest(), partial(self._home, language)
            )
            pages = max(1, ceil(len(self._newest) / PAGE_SIZE))
            for page in range(1, pages + 1):
                shown = self._newest[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
                key = self._key(*shown, also=f"{pages} {len(self._newest)}")
                yield self._page(self._to.acts(language, page), key, partial(self._market, language, page, pages))
            yield self._page(
                self._to.section("organisations", language), self._acts_digest, partial(self._organisations, language)
            )
            for organisation_id, acts in organisations.items():
                organisation = self._catalogue.organisations[organisation_id]
                key = self._key(*acts)
                address = self._to.organisation(organisation, language)
                yield self._page(address, key, partial(self._organisation, language, organisation, acts))
            for act in self._catalogue.acts:
                near = related[act.id]
                key = self._key(act, *near, *(self._by_id[other] for other in act.based_on))
                yield self._page(self._to.act(act, language), key, partial(self._act, language, act, near))
            missing = self._to.home(language) + "404.html"
            yield self._page(missing, self._digest, partial(self._not_found, language))
        for act in self._catalogue.acts:
            yield self._page(self._to.short(act), self._key(act), partial(self._redirect, act))

    # --- one method a kind of page ---------------------------------------------------------------------------------

    def _home(self, language: Language) -> str:
        t = INTERFACES[language]
        today = self._catalogue.today
        running = [each for each in self._catalogue.challenges.values() if each.runs_on(today)]
        acts, organisations = t.home.acts(len(self._newest)), t.home.from_organisations(len(self._counts))
        description = t.home.lead(acts=acts, organisations=organisations) if self._newest else t.home.lead_empty
        head = self._head(" ".join(t.home.title), description, self._everywhere(self._to.home), language)
        return self._framed(
            "home.html",
            language,
            None,
            head,
            newest=self._newest[:NEWEST],
            sector_counts=sector_counts(self._catalogue),
            theme_counts=theme_counts(self._catalogue),
            region_counts=region_counts(self._catalogue),
            acts_total=len(self._newest),
            organisations_total=len(self._counts),
            challenge=max(running, key=lambda each: each.started.earliest, default=None),
        )

    def _market(self, language: Language, page: int, pages: int) -> str:
        t = INTERFACES[language]
        paths = self._everywhere(partial(self._to.acts, page=page))
        position = t.pagination.position(page=str(page), pages=str(pages))
        title = t.market.title if page == 1 else f"{t.market.title}, {position[:1].lower()}{position[1:]}"
        first = (page - 1) * PAGE_SIZE
        return self._framed(
            "market.html",
            language,
            "acts",
            self._head(title, t.market.lead, paths, language),
            acts=self._newest[first : first + PAGE_SIZE],
            page=page,
            pages=pages,
            total=len(self._newest),
        )

    def _organisations(self, language: Language) -> str:
        t = INTERFACES[language]
        paths = self._everywhere(partial(self._to.section, "organisations"))
        description = t.organisations.lead(organisations=t.organisations.total(len(self._counts)))
        return self._framed(
            "organisations.html",
            language,
            "organisations",
            self._head(t.organisations.title, description, paths, language),
            groups=by_letter(self._catalogue.organisations.values(), self._counts, language),
        )

    def _organisation(self, language: Language, organisation: Organisation, acts: tuple[Act, ...]) -> str:
        t = INTERFACES[language]
        name = organisation.name.said_in(language)
        paths = self._everywhere(partial(self._to.organisation, organisation))
        description = f"{name}: {t.acts(len(acts))}."
        return self._framed(
            "organisation.html",
            language,
            "organisations",
            self._head(name, description, paths, language),
            organisation=organisation,
            acts=acts,
        )

    def _act(self, language: Language, act: Act, near: tuple[Act, ...]) -> str:
        story = act.told_in(language)
        paths = self._everywhere(partial(self._to.act, act))
        told = {each: paths[each] for each in paths if each in act.stories}
        canonical = paths.get(story.language, paths[language])
        head = PageHead(
            title=self._titled(story.title, language),
            description=story.summary,
            path=paths[language],
            canonical=canonical,
            alternates=told if len(told) > 1 else {},
            indexed=canonical == paths[language],
            kind="article",
            data=self._structured(act, language, canonical),
        )
        return self._framed(
            "act.html",
            language,
            "acts",
            head,
            paths,
            act=act,
            story=story,
            related=near,
            based_on=tuple(self._by_id[other] for other in act.based_on if other in self._by_id),
            edit_url=self._settings.edit_url(act.file),
            short_url=self._to.absolute(self._to.short(act)),
            canonical=self._to.absolute(canonical),
        )

    def _structured(self, act: Act, language: Language, canonical: str) -> dict[str, Any]:
        """The act as schema.org's CreativeWork."""
        story = act.told_in(language)
        found: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "CreativeWork",
            "name": story.title,
            "abstract": story.summary,
            "inLanguage": story.language,
            "url": self._to.absolute(canonical),
            "creator": {"@type": "Organization", "name": act.organisation.name.said_in(language)},
            "keywords": [term.name.said_in(language) for term in (*act.themes, *act.sectors)],
            "license": "https://creativecommons.org/licenses/by/4.0/",
        }
        if act.published:
            found["datePublished"] = act.published.iso
        if act.reviewed:
            found["dateModified"] = act.reviewed.iso
        if act.awards:
            found["award"] = [award.name for award in act.awards]
        return found

    def _not_found(self, language: Language) -> str:
        t = INTERFACES[language]
        paths = self._everywhere(self._to.home)
        head = PageHead(
            self._titled(t.not_found.title, language),
            t.not_found.text,
            paths[language],
            paths[language],
            {},
            indexed=False,
        )
        return self._framed("not_found.html", language, None, head, paths)

    def _redirect(self, act: Act) -> str:
        language = act.language if act.language in self._settings.languages else self._settings.languages[0]
        template = self._environment.get_template("redirect.html")
        target = self._to.act(act, language)
        return template.render(
            language=language,
            t=INTERFACES[language],
            target=target,
            absolute=self._to.absolute(target),
            title=act.told_in(language).title,
        )

    # --- what all kinds share --------------------------------------------------------------------------------------

    def _page(self, address: str, key: bytes, draw: Callable[[], str]) -> Artifact:
        return Artifact(self._to.output(address), key, partial(_encoded, draw))

    def _key(self, *acts: Act, also: str = "") -> bytes:
        return sha256(self._digest + also.encode() + b"".join(act.digest for act in acts)).digest()

    def _everywhere(self, address: Callable[..., str]) -> dict[Language, str]:
        return {language: address(language=language) for language in self._settings.languages}

    def _titled(self, title: str, language: Language) -> str:
        return f"{title} – {INTERFACES[language].site_name}"

    def _head(self, title: str, description: str, paths: dict[Language, str], language: Language) -> PageHead:
        return PageHead(self._titled(title, language), description, paths[language], paths[language], paths)

    def _framed(
        self,
        template: str,
        language: Language,
        current: str | None,
        head: PageHead,
        paths: Mapping[Language, str] | None = None,
        **values: Any,  # noqa: ANN401 - templates take what they name
    ) -> str:
        t = INTERFACES[language]
        shared = {
            "language": language,
            "t": t,
            "catalogue": self._catalogue,
            "current": current,
            "alternates": paths or head.alternates,
        }
        body = self._environment.get_template(template).render(**shared, **values)
        return self._frames[language, current].fill(
            slot_values(self._environment, self._to, language, head, paths or head.alternates, body)
        )


def slot_values(
    environment: Environment,
    to: Addresses,
    language: Language,
    head: PageHead,
    paths: Mapping[Language, str],
    body: str,
) -> dict[str, str]:
    """The text of every slot of a frame, escaped."""
    lines = environment.get_template("components/head.html").render(
        head=head,
        language=language,
        absolute=to.absolute,
        data=_script_json(head.data) if head.data else None,
    )
    return {
        "title": str(escape(head.title)),
        "description": str(escape(head.description)),
        "head": lines,
        "alternate_fi": paths.get("fi", ""),
        "alternate_sv": paths.get("sv", ""),
        "alternate_en": paths.get("en", ""),
        "body": body,
    }


def _script_json(data: Mapping[str, Any]) -> str:
    """JSON that cannot end the script element that holds it."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _encoded(draw: Callable[[], str]) -> bytes:
    return draw().encode()
