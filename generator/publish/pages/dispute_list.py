"""What is too long for the page of a dispute: all its stories, outlets and differences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model import DisputeProfile, Site, StoryComparison
from generator.publish import dates, keys, labels, urls
from generator.publish.by_outlet import OutletRow, by_outlet, first_outlets
from generator.publish.compared import Alike, Apart, Uncompared
from generator.publish.disputed import differences, first_differences
from generator.publish.figures import Noted
from generator.publish.frame import frame
from generator.publish.months import reach
from generator.publish.page import Frame, Link, Page
from generator.publish.paging import Paging, Part, parted, turned
from generator.publish.sifting import Sifting, of_part, sifting
from generator.publish.teasers import counts
from generator.publish.trust import Trust, trust
from generator.publish.voices import Voice, side_voices

T = TypeVar("T")
STORIES, OUTLETS, DIFFERENCES = "stories", "outlets", "differences"
"""What the lists are called in their addresses."""
FEW = 6
LINES, ROWS, SENTENCES = 200, 60, 150
"""Stories, outlets and differences of a page."""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in the list."""

    of: str  # as the data names it
    story: Link
    days: str
    told: Noted


@dataclass(frozen=True, slots=True)
class ListContext:
    """What a list of a dispute shows; one of the kinds is not empty."""

    frame: Frame
    of: str  # the dispute, as the data names it
    dispute: Link
    paging: Paging | None
    sifting: Sifting | None
    stories: tuple[StoryLine, ...] = ()
    sides: tuple[Voice, ...] = ()
    outlets: tuple[OutletRow, ...] = ()
    apart: tuple[Apart, ...] = ()
    alike: tuple[Alike, ...] = ()
    without: tuple[Uncompared, ...] = ()
    trust: Trust | None = None


def pages(site: Site) -> Iterator[Page]:
    """The lists of each dispute that needs them."""
    for profile in site.disputes:
        yield from _stories(site, profile)
        yield from _outlets(site, profile)
        yield from _differences(site, profile)


def _stories(site: Site, profile: DisputeProfile) -> Iterator[Page]:
    if len(profile.stories) <= FEW:
        return
    first = urls.dispute_list(profile.dispute.id, STORIES)
    for part in parted(profile.stories, LINES, first, _months, "stories"):
        lines = tuple(_line(part, story) for story in part.items)
        found = sifting(len(lines), ".lines > li", "story", "stories")
        yield _page(site, profile, part, "Stories", stories=lines, sifting=found)


def _months(stories: Sequence[StoryComparison]) -> str:
    return reach([day for each in stories for day in (each.story.start, each.story.end)])


def _line(part: Part[StoryComparison], comparison: StoryComparison) -> StoryLine:
    story = comparison.story
    link = Link(story.title, urls.href(part.path, urls.story_path(story.id)))
    days = labels.days(story.start, story.end)
    return StoryLine(keys.of_story(story.id), link, days, counts(comparison))


def _outlets(site: Site, profile: DisputeProfile) -> Iterator[Page]:
    first = urls.dispute_list(profile.dispute.id, OUTLETS)
    rows = by_outlet(site, first, profile)
    if len(rows) == len(first_outlets(rows)):
        return
    for part in parted(rows[1:], ROWS, first, _names, "outlets", newest=False):
        shown = rows[1:] if part.path == first else by_outlet(site, part.path, profile)[1:]
        own = {row.of for row in part.items}
        held = tuple(row for row in shown if row.of in own)
        yield _page(site, profile, part, "Outlets", outlets=held)


def _names(rows: Sequence[OutletRow]) -> str:
    return f"{rows[0].outlet.name} to {rows[-1].outlet.name}"


def _differences(site: Site, profile: DisputeProfile) -> Iterator[Page]:
    first = urls.dispute_list(profile.dispute.id, DIFFERENCES)
    found = differences(site, first, profile)
    if first_differences(found) is found:
        return
    every = (*found.first, *found.rest, *found.pairs)
    for part in parted(every, SENTENCES, first, _points, "differences", newest=False):
        at = part.path
        shown = found if at == first else differences(site, at, profile)
        held = {each.row for each in part.items}
        each = (*shown.first, *shown.rest, *shown.pairs)
        top = part.number == 0
        yield _page(
            site,
            profile,
            part,
            "Differences between outlets",
            apart=tuple(one for one in each if one.row in held),
            alike=found.alike if top else (),
            without=found.without if top else (),
            trust=trust(site, at, "voice_share"),
        )


def _points(found: Sequence[Apart]) -> str:
    return f"{found[0].points} to {found[-1].points}" if found else "none"


def _page(site: Site, profile: DisputeProfile, part: Part[T], what: str, **held: object) -> Page:
    dispute, path = profile.dispute, part.path
    above = (("Disputes", urls.DISPUTES), (dispute.title, urls.dispute_path(dispute.id)))
    outlets = [c.outlet for story in profile.stories for c in story.coverage]
    control = held.pop("sifting", None)
    context = ListContext(
        frame(site, path, outlets, *above),
        keys.of_dispute(dispute.id),
        Link(dispute.title, urls.href(path, urls.dispute_path(dispute.id))),
        part.paging,
        of_part(path, control) if part.paging else control,  # type: ignore[arg-type]
        sides=side_voices(dispute),
        **held,  # type: ignore[arg-type]
    )
    title = f"{what}: {dispute.title}{part.told}"
    page = Page(
        path,
        "dispute_list.md.jinja",
        title,
        f"{what} of the dispute: {dispute.title}{part.told}.",
        context,
        changed=dates.of_dispute(profile),
    )
    return turned(page, part)
