"""How far a command is: bars on a terminal, a line now and then elsewhere; what it came to.

All of it goes to stderr, so that what a command gives stays alone on stdout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from generator.commands.telling import screen, tell
from generator.watching import Outcome, Stage

EVERY = 10.0
"""Seconds between two lines, at the least, where nobody watches a bar."""
OUTCOMES: tuple[Outcome, ...] = ("new", "cached", "failed")

Clock = Callable[[], float]


@dataclass(slots=True)
class Tally:
    """A Watch that counts; `show` is called whenever there is something to show."""

    show: Callable[[Tally, Stage], None] = lambda _tally, _stage: None
    clock: Clock = monotonic
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    seconds: dict[Stage, float] = field(default_factory=dict)
    steps: Counter[Stage] = field(default_factory=Counter)
    of: dict[Stage, int] = field(default_factory=dict)
    now: Stage | None = None
    since: float = 0.0

    def stage(self, name: Stage, of: int | None = None) -> None:
        """The time since the last call was that of the stage before."""
        self.rest()
        self.now = name
        self.seconds.setdefault(name, 0.0)
        if of is not None:
            self.of[name] = of
        self.show(self, name)

    def advance(self, steps: int = 1) -> None:
        """So many more steps."""
        if self.now is not None:
            self.steps[self.now] += steps
            self.show(self, self.now)

    def count(self, outcome: Outcome) -> None:
        """One more article: a step of the analysis, whichever stage it is found in."""
        self.outcomes[outcome] += 1
        self.steps["analyse"] += 1
        self.show(self, "analyse")

    def rest(self) -> None:
        """The present stage is over."""
        moment = self.clock()
        if self.now is not None:
            self.seconds[self.now] += moment - self.since
        self.now, self.since = None, moment

    @property
    def long(self) -> bool:
        """Whether it took so long that somebody will want to know what it came to."""
        return sum(self.seconds.values()) >= EVERY

    def summary(self) -> str:
        """Articles by what became of them, and seconds by stage, on one line."""
        articles = ", ".join(f"{self.outcomes[name]:,} {name}" for name in OUTCOMES)
        stages = ", ".join(f"{name} {seconds:.1f}" for name, seconds in self.seconds.items())
        return f"Articles: {articles}. Seconds: {stages}."

    def as_json(self) -> dict[str, object]:
        """The same for a program."""
        return {
            "articles": {name: self.outcomes[name] for name in OUTCOMES},
            "seconds": {name: round(seconds, 3) for name, seconds in self.seconds.items()},
        }


@contextmanager
def watched(*, quiet: bool, clock: Clock = monotonic) -> Iterator[Tally]:
    """A Watch for one command: bars on a terminal, else lines; nothing but what it counts if it is
    to be `quiet`.
    """
    with _tally(screen(), clock, quiet=quiet) as tally:
        yield tally
        tally.rest()


@contextmanager
def _tally(console: Console, clock: Clock, *, quiet: bool) -> Iterator[Tally]:
    if quiet:
        yield Tally(clock=clock)
    elif console.is_terminal and not console.is_dumb_terminal:
        columns = TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn()
        with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bars:
            yield Tally(_bars(bars), clock)
    else:
        yield Tally(_lines(clock()), clock)


def _bars(progress: Progress) -> Callable[[Tally, Stage], None]:
    """Shows a bar for each stage."""
    bars: dict[Stage, TaskID] = {}

    def show(tally: Tally, stage: Stage) -> None:
        if stage not in bars:
            bars[stage] = progress.add_task(stage, total=None)
        progress.update(bars[stage], total=tally.of.get(stage), completed=tally.steps[stage])

    return show


def _lines(begun: float) -> Callable[[Tally, Stage], None]:
    """Says how far the present stage is, if the last line is long ago."""
    last = [begun]

    def show(tally: Tally, stage: Stage) -> None:
        moment = tally.clock()
        if tally.steps[stage] and moment - last[0] >= EVERY:
            last[0] = moment
            total = f" of {tally.of[stage]:,}" if stage in tally.of else ""
            tell(f"{stage}: {tally.steps[stage]:,}{total}", err=True)

    return show
