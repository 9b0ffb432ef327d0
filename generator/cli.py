"""The command `tori`. The clock, the paths and the number of processors are read here and given on as arguments."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from generator.build import composition
from generator.build.preview import previews, theme_root, write
from generator.build.settings_file import SettingsError, read_settings
from generator.build.swap import BusyError
from generator.cache import Cache
from generator.catalogue.stale import MONTHS, addresses, stale
from generator.checking import loading
from generator.checking.change import since
from generator.checking.fixes import mend_all
from generator.checking.selection import NotThereError, Selection, select
from generator.commands.comment import comment
from generator.commands.forms import forms
from generator.commands.from_issue import from_issue
from generator.commands.newsletter import newsletter
from generator.commands.sheets import export_sheet, import_sheet
from generator.intake.terminal import words
from generator.intake.terminal.conversation import Conversation, free_name
from generator.integrations.history import HistoryError
from generator.integrations.links import dead, is_dead
from generator.integrations.live_site import PLACE, UnreachedError, lost_paths, published_paths
from generator.integrations.screenshots import NoBrowserError, take
from generator.problems import Problem, Severity, has_errors
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.reports import REPORTS
from generator.reports.codeowners import FRESH, OLD, codeowners
from generator.reports.codeowners import PLACE as CODEOWNERS
from generator.reports.fixes_report import mended_report
from generator.reports.permalinks_report import NO_LIST, permalinks_report
from generator.reports.preview_report import preview_report
from generator.reports.rules_link import rules_link
from generator.reports.stale_lists import nothing_stale, stale_report
from generator.reports.text_report import text_report
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders
from generator.search.pagefind import SearchError
from generator.text import LANGUAGES, Language

WRONG_USE = 2
_LANGUAGE = click.option(
    "--language", type=click.Choice(LANGUAGES), default="fi", show_default=True, help="Viestien kieli."
)
_STAGES = {"check": "Luen tekoja", "write": "Kirjoitan sivuja"}


def _root() -> Path:
    """The repository: the nearest folder upwards with mkdocs.yml."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    message = "tori toimii kansiossa, jossa on mkdocs.yml. Siirry ensin tietovaraston kansioon."
    raise click.UsageError(message)


def _settings(root: Path) -> Settings:
    try:
        return read_settings(root / "mkdocs.yml")
    except SettingsError as error:
        raise click.ClickException(str(error)) from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tekojen-tori", prog_name="tori")
def main() -> None:
    """Tekojen tori: kehittämisteot kansiosta luetteloksi."""


