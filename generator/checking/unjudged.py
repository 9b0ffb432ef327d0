"""What a change holds besides acts and records: nobody has judged it, and the report must not say that all is well."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from pydantic import BaseModel

from generator import diagnostics
from generator.problems import Position, Problem
from generator.schema.identifiers import slug
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders
from generator.text import Text

_YAML = frozenset({".yaml", ".yml"})
_PROGRAM = frozenset({"generator", "theme", "tests", "bench", "docs", ".github", ".ci"})
"""Top folders of the program: a YAML file there is no act that lies wrongly."""
_DEPTH = 2
"""Parts of the place of an act: its organisation and its file."""


def find_unjudged(
    now: Iterable[str], gone: Iterable[str], held: Mapping[str, BaseModel | None], folders: Folders
) -> Iterator[Problem]:
    """A problem for every path of a change that is there `now` or `gone` and is not among the files that were judged.

    `held` are the judged files, each with its record. Pictures that an act names are judged with it.
    """
    pictures = {
        f"{PurePosixPath(file).parent}/{image.file}"
        for file, record in held.items()
        if isinstance(record, ActRecord)
        for image in record.images
    }
    there = set(now)
    for path in sorted(there - held.keys() - pictures):
        yield _tell(path, folders)
    for path in sorted(set(gone) - there - held.keys()):
        if not path.startswith((f"{folders.acts_name}/", f"{folders.editorial_name}/")):
            yield diagnostics.FILE_UNJUDGED.at(path, Position(1))


def _tell(path: str, folders: Folders) -> Problem:
    """Where it looks like an act: what is wrong with its name or place. Otherwise that a person looks at it."""
    parts = PurePosixPath(path).parts
    name = PurePosixPath(path)
    # `teko.yaml.bak` and `teko.yaml ` were meant as acts too
    looks_like_act = not name.suffix or any(each.strip().casefold() in _YAML for each in name.suffixes)
    if path.startswith(f"{folders.acts_name}/"):
        if looks_like_act:
            return diagnostics.FILE_NAME.at(
                path, Position(1), values={"offer": f"{slug(name.stem) or 'teon-nimi'}.yaml"}
            )
        if name.suffix.casefold() in _DOCUMENTS:
            return diagnostics.FILE_KIND.at(path, Position(1), values={"ending": name.suffix})
    elif _lies_as_act(parts, folders) and name.suffix.casefold() in _YAML:
        return diagnostics.FILE_PLACE.at(path, Position(1), values={"pattern": _name_place(folders)})
    return diagnostics.FILE_UNJUDGED.at(path, Position(1))


def _lies_as_act(parts: tuple[str, ...], folders: Folders) -> bool:
    """Whether somebody may have meant `acts/` by the folder: `Acts/kemi/x.yaml`, `kemi/x.yaml`."""
    meant = parts[0].casefold() == folders.acts_name or len(parts) == _DEPTH
    return meant and parts[0] not in {*_PROGRAM, folders.editorial_name}


_DOCUMENTS = frozenset({".doc", ".docx", ".odt", ".rtf", ".pdf", ".pages", ".xlsx", ".html", ".md", ".json"})


def _name_place(folders: Folders) -> Text:
    base = folders.acts_name
    return Text(
        f"{base}/<organisaatio>/<teko>.yaml",
        f"{base}/<organisation>/<gärning>.yaml",
        f"{base}/<organisation>/<act>.yaml",
    )
