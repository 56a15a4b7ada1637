"""A public person in one dispute: where they are heard, by outlet, and what they are reported as
saying.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import OTHER, Site, SpeakerOutlet, SpeakerProfile
from generator.publish import cite, dates, keys, urls
from generator.publish.figures import Figure, figure
from generator.publish.frame import frame
from generator.publish.indexed import of_speaker
from generator.publish.numbers import NBSP, count
from generator.publish.page import Frame, Link, Page
from generator.publish.pages.speaker_part import first_of, parts
from generator.publish.paging import Paging
from generator.publish.persons import OTHERS, extent, only_a_stance, speaks
from generator.publish.said import Given, HeardLine, given, lines
from generator.publish.voices import Voice, voice_of

OF_ALL = " of all that anybody is quoted or reported as saying"


@dataclass(frozen=True, slots=True)
class OutletLine:
    """What an outlet gives to the person."""

    id: str
    outlet: Link
    row: str  # of the data
    heard: str
    extent: str
    share: Figure


@dataclass(frozen=True, slots=True)
class SpeakerContext:
    """What a speaker's page shows."""

    frame: Frame
    of: str  # the speaker, as the data names them
    role: str
    voice: Voice
    side: str
    dispute: Link
    also: tuple[Link, ...]  # the same person in other disputes
    heard_articles: str
    heard_extent: str
    heard_rest: str  # what the number of articles leaves out, empty where nothing
    share: Figure
    direct: Figure
    paging: Paging | None
    lines: tuple[HeardLine, ...]
    outlets: tuple[OutletLine, ...]
    given: tuple[Given, ...]
    method: Link


def pages(site: Site) -> Iterator[Page]:
    """A page for each public person who is heard."""
    for profile in site.speakers:
        if profile.heard:
            path = urls.speaker_path(profile.dispute.id, profile.speaker.id)
            name, title = profile.speaker.name, profile.dispute.title
            yield Page(
                path,
                "speaker.md.jinja",
                name,
                f"What each outlet reports {name} as saying: {title}.",
                _context(site, path, profile),
                changed=dates.of_speaker(profile),
            )


def _context(site: Site, path: PurePosixPath, profile: SpeakerProfile) -> SpeakerContext:
    dispute, speaker = profile.dispute, profile.speaker
    coverage = [found.coverage for found in profile.heard]
    voice = voice_of(dispute, speaker.side or OTHER)
    every = parts(path, profile)
    rows = lines(site, path, every[0].items)
    where = first_of(path, every)
    outlets = [c.outlet for c in coverage]
    counted = tuple(found for found in profile.heard if found.counted)
    spoken = tuple(found for found in counted if speaks(found))
    return SpeakerContext(
        frame=frame(
            site,
            path,
            outlets,
            ("Speakers", urls.SPEAKERS),
            coverage=coverage,
            indexed=of_speaker(profile),
            cite=cite.of_several(site, path, f"{speaker.name} ({dispute.title})", coverage),
        ),
        of=keys.of_speaker(dispute.id, speaker.id),
        role=speaker.role or "",
        voice=voice,
        side=voice.name if speaker.side else OTHERS,
        dispute=Link(dispute.title, urls.href(path, urls.dispute_path(dispute.id))),
        also=tuple(_also(site, path, profile)),
        heard_articles=f"{len(spoken)} of {count(profile.articles, 'article')}",
        heard_extent=", ".join(extent(spoken or counted)),
        heard_rest="; ".join(_rest(site, profile, len(counted), len(spoken))),
        share=figure(profile.share, f"{speaker.name}: ", OF_ALL, "#outlets"),
        direct=figure(profile.direct, "", " in direct quotation", "#articles"),
        paging=every[0].paging,
        lines=tuple(line for _, line in rows),
        outlets=tuple(_outlet(path, profile, outlet, where) for outlet in profile.outlets),
        given=given(path, rows, whole=every[0].paging is None),
        method=Link("Method", urls.href(path, urls.METHOD)),
    )


def _rest(site: Site, profile: SpeakerProfile, told: int, spoken: int) -> Iterator[str]:
    """Which articles the number leaves out, and how many of those it counts tell only a stance."""
    own = (found for found in site.disputes if found.dispute.id == profile.dispute.id)
    every = [c.article for found in own for story in found.stories for c in story.coverage
             if c.analysis and not c.article.withdrawn]  # fmt: skip
    opinions = sum(article.genre == "opinion" for article in every)
    copies = len(every) - opinions - profile.articles
    kinds = (
        count(copies, "copy", "copies") if copies > 0 else "",
        count(opinions, "opinion article") if opinions else "",
    )
    if any(kinds):
        yield f"{' and '.join(kind for kind in kinds if kind)} left out"
    if rest := only_a_stance(told - spoken, spoken):
        yield rest


def _also(site: Site, path: PurePosixPath, profile: SpeakerProfile) -> Iterator[Link]:
    """The pages of the same id in other disputes."""
    for other in site.speakers:
        same = other.speaker.id == profile.speaker.id and other.dispute.id != profile.dispute.id
        if same and other.heard:
            target = urls.speaker_path(other.dispute.id, other.speaker.id)
            yield Link(other.dispute.title, urls.href(path, target))


def _outlet(
    path: PurePosixPath, profile: SpeakerProfile, found: SpeakerOutlet, where: Mapping[str, str]
) -> OutletLine:
    own = tuple(h for h in profile.heard if h.counted and h.coverage.outlet.id == found.outlet.id)
    said = f" of all that {found.outlet.name} reports anybody as saying"
    at = where.get(found.outlet.id, "#articles")
    return OutletLine(
        id=f"o-{found.outlet.id}",
        outlet=Link(
            found.outlet.name,
            urls.href(path, urls.outlet_path(found.outlet.id), f"d-{profile.dispute.id}"),
        ),
        row=keys.named("speaker_outlets", keys.outlet(found.outlet.id)),
        heard=f"{found.heard} of{NBSP}{found.articles}",
        extent=", ".join(extent(own)),
        share=figure(found.share, f"{profile.speaker.name}: ", said, at),
    )
