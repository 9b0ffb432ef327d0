"""The guides for people with an act to tell: their examples pass the check, and they say the same in each language."""

import re

import pytest
import yaml
from markets import ROOT, Repository

GUIDES = {"fi": "CONTRIBUTING.md", "sv": "CONTRIBUTING.sv.md", "en": "CONTRIBUTING.en.md"}
ACT = re.compile(r"^```yaml (acts/\S+\.yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def guide(language: str) -> str:
    return (ROOT / GUIDES[language]).read_text("utf-8")


@pytest.mark.parametrize("language", GUIDES)
def test_the_example_passes_the_check(repository: Repository, language: str) -> None:
    organisation = "name: {fi: Esimerkkilä, sv: Exempelby, en: Esimerkkilä}\nkind: municipality\n"
    (repository.root / "editorial/organisations/esimerkkila.yaml").write_text(organisation, "utf-8")
    ((name, text),) = ACT.findall(guide(language))
    assert f"language: {language}\n" in text
    (repository.root / name).parent.mkdir(exist_ok=True)
    (repository.root / name).write_text(text, "utf-8")
    assert "1 teko" in repository.tori("check", name)


def test_each_language_has_the_same_parts() -> None:
    assert len({guide(language).count("\n## ") for language in GUIDES}) == 1
    assert len({len(re.findall(r"^\d\. ", guide(language), re.MULTILINE)) for language in GUIDES}) == 1


def test_the_address_is_that_of_the_settings() -> None:
    settings = next(
        each for each in yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["plugins"] if isinstance(each, dict)
    )
    mail = settings["tekojen-tori"]["contact_mail"]
    assert all(f"<{mail}>" in guide(language) for language in GUIDES)


def test_links_lead_to_files_that_are_there() -> None:
    for language in GUIDES:
        for target in re.findall(r"\]\(((?!https:)[^)#]+)\)", guide(language)):
            assert (ROOT / target).exists(), target
