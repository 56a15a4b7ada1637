"""The row of an article: what stands out, and what must not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from jinja2 import Environment

from generator.model import Coverage
from generator.publish.rows import EITHER, row
from tests.publish.sample import DISPUTE, news, site, three_sides
from tests.publish.sample import shares as measured

PAGE = PurePosixPath("stories/dust/index.md")


def told(low: float, high: float) -> Coverage:
    found = news()
    assert found.analysis is not None
    shares = measured(0.6, low, high, speakers=0.5)
    return replace(found, analysis=replace(found.analysis, measurements=shares))


@pytest.mark.parametrize(
    ("low", "high", "even"),
    [(0.45, 0.7, True), (0.3, 0.52, True), (0.5, 0.7, True), (0.55, 0.7, False), (0.2, 0.4, False)],
)
def test_numbers_that_cannot_be_told_apart_do_not_stand_out(
    env: Environment, low: float, high: float, *, even: bool
) -> None:
    found = row(site(), PAGE, told(low, high), DISPUTE)
    assert bool(found.even) == even
    made = env.from_string(
        '{% from "_parts.jinja" import article_row %}{{ article_row(row, false, false) }}'
    ).render(row=found)
    assert ("split num even" in made) == even
    assert (EITHER in made) == even


def test_three_sides_are_left_as_they_are() -> None:
    whole = three_sides()
    comparison = whole.stories[0]
    for coverage in comparison.coverage:
        assert not row(whole, PAGE, coverage, comparison.story.dispute).even
