"""Reads the settings of the market place from mkdocs.yml, the one file that holds them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generator.render.settings import Accessibility, Conformance, Gap, Settings
from generator.text import LANGUAGES, Language, Text

PLUGIN = "tekojen-tori"


class SettingsError(Exception):
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


def read_settings(config_file: Path, base_url: str | None = None) -> Settings:
    """The settings in mkdocs.yml; `base_url` overrides its site_url.

    Raises SettingsError with a sentence for whoever keeps the file.
    """
    try:
        data = yaml.safe_load(config_file.read_text("utf-8"))
    except (OSError, yaml.YAMLError) as error:
        message = f"mkdocs.yml cannot be read: {error}"
        raise SettingsError(message) from None
    options = next(
        (item[PLUGIN] for item in data.get("plugins", ()) if isinstance(item, dict) and PLUGIN in item), None
    )
    if options is None:
        message = f"mkdocs.yml has no plugin {PLUGIN} with its options under plugins"
        raise SettingsError(message)
    return _make_settings(str(data.get("site_name", "")), base_url or str(data.get("site_url", "")), options)


def _make_settings(name: str, base_url: str, options: Mapping[str, Any]) -> Settings:
    """The settings that these options say. Raises SettingsError."""
    try:
        found = PluginSettings.model_validate(options)
    except ValidationError as error:
        lines = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors(include_url=False)]
        message = "mkdocs.yml, plugins, tekojen-tori: " + "; ".join(lines)
        raise SettingsError(message) from None
    if not base_url.startswith(("http://", "https://")):
        message = "mkdocs.yml needs a site_url that begins with https://"
        raise SettingsError(message)
    base = base_url if base_url.endswith("/") else f"{base_url}/"
    accessibility = found.accessibility.facts
    return Settings(
        name, found.owner, found.contact_mail, found.forge, base, accessibility, found.languages, found.branch
    )
