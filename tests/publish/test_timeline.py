"""When the articles of a story were published: where marks stand, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Coverage
from generator.publish.axis import APART, LAST, axis, unit
from generator.publish.lanes import Period, lanes, period, things
from generator.publish.timeline import ROOM, timeline
from tests.publish.sample import OUTLETS, news

PAGE = PurePosixPath("stories/dust/index.md")
EAST = timezone(timedelta(hours=9))
DAY = date(2025, 7, 2)
WHEN = st.one_of(
    st.dates(date(2025, 6, 1), date(2025, 8, 1)),
    st.datetimes(datetime(2025, 6, 1), datetime(2025, 8, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
READ = news()


def at(hour: int, day: int = 2) -> datetime:
    return datetime(2025, 7, day, hour, tzinfo=UTC)


def told(when: date | None, updated: date | None = None, outlet: int = 0) -> Coverage:
    article = replace(READ.article, published=when, updated=updated)
    return replace(READ, article=article, outlet=OUTLETS[outlet])


def crowd(number: int) -> list[Coverage]:
    """So many articles, each of an outlet of its own, over two months."""
    outlets = [replace(OUTLETS[0], id=f"o{n}", short=f"O{n}") for n in range(number)]
    return [
        replace(told(DAY + timedelta(n // 2)), outlet=outlet) for n, outlet in enumerate(outlets)
    ]


@pytest.mark.parametrize(
    ("when", "place"),
    [
        (DAY, (0.0, 50.0)),
        (date(2025, 7, 3), (50.0, 100.0)),
        (at(12), (25.0, 25.0)),
        (datetime(2025, 7, 3, 3, tzinfo=EAST), (37.5, 37.5)),
    ],
)
def test_what_is_not_known_is_as_wide_as_the_day(when: date, place: tuple[float, float]) -> None:
    assert Period(DAY, 2).place(when) == place


def test_all_that_is_dated_lies_on_the_axis() -> None:
    late = told(at(9), updated=at(10, 20))
    never = told(None)
    assert period(c.article for c in (told(DAY), never, told(at(1, 4)))) == Period(DAY, 3)
    assert period(c.article for c in (told(DAY, updated=at(3, 6)),)) == Period(DAY, 5)
    over = period(c.article for c in (told(DAY), late))
    assert over == Period(DAY, 1), "an update weeks later is not waited for"
    kinds = [mark.kind for mark in lanes((late,), over)[0].articles[0].marks]
    assert kinds == ["published", "later"]


@settings(max_examples=40)
@given(st.lists(st.tuples(WHEN, st.integers(0, 3)), min_size=1, max_size=14))
def test_no_mark_covers_another_and_all_are_drawn(found: list[tuple[date, int]]) -> None:
    coverage = [told(when, outlet=outlet) for when, outlet in sorted(found, key=str)]
    over = period(c.article for c in coverage)
    rows = lanes(coverage, over)
    drawn = things(rows)
    assert len(drawn) == len(coverage)
    assert all(0 <= m.start <= m.end <= 100 for each in drawn for m in each.marks)
    assert all(0 < each.y < sum(row.height for row in rows) for each in drawn)
    for row in rows:
        lines: dict[float, list[tuple[float, float]]] = {}
        for each in row.articles:
            lines.setdefault(each.y, []).append((each.marks[0].start, each.marks[-1].end))
        for marks in lines.values():
            assert all(one[1] <= two[0] for one, two in pairwise(sorted(marks)))


@settings(max_examples=40)
@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(1, 4000))
def test_names_of_days_stand_apart(first: date, days: int) -> None:
    found = axis(first, days)
    places = [at for at, _ in found.labels]
    assert places[0] == found.lines[0] == 0
    assert all(two - one >= APART for one, two in pairwise(places))
    assert max(places) <= LAST
    assert set(places) <= set(found.lines)
    assert len(found.lines) <= 40


@pytest.mark.parametrize(
    ("days", "name"), [(1, "hour"), (2, "day"), (35, "day"), (61, "week"), (400, "month"),
                       (1500, "year")]
)  # fmt: skip
def test_lines_are_as_dense_as_can_be_seen(days: int, name: str) -> None:
    assert unit(days) == name


def hours(coverage: Sequence[Coverage]) -> str:
    return timeline(PAGE, coverage).hours


def test_what_is_not_known_is_said() -> None:
    assert "which came first on a day is not known" in hours((told(DAY), told(DAY)))
    assert hours((told(DAY), told(at(3)))).startswith("1 of 2\xa0articles gives a day and no hour")
    assert hours((told(at(4)), told(at(3)))) == ""
    found = timeline(PAGE, (told(DAY), told(at(3)), told(None)))
    assert (found.undated, found.articles) == ("Of 1\xa0article no date is known.", ())
    found = timeline(PAGE, (told(DAY), told(at(3), updated=at(5)), told(None)))
    assert [each.published for each in found.articles] == [
        "2\xa0July 2025, hour not known", "2\xa0July 2025, 03:00 (UTC)", "date not known",
    ]  # fmt: skip


def test_marks_are_told_only_where_they_are_drawn() -> None:
    names = [key.name for key in timeline(PAGE, (told(DAY), told(DAY, updated=at(3, 4)))).keys]
    assert names == ["published on that day, hour not known", "updated"]
    assert "UTC" in timeline(PAGE, (told(at(3)), told(DAY))).note
    assert "UTC" not in timeline(PAGE, (told(DAY), told(DAY))).note


def test_one_article_is_not_drawn_but_told() -> None:
    found = timeline(PAGE, (told(at(3)), told(None)))
    assert found.panel is None
    assert [each.published for each in found.articles] == [
        "2\xa0July 2025, 03:00 (UTC)",
        "date not known",
    ]
    assert timeline(PAGE, (told(at(3), updated=at(5)),)).panel is not None
    assert timeline(PAGE, (told(None),)).panel is None


@pytest.mark.parametrize("number", [2, 6, 9, 27, 120])
def test_every_article_is_drawn_and_few_rows_stand_open(number: int) -> None:
    found = timeline(PAGE, crowd(number))
    assert found.panel is not None
    panels = [panel for panel in (found.panel, found.rest) if panel]
    drawn = sum(panel.chart.count('class="published"') for panel in panels)
    assert not found.articles
    assert drawn == number == sum(len(panel.names) for panel in panels)
    assert sum(name.height for name in found.panel.names) <= ROOM + 18
    if found.rest:
        assert len(found.rest.names) > 1
        assert found.rest_note == f"{len(found.rest.names)}\xa0more outlets"


def test_the_months_of_the_archive_are_named() -> None:
    found = timeline(PAGE, (told(date(2024, 12, 31)), told(DAY), told(at(9)), told(None)))
    assert [(month.name, month.href) for month in found.months] == [
        ("December 2024", "../../archive/2024-12.html"),
        ("July 2025", "../../archive/2025-07.html"),
    ]


def test_a_timeline_has_a_name_a_description_and_no_colour_of_its_own() -> None:
    found = timeline(PAGE, crowd(4))
    assert found.panel is not None
    assert 'role="img"><title>When the articles were published</title><desc>' in found.panel.chart
    assert "4\xa0articles of 4\xa0outlets" in found.panel.chart
    assert not re.search(r"fill=|stroke=|#[0-9a-f]{3}", found.panel.chart)
