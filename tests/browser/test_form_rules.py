"""The form's own checks and its YAML beside the rules and the reader: the same ids, places, sentences and texts.

The form's modules run in its own page, many acts at a time: what takes time is opening a page.
"""

import ast
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markets import ESIMERKKILA, ROOT, TODAY, copy_repository
from playwright.sync_api import Page as Tab
from tables import all_cases, judged, neighbours

from bench.persons import SENTENCES, read_sentences
from browser.sites import Site
from browser.visiting import Opener, Sites, as_lines
from generator.intake.web_form.payload import is_in_form
from generator.problems import Problem, Severity
from generator.rules.persons import find_identity_codes, find_personal_data, find_persons_in_contact
from generator.rules.registry import RULES
from generator.schema.collections import SECTIONS
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.text import LANGUAGES, Language
from generator.yaml.nodes import unwrap
from generator.yaml.reading import read

JUDGE = """async ({cases, today}) => {
  const script = document.querySelector("script[src*='/form/form.js']").src;
  const module = (name) => import(new URL(`./${name}.js`, script));
  const {readPayload} = await module("payload");
  const {validateAct, validateNewcomer} = await module("validation");
  const {readAnswers} = await module("answers");
  const {writeAct} = await module("yaml");
  const payload = readPayload();
  const words = await fetch(document.querySelector("[data-person-words]").dataset.personWords);
  payload.openPersonWords(await words.json());
  return cases.map(({id, tree, answers, organisation, titles}) => {
    const act = answers ? readAnswers(answers, payload).act : tree;
    const context = {id, today: new Date(today), titles};
    const problems = organisation ? validateNewcomer(tree, payload) : validateAct(act, payload, context);
    return {act, problems, text: organisation ? "" : writeAct(act, payload)};
  });
}"""


def form_of(visit: Opener, site: Site, language: Language) -> Tab:
    """The form of a site, ready."""
    prefix = "" if language == "fi" else f"{language}/"
    tab = visit(site).to(f"{prefix}{SECTIONS['tell'].pick(language)}/")
    tab.locator("[data-form][data-state=ready]").wait_for()
    return tab


