"""The Nu Html Checker finds neither an error nor a warning on any page."""

import json
import re
from collections import Counter

from browser.visiting import Sites, as_lines

from audit.report import Audit, Result
from audit.tools import VERSIONS, need, npm, run

FROM_THIS_SITE = re.compile(r"^Resource violates Content Security Policy \(meta tag\): .* “/")
"""Read from a folder, a page has no host that `'self'` could mean. The browser tests see that nothing is blocked."""


def test_every_page_is_valid(sites: Sites, audit_results: Audit) -> None:
    need("java")
    jar = npm("vnu-jar") / "build" / "dist" / "vnu.jar"
    options = ("--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always")
    rows = [("site", "pages", "errors", "warnings")]
    faults: list[str] = []
    pages = 0
    for name in ("root", "esimerkkila"):
        folder = sites[name].folder
        told = json.loads(run("java", "-Xss4m", "-jar", str(jar), *options, str(folder)).stdout)["messages"]
        messages = [each for each in told if not FROM_THIS_SITE.match(each["message"])]
        kinds = Counter("warning" if each["type"] == "info" else "error" for each in messages)
        here = sum(1 for _ in folder.rglob("*.html"))
        pages += here
        rows.append((name, str(here), str(kinds["error"]), str(kinds["warning"])))
        faults += sorted({f"{each['message']} {each.get('extract', '')}" for each in messages})
    assert pages > 500
    audit_results.measured("html", Result(f"Nu Html Checker {VERSIONS['vnu-jar']}", pages, len(faults), tuple(rows)))
    assert not faults, as_lines(faults[:40])
