"""Shares of classes that are withheld: said once where nothing was counted, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.model import Measurement
from generator.publish import keys
from generator.publish.data.figures import CLASSES, in_rows, told
from generator.publish.data.package import story_package
from generator.publish.data.read import read
from generator.publish.labels import WAYS
from tests.publish.gate import site_of, whole
from tests.publish.packaged import named, rows, tables

LITTLE = "Too little text to say: 2 introducing words, 30 are needed"
NONE = Measurement(
    metric="cue_class",
    side="company",
    by="neutral",
    of="cues",
    value=None,
    n=0,
    unit="share",
    withheld=LITTLE,
)


def names(*found: Measurement, before: tuple[str, ...] = ()) -> list[str]:
    return [f"{each.side}/{each.by}" for each in in_rows(found, before)]


def test_why_classes_have_no_share_is_said_once_a_side() -> None:
    two = replace(NONE, by="endorsing")
    of_others = [replace(each, side="village") for each in (NONE, two)]
    assert names(NONE, two, *of_others) == ["company/*", "village/*"]
    (first, *_) = in_rows([NONE, two])
    assert (first.withheld, first.n, first.value) == (LITTLE, 0, None)


@pytest.mark.parametrize(
    "other",
    [
        replace(NONE, by="hedged", n=2),
        replace(NONE, by="hedged", withheld=None, value=0.0),
        replace(NONE, by="hedged", withheld="For another reason"),
        replace(NONE, by="hedged", metric="voice_share"),
        replace(NONE, by="hedged", unit="sources"),
    ],
    ids=["counted", "not withheld", "another reason", "no class", "no share"],
)
def test_what_says_more_has_a_row_of_its_own(other: Measurement) -> None:
    assert names(NONE, other) == ["company/*", "company/hedged"]


def test_what_had_a_share_before_has_a_row_of_its_own() -> None:
    two = replace(NONE, by="endorsing")
    assert names(NONE, two, before=(keys.figure(two),)) == ["company/*", "company/endorsing"]


def test_metrics_of_classes_have_names_for_them() -> None:
    assert set(WAYS) >= CLASSES


def test_every_figure_has_its_row_or_that_of_its_classes() -> None:
    made = site_of(whole())
    (story,) = made.stories
    found = {named(row): row for row in rows(tables(made), f"stories/{story.story.id}/figures")}
    once = 0
    for coverage in story.coverage:
        where = keys.of(coverage.article)
        for each in filter(told, coverage.analysis.measurements if coverage.analysis else ()):
            row = found.get((where, keys.figure(each)))
            once += row is None
            row = row or found[where, keys.figure(replace(each, by=keys.ALL))]
            assert same(row, each)
    package = story_package(made, read(made, story))
    (written,) = [each for each in package.tables if each.table.name == "figures"]
    assert once
    assert written.rows == len(found)


def same(row: dict[str, Any], found: Measurement) -> bool:
    columns = ("value", "low", "high", "interval", "n", "n_effective", "unit", "withheld")
    return all(row[name] == getattr(found, name) for name in columns)
