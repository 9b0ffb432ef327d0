"""Whatever a file is that somebody sent: it is told of in sentences that stand in it, and can be mended."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from checking.sent_files import as_sent
from hypothesis import HealthCheck, given, settings
from markets import ESIMERKKILA, MALLIMAA, ROOT, TODAY, checked_of

from generator.checking.fixes import fix_file
from generator.rules.engine import judge, load_bytes
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord
from generator.schema.source_files import SourceFile
from generator.yaml.patches import patch

BRIEFLY = 150
AT_LENGTH = 10_000 if os.environ.get("TORI_AUDIT") else 0
NAME = "acts/esimerkkila/lahetetty.yaml"
FOLDERS = (ESIMERKKILA / "acts", MALLIMAA / "acts" / "lumikyla", ROOT / "tests" / "cases" / "bases")
ACTS = [path.read_text("utf-8") for folder in FOLDERS for path in sorted(folder.rglob("*.yaml"))]


def count_lines(data: bytes) -> int:
    """Lines as an editor counts them."""
    text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


def judge_sent(data: bytes, folder: Path) -> None:
    """The file is judged and mended; what is said of it stands in it."""
    path = folder / "lahetetty.yaml"
    path.write_bytes(data)
    file = SourceFile(NAME, path, ActRecord, "esimerkkila/lahetetty")
    market = checked_of(ESIMERKKILA).records
    loaded = load_bytes(file, data)
    own = Records.of([(file.id, loaded.record)] if loaded.record is not None else [])
    problems = [*loaded.problems, *judge([loaded], market.with_others(own), TODAY)]
    assert problems or loaded.record is not None
    last = count_lines(data)
    for each in problems:
        assert all((each.message.fi, each.message.sv, each.message.en)), each
        assert 1 <= each.position.line <= last + 1, each
        assert each.position.column >= 1, each
        if each.fix:
            assert 1 <= each.fix.first <= each.fix.last + 1 <= last + 1, each
            patch(data, [each.fix])
    patch(data, [each.fix for each in problems if each.fix])
    mended = fix_file(file, market, TODAY)
    if mended is not None:
        assert mended.difference is not None
        assert mended.gone
        load_bytes(file, mended.after)


def judge_many(folder: Path, examples: int) -> Callable[[], None]:
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), database=None)
    @given(data=as_sent(ACTS))
    def judge_one(data: bytes) -> None:
        judge_sent(data, folder)

    return judge_one


def test_any_file_that_is_sent(tmp_path: Path) -> None:
    judge_many(tmp_path, BRIEFLY)()


@pytest.mark.audit
def test_many_files_that_are_sent(tmp_path: Path) -> None:
    judge_many(tmp_path, AT_LENGTH)()
