"""Floors of what was judged blind; a file of its own, so that another worker can have it."""

from __future__ import annotations

import pytest

from benchmarks import floors
from tests.pinned import NEEDS_CORPORA, hold


@NEEDS_CORPORA
@pytest.mark.parametrize("part", floors.JUDGED)
def test_figures_that_were_judged_blind_keep_their_floors(part: str) -> None:
    hold(floors.named(part), lambda: floors.measure_judged(part))
