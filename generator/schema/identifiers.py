"""Ids and addresses: what a name becomes when it is a file, a folder or a part of an address."""

import re
import unicodedata
from base64 import b32encode
from collections.abc import Sequence
from hashlib import sha256

_SLUG_LENGTH = 60
_SHORT_LENGTH = 7


def slug(text: str) -> str:
    """`Lupa kehittää: sisäiset kehittäjät` → `lupa-kehittaa-sisaiset-kehittajat`; empty when no letter is left."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ø", "o").replace("æ", "ae"))
    words = re.findall(r"[a-z0-9]+", "".join(mark for mark in bare if not unicodedata.combining(mark)))
    kept = ""
    for word in words:
        if len(kept) + len(word) + 1 > _SLUG_LENGTH and kept:
            break
        kept = f"{kept}-{word}" if kept else word[:_SLUG_LENGTH]
    return kept


def is_act_id(text: str) -> bool:
    """Whether the text is `organisation/slug`: small letters, digits and hyphens, so that it is a path of two steps."""
    return len(text) <= _ID_LENGTH and _ACT_ID.fullmatch(text) is not None


_ID_LENGTH = 200
_ACT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


def short_code(first_id: str) -> str:
    """The code of the short address `/t/<code>/`: 7 characters of base32 of the SHA-256 of the act's first id."""
    return b32encode(sha256(first_id.encode()).digest()).decode().lower()[:_SHORT_LENGTH]


def first_id(record_id: str, former_ids: Sequence[str]) -> str:
    """The id that an act had first: the first of its former ids, among which its own may stand after a merger."""
    return former_ids[0] if former_ids else record_id


def short_codes(act_id: str, former_ids: Sequence[str]) -> tuple[str, ...]:
    """The codes of every id that an act has had or taken over; its own, that of its first id, stands first."""
    ids = (first_id(act_id, former_ids), *former_ids, act_id)
    return tuple(dict.fromkeys(short_code(each) for each in ids))
