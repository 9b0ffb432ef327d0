"""`tori serve`: the site on one's own machine."""

import click

from generator.commands.place import find_place


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Osoite, jossa sivustoa katsotaan.")
def serve(address: str) -> None:
    """Näytä sivusto omalla koneella. Se päivittyy, kun teot, tietueet, sivut tai ulkoasu muuttuvat."""
    from mkdocs.commands.serve import serve as serve_pages  # noqa: PLC0415 - MkDocs is slow to load
    from mkdocs.exceptions import Abort, MkDocsException  # noqa: PLC0415

    place = find_place()
    place.settings()  # what is wrong with them is told in our words
    host, _, port = address.rpartition(":")
    try:
        serve_pages(str(place.root / "mkdocs.yml"), dev_addr=f"{host}:{port}", site_url=f"http://{address}/")
    except (Abort, MkDocsException) as error:
        raise click.ClickException(str(error)) from None
