"""`tori report permalinks`: the addresses of the site that was built beside those that are published."""

import sys
from pathlib import Path

import click

from generator.commands.place import LANGUAGE, find_place
from generator.integrations.live_site import PLACE, find_lost_paths, read_published_paths
from generator.locales import TEXTS
from generator.reports.permalinks_report import format_permalinks
from generator.text import Language


@click.command("permalinks")
@click.argument("source", required=False, metavar="[OSOITE|TIEDOSTO]")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Uusi sivusto. [oletus: site]")
@LANGUAGE
def compare_permalinks(source: str | None, site_dir: Path | None, language: Language) -> None:
    """Vertaa tehtyä sivustoa julkaistuun ja kerro, mikä osoite katoaisi.

    Ilman osoitetta verrataan asetusten osoitteessa olevaan sivustoon. Paluuarvo on 1, kun osoitteita katoaisi, ja 2,
    kun luetteloa ei saada.
    """
    place = find_place()
    source = source or place.settings().base_url
    now = read_published_paths(str((site_dir or place.root / "site") / PLACE)) or ()
    before = read_published_paths(source)
    if before is None:
        click.echo(TEXTS.permalinks_report.no_list.fill({"source": source}).pick(language))
        return
    lost = find_lost_paths(before, now)
    click.echo(format_permalinks(lost, len(before), language))
    sys.exit(1 if lost else 0)
