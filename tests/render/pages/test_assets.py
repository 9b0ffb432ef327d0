"""The files that pages load."""

import re
from pathlib import Path

from generator.render.pages.assets import collect_assets


def test_an_entry_point_knows_every_script_that_it_stands_on(tmp_path: Path) -> None:
    for name, content in {
        "stylesheet.txt": "pages/market/market.css",
        "pages/market/market.css": "p { color: red }",
        "pages/market/market.js": (
            'import { c } from "./rows.js";\nimport {\na\n} from "../../scripts/a.js";\nimport("../../scripts/b.js")'
        ),
        "pages/market/rows.js": 'import { a } from "../../scripts/a.js";\nconst said = "import x from \'./none.js\'";',
        "scripts/a.js": 'import "../pages/market/rows.js";\nexport const a = 1;',
        "scripts/b.js": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    assets = collect_assets(tmp_path)
    folder = assets.scripts
    assert assets.list_imports("pages/market/market") == [f"{folder}/pages/market/rows.js", f"{folder}/scripts/a.js"]
    assert assets.list_imports("scripts/b") == []


def test_the_scripts_of_the_theme_import_one_another_by_names_that_are_there(root: Path) -> None:
    assets = collect_assets(root / "theme")
    assert not {name for names in assets.imports.values() for name in names} - set(assets.imports)
    assert f"{assets.scripts}/search_engine/query_plan.js" in assets.list_imports("search_engine/engine")
    assert assets.list_imports("pages/market/market") == [], "it is one file"


def test_every_stylesheet_of_the_theme_has_its_place_in_the_order(root: Path) -> None:
    theme = root / "theme"
    named = (theme / "stylesheet.txt").read_text("utf-8").split()
    assert sorted(named) == sorted(path.relative_to(theme).as_posix() for path in theme.rglob("*.css"))


def test_scripts_are_served_without_the_comments_that_begin_a_line(tmp_path: Path) -> None:
    begins = "/* What it is\n   for. */\n\n/** @param x */\n"
    code = 'export const a = "/* no */"; // kept\n  // gone\n  const b = `//`;\n  /** {x} */ (b).c;\n'
    script = f"{begins}{code}/* gone */\n"
    for name, content in {"stylesheet.txt": "", "scripts/a.js": script}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    [served] = [each.draw() for each in collect_assets(tmp_path).artifacts if each.path.endswith("a.js")]
    assert served == b'export const a = "/* no */"; // kept\nconst b = `//`;\n/** {x} */ (b).c;\n'


def test_no_text_of_a_script_goes_over_a_line(root: Path) -> None:
    """Else what begins a line of it could be taken for a comment."""
    assets = collect_assets(root / "theme")
    for each in assets.artifacts:
        if each.path.endswith(".js"):
            lines = re.sub(r"\[\^?[^\]\s]*`[^\]\s]*\]", "", each.draw().decode()).splitlines()
            odd = [line for line in lines if line.partition(" // ")[0].count("`") % 2]
            assert not odd, (each.path, odd)
