"""The kinds of value that records hold: text with limits, dates, numbers, addresses, choices.

Every value arrives as text (yaml/reading.py keeps it so); here it becomes what it means. A value that does not fit
raises `PydanticCustomError` with the id of the rule that it breaks; `schema/validation.py` gives that its words.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.schema.dates import FIRST_YEAR, LAST_YEAR, PartialDate, explain_date, guess_date, read_date
from generator.text import LANGUAGES, Language, Text


@dataclass(frozen=True, slots=True)
class Key:
    """What a key is called and what belongs in it: what the template, the form, the hover and the messages say."""

    label: Text
    help: Text


def key(fi: tuple[str, str], sv: tuple[str, str], en: tuple[str, str]) -> Key:
    """A `Key` from (label, help) in each language."""
    labels, helps = zip(fi, sv, en, strict=True)
    return Key(Text(*labels), Text(*helps))


class Kind(StrEnum):
    """What a key holds, as those who ask for it, draw it and judge it tell values apart (schema/introspection.py)."""

    LINE = "line"
    PROSE = "prose"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    WHOLE = "whole"
    YES_NO = "yes-no"
    ADDRESS = "address"
    MAIL = "mail"
    ID = "id"
    ACT_ID = "act-id"
    CHOICE = "choice"
    LABELS = "labels"
    LIST = "list"
    TABLE = "table"
    RECORD = "record"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Ref:
    """What a value refers to: a record of a collection (schema/collections.py), by its id.

    `or_name`: what is not there may be called by its name, which has a capital letter or a space.
    """

    collection: str
    or_name: bool = False


class Record(BaseModel):
    """What was typed in one file, or in one part of it: frozen, and no key that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


_NO_NOTE = Text.same("")


class Choice(StrEnum):
    """A closed list of values, each with its label: `TRIAL = "trial", "Kokeilu", "Försök", "Trial"`.

    A value that its label does not explain has a note as well.
    """

    label: Text
    note: Text

    def __new__(cls, value: str, fi: str, sv: str, en: str, note: Text = _NO_NOTE) -> Self:
        """One member: the word in the file, its label in each language, and its note."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Text(fi, sv, en)
        member.note = note
        return member


def _join_lines(text: str) -> str:
    return " ".join(text.split())


def _refuse(rule: str, **values: Any) -> PydanticCustomError:  # noqa: ANN401 - pydantic's context takes anything
    return PydanticCustomError(rule, "{typed}", values)


def _validate_date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise _refuse("DATE", typed="", offer="")
    if (found := read_date(value)) is None:
        if explain_date(value):
            raise _refuse("DATE-IMPOSSIBLE", typed=value)
        guess = guess_date(value)
        raise _refuse("DATE", typed=value, offer=guess.iso if guess else "")
    return found


def _validate_moment(value: object) -> PartialDate:
    """A date, or `{date: 2024, about: true}` where it is only near."""
    if not isinstance(value, dict):
        return _validate_date(value)
    if unknown := sorted(set(value) - {"date", "about"}):
        raise _refuse("DATE-PARTS", typed=", ".join(unknown))
    if "date" not in value:
        raise _refuse("DATE-PARTS", typed="")
    found = _validate_date(value["date"])
    return PartialDate(found.year, found.month, found.day, about=_validate_yes_no(value.get("about", "false")))


_DECIMAL = re.compile(r"[+-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15})(?:[.,]\d{1,15})?", re.ASCII)
_THOUSANDS = re.compile(r"([+-]?[1-9]\d{0,2})[.,](\d{3})", re.ASCII)


def _validate_number(value: object) -> Decimal:
    """A number as people type it: decimal comma or point, spaces between thousands, a minus of either kind.

    `2.200` is refused, since one reader takes it for 2 200 and another for 2,2.
    """
    if isinstance(value, Decimal):
        return value
    text = value.strip().replace("\u2212", "-") if isinstance(value, str) else ""
    if match := _THOUSANDS.fullmatch(text):
        decimal = match[2].rstrip("0") or "0"
        decimal = f"{match[1]},{decimal}0" if len(decimal) == len(match[2]) else f"{match[1]},{decimal}"
        raise _refuse("NUMBER-TWO-WAYS", typed=text, whole=f"{match[1]}{match[2]}", decimal=decimal)
    if not _DECIMAL.fullmatch(text) or len(text) > _LONGEST:
        raise _refuse("NUMBER", typed=text)
    return Decimal(re.sub(r"[ \u00a0\u202f]", "", text).replace(",", "."))


_LONGEST = 30
"""Characters of a number beyond which it is not one that anybody counted."""
_YES, _NO = {"true", "yes", "kyllä", "ja", "on"}, {"false", "no", "ei", "nej", "off"}


def _validate_yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = value.casefold() if isinstance(value, str) else ""
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _refuse("YES-NO", typed=word)


_ADDRESS = r"https?://[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ACT_ID = f"{_ID}/{_ID}"


def _validate_address(text: str) -> str:
    if not re.fullmatch(_ADDRESS, text):
        raise _refuse("ADDRESS", typed=text)
    return text


def _validate_mail(text: str) -> str:
    if not re.fullmatch(_MAIL, text):
        raise _refuse("MAIL", typed=text)
    return text


def _validate_id(text: str) -> str:
    if not re.fullmatch(_ID, text):
        raise _refuse("ID", typed=text)
    return text


def _validate_act_id(text: str) -> str:
    if not re.fullmatch(_ACT_ID, text):
        raise _refuse("ACT-ID", typed=text)
    return text


class Labels(Record):
    """One text in the languages it has been written in; which of them must be there is a rule."""

    fi: Annotated[str, StringConstraints(min_length=1, max_length=3000)] | None = None
    sv: Annotated[str, StringConstraints(min_length=1, max_length=3000)] | None = None
    en: Annotated[str, StringConstraints(min_length=1, max_length=3000)] | None = None

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that it is written in."""
        return tuple(language for language in LANGUAGES if getattr(self, language))


