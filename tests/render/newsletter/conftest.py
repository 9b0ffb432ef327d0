"""The issues of the fictional Esimerkkilä: one in each language, and one that has not been sent."""

import pytest
from markets import ROOT, TODAY

from generator.build.settings_file import read_settings
from generator.catalogue.model import Catalogue
from generator.checking import loading
from generator.render.newsletter.letter import letter
from generator.render.newsletter.rendering import Rendered, mail_templates, rendered
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.source_files import Folders

ESIMERKKILA = ROOT / "tests" / "catalogues" / "esimerkkila"
MAIL = ROOT / "theme" / "mail"


@pytest.fixture(scope="session")
def settings() -> Settings:
    return read_settings(ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def esimerkkila() -> Catalogue:
    folders = Folders.at(ROOT, ESIMERKKILA / "acts", ESIMERKKILA / "editorial")
    return loading.check(folders, TODAY).catalogue(TODAY)


@pytest.fixture(scope="session")
def letters(esimerkkila: Catalogue, settings: Settings) -> dict[str, Rendered]:
    """Every issue in its three forms."""
    to, environment = Urls(settings.base_url), mail_templates(MAIL)
    return {
        issue_id: rendered(letter(issue, to, settings), environment)
        for issue_id, issue in esimerkkila.newsletters.items()
    }
