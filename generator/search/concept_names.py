"""The names of the concepts that documents are found by, for the browser to say why a document is near.

A line is a key and the names in every language: `qsaabqz;perehdytys;introduktion;induction`. The lines lie in the order
of the keys, in files of even size; theme/search_engine/concept_names.js reads them.
"""

from collections.abc import Collection, Mapping

from generator.language.concept_keys import number_concepts
from generator.search.parts import cut
from generator.search.word_table import FILE_SIZE, TableFile
from generator.text import LANGUAGES, Text


def build_name_files(concepts: Collection[str], names: Mapping[str, Text], used: Collection[str]) -> list[TableFile]:
    """The files. `concepts`: all ids, whose order gives the keys; `names` of those that have one; `used` keys."""
    keys = number_concepts(concepts)
    told = {key: names[concept] for concept, key in keys.items() if key in used and concept in names}
    lines = {key: ";".join((key, *(name.pick(language) for language in LANGUAGES))) for key, name in told.items()}
    parts = cut(sorted(lines), lambda key: len(lines[key].encode()) + 1, FILE_SIZE)
    return [TableFile(part[0], "".join(f"{lines[key]}\n" for key in part)) for part in parts]
