"""What each outlet's articles on a dispute give to the sides, a row an outlet, all together first.

A share speaks of the outlet, not of the articles at hand: it is given with its range, from as many
articles as are needed for one, and else withheld.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Dispute, DisputeProfile, Measurement, Outlet, Pooled, Site
from generator.publish import charts, keys, urls
from generator.publish.figures import SAID, Figure, figure, find
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.voices import Voice, side_voices
from generator.statistics import MINIMUM

FIRST = 20
"""Outlets that stand on a dispute's page."""
TOGETHER = "All outlets together"
NONE = "No report that can be counted: opinion, or no text held here"


@dataclass(frozen=True, slots=True)
class Cell:
    """A side's passages and its share; the chart shows the share with its range."""

    voice: Voice
    passages: str
    noun: str  # what they are, where no column's head says so
    share: Figure
    chart: Markup


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet; without cells where nothing of it is counted, with `withheld` where no share is
    given.
    """

    of: str  # the outlet, or all, as the data names them
    outlet: Link
    row: str  # of the first share
    articles: str
    noun: str
    cells: tuple[Cell, ...]
    withheld: str


def by_outlet(site: Site, page: PurePosixPath, profile: DisputeProfile) -> tuple[OutletRow, ...]:
    """The rows of a dispute that any outlet reports on, in the order of the outlets' list."""
    dispute = profile.dispute
    rows = tuple(_rows(site, page, dispute))
    if len(rows) < 2:  # noqa: PLR2004
        return rows
    all_ = keys.of_dispute(dispute.id), Link(TOGETHER, "#stories")
    whole = _row(*all_, profile.pooled, dispute)
    return (whole, *rows)


def first_outlets(rows: Sequence[OutletRow]) -> tuple[OutletRow, ...]:
    """All of few; of more all together and those with most articles."""
    if len(rows) <= FIRST:
        return tuple(rows)
    most = sorted(rows[1:], key=lambda row: int(row.articles), reverse=True)
    return (rows[0], *most[:FIRST])


def _rows(site: Site, page: PurePosixPath, dispute: Dispute) -> Iterator[OutletRow]:
    for outlet in site.outlets:
        for found in outlet.disputes:
            if found.dispute.id == dispute.id:
                link = _link(page, outlet.outlet, dispute)
                of = keys.of_outlet(outlet.outlet.id, dispute.id)
                yield _row(of, link, found.pooled, dispute)


def _link(page: PurePosixPath, outlet: Outlet, dispute: Dispute) -> Link:
    return Link(outlet.name, urls.href(page, urls.outlet_path(outlet.id), f"d-{dispute.id}"))


def _row(of: str, link: Link, pooled: Sequence[Pooled], dispute: Dispute) -> OutletRow:
    shares = [p for p in pooled if p.measurement.metric == "voice_share"]
    articles = {name for found in pooled for name in found.articles}
    if not articles or not shares:
        return OutletRow(of, link, "", "0", "articles", (), NONE)
    measured = [found.measurement for found in shares]
    cells = tuple(_cell(voice, link, measured) for voice in side_voices(dispute))
    noun = "article" if len(articles) == 1 else "articles"
    return OutletRow(of, link, cells[0].share.row, str(len(articles)), noun, cells, short(shares))


def short(shares: Sequence[Pooled]) -> str:
    """Why no share is given; empty where one is."""
    first = next(p for p in shares if (p.measurement.by, p.measurement.of) == ("words", "sides"))
    if first.measurement.withheld or first.measurement.interval:
        return first.measurement.withheld or ""
    articles = count(len(first.articles), "article")
    return f"Too little text to say: {articles}, {MINIMUM.articles} are needed"


def _cell(voice: Voice, link: Link, measured: Sequence[Measurement]) -> Cell:
    found = find(measured, "voice_share", side=voice.id, by="words", of="sides")
    shown = figure(found, f"{link.name}, {voice.name}: ", f" {SAID}", link.href)
    return Cell(
        voice=voice,
        passages=f"{found.n:,}" if found else "0",
        noun="passage" if found and found.n == 1 else "passages",
        share=shown,
        chart=_chart(voice, found),
    )


def _chart(voice: Voice, found: Measurement | None) -> Markup:
    """The share with its range on a line from 0 to 100 %; nothing where there is no range."""
    if found is None or found.value is None or found.low is None or found.high is None:
        return Markup()
    return charts.dot(voice.css, (found.value, found.low, found.high))
