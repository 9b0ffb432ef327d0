"""A page of the site as one file that opens anywhere: with its styles and pictures, without scripts and requests.

Modules do not run from a downloaded file, and a preview of a stranger's act should not run anything; so the scripts go,
and the page's policy says that nothing but its own styles and pictures may be shown. The pages are our own templates,
in which whatever an act says is escaped: no text of an act can look like a tag here.
"""

import re
from base64 import b64encode
from collections.abc import Callable

_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>\s*", re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')
_LINK = re.compile(r"<link\b[^>]*>\s*")
_PICTURE = re.compile(r"<(?:img|source)\b[^>]*>")
_SOURCE = re.compile(r'\bsrc="([^"]*)"')
_SET = re.compile(r'\s(?:srcset|sizes|loading|decoding)="[^"]*"')
_FORM = re.compile(r"<form\b.*?</form>\s*", re.DOTALL)
_HREF = re.compile(r'\b(href|action)="(/[^"]*)"')
_URL = re.compile(r'url\("([^":]+)"\)')
_RULES = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_OWN_POLICY = f'<meta http-equiv="Content-Security-Policy" content="{_RULES}">\n'
_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "avif": "image/avif"}

Find = Callable[[str], bytes | None]
"""The bytes of a file of the site by its address (`/assets/mark.svg`), or None."""


def build_standalone(page: str, css: str, find: Find, origin: str, assets: str) -> str:
    """The page by itself. `origin` is put before its links, `assets` is the address of the folder of the stylesheet."""
    styles = _URL.sub(lambda match: f'url("{_encode_data(assets + match[1], find)}")', css).replace("</", "<\\/")
    page = _FORM.sub("", _LINK.sub("", _POLICY.sub("", _SCRIPT.sub("", page))))
    page = page.replace("</head>", f"<style>\n{styles}</style>\n</head>", 1)
    page = page.replace('<meta charset="utf-8">\n', f'<meta charset="utf-8">\n{_OWN_POLICY}', 1)
    page = _PICTURE.sub(lambda match: _embed_picture(match[0], find), page)
    return _HREF.sub(lambda match: f'{match[1]}="{origin}{match[2]}"', page)


def _embed_picture(tag: str, find: Find) -> str:
    """The picture with its bytes in it; one that the site does not have is left out."""
    source = _SOURCE.search(tag)
    if source is None or tag.startswith("<source"):
        return ""
    if source[1].startswith("data:"):
        return tag
    data = _encode_data(source[1], find)
    return _SET.sub("", tag.replace(source[0], f'src="{data}"')) if data else ""


def _encode_data(address: str, find: Find) -> str:
    content = find(address)
    if content is None:
        return ""
    kind = _TYPES.get(address.rpartition(".")[2], "application/octet-stream")
    return f"data:{kind};base64,{b64encode(content).decode()}"
