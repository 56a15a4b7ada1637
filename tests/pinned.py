"""How tests hold figures to the floors of `tests/floors.json`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmarks import floors

NEEDS_CORPORA = pytest.mark.skipif(
    not floors.has_corpora(), reason="the corpora are not on this machine: set EVENHAND_CORPORA"
)


def hold(name: str, measure: Callable[[], floors.Pinned]) -> None:
    """Fail where the figures are lower than the floors, or belong to another gold file."""
    held = floors.load().get(name)
    assert held is not None, f"{name} has no floors: run `python -m benchmarks floors`"
    measured = measure()
    assert measured.sha256 == held.sha256, f"{name} changed: run `python -m benchmarks floors`"
    broken = list(floors.worse(measured.figures, held.figures))
    assert not broken, "\n".join((name, *broken))
