"""The issues of the fictional Esimerkkilä: one in each language, and one that has not been sent."""

import pytest
from markets import ROOT

from generator.build.settings_file import read_settings
from generator.catalogue.model import Catalogue
from generator.render.newsletter.letter import build_letter
from generator.render.newsletter.mail import MailForms, load_mail_templates, render_letter
from generator.render.settings import Settings
from generator.render.urls import Urls

MAIL = ROOT / "theme" / "mail"


@pytest.fixture(scope="session")
def settings() -> Settings:
    return read_settings(ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def letters(esimerkkila: Catalogue, settings: Settings) -> dict[str, MailForms]:
    """Every issue in its three forms."""
    to, environment = Urls(settings.base_url), load_mail_templates(MAIL)
    return {
        issue_id: render_letter(build_letter(issue, to, settings), environment)
        for issue_id, issue in esimerkkila.newsletters.items()
    }
