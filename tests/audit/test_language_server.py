"""What a contributor's editor says of an act, from the published schema: labels and helps, choices, mistakes."""

from collections.abc import Iterator

import pytest
from markets import ESIMERKKILA, ROOT, TODAY

from generator.build.context import Job, make_context
from generator.build.settings_file import read_settings
from generator.checking import loading
from generator.intake.act_file import write_bare_act, write_template
from generator.intake.generated_files import list_vocabulary
from generator.render.data.act_schema import build_act_schema
from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord, Stage
from generator.schema.source_files import Folders

from .language_server import LanguageServer
from .tools import npm


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with LanguageServer(npm("yaml-language-server") / "bin" / "yaml-language-server") as running:
        yield running


@pytest.fixture(scope="module")
def schema_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The schema of Esimerkkilä's market, where the server can read it."""
    folders = Folders.at(ESIMERKKILA, ESIMERKKILA / "acts", ESIMERKKILA / "editorial")
    context = make_context(Job(ROOT, TODAY, folders, search=False), loading.check(folders, TODAY))
    path = tmp_path_factory.mktemp("schema") / "act.json"
    path.write_bytes(build_act_schema(context.render).draw())
    return path.as_uri()


def place(text: str, part: str) -> tuple[int, int]:
    """Line and character, from 0, just behind a part of the text."""
    before = text[: text.index(part) + len(part)]
    return before.count("\n"), len(before.rpartition("\n")[2])


ALL_KEYS = (ESIMERKKILA / "acts" / "esimerkkila" / "perehdytyskortti.yaml").read_text("utf-8")


def test_the_act_that_has_everything_has_no_mistakes(server: LanguageServer, schema_url: str) -> None:
    uri = "file:///acts/esimerkkila/perehdytyskortti.yaml"
    server.open(uri, f"# yaml-language-server: $schema={schema_url}\n{ALL_KEYS}")
    assert server.problems(uri) == []


def test_every_key_is_explained_in_every_language(server: LanguageServer, schema_url: str) -> None:
    uri = "file:///acts/esimerkkila/kaikki.yaml"
    text = f"# yaml-language-server: $schema={schema_url}\n{ALL_KEYS}evidence: described\nsource: {{}}\n"
    text = text.replace("evidence: replicated\n", "")
    server.open(uri, text)
    keys = [name for name in ActRecord.model_fields if f"\n{name}:" in text]
    assert len(keys) == len(ActRecord.model_fields)
    for name in keys:
        shown = server.hover(uri, *place(text, f"\n{name}")).replace("\\", "")
        key = describe(ActRecord)[name]
        for words in (key.label, key.help):
            assert all(part in shown for part in (words.fi, words.sv, words.en)), f"{name}: {shown}"


def test_parts_of_a_part_are_explained_too(server: LanguageServer, schema_url: str) -> None:
    uri = "file:///acts/esimerkkila/osat.yaml"
    text = f"# yaml-language-server: $schema={schema_url}\n{ALL_KEYS}"
    server.open(uri, text)
    assert "inget personnamn" in server.hover(uri, *place(text, "\n  role"))
    assert "Haarukan pienempi luku" in server.hover(uri, *place(text, "figure: {low"))


def test_choices_are_offered_with_their_labels(server: LanguageServer, schema_url: str) -> None:
    uri = "file:///acts/esimerkkila/vaihtoehdot.yaml"
    text = f"# yaml-language-server: $schema={schema_url}\ntitle: Koe\nsectors: []\nthemes:\n  - \nstage: \n"
    server.open(uri, text)
    sectors = server.completions(uri, *place(text, "sectors: ["))
    assert "Opetus- ja kasvatusala · Undervisning och fostran" in sectors["opetus-kasvatus"]
    assert "Arbetshälsa" in server.completions(uri, *place(text, "themes:\n  - "))["tyohyvinvointi"]
    stages = server.completions(uri, *place(text, "stage: "))
    assert set(Stage) <= set(stages)
    assert "Kokeilu · Försök" in stages["trial"]


def test_a_wrong_code_is_told_at_its_line_in_our_words(server: LanguageServer, schema_url: str) -> None:
    uri = "file:///acts/esimerkkila/virhe.yaml"
    answers = {"title": "Koe", "summary": "Koe.", "language": "fi", "sectors": ["varhaiskasvatus"], "stage": "kokeilu"}
    text = write_bare_act({**answers, "themes": ["tyohyvinvointi"]}, schema_url)
    server.open(uri, text)
    found = server.problems(uri)
    assert {text.split("\n")[line].partition(":")[0] for line, _ in found} == {"sectors", "stage"}
    assert all("Arvoa ei tunneta" in message and "Värdet är okänt" in message for _, message in found)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_template_finds_its_schema(server: LanguageServer, schema_url: str, checked, language: str) -> None:
    uri = f"file:///docs/templates/{language}.yaml"
    text = write_template(language, schema_url, list_vocabulary(checked.records))
    server.open(uri, text)
    assert "sopii uutiskirjeeseen" in server.hover(uri, *place(text, "\nsummary"))
    empty = {text.split("\n")[line].partition(":")[0] for line, _ in server.problems(uri)}
    assert {"title", "sectors"} <= empty, "what has to be filled in is what the editor marks"


def test_an_empty_file_is_offered_a_whole_act(server: LanguageServer, schema_url: str) -> None:
    uri = "file:///acts/esimerkkila/uusi.yaml"
    server.open(uri, f"# yaml-language-server: $schema={schema_url}\n")
    assert "Uusi teko / Ny gärning / New act" in server.completions(uri, 1, 0)


def test_the_published_schema_is_where_the_files_say() -> None:
    url = read_settings(ROOT / "mkdocs.yml").schema_url
    for name in ("teko", "garning", "act"):
        first = (ROOT / "docs" / "templates" / f"{name}.yaml").read_text("utf-8").split("\n")[0]
        assert first == f"# yaml-language-server: $schema={url}"
