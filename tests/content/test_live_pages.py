"""The site as it would be published: every fact of the programmes where it belongs, and links that lead somewhere."""

import csv
from pathlib import Path

import yaml
from link_check import follow_links
from markets import ROOT
from page_reading import folded, page, text_of

FACTS = list(csv.DictReader((Path(__file__).parent / "facts.csv").read_text("utf-8").splitlines()))


def test_every_fact_is_on_its_page(site: Path) -> None:
    texts = {address: text_of(page(site, address)) for address in {fact["page"] for fact in FACTS}}
    missing = [
        f"{fact['system']}: {fact['fact']} [{fact['page']}]"
        for fact in FACTS
        if folded(fact["fact"]) not in texts[fact["page"]]
    ]
    assert not missing, "\n".join(missing)
    assert len(FACTS) > 150


def test_every_link_leads_somewhere(site: Path, tmp_path: Path) -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    assert follow_links(site, settings["site_url"], tmp_path) > 400
