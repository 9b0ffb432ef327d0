"""The pages of acts."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.catalogue.model import Act, Story
from generator.catalogue.related import find_related_acts
from generator.render.artifact import Artifact, Listing
from generator.render.context import RenderContext
from generator.render.pages.act_view import build_act_view
from generator.render.pages.site_pages import PageHead, PreviewPicture, SitePages
from generator.render.pages.templates import load_macro
from generator.text import Language


class ActPages(SitePages):
    """Draws the pages of acts."""

    def __init__(self, context: RenderContext) -> None:  # noqa: D107 - the class says it
        super().__init__(context)
        self._by_id = context.catalogue.by_id
        self._related = find_related_acts(context.catalogue.acts)

    def list_artifacts(self, language: Language) -> Iterator[Artifact]:
        """The page of every act in a language."""
        for act in self._catalogue.acts:
            related = self._related[act.id]
            key = self._build_key(act, *related, *(self._by_id[other] for other in act.based_on))
            listing, draw = self._find_listing(act, language), partial(self._draw_act, language, act, related)
            yield (
                self._build_listed(listing, key, draw)
                if listing
                else self._build_unlisted(self._to.act(act, language), key, draw)
            )

    def _draw_act(self, language: Language, act: Act, related: tuple[Act, ...]) -> str:
        story = act.choose_story(language)
        paths = self._build_paths(partial(self._to.act, act))
        translated = {each: paths[each] for each in paths if each in act.stories}
        canonical = paths.get(story.language, paths[language])
        head = PageHead(
            title=self._format_title(story.title, language),
            description=story.summary,
            path=paths[language],
            canonical=canonical,
            alternates=translated if len(translated) > 1 else {},
            indexed=canonical == paths[language],
            kind="article",
            data=self._describe_act(act, language, canonical),
            published=act.published.iso if act.published else None,
            changed=act.reviewed.iso if act.reviewed else None,
            picture=self._choose_picture(act, story),
        )
        based_on = (self._by_id[other] for other in act.based_on if other in self._by_id)
        page = build_act_view(act, language, based_on, self._to, self._settings, self._environment.hyphens)
        body = load_macro(self._environment, "pages/act/act.html", "act_page")(page, related)
        return self._fill_frame(body, language, "acts", head, paths)

    def _choose_picture(self, act: Act, story: Story) -> PreviewPicture | None:
        """The act's link preview in the language of the story on the page."""
        if not self._settings.pictures:
            return None
        address = self._to.preview_with_photograph if act.images else self._to.preview
        alt = f"{story.title}. {act.organisation.name.pick(story.language)}"
        return PreviewPicture(address(act, story.language), f"{alt}. {act.images[0].alt}" if act.images else alt)

    def _find_listing(self, act: Act, language: Language) -> Listing | None:
        """The act's page in this language when it is the one to index."""
        languages = tuple(each for each in self._settings.languages if each in act.stories)
        story = act.choose_story(language)
        if story.language != language and story.language in self._settings.languages:
            return None
        return Listing(self._to.act(act, language), languages, act.seen.iso if act.seen else None)

    def _describe_act(self, act: Act, language: Language, canonical: str) -> dict[str, Any]:
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
