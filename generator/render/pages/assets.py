"""The stylesheet, the scripts and the pictures of the theme, under names that change when they do."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.render.artifact import Artifact
from generator.render.pages.bundle import bundle_scripts, find_imports

BUNDLED = ("pages/market/market.js",)
"""Entry points that are served as one file with all that they import: a search waits for every one of theirs."""


@dataclass(frozen=True, slots=True)
class Assets:
    """Names of the files that pages load, below `assets/`: the stylesheet, and the folder of the scripts.

    `imports`: of each script those that it imports, by their names below `theme/`.
    """

    css: str
    scripts: str
    artifacts: tuple[Artifact, ...]
    imports: Mapping[str, tuple[str, ...]]

    def find_script(self, name: str) -> str:
        """The entry point `theme/<name>.js`, below `assets/`."""
        return f"{self.scripts}/{name}.js"

    def list_imports(self, name: str) -> list[str]:
        """Every script that an entry point imports, below `assets/`, so that a page can load them all at once."""
        found: dict[str, None] = {}
        waiting = [f"{name}.js"]
        while waiting:
            for each in self.imports[waiting.pop()]:
                if each not in found:
                    found[each] = None
                    waiting.append(each)
        return [f"{self.scripts}/{each}" for each in sorted(found)]

    @property
    def digest(self) -> bytes:
        """Of all asset files."""
        return sha256(b"".join(artifact.key for artifact in self.artifacts)).digest()


def collect_assets(theme: Path) -> Assets:
    """The assets of `theme/`: the stylesheets that stylesheet.txt names, in its order; every script; assets/ as it is.

    The scripts are ES modules that import one another by relative name (`../../scripts/clipboard.js`), so they keep
    their names in a folder that is named by the digest of them all.
    """
    names = (theme / "stylesheet.txt").read_text("utf-8").split()
    css = "\n".join(_strip_css((theme / name).read_text("utf-8")) for name in names).encode() + b"\n"
    stylesheet = f"tori.{_digest(css)}.css"
    sources = {
        path.relative_to(theme).as_posix(): _strip_script(path.read_text("utf-8"))
        for path in sorted(theme.rglob("*.js"))
    }
    bundles = {name: bundle for name in BUNDLED if name in sources and (bundle := bundle_scripts(name, sources))}
    modules = {name: content.encode() for name, content in {**sources, **bundles}.items()}
    scripts = f"js.{_digest(b''.join(name.encode() + content for name, content in modules.items()))}"
    pictures = theme / "assets"
    others = {path.relative_to(pictures).as_posix(): path.read_bytes() for path in _list_files(pictures)}
    files = {stylesheet: css, **{f"{scripts}/{name}": content for name, content in modules.items()}, **others}
    imports = {name: tuple(find_imports(name, content)) for name, content in sources.items()}
    imports |= dict.fromkeys(bundles, ())
    return Assets(
        stylesheet, scripts, tuple(_build_artifact(name, content) for name, content in files.items()), imports
    )


def _strip_css(css: str) -> str:
    """A stylesheet without its comments and its indents, which are for those who write it."""
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).strip()


def _strip_script(script: str) -> str:
    """A script without the comments that begin a line and without its indents: a third of what a reader would download.

    What begins a line is never inside a text: the theme's scripts have no text of several lines (a test sees to it).
    """
    without = re.sub(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*$", "", script, flags=re.DOTALL | re.MULTILINE)
    without = re.sub(r"^[ \t]*//.*$", "", without, flags=re.MULTILINE)
    return re.sub(r"\n\s*", "\n", without).strip() + "\n"


def _list_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:10]


def _build_artifact(name: str, content: bytes) -> Artifact:
    return Artifact(f"assets/{name}", sha256(content).digest(), partial(bytes, content))
