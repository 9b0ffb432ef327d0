"""The page of the basket, one a language and the same for everybody: the browser keeps what is in it (ADR 10)."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.pages.sharing import NewsletterBlock
from generator.render.pages.site_pages import SitePages, encode_script_json
from generator.text import Language

_BLANK = NewsletterBlock("fi", "", "", "", "", "", "")
"""The block that the page's script copies and fills."""


class BasketPages(SitePages):
    """Draws the page of the basket."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """The page in each language."""
        for language in self._settings.languages:
            address = self._to.section("basket", language)
            yield self._build_unlisted(address, self._digest, partial(self._draw_basket, language))

    def _draw_basket(self, language: Language) -> str:
        t = INTERFACES[language].basket
        paths = self._build_paths(partial(self._to.section, "basket"))
        return self._render(
            "pages/basket/basket.html",
            language,
            "basket",
            replace(self._build_head(t.title, t.description, paths, language), indexed=False),
            block=_BLANK,
            basket_settings=encode_script_json(self._build_settings(language)),
        )

    def _build_settings(self, language: Language) -> dict[str, Any]:
        """The settings of the page's script: addresses and texts."""
        t = INTERFACES[language]
        words = t.basket
        return {
            "base": self._to.absolute(self._to.base_path),
            "home": self._to.absolute(self._to.section("basket", language)),
            "acts": self._to.section("acts", language),
            "short": f"{self._to.base_path}t/",
            "cloths": self._to.asset("cloth/"),
            "qr_alt": t.sharing.qr_alt.text,
            "copied": t.sharing.copied,
            "copy_failed": t.sharing.copy_failed,
            "moved": words.moved.text,
            "taken_out": words.taken_out.text,
            "columns": words.columns,
            **{
                name: getattr(words, name)
                for name in ("gone", "undone", "cleared", "taken", "full", "not_kept", "file", "issue_title")
            },
        }
