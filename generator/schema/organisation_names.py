"""Who is meant by a name as people type it: *Esbo*, *Staden Jakobstad*, *Oulun kaupunki, kirjasto*, *Hämenlinna*.

One reading for every door. The form in the browser has the same procedure (theme/pages/form/organisation_names.js) with
the tables of this module; both are tried with tests/intake/organisations.csv.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from generator.schema.collections import Records
from generator.schema.place_names import ENDINGS, find_stems, inflect_genitive, inflect_swedish_genitive
from generator.schema.records.fields import Labels
from generator.schema.records.organisation import OrganisationKind
from generator.schema.suggestions import find_likely, fold

FORMS = ("", "s", *dict.fromkeys(fold(ending) for ending in ENDINGS))
"""What may stand after a base of a name: nothing, the Swedish genitive, the Finnish cases."""
_TOWN = (
    "kaupunki",
    "kaup",
    "kaupunkiin",
    "kaupungit",
    "stad",
    "stads",
    "staden",
    "stadens",
    "städerna",
    "city",
    "town",
)
_COUNTRYSIDE = (
    "kunta",
    "kuntaan",
    "kunnat",
    "kommun",
    "kommuns",
    "kommunen",
    "kommunens",
    "kommunerna",
    "municipality",
)
KIND_WORDS: Mapping[str, bool] = {
    **{fold(word): True for word in (*_TOWN, *(f"kaupungi{ending}" for ending in ENDINGS))},
    **{fold(word): False for word in (*_COUNTRYSIDE, *(f"kunna{ending}" for ending in ENDINGS))},
}
"""Words that say that it is a municipality, and whether it is a town."""
AND = frozenset({"ja", "seka", "och", "samt", "and"})
TOGETHER = ("yhtei", "gemensam", "joint")
"""What begins a thing that two do together, which is no unit of theirs."""
BESIDE = frozenset({"of", "the"})
"""Words before a name that mean nothing: City of Espoo."""
OTHER_BODIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("wellbeing-county", re.compile(r"hyvinvointialue|valfardsomrade|wellbeing services")),
    (
        "wellbeing-county",
        re.compile(
            r"(?:^| )(?:siun sotee?|oma hamee?|keusotee?|soitee?|poh(?:de|tee?)|varha|pirha|lapha|vake|hva|hyvaks|luvn)"
            r"(?:n|ssa|sta|lla|lta|lle)?(?: |$)"
        ),
    ),
    ("joint-authority", re.compile(r"yhtyma|samkommun|joint authority")),
    ("education", re.compile(r"yliopisto|korkeakoulu|(?:^| )amk\b|universitet|hogskola|university")),
    ("company", re.compile(r"(?:^| )(?:oy|oyj|ab|abp|ltd)(?: |$)|osakeyhtio|aktiebolag")),
    ("association", re.compile(r"(?:^| )(?:ry|rf)(?: |$)|liit[to]|yhdisty|forbund|forening|association")),
    ("other", re.compile(r"seurakun|saatio|seu[dt]u|osuuskun|maakun|maalaiskun|(?:^| )mlk|(?:kehys|naapuri|lahi)kun")),
    ("other", re.compile(r"forsamling|stiftelse|landskap|landskommun|(?:krans|grann)kommun|region")),
)  # fmt: skip
"""Words of bodies that are not a municipality even when its name is in theirs, and what kind of body they are."""
SHORTEST = {"slip": 6, "slip beside a kind": 4, "slip in a kind": 5, "wrong letter in a kind": 7, "beginning": 4}
"""Letters below which another name is as likely as a slip."""
WORD = re.compile(r"[^\s,;:/|()–—]+(?::[^\s,;:/|()–—]+)*")
"""A word of a name: `S:t`, `HUS:n`, `Mänttä-Vilppula`."""
REGISTERED = re.compile(
    r"[(\[]?(?:\b(?:y[ -]?tunnus|fo[ -]?(?:nummer|nr|n:o)|business id)[ .:]*)?(?<![0-9])[0-9]{7}-[0-9](?![0-9])[)\]]?",
    re.IGNORECASE,
)
"""The number of a body in the register of businesses, which is no part of its name."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOUBLED = re.compile(r"(.)\1")
GONE = ">"
"""Before the code of the municipality that another has become a part of."""


