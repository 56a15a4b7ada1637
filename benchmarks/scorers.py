"""The corpora's own scorers, run as programs: they lie beside the corpora, never in this project.

In: gold records and the engine's lines. Out: what the scorer prints, ratios from 0 to 1 or percent
as it has them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpora import Row, scorer_file
from generator.errors import ConfigurationError

Report = dict[str, Any]


def score_spans(gold: Iterable[Row], found: Iterable[Row], *options: str) -> Report:
    """`score.py`: words, spans, sources, forms and attributed shares."""
    with tempfile.TemporaryDirectory(prefix="evenhand-") as folder:
        paths = (write(Path(folder, "gold"), gold), write(Path(folder, "found"), found))
        return run("score.py", *paths, *options)


def score_sides(
    gold: Iterable[Row], found: Iterable[Row], texts: Path, sides: Sequence[str]
) -> Report:
    """`score_sides.py`: balance, sides of matches, words found for each of the two sides."""
    with tempfile.TemporaryDirectory(prefix="evenhand-") as folder:
        paths = (write(Path(folder, "gold"), gold), write(Path(folder, "found"), found))
        return run("score_sides.py", *paths, str(texts), "--sides", ",".join(sides))


def write(path: Path, records: Iterable[Row]) -> str:
    """Write records as JSON lines; the path, for a command line."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(path)


def run(scorer: str, *arguments: str) -> Report:
    """What a scorer prints as JSON. Raises ConfigurationError with its words if it fails."""
    command = [sys.executable, str(scorer_file(scorer)), *arguments, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ConfigurationError(f"{scorer}: {done.stderr.strip().splitlines()[-1]}")
    report: Report = json.loads(done.stdout)
    return report
