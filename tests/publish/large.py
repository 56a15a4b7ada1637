"""A site of thousands of articles, of the fixture's alone: no text is read for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from generator.compare.dispute import dispute_profile
from generator.compare.outlet import outlet_profile, owned
from generator.compare.speaker import speaker_profiles
from generator.model import Coverage, Outlet, Site, StoryComparison
from tests.publish.sample import DISPUTE, news, recorded, site

ARTICLES, STORIES, OUTLETS = 4_000, 930, 150
LOUD = 600
"""Articles of the outlet with most."""
BEGUN = date(2020, 1, 1)
NEWS, RECORDED = news(), recorded()


def lettered(number: int) -> str:
    """A name without a digit, which could be taken for a figure."""
    return "".join(chr(ord("A") + int(digit)) for digit in str(number)).capitalize()


def outlets(number: int) -> tuple[Outlet, ...]:
    return tuple(
        Outlet(f"outlet-{n}", f"The Gazette of {lettered(n)}", f"https://{n}.example/")
        for n in range(number)
    )


def articles_of(total: int, outlet_count: int) -> list[int]:
    """The outlet of each article: the first has most, the others ever fewer."""
    weights = [total // 4 // (n + 3) + 1 for n in range(outlet_count - 1)]
    loud = min(LOUD, total // 4)
    found = [0] * loud
    while len(found) < total:
        for n, weight in enumerate(weights, 1):
            found += [n] * min(weight, total - len(found))
    return found


def coverage(number: int, outlet: Outlet, story: str, day: date) -> Coverage:
    base = RECORDED if number % 5 == 0 else NEWS
    name = f"{number:04d}-what-was-said-of-the-quarry-and-its-dust-that-day"
    article = replace(
        base.article,
        id=name,
        story=story,
        outlet=outlet.id,
        title=f"What was said of the quarry and its dust on that day in {lettered(number)}",
        published=None if number % 40 == 0 else day,
        corrections=base.article.corrections if number % 8 == 0 else (),
    )
    return replace(base, article=article, outlet=outlet)


@cache
def large(articles: int = ARTICLES, stories: int = STORIES, outlet_count: int = OUTLETS) -> Site:
    """So many articles in so many stories by so many outlets, of one dispute, compared anew."""
    known, whole = outlets(outlet_count), site()
    of_article = articles_of(articles, outlet_count)
    found: dict[int, list[Coverage]] = {n: [] for n in range(stories)}
    for number, outlet in enumerate(of_article):
        n = number * 7 % stories
        day = BEGUN + timedelta(days=2 * (n if n % 4 else 100))
        found[n].append(coverage(number, known[outlet], f"story-{n:03d}", day))
    base = whole.stories[0].story
    compared = tuple(
        StoryComparison(
            replace(
                base,
                id=f"story-{n:03d}",
                title=f"The quarry, the village and the dust of {lettered(n)}",
                start=BEGUN + timedelta(days=2 * n),
                end=BEGUN + timedelta(days=2 * n + 1),
                articles=tuple(c.article for c in held),
                tags=("dust & noise", f"tag {lettered(n % 20)}"),
            ),
            tuple(held),
            (),
        )
        for n, held in sorted(found.items(), reverse=True)
    )
    dispute = dispute_profile(DISPUTE, known, compared, owned(compared))
    return replace(
        whole,
        stories=compared,
        disputes=(dispute,),
        outlets=tuple(outlet_profile(outlet, [DISPUTE], owned(compared)) for outlet in known),
        speakers=speaker_profiles(dispute),
    )
