"""The JSON form of an Analysis and of its parts: the contract of `evenhand analyse`."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from generator.model import Act, Analysis, Attribution, Measurement, Span


def analysis_json(analysis: Analysis) -> dict[str, Any]:
    """The line that `evenhand analyse` prints: spans as [start, end], half-open code points."""
    return {
        "id": analysis.id,
        "fingerprint": analysis.fingerprint,
        "words": analysis.words,
        "attributions": [plain(attribution) for attribution in analysis.attributions],
        "measurements": [plain(measurement) for measurement in analysis.measurements],
        "acts": [plain(act) for act in analysis.acts],
    }


def plain(row: Attribution | Measurement | Act) -> dict[str, Any]:
    """A row with its fields in the order of the model."""
    return {field.name: value(getattr(row, field.name)) for field in fields(row)}


def value(found: object) -> object:
    """Spans as pairs, tuples as lists, everything else as it is."""
    if isinstance(found, Span):
        return [found.start, found.end]
    if isinstance(found, tuple):
        return [value(entry) for entry in found]
    return found
