import subprocess
import sys
from collections import Counter
from datetime import date
from itertools import islice

import pytest
from markets import MALLIMAA, ROOT

from bench.acts import MARK, write_acts
from bench.dice import Dice
from bench.drafting import drafts
from bench.known import read_known
from bench.writing import Ids, Prose, yaml_of
from generator.rules.engine import judge, load
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord, Stage
from generator.schema.source_files import Folders, find_files
from generator.yaml.reading import read

NUMBER = 200
RECORDS = MALLIMAA / "editorial"
TODAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("bench") / "acts"
    write_acts(NUMBER, made, RECORDS)
    return made


@pytest.fixture(scope="module")
def loaded(folder):
    files, misplaced = find_files(Folders(folder, RECORDS))
    assert not misplaced
    return [load(file) for file in files]


@pytest.fixture(scope="module")
def acts(loaded):
    return {each.file.id: each.record for each in loaded if isinstance(each.record, ActRecord)}


def files_in(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


def command(*arguments, seed="0"):
    return subprocess.run(
        [sys.executable, "-m", "bench.acts", "--editorial", str(RECORDS), *map(str, arguments)],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_same_number_gives_the_same_bytes_in_every_process(tmp_path, folder):
    for seed in ("1", "2"):
        assert command(NUMBER, tmp_path / seed, seed=seed).returncode == 0
        assert files_in(tmp_path / seed) == files_in(folder)


def test_fewer_acts_are_the_first_of_more(tmp_path, folder):
    write_acts(50, tmp_path, RECORDS)
    few = files_in(tmp_path)
    assert len(few) == 50
    assert few.items() <= files_in(folder).items()


def test_every_act_passes_every_rule(loaded):
    records = Records.of((each.file.id, each.record) for each in loaded if each.record is not None)
    problems = [problem for each in loaded for problem in each.problems] + list(judge(loaded, records, TODAY))
    assert not problems
    assert len(records.acts) == NUMBER


def test_acts_cover_what_a_catalogue_has(acts):
    known = read_known(RECORDS)
    assert {sector for act in acts.values() for sector in act.sectors} == set(known.sectors)
    assert {theme for act in acts.values() for theme in act.themes} == set(known.themes)
    assert {act.stage for act in acts.values()} == {*Stage, None}
    assert len({act_id.partition("/")[0] for act_id in acts}) > len(known.organisations) * 3 // 4


@pytest.mark.parametrize("name", sorted(set(ActRecord.model_fields) - {"images", "acknowledged"}))
def test_every_part_of_the_schema_is_used(acts, name):
    many = list(acts.values()) if name != "former_ids" else list(acts.values()) * 2
    assert any(getattr(act, name) for act in many)


def test_about_a_tenth_is_swedish_and_acts_are_of_a_likely_size(acts, folder):
    languages = Counter(act.language for act in acts.values())
    assert 10 <= languages["sv"] <= 32
    assert set(languages) == {"fi", "sv"}
    sizes = sorted(len(data) for data in files_in(folder).values())
    assert 1200 < sizes[NUMBER // 2] < 2000
    assert len({act.title for act in acts.values()}) > NUMBER * 9 // 10


def test_addresses_are_nobodys(folder):
    for data in files_in(folder).values():
        text = data.decode()
        assert text.startswith(MARK)
        hosts = [part.split("/")[0].split("\n")[0] for part in text.split("https://")[1:]]
        assert all(host.endswith(".example") for host in hosts)
        mails = [line for line in text.split("\n") if "@" in line]
        assert all(line.endswith(".example") for line in mails)


def test_acts_that_the_editors_records_point_at_come_first():
    known = read_known(RECORDS)
    first = [draft.id for draft in islice(drafts(known), len(known.wanted))]
    assert first == list(known.wanted)


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.5"])
def test_a_wrong_number_is_said_in_one_line(tmp_path, number):
    done = command("--", number, tmp_path / "new")
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (2, 1, "")
    assert not (tmp_path / "new").exists()


def test_a_folder_in_use_is_said_in_one_line_and_left_alone(tmp_path):
    (tmp_path / "own.txt").write_text("mine")
    for target in (tmp_path, tmp_path / "own.txt"):
        done = command(3, target)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert str(target) in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["own.txt"]


def test_an_empty_folder_will_do(tmp_path):
    assert command(1, tmp_path).returncode == 0
    assert len(files_in(tmp_path)) == 1


def test_dice_fall_the_same_way_everywhere():
    dice = Dice("act", 0)
    assert [dice.below(1000) for _ in range(9)] == [845, 294, 53, 170, 308, 56, 883, 491, 31]
    assert sorted(Dice("x").some("abc", 9)) == ["a", "b", "c"]


def test_what_is_written_is_what_is_read():
    text = 'a: "b" # c \\ d'
    written = yaml_of({"one": text, "two": [{"x": "y:", "z": Prose("a\n\n- b")}], "three": Ids(("a", "b"))})
    root = read("x.yaml", written.encode()).root
    assert root.entries["one"][1].text == text
    part = root.entries["two"][1].items[0]
    assert [part.entries[key][1].text for key in ("x", "z")] == ["y:", "a\n\n- b"]
    assert [item.text for item in root.entries["three"][1].items] == ["a", "b"]
