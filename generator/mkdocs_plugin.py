"""The adapter between MkDocs and the site: hooks in the order in which MkDocs calls them, each a few lines.

MkDocs brings its command, its server and live reload. All files, the editors' pages too, come from `site_artifacts`.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from generator.build.composition import site_artifacts
from generator.build.context import Job, make_context
from generator.build.settings_file import read_settings
from generator.build.target import list_kept, require_target
from generator.build.writer import write_over
from generator.checking.days import find_days
from generator.checking.loading import CheckResult, check
from generator.checking.whole import require_whole
from generator.commands.place import find_cache, today
from generator.locales import TEXTS
from generator.problems import has_errors
from generator.reports.text_report import format_text
from generator.schema.source_files import Folders
from generator.text import Language, ToldError

_HERE = "http://127.0.0.1:8000/"
_log = logging.getLogger("mkdocs.plugins.tekojen-tori")


class ToriConfig(Config):  # type: ignore[no-untyped-call]
    """Options under `plugins: - tekojen-tori:`; build/settings_file.py says what each means and checks them."""

    owner = config_options.Type(str)
    contact_mail = config_options.Type(str)
    forge = config_options.Type(str)
    branch = config_options.Type(str, default="main")
    languages = config_options.Type(list, default=["fi", "sv", "en"])
    accessibility = config_options.Type(dict)


class ToriPlugin(BasePlugin[ToriConfig]):  # type: ignore[no-untyped-call]
    """Makes by `mkdocs build` and `mkdocs serve` what `tori build` makes."""

    serving = False
    language: Language = "fi"
    result: CheckResult | None = None
    """The acts and records as they last were without errors."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """The reload script of `serve` is inline, so the policy that forbids inline scripts is left out then."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """What is to be built; where no address is set, the site is at the root of its host."""
        root = Path(config.config_file_path).parent
        self.job = Job(
            root,
            today(),
            Folders.at(root),
            config.site_url or _HERE,
            find_cache(root),
            serving=self.serving,
        )
        config.theme.static_templates = set()
        with self._telling():
            self.language = read_settings(self.job.config_file, self.job.base_url).languages[0]
            require_whole(self.job.folders, pages=True)
            if not self.serving:  # which draws into a folder of its own; another is emptied by MkDocs
                require_target(Path(config.site_dir), list_kept(root, self.job.folders))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Check everything before anything is written; while serving, the last good acts stay until all is mended."""
        result = check(self.job.folders, self.job.today, cache=self.job.cache)
        if not has_errors(result.problems):
            self.result = result
            return
        report = format_text(result.problems, self.language, result.acts)
        if self.result is None:
            raise Abort(report)
        _log.warning("%s\n%s", report, TEXTS.commands.shows_the_last.pick(self.language))

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:  # noqa: ARG002
        """MkDocs writes none itself."""
        return Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the site."""
        if self.result is not None:
            with self._telling():
                days = find_days(self.result, self.job.folders.acts, self.job.today, self.job.cache)
                if days.note:
                    _log.warning("%s", days.note.pick(self.language))
                write_over(site_artifacts(make_context(self.job, self.result, days)), Path(config.site_dir))

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """What goes wrong is told by MkDocs, in the site's first language."""
        try:
            yield
        except ToldError as error:
            raise PluginError(error.words.pick(self.language)) from None

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401, ARG002
        """Reload when acts, records or the theme change too."""
        for folder in (self.job.folders.acts, self.job.folders.editorial, self.job.theme):
            server.watch(str(folder))
        return server
