"""Programs that others wrote, each in a process of its own; what they say when they fail."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.errors import BuildError

PYTHON = (sys.executable, "-P")
"""This Python, which takes no module from the folder that it is in: a page could be called so."""
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
FRAMES = re.compile(r"Traceback \(most recent call last\):\n(?:\s.*\n)*")
CHAINED = re.compile(r"\n(?:During handling|The above exception) .*\n")
MEMORY = "; where it was the system, memory may have run out: close other programs"


def run(
    name: str, command: Sequence[str], environment: Mapping[str, str], folder: Path | None = None
) -> None:
    """Run a program to its end. Raises BuildError with its own words if it fails.

    It is ended too, if this one is while it waits.
    """
    done = subprocess.run(
        command,
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise BuildError(f"{name}: {why(done.returncode, done.stderr + done.stdout)}")


def why(code: int, said: str) -> str:
    """Why a program failed, in its words; of a traceback what it ends with alone."""
    if code < 0:
        known = {each.value: each.name for each in signal.Signals}
        return f"was ended by somebody else ({known.get(-code, -code)}){MEMORY}"
    words = CHAINED.sub("", FRAMES.sub("", COLOURS.sub("", said))).strip()
    return words or f"ended with code {code}"
