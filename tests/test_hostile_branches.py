"""Branches that mean ill, sent to the judge: nothing of them is run, and each of their files is told of."""

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from pull_requests import World
from scratch import GOOD, git, put

from generator.cache import version_digest

SECRET = "root:x:0:0"


@pytest.fixture(scope="module")
def ill(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A world whose main never changes, since what means ill is never merged."""
    return World(tmp_path_factory.mktemp("world"))


class Bomb:
    """What runs when it is unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"touch '{self.target}'",)


def send_kept_values(folder: Path, blown: Path) -> None:
    """Pickles as the judge would keep them, in every place where a program might look for some."""
    parts = ("text.py", "problems.py", "diagnostics.py", "yaml", "schema", "rules")
    for name in ("loaded", "host", "hyphens", "history", "adopters", "manifest"):
        for place in (".cache", ".cache/tekojen-tori", "acts/.cache"):
            (folder / place).mkdir(parents=True, exist_ok=True)
            (folder / place / f"{name}.pickle").write_bytes(version_digest(*parts) + pickle.dumps(Bomb(blown)))


def send_program(folder: Path, blown: Path) -> None:
    """A program of one's own beside a good act, in every place where somebody might run it."""
    touch = f"import pathlib; pathlib.Path({str(blown)!r}).touch()\n"
    for name in ("generator/__init__.py", "generator/cli.py", "sitecustomize.py", "usercustomize.py", "conftest.py"):
        put(folder, name, touch)
    for name in ("yaml.py", "click.py", "json.py", "acts/hilajarvi/__init__.py"):
        put(folder, name, touch)
    put(folder, "Makefile", f"$(shell touch '{blown}')\nall pull-request setup site:\n\ttouch '{blown}'\n")
    put(folder, "GNUmakefile", f"$(shell touch '{blown}')\n")
    put(folder, ".github/workflows/check.yml", "on: pull_request_target\npermissions: write-all\n")
    put(folder, ".github/CODEOWNERS", "* @pahis\n")
    put(folder, "mkdocs.yml", f"site_name: !!python/object/apply:os.system [\"touch '{blown}'\"]\n")
    put(
        folder,
        "theme/pages/act/act.html",
        "{{ cycler.__init__.__globals__.os.system('touch \"" + str(blown) + "\"') }}",
    )
    put(folder, ".gitattributes", "* filter=paha diff=paha textconv=paha\n")
    put(folder, ".gitmodules", f'[submodule "x"]\n\tpath = x\n\turl = "--upload-pack=touch {blown}"\n')
    put(folder, "aja.sh", f"#!/bin/sh\ntouch '{blown}'\n")
    (folder / "aja.sh").chmod(0o755)


@pytest.mark.parametrize("send", [send_kept_values, send_program])
def test_what_is_sent_beside_a_good_act_is_not_run_and_a_person_is_asked(
    ill: World, send: Callable[[Path, Path], None]
) -> None:
    blown = ill.folder / "blown"
    put(ill.branch("paha"), "acts/hilajarvi/hiljainen-paiva.yaml", GOOD.replace("Hiljainen tunti", "Hiljainen päivä"))
    send(ill.writer, blown)
    sent = {path.relative_to(ill.writer).as_posix() for path in ill.writer.rglob("*.p*") if ".git" not in path.parts}
    report = ill.judged("paha")
    assert report.code == 0, "the act is good"
    assert report.text.startswith("## Toimitus katsoo ehdotuksen\n")
    assert "hiljainen-paiva.yaml" in report.text
    assert "FILE-UNJUDGED" in report.rules
    assert sent
    shown = ill.folder / "shown"
    base = git(ill.judge, "rev-parse", "HEAD")
    done = ill.make("pull-request-preview", f"SENT={ill.folder / 'sent'}", f"BASE={base}", f"TO={shown}")
    assert done.returncode == 0, done.stderr
    assert "Hiljainen päivä" in (shown / "hilajarvi-hiljainen-paiva.html").read_text("utf-8")
    assert not blown.exists()


