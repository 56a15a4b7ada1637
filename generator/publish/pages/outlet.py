"""An outlet, dispute by dispute: its articles with their bars, and what was pooled over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Outlet, OutletDispute, OutletProfile, Site
from generator.publish import cite, dates, keys, linked, urls
from generator.publish.by_outlet import NONE
from generator.publish.frame import frame
from generator.publish.hosts import host
from generator.publish.indexed import of_outlet
from generator.publish.lines import Line
from generator.publish.most import FEW
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.pages.outlet_part import own_line, parts
from generator.publish.paging import Paging
from generator.publish.persons import Person, most_heard
from generator.publish.reports import reports
from generator.publish.together import Together, together
from generator.statistics import MINIMUM

NEEDED = MINIMUM.articles
SEVERAL = "they show what these articles give"
TOGETHER = 3
"""Articles from which figures over all of them are given: of fewer their own pages tell as much."""


@dataclass(frozen=True, slots=True)
class Section:
    """The outlet's articles on one dispute."""

    id: str
    of: str  # the outlet on the dispute, as the data names it
    dispute: Link
    note: str
    lines: tuple[Line, ...]
    paging: Paging | None
    persons: tuple[Person, ...]  # whom it gives the most words
    few: str  # that what stands here speaks of its articles only, empty where they are enough
    together: Together | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A story in which the outlet is known to have reported and is left out."""

    story: Link
    why: str


@dataclass(frozen=True, slots=True)
class OutletContext:
    """What an outlet's page shows."""

    frame: Frame
    homepage: Link
    feed: Link | None  # None without an article
    country: str
    sections: tuple[Section, ...]
    left_out: tuple[LeftOut, ...]


def pages(site: Site) -> Iterator[Page]:
    """A page for each outlet."""
    for profile in site.outlets:
        path = urls.outlet_path(profile.outlet.id)
        yield Page(
            path,
            "outlet.md.jinja",
            profile.outlet.name,
            f"Whom {profile.outlet.name} quotes and reports, dispute by dispute, and the articles "
            "that were counted.",
            _context(site, path, profile),
            changed=dates.of_outlet(profile),
            feed=_feed(profile),
            linked=linked.of_outlet(site, path, profile),
        )


def _feed(profile: OutletProfile) -> PurePosixPath | None:
    return urls.outlet_feed(profile.outlet.id) if profile.disputes else None


def _context(site: Site, path: PurePosixPath, profile: OutletProfile) -> OutletContext:
    outlet = profile.outlet
    coverage = [c for found in profile.disputes for _, c in found.coverage]
    return OutletContext(
        frame=frame(
            site,
            path,
            [outlet],
            ("Outlets", urls.OUTLETS),
            coverage=coverage,
            indexed=of_outlet(profile),
            cite=cite.of_several(site, path, f"Articles of {outlet.name}", coverage),
        ),
        homepage=Link(host(outlet.homepage), outlet.homepage),
        feed=Link("Feed of its articles here", urls.beside(path, feed))
        if (feed := _feed(profile))
        else None,
        country=outlet.country or "",
        sections=tuple(_section(site, path, found) for found in profile.disputes),
        left_out=tuple(_left_out(site, path, outlet)),
    )


def _left_out(site: Site, path: PurePosixPath, outlet: Outlet) -> Iterator[LeftOut]:
    for story in (comparison.story for comparison in site.stories):
        for known in story.eligible:
            if known.outlet == outlet.id and not known.included:
                link = Link(story.title, urls.href(path, urls.story_path(story.id)))
                yield LeftOut(link, known.why or "no reason given")


def _section(site: Site, path: PurePosixPath, found: OutletDispute) -> Section:
    dispute, coverage = found.dispute, tuple(c for _, c in found.coverage)
    by_name = {f"{s.id}/{c.article.id}": c for s, c in found.coverage}
    known = reports(site, path, by_name, own=True)
    part = parts(path, found)[0]
    few, note = _few(found), count(len(coverage), "article")
    return Section(
        id=f"d-{dispute.id}",
        of=keys.of_outlet(coverage[0].outlet.id, dispute.id),
        dispute=Link(dispute.title, urls.href(path, urls.dispute_path(dispute.id))),
        note="" if few.startswith(f"{note}:") else note,  # the sentence says it
        lines=tuple(own_line(site, path, held, drawn=True) for held in part.items),
        paging=part.paging,
        persons=most_heard(site, path, dispute.id, coverage[0].outlet.id),
        few=few,
        together=together(site, path, found.pooled, known, dispute, FEW)
        if len(known) >= TOGETHER
        else None,
    )


def _few(found: OutletDispute) -> str:
    """What holds of fewer articles than an outlet can be told from."""
    counted = len({name for pooled in found.pooled for name in pooled.articles})
    if counted >= NEEDED:
        return ""
    if not counted:
        return f"{NONE}, so nothing follows about the outlet."
    they = "it shows what this article gives" if counted == 1 else SEVERAL
    articles = count(counted, "article")
    return f"{articles}: {they}, and nothing follows about the outlet; {NEEDED} are needed."