def judge_in(tab: Tab, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tab.evaluate(JUDGE, {"cases": cases, "today": TODAY.isoformat()})
    return found


def said(problems: list[Problem], language: Language) -> list[tuple[str, str | None, str]]:
    return sorted((each.rule, each.field, each.message.pick(language)) for each in problems)


def said_in_form(problems: list[dict[str, Any]]) -> list[tuple[str, str | None, str]]:
    # the form has a field for the organisation, which in the repository is a folder and has none
    places = {"organisation": None}
    return sorted((each["rule"], places.get(each["field"], each["field"]), each["message"]) for each in problems)


# --- the cases of the rules ------------------------------------------------------------------------------------------

NOT_ASKED = {rule.id for rule in RULES if rule.not_in_form}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_of_the_rules_is_judged_alike(visit: Opener, sites: Sites, language: Language) -> None:
    rules = {rule.id for rule in RULES if is_in_form(rule)}
    asked = {ActRecord, OrganisationRecord}
    pairs = ((case.passing, case.source) for case in all_cases() if case.rule in rules and case.source.kind in asked)
    files = [file for passing, failing in pairs if passing for file in (passing, failing)]
    cases, expected = [], []
    titles = [
        {"id": each.file.id, "title": each.record.title} for each in neighbours() if isinstance(each.record, ActRecord)
    ]
    for file in files:
        folder = file.id.split("/")[0]
        tree = unwrap(read(file.name, file.data()).root)
        own = [each for each in titles if each["id"].startswith(f"{folder}/")]
        cases.append({"id": file.id, "tree": tree, "organisation": file.kind is OrganisationRecord, "titles": own})
        expected.append([each for each in judged(file) if each.rule not in NOT_ASKED])
    answers = judge_in(form_of(visit, sites["esimerkkila"], language), cases)
    assert len(answers) == len(files) > 40
    for file, answer, problems in zip(files, answers, expected, strict=True):
        assert said_in_form(answer["problems"]) == said(problems, language), file
    assert {problem.rule for problems in expected for problem in problems} == rules


def sentences() -> list[str]:
    """Every sentence that the tests of the rules on persons try."""
    sources = [
        (ROOT / "tests" / "rules" / name).read_text("utf-8") for name in ("test_persons.py", "test_personal_data.py")
    ]
    nodes = [node for source in sources for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    typed = {node.value for node in nodes if isinstance(node.value, str)}
    return sorted(typed | {each.text for each in read_sentences(SENTENCES)})


def test_persons_are_seen_alike(visit: Opener, sites: Sites) -> None:
    script = """async (texts) => {
      const script = document.querySelector("script[src*='/form/form.js']").src;
      const module = (name) => import(new URL(`./${name}.js`, script));
      const {readPayload} = await module("payload");
      const {findPersons, findPersonsInContact} = await module("persons");
      const {hasIdentityCode} = await module("identity_code");
      const payload = readPayload();
      const words = await fetch(document.querySelector("[data-person-words]").dataset.personWords);
      payload.openPersonWords(await words.json());
      const code = (text) => text.split("\\n").some((line) => hasIdentityCode(line, payload));
      const inContact = (text) => findPersonsInContact(text, payload).slice(0, 1);
      return texts.map((text) => [findPersons(text, payload), inContact(text), code(text)]);
    }"""
    texts = [text for text in sentences() if text.strip() == text]
    found = form_of(visit, sites["esimerkkila"], "fi").evaluate(script, texts)
    assert len(texts) > 700
    assert sum(bool(persons) for persons, _, _ in found) > 250
    for text, (persons, contact, code) in zip(texts, found, strict=True):
        assert persons == [[what.fi, typed] for what, typed in find_personal_data(text)], text
        document = read("x.yaml", f"contact:\n  role: {json.dumps(text, ensure_ascii=False)}\n".encode())
        if document.problems:
            continue
        expected = [[each.values["what"].fi, each.values["typed"]] for each in find_persons_in_contact.find(document)]
        assert contact == expected, text
        assert code == any(find_identity_codes.find(document)), text


# --- whatever the form accepts, `tori check` accepts -----------------------------------------------------------------

AWKWARD = (
    *(
        "a: b",
        "#",
        " # x",
        "yes",
        "no",
        "null",
        "~",
        "on",
        "020",
        "12:30",
        "1e3",
        "0x1f",
        "2024-05-12",
        "4,3",
        "- a",
        "? b",
    ),
    *(
        "[yksi",
        "{a: b}",
        "&ankkuri",
        "*alias",
        "!tag",
        "| x",
        "> x",
        "%",
        "@kunta",
        "`koodi`",
        "'",
        '"',
        "”lainaus”",
        "\\",
        "\\n",
    ),
    *(
        "---",
        "...",
        "\t",
        "\u00a0",
        "\u202f",
        "\u00ad",
        "\u200b",
        "\u2028",
        "\u0085",
        "\ufeff",
        "e\u0308",
        "\x07",
        "🎉",
        "👩‍🏫",
        "a <3 b",
        "R&D",
    ),
    *(
        "päivähoito",
        "kuntouttavanpäivätoiminnanohjaajankoulutussuunnitelma",
        "öljy",
        "ja",
        "arki",
        "kortti:",
        "key:",
        "true",
        "-",
    ),
)
BREAKS = ("\n", "\n\n", "\r\n", "\n  ", "\n\t", "\n# ", "\n- ", " \n")


def acts(count: int) -> Iterator[dict[str, str]]:
    """Answers as people could type them, the same every time; in one of six something does not fit."""
    chance = random.Random(20261122)

    def line(most: int = 6) -> str:
        words = [chance.choice(AWKWARD) for _ in range(chance.randint(1, most))]
        return (
            chance.choice(("", " ", "\t", "\u00a0")) + chance.choice((" ", "")).join(words) + chance.choice(("", "  "))
        )

    def text() -> str:
        return chance.choice(BREAKS).join(line() for _ in range(chance.randint(1, 5)))

    def maybe(**answers: str) -> dict[str, str]:
        return answers if chance.random() < 0.5 else {}

    for _ in range(count):
        words = {
            "title": f"{line(4)} korttia"[:99],
            "summary": f"Kortti {line(8)}"[:249],
            "starting_point": f"{text()} alku",
            "action": f"Teimme {text()}",
        }
        choices = {
            "language": chance.choice(LANGUAGES),
            "sectors.0": chance.choice(("opetus-kasvatus", "hallinto-tuki")),
            "themes.0": "prosessit",
            "stage": chance.choice(("idea", "in-use", "did-not-work")),
            "scale": "unit",
            "started.date": chance.choice(("2024", "5/2024", "12.5.2024", "2024-05-12")),
        }
        contact = {
            "contact.role": f"toimisto {chance.choice(AWKWARD[:20])}",
            "contact.mailbox": "toimisto@esimerkkila.example",
        }
        rest = {
            **maybe(unit=f"yksikkö {line(3)}"),
            **maybe(results=f"{text()} tulos", lessons=text() + "oppi"),
            **maybe(**{"started.about": "true", "ended.date": "2025"}),
            **maybe(
                **{
                    "measures.0.what": line(3) + "määrä",
                    "measures.0.before": "2 200",
                    "measures.0.after": "4,3",
                    "measures.0.unit": "%",
                }
            ),
            **maybe(
                **{
                    "measures.1.what": "aika",
                    "measures.1.figure": "−12",
                    "measures.1.source": line(3) + "x",
                    "measures.1.precision": "about",
                }
            ),
            **maybe(**{"adopt.steps": text() + "\nloppu", "adopt.effort": line(3) + "x", "adopt.cost": "1k-10k"}),
            **maybe(**{"partners.0.who": "Mallilan kunta", "partners.1.who": f"Seura {line(2)}"}),
            **maybe(**{"links.0.title": line(3) + "x", "links.0.url": "https://esimerkkila.example/a?b=c#d"}),
            **maybe(customer_groups=text() + "\nlapset"),
            **maybe(**{"adoptions.0.organisation": "Keksilän kunta", "adoptions.0.year": "2025"}),
            **maybe(**{"acknowledged.0.text": line(2) + "x", "acknowledged.0.reason": line(3) + "x"}),
        }
        wrong = chance.choice(
            (
                {"title": "x" * 101},
                {"action": "<p class='MsoNormal'>Teimme kortin.&nbsp;"},
                {"summary": "..."},
                {"contact.mailbox": "toimisto esimerkkila"},
                {"started.date": "viime vuonna"},
                {"measures.0.what": "x", "measures.0.before": "2.200"},
                {"summary": "Soita Maija Mallikkaalle 040 123 4567."},
                {"ended.date": "1999", "evidence": "measured"},
                {"links.0.title": "x", "links.0.url": "esimerkkila"},
                {"adoptions.0.organisation": "keksla"},
            )
        )
        yield {**words, **choices, **contact, **rest, **(wrong if chance.random() < 1 / 6 else {})}


def test_what_the_form_accepts_tori_check_accepts_and_what_it_refuses_is_refused_alike(
    visit: Opener, sites: Sites, tmp_path: Path
) -> None:
    told = list(acts(450))
    names = [f"esimerkkila/lomake-{number}" for number in range(len(told))]
    cases = [{"id": name, "answers": answers, "titles": []} for name, answers in zip(names, told, strict=True)]
    answers = judge_in(form_of(visit, sites["esimerkkila"], "fi"), cases)
    for name, answer in zip(names, answers, strict=True):
        file = tmp_path / "acts" / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(answer["text"].encode())
        assert unwrap(read(file.name, file.read_bytes()).root) == answer["act"], answer["text"]
    market = copy_repository(tmp_path / "market", ESIMERKKILA)
    checked = market.tori("check", str(tmp_path / "acts"), "--format", "json", code=1)
    problems: dict[str, list[Any]] = {}
    for each in json.loads(checked):
        problems.setdefault("/".join(each["file"].removesuffix(".yaml").split("/")[-2:]), []).append(each)
    faults, accepted = {}, 0
    for name, answer in zip(names, answers, strict=True):
        by_form = sorted(
            (each["rule"], each["field"], each["message"]) for each in answer["problems"] if each["severity"] == "error"
        )
        by_check = sorted(
            (each["rule"], each["field"], each["message"])
            for each in problems.get(name, ())
            if each["severity"] == Severity.ERROR
        )
        accepted += not by_form
        if by_form != by_check:
            faults[name] = [by_form, by_check, answer["text"]]
    assert not faults, as_lines(faults)
    assert accepted > 200
    assert len(told) - accepted > 30, "something is refused, so that the other half is tried too"


def test_an_act_that_is_opened_and_not_changed_stays_the_same(visit: Opener, sites: Sites) -> None:
    script = """async (acts) => {
      const script = document.querySelector("script[src*='/form/form.js']").src;
      const module = (name) => import(new URL(`./${name}.js`, script));
      const {readPayload} = await module("payload");
      const {readAnswers} = await module("answers");
      const {writeAnswers} = await module("act_answers");
      const payload = readPayload();
      const answers = ([id, typed]) => writeAnswers(typed, id.split("/")[0], payload);
      return acts.map((act) => readAnswers(answers(act), payload).act);
    }"""
    for name in ("esimerkkila", "root"):
        folder = sites[name].folder / "api/v1/acts"
        acts = [(path.relative_to(folder).with_suffix("").as_posix(), path) for path in sorted(folder.rglob("*.json"))]
        typed = [[act_id, json.loads(path.read_text("utf-8"))["typed"]] for act_id, path in acts]
        assert len(typed) > 3
        for (act_id, before), after in zip(
            typed, form_of(visit, sites[name], "fi").evaluate(script, typed), strict=True
        ):
            assert after == before, act_id
