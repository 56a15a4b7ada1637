"""No change may lower what was reached: the figures of `tests/floors.json`.

After a change that is meant, or new gold: `python -m benchmarks floors [--allow-lower]`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import floors, sides, stories

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


@pytest.mark.parametrize("path", stories.gold_files(), ids=lambda path: path.stem)
def test_figures_on_the_sample_stories_keep_their_floors(path: Path) -> None:
    hold(f"gold/{path.stem}", lambda: floors.measure_gold(path))


def test_every_floor_on_a_sample_story_has_its_gold_file() -> None:
    named = {name for name in floors.load() if name.startswith("gold/")}
    assert named == {f"gold/{path.stem}" for path in stories.gold_files()}


@NEEDS_CORPORA
def test_figures_on_polnear_keep_their_floors() -> None:
    hold("polnear-dev", floors.measure_attribution)


@NEEDS_CORPORA
@pytest.mark.parametrize("coded", sides.STORIES, ids=lambda coded: coded.story)
def test_figures_on_the_coded_stories_keep_their_floors(coded: sides.Coded) -> None:
    hold(coded.story, lambda: floors.measure_sides(coded))


@NEEDS_CORPORA
@pytest.mark.parametrize("part", floors.JUDGED)
def test_figures_that_were_judged_blind_keep_their_floors(part: str) -> None:
    hold(floors.named(part), lambda: floors.measure_judged(part))
