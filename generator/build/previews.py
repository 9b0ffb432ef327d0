"""`tori preview`: an act's page and card before it is published, as files that anybody can open.

The job's checkout is the one that the program lies in, never that which was sent with the acts: an act is data, a
template is a program.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, RootModel

from generator.build.composition import site_artifacts
from generator.build.context import Job, make_context
from generator.catalogue.days import UNKNOWN, Days
from generator.catalogue.model import Act
from generator.checking.loading import CheckResult
from generator.integrations.screenshots import Shot
from generator.problems import Severity
from generator.render.pages.standalone import build_standalone
from generator.render.urls import Urls
from generator.rules.engine import LoadedFile, judge
from generator.schema.collections import BY_NAME, Records
from generator.schema.introspection import find_references
from generator.schema.records.act import ActRecord
from generator.text import Language


@dataclass(frozen=True, slots=True)
class Preview:
    """An act as one file for its page and one for its card; `name` is what the files are called after."""

    id: str
    name: str
    page: str
    card: str


def draw_previews(
    job: Job, result: CheckResult, names: Iterable[str], days: Days = UNKNOWN, language: Language | None = None
) -> Iterator[Preview]:
    """A preview of each act of the files called `names` that has no errors, in `language` or else in its own.

    Records of the editors that have errors are left out; an act that names them is then left out too.
    """
    wanted = set(names)
    whole, records = _keep_whole(result, job.today)
    chosen = {each.file.id for each in whole if isinstance(each.record, ActRecord) and each.file.name in wanted}
    if not chosen:
        return
    context = make_context(job, replace(result, loaded=whole, records=records), days)
    artifacts = {each.path: each for each in site_artifacts(context)}
    settings, to = context.render.settings, Urls(context.render.settings.base_url)

    @cache
    def find(address: str) -> bytes | None:
        found = artifacts.get(to.output(address)) if address.startswith(to.base_path) else None
        return found.draw() if found else None

    css = (find(to.asset(context.assets.css)) or b"").decode()
    for act in context.render.catalogue.acts:
        if act.id in chosen:
            shown = language or _choose_language(act, settings.languages)
            page = (find(to.act(act, shown)) or b"").decode()
            card = context.render.templates.get_template("pages/preview/preview.html").render(act=act, language=shown)
            alone = (build_standalone(each, css, find, to.origin, to.asset("")) for each in (page, card))
            yield Preview(act.id, name_preview(act.id), *alone)


def name_preview(act_id: str) -> str:
    """What the files of an act are called after."""
    return act_id.replace("/", "-")


def _keep_whole(result: CheckResult, today: date) -> tuple[tuple[LoadedFile, ...], Records]:
    """The files without errors, without those that refer to one which has some, and so on; and their records.

    Of a vocabulary the words that are right stay, but those that lead to a word which is gone.
    """
    broken = {problem.file for problem in result.problems if problem.severity is Severity.ERROR}
    left = [
        each
        for each in result.loaded
        if each.record is not None and (isinstance(each.record, RootModel) or each.file.name not in broken)
    ]
    while True:
        records = Records.of((each.file.id, each.record) for each in left if each.record is not None)
        lost = {each.file.name: _find_lost_words(each.record, records) for each in left if each.record is not None}
        found = {problem.file for problem in judge(left, records, today) if problem.severity is Severity.ERROR}
        found |= {name for name, steps in lost.items() if steps}  # no rule tells of them where a vocabulary is unread
        kept = [each for each in left if each.file.name not in found or isinstance(each.record, RootModel)]
        if len(kept) == len(left) and not any(lost.values()):
            return tuple(left), records
        left = [_leave_words_out(each, lost[each.file.name]) for each in kept]


def _find_lost_words(record: BaseModel, records: Records) -> set[str | int]:
    """The keys of a record, or the words of a vocabulary, that lead to a word of a vocabulary which is not there."""
    return {
        path[0]
        for ref, path, typed in find_references(record)
        if BY_NAME[ref.collection].is_vocabulary and typed not in records.in_collection(ref.collection)
    }


def _leave_words_out(loaded: LoadedFile, lost: set[str | int]) -> LoadedFile:
    if not lost or not isinstance(loaded.record, RootModel):
        return loaded
    words = {code: word for code, word in loaded.record.root.items() if code not in lost}
    return replace(loaded, record=loaded.record.model_copy(update={"root": words}))


def _choose_language(act: Act, languages: tuple[Language, ...]) -> Language:
    return act.language if act.language in languages else languages[0]


def write_previews(found: Iterable[Preview], folder: Path) -> tuple[list[str], list[Shot]]:
    """Write the files into a folder; (their names, the pictures to take of them)."""
    folder.mkdir(parents=True, exist_ok=True)
    names: list[str] = []
    shots: list[Shot] = []
    for each in found:
        page, card = folder / f"{each.name}.html", folder / f"{each.name}-card.html"
        page.write_text(each.page, "utf-8", newline="\n")
        card.write_text(each.card, "utf-8", newline="\n")
        names += [page.name, card.name]
        shots += [
            Shot(card, folder / f"{each.name}-card.png", CARD_WIDTH, ".stall"),
            Shot(page, folder / f"{each.name}-page.png", PAGE_WIDTH),
            Shot(page, folder / f"{each.name}-phone.png", PHONE_WIDTH),
        ]
    return names, shots


CARD_WIDTH, PAGE_WIDTH, PHONE_WIDTH = 440, 1280, 390
"""Pixels."""
