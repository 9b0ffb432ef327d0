import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench import __main__ as command
from bench.__main__ import report
from bench.builders import Builder, Place
from bench.builds import CHANGED, COLD, UNCHANGED, Result, measure
from bench.machine import machine
from bench.measuring import FailedError, Watcher, run

COPY = (
    "import pathlib, sys; site = pathlib.Path(sys.argv[1]); site.mkdir(exist_ok=True); (site / 'x').write_text('12345')"
)


@pytest.fixture
def toy():
    """A builder that makes one file, and tells what it was asked for."""
    asked = []

    def prepare(place: Place, acts: int):
        place.work.mkdir(parents=True)
        for number in range(acts):
            file = place.acts / "kemi" / f"{number}.yaml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("title: A\nsummary: B\n")

    def start(place: Place, cached):
        asked.append((cached, place.site.exists(), (place.acts / "kemi" / "1.yaml").read_text()))
        return [sys.executable, "-c", COPY, str(place.site)]

    return Builder("toy", prepare, start), asked


def test_each_build_finds_what_its_name_says(tmp_path, toy):
    builder, asked = toy
    results = list(measure(builder, 3, 2, tmp_path / "one"))
    assert [each.build for each in results] == [COLD, UNCHANGED, CHANGED]
    assert {(each.files, each.site_megabytes) for each in results} == {(1, 5e-6)}
    cold, warm = asked[:2], asked[2:]
    assert [(cached, site) for cached, site, _ in cold] == [(False, False)] * 2
    assert [(cached, site) for cached, site, _ in warm] == [(True, True)] * 5
    texts = [text for *_, text in warm]
    assert texts[:3] == ["title: A\nsummary: B\n"] * 3
    assert len(set(texts[2:])) == 3
    assert not (tmp_path / "one").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the memory of a group of processes")
def test_the_memory_of_a_runs_workers_is_added_up(tmp_path):
    # they hold it until it has been seen: on a busy machine a set time would not do
    held = "import sys; x = bytearray(60_000_000); sys.stdin.read()"
    twice = f"import subprocess, sys; started = [subprocess.Popen([sys.executable, '-c', {held!r}]) for _ in '12']"
    command = [sys.executable, "-c", f"{twice}; [each.wait() for each in started]"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, start_new_session=True) as process:
        watcher = Watcher(process.pid)
        watcher.start()
        deadline = time.monotonic() + 60
        while watcher.most < 100_000 and time.monotonic() < deadline:
            time.sleep(0.02)
        process.communicate()  # the end of what they read
    watcher.stop()
    assert watcher.most > 100_000


def test_a_run_is_timed(tmp_path):
    assert run([sys.executable, "-c", "pass"], tmp_path).seconds > 0


def test_a_build_that_fails_stops_the_measuring_with_its_own_words(tmp_path):
    with pytest.raises(FailedError, match=r"(?s)ended with 3.*no such act"):
        run([sys.executable, "-c", "import sys; print('no such act'); sys.exit(3)"], tmp_path)


def test_growth_is_against_the_size_before():
    results = [Result("toy", acts, COLD, seconds, None, 1, 0.1) for acts, seconds in ((100, 1.0), (1000, 5.0))]
    table = report(results, {"cores": "2"}, 1).split("\n")
    assert table[2].split(" | ")[3:7] == ["1.00", "10.00", "–", "–"]
    assert table[3].split(" | ")[3:6] == ["5.00", "5.00", "0.50"]


def test_the_command_prints_a_table_and_writes_figures(tmp_path, toy, monkeypatch):
    monkeypatch.setattr(command, "BUILDERS", (toy[0],))
    done = CliRunner().invoke(
        command.main, ["--sizes", "2", "4", "--work", str(tmp_path), "--json", str(tmp_path / "x.json")]
    )
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("| builder | acts | build |")
    found = json.loads((tmp_path / "x.json").read_text())
    assert [(each["acts"], each["build"]) for each in found["results"]] == [
        (acts, build) for acts in (2, 4) for build in (COLD, UNCHANGED, CHANGED)
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


def test_the_machine_is_told():
    assert set(machine(Path())) == {"cores", "processor", "memory", "python", "system", "file system"}
