"""One site with everything that pages must hold: texts and records, two sides and three, long
names, much and little, withheld figures, a single article, a crowd.
"""

from __future__ import annotations

from dataclasses import replace

from generator.model import (
    DisputeProfile,
    Outlet,
    OutletDispute,
    OutletProfile,
    Site,
    StoryComparison,
)
from tests.publish.framed import framed
from tests.publish.gate import known, site_of, whole
from tests.publish.sample import crowd, site, three_sides

LONG_OUTLET = "The Upper Vale and Lindham-under-the-Hill Intelligencer and Commercial Advertiser"
LONG_SIDE = "Confederation of Independent Quarry Inspectors of the Upper Vale"
LONG_WORD = "Steinbruchstaubschutzverordnungsbeauftragte"


def cases() -> Site:
    """The fixture's site, and stories beside it for what it does not show."""
    base = site()
    hidden = known()
    record = replace(hidden, article=replace(hidden.article, id="record"))
    stories = (
        *base.stories,
        moved(framed().stories[0], "framed"),
        moved(site_of(whole(), record).stories[0], "gate"),
        moved(site_of(whole()).stories[0], "alone"),
        moved(crowd().stories[0], "crowd"),
        moved(long_names(three_sides().stories[0]), "long"),
    )
    return replace(
        base,
        stories=stories,
        disputes=(*base.disputes, DisputeProfile(stories[-1].story.dispute, stories[-1:])),
        outlets=(*base.outlets, profile(stories[-1])),
        metrics=site_of(whole()).metrics,
    )


def profile(told: StoryComparison) -> OutletProfile:
    """The outlet of the story's first article, with this article alone."""
    head = told.coverage[0]
    parts = (OutletDispute(told.story.dispute, ((told.story, head),), ()),)
    return OutletProfile(head.outlet, parts)


def moved(told: StoryComparison, name: str) -> StoryComparison:
    """The same story under a name of its own."""
    coverage = tuple(
        replace(each, article=replace(each.article, story=name)) for each in told.coverage
    )
    story = replace(told.story, id=name, articles=tuple(each.article for each in coverage))
    return replace(told, story=story, coverage=coverage)


def long_names(told: StoryComparison) -> StoryComparison:
    """The same story with names that hardly fit: of sides, of an outlet, of a speaker."""
    first, second, *others = told.story.dispute.sides
    sides = (replace(first, name=LONG_WORD), replace(second, name=LONG_SIDE), *others)
    dispute = replace(told.story.dispute, id="long", sides=sides)
    outlet = Outlet("intelligencer", LONG_OUTLET, "https://intelligencer.example/", invented=True)
    head, *rest = told.coverage
    assert head.analysis is not None
    attributions = tuple(
        replace(each, speaker=each.speaker and f"{each.speaker} of {LONG_SIDE} {LONG_WORD}")
        for each in head.analysis.attributions
    )
    analysis = replace(head.analysis, attributions=attributions)
    coverage = (replace(head, outlet=outlet, analysis=analysis), *rest)
    return replace(told, story=replace(told.story, dispute=dispute), coverage=coverage)
