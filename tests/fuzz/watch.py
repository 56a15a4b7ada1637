"""Gives inputs to a target, and counts; what fails is kept as a file."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings

from tests.fuzz.target import LONGEST, MOST_MEMORY, Target, peak_memory, timed

AT_ONCE = 200
"""Examples of Hypothesis before the clock is looked at."""
TELL = 2.0
"""Seconds between two notes of how far it is: atheris ends a process without a word to Python."""
OFTEN = 50
"""Inputs between two looks at the memory."""


@dataclass(slots=True)
class Told:
    """What is counted of a run."""

    inputs: int = 0
    slowest: float = 0.0
    memory: int = 0
    faults: list[str] = field(default_factory=list)


class Watch:
    """A target with its folder, called with one input after the other."""

    def __init__(self, target: Target, folder: Path) -> None:
        self.target, self.folder, self.told, self.next = target, folder, Told(), 0.0

    def __call__(self, data: bytes) -> None:
        self.told.inputs += 1
        try:
            self.told.slowest = max(self.told.slowest, timed(self.target, data))
            if self.told.inputs % OFTEN == 1:
                self.told.memory = peak_memory()
                assert self.told.memory < MOST_MEMORY, f"{self.told.memory} bytes of memory"
        except BaseException:
            self.keep(data)
            self.tell()
            raise
        if time.monotonic() > self.next:
            self.next = time.monotonic() + TELL
            self.tell()

    def keep(self, data: bytes) -> None:
        """The input as a file, in place of a longer one of the same run."""
        for name in self.told.faults:
            (self.folder / name).unlink(missing_ok=True)
        self.told.faults = [f"fault-{hashlib.sha256(data).hexdigest()[:12]}"]
        (self.folder / self.told.faults[0]).write_bytes(data)

    def tell(self) -> None:
        self.told.memory = peak_memory()
        (self.folder / "told.json").write_text(json.dumps(asdict(self.told)), "utf-8")


def until(seconds: float, watch: Watch) -> None:
    """Examples of Hypothesis until the time is over, or one fails."""
    end, number = time.monotonic() + seconds, time.time_ns() % 2**32
    try:
        while time.monotonic() < end:
            number += 1
            examples(watch.target, watch, number)()
    finally:
        watch.tell()


def examples(
    target: Target, run: Callable[[bytes], None], number: int, most: int = AT_ONCE
) -> Callable[[], None]:
    """A test of Hypothesis with so many examples of the target, which `number` decides."""

    @seed(number)
    @settings(
        max_examples=most, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(target.examples)
    def test(data: bytes) -> None:
        run(data[:LONGEST])

    return test
