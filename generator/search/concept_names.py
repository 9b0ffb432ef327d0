"""The names of the concepts that documents are found by, for the browser to say why a document is near.

A line is a key and the names in every language: `qsaabqz;perehdytys;introduktion;induction`. The lines lie in the order
of the keys, in files of even size; theme/search_engine/concept_names.js reads them.
"""

from collections.abc import Collection, Mapping

from generator.language.index_keys import build_group_key
from generator.search.parts import cut
from generator.search.word_table import FILE_SIZE, TableFile
from generator.text import LANGUAGES, Text


def build_name_files(concepts: Collection[str], names: Mapping[str, Text], used: Collection[str]) -> list[TableFile]:
    """The files. `concepts`: all ids, whose order gives the keys; `names` of those that have one; `used` keys."""
    numbered = ((build_group_key(number), concept) for number, concept in enumerate(sorted(concepts)))
    told = {key: names[concept] for key, concept in numbered if key in used and concept in names}
    lines = {key: ";".join((key, *(name.pick(language) for language in LANGUAGES))) for key, name in told.items()}
    parts = cut(sorted(lines), lambda key: len(lines[key].encode()) + 1, FILE_SIZE)
    return [TableFile(part[0], "".join(f"{lines[key]}\n" for key in part)) for part in parts]
