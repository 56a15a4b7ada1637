"""The newest time that the content itself knows of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article, Reply, Withdrawal
from generator.publish import dates
from generator.publish.dates import When
from tests.publish.sample import absent, article, site

SUMMER = timezone(timedelta(hours=2))
NOON = datetime(2025, 7, 3, 12, 0, tzinfo=SUMMER)
DAY = date(2025, 7, 3)
times = st.one_of(
    st.dates(date(1900, 1, 2), date(2999, 12, 30)),
    st.datetimes(
        datetime(1900, 1, 2),  # noqa: DTZ001 (Hypothesis adds the zone)
        datetime(2999, 12, 30),  # noqa: DTZ001
        timezones=st.sampled_from([UTC, SUMMER]),
    ),
)


def held(**more: object) -> Article:
    return article("a", "courier", "Title", None, **more)


@pytest.mark.parametrize(
    ("given", "newest"),
    [
        ((), None),
        ((None, None), None),
        ((DAY, None), DAY),
        ((DAY, NOON), NOON),
        ((date(2025, 7, 4), NOON), date(2025, 7, 4)),
        ((DAY, datetime(2025, 7, 3, tzinfo=UTC)), datetime(2025, 7, 3, tzinfo=UTC)),
        ((datetime(2025, 7, 3, 11, 0, tzinfo=UTC), NOON), datetime(2025, 7, 3, 11, tzinfo=UTC)),
    ],
)
def test_the_newest_of_days_and_times(given: tuple[When | None, ...], newest: When | None) -> None:
    assert dates.newest(given) == newest
    assert type(dates.newest(given)) is type(newest)


@given(st.lists(st.none() | times))
def test_nothing_is_newer_than_the_newest_whatever_the_order(found: list[When | None]) -> None:
    newest = dates.newest(found)
    known = [when for when in found if when is not None]
    assert (newest is None) == (not known)
    if newest is not None:
        assert newest in known
        assert all(dates.moment(when) <= dates.moment(newest) for when in known)
        again = dates.newest(reversed(found))
        assert again is not None
        assert dates.moment(again) == dates.moment(newest)


@pytest.mark.parametrize(
    ("more", "added", "changed"),
    [
        ({}, date(2025, 7, 3), date(2025, 7, 3)),
        ({"accessed": None}, NOON.replace(day=2), NOON.replace(day=2)),
        ({"published": None, "accessed": None}, None, None),
        ({"updated": NOON}, DAY, NOON),
        ({"withdrawn": Withdrawal(date(2025, 8, 1), "asked")}, DAY, date(2025, 8, 1)),
        (
            {"replies": (Reply("Courier", date(2025, 9, 1), "https://courier.example/r"),)},
            DAY,
            date(2025, 9, 1),
        ),
    ],
)
def test_an_article_changes_with_all_that_is_dated_in_it(
    more: dict[str, object], added: When | None, changed: When | None
) -> None:
    fields: dict[str, object] = {"published": NOON.replace(day=2), "accessed": DAY}
    one = held(**fields | more)
    assert dates.added(one) == added
    assert dates.of_article(one) == changed


def test_what_holds_articles_is_as_new_as_the_newest_of_them() -> None:
    whole = site()
    gone = date(2025, 8, 1)  # when the opinion was withdrawn
    assert dates.of_story(whole.stories[0]) == gone
    assert dates.of_dispute(whole.disputes[0]) == gone
    assert dates.of_site(whole) == gone
    by_outlet = {profile.outlet.id: dates.of_outlet(profile) for profile in whole.outlets}
    assert by_outlet == dict.fromkeys(("courier", "gazette", "tribune"), DAY) | {"post": gone}


def test_a_story_whose_articles_have_no_date_is_as_old_as_its_own_days() -> None:
    story = site().stories[0]
    undated = replace(absent(), article=replace(absent().article, accessed=None))
    assert dates.of_story(replace(story, coverage=(undated,))) == date(2025, 7, 3)
    assert dates.of_story(replace(story, coverage=())) == date(2025, 7, 3)


def test_a_site_without_stories_has_no_date() -> None:
    assert dates.of_site(replace(site(), stories=())) is None


@pytest.mark.parametrize(
    ("when", "iso", "stamp"),
    [
        (DAY, "2025-07-03", "2025-07-03T00:00:00Z"),
        (NOON, "2025-07-03T12:00:00+02:00", "2025-07-03T12:00:00+02:00"),
        (datetime(2025, 7, 3, 9, 5, tzinfo=UTC), "2025-07-03T09:05:00+00:00",
         "2025-07-03T09:05:00Z"),
    ],
)  # fmt: skip
def test_a_day_is_told_as_a_day_unless_an_hour_is_asked_for(
    when: When, iso: str, stamp: str
) -> None:
    assert dates.iso(when) == iso
    assert dates.stamp(when) == stamp
