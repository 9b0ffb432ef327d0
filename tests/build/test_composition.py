import random
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from markets import TODAY, Repository
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from generator.build.context import Job
from generator.build.frames import Theme
from generator.build.settings_file import read_settings
from generator.build.site import build_site
from generator.render.context import RenderContext
from generator.render.pages.assets import collect_assets
from generator.render.pages.page_list import list_pages
from generator.render.pages.templates import load_templates
from generator.schema.source_files import Folders

KEY_LIST = "acts/keksila/avainlista.yaml"


def retitled(repository: Repository, title: str) -> None:
    act = repository.root / KEY_LIST
    act.write_text(re.sub(r"(?m)^title: .*$", f"title: {title}", act.read_text("utf-8")), "utf-8")


def test_two_builds_of_the_same_day_are_the_same_bytes(repository: Repository) -> None:
    """In processes of their own, where sets have another order."""
    repository.process(*repository.building("--no-cache", "--jobs", "1"))
    first = repository.files()
    assert len(first) > 1_000, "enough to be shared out among processes"
    repository.process(*repository.building("--no-cache", "--jobs", "2", "--site-dir", "other"))
    assert repository.files(repository.root / "other") == first


def test_a_warm_build_gives_what_a_cold_one_gives(repository: Repository) -> None:
    repository.build()
    act = repository.root / "acts" / "utujarvi" / "yhteinen-vuorosuunnittelu-kotihoidossa.yaml"
    act.write_text(act.read_text("utf-8").replace("title: Yhteinen työvuoro", "title: Vuorot ja työvuoro"), "utf-8")
    repository.build()
    warm = repository.files()
    repository.process(*repository.building("--no-cache", "--site-dir", "cold"))
    shown = warm["teot/utujarvi/yhteinen-vuorosuunnittelu-kotihoidossa/index.html"].decode()
    assert "Vuorot ja työvuorosuunnittelu" in shown.replace("\u00ad", "")
    assert warm == repository.files(repository.root / "cold")


def test_a_site_that_is_as_it_should_be_is_left_alone(small_repository: Repository) -> None:
    repository = small_repository
    repository.build()
    before = repository.site.stat().st_ino
    repository.build()
    assert repository.site.stat().st_ino == before
    (repository.site / "stray.html").write_text("left by somebody", "utf-8")
    repository.build()
    assert not (repository.site / "stray.html").exists()
    (repository.site / "index.html").write_text("edited by hand", "utf-8")
    repository.build()
    assert "edited by hand" not in (repository.site / "index.html").read_text("utf-8")


def test_a_page_that_is_gone_is_gone_from_the_site(repository: Repository) -> None:
    repository.build()
    assert (repository.site / "teot/utujarvi/yhteinen-vuorosuunnittelu-kotihoidossa/index.html").is_file()
    (repository.root / "acts/utujarvi/yhteinen-vuorosuunnittelu-kotihoidossa.yaml").unlink()
    repository.build()
    assert not (repository.site / "teot/utujarvi").exists()
    # an organisation keeps its address; nothing else on the site leads there
    assert (repository.site / "organisaatiot/utujarvi/index.html").is_file()
    assert "/organisaatiot/utujarvi/" not in (repository.site / "organisaatiot/index.html").read_text("utf-8")


def test_with_errors_every_problem_is_told_and_the_old_site_stays(small_repository: Repository) -> None:
    repository = small_repository
    repository.build()
    before = repository.files()
    (repository.root / KEY_LIST).write_text("title: a: b\nstage: kokeilu\n", "utf-8")
    (repository.root / "acts/mallila/frukost-utan-svinn.yaml").write_bytes(b"\xff")
    said = repository.build(code=1)
    assert {"YAML-COLON", "ENUM", "KEY-MISSING", "FILE-ENCODING"} <= set(re.findall(r"\[([A-Z-]+)\]", said))
    assert repository.files() == before


