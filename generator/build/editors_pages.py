"""The editors' Markdown pages (`editorial/pages/<language>/<section>.md`) in MkDocs: addresses and variables."""

from pathlib import PurePosixPath
from typing import Any, cast

from jinja2 import Environment
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.build.frames import page_variables
from generator.locales import INTERFACES
from generator.render.pages.assets import Assets
from generator.render.pages.page_builder import PageHead, site_picture, slot_values
from generator.render.settings import Settings
from generator.render.urls import SECTIONS, Urls
from generator.text import LANGUAGES, Language


def placed(files: Files, settings: Settings) -> Files:
    """The editors' pages at the addresses of their sections; Material's own assets and other files are left out."""
    kept = []
    for file in files:
        language, name = _place(file.src_uri)
        if language in settings.languages and file.is_documentation_page():
            file.dest_uri = Urls("https://x/").output(address(Urls("https://x/"), name, language))
            kept.append(file)
    return Files(kept)


def address(to: Urls, name: str, language: Language) -> str:
    """Where the page called `name` (`about`, from about.md) is in a language."""
    return to.section(name, language) if name in SECTIONS else f"{to.home(language)}{name}/"


def fill(markdown: str, settings: Settings) -> str:
    """The page with the settings it names: `{owner}`, `{contact_mail}`, `{forge}`, `{site_url}`; other braces stay."""
    named = {
        "owner": settings.owner,
        "contact_mail": settings.contact_mail,
        "forge": settings.forge,
        "site_url": settings.base_url,
    }
    for name, value in named.items():
        markdown = markdown.replace(f"{{{name}}}", value)
    return markdown


def _place(src_uri: str) -> tuple[Language, str]:
    path = PurePosixPath(src_uri)
    first = path.parts[0]
    return cast("Language", first if first in LANGUAGES and len(path.parts) > 1 else ""), path.stem


def variables(
    page: Page, environment: Environment, settings: Settings, assets: Assets, *, serving: bool
) -> dict[str, Any]:
    """What main.html names, for one page of the editors."""
    language, name = _place(page.file.src_uri)
    to = Urls(settings.base_url)
    paths = {each: address(to, name, each) for each in settings.languages}
    head = PageHead(
        title=f"{page.title} – {INTERFACES[language].site_name}",
        description=str(page.meta.get("description", "")),
        path=paths[language],
        canonical=paths[language],
        alternates=paths,
        picture=site_picture(to, settings, language),
    )
    body = environment.get_template("pages/editors_page/editors_page.html").render(
        content=page.content, content_language=None, language=language
    )
    slots = slot_values(environment, to, language, head, paths, body)
    return page_variables(settings, assets, language, name, slots, serving=serving)
