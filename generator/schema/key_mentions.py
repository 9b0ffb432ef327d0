"""Keys in sentences, `Kerro tulokset (results tai measures)`: a file has them, while people elsewhere see labels alone.

A sentence that names a key says first what people call it, and the key after that in parentheses.
"""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.text import LANGUAGES, Text


def without_keys(message: Text) -> Text:
    """The sentence for people who see no file: in a form, a mail or a spreadsheet."""
    return Text(*(KEY_MENTION.sub("", message.pick(language)) for language in LANGUAGES))


def _keys_of(record: type[BaseModel]) -> Iterator[str]:
    for name, field in describe(record).items():
        yield name
        if field.type.part:
            yield from _keys_of(field.type.part)


_KEYS = "|".join(sorted({*_keys_of(ActRecord), *_keys_of(OrganisationRecord), *LANGUAGES}))
KEY_MENTION = re.compile(
    rf" \((?:avain |nyckeln |the key )?(?:{_KEYS})(?:(?:,| tai| eller| or| ja| och| and) (?:{_KEYS}))*\)"
)