def test_a_build_killed_at_any_moment_leaves_the_old_site_whole(small_repository: Repository) -> None:
    repository = small_repository
    repository.build()
    before = repository.files()
    retitled(repository, "Avaimet yhdellä paperilla")
    repository.build("--site-dir", "whole")
    after = repository.files(repository.root / "whole")
    moments = random.Random(2026)
    for _ in range(4):
        command = [sys.executable, "-m", "generator.cli", *repository.building("--no-cache")]
        building = subprocess.Popen(command, cwd=repository.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.1, 2.5))
        building.send_signal(signal.SIGKILL)
        building.wait()
        assert repository.files() in (before, after)
    repository.build()
    assert repository.files() == after
    assert not list(repository.root.glob(".site.new*"))


def test_acts_of_elsewhere_build_beside_the_editors_own_records(repository: Repository) -> None:
    """The editors' records name acts of their own; a folder of other acts need not have them."""
    (repository.root / "acts").rename(repository.root / "others")
    for folder in (repository.root / "others").iterdir():
        if folder.name != "pohjanniemi":
            shutil.rmtree(folder)
    repository.build("--acts", "others")
    assert "Pohjanniemen kunta" in (repository.site / "organisaatiot/index.html").read_text("utf-8")
    assert (repository.site / "ohjelmat/johtajapolku/index.html").is_file()


class SlowFrame:
    """Draws the whole page of the theme anew, as MkDocs would: the oracle of the fast path."""

    def __init__(self, theme: Theme, *place: str | None) -> None:
        self.theme, self.place = theme, place

    def fill(self, values: dict[str, str]) -> str:
        return self.theme.draw_page(*self.place, values)


def test_filled_pages_and_pages_drawn_whole_are_the_same_bytes(root, checked, catalogue) -> None:
    settings = read_settings(root / "mkdocs.yml")
    assets = collect_assets(root / "theme")
    environment = load_config(str(root / "mkdocs.yml")).theme.get_env()
    theme = Theme(environment, settings, assets)
    frames = theme.draw_frames()
    context = RenderContext(catalogue, checked.records, settings, load_templates(root / "theme", settings), frames, b"")
    fill = list(list_pages(context))
    slow = {key: SlowFrame(theme, *key) for key in frames}
    whole = list(list_pages(replace(context, frames=slow)))
    assert len(fill) > 6 * len(catalogue.acts)
    for one, other in zip(fill, whole, strict=True):
        assert one.draw() == other.draw(), one.path


def test_no_catalogue_page_is_a_page_of_mkdocs(
    small_repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    drawn: list[str] = []
    render = Page.render

    def counted(page, *arguments):
        drawn.append(page.file.src_uri)
        return render(page, *arguments)

    monkeypatch.setattr(Page, "render", counted)
    root = small_repository.root
    assert build_site(Job(root, TODAY, Folders.at(root)), tmp_path / "site").done
    own = {path.relative_to(root / "editorial/pages").as_posix() for path in (root / "editorial/pages").rglob("*.md")}
    assert set(drawn) == own


def test_no_two_pages_have_one_address(checked, catalogue, root) -> None:
    settings = read_settings(root / "mkdocs.yml")
    ours = load_templates(root / "theme", settings)
    artifacts = list(list_pages(RenderContext(catalogue, checked.records, settings, ours, {}, b"")))
    assert len({each.path for each in artifacts}) == len(artifacts)


def test_an_act_that_lies_elsewhere_tells_nothing_of_the_machine(small_repository: Repository, tmp_path: Path) -> None:
    elsewhere = tmp_path / "salainen-kansio" / "acts"
    elsewhere.parent.mkdir()
    (small_repository.root / "acts").rename(elsewhere)
    (small_repository.root / "acts").mkdir()
    for acts in (str(elsewhere), "../salainen-kansio/acts"):
        small_repository.build("--acts", acts)
        told = [path for path, content in small_repository.files().items() if b"salainen-kansio" in content]
        assert not told
        assert str(tmp_path).encode() not in b"".join(small_repository.files().values())
