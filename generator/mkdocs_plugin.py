"""The adapter between MkDocs and the catalogue: hooks in the order in which MkDocs calls them, each a few lines."""

import logging
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.build import composition, editors_pages
from generator.build.frames import draw_frames
from generator.build.settings_file import SettingsError, settings_of
from generator.cache import Cache
from generator.checking import loading
from generator.problems import has_errors
from generator.render.frame import Frame
from generator.render.pages.assets import Assets, collect_assets
from generator.render.pages.page_builder import FrameKey
from generator.render.pages.templates import templates
from generator.render.settings import Settings
from generator.reports.text_report import text_report
from generator.schema.source_files import Folders
from generator.search.pagefind import SearchError

_log = logging.getLogger("mkdocs.plugins.tekojen-tori")


class ToriConfig(Config):  # type: ignore[no-untyped-call]
    """Options under `plugins: - tekojen-tori:`; build/settings_file.py says what each means and checks them."""

    owner = config_options.Type(str)
    contact_mail = config_options.Type(str)
    forge = config_options.Type(str)
    branch = config_options.Type(str, default="main")
    languages = config_options.Type(list, default=["fi", "sv", "en"])
    acts = config_options.Type(str, default="acts")
    editorial = config_options.Type(str, default="editorial")
    accessibility = config_options.Type(dict)


class ToriPlugin(BasePlugin[ToriConfig]):  # type: ignore[no-untyped-call]
    """Adds the catalogue to what MkDocs builds. `only_host`: draw the editors' pages and the frames, and stop there.

    `pictures`: whether the site has link previews to name.
    """

    only_host = False
    pictures = True
    serving = False
    checked: loading.CheckResult | None = None
    frames: dict[FrameKey, Frame]
    settings: Settings
    assets: Assets
    editors: list[str]

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """The reload script of `serve` is inline, so the policy that forbids inline scripts is left out then."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings; where no address is set, the site is at the root of its host."""
        self.root = Path(config.config_file_path).parent
        try:
            self.settings = settings_of(
                config.site_name, config.site_url or "http://127.0.0.1:8000/", dict(self.config)
            )
        except SettingsError as error:
            raise PluginError(str(error)) from None
        self.settings = replace(self.settings, pictures=self.pictures)
        self.folders = Folders.at(self.root, self.root / self.config.acts, self.root / self.config.editorial)
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        return config

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401, ARG002
        """Reload when acts, records or the theme change too."""
        for folder in (self.folders.acts, self.folders.editorial, self.root / "theme"):
            server.watch(str(folder))
        return server

    def on_pre_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Check everything before anything is written; while serving, the last good acts stay until all is mended."""
        self.assets = collect_assets(self.root / "theme")
        if self.only_host:
            return
        checked = loading.check(self.folders, date.today(), cache=Cache(self.root / ".cache"))  # noqa: DTZ011 - the site's own day
        if not has_errors(checked.problems):
            self.checked = checked
            return
        report = text_report(checked.problems, "fi", checked.acts)
        if self.checked is None:
            raise Abort(report)
        _log.warning("%s\nSivusto näyttää edellisen version, kunnes virheet on korjattu.", report)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:  # noqa: ARG002
        """Give the editors' pages their addresses, and leave out Material's own assets, which no page loads."""
        placed = editors_pages.placed(files, self.settings)
        self.editors = [file.dest_uri for file in placed]
        return placed

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Names and addresses that an installation sets are written `{owner}` in the pages."""
        return editors_pages.fill(markdown, self.settings)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Draw the frames as soon as the theme's environment is there, and make our own environment once a build."""
        self.templates = templates(self.root / "theme", self.settings)
        self.frames = draw_frames(env, self.settings, self.assets, serving=self.serving)
        return env

    def on_page_context(self, context: Any, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:  # noqa: ANN401, ARG002
        """Give an editors' page what main.html names."""
        settings, assets = self.settings, self.assets
        return context | editors_pages.variables(page, self.templates, settings, assets, serving=self.serving)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the catalogue beside the editors' pages."""
        if self.only_host or self.checked is None:
            return
        catalogue = self.checked.catalogue(date.today())  # noqa: DTZ011
        settings = replace(self.settings, search=bool(catalogue.acts))
        pages = list(
            composition.page_artifacts(self.root, catalogue, self.checked, settings, self.frames, b"", Cache(None))
        )
        try:
            machines = tuple(
                composition.machine_artifacts(
                    self.root, catalogue, self.checked, settings, self.editors, pages, Cache(self.root / ".cache")
                )
            )
        except SearchError as error:
            raise PluginError(str(error)) from None
        pictures = composition.picture_artifacts(self.root, catalogue, settings, Cache(self.root / ".cache"))
        for artifact in (*self.assets.artifacts, *machines, *pages, *pictures):
            target = Path(config.site_dir, artifact.path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.draw())
