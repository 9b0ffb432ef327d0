"""Acts in the orders and groups that pages show."""

import unicodedata
from collections.abc import Iterable, Mapping
from itertools import groupby

from generator.catalogue.model import Act
from generator.catalogue.vocabulary import Organisation
from generator.schema.dates import PartialDate
from generator.text import Language


def sort_newest_first(acts: Iterable[Act]) -> tuple[Act, ...]:
    """By the day of publication, then by the last year known, newest first; ties by id."""
    by_id = sorted(acts, key=lambda act: act.id)
    return tuple(
        sorted(
            by_id,
            key=lambda act: (_build_day_key(act.published), _build_day_key(act.ended or act.started)),
            reverse=True,
        )
    )


def find_most_adopted(acts: Iterable[Act], most: int) -> tuple[Act, ...]:
    """Of the acts that others have taken into use, at most so many: those that most have, then the newest."""
    adopted = [act for act in sort_newest_first(acts) if act.adoptions]
    return tuple(sorted(adopted, key=lambda act: -len(act.adoptions))[:most])


def _build_day_key(found: PartialDate | None) -> tuple[int, int, int]:
    return (found.year, found.month or 0, found.day or 0) if found else (0, 0, 0)


def group_by_organisation(acts: Iterable[Act]) -> dict[str, tuple[Act, ...]]:
    """Acts of each organisation by its id, newest first."""
    groups: dict[str, list[Act]] = {}
    for act in sort_newest_first(acts):
        groups.setdefault(act.organisation.id, []).append(act)
    return {organisation: tuple(found) for organisation, found in groups.items()}


def build_collation_key(text: str) -> tuple[str, str]:
    """Finnish and Swedish order: å, ä and ö come last, in that order; other accents do not matter."""
    folded = ""
    for letter in text.casefold():
        if letter in "åäö":
            folded += "{|}"["åäö".index(letter)]  # the three characters after z
        else:
            folded += "".join(mark for mark in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(mark))
    return folded, text


def group_by_letter(
    organisations: Iterable[Organisation], counts: Mapping[str, int], language: Language
) -> tuple[tuple[str, tuple[tuple[Organisation, int], ...]], ...]:
    """Organisations that have acts, with their number of acts, under the first letter of their name."""
    found = sorted(
        (each for each in organisations if counts.get(each.id)),
        key=lambda each: build_collation_key(each.name.pick(language)),
    )
    return tuple(
        (letter, tuple((each, counts[each.id]) for each in group))
        for letter, group in groupby(found, key=lambda each: each.name.pick(language)[:1].upper())
    )