@dataclass(frozen=True, slots=True)
class Match:
    """Who is meant. A body's key is the id of an organisation, or the code of a municipality that has none.

    `body` is the key, empty when nobody is known by the name; `municipality` its code, where it is one; `candidates`
    are keys to ask about when there is no body. `unit` is what was typed beside the name, `name` what was typed but
    it. `sure` is False when a slip was mended. `kind` is what the words say, `is_town` whether *kaupunki* or *kunta*.
    """

    body: str = ""
    municipality: str = ""
    unit: str = ""
    sure: bool = True
    candidates: tuple[str, ...] = ()
    name: str = ""
    kind: str = ""
    is_town: bool | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as its table has it, and where it stands in the text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Found:
    """Bodies named by words up to `end`; `is_town` where a kind word follows."""

    bodies: tuple[str, ...]
    end: int
    is_town: bool | None = None


Look = Callable[[str, int], tuple[str, ...]]
"""Words, and how many letters a slip needs → the bodies that they name."""


class OrganisationNames:
    """Every name of every municipality and organisation. Building it takes some ten milliseconds."""

    def __init__(self, records: Records) -> None:
        """The names of what the editors keep."""
        self.records = records
        self.organisation_of = find_municipal(records)
        self.successors = find_successors(records)

    @cached_property
    def bases(self) -> dict[str, tuple[str, ...]]:
        """What every body is called, with the stems of its cases."""
        return list_bases(self.records)

    @cached_property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """Every form of every name → the bodies that are called so."""
        found: dict[str, tuple[str, ...]] = {}
        for body, names in self.bases.items():
            for form in (f"{name}{ending}" for name in names for ending in FORMS):
                held = found.get(form)
                found[form] = self._held((*held, body)) if held and held != (body,) else (body,)
        return found

    @cached_property
    def longest(self) -> int:
        """Words of the longest name."""
        return max((form.count(" ") + 1 for form in self.forms), default=1)

    def _held(self, bodies: Iterable[str]) -> tuple[str, ...]:
        """Those that a name means: who lives before who is gone, a successor before the one that it follows."""
        distinct = dict.fromkeys(bodies)
        living = [body for body in distinct if not body.startswith(GONE)] or list(distinct)
        return tuple(body for body in living if self.successors.get(body) not in living)

    def read(self, typed: str) -> Match:
        """What a typed name means."""
        bare = typed.replace("-", " ") if _ID.fullmatch(typed) else REGISTERED.sub(" ", typed)
        text = " ".join(bare.split())
        if text.isascii() and text.isdigit() and (code := text.zfill(3)) in self.records.municipalities:
            return self._of((code,), Match(name=text))
        words = _words(text)
        found = self._led(text, words, self._exact) or self._trailed(text, words) or self._led(text, words, self._near)
        return found or self._begun(text) or self._unknown(text, words)

    def find_alike(self, organisation: str) -> str:
        """Another organisation that is called the same, or one slip otherwise; "" when there is none.

        Two municipalities are two, however alike their names: Juva and Juuka.
        """
        own = self._called.get(organisation, frozenset())
        codes = {name: code for code, name in self.organisation_of.items()}
        for other, names in self._called.items():
            apart = other == organisation or (organisation in codes and other in codes)
            if not apart and any(_are_alike(one, two) for one in own for two in names):
                return other
        places = {body for name in own for body in self.forms.get(_without_kind(name), ())} - {codes.get(organisation)}
        return next((self.organisation_of[body] for body in sorted(places & self.organisation_of.keys())), "")

    @cached_property
    def _called(self) -> dict[str, frozenset[str]]:
        names = {name: find_labels(record) for name, record in self.records.organisations.items()}
        return {
            name: frozenset(key_of(each) for each in (own.fi, own.sv, own.en) if each) for name, own in names.items()
        }

    # --- ways to find a name in a text ------------------------------------------------------------------------------

    def _led(self, text: str, words: Sequence[_Word], look: Look) -> Match | None:
        """The name stands first: `Oulun kaupunki, kirjasto`."""
        skipped = (index for index, word in enumerate(words) if kind_word(word.key) is None and word.key not in BESIDE)
        first = next(skipped, len(words))
        before = next((kind for word in words[:first] if (kind := kind_word(word.key)) is not None), None)
        found = self._body_at(words, first, look)
        if found is None:
            return None
        is_kind = found.is_town is not None or before is not None
        if look == self._near and not is_kind and found.end < len(words) and not _apart(text, words, found.end):
            return None
        end = self._end_of_both(words, found)
        match = Match(sure=look == self._exact, is_town=before if found.is_town is None else found.is_town)
        of_places = self._is_place(found.bodies)
        others, reached = self._others(text, words, end, is_kind=is_kind, of_places=of_places)
        if others:
            if _kind_of(words[reached:]):
                return None
            together = reached < len(words) and words[reached].key.startswith(TOGETHER)
            unit = "" if together else _unit(text, words, reached)
            return self._of((*found.bodies, *others), replace(match, unit=unit, name=text))
        if end < len(words) and not is_kind and of_places:
            alone = not _apart(text, words, end) and _is_name(text, words[end])
            if _kind_of(words[end:]) or alone:  # Oulun yliopisto, Porin Vesi
                return None
        name = text[: words[end - 1].end]
        return self._of(found.bodies, replace(match, unit=_unit(text, words, end), name=name))

    def _trailed(self, text: str, words: Sequence[_Word]) -> Match | None:
        """The name stands last, or between units: `Kirjasto, Oulun kaupunki`, `Kirjasto, Oulun kaupunki, Raksila`."""
        named = [
            (start, found) for start in range(1, len(words)) if (found := self._body_at(words, start, self._exact))
        ]
        told = [(start, found) for start, found in named if found.is_town is not None]
        for start, found in told or named:
            end = self._end_of_both(words, found)
            apart, is_kind = _apart(text, words, start), found.is_town is not None
            if end < len(words) and not (apart and (is_kind or _apart(text, words, end))):
                continue
            sure = is_kind or apart or _is_name(text, words[start])
            around = (*words[:start], *words[end:])
            if not sure or (not is_kind and _kind_of(around)) or words[start - 1].key in AND:
                return None
            units = (text[: words[start].start].strip(" ,;:/|()–—-"), _unit(text, words, end))
            match = Match(unit=", ".join(filter(None, units)), is_town=found.is_town)
            bodies = tuple(dict.fromkeys(body for _, each in told or named for body in each.bodies))
            if len(bodies) > len(found.bodies):
                return self._of(bodies, Match(name=text))
            return self._of(found.bodies, replace(match, name=text[words[start].start : words[end - 1].end]))
        return None

    def _end_of_both(self, words: Sequence[_Word], found: _Found) -> int:
        """Where a name ends that may be told in both languages."""
        end = found.end
        while (again := self._body_at(words, end, self._exact)) and set(again.bodies) & set(found.bodies):
            end = again.end
        return end

    def _others(
        self, text: str, words: Sequence[_Word], end: int, *, is_kind: bool, of_places: bool
    ) -> tuple[tuple[str, ...], int]:
        """Bodies that are told beside the first, and where they end: `Espoo, Vantaa ja Kauniainen`.

        After a kind a bare name is a part of the town: `Vasa stad, Brändö`.
        """
        bodies: tuple[str, ...] = ()
        is_listed = is_kind
        while end < len(words):
            joined = words[end].key in AND
            other = self._body_at(words, end + joined, self._exact) if joined or _apart(text, words, end) else None
            is_told = of_places and (_is_name(text, words[end]) or not _is_name(text, words[0]))
            if other is None or not (joined or (is_told and self._may_be_listed(other, is_kind=is_kind))):
                break
            bodies, end, is_listed = (*bodies, *other.bodies), other.end, is_listed or joined
        return (bodies, end) if is_listed or end == len(words) else ((), end)

    def _may_be_listed(self, found: _Found, *, is_kind: bool) -> bool:
        is_living = not any(body.startswith(GONE) for body in found.bodies)
        return is_living and self._is_place(found.bodies) and (found.is_town is not None or not is_kind)

    def _begun(self, text: str) -> Match | None:
        """The beginning of one name on the market, and of no other."""
        word = key_of(text)
        if len(word) < SHORTEST["beginning"]:
            return None
        here = {*self.records.organisations, *self.organisation_of}
        begun = {body for body in here for name in self.bases.get(body, ()) if name.startswith(word)}
        held = self._held(sorted(begun))
        return self._of(held, Match(sure=False, name=text)) if len(held) == 1 else None

    def _unknown(self, text: str, words: Sequence[_Word]) -> Match:
        """Nobody who is known: what may be asked, and what its words tell of a new one."""
        parts = [index for index in range(1, len(words)) if _apart(text, words, index)]
        kinds = [word for word in words if kind_word(word.key) is not None]
        kind = _kind_of(words) or ("municipality" if kinds else "")
        name, unit = text, ""
        if kinds and kinds[0] is words[0]:  # kaupungin keittiö
            name, unit = "", _unit(text, words, 1)
        elif kind and parts and (_kind_of(words[: parts[0]]) or any(word in kinds for word in words[: parts[0]])):
            name, unit = text[: words[parts[0] - 1].end], _unit(text, words, parts[0])
            if "(" in text[len(name) : words[parts[0]].start] and _kind_of(words[parts[0] :]) == kind:
                name, unit = text, ""  # Vantaan ja Keravan hyvinvointialue (VAKE)
        near = find_likely(name, {body: names for body, names in self.bases.items() if not body.startswith(GONE)})
        is_town = kind_word(kinds[0].key) if kinds else None
        return Match(candidates=(self._key(near),) if near else (), name=name, unit=unit, kind=kind, is_town=is_town)

    # --- names ------------------------------------------------------------------------------------------------------

    def _body_at(self, words: Sequence[_Word], start: int, look: Look) -> _Found | None:
        """The longest name that begins at a word, with the kind word after it."""
        for end in range(min(start + self.longest, len(words)), start, -1):
            kind = kind_word(words[end].key) if end < len(words) else None
            letters = SHORTEST["slip" if kind is None else "slip beside a kind"]
            if bodies := look(" ".join(word.key for word in words[start:end]), letters):
                return _Found(bodies, end if kind is None else end + 1, kind)
        return None

    def _exact(self, key: str, _: int) -> tuple[str, ...]:
        return self.forms.get(key, ())

    def _near(self, key: str, letters: int) -> tuple[str, ...]:
        """Bodies of whose name the words are one slip away; none when several are."""
        spaces = key.count(" ")  # a new town, *uusi kaupunki*, is not Uusikaupunki
        forms = self.forms.items() if len(key) >= letters else ()
        near = {bodies for form, bodies in forms if _one_slip(key, form) and form.count(" ") == spaces}
        return near.pop() if len(near) == 1 else ()

    def _is_place(self, bodies: tuple[str, ...]) -> bool:
        return any(body.removeprefix(GONE) in self.records.municipalities for body in bodies)

    def _of(self, bodies: tuple[str, ...], match: Match) -> Match:
        """The match with its body, or with candidates when there are several or it is gone."""
        keys = tuple(dict.fromkeys(self._key(body.removeprefix(GONE)) for body in bodies))
        if len(bodies) != 1 or bodies[0].startswith(GONE):
            return replace(match, candidates=keys)
        code = bodies[0] if bodies[0] in self.records.municipalities else ""
        return replace(match, body=keys[0], municipality=code, kind="municipality" if code else "")

    def _key(self, body: str) -> str:
        """The organisation of a municipality, where there is one."""
        return self.organisation_of.get(body, body)