def _like(pattern: str, longest: int) -> dict[str, Any]:
    """The JSON Schema of a text like a pattern."""
    return {"type": "string", "maxLength": longest, "pattern": f"^{pattern}$"}


# without `anyOf`: a limit of JSON Schema binds its own type only, and editors show one help, not one a branch
_A_DATE: dict[str, Any] = {
    "type": ["integer", "string"],
    "minimum": FIRST_YEAR,
    "maximum": LAST_YEAR,
    "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
}
_A_MOMENT: dict[str, Any] = {
    **_A_DATE,
    "type": ["integer", "string", "object"],
    "properties": {"date": _A_DATE, "about": {"type": "boolean"}},
    "required": ["date"],
    "additionalProperties": False,
}
_A_NUMBER: dict[str, Any] = {"type": ["number", "string"], "pattern": f"^{_DECIMAL.pattern}$"}

Line40 = Annotated[str, StringConstraints(min_length=1, max_length=40), AfterValidator(_join_lines), Kind.LINE]
Line100 = Annotated[str, StringConstraints(min_length=1, max_length=100), AfterValidator(_join_lines), Kind.LINE]
Line250 = Annotated[str, StringConstraints(min_length=1, max_length=250), AfterValidator(_join_lines), Kind.LINE]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=8000), Kind.PROSE]
Date = Annotated[PartialDate, BeforeValidator(_validate_date), WithJsonSchema(_A_DATE), Kind.DATE]
Moment = Annotated[PartialDate, BeforeValidator(_validate_moment), WithJsonSchema(_A_MOMENT), Kind.MOMENT]
Number = Annotated[Decimal, BeforeValidator(_validate_number), WithJsonSchema(_A_NUMBER), Kind.NUMBER]
YesNo = Annotated[bool, BeforeValidator(_validate_yes_no), Kind.YES_NO]
Address = Annotated[
    str,
    StringConstraints(max_length=1000),
    AfterValidator(_validate_address),
    WithJsonSchema(_like(_ADDRESS, 1000)),
    Kind.ADDRESS,
]
Mail = Annotated[
    str, StringConstraints(max_length=200), AfterValidator(_validate_mail), WithJsonSchema(_like(_MAIL, 200)), Kind.MAIL
]
Id = Annotated[
    str, StringConstraints(max_length=100), AfterValidator(_validate_id), WithJsonSchema(_like(_ID, 100)), Kind.ID
]
ActId = Annotated[
    str,
    StringConstraints(max_length=200),
    AfterValidator(_validate_act_id),
    WithJsonSchema(_like(_ACT_ID, 200)),
    Kind.ACT_ID,
]

# references: a label is understood in place of a word of the vocabulary, so that a rule and not a pattern judges them
ActRef = Annotated[ActId, Ref("acts")]
OrganisationRef = Annotated[Id, Ref("organisations")]
OrganisationRefOrName = Annotated[Line100, Ref("organisations", or_name=True)]
ProgrammeRef = Annotated[Id, Ref("programmes")]
NetworkRef = Annotated[Id, Ref("networks")]
ChallengeRef = Annotated[Id, Ref("challenges")]
SectorRef = Annotated[Line100, Ref("sectors")]
ThemeRef = Annotated[Line100, Ref("themes")]
RegionRef = Annotated[Id, Ref("regions")]
MunicipalityRef = Annotated[Line40, Ref("municipalities")]
ConceptRef = Annotated[Line100, Ref("concepts")]
LanguageCode = Language
PATTERNS = {
    "decimal": _DECIMAL,
    "thousands": _THOUSANDS,
    "address": re.compile(_ADDRESS),
    "mail_address": re.compile(_MAIL),
    "id": re.compile(_ID),
    "act_id": re.compile(_ACT_ID),
}
"""What the form in the browser judges values by; each is matched whole."""
LONGEST_NUMBER = _LONGEST


class Precision(Choice):
    """How exact a figure is; the page says the same word."""

    EXACT = "exact", "tarkka", "exakt", "exact"
    ABOUT = "about", "noin", "cirka", "about"
    OVER = "over", "yli", "över", "over"
    NEARLY = "nearly", "lähes", "nästan", "nearly"
