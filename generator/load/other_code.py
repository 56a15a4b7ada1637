"""The figures of content as another version of the program counts them, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.errors import ContentError
from generator.figures_json import Figures
from generator.load.figures import read_figures

HOURS = 6
MARK = Path("generator/comparing.py")
"""A version without it has no `evenhand figures`."""


def has_command(root: Path) -> bool:
    """Whether the program there can write its figures."""
    return (root / MARK).is_file()


def counted_by(root: Path, content: Path, texts: Path, workers: int | None) -> Figures | None:
    """The figures of the content as the program at `root` counts them; None where it does not run,
    or writes what this version cannot read.
    """
    out = root / "figures.json"
    number = () if workers is None else ("--workers", workers)
    words = ("--content", content, "--texts", texts, "--out", out, *number)
    done = subprocess.run(
        (sys.executable, "-m", "generator", "figures", *map(str, words)),
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        timeout=HOURS * 3600,
        check=False,
    )
    try:
        return None if done.returncode else read_figures(out)
    except ContentError:
        return None
