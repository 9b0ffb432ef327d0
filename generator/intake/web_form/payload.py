"""What the form's scripts must know, as JSON in the page: the record, the rules with their sentences, the vocabulary.

Nothing of it is typed for the browser: labels and limits come from the record, sentences and patterns from the rules,
the writer's conventions from yaml/writer.py.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import takewhile
from typing import Any

from phonenumbers import PhoneMetadata, PhoneNumberType
from pydantic import BaseModel

from generator import diagnostics
from generator.intake.choices import names_of
from generator.intake.proposal import OF_ORGANISATIONS
from generator.intake.web_form.fields import describe_fields
from generator.intake.web_form.layout import KEPT
from generator.intake.web_form.patterns import translate_pattern
from generator.locales import INTERFACES
from generator.locales.formats import name_month_within
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.rules import (
    acts,
    contact_details,
    link_texts,
    name_cases,
    pasted_pictures,
    pasted_text,
    person_names,
    person_words,
    persons,
    text_hygiene,
)
from generator.rules.dates import PAST_DAYS
from generator.rules.groups import group_diagnostics
from generator.rules.registry import RULES
from generator.rules.requirements import LANGUAGE_NAMES
from generator.rules.rule import Group, Requirement, Rule
from generator.schema import dates, organisation_names
from generator.schema.collections import COLLECTIONS, RESERVED, Records
from generator.schema.field_errors import NOTHING, SHOWN
from generator.schema.introspection import Field, describe, find_part_paths, list_collections
from generator.schema.key_mentions import KEY_MENTION
from generator.schema.organisation_names import key_of, list_own_names
from generator.schema.place_names import inflect_genitive
from generator.schema.records import fields
from generator.schema.records.act import EDITORS_KEYS, ORDER, ActRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.suggestions import CLOSE, OFFER, list_labels
from generator.schema.validation import LONGEST_HELP, UNSAID
from generator.search.market_settings import build_engine_settings
from generator.text import Language
from generator.yaml import writer
from generator.yaml.syntax_errors import CONTROL

NEW_ORGANISATION = ("name", "kind", "municipality")
"""Keys of an organisation that the form asks for."""
_ENDINGS = (
    *(
        "outer",
        "inner",
        "places",
        "nen",
        "nen_cases",
        "sure_cases",
        "noun_adjectives",
        "adjectives",
        "villages",
        "doers",
        "actions",
        "partitives",
    ),
)
"""Endings of `rules/names/words.toml`."""
Json = dict[str, Any]


def is_in_form(rule: Rule) -> bool:
    """Whether the form judges by a rule: one of acts, or of organisations, that an answer can break."""
    return not rule.not_in_form and (rule.judges(ActRecord) or rule.judges(OrganisationRecord))


def describe_form(records: Records, settings: Settings, language: Language) -> Json:
    """All that the scripts of the form are told, in one language."""
    record = describe(ActRecord)
    newcomer = {name: key for name, key in describe(OrganisationRecord).items() if name in NEW_ORGANISATION}
    return {
        "language": language,
        "record": describe_fields(record, language),
        "organisation": describe_fields(newcomer, language),
        "order": [*ORDER, *sorted(EDITORS_KEYS)],
        "kept": KEPT,
        "rules": _rules(language),
        "requirements": {"record": _requirements(ActRecord), "organisation": _requirements(OrganisationRecord)},
        "lists": {"once": acts.WITHOUT_DOUBLES, "past": PAST_DAYS},
        "offer": OFFER.pick(language),
        "collections": {each.name: each.sought.pick(language) for each in COLLECTIONS if each.partitive},
        "vocabulary": {name: _names(records, name) for name in _collections(record, newcomer)},
        "matching": _matching(records),
        "language_names": {code: words.pick(language) for code, words in LANGUAGE_NAMES.items()},
        "reserved": sorted(RESERVED),
        "patterns": {name: translate_pattern(pattern) for name, pattern in _patterns().items()},
        "yaml_words": sorted(writer.OTHER_WORDS),
        "persons": _persons(records, language),
        "pasted": {
            "shown": pasted_text.SHOWN,
            "capitals": text_hygiene.CAPITALS,
            "story": sorted(text_hygiene.STORY),
            "nothing": sorted(NOTHING),
            "unsaid": sorted(UNSAID),
            "longest_help": LONGEST_HELP,
        },
        "links": {
            "empty_names": sorted(link_texts.EMPTY_NAMES),
            "wrappers": link_texts.WRAPPERS,
            "own_hosts": link_texts.OWN_HOSTS,
            "longest_shown": link_texts.LONGEST_SHOWN,
            "why": {name: words.pick(language) for name, words in link_texts.WHY.items()},
        },
        "phones": _phones(),
        "numbers": {"close": CLOSE, "shown": SHOWN, "longest_number": fields.LONGEST_NUMBER},
        "years": [dates.FIRST_YEAR, dates.LAST_YEAR],
        "dates": _dates(language),
        "addresses": _addresses(settings, language),
        "search": build_engine_settings(Urls(settings.base_url)) if settings.search else None,
        "words": _words(language),
    }


def _dates(language: Language) -> Json:
    """What dates are read with, and why there may be no such date."""
    return {
        "parts": [parts for _, parts in dates.FORMS],
        "planned": dates.PLANNED,
        "before_short": dates.BEFORE_SHORT,
        "last_short": dates.LAST_SHORT,
        "no_day": diagnostics.DAYS_OF_MONTH.pick(language),
        "no_month": diagnostics.MONTHS_OF_YEAR.pick(language),
        "months": [name_month_within(month).pick(language) for month in range(1, 13)],
    }


def _matching(records: Records) -> Json:
    """The tables of schema/organisation_names.py; of the bases of a body only those that its names do not tell."""
    names = {code: place.name.fi for code, place in records.municipalities.items() if place.name.fi}
    genitives = {code: inflect_genitive(name) for code, name in names.items() if inflect_genitive(name) != f"{name}n"}
    told = {code: {key_of(each.removesuffix("n"))} for code, each in genitives.items()}
    bases = {
        body: "|".join(name for name in names if name not in list_own_names(body, records) | told.get(body, set()))
        for body, names in organisation_names.list_bases(records).items()
    }
    return {
        "forms": organisation_names.FORMS,
        "kinds": organisation_names.KIND_WORDS,
        "and": sorted(organisation_names.AND),
        "beside": sorted(organisation_names.BESIDE),
        "together": organisation_names.TOGETHER,
        "registered": organisation_names.REGISTERED.pattern,
        "shortest": organisation_names.SHORTEST,
        "others": [[kind, pattern.pattern] for kind, pattern in organisation_names.OTHER_BODIES],
        "bases": {body: names for body, names in bases.items() if names},
        "genitives": genitives,
        "organisations": organisation_names.find_municipal(records),
        "successors": organisation_names.find_successors(records),
        "former": sorted(old for each in records.organisations.values() for old in each.former_ids),
    }


def write_json(found: Json) -> str:
    """JSON with its keys in their own order, in which nothing is unseen and nothing could end its script element."""
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return "".join(mark if mark.isprintable() and mark not in "<>&" else f"\\u{ord(mark):04x}" for mark in text)


def _rules(language: Language) -> Json:
    """Rule → its severity, sentence and ways, of the rules and of the shape of values."""
    judged = {rule.id: rule for rule in RULES if is_in_form(rule)}
    told = (*group_diagnostics()[Group.SHAPE], *(rule.diagnostic for rule in judged.values()), *OF_ORGANISATIONS)
    found: Json = {each.rule: {"severity": each.severity.value, "text": each.words.pick(language)} for each in told}
    for each in told:
        if each.asks_for_missing:
            found[each.rule]["asks_for_missing"] = True
        if each.rule in judged and judged[each.rule].quiet_at_misfits:
            found[each.rule]["quiet_at_misfits"] = True
    return dict(sorted(found.items()))


def _requirements(record: type[BaseModel]) -> list[Json]:
    """What the rules require of a record, as `requirements.js` judges it: its parts are told by their paths."""
    found = []
    for rule in RULES:
        for each in rule.requires if is_in_form(rule) and rule.judges(record) else ():
            parts = list(find_part_paths(record, each.within)) if each.within else []
            if parts or not each.within:
                found.append(_requirement(record, rule, each, parts))
    return found


def _requirement(record: type[BaseModel], rule: Rule, requirement: Requirement, parts: list[str]) -> Json:
    # a key that is not written has its default
    when = {
        key: [*values, None] if describe(record)[key].default in values else list(values)
        for key, values in requirement.when.items()
    }
    told = {
        "rule": rule.id,
        "when": when,
        "parts": parts,
        "alternatives": requirement.alternatives,
        "only_one": bool(requirement.one_of),
        "none_of": requirement.none_of,
        "at": requirement.at,
    }
    return {name: value for name, value in told.items() if value}


def _collections(*records: Mapping[str, Field]) -> list[str]:
    """The collections, besides the acts, whose ids may be named in these keys or in their parts."""
    named = {name for fields_ in records for each in fields_.values() for name in list_collections(each.type)}
    return [each.name for each in COLLECTIONS if each.name in named - {"acts"}]


def _names(records: Records, collection: str) -> list[list[str]]:
    """Id and name in each language of all in a collection; the same name is said once."""
    return [
        [code, *dict.fromkeys(list_labels(name))] if len(set(list_labels(name))) == 1 else [code, *list_labels(name)]
        for code, name in names_of(records.in_collection(collection)).items()
    ]


def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {
        "token": person_names.TOKEN,
        **name_cases.PATTERNS,
        **contact_details.PATTERNS,
        **text_hygiene.PATTERNS,
        **link_texts.PATTERNS,
        **pasted_pictures.PATTERNS,
        **fields.PATTERNS,
        **dates.PATTERNS,
        **writer.PATTERNS,
        "control": CONTROL,
        "key_mention": KEY_MENTION,
    }


def _persons(records: Records, language: Language) -> Json:
    """What tells people's names and addresses; of the places those that make no municipality of the vocabulary, or unmake one."""
    municipalities = {label.lower() for _, *labels in _names(records, "municipalities") for label in labels if label}
    everyday, everyday_families = person_words.read_everyday_names(), person_words.read_everyday_family_names()
    lists = {
        "given": (f"{name.lower()}{'*' * (name in everyday)}" for name in person_words.read_given_names()),
        "families": (f"{name}{'*' * (name in everyday_families)}" for name in person_words.read_family_names()),
        "places": person_words.read_place_names() ^ municipalities,
        "products": person_words.read_product_names(),
        "ordinary": person_words.read_ordinary_words(),
        "ordinary_ends": person_words.read_ordinary_ends(),
        "sure_ends": person_words.read_sure_ends(),
        "strong_ends": person_words.read_strong_ends(),
        "weak_ends": person_words.read_weak_ends(),
        "public": person_words.read_public_names(),
    }
    return {
        **{name: _pack(words) for name, words in lists.items()},
        "whole": _group_by_kind(person_words.read_whole_words()),
        "ends": _group_by_kind(person_words.read_word_ends()),
        "endings": {name: person_words.read_endings(name) for name in _ENDINGS},
        "grammar": [translate_pattern(pattern)[0] for pattern in person_names.grammar()],
        "marks": person_words.MARKS,
        "again": "".join(sorted(person_names.AGAIN)),
        "cases": {"endings": name_cases.ENDINGS, "grades": name_cases.GRADES},
        "kept": {"first_kinds": person_words.FIRST_KINDS, "tail_kinds": person_words.TAIL_KINDS},
        "letters": {
            "end": person_words.END,
            "beginning": person_words.BEGINNING,
            "acronym": person_words.ACRONYM,
            "nen": person_words.SHORTEST_NEN,
            "family": contact_details.SHORTEST_FAMILY,
            "given": contact_details.SHORTEST_GIVEN,
        },
        "not_prose": sorted(persons.NOT_PROSE),
        "address_keys": sorted(pasted_text.ADDRESS_KEYS),
        "what": {name: words.pick(language) for name, words in persons.WHAT.items()},
    }


