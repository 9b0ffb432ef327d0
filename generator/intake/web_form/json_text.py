"""JSON that the form's scripts read, from the page itself or from a file of its own."""

import json
from typing import Any

Json = dict[str, Any]


def write_json(found: Json) -> str:
    """JSON with its keys in their own order, in which nothing is unseen and nothing could end its script element."""
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return "".join(mark if mark.isprintable() and mark not in "<>&" else f"\\u{ord(mark):04x}" for mark in text)
