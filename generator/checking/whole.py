"""Whether what a market is made from is there at all: its folders, and the vocabularies that everything refers to."""

from generator.locales import TEXTS
from generator.schema.source_files import VOCABULARIES, Folders
from generator.text import ToldError


class LackingError(ToldError):
    """A folder or a vocabulary is not there. Raised by `require_whole` only."""


def require_whole(folders: Folders, *, pages: bool = False) -> None:
    """Raises LackingError with the first thing that is not there, or is a file where a folder should be.

    `pages`: the editors' too, which only a site needs.
    """
    places = [(folders.acts, folders.acts_name), (folders.editorial, folders.editorial_name)]
    if pages and folders.pages:
        places.append((folders.pages, f"{folders.editorial_name}/pages"))
    for path, name in (*places, (folders.editorial / "vocabulary", f"{folders.editorial_name}/vocabulary")):
        if not path.is_dir() and not path.is_symlink():
            told = TEXTS.failures.not_a_folder if path.exists() else TEXTS.failures.no_folder
            raise LackingError(told.fill({"folder": name}))
    for word in VOCABULARIES:
        path, name = (
            folders.editorial / "vocabulary" / f"{word}.yaml",
            f"{folders.editorial_name}/vocabulary/{word}.yaml",
        )
        if not path.exists() and not path.parent.is_symlink():
            raise LackingError(TEXTS.failures.no_file.fill({"file": name}))