def _pack(words: Iterable[str]) -> str:
    """Words in lower case as one string, a third shorter: each begins as the one before it, for so many letters (A is none)."""
    found, before = [], ""
    for word in sorted(words):
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(word, before, strict=False))
        shared = min(len(list(alike)), ord("Z") - ord("A"))
        found.append(f"{chr(ord('A') + shared)}{word[shared:]}")
        before = word
    return "".join(found)


def _group_by_kind(words: Mapping[str, str]) -> dict[str, str]:
    """Kind → its words, packed."""
    found: dict[str, list[str]] = {}
    for word, kind in sorted(words.items()):
        found.setdefault(kind, []).append(word)
    return {kind: _pack(each) for kind, each in found.items()}


def _phones() -> Json:
    """Finnish numbers by their kind, as the library behind the rules knows them."""
    known = PhoneMetadata.metadata_for_region("FI")
    return {
        "general": _numbers(known, "general_desc"),
        "own": _numbers(known, "fixed_line", "mobile", "personal_number", "voip", "pager", "voicemail"),
        "public": _numbers(
            known, *(PhoneNumberType.to_string(kind).lower() for kind in sorted(contact_details.PUBLIC_NUMBERS))
        ),
        "lengths": list(getattr(getattr(known, "general_desc", None), "possible_length", ())),
    }


def _numbers(known: PhoneMetadata | None, *kinds_of_number: str) -> str:
    """One pattern of all these kinds; a kind that the country does not have is left out."""
    descriptions = (getattr(known, kind, None) for kind in kinds_of_number)
    return "|".join(each.national_number_pattern for each in descriptions if each and each.national_number_pattern)


def _addresses(settings: Settings, language: Language) -> Json:
    to = Urls(settings.base_url)
    forge = settings.forge.rstrip("/")
    return {
        "base": to.base_path,
        "acts": to.section("acts", language),
        "organisations": to.section("organisations", language),
        "typed": f"{to.base_path}api/v1/acts/",
        "taken": f"{to.base_path}api/v1/organisations/",
        "new_file": f"{forge}/new/{settings.branch}" if forge else "",
        "edit_file": f"{forge}/edit/{settings.branch}" if forge else "",
        "mail": settings.contact_mail,
    }


def _words(language: Language) -> Json:
    """The words that the scripts say themselves."""
    found: Json = {}
    for name, value in asdict(INTERFACES[language].form.script).items():
        if isinstance(value, dict):
            value = [value["one"], value["other"]] if "one" in value else value.get("text", value)  # noqa: PLW2901
        found[name] = value
    return found
