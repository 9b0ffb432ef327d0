"""Scripts that are served as one file."""

import subprocess
from pathlib import Path

import pytest
from form_modules import NODE

from generator.render.pages.bundle import bundle_scripts

MODULES = {
    "a/entry.js": 'import {\nfirst,\nsecond as other,\n} from "../b/words.js";\nimport "./quiet.js";\n'
    "console.log(first(), other, globalThis.quiet);\n",
    "a/quiet.js": "globalThis.quiet = 3;\n",
    "b/words.js": 'import { only } from "./only.js";\nexport function first() {\nreturn only + own;\n}\n'
    "const own = 1;\n"
    "export const second = 2;\n",
    "b/only.js": "export const only = 10;\nconst own = 5;\n",
}


def test_a_bundle_does_what_its_scripts_do(tmp_path: Path) -> None:
    bundle = bundle_scripts("a/entry.js", MODULES)
    assert bundle
    (tmp_path / "all.mjs").write_text(bundle, "utf-8")
    done = subprocess.run([NODE, tmp_path / "all.mjs"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["11", "2", "3"]


@pytest.mark.parametrize("name", ["pages/market/market.js"])
def test_a_bundle_of_the_theme_has_no_imports_left(root: Path, name: str) -> None:
    theme = root / "theme"
    bundle = bundle_scripts(name, {p.relative_to(theme).as_posix(): p.read_text("utf-8") for p in theme.rglob("*.js")})
    assert bundle
    assert not [line for line in bundle.splitlines() if line.startswith(("import ", "export "))]


def test_scripts_that_import_in_a_ring_stay_apart() -> None:
    assert bundle_scripts("a.js", {"a.js": 'import "./b.js";\n', "b.js": 'import "./a.js";\n'}) is None
