"""`tori newsletter`: an issue proposed from what is new, and an issue written for the mail tool."""

from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

import click

from generator.build.target import require_outside
from generator.cache import Cache, digest_of, version_digest
from generator.catalogue.model import Act, Catalogue, Newsletter
from generator.commands.file_writing import find_free_name, write_whole
from generator.commands.place import DAY, LANGUAGE, TODAY, Place, find_place
from generator.intake.newsletter_draft import draft_newsletter
from generator.locales import TEXTS
from generator.problems import has_errors
from generator.render.newsletter.letter import build_letter
from generator.render.newsletter.mail import LIMIT, LetterTooLargeError, MailForms, load_mail_templates, render_letter
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
    found = draft_newsletter(_read_catalogue(place, language), since.date(), language)
    if found is None:
        click.echo(TEXTS.commands.nothing_new.fill({"day": since.date().isoformat()}).pick(language))
        return
    issue_id, text = found
    folder = place.root / "editorial" / "newsletters"
    path = find_free_name(folder, issue_id)
    write_whole(path, text.encode())
    click.echo(TEXTS.commands.written.fill({"file": path.relative_to(place.root).as_posix()}).pick(language))
    click.echo(TEXTS.commands.write_the_letter.fill({"issue": path.stem}).pick(language))


@newsletter.command()
@click.argument("issue_id", metavar="TUNNUS")
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), help="Kansio. [oletus: letters]")
@click.option("--base-url", help="Sivuston osoite, esimerkiksi https://esimerkki.fi/tori/.")
@TODAY
@LANGUAGE
def render(issue_id: str, folder: Path | None, base_url: str | None, today: date, language: Language) -> None:
    """Kirjoita numero postiohjelmaa varten: HTML, teksti ja Markdown."""
    place = find_place(today)
    target = folder or place.root / "letters"
    require_outside(target, place.kept)
    catalogue = _read_catalogue(place, language)
    issue = catalogue.newsletters.get(issue_id)
    if issue is None:
        known = ", ".join(sorted(catalogue.newsletters)) or TEXTS.commands.none
        raise click.UsageError(TEXTS.commands.no_such_letter.fill({"issue": issue_id, "known": known}).pick(language))
    try:
        written = render_once(issue, place.root, place.settings(base_url), place.cache)
    except LetterTooLargeError as error:
        values = {"size": error.size // 1000, "limit": LIMIT // 1000}
        raise click.ClickException(TEXTS.commands.letter_too_large.fill(values).pick(language)) from None
    for ending, text in (("html", written.html), ("txt", written.text), ("md", written.markdown)):
        write_whole(target / f"{issue_id}.{ending}", text.encode())
        paste = {"file": f"{target / issue_id}.{ending}", "size": len(text.encode()) // 1000 + 1}
        click.echo(TEXTS.commands.written_letter.fill(paste).pick(language))


def render_once(issue: Newsletter, root: Path, settings: Settings, cache: Cache) -> MailForms:
    """The issue in its three forms, from the cache where nothing of it has changed. Raises LetterTooLargeError."""
    mail = root / "theme" / "mail"
    acts = b"".join(item.act.digest for item in issue.items if isinstance(item.act, Act))
    own = repr((issue, settings)).encode()
    digest = sha256(version_digest(".") + digest_of([mail]) + own + acts).digest()
    name = f"letter-{issue.id}"
    known: MailForms | None = cache.get(name, digest)
    if known is not None:
        return known
    made = render_letter(build_letter(issue, Urls(settings.base_url), settings), load_mail_templates(mail))
    cache.put(name, digest, made)
    return made


def _read_catalogue(place: Place, language: Language) -> Catalogue:
    result = place.check()
    if has_errors(result.problems):
        click.echo(format_text(result.problems, language, result.acts), err=True)
        raise click.ClickException(TEXTS.commands.letter_not_made.pick(language))
    return place.read_catalogue(result, language)
