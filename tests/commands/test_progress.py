"""How far a command is: counts, seconds by stage, lines now and then, bars on a terminal alone."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from rich.console import Console

from generator.commands import progress
from generator.commands.progress import EVERY, Tally, watched
from generator.commands.telling import screen


class Hand:
    """A clock that somebody moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Hand:
    return Hand()


def test_seconds_are_those_of_the_stage_that_is_on_also_where_it_comes_back(clock: Hand) -> None:
    tally = Tally(clock=clock)
    clock.now += 50  # before the first stage
    tally.stage("analyse")
    clock.now += 2
    tally.stage("compare")
    clock.now += 3
    tally.stage("analyse")
    clock.now += 4
    tally.rest()
    clock.now += 60  # after the last
    assert tally.seconds == {"analyse": 6.0, "compare": 3.0}
    tally.count("new")
    tally.count("cached")
    tally.count("cached")
    expected = "Articles: 1 new, 2 cached, 0 failed. Seconds: analyse 6.0, compare 3.0."
    assert tally.summary() == expected
    assert tally.as_json() == {
        "articles": {"new": 1, "cached": 2, "failed": 0},
        "seconds": {"analyse": 6.0, "compare": 3.0},
    }


def test_no_line_is_said_before_ten_seconds_nor_within_ten(
    clock: Hand, capsys: pytest.CaptureFixture[str]
) -> None:
    with watched(quiet=False, clock=clock) as tally:
        tally.stage("load")
        tally.stage("analyse", of=1_000)
        for _ in range(1_000):
            tally.count("new")
            clock.now += EVERY / 400
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == ["analyse: 401 of 1,000", "analyse: 801 of 1,000"]


def test_quiet_says_nothing_and_counts_all_the_same(
    clock: Hand, capsys: pytest.CaptureFixture[str]
) -> None:
    with watched(quiet=True, clock=clock) as tally:
        tally.stage("publish")
        clock.now += 11
        tally.advance(7)
    assert capsys.readouterr() == ("", "")
    assert tally.steps["publish"] == 7
    assert tally.seconds == {"publish": 11.0}


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """Puts a terminal in the place of stderr; gives what it got."""
    got = io.StringIO()
    console = Console(file=got, force_terminal=True, width=80, _environ={"TERM": "xterm"})
    monkeypatch.setattr(progress, "screen", lambda: console)
    return got.getvalue


def test_on_a_terminal_bars_show_counts_and_time_left(
    clock: Hand, terminal: Callable[[], str], capsys: pytest.CaptureFixture[str]
) -> None:
    with watched(quiet=False, clock=clock) as tally:
        tally.stage("analyse", of=40)
        for _ in range(17):
            tally.count("cached")
    assert "17/40" in terminal()
    assert ":--" in terminal() or "0:0" in terminal()
    assert capsys.readouterr() == ("", "")


def test_a_runner_of_ci_is_no_terminal_whatever_it_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.setenv(name, "1")
    assert not screen().is_terminal
