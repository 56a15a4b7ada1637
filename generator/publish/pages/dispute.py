"""A dispute: its sides with their parties and the names they go by, and its stories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import (
    Dispute,
    DisputeProfile,
    Side,
    Site,
)
from generator.publish import cite, dates, keys, linked, urls
from generator.publish.by_outlet import OutletRow, by_outlet, first_outlets
from generator.publish.compared import Differences
from generator.publish.contested import Contested, contested
from generator.publish.disputed import differences, first_differences
from generator.publish.frame import frame
from generator.publish.indexed import of_dispute
from generator.publish.most import FEW
from generator.publish.page import Frame, Link, Page
from generator.publish.pages.dispute_list import DIFFERENCES, OUTLETS
from generator.publish.persons import Persons, persons
from generator.publish.reports import reports
from generator.publish.teasers import Teaser, teaser
from generator.publish.together import Together, together
from generator.publish.trust import Trust, trust
from generator.publish.voices import Voice, side_voice, side_voices

TWO = 2
ALL_DIFFERENCES = "All differences, and what cannot be told apart"
STORIES = 6
"""Stories that stand on the page; of more a list of its own has all."""


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
    every_outlet: Link | None  # where all outlets are, if there are more
    differences: Differences
    every_difference: Link | None
    differences_trust: Trust
    together: Together | None  # of a single story its own page tells as much
    stories: tuple[Teaser, ...]
    every_story: Link | None
    feed: Link
    persons: tuple[Persons, ...]
    speakers: Link
    voices: tuple[Voice, ...]
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
    rows, found = by_outlet(site, path, profile), differences(site, path, profile)
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
        outlets=first_outlets(rows),
        every_outlet=_every(path, dispute, OUTLETS, f"All {len(rows) - 1:,} outlets")
        if len(rows) > len(first_outlets(rows))
        else None,
        differences=first_differences(found),
        every_difference=_every(path, dispute, DIFFERENCES, ALL_DIFFERENCES)
        if first_differences(found) is not found
        else None,
        differences_trust=trust(site, path, "voice_share"),
        together=_together(site, path, profile),
        stories=tuple(teaser(path, story) for story in profile.stories[:STORIES]),
        every_story=_every(path, dispute, "stories", f"All {len(profile.stories):,} stories")
        if len(profile.stories) > STORIES
        else None,
        feed=Link(
            "Feed of its new stories and articles", urls.beside(path, urls.dispute_feed(dispute.id))
        ),
        persons=persons(site, path, dispute),
        speakers=Link("Speakers", urls.href(path, urls.SPEAKERS, f"d-{dispute.id}")),
        voices=side_voices(dispute),
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
    return together(site, path, profile.pooled, known, profile.dispute, FEW)


def _every(path: PurePosixPath, dispute: Dispute, what: str, name: str) -> Link:
    return Link(name, urls.href(path, urls.dispute_list(dispute.id, what)))


def _side(dispute: Dispute, side: Side) -> SideBlock:
    parties = (PartyLine(p.name, p.kind or "", _names(p.aliases)) for p in side.parties)
    return SideBlock(
        side_voice(dispute, side.id), _names(side.aliases), _names(side.excepts), tuple(parties)
    )


def _names(aliases: tuple[str, ...]) -> str:
    return ", ".join(aliases)
