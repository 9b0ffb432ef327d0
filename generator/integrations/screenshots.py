"""Pictures of pages that lie in files, taken by a Chromium where there is one. Nothing in the pages is run or fetched."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SECONDS = 30_000
"""Milliseconds that one picture may take."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to take: of the page in `page`, of all of it or of the first `element`, at a width in pixels."""

    page: Path
    picture: Path
    width: int
    element: str | None = None


class NoBrowserError(Exception):
    """There is no Chromium, or nothing to drive it with, or it does not start. Raised by `take_pictures` only."""


def take_pictures(shots: Iterable[Shot]) -> None:
    """Take the pictures, scripts off and the network shut. Raises NoBrowserError."""
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise NoBrowserError
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - a tool of development, not of building
    except ImportError:
        raise NoBrowserError from None
    # as root, in a container, Chromium's own sandbox cannot start
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=program, args=alone)
            context = browser.new_context(java_script_enabled=False, offline=True, color_scheme="light")
            page = context.new_page()
            page.set_default_timeout(_SECONDS)
            for shot in shots:
                page.set_viewport_size({"width": shot.width, "height": 900})
                page.goto(shot.page.resolve().as_uri())
                if shot.element:
                    page.locator(shot.element).first.screenshot(path=shot.picture)
                else:
                    page.screenshot(path=shot.picture, full_page=True)
            browser.close()
    except Error:
        raise NoBrowserError from None
