"""A dispute: its sides with their parties and the names they go by, and its stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import (
    Dispute,
    DisputeProfile,
    Outlet,
    Pooled,
    Side,
    Site,
)
from generator.publish import cite, dates, keys, linked, urls
from generator.publish.by_outlet import OutletRow, by_outlet
from generator.publish.compared import Compared, Differences, compared
from generator.publish.contested import Contested, contested
from generator.publish.figures import find
from generator.publish.frame import frame
from generator.publish.indexed import of_dispute
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.persons import Persons, persons
from generator.publish.reports import reports
from generator.publish.teasers import Teaser, teaser
from generator.publish.together import Together, together
from generator.publish.trust import Trust, trust
from generator.publish.voices import Voice, side_voice
from generator.statistics import MINIMUM

NEEDED = MINIMUM.articles
TWO = 2


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party or third party, and the words that name it."""

    name: str
    kind: str
    aliases: str


@dataclass(frozen=True, slots=True)
class SideBlock:
    """A side and what is counted as its own."""

    voice: Voice
    aliases: str
    excepts: str
    parties: tuple[PartyLine, ...]


@dataclass(frozen=True, slots=True)
class DisputeContext:
    """What a dispute's page shows."""

    frame: Frame
    of: str  # the dispute, as the data names it
    outlets: tuple[OutletRow, ...]
    differences: Differences
    differences_trust: Trust
    together: Together | None  # of a single story its own page tells as much
    stories: tuple[Teaser, ...]
    feed: Link
    persons: tuple[Persons, ...]
    speakers: Link
    sides: tuple[SideBlock, ...]
    others: tuple[PartyLine, ...]
    contested: Contested


def pages(site: Site) -> Iterator[Page]:
    """A page for each dispute."""
    for profile in site.disputes:
        path = urls.dispute_path(profile.dispute.id)
        yield Page(
            path,
            "dispute.md.jinja",
            profile.dispute.title,
            f"{profile.dispute.title}: who the sides are, whose words fill the articles, outlet by "
            "outlet and story by story.",
            _context(site, path, profile),
            changed=dates.of_dispute(profile),
            feed=urls.dispute_feed(profile.dispute.id),
            linked=linked.of_dispute(site, path, profile),
        )


def _context(site: Site, path: PurePosixPath, profile: DisputeProfile) -> DisputeContext:
    dispute = profile.dispute
    coverage = [c for story in profile.stories for c in story.coverage]
    outlets = [c.outlet for c in coverage]
    return DisputeContext(
        frame=frame(
            site,
            path,
            outlets,
            ("Disputes", urls.DISPUTES),
            coverage=coverage,
            indexed=of_dispute(dispute),
            cite=cite.of_several(site, path, dispute.title, coverage),
        ),
        of=keys.of_dispute(dispute.id),
        outlets=by_outlet(site, path, profile),
        differences=_differences(site, path, profile),
        differences_trust=trust(site, path, "voice_share"),
        together=_together(site, path, profile),
        stories=tuple(teaser(path, story) for story in profile.stories),
        feed=Link(
            "Feed of its new stories and articles", urls.beside(path, urls.dispute_feed(dispute.id))
        ),
        persons=persons(site, path, dispute),
        speakers=Link("Speakers", urls.href(path, urls.SPEAKERS, f"d-{dispute.id}")),
        sides=tuple(_side(dispute, side) for side in dispute.sides),
        others=tuple(PartyLine(o.name, "", _names(o.aliases)) for o in dispute.others),
        contested=contested(dispute),
    )


def _together(site: Site, path: PurePosixPath, profile: DisputeProfile) -> Together | None:
    """What was pooled over several stories."""
    if len(profile.stories) < TWO:
        return None
    coverage = {f"{s.story.id}/{c.article.id}": c for s in profile.stories for c in s.coverage}
    known = reports(site, path, coverage)
    return together(site, path, profile.pooled, known, profile.dispute)


def _differences(site: Site, path: PurePosixPath, profile: DisputeProfile) -> Differences:
    """The outlets that report on it, by their shares over all their articles."""
    dispute = profile.dispute
    own = {
        outlet.outlet: found.pooled
        for outlet in site.outlets
        for found in outlet.disputes
        if found.dispute.id == dispute.id
    }
    named = {outlet.id: _compared(path, outlet, pooled, dispute) for outlet, pooled in own.items()}
    why = {
        outlet.id: f"{count(_articles(pooled), 'article')}, {NEEDED} are needed"
        for outlet, pooled in own.items()
    }
    return compared(profile.differences, named, dispute, what="outlet", why=why)


def _articles(pooled: Sequence[Pooled]) -> int:
    """Of how many articles the shares of an outlet are."""
    shares = (found for found in pooled if found.measurement.metric == "voice_share")
    return max((len(found.articles) for found in shares), default=0)


def _compared(
    path: PurePosixPath, outlet: Outlet, pooled: Sequence[Pooled], dispute: Dispute
) -> Compared:
    measured = [p.measurement for p in pooled]
    href = urls.href(path, urls.outlet_path(outlet.id), f"d-{dispute.id}")
    shares = {
        s.id: find(measured, "voice_share", side=s.id, by="words", of="sides")
        for s in dispute.sides
    }
    return Compared(
        keys.of_outlet(outlet.id, dispute.id),
        {side: (m.value or 0.0) if m else 0.0 for side, m in shares.items()},
        dict.fromkeys(shares, Link(outlet.name, href)),
    )


def _side(dispute: Dispute, side: Side) -> SideBlock:
    parties = (PartyLine(p.name, p.kind or "", _names(p.aliases)) for p in side.parties)
    return SideBlock(
        side_voice(dispute, side.id), _names(side.aliases), _names(side.excepts), tuple(parties)
    )


def _names(aliases: tuple[str, ...]) -> str:
    return ", ".join(aliases)
