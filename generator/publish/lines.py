"""One line an article, as long lists have it: what it is, in which story, and the sides' shares.

All else that is counted stands on the pages that it leads to.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Coverage, Dispute, Measurement, Site, Story
from generator.publish import keys, labels, numbers, urls
from generator.publish.figures import Noted, find, interval
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.rows import EITHER, NOT_HELD, cautions, even, mini
from generator.publish.voices import Voice, side_voices

TWO = 2


@dataclass(frozen=True, slots=True)
class Split:
    """A side and its points of the sides' words."""

    voice: Voice
    points: str
    row: str  # of the data; of the first the line's own


@dataclass(frozen=True, slots=True)
class Line:
    """An article in a long list."""

    of: str  # the article, as the data names it
    when: str  # the hour, or the day and the length
    outlet: Link | None  # None on the outlet's own pages
    headline: Link
    story: Link
    told: tuple[str, ...]  # its genre where it is no news, and what else matters
    sample: bool
    dispute: str  # its id, by which a list can be narrowed; empty where there is but one
    outlet_id: str
    shares: tuple[Split, ...]
    row: str  # of the first share
    note: str  # how far they may be off
    basis: Noted  # of how many passages
    absent: str  # said where there are none
    bar: Markup


def line(
    site: Site,
    page: PurePosixPath,
    story: Story,
    coverage: Coverage,
    when: str,
    *,
    own: bool,
    drawn: bool = False,
) -> Line:
    """The article's line on a page: on its outlet's `own` with what is counted, its bar if it is
    `drawn`; on another with its outlet.
    """
    article, dispute = coverage.article, story.dispute
    found = _measured(coverage, dispute) if own else []
    first = found[0] if found else None
    absent = _absent(coverage, first) if own else ""
    target = urls.href(page, urls.article_path(article))
    genre = () if article.genre == "news" else (labels.GENRES[article.genre],)
    return Line(
        of=keys.of(article),
        when=when,
        outlet=None
        if own
        else Link(coverage.outlet.name, urls.href(page, urls.outlet_path(coverage.outlet.id))),
        headline=Link(article.title, target),
        story=Link(story.title, urls.href(page, urls.story_path(story.id))),
        told=(*genre, *cautions(site, coverage)),
        sample=coverage.outlet.invented,
        dispute=dispute.id if len(site.disputes) > 1 else "",
        outlet_id="" if own else coverage.outlet.id,
        shares=_splits(found, dispute) if own and not absent else (),
        row=keys.row(first),
        note="" if absent or first is None else _note(first, dispute, coverage),
        basis=_basis(found) if own and not absent else Noted(),
        absent=absent,
        bar=mini(coverage, dispute) if drawn else Markup(),
    )


def _measured(coverage: Coverage, dispute: Dispute) -> list[Measurement]:
    """Each side's share of the sides' words; none where one is missing."""
    measured = coverage.analysis.measurements if coverage.analysis else ()
    found = [
        find(measured, "voice_share", side=side.id, by="words", of="sides")
        for side in dispute.sides
    ]
    return [m for m in found if m] if all(found) else []


def _absent(coverage: Coverage, first: Measurement | None) -> str:
    if coverage.analysis is None:
        return NOT_HELD
    if first is None or first.value is None:
        return (first.withheld if first else None) or "Not measured"
    return ""


def _splits(found: list[Measurement], dispute: Dispute) -> tuple[Split, ...]:
    points = numbers.apportion([m.value or 0.0 for m in found], 100)
    return tuple(
        Split(voice, str(whole), keys.row(m) if n else "")
        for n, (voice, whole, m) in enumerate(zip(side_voices(dispute), points, found, strict=True))
    )


def _note(first: Measurement, dispute: Dispute, coverage: Coverage) -> str:
    """The range of the first side's share, and whether either may have more."""
    band = interval(first)
    if not band:
        return ""
    measured = coverage.analysis.measurements if coverage.analysis else ()
    parts = (f"{band} for {dispute.sides[0].name}", even(measured, dispute) and EITHER)
    return ", ".join(part for part in parts if part)


def _basis(found: list[Measurement]) -> Noted:
    """On how many passages they stand: "12 and 13 passages"."""
    *first, last = [m.n for m in found]
    told = ", ".join(f"{n:,}" for n in first)
    return Noted(f"{told} and {count(last, 'passage')}", keys.row(*found))
