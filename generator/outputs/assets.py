"""The stylesheet, the scripts and the pictures of the theme, under names that change when they do."""

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.outputs.artifact import Artifact


@dataclass(frozen=True, slots=True)
class Assets:
    """Names of the files that pages load, below `assets/`: every page `css` and `js`, the market `search` too."""

    css: str
    js: str
    search: str
    artifacts: tuple[Artifact, ...]

    @property
    def digest(self) -> bytes:
        """Of all asset files."""
        return sha256(b"".join(artifact.key for artifact in self.artifacts)).digest()


def collect_assets(folder: Path) -> Assets:
    """The assets of `theme/assets/`: css/*.css joined in the order of css/order.txt, the rest as it is."""
    names = (folder / "css" / "order.txt").read_text("utf-8").split()
    css = "\n".join((folder / "css" / name).read_text("utf-8").strip() for name in names) + "\n"
    css_artifact = _hashed("tori", "css", css.encode())
    scripts = [_hashed(name, "js", (folder / "js" / f"{name}.js").read_bytes()) for name in ("tori", "search")]
    others = [
        _plain(f"assets/{path.relative_to(folder).as_posix()}", path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] not in {"css", "js"}
    ]
    css, js, search = (artifact.path.removeprefix("assets/") for artifact in (css_artifact, *scripts))
    return Assets(css, js, search, (css_artifact, *scripts, *others))


def _hashed(stem: str, suffix: str, content: bytes) -> Artifact:
    return _plain(f"assets/{stem}.{sha256(content).hexdigest()[:10]}.{suffix}", content)


def _plain(path: str, content: bytes) -> Artifact:
    return Artifact(path, sha256(content).digest(), partial(bytes, content))