@lru_cache(1024)
def kind_word(key: str) -> bool | None:
    """Whether a word says that it is a town, or another municipality; None when it says neither. A slip is mended."""
    if key in KIND_WORDS or len(key) < SHORTEST["slip in a kind"]:
        return KIND_WORDS.get(key)
    near = {is_town for word, is_town in KIND_WORDS.items() if _is_slip_of_kind(key, word)}
    return near.pop() if len(near) == 1 else None


def _is_slip_of_kind(typed: str, word: str) -> bool:
    """Whether it is one slip; with one letter wrong a short word is another one: *kunto*, *stab*."""
    is_other = len(typed) == len(word) < SHORTEST["wrong letter in a kind"] and sorted(typed) != sorted(word)
    return len(word) >= SHORTEST["slip in a kind"] and not is_other and _one_slip(typed, word)


def find_municipal(records: Records) -> dict[str, str]:
    """The code of a municipality → the organisation that is it; the first where two say so."""
    found: dict[str, str] = {}
    for name, record in records.organisations.items():
        if record.kind is OrganisationKind.MUNICIPALITY and record.municipality in records.municipalities:
            found.setdefault(record.municipality or "", name)
    return found


def find_successors(records: Records) -> dict[str, str]:
    """Organisations that another has followed → which."""
    return {name: record.successor for name, record in records.organisations.items() if record.successor}


