"""All disputes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import DisputeProfile, Site
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.voices import Voice, side_voices


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """A dispute in the list."""

    dispute: Link
    sides: tuple[Voice, ...]
    stories: str


@dataclass(frozen=True, slots=True)
class DisputesContext:
    """What the list of disputes shows."""

    frame: Frame
    disputes: tuple[DisputeLine, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one list."""
    outlets = [profile.outlet for profile in site.outlets]
    lines = tuple(_line(urls.DISPUTES, profile) for profile in site.disputes)
    yield Page(
        urls.DISPUTES,
        "disputes.md.jinja",
        "Disputes",
        "The disputes whose stories are compared here, and the sides of each.",
        DisputesContext(frame(site, urls.DISPUTES, outlets), lines),
        changed=dates.of_site(site),
    )


def _line(path: PurePosixPath, profile: DisputeProfile) -> DisputeLine:
    dispute = profile.dispute
    return DisputeLine(
        Link(dispute.title, urls.href(path, urls.dispute_path(dispute.id))),
        side_voices(dispute),
        count(len(profile.stories), "story", "stories"),
    )
