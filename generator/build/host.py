"""MkDocs as the host: a library that draws the editors' Markdown pages, and the theme's page around all others.

An editors' page is `editorial/pages/<language>/<section>.md`. MkDocs' settings file names the theme and the extensions
of Markdown; none of its plugins is called, ours neither.
"""

import logging
from pathlib import Path, PurePosixPath
from typing import cast

import click
import yaml
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from generator.build.frames import Host, Theme
from generator.locales import INTERFACES, TEXTS
from generator.render.pages.assets import Assets
from generator.render.pages.site_pages import PageHead, build_slots, find_site_picture
from generator.render.pages.templates import load_templates
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.collections import SECTIONS
from generator.text import LANGUAGES, Language, ToldError


class HostError(ToldError):
    """MkDocs takes the settings or the pages for wrong. Raised by `draw_host` only."""


def draw_host(config_file: Path, folder: Path, settings: Settings, assets: Assets, *, serving: bool = False) -> Host:
    """The editors' pages in a folder, and a frame for each language and section.

    Only pages of the site's languages are drawn; Material's own assets and other files are left out. Raises HostError.
    """
    config = _load_config(config_file, folder, settings)
    theme = Theme(config.theme.get_env(), settings, assets, serving)
    body = load_templates(config_file.parent / "theme", settings)
    to = Urls(settings.base_url)
    files = get_files(config)
    for file in list(files):
        language, name = _read_place(file.src_uri)
        if language in settings.languages and file.is_documentation_page():
            file.dest_uri = to.output(find_address(to, name, language))
        else:
            files.remove(file)
    drawn: dict[str, bytes] = {}
    for page in [Page(None, file, config) for file in files.documentation_pages()]:
        try:
            page.read_source(config)
            page.markdown = fill_settings(page.markdown or "", settings)
            page.render(config, files)
        except Exception as error:  # extensions of Markdown raise what they like
            said = f"{page.file.src_uri}: {type(error).__name__}"
            raise HostError(TEXTS.failures.pages.fill({"said": said})) from error
        drawn[page.file.dest_uri] = _draw_page(page, theme, body, to).encode()
    return Host(drawn, theme.draw_frames())


def _load_config(config_file: Path, folder: Path, settings: Settings) -> MkDocsConfig:
    """MkDocs' settings. Raises HostError with what MkDocs says of them."""
    listener = _Listener()
    log = logging.getLogger("mkdocs.config")
    log.addHandler(listener)
    was, log.propagate = log.propagate, False
    try:
        return load_config(str(config_file), docs_dir=str(folder), site_url=settings.base_url, plugins=[])
    except (MkDocsException, click.ClickException, yaml.YAMLError, ValueError, TypeError, KeyError) as error:
        said = (listener.said or str(error) or type(error).__name__).strip().splitlines()[0]
        raise HostError(TEXTS.settings.host.fill({"said": said})) from None
    finally:
        log.removeHandler(listener)
        log.propagate = was


class _Listener(logging.Handler):
    """The first error that MkDocs tells of."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.said = self.said or record.getMessage()


def find_address(to: Urls, name: str, language: Language) -> str:
    """Where the page called `name` (`about`, from about.md) is in a language."""
    return to.section(name, language) if name in SECTIONS else f"{to.home(language)}{name}/"


def fill_settings(markdown: str, settings: Settings) -> str:
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


def _read_place(src_uri: str) -> tuple[Language, str]:
    """(language, name) of a page by its place in the folder; no language where it is none of ours."""
    path = PurePosixPath(src_uri)
    first = path.parts[0]
    return cast("Language", first if first in LANGUAGES and len(path.parts) > 1 else ""), path.stem


def _draw_page(page: Page, theme: Theme, templates: Environment, to: Urls) -> str:
    """A page that MkDocs has read, in the theme's page around it."""
    language, name = _read_place(page.file.src_uri)
    paths = {each: find_address(to, name, each) for each in theme.settings.languages}
    head = PageHead(
        title=f"{page.title} – {INTERFACES[language].site_name}",
        description=str(page.meta.get("description", "")),
        path=paths[language],
        canonical=paths[language],
        alternates=paths,
        picture=find_site_picture(to, theme.settings, language),
    )
    body = templates.get_template("pages/editors_page/editors_page.html").render(
        content=page.content, content_language=None, language=language
    )
    return theme.draw_page(language, name, build_slots(templates, to, language, head, paths, body))
