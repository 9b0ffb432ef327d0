"""The list of organisations, and the page of each."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from generator.catalogue.counts import count_organisations
from generator.catalogue.model import Act
from generator.catalogue.orders import group_by_letter, group_by_organisation
from generator.catalogue.vocabulary import Organisation
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.pages.facts import list_organisation_facts
from generator.render.pages.redirects import find_heir
from generator.render.pages.site_pages import SitePages
from generator.schema.records.organisation import OrganisationKind
from generator.text import Language

_SCHEMA_ORG = {
    OrganisationKind.MUNICIPALITY: "GovernmentOrganization",
    OrganisationKind.JOINT_AUTHORITY: "GovernmentOrganization",
    OrganisationKind.WELLBEING_COUNTY: "GovernmentOrganization",
    OrganisationKind.EDUCATION: "EducationalOrganization",
}
"""What schema.org calls a kind of body; the others are Organization."""


class OrganisationPages(SitePages):
    """Draws the list of organisations and their pages."""

    def __init__(self, context: RenderContext) -> None:  # noqa: D107 - the class says it
        super().__init__(context)
        self._acts = group_by_organisation(context.catalogue.acts)
        self._counts = count_organisations(context.catalogue.acts)

    def list_artifacts(self, language: Language) -> Iterator[Artifact]:
        """The list and the pages of organisations in a language."""
        address = self._to.section("organisations", language)
        yield self._build_page(address, self._acts_digest, partial(self._draw_organisations, language))
        for organisation in self._catalogue.organisations.values():
            if find_heir(organisation, self._catalogue, self._acts):
                continue  # its address leads to the one that it merged into
            acts = self._acts.get(organisation.id, ())
            address = self._to.organisation(organisation, language)
            draw = partial(self._draw_organisation, language, organisation, acts)
            yield self._build_page(address, self._build_key(*acts), draw)

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
                data=self._describe_organisation(organisation, language, paths[language]),
            ),
            rows=list_organisation_facts(
                organisation, self._catalogue.organisations.get(organisation.successor or ""), language, self._to
            ),
            organisation=organisation,
            acts=acts,
        )

    def _describe_organisation(self, organisation: Organisation, language: Language, path: str) -> dict[str, Any]:
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
