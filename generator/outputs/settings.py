"""The settings of one market place: its name, its owner, where it lives. Read from mkdocs.yml by site/settings.py."""

from dataclasses import dataclass

from generator.words import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Settings:
    """`name` as in titles, `owner` who keeps the site, `contact_mail` where to write, `forge` the repository's address.

    `base_url` is the address of the front page with a slash at its end; `languages` are those of the
    interface. `search`: whether the site has an index to search.
    """

    name: str
    owner: str
    contact_mail: str
    forge: str
    base_url: str
    languages: tuple[Language, ...] = LANGUAGES
    branch: str = "main"
    search: bool = True

    def edit_url(self, file: str) -> str:
        """Where a file of the repository is edited on the forge."""
        return f"{self.forge.rstrip('/')}/edit/{self.branch}/{file}"