def linked(folder: Path) -> None:
    for name in ("acts/hilajarvi/x.yaml", "acts/x.yaml", "editorial/organisations/x.yaml", "acts/hilajarvi/kuva.png"):
        (folder / name).symlink_to("/etc/passwd")
    (folder / "acts" / "passwd").symlink_to("/etc")
    put(folder, "acts/hilajarvi/teko.yaml", f"{GOOD}images: [{{file: kuva.png, alt: Kuva, credit: N, licence: CC0}}]\n")


def badly_named(folder: Path) -> None:
    for name in ("aux", "com1", "teko:1", 'te"ko', "a\\b", "teko?", "Teko", "teko.", ".piilo", "-x", "ä" * 100):
        put(folder, f"acts/hilajarvi/{name}.yaml", GOOD.replace("Hiljainen", f"Hiljainen {len(name)}"))
    put(folder, "acts/hilajarvi/teko.yaml ", GOOD)


def claiming(folder: Path) -> None:
    """An act that takes the address of another's, and a record that takes an organisation's."""
    put(folder, "acts/hilajarvi/oma.yaml", f"{GOOD}former_ids: [tuntula/kirjasto-pulkassa]\n")
    put(folder, "acts/hilajarvi/toinen.yaml", f"organisation: tuntula\n{GOOD.replace('Hiljainen', 'Toinen')}")
    put(folder, "acts/olematon/kolmas.yaml", GOOD.replace("Hiljainen", "Kolmas"))
    name = "editorial/organisations/hilajarvi.yaml"
    put(folder, name, f"{(folder / name).read_text('utf-8').rstrip()}\nformer_ids: [tuntula]\n")


def heavy(folder: Path) -> None:
    put(folder, "acts/hilajarvi/suuri.yaml", GOOD + "# täytettä\n" * 500_000)
    put(folder, "acts/hilajarvi/rivi.yaml", f"title: {'x' * 3_000_000}\n")
    put(folder, "acts/hilajarvi/tyhjaa.yaml", "\0" * 3_000_000)
    (folder / "acts/hilajarvi/bitteja.yaml").write_bytes(os.urandom(200_000))
    put(folder, "editorial/organisations/iso.yaml", "name: {fi: " + "y" * 3_000_000 + "}\n")


def exploding(folder: Path) -> None:
    laughs = "a0: &a0 [nauru, nauru]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
    )
    put(folder, "acts/hilajarvi/naurut.yaml", laughs + GOOD)
    put(folder, "acts/hilajarvi/avaimet.yaml", f"{GOOD}x: &x {{<<: [*x, *x]}}\n")
    put(folder, "acts/hilajarvi/sulut.yaml", f"title: {'[' * 40_000}\n")
    put(folder, "acts/hilajarvi/aaltosulut.yaml", f"title: {'{a: ' * 10_000}\n")
    put(folder, "acts/hilajarvi/sisennys.yaml", "".join(f"{' ' * n}a:\n" for n in range(300)))
    put(folder, "acts/hilajarvi/viivat.yaml", f"title: {'- ' * 20_000}x\n")
    put(folder, "acts/hilajarvi/olio.yaml", "title: !!python/object/apply:os.system [ls]\n")
    put(folder, "acts/hilajarvi/luku.yaml", f"{GOOD}started: {'9' * 5_000}\n")


@pytest.mark.parametrize(
    ("send", "told"),
    [
        (linked, {"FILE-LINK", "IMAGE-FILE"}),
        (badly_named, {"FILE-NAME", "FILE-RESERVED"}),
        (claiming, {"KEY-UNKNOWN", "FOLDER"}),
        (heavy, {"FILE-SIZE"}),
        (exploding, {"YAML-ANCHOR", "YAML-DEPTH", "YAML-TAG"}),
    ],
)
def test_what_means_ill_is_told_in_the_report(ill: World, send: Callable[[Path], None], told: set[str]) -> None:
    send(ill.branch("paha"))
    report = ill.judged("paha")
    assert report.code != 0
    assert told <= report.rules
    assert SECRET not in report.text + report.terminal
    assert len(report.text) < 60_000, "it fits in a comment"
    sent = git(ill.writer, "diff", "--name-only", "-z", "origin/main", "HEAD").split("\0")[:-1]
    files = (path for path in sent if not path.endswith("kuva.png"))  # told of where the act names it
    unsaid = [path for path in files if f"file={path.replace(':', '%3A')}," not in report.terminal]
    assert sent
    assert not unsaid, "nothing goes by without a word"
