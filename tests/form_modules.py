"""The form's own modules run in Node: nothing is built and no browser is opened."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from markets import ROOT

NODE = Path(sys.executable).with_name("node")


def run_in_node(script: str, cases: list[Any]) -> list[Any]:
    """What the script, the body of a function of `cases`, returns; `form("dates")` is a module of the form."""
    folder = (ROOT / "theme" / "pages" / "form").as_uri()
    program = f"""
        import {{readFileSync}} from "node:fs";
        const form = (name) => import(`{folder}/${{name}}.js`);
        const cases = JSON.parse(readFileSync(0, "utf8"));
        const run = async () => {{ {script} }};
        console.log(JSON.stringify(await run()));
    """
    done = subprocess.run(
        [NODE, "--input-type=module", "--eval", program],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
