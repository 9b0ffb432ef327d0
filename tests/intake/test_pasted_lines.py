"""What is pasted or typed at a real terminal, a pty: a long line arrives whole, and the keys that mend a line work."""

import json
import os
import pty
import select
import sys
import termios
import time
from pathlib import Path

import pytest
from markets import ROOT

READS = """
import json, sys
import click
from generator.intake.terminal.terminal import Terminal
terminal, lines, stopped = Terminal("fi"), [], ""
try:
    with terminal.opened():
        for _ in range(int(sys.argv[1])):
            lines.append(terminal.read_line(back=False))
except (click.Abort, KeyboardInterrupt):  # as generator/commands/new.py
    stopped = "stopped"
print("FOUND" + json.dumps([lines, stopped]) + "END")
"""
LONG = "Kävimme läpi älyttömän pitkän muistion. " * 500  # 20 000 characters
PATIENCE = 20


def at_terminal(command: list[str], *presses: tuple[str, str]) -> tuple[str, bool]:
    """What is shown when keys are pressed, each after a text is shown, and whether the terminal is left as it was."""
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    child = os.posix_spawn(
        command[0],
        command,
        {**os.environ, "PYTHONPATH": str(ROOT)},
        file_actions=[  # the terminal that a session opens first is its own, which Ctrl-C comes from
            (os.POSIX_SPAWN_OPEN, 0, os.ttyname(theirs), os.O_RDWR, 0),
            *((os.POSIX_SPAWN_DUP2, 0, number) for number in (1, 2)),
        ],
        setsid=True,
    )
    shown, seen, waiting = b"", 0, [(text.encode(), keys.encode()) for text, keys in presses]
    keys = b""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if not keys and waiting and (at := shown.find(waiting[0][0], seen)) >= 0:
            text, keys = waiting.pop(0)
            seen = at + len(text)
        readable, writable, _ = select.select([ours], [ours] if keys else [], [], 0.1)
        if readable:
            shown += os.read(ours, 65536)
        elif writable:
            keys = keys[os.write(ours, keys[:512]) :]
        elif os.waitpid(child, os.WNOHANG)[0]:
            break
    else:
        os.kill(child, 9)
        os.waitpid(child, 0)
        pytest.fail(f"it waits for more: {shown[-300:]!r}")
    is_as_it_was = termios.tcgetattr(theirs) == before
    os.close(ours)
    os.close(theirs)
    return shown.decode("utf-8", "replace"), is_as_it_was


def read_at_terminal(*keys: str, count: int = 1) -> tuple[list[str], str]:
    """The lines that are read, and whether it was stopped. The keys are pressed at one prompt after another."""
    presses = [("> ", each) for each in keys]
    shown, is_as_it_was = at_terminal([sys.executable, "-c", READS, str(count)], *presses)
    assert is_as_it_was
    lines, stopped = json.loads(shown.partition("FOUND")[2].partition("END")[0].replace("\r\n", ""))
    return lines, stopped


def test_a_line_of_twenty_thousand_characters_arrives_whole() -> None:
    assert read_at_terminal(f"{LONG}\n") == ([LONG.strip()], "")


def test_a_long_line_among_others_arrives_whole() -> None:
    lines = ["ensimmäinen", LONG.strip(), "", LONG.strip(), "viimeinen"]
    assert read_at_terminal("\n".join((*lines, "")), count=len(lines)) == (lines, "")


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("tekoo\x7f\n", "teko"),
        ("te\x08\x08\x08\x08teko\n", "teko"),
        ("yö\x7fö\n", "yö"),
        ("väärä alku\x15oikea\n", "oikea"),
        ("kaksi sanaa \x17asiaa\n", "kaksi asiaa"),
        ("te\x1b[Dko\x1b[3~\x1bOA\n", "teko"),
        ("\x1b[200~teko\x1b[201~\n", "teko"),
        ("teko\x04\n", "teko"),
        ("teko\r\n", "teko"),
        ("sarkain\tjää\n", "sarkain\tjää"),
    ],
)
def test_keys_mend_a_line(keys: str, line: str) -> None:
    assert read_at_terminal(keys)[0] == [line]


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_who_stops_has_the_terminal_as_it_was(key: str) -> None:
    assert read_at_terminal("ensin\n", key, count=2) == (["ensin"], "stopped")


def test_what_is_typed_is_shown() -> None:
    shown, _ = at_terminal([sys.executable, "-c", READS, "1"], ("> ", "tekoo\x7f!\n"))
    assert "> tekoo\b \b!\r\n" in shown


def test_a_pasted_story_is_whole_in_the_draft(market: Path) -> None:
    """Through `tori new` itself: it is told that it is too long, and all of it is kept."""
    answers = ("Esimerkkilän kaupunki", "", "Kirjasto auki", "Kirjasto on auki myös illalla.", LONG, "", "")
    command = [str(Path(sys.executable).with_name("tori")), "new"]
    shown, is_as_it_was = at_terminal(command, ("> ", "\n".join((*answers, ""))), ("8000", "\x03"))
    (draft,) = (market / "drafts").glob("*.yaml")
    assert " ".join(draft.read_text("utf-8").replace("#", "").split()).count("älyttömän pitkän muistion.") == 500
    assert draft.name in shown
    assert is_as_it_was
