"""`tori newsletter`: an issue proposed from what is new, and an issue written for the mail tool."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path

import click

from generator.build import composition
from generator.build.settings_file import read_settings
from generator.cache import Cache, digest_of, version_digest
from generator.catalogue.model import Act, Catalogue, Newsletter
from generator.commands.place import LANGUAGE, Place, here
from generator.intake.newsletter_draft import draft as drafted
from generator.problems import has_errors
from generator.render.newsletter.letter import letter
from generator.render.newsletter.rendering import LIMIT, LetterTooLargeError, Rendered, mail_templates, rendered
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.reports.text_report import text_report
from generator.text import Language


@click.group()
def newsletter() -> None:
    """Tee uutiskirje torin teoista."""


@newsletter.command()
@click.option("--since", required=True, type=click.DateTime(["%Y-%m-%d"]), help="Päivä, jonka jälkeen uutta.")
@LANGUAGE
def draft(since: datetime, language: Language) -> None:
    """Ehdota numeroa siitä, mikä on uutta, tarkistettua tai otettu käyttöön, ja käynnissä olevista haasteista."""
    place = here()
    found = drafted(_catalogue(place, language), since.date(), language)
    if found is None:
        click.echo(f"Mitään uutta ei ole {since.date().isoformat()} jälkeen.")
        return
    issue_id, text = found
    folder = place.root / "editorial" / "newsletters"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{issue_id}.yaml"
    number = 2
    while path.exists():
        path = folder / f"{issue_id}-{number}.yaml"
        number += 1
    path.write_text(text, "utf-8", newline="\n")
    click.echo(f"Kirjoitettu: {path.relative_to(place.root).as_posix()}")
    click.echo(f"Muokkaa sanoja ja järjestystä, ja aja sitten: tori newsletter render {path.stem}")


@newsletter.command()
@click.argument("issue_id", metavar="TUNNUS")
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), help="Kansio. [oletus: letters]")
@click.option("--base-url", help="Sivuston osoite, esimerkiksi https://esimerkki.fi/tori/.")
def render(issue_id: str, folder: Path | None, base_url: str | None) -> None:
    """Kirjoita numero postiohjelmaa varten: HTML, teksti ja Markdown."""
    place = here()
    catalogue = _catalogue(place, "fi")
    issue = catalogue.newsletters.get(issue_id)
    if issue is None:
        known = ", ".join(sorted(catalogue.newsletters)) or "ei yhtään"
        message = f"Uutiskirjettä {issue_id} ei ole kansiossa editorial/newsletters. Siellä on: {known}."
        raise click.UsageError(message)
    settings = read_settings(place.root / "mkdocs.yml", base_url)
    try:
        written = render_once(issue, place.root, settings, Cache(place.root / ".cache"))
    except LetterTooLargeError as error:
        message = (
            f"Kirje on liian suuri: {error.size // 1000} kB. Gmail katkaisee kirjeen, joka on yli {LIMIT // 1000} kB. "
            "Ota tekoja pois tai lyhennä saatteita."
        )
        raise click.ClickException(message) from None
    target = folder or place.root / "letters"
    target.mkdir(parents=True, exist_ok=True)
    for ending, text in (("html", written.html), ("txt", written.text), ("md", written.markdown)):
        (target / f"{issue_id}.{ending}").write_text(text, "utf-8", newline="\n")
        click.echo(f"Kirjoitettu: {target / issue_id}.{ending} ({len(text.encode()) // 1000 + 1} kB)")


def render_once(issue: Newsletter, root: Path, settings: Settings, cache: Cache) -> Rendered:
    """The issue in its three forms, from the cache where nothing of it has changed. Raises LetterTooLargeError."""
    mail = root / "theme" / "mail"
    acts = b"".join(item.act.digest for item in issue.items if isinstance(item.act, Act))
    told = repr((issue, settings)).encode()
    digest = sha256(version_digest(".") + digest_of([mail]) + told + acts).digest()
    name = f"letter-{issue.id}"
    kept: Rendered | None = cache.get(name, digest)
    if kept is not None:
        return kept
    made = rendered(letter(issue, Urls(settings.base_url), settings), mail_templates(mail))
    cache.put(name, digest, made)
    return made


def _catalogue(place: Place, language: Language) -> Catalogue:
    checked = place.checked()
    if has_errors(checked.problems):
        click.echo(text_report(checked.problems, language, checked.acts), err=True)
        message = "Kirjettä ei tehty. Korjaa ensin virheet."
        raise click.ClickException(message)
    return composition.catalogue_of(checked, place.today)
