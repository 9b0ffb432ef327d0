"""The files that pages load."""

import re
from pathlib import Path

from generator.render.pages.assets import collect_assets


def test_an_entry_point_knows_every_script_that_it_stands_on(tmp_path: Path) -> None:
    for name, content in {
        "css/order.txt": "a.css",
        "css/a.css": "p { color: red }",
        "js/market/main.js": 'import { a } from "./rows.js";\nimport {\nb\n} from "../words.js";\nimport("../late.js")',
        "js/market/rows.js": 'import { b } from "../words.js";\nconst said = "import x from \'./none.js\'";',
        "js/words.js": 'import "./market/rows.js";\nexport const b = 1;',
        "js/late.js": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    assets = collect_assets(tmp_path)
    folder = assets.scripts
    assert assets.imported("market/main") == [f"{folder}/market/rows.js", f"{folder}/words.js"]
    assert assets.imported("late") == []


def test_the_scripts_of_the_theme_import_one_another_by_names_that_are_there(root: Path) -> None:
    assets = collect_assets(root / "theme" / "assets")
    assert not {name for names in assets.imports.values() for name in names} - set(assets.imports)
    assert f"{assets.scripts}/search/plan.js" in assets.imported("market/main")


def test_scripts_are_served_without_the_comments_that_begin_a_line(tmp_path: Path) -> None:
    begins = "/* What it is\n   for. */\n\n/** @param x */\n"
    script = f'{begins}export const a = "/* no */"; // kept\n  // gone\n  const b = `//`;\n'
    for name, content in {"css/order.txt": "", "js/a.js": script}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    [served] = [each.draw() for each in collect_assets(tmp_path).artifacts if each.path.endswith("a.js")]
    assert served == b'export const a = "/* no */"; // kept\nconst b = `//`;\n'


def test_no_text_of_a_script_goes_over_a_line(root: Path) -> None:
    """Else what begins a line of it could be taken for a comment."""
    assets = collect_assets(root / "theme" / "assets")
    for each in assets.artifacts:
        if each.path.endswith(".js"):
            lines = re.sub(r"\[\^?[^\]\s]*`[^\]\s]*\]", "", each.draw().decode()).splitlines()
            odd = [line for line in lines if line.partition(" // ")[0].count("`") % 2]
            assert not odd, (each.path, odd)
