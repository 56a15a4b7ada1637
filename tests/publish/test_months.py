"""The archive: every dated article in exactly one month, on its day, no time that was not given."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from html import unescape
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Coverage, Site
from generator.publish import urls
from generator.publish.months import days, months, undated
from generator.publish.pages import archive, month, outlet
from generator.publish.render import environment, render
from tests.publish.sample import absent, news, site

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-5)), timezone(timedelta(hours=9))])
DAYS = st.dates(date(2023, 11, 1), date(2025, 2, 10))
MOMENTS = st.builds(
    lambda day, minute, zone: datetime(
        day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone
    ),
    DAYS, st.integers(0, 1439), ZONES,
)  # fmt: skip
WHEN = st.one_of(st.none(), DAYS, MOMENTS)
BASE, READ, UNREAD = site(), news(), absent()


def article(number: int, when: date | None) -> Coverage:
    found = READ if number % 2 else UNREAD
    return replace(found, article=replace(found.article, id=f"a{number}", published=when))


def of(*when: date | None) -> Site:
    coverage = tuple(article(number, each) for number, each in enumerate(when))
    return replace(BASE, stories=(replace(BASE.stories[0], coverage=coverage),))


@settings(max_examples=40)
@given(st.lists(WHEN, max_size=12))
def test_every_dated_article_is_in_exactly_one_month(when: list[date | None]) -> None:
    whole = of(*when)
    found = [(each.id, one.article.id) for each in months(whole) for _, one in each.found]
    expected = {(f"{each.year}-{each.month:02d}", f"a{n}") for n, each in enumerate(when) if each}
    assert len(found) == len(expected)
    assert set(found) == expected
    assert len(undated(whole)) == when.count(None)


@settings(max_examples=40)
@given(st.lists(WHEN, max_size=12))
def test_months_days_and_moments_are_in_order(when: list[date | None]) -> None:
    found = months(of(*when))
    assert [each.id for each in found] == sorted(each.id for each in found)
    for each in found:
        shown = [day for day, _ in days(each)]
        assert shown == sorted(set(shown))
        for day, articles in days(each):
            times = [one.article.published for _, one in articles]
            known = [t for t in times if isinstance(t, datetime)]
            assert known == sorted(known)
            assert known == [t for t in times if t][: len(known)], "those without come last"
            assert {(t.year, t.month, t.day) for t in times if t} == {
                (day.year, day.month, day.day)
            }


def plain(text: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_counts_are_those_of_the_rows(templates: Path) -> None:
    day = date(2025, 6, 30)
    whole = of(day, day, datetime(2025, 6, 2, 8, 5, tzinfo=UTC), date(2024, 12, 1), None, None)
    env = environment(templates)
    pages = {page.path: render(page, env) for page in month.pages(whole)}
    assert sorted(pages) == [urls.month_path("2024-12"), urls.month_path("2025-06")]
    june = pages[urls.month_path("2025-06")]
    assert june.count('class="entry"') == 3
    assert "3 articles by 2 outlets in 1 story" in plain(june)
    assert "30 June 2025 2 articles" in plain(june)
    index = plain(render(next(archive.pages(whole)), env))
    assert index.index("June 2025 3 articles") < index.index("December 2024 1 article")
    assert "2 articles of which no date is known" in index
    assert index.count("Gazette:") == 1


def test_months_lead_to_the_months_beside_them() -> None:
    whole = of(date(2025, 1, 5), date(2025, 3, 5), date(2025, 7, 5))
    first, middle, last = (page.context for page in month.pages(whole))
    assert (first.before, last.after) == (None, None)  # type: ignore[attr-defined]
    assert (middle.before.href, middle.after.href) == ("2025-01.html", "2025-07.html")  # type: ignore[attr-defined]


@settings(max_examples=40)
@given(st.lists(WHEN.filter(bool), min_size=1, max_size=4))
def test_no_hour_is_shown_that_the_content_does_not_give(when: list[date]) -> None:
    for page in month.pages(of(*when)):
        entries = [entry for day in page.context.days for entry in day.entries]  # type: ignore[attr-defined]
        own = [each for each in when if page.path == urls.month_path(f"{each:%Y-%m}")]
        expected = sorted(f"{each:%H:%M}" if isinstance(each, datetime) else "" for each in own)
        assert sorted(entry.when.split(" (")[0] for entry in entries) == expected


def test_what_is_no_news_is_said_and_what_is_counted_stands_where_it_leads(
    templates: Path,
) -> None:
    env = environment(templates)
    text = plain(render(next(month.pages(site())), env))
    assert "Lindham · Opinion · withdrawn, numbers only" in text
    assert "Too little text to say" not in text
    assert " % for Lindham Stone" not in text.replace("\xa0", " ")
    told = " ".join(plain(render(page, env)) for page in outlet.pages(site()))
    assert "Too little text to say: 2 passages, 4 are needed" in told
    assert "61 to 88 % for Lindham Stone" in told.replace("\xa0", " ")
