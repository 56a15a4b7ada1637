"""`python -m tests.fuzz --minutes 30`: every target in turn, and a table of what came of it.

Each runs in a process of its own, first with Hypothesis, then with atheris where there is one. What
failed stays in build/fuzz/<target>-<engine>/; the exit code then is 1. Put a mended input into
tests/fuzz/found/<target>/.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.targets import NAMES

PLACE = Path("build/fuzz")
SHARE = {"hypothesis": 0.25, "atheris": 0.75}
STARTING = 180.0
"""Seconds that a process may take to begin and to end."""
_REACHED = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")


@dataclass(slots=True)
class Row:
    """What came of a target with an engine."""

    target: str
    engine: str
    inputs: int = 0
    reached: str = "-"  # lines and branches of the program, and inputs that reached new ones
    slowest: float = 0.0
    memory: int = 0
    faults: int = 0

    def cells(self) -> tuple[str, ...]:
        return (
            self.target,
            self.engine,
            f"{self.inputs:,}",
            self.reached,
            f"{self.slowest * 1000:,.0f} ms",
            f"{self.memory / 1e6:,.0f} MB",
            str(self.faults),
        )


HEAD = ("target", "with", "inputs", "edges/paths", "slowest", "memory", "faults")


def engines() -> tuple[str, ...]:
    """Those that are installed."""
    return tuple(SHARE) if importlib.util.find_spec("atheris") else ("hypothesis",)


def tried(name: str, engine: str, seconds: float) -> Row:
    """Run a target until the time is over, again and again where it fails."""
    row, end = Row(name, engine), time.monotonic() + seconds
    while (left := end - time.monotonic()) > min(5.0, seconds / 2):
        failed = once(row, left)
        row.faults += failed
        if not failed:
            break
    return row


def once(row: Row, seconds: float) -> bool:
    """One process; whether it failed."""
    folder = PLACE / f"{row.target}-{row.engine}"
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.one", row.target, row.engine]
    with (folder / "log").open("w", encoding="utf-8") as log:
        try:
            code = subprocess.run(
                [*command, str(seconds), str(folder)],
                stdout=log,
                stderr=subprocess.STDOUT,
                timeout=seconds + STARTING,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            code = 1
    counted(row, folder)
    return code != 0


def counted(row: Row, folder: Path) -> None:
    """Add to the row what the process left."""
    told = folder / "told.json"
    found = json.loads(told.read_text("utf-8")) if told.is_file() else {}
    row.inputs += found.get("inputs", 0)
    row.slowest = max(row.slowest, found.get("slowest", 0.0))
    row.memory = max(row.memory, found.get("memory", 0))
    reached = _REACHED.findall((folder / "log").read_text("utf-8", "replace"))
    if reached:
        edges, paths, _ = reached[-1]
        row.reached = f"{edges}/{paths}"


def table(rows: list[Row]) -> Iterator[str]:
    """The rows, one below the other."""
    cells = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[n]) for line in cells) for n in range(len(HEAD))]
    for line in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))


def main() -> None:
    """Read the options, run, and print."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzz")
    options.add_argument("--minutes", type=float, default=30.0, help="for all targets together")
    options.add_argument("--target", action="append", choices=NAMES, help="only this one")
    asked = options.parse_args()
    names = asked.target or NAMES
    using = {engine: SHARE[engine] for engine in engines()}
    rows = []
    for name in names:
        for engine, share in using.items():
            seconds = asked.minutes * 60 * share / sum(using.values()) / len(names)
            rows.append(tried(name, engine, seconds))
            print(*list(table(rows))[-1:], flush=True)
    print(f"\n{asked.minutes:g} minutes", *table(rows), sep="\n")
    if any(row.faults for row in rows):
        sys.exit(f"Inputs that failed, and logs: {PLACE}")


if __name__ == "__main__":
    main()