def list_bases(records: Records) -> dict[str, tuple[str, ...]]:
    """What every body is called, folded, with the stems of its cases; of bodies that are gone too."""
    own = find_municipal(records)
    found: dict[str, tuple[str, ...]] = {}
    for code, place in records.municipalities.items():
        named = find_labels(place)
        found[code] = _bases((named.fi, *place.other_names), (named.sv, named.en))
        if code in own:  # Espoon kaupunki is Espoo and a kind word, so that only other names are to be told
            bare = {f"{base}{ending}" for base in found[code] for ending in FORMS}
            labels = find_labels(records.organisations[own[code]])
            names = (own[code], labels.fi, labels.sv, labels.en)
            found[code] += _bases((name for name in names if name and _without_kind(key_of(name)) not in bare), ())
        if place.joined:
            found[f"{GONE}{code}"] = _bases(place.joined, ())
    for name, record in records.organisations.items():
        if own.get(record.municipality or "") != name:
            labels = find_labels(record)
            found[name] = _bases((labels.fi,), (name, *record.former_ids, labels.sv, labels.en))
    return found


def find_labels(record: object) -> Labels:
    """The names of a record; none of one whose name does not fit."""
    name = getattr(record, "name", None)
    return name if isinstance(name, Labels) else Labels()


def list_own_names(body: str, records: Records) -> frozenset[str]:
    """What a body is called in the record of its place or of itself, folded."""
    record = records.municipalities.get(body) or records.organisations.get(body)
    labels = find_labels(record)
    names = (body, labels.fi, labels.sv, labels.en) if record else ()
    return frozenset(key_of(name) for name in names if name)