for command in (forms, from_issue, import_sheet, export_sheet, newsletter):
    main.add_command(command)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True, help="Raportin muoto."
)
@_LANGUAGE
@click.option(
    "--base", metavar="REF", help="Arvioi vain se, mikä on muuttunut tämän version jälkeen, esimerkiksi main."
)
@click.option("--editorial", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Toimituksen kansio.")
@click.option("--fix", is_flag=True, help="Korjaa se, minkä voi korjata kysymättä, ja näytä muutokset.")
def check(
    paths: tuple[Path, ...],
    form: str,
    language: Language,
    base: str | None,
    editorial: Path | None,
    fix: bool,  # noqa: FBT001
) -> None:
    """Tarkista teot ja tietueet. Ilman polkuja tarkistetaan kaikki.

    Paluuarvo on 0, kun virheitä ei ole, 1, kun niitä on, ja 2, kun komento on väärin.
    """
    root = _root()
    folders = Folders.at(root, editorial=editorial)
    try:
        selection = select(paths, folders)
    except NotThereError as error:
        raise click.UsageError(str(error)) from None
    checked, own, older, files = _judged(selection, folders, root, base, language)
    if fix and _mend(checked, own, selection, language):
        checked, own, older, files = _judged(selection, folders, root, base, language)
    problems = [problem for problem in own if selection.wants(problem.file)]
    rest = [problem for problem in older if selection.wants(problem.file)]
    acts = checked.acts if not paths else sum(selection.wants(each.file.name) for each in checked.loaded)
    click.echo(REPORTS[form](problems, language, acts, older=rest, files=files))
    if problems and form in {"text", "markdown"}:
        # of the program's own settings: those that were sent with an act might lead anywhere
        page = Urls(_settings(theme_root(root)).base_url)
        click.echo(f"\n{rules_link(page.absolute(page.section('rules', language)), language)}")
    sys.exit(1 if has_errors(problems) else 0)


def _judged(
    selection: Selection, folders: Folders, root: Path, base: str | None, language: Language
) -> tuple[loading.Checked, list[Problem], list[Problem], dict[str, str] | None]:
    """(everything as read, the problems to tell, older ones, the files of the change when there is one)."""
    checked = loading.check(
        selection.folders, _today(), cache=Cache(root / ".cache"), jobs=_processors(), extra=selection.extra
    )
    if base is None:
        return checked, [*checked.problems, *selection.misplaced], [], None
    try:
        judged = since(checked, folders, root, base, _today())
    except HistoryError as error:
        raise _WrongUse(error.words.pick(language)) from None
    files = {file: name for file, name in judged.named(checked, language).items() if selection.wants(file)}
    return checked, list(judged.own), list(judged.older), files


def _mend(checked: loading.Checked, own: list[Problem], selection: Selection, language: Language) -> bool:
    """Write the fixes that are sure into the files that are judged, and show them; whether anything was written."""
    names = {problem.file for problem in own if problem.fix and problem.fix.safe and selection.wants(problem.file)}
    files = [each.file for each in checked.loaded if each.file.name in names]
    done, left = mend_all(files, checked.records, _today())
    count = sum(len(each.gone) for each in done)
    click.echo(mended_report([each.difference for each in done], count, left, language) + "\n", err=True)
    return bool(done)


@main.command("preview")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--to", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, help="Minne tiedostot tehdään."
)
@click.option("--base", metavar="REF", help="Esikatsele teot, jotka ovat muuttuneet tämän version jälkeen.")
@click.option("--no-pictures", is_flag=True, help="Tee vain sivut, ei kuvia niistä.")
@_LANGUAGE
def show(paths: tuple[Path, ...], folder: Path, base: str | None, no_pictures: bool, language: Language) -> None:  # noqa: FBT001
    """Näytä teon sivu ja kortti ennen julkaisua: tiedostot, jotka aukeavat kaikkialla, ja kuvat niistä."""
    root = _root()
    folders = Folders.at(root)
    try:
        selection = select(paths, folders)
    except NotThereError as error:
        raise click.UsageError(str(error)) from None
    checked, own, _, files = _judged(selection, folders, root, base, language)
    names = [
        each.file.name
        for each in checked.loaded
        if issubclass(each.file.kind, ActRecord)
        and selection.wants(each.file.name)
        and (files is None or each.file.name in files)
    ]
    try:
        made, shots = write(previews(checked, names, theme_root(root), _today()), folder)
    except (SettingsError, BusyError) as error:
        raise click.ClickException(str(error)) from None
    try:
        if shots and not no_pictures:
            take(shots)
            made += [shot.picture.name for shot in shots]
        pictures = True
    except NoBrowserError:
        pictures = False
    errors = {problem.file for problem in own if problem.severity is Severity.ERROR}
    click.echo(preview_report(made, [name for name in names if name in errors], language, pictures=pictures))


class _WrongUse(click.ClickException):
    """One line, and the exit status of a command that was given wrong."""

    exit_code = WRONG_USE


