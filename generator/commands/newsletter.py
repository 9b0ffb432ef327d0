"""`tori newsletter`: an issue proposed from what is new, and an issue written for the mail tool."""

from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

import click

from generator.cache import Cache, digest_of, version_digest
from generator.catalogue.model import Act, Catalogue, Newsletter
from generator.commands.file_writing import find_free_name
from generator.commands.place import DAY, LANGUAGE, TODAY, Place, find_place
from generator.intake.newsletter_draft import draft as draft_file
from generator.problems import has_errors
from generator.render.newsletter.letter import letter
from generator.render.newsletter.rendering import LIMIT, LetterTooLargeError, Rendered, mail_templates, rendered
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.reports.text_report import format_text
from generator.text import Language


@click.group()
def newsletter() -> None:
    """Tee uutiskirje torin teoista."""


@newsletter.command()
@click.option("--since", required=True, type=DAY, help="Päivä, jonka jälkeen uutta.")
@TODAY
@LANGUAGE
def draft(since: datetime, today: date, language: Language) -> None:
    """Ehdota numeroa siitä, mikä on uutta, tarkistettua tai otettu käyttöön, ja käynnissä olevista haasteista."""
    place = find_place(today)
    found = draft_file(_read_catalogue(place, language), since.date(), language)
    if found is None:
        click.echo(f"Mitään uutta ei ole {since.date().isoformat()} jälkeen.")
        return
    issue_id, text = found
    folder = place.root / "editorial" / "newsletters"
    folder.mkdir(parents=True, exist_ok=True)
    path = find_free_name(folder, issue_id)
    path.write_text(text, "utf-8", newline="\n")
    click.echo(f"Kirjoitettu: {path.relative_to(place.root).as_posix()}")
    click.echo(f"Muokkaa sanoja ja järjestystä, ja aja sitten: tori newsletter render {path.stem}")


@newsletter.command()
@click.argument("issue_id", metavar="TUNNUS")
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), help="Kansio. [oletus: letters]")
@click.option("--base-url", help="Sivuston osoite, esimerkiksi https://esimerkki.fi/tori/.")
@TODAY
def render(issue_id: str, folder: Path | None, base_url: str | None, today: date) -> None:
    """Kirjoita numero postiohjelmaa varten: HTML, teksti ja Markdown."""
    place = find_place(today)
    catalogue = _read_catalogue(place, "fi")
    issue = catalogue.newsletters.get(issue_id)
    if issue is None:
        known = ", ".join(sorted(catalogue.newsletters)) or "ei yhtään"
        message = f"Uutiskirjettä {issue_id} ei ole kansiossa editorial/newsletters. Siellä on: {known}."
        raise click.UsageError(message)
    try:
        written = render_once(issue, place.root, place.settings(base_url), place.cache)
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
    own = repr((issue, settings)).encode()
    digest = sha256(version_digest(".") + digest_of([mail]) + own + acts).digest()
    name = f"letter-{issue.id}"
    known: Rendered | None = cache.get(name, digest)
    if known is not None:
        return known
    made = rendered(letter(issue, Urls(settings.base_url), settings), mail_templates(mail))
    cache.put(name, digest, made)
    return made


def _read_catalogue(place: Place, language: Language) -> Catalogue:
    result = place.check()
    if has_errors(result.problems):
        click.echo(format_text(result.problems, language, result.acts), err=True)
        message = "Kirjettä ei tehty. Korjaa ensin virheet."
        raise click.ClickException(message)
    return result.catalogue(place.today)
