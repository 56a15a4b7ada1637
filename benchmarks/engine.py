"""The engine's own reading of articles, through the contract of `evenhand analyse`.

In: records with `id` and `text`, and a Dispute or None. Out: its lines, as dictionaries.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from benchmarks.corpora import Row
from generator.analyse.fingerprint import engine, versions
from generator.analyse.lines import analyse_lines
from generator.errors import ConfigurationError
from generator.model import Dispute


def read(records: Iterable[Row], dispute: Dispute | None) -> list[Row]:
    """One line of `evenhand analyse` for each record. Raises ConfigurationError if one failed."""
    lines = (json.dumps({"id": record["id"], "text": record["text"]}) for record in records)
    found = list(analyse_lines(lines, dispute))
    failed = [line for line in found if "error" in line]
    if failed:
        raise ConfigurationError(f"{len(failed)} articles failed, first: {failed[0]['error']}")
    return found


def provenance() -> dict[str, Any]:
    """What made the numbers: the engine's fingerprint and the versions of its libraries."""
    return {"engine": engine(), "versions": dict(versions())}
