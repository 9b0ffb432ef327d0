"""The issues of the fictional Esimerkkilä: one in each language, and one that has not been sent."""

import pytest
from conftest import ROOT, TODAY

from generator import pipeline
from generator.catalogue.model import Catalogue
from generator.outputs.addresses import Addresses
from generator.outputs.letters.letter import letter
from generator.outputs.letters.rendering import Rendered, mail_templates, rendered
from generator.outputs.settings import Settings
from generator.site.settings import read_settings
from generator.source.files import Folders

ESIMERKKILA = ROOT / "tests" / "catalogues" / "esimerkkila"
MAIL = ROOT / "theme" / "mail"


@pytest.fixture(scope="session")
def settings() -> Settings:
    return read_settings(ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def esimerkkila() -> Catalogue:
    folders = Folders.at(ROOT, ESIMERKKILA / "acts", ESIMERKKILA / "editorial")
    return pipeline.catalogue_of(pipeline.check(folders, TODAY), TODAY)


@pytest.fixture(scope="session")
def letters(esimerkkila: Catalogue, settings: Settings) -> dict[str, Rendered]:
    """Every issue in its three forms."""
    to, environment = Addresses(settings.base_url), mail_templates(MAIL)
    return {
        issue_id: rendered(letter(issue, to, settings), environment)
        for issue_id, issue in esimerkkila.newsletters.items()
    }
