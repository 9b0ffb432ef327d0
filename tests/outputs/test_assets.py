"""The files that pages load."""

from pathlib import Path

from generator.outputs.assets import collect_assets


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
