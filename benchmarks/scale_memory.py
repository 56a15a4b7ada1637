"""The most memory that a program and all that it starts take at once.

In: a process that was just started. Out: bytes, by PSS: what several processes share is counted
once. Linux alone tells it; elsewhere it is 0.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.25
"""Seconds between two looks."""
PROC = Path("/") / "proc"


@dataclass(frozen=True, slots=True)
class Peak:
    """The most that all processes together took, and the most that one of them did (bytes)."""

    whole: int = 0
    one: int = 0


def watched(started: subprocess.Popen[bytes]) -> Peak:
    """The peak of a process and its descendants; returns when it has ended."""
    peak = Peak()
    while True:
        with suppress(subprocess.TimeoutExpired):
            started.wait(EVERY)
            return peak
        each = [pss(process) for process in family(started.pid)]
        peak = Peak(max(peak.whole, sum(each)), max(peak.one, *each, 0))


def family(pid: int) -> list[int]:
    """A process and all below it."""
    below: dict[int, list[int]] = {}
    for child, parent in parents():
        below.setdefault(parent, []).append(child)
    found = [pid]
    for each in found:  # grows as it goes
        found += below.get(each, ())
    return found


def parents() -> Iterator[tuple[int, int]]:
    """Every process with the one that started it."""
    for folder in PROC.glob("[0-9]*"):
        with suppress(OSError, ValueError, IndexError):
            fields = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            yield int(folder.name), int(fields[1])


def pss(pid: int) -> int:
    """Bytes that a process takes, its share of what it shares among them."""
    with suppress(OSError):
        for line in (PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