def name_municipality(code: str, records: Records, *, is_town: bool | None) -> dict[str, str]:
    """`Porvoon kaupunki`, `Borgå stad`: what a municipality's organisation is called; its bare name in doubt."""
    place = find_labels(records.municipalities[code])
    fi, sv = place.fi or code, place.sv or place.fi or code
    if is_town is None:
        return {"fi": fi, "sv": sv}
    noun = ("kaupunki", "stad") if is_town else ("kunta", "kommun")
    return {"fi": f"{inflect_genitive(fi)} {noun[0]}", "sv": f"{inflect_swedish_genitive(sv)} {noun[1]}"}


def key_of(text: str) -> str:
    """The words of a text as the table of names has them: `S:t Michels stad` → `st michels stad`."""
    return " ".join(word.key for word in _words(text))


def _bases(finnish: Iterable[str | None], others: Iterable[str | None]) -> tuple[str, ...]:
    """The names as the table has them; Finnish ones with their stems."""
    inflected = (form for name in finnish if name for form in (name, *find_stems(name)))
    return tuple(dict.fromkeys(key for name in (*inflected, *filter(None, others)) if (key := key_of(name))))


def _without_kind(key: str) -> str:
    return " ".join(word for word in key.split() if word not in {*KIND_WORDS, *BESIDE})


def _words(text: str) -> list[_Word]:
    found = ((re.sub(r"[^a-z0-9 ]", "", fold(match[0])), match) for match in WORD.finditer(text))
    return [_Word(key, match.start(), match.end()) for key, match in found if key.strip()]


def _apart(text: str, words: Sequence[_Word], index: int) -> bool:
    """Whether more than a space parts a word from the one before it."""
    return bool(text[words[index - 1].end : words[index].start].strip())


def _is_name(text: str, word: _Word) -> bool:
    return text[word.start].isupper()


def _unit(text: str, words: Sequence[_Word], index: int) -> str:
    """What is typed from a word on, without the marks around it."""
    rest = text[words[index].start :] if index < len(words) else ""
    return rest.rstrip(" ,;:/|–—-.").removesuffix("" if "(" in rest else ")")


def _kind_of(words: Sequence[_Word]) -> str:
    """The kind of body that its words tell of, when it is no municipality."""
    text = " ".join(word.key for word in words)
    return next((kind for kind, pattern in OTHER_BODIES if pattern.search(text)), "")


def _are_alike(one: str, two: str) -> bool:
    return one == two or (len(one) >= SHORTEST["slip"] and _one_slip(one, two))


def _one_slip(typed: str, name: str) -> bool:
    """Whether one letter is wrong, lacking, too much, or in another's place, or another one is doubled: `Vaanta`.

    The first letter is right.
    """
    if abs(len(typed) - len(name)) > 1 or typed[:1] != name[:1] or typed == name:
        return False
    if _DOUBLED.sub(r"\1", typed) == _DOUBLED.sub(r"\1", name):
        return True
    at = next(index for index in range(len(typed) + 1) if typed[index : index + 1] != name[index : index + 1])
    one, two = typed[at:], name[at:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:] or (one[:2] == two[1::-1] and one[2:] == two[2:])
