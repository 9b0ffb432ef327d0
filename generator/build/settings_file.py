"""Reads the settings of the market place from mkdocs.yml, the one file that holds them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from generator.locales import TEXTS
from generator.render.settings import Accessibility, Conformance, Gap, Settings
from generator.text import LANGUAGES, Language, Text, ToldError

PLUGIN = "tekojen-tori"


class SettingsError(ToldError):
    """mkdocs.yml does not say what the market place needs. Raised by this module only."""


class _Sentence(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    fi: str = Field(min_length=1)
    sv: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def words(self) -> Text:
        return Text(self.fi, self.sv, self.en)


class GapSettings(BaseModel):
    """Something known not to be accessible, told in every language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    what: _Sentence
    why: _Sentence
    instead: _Sentence | None = None


class AccessibilitySettings(BaseModel):
    """The editors' facts of the accessibility statement."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    prepared: date
    conformance: Conformance
    authority: str = Field(default="https://www.saavutettavuusvaatimukset.fi/", pattern=r"^https://")
    reviewed: date | None = None
    gaps: tuple[GapSettings, ...] = ()

    @property
    def facts(self) -> Accessibility:
        """The same as the pages take it."""
        gaps = tuple(
            Gap(gap.what.words, gap.why.words, gap.instead.words if gap.instead else None) for gap in self.gaps
        )
        return Accessibility(self.prepared, self.conformance, self.authority, self.reviewed, gaps)


class PluginSettings(BaseModel):
    """The options of the plugin in mkdocs.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    owner: str = Field(min_length=1)
    contact_mail: str = Field(min_length=3)
    forge: str = Field(pattern=r"^https?://")
    branch: str = "main"
    languages: tuple[Language, ...] = Field(default=LANGUAGES, min_length=1)
    accessibility: AccessibilitySettings

    @field_validator("languages")
    @classmethod
    def _each_once(cls, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        if len(set(languages)) < len(languages):
            message = "twice"
            raise ValueError(message)
        return languages


def read_settings(config_file: Path, base_url: str | None = None) -> Settings:
    """The settings in mkdocs.yml; `base_url` overrides its site_url.

    Raises SettingsError with a sentence for whoever keeps the file.
    """
    data = _read_file(config_file)
    options = next((held for name, held in _list_plugins(data.get("plugins")) if name == PLUGIN), None)
    if options is None:
        raise SettingsError(TEXTS.settings.no_plugin.fill({"plugin": PLUGIN}))
    name, address = data.get("site_name"), base_url or data.get("site_url")
    if not isinstance(name, str) or not name.strip():
        raise _tell_of("site_name", "missing" if name is None else "text")
    if not isinstance(address, str) or not _is_site_address(address):
        raise _tell_of("--base-url" if base_url else "site_url", "missing" if address is None else "address")
    return _make_settings(name, address, options)


def _read_file(config_file: Path) -> Mapping[str, Any]:
    """The file as YAML reads it. Raises SettingsError."""
    try:
        data = yaml.safe_load(config_file.read_text("utf-8"))
    except yaml.MarkedYAMLError as error:
        if error.problem_mark is None:
            raise SettingsError(TEXTS.settings.unread) from None
        raise SettingsError(TEXTS.settings.unread_at.fill({"line": error.problem_mark.line + 1})) from None
    except (OSError, yaml.YAMLError, ValueError, TypeError, RecursionError):
        raise SettingsError(TEXTS.settings.unread) from None
    if not isinstance(data, dict):
        raise SettingsError(TEXTS.settings.empty)
    return data


def _list_plugins(plugins: object) -> Iterator[tuple[object, object]]:
    """The plugins with their options: a list of names and of maps, or one map, as MkDocs takes them."""
    for item in [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []:
        yield from item.items() if isinstance(item, dict) else [(item, {})]


def _is_site_address(typed: str) -> bool:
    """Whether a site can stand there: a whole address of a host, and nothing after its path."""
    try:
        parts = urlsplit(typed)
        host, _ = parts.hostname, parts.port  # a port that is no number raises
    except ValueError:
        return False
    plain = not re.search(r"[\s\\\"'<>{}?#]", typed) and typed.isprintable()
    return parts.scheme in {"http", "https"} and bool(host) and plain


def _make_settings(name: str, base_url: str, options: object) -> Settings:
    """The settings that these options say. Raises SettingsError."""
    try:
        found = PluginSettings.model_validate(options)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or PLUGIN
        raise _tell_of(place, _WANTS.get(first["type"], "other"), first.get("ctx", {}).get("expected", "")) from None
    base = base_url if base_url.endswith("/") else f"{base_url}/"
    accessibility = found.accessibility.facts
    return Settings(
        name, found.owner, found.contact_mail, found.forge, base, accessibility, found.languages, found.branch
    )


_WANTS = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "string_type": "text",
    "string_too_short": "text",
    "string_pattern_mismatch": "address",
    "literal_error": "choice",
    "enum": "choice",
    "tuple_type": "list",
    "too_short": "list",
    "model_type": "group",
    "dict_type": "group",
    "value_error": "once",
}
"""The kinds of pydantic's errors → what `settings.wants` of the texts says of them."""


def _tell_of(place: str, wants: str, expected: str = "") -> SettingsError:
    wanted = TEXTS.settings.wants["date" if place.rpartition(".")[2] in _DAYS and wants != "missing" else wants]
    choices = expected.replace("'", "").replace(" or ", ", ")
    told = TEXTS.settings.place.fill({"place": place, "wants": wanted.fill({"choices": choices})})
    return SettingsError(TEXTS.settings.wrong.fill({"wrong": told}))


_DAYS = frozenset({"prepared", "reviewed"})
