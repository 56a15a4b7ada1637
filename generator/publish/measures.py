"""The sections of an article's page behind its passages: headline, acts, words, sources, tone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, Dispute, Site
from generator.publish.acts import Acts, acts
from generator.publish.classes import Classes
from generator.publish.headlines import Headlines, headlines
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.passages import Passage, ordered
from generator.publish.shown import View
from generator.publish.sources import Sources, sources
from generator.publish.spots import Ground
from generator.publish.toward import Toward, toward
from generator.publish.wording import Wording, wording


@dataclass(frozen=True, slots=True)
class Measures:
    """What is shown of an article besides whose words fill it."""

    index: tuple[Link, ...]
    headlines: Headlines
    acts: Acts
    wording: Wording
    toward: Toward
    sources: Sources

    @property
    def classes(self) -> tuple[Classes, ...]:
        """Its tables of classes, as they stand on the page."""
        return (self.wording.cues, self.sources.levels, self.sources.kinds)


def measures(
    site: Site,
    page: PurePosixPath,
    coverage: Coverage,
    dispute: Dispute,
    *,
    seen: View,
    found: tuple[Passage, ...],
    notes: Mapping[str, Link],
) -> Measures | None:
    """The sections of an article's page; None where nothing is counted."""
    if coverage.analysis is None:
        return None
    own = ordered(coverage.analysis)
    ground = Ground(site, page, coverage, coverage.analysis, dispute, seen, found, notes, own)
    harm = count(len(coverage.analysis.acts), "act of harm", "acts of harm")
    return Measures(
        index=(
            Link("the headline", "#the-headline"),
            Link(harm if coverage.analysis.acts else "acts of harm", "#acts-of-harm"),
            Link("the words chosen", "#words-chosen"),
            Link("who the sources are", "#who-the-sources-are"),
        ),
        headlines=headlines(ground),
        acts=acts(ground),
        wording=wording(ground),
        toward=toward(ground),
        sources=sources(ground),
    )
