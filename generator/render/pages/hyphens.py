"""Soft hyphens in the long Finnish words that pages show: titles, summaries and stories.

Only pages have them: data, mail, feeds and the search index are made from the catalogue itself, and the pages' script
removes them from copied text (theme/scripts/selection.js).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.catalogue.model import Adopt, Catalogue, Story
from generator.locales.formats import WORD_JOINER
from generator.text import Language

_LONG = re.compile(r"[^\W\d_]{11,}(?:[-’'][^\W\d_]+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*[-’'][^\W\d_]{11,}")
"""A word with eleven letters in a row: nothing shorter is broken."""
_TAG = re.compile(r"(<[^>]*>|&[a-z0-9#]+;)")
_SUFFIX = re.compile(r"(?<=\s)-(?=\w)")
_JOINED = f"-{WORD_JOINER}"
"""The hyphen of *Carea leader -ohjelma* begins a line with its word, and does not end the line before."""
Break = Callable[[str], str]
"""A word → the word with soft hyphens."""


class Hyphens:
    """Breaks words: `broken` has those that were broken when the build began, and `look_up` breaks others."""

    def __init__(self, broken: Mapping[str, str], look_up: Break) -> None:  # noqa: D107 - the class says it
        self._broken = dict(broken)
        self._look_up = look_up
        self._stories: dict[int, tuple[Story, Story]] = {}

    @classmethod
    def build_empty(cls) -> "Hyphens":
        """Hyphens that break nothing."""
        return cls({}, str)

    def break_text(self, text: str, language: Language) -> str:
        """A plain text with its long words broken, when it is Finnish."""
        return self._break_long_words(text) if language == "fi" else text

    def break_html(self, html: str, language: Language) -> str:
        """The same of safe HTML: tags and entities stay as they are."""
        if language != "fi":
            return html
        return "".join(
            part if place % 2 else self._break_long_words(part) for place, part in enumerate(_TAG.split(html))
        )

    def break_story(self, story: Story) -> Story:
        """A story with its long words broken, once for all pages that show it."""
        if story.language != "fi":
            return story
        broken = self._stories.get(id(story))
        if broken is None or broken[0] is not story:
            broken = self._stories[id(story)] = story, self._break_story(story)
        return broken[1]

    def _break_story(self, story: Story) -> Story:
        def html(part: str | None) -> str | None:
            return self.break_html(part, "fi") if part else part

        return replace(
            story,
            title=self.break_text(story.title, "fi"),
            summary=self.break_text(story.summary, "fi"),
            starting_point=html(story.starting_point),
            action=html(story.action),
            results=html(story.results),
            lessons=html(story.lessons),
            adopt=self._break_adopt(story.adopt) if story.adopt else None,
        )

    def _break_adopt(self, adopt: Adopt) -> Adopt:
        def each(texts: Iterable[str]) -> tuple[str, ...]:
            return tuple(self.break_text(text, "fi") for text in texts)

        return replace(
            adopt, requirements=each(adopt.requirements), steps=each(adopt.steps), pitfalls=each(adopt.pitfalls)
        )

    def _break_long_words(self, text: str) -> str:
        broken = _LONG.sub(self._break_word, text)
        return _SUFFIX.sub(_JOINED, broken) if " -" in broken else broken

    def _break_word(self, match: re.Match[str]) -> str:
        word = match[0]
        found = self._broken.get(word)
        if found is None:
            found = self._broken[word] = self._look_up(word)
        return found


def list_long_words(catalogue: Catalogue) -> frozenset[str]:
    """Every long word of the Finnish stories, as it is written."""
    return frozenset(word for text in _list_texts(catalogue) for word in _LONG.findall(text))


def _list_texts(catalogue: Catalogue) -> Iterator[str]:
    for act in catalogue.acts:
        if story := act.stories.get("fi"):
            yield from (story.title, story.summary)
            for html in (story.starting_point, story.action, story.results, story.lessons):
                if html:
                    yield html
            if story.adopt:
                yield from (*story.adopt.requirements, *story.adopt.steps, *story.adopt.pitfalls)
