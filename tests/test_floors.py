"""No change may lower what was reached: the figures of `tests/floors.json`.

After a change that is meant, or new gold: `python -m benchmarks floors [--allow-lower]`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import floors, sides, stories
from tests.pinned import NEEDS_CORPORA, hold


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