@main.command()
@click.option("--acts", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Tekojen kansio.")
@click.option("--editorial", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Toimituksen kansio.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Minne sivusto tehdään. [oletus: site]")
@click.option("--base-url", help="Sivuston osoite, esimerkiksi https://esimerkki.fi/tori/.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Päivä, jolle sivusto tehdään.")
@click.option("--jobs", type=click.IntRange(min=1), help="Rinnakkaisten prosessien määrä.")
@click.option("--no-search", is_flag=True, help="Jätä hakuhakemisto pois.")
@click.option("--no-pictures", is_flag=True, help="Jätä kuvat pois.")
@click.option("--no-cache", is_flag=True, help="Tee kaikki alusta.")
@click.option("--samples", is_flag=True, hidden=True)  # for the tests: a page of every component
@_LANGUAGE
def build(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    acts: Path | None,
    editorial: Path | None,
    site_dir: Path | None,
    base_url: str | None,
    today: datetime | None,
    jobs: int | None,
    no_search: bool,  # noqa: FBT001
    no_pictures: bool,  # noqa: FBT001
    no_cache: bool,  # noqa: FBT001
    samples: bool,  # noqa: FBT001
    language: Language,
) -> None:
    """Tee sivusto. Jos teoissa on virheitä, ne luetellaan ja vanha sivusto jää paikalleen."""
    root = _root()
    job = composition.Job(
        root=root,
        site_dir=(site_dir or root / "site").absolute(),
        today=today.date() if today else _today(),
        folders=Folders.at(root, acts, editorial),
        base_url=base_url,
        jobs=jobs or _processors(),
        cache=None if no_cache else root / ".cache",
        search=not no_search,
        pictures=not no_pictures,
        samples=samples,
    )
    try:
        with _progress() as told:
            built = composition.build(job, told)
    except (SettingsError, BusyError, SearchError) as error:
        raise click.ClickException(str(error)) from None
    if built.problems:
        click.echo(text_report(built.problems, language, built.acts), err=True)
    if not built.done:
        click.echo("Sivustoa ei tehty. Vanha sivusto on paikallaan.", err=True)
        sys.exit(1)
    click.echo(f"Valmis: {built.acts} tekoa, {built.files} tiedostoa kansiossa {os.path.relpath(job.site_dir)}.")


@main.command()
@_LANGUAGE
def new(language: Language) -> None:
    """Kerro uusi teko kysymys kerrallaan. Vastauksista syntyy tiedosto kansioon acts.

    Berätta om en ny gärning: tori new --language sv. Tell of a new act: tori new --language en.
    """
    root = _root()
    folders = Folders.at(root)
    cache = Cache(root / ".cache")
    records = loading.check(folders, _today(), cache=cache, jobs=_processors()).records
    talk = Conversation(language, records, _today(), _settings(root).schema_url)
    try:
        files = talk.run()
    except (click.Abort, KeyboardInterrupt, UnicodeError):
        kept = _keep_draft(root, talk)
        stopped = words.STOPPED.fill({"file": kept}) if kept else words.STOPPED_EMPTY
        click.echo(f"\n\n{stopped.pick(language)}", err=True)
        sys.exit(1)
    names = []
    for name, text in files.items():
        if name.startswith("editorial/") and (root / name).exists():
            continue  # an organisation whose record cannot be read now is left to be mended
        path = free_name((root / name).parent, Path(name).stem)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        names.append(path.relative_to(root).as_posix())
        click.echo(words.WRITTEN.fill({"file": names[-1]}).pick(language))
    checked = loading.check(folders, _today(), cache=cache, jobs=_processors())
    problems = [problem for problem in checked.problems if problem.file in names]
    click.echo(f"\n{text_report(problems, language, 1)}\n\n{words.NEXT.pick(language)}")
    sys.exit(1 if has_errors(problems) else 0)


def _keep_draft(root: Path, talk: Conversation) -> str:
    """The draft's path from the repository, or nothing when there was nothing to keep."""
    text = talk.draft()
    if not text:
        return ""
    folder = root / "drafts"
    folder.mkdir(exist_ok=True)
    path = free_name(folder, talk.act_id.rpartition("/")[2])
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path.relative_to(root).as_posix()


@main.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Osoite, jossa sivustoa katsotaan.")
def serve(address: str) -> None:
    """Näytä sivusto omalla koneella. Se päivittyy, kun teot, tietueet, sivut tai ulkoasu muuttuvat."""
    from mkdocs.commands.serve import serve as serve_pages  # noqa: PLC0415 - MkDocs is slow to load
    from mkdocs.exceptions import Abort, MkDocsException  # noqa: PLC0415

    root = _root()
    host, _, port = address.rpartition(":")
    try:
        serve_pages(str(root / "mkdocs.yml"), dev_addr=f"{host}:{port}", site_url=f"http://{address}/")
    except (Abort, MkDocsException) as error:
        raise click.ClickException(str(error)) from None


@main.group()
def report() -> None:
    """Raportteja toimitukselle."""


report.add_command(comment)


@report.command()
@click.argument("source", required=False, metavar="[OSOITE|TIEDOSTO]")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Uusi sivusto. [oletus: site]")
@_LANGUAGE
def permalinks(source: str | None, site_dir: Path | None, language: Language) -> None:
    """Vertaa tehtyä sivustoa julkaistuun ja kerro, mikä osoite katoaisi.

    Ilman osoitetta verrataan asetusten osoitteessa olevaan sivustoon. Paluuarvo on 1, kun osoitteita katoaisi, ja 2,
    kun luetteloa ei saada.
    """
    root = _root()
    try:
        source = source or read_settings(root / "mkdocs.yml", None).base_url
        now = published_paths(str((site_dir or root / "site") / PLACE)) or ()
        before = published_paths(source)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    except UnreachedError as error:
        raise _WrongUse(error.words.pick(language)) from None
    if before is None:
        click.echo(NO_LIST.fill({"source": source}).pick(language))
        return
    lost = lost_paths(before, now)
    click.echo(permalinks_report(lost, len(before), language))
    sys.exit(1 if lost else 0)


@report.command("stale")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Kansio, johon tehdään tiedosto organisaatiota kohti.",
)
@click.option(
    "--months",
    type=click.IntRange(min=1),
    default=MONTHS,
    show_default=True,
    help="Näin vanha tarkistus on vanhentunut.",
)
@click.option("--no-links", is_flag=True, help="Älä kokeile, avautuvatko linkit.")
@click.option(
    "--seconds", type=click.FloatRange(min=1), default=300, show_default=True, help="Aika kaikkien linkkien kokeiluun."
)
@_LANGUAGE
def stale_acts(folder: Path | None, months: int, no_links: bool, seconds: float, language: Language) -> None:  # noqa: FBT001
    """Kirjoita organisaatioille, mitä niiden tiedoista pitäisi tarkistaa: vanhat teot ja katkenneet linkit."""
    root = _root()
    checked = loading.check(Folders.at(root), _today(), cache=Cache(root / ".cache"), jobs=_processors())
    if has_errors(checked.problems):
        click.echo(text_report(checked.problems, language, checked.acts), err=True)
        sys.exit(1)
    catalogue, settings = composition.catalogue_of(checked, _today()), _settings(root)
    gone = frozenset[str]() if no_links else dead(addresses(catalogue), is_dead, seconds)
    lists = stale(catalogue, gone, months)
    texts = {each.organisation.id: stale_report(each, language, settings, _today().isoformat()) for each in lists}
    if folder is None:
        click.echo("\n\n".join(texts.values()) or nothing_stale(language))
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(f"{text}\n", "utf-8", newline="\n")
        click.echo((folder / f"{name}.md").as_posix())
    if not texts:
        click.echo(nothing_stale(language))


@report.command("codeowners")
@click.option("--write", "writes", is_flag=True, help="Kirjoita tiedosto.")
@_LANGUAGE
def owners(writes: bool, language: Language) -> None:  # noqa: FBT001
    """Kerro, onko CODEOWNERS ajan tasalla organisaatioiden tarkastajista. Paluuarvo on 1, kun se on vanhentunut."""
    root = _root()
    checked = loading.check(Folders.at(root), _today(), cache=Cache(root / ".cache"), jobs=_processors())
    text, path = codeowners(checked.records.organisations), root / CODEOWNERS
    if writes:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    fresh = path.is_file() and path.read_text("utf-8") == text
    click.echo((FRESH if fresh else OLD).fill({"place": CODEOWNERS}).pick(language))
    sys.exit(0 if fresh else 1)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _stage, _done, _total: None
        return
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    ) as bar:
        tasks = {stage: bar.add_task(label, total=None, visible=False) for stage, label in _STAGES.items()}

        def told(stage: str, done: int, total: int) -> None:
            bar.update(tasks[stage], completed=done, total=total, visible=True)

        yield told


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day where the site is built


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


if __name__ == "__main__":
    main()
