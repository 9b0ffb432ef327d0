"""MkDocs as the host: the editors' Markdown pages and the frames around the catalogue's, built in one run of it."""

import logging
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.build.settings_file import PLUGIN
from generator.cache import Cache, digest_of
from generator.render.frame import Frame
from generator.render.pages.assets import Assets
from generator.render.pages.page_builder import FrameKey
from generator.render.settings import Settings


@dataclass(frozen=True, slots=True)
class Host:
    """What MkDocs made: its files by path, and the frames. `digest` is of all that they depend on."""

    files: Mapping[str, bytes]
    frames: Mapping[FrameKey, Frame]
    digest: bytes


def host_pages(
    config_file: Path, pages: Path, settings: Settings, assets: Assets, cache: Cache, version: bytes
) -> Host:
    """The host's part of the site, from the cache when nothing that it depends on has changed (without MkDocs then).

    `pages` is the folder of the editors' pages, `version` a digest of our code and of the libraries.
    """
    theme = config_file.parent / "theme"
    digest = digest_of([config_file, theme, pages]) + version + assets.digest + repr(settings).encode()
    found: Host | None = cache.get("host", digest)
    if found is None:
        files, frames = _run_mkdocs(config_file, pages, settings)
        found = Host(files, frames, digest)
        cache.put("host", digest, found)
    return found


def _run_mkdocs(
    config_file: Path, pages: Path, settings: Settings
) -> tuple[dict[str, bytes], Mapping[FrameKey, Frame]]:
    from mkdocs.commands.build import build  # noqa: PLC0415 - half a second that a warm build does without
    from mkdocs.config import load_config  # noqa: PLC0415

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        config = load_config(str(config_file), site_dir=folder, site_url=settings.base_url, docs_dir=str(pages))
        plugin: Any = config.plugins[PLUGIN]
        plugin.only_host = True
        plugin.pictures = settings.pictures
        build(config)
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(Path(folder).rglob("*"))
            if path.is_file()
        }
        return files, plugin.frames
