"""The accessibility statement says what the law asks, and of testing no more than the last audit did."""

import json
import re
from pathlib import Path

import pytest
from markets import ROOT, Repository

from generator.locales import INTERFACES
from generator.render.pages.statement import read_audit
from generator.text import LANGUAGES

ADDRESSES = {"fi": "saavutettavuus", "sv": "sv/tillganglighet", "en": "en/accessibility"}
AUDIT = {"date": "2026-10-05", "checks": {"axe": {"tool": "axe-core 4.11", "amount": 684, "found": 0}}}


def statement(site: Path, language: str) -> str:
    page = (site / ADDRESSES[language] / "index.html").read_text("utf-8")
    return re.sub(r"[ \n]+", " ", re.sub(r"<[^>]+>", "", page[page.index("<main") : page.index("</main>")]))


def audited(repository: Repository, audit: object) -> None:
    (repository.root / "docs").mkdir(exist_ok=True)
    (repository.root / "docs" / "audit.json").write_text(json.dumps(audit), "utf-8")


def test_it_claims_what_the_last_audit_did_and_nothing_else(small_repository: Repository) -> None:
    small_repository.build("--no-search")
    assert "Koneellista tarkastusta ei ole vielä tehty." in statement(small_repository.site, "fi")

    audited(small_repository, AUDIT)
    small_repository.build("--no-search")
    finnish = statement(small_repository.site, "fi")
    assert "Sivusto tarkastettiin viimeksi 5.10.2026:" in finnish
    assert "axe-core 4.11: 684 sivua kaikista sivutyypeistä" in finnish
    assert "Löydettiin 0 virhettä." in finnish
    assert "Lighthouse" not in finnish
    assert "HTML-koodi" not in finnish
    assert "axe-core 4.11: 684 sidor av alla typer" in statement(small_repository.site, "sv")
    assert "last audited on 5\N{NO-BREAK SPACE}October 2026" in statement(small_repository.site, "en")


def test_faults_are_told_and_then_the_site_is_not_said_to_be_whole(small_repository: Repository) -> None:
    settings = small_repository.root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("conformance: partial", "conformance: full")
    settings.write_text(re.sub(r"\n        gaps:\n(          .*\n)+", "\n", text), "utf-8")
    audited(small_repository, AUDIT)
    small_repository.build("--no-search")
    assert "Sivusto täyttää lain vaatimukset. Puutteita ei tiedetä." in statement(small_repository.site, "fi")

    audited(small_repository, {**AUDIT, "checks": {"axe": {**AUDIT["checks"]["axe"], "found": 2}}})
    small_repository.build("--no-search")
    finnish = statement(small_repository.site, "fi")
    assert "täyttää lain vaatimukset osittain" in finnish
    assert "Viimeisin tarkastus löysi 2 virhettä" in finnish


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_all_that_the_law_asks(mallimaa_site: Path, language: str) -> None:
    text, t = statement(mallimaa_site, language), INTERFACES[language].statement
    for asked in ("306/2019", "EN 301 549", t.partial, t.own, t.authority, t.unit, t.feedback_time, t.complain_text):
        assert asked in text
    for gap in ("WCAG 3.1.5", t.why):
        assert gap in text
    assert "2026" in text
    page = (mallimaa_site / ADDRESSES[language] / "index.html").read_text("utf-8")
    assert 'href="mailto:toimitus@tekojentori.example"' in page
    assert 'href="https://www.saavutettavuusvaatimukset.fi/"' in page


def test_the_repositorys_own_result_can_be_read() -> None:
    result = read_audit(ROOT / "docs" / "audit.json")
    assert result is None or result.checks


def test_a_result_that_lacks_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "audit.json").write_text('{"date": "2026-10-05", "checks": {"axe": {"tool": "axe"}}}', "utf-8")
    with pytest.raises(ValueError, match=r"lacks 'amount': run `make audit` anew"):
        read_audit(tmp_path / "audit.json")
