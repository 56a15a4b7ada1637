"""Further pages of an outlet: its articles on a dispute, if they are too many for its own page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, Dispute, Outlet, OutletDispute, Site, Story
from generator.publish import dates, labels, urls
from generator.publish.frame import frame
from generator.publish.lines import Line, line
from generator.publish.months import reach
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.paging import Paging, Part, parted, turned
from generator.publish.sifting import Sifting, of_part, sifting

PART = 30
"""Articles of a page of many; the first may have up to twice as many."""
Held = tuple[Story, Coverage]
"""An article of the outlet, with its story."""


@dataclass(frozen=True, slots=True)
class OutletPartContext:
    """What a further page of an outlet's articles on a dispute shows."""

    frame: Frame
    dispute: Link
    paging: Paging | None
    sifting: Sifting | None
    lines: tuple[Line, ...]


def pages(site: Site) -> Iterator[Page]:
    """What follows on each outlet's page."""
    for profile in site.outlets:
        path = urls.outlet_path(profile.outlet.id)
        for found in profile.disputes:
            for part in parts(path, found)[1:]:
                yield turned(_further(site, profile.outlet, found.dispute, part), part)


def parts(path: PurePosixPath, found: OutletDispute) -> tuple[Part[Held], ...]:
    """The articles on a dispute, those of the newest story first."""
    folder = PurePosixPath(path.with_suffix(""), found.dispute.id)
    return parted(
        found.coverage,
        PART,
        path,
        lambda held: reach([c.article.published for _, c in held]) or "no date",
        "articles",
        lambda number: urls.part_path(folder, number),
    )


def _further(site: Site, outlet: Outlet, dispute: Dispute, part: Part[Held]) -> Page:
    path, coverage = part.path, [c for _, c in part.items]
    above = (("Outlets", urls.OUTLETS), (outlet.name, urls.outlet_path(outlet.id)))
    found = sifting(len(part.items), ".entry", "article", "articles")
    return Page(
        path,
        "outlet_part.md.jinja",
        f"{outlet.name} on {dispute.title}{part.told}",
        f"Articles of {outlet.name} on {dispute.title} that are compared here{part.told}.",
        OutletPartContext(
            frame(site, path, [outlet], *above, coverage=coverage),
            Link(dispute.title, urls.href(path, urls.dispute_path(dispute.id))),
            part.paging,
            of_part(path, found),
            tuple(own_line(site, path, held, drawn=False) for held in part.items),
        ),
        changed=dates.of_coverage(coverage),
    )


def own_line(site: Site, path: PurePosixPath, held: Held, *, drawn: bool) -> Line:
    """The line of an article of the outlet, with its bar if it is to be drawn."""
    story, coverage = held
    published = coverage.article.published
    when = labels.day(dates.day(published)) if published else labels.NO_DATE
    words = (count(coverage.analysis.words, "word"),) if coverage.analysis else ()
    return line(site, path, story, coverage, ", ".join((when, *words)), own=True, drawn=drawn)
