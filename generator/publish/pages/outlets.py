"""All outlets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import OutletProfile, Site
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.sifting import Sifting, sifting


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet in the list."""

    outlet: Link
    country: str
    articles: str
    disputes: str
    sample: bool
    ids: str  # of its disputes, by which the list can be narrowed


@dataclass(frozen=True, slots=True)
class OutletsContext:
    """What the list of outlets shows."""

    frame: Frame
    sifting: Sifting | None
    outlets: tuple[OutletLine, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one list."""
    outlets = [profile.outlet for profile in site.outlets]
    lines = tuple(_line(urls.OUTLETS, profile) for profile in site.outlets)
    yield Page(
        urls.OUTLETS,
        "outlets.md.jinja",
        "Outlets",
        "The outlets whose articles are compared here.",
        OutletsContext(frame(site, urls.OUTLETS, outlets), _sifting(site), lines),
        changed=dates.of_site(site),
    )


def _sifting(site: Site) -> Sifting | None:
    disputes = (found.dispute for profile in site.outlets for found in profile.disputes)
    named = ((dispute.id, dispute.title) for dispute in disputes)
    return sifting(len(site.outlets), ".outlets > li", "outlet", "outlets", disputes=named)


def _line(path: PurePosixPath, profile: OutletProfile) -> OutletLine:
    outlet = profile.outlet
    articles = sum(len(dispute.coverage) for dispute in profile.disputes)
    return OutletLine(
        outlet=Link(outlet.name, urls.href(path, urls.outlet_path(outlet.id))),
        country=outlet.country or "",
        articles=count(articles, "article"),
        disputes=", ".join(dispute.dispute.title for dispute in profile.disputes),
        sample=outlet.invented,
        ids=" ".join(dispute.dispute.id for dispute in profile.disputes),
    )
