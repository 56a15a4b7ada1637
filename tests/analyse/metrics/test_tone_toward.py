"""Tone toward the sides: a difference of means, its interval, the range without single words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analyse.bearings import Mention
from generator.analyse.metrics.tone_toward import measure
from generator.analyse.reading import Reading
from generator.analyse.toward import load_toward, verdict
from generator.model import Bearing, Span
from generator.statistics import MINIMUM
from tests.by_hand import found, reading

ENOUGH = MINIMUM.mentions


def mention(at: int, side: str, value: float, *told: tuple[str, str]) -> Mention:
    """A mention in a paragraph of its own."""
    return Mention(Bearing(Span(at, at + 1), side, at, value), told)


def article(nor: list[float], sud: list[float]) -> Reading:
    values = [("nor", value) for value in nor] + [("sud", value) for value in sud]
    mentions = tuple(mention(at, side, value) for at, (side, value) in enumerate(values))
    return replace(reading("x" * 99), mentions=mentions)


def test_the_figure_is_the_difference_of_the_means() -> None:
    rows = list(measure(article([0.5, 0.1] * ENOUGH, [-0.2, 0.2] * ENOUGH)))
    one = found(rows, side="nor", by="difference", of="sud")
    other = found(rows, side="sud", by="difference", of="nor")
    assert one.value == pytest.approx(0.3)
    assert one.low is not None
    assert one.low < 0.3 < (one.high or 0)
    assert (one.interval, one.unit, one.n) == ("t", "difference of tone", 2 * ENOUGH)
    assert (other.value, other.low, other.high) == pytest.approx((-0.3, -(one.high or 0), -one.low))


@pytest.mark.parametrize(("nor", "sud"), [(ENOUGH - 1, 50), (50, ENOUGH - 1), (0, 0)])
def test_too_few_mentions_of_one_side_are_too_little(nor: int, sud: int) -> None:
    rows = list(measure(article([0.1] * nor, [0.2] * sud)))
    assert {(m.by, m.value) for m in rows} == {("difference", None)}
    assert all("mentions of each side" in (m.withheld or "") for m in rows)


def test_evidence_are_the_mentions_of_the_side_itself() -> None:
    read = article([0.1] * ENOUGH, [0.2] * ENOUGH)
    one = found(list(measure(read)), side="nor", by="difference")
    assert one.evidence == tuple(m.bearing.span for m in read.mentions[:ENOUGH])


def test_the_range_shows_how_much_hangs_on_one_word() -> None:
    loud = max(sorted(load_toward()), key=lambda feature: load_toward()[feature][2])
    told = (("praise", loud),)
    with_word, without = verdict([loud]), verdict([])
    mentions = tuple(mention(at, "nor", with_word, *told) for at in range(ENOUGH))
    mentions += tuple(mention(50 + at, "sud", without) for at in range(ENOUGH))
    rows = list(measure(replace(reading("x" * 99), mentions=mentions)))
    spread = found(rows, side="nor", by="without_a_word")
    assert (spread.low, spread.high) == pytest.approx((0, with_word - without))
    assert spread.value == found(rows, side="nor", by="difference").value
    assert spread.interval == "range"
    mirrored = found(rows, side="sud", by="without_a_word", of="nor")
    assert (mirrored.low, mirrored.high) == pytest.approx((without - with_word, 0))


def test_without_sides_nothing_is_measured() -> None:
    assert not list(measure(reading("It rained.", dispute=None)))
