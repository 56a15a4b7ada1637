"""Further pages of a public person: the articles in which they are heard, where there are many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Heard, Site, SpeakerProfile
from generator.publish import dates, keys, urls
from generator.publish.frame import frame
from generator.publish.months import reach
from generator.publish.page import Frame, Page
from generator.publish.paging import Paging, Part, parted, turned
from generator.publish.said import Given, HeardLine, given, lines

PART = 25
"""Articles of a page of many, with all their passages; the first may have up to twice as many."""


@dataclass(frozen=True, slots=True)
class SpeakerPartContext:
    """What a further page shows."""

    frame: Frame
    of: str  # the speaker, as the data names them
    paging: Paging | None
    lines: tuple[HeardLine, ...]
    given: tuple[Given, ...]


def pages(site: Site) -> Iterator[Page]:
    """What follows on each person's page."""
    for profile in site.speakers:
        if profile.heard:
            path = urls.speaker_path(profile.dispute.id, profile.speaker.id)
            for part in parts(path, profile)[1:]:
                yield turned(_page(site, profile, part), part)


def parts(path: PurePosixPath, profile: SpeakerProfile) -> tuple[Part[Heard], ...]:
    """The articles, those of the newest story first."""
    return parted(profile.heard, PART, path, _reach, "articles")


def first_of(path: PurePosixPath, found: Sequence[Part[Heard]]) -> Mapping[str, str]:
    """Where each outlet's passages begin, by its id."""
    where: dict[str, str] = {}
    for part in found:
        for heard in part.items:
            outlet = heard.coverage.outlet.id
            where.setdefault(outlet, urls.href(path, part.path, f"said-{outlet}"))
    return where


def _reach(found: Sequence[Heard]) -> str:
    return reach([one.coverage.article.published for one in found]) or "no date"


def _page(site: Site, profile: SpeakerProfile, part: Part[Heard]) -> Page:
    path, speaker, dispute = part.path, profile.speaker, profile.dispute
    coverage = [found.coverage for found in part.items]
    above = (("Speakers", urls.SPEAKERS), (speaker.name, urls.speaker_path(dispute.id, speaker.id)))
    rows = lines(site, path, part.items)
    return Page(
        path,
        "speaker_part.md.jinja",
        f"{speaker.name}{part.told}",
        f"What each outlet reports {speaker.name} as saying on: {dispute.title}{part.told}.",
        SpeakerPartContext(
            frame(site, path, [c.outlet for c in coverage], *above, coverage=coverage),
            keys.of_speaker(dispute.id, speaker.id),
            part.paging,
            tuple(line for _, line in rows),
            given(path, rows, whole=False),
        ),
        changed=dates.of_coverage(coverage),
    )
