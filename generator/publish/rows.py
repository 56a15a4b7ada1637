"""One row an article, as stories, outlets and disputes list it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Coverage, Dispute, Measurement, Site
from generator.publish import charts, keys, labels, urls
from generator.publish.figures import (
    Figure,
    Noted,
    Share,
    disagreement,
    figure,
    find,
    more,
    shares,
)
from generator.publish.floor import ends
from generator.publish.numbers import NBSP, count
from generator.publish.page import Link
from generator.publish.twins import same_text
from generator.publish.versions import marks
from generator.publish.voices import Stretch, Voice, bar

EITHER = "either may have more"
NOT_HELD = "Text not held here: nothing can be counted"
BAR = 26  # px
TWO = 2


@dataclass(frozen=True, slots=True)
class Row:
    """An article in its comparison."""

    key: str
    of: str  # the article, as the data names it
    outlet: Link
    headline: Link
    meta: str
    sample: bool
    bar: Markup  # empty where nothing could be counted
    parties: tuple[str, ...]  # of the first side and of the second, of two; or none
    shares: tuple[Share, ...]
    pair: Markup
    pair_note: str
    row: str  # of the first share
    even: str  # said where neither of two sides certainly has more
    basis: Noted
    withheld: str
    disagreement: Noted
    direct: Figure
    first: Voice | None  # who is heard first and last; None where nobody is
    last: Voice | None
    absent: str


def row(site: Site, page: PurePosixPath, coverage: Coverage, dispute: Dispute) -> Row:
    """The row of an article as `page` shows it."""
    article, analysis = coverage.article, coverage.analysis
    target = urls.href(page, urls.article_path(article))
    measured = analysis.measurements if analysis else ()
    sides = shares(measured, dispute, target)
    stretches = bar(dispute, coverage.segments)
    key = f"{article.story}-{article.id}"
    first, last = ends(coverage, dispute)
    return Row(
        key=f"row-{key}",
        of=keys.of(article),
        outlet=Link(coverage.outlet.name, urls.href(page, urls.outlet_path(coverage.outlet.id))),
        headline=Link(article.title, target),
        meta=meta(site, coverage),
        sample=coverage.outlet.invented,
        bar=charts.voice_bar("", stretches, height=BAR) if stretches else Markup(),
        parties=both_parties(stretches),
        shares=sides,
        pair=_pair(dispute, measured),
        pair_note=_pair_note(sides),
        row=sides[0].figure.row,
        even=even(measured, dispute),
        basis=_basis(sides),
        withheld=sides[0].figure.withheld,
        disagreement=disagreement(measured, dispute),
        direct=direct(measured, target),
        first=first,
        last=last,
        absent="" if analysis else NOT_HELD,
    )


def mini(coverage: Coverage, dispute: Dispute) -> Markup:
    """The small bar of an article, for lists of stories."""
    stretches = bar(dispute, coverage.segments)
    return charts.thin_bar(stretches) if stretches else Markup()


def meta(site: Site, coverage: Coverage) -> str:
    """When, how long, and what else a reader should know before comparing."""
    article, analysis = coverage.article, coverage.analysis
    parts = [labels.published(article.published)]
    parts += [count(analysis.words, "word")] if analysis else []
    return " · ".join((*parts, *cautions(site, coverage)))


def cautions(site: Site, coverage: Coverage) -> tuple[str, ...]:
    """What a reader should know of an article before comparing it."""
    article, analysis = coverage.article, coverage.analysis
    parts = [f"contains {', '.join(article.credits)} copy"] if article.credits else []
    parts += [same_text(site, coverage)]
    parts += ["excerpt only"] if article.extent == "excerpt" else []
    passages_only = article.quotation and analysis and not article.withdrawn
    parts += ["passages only"] if passages_only else []
    parts += [marks(coverage, site)]
    parts += ["withdrawn, numbers only"] if article.withdrawn else []
    return tuple(part for part in parts if part)


def direct(measurements: Sequence[Measurement], target: str) -> Figure:
    """How much of what is reported stands in quotation marks."""
    found = find(measurements, "direct_share")
    return figure(
        found, "", " of what is reported stands in direct quotation", f"{target}#passages"
    )


def both_parties(stretches: Sequence[Stretch]) -> tuple[str, ...]:
    """The parties at both ends of the bar, where there are any."""
    found = tuple(parties(stretches, place) for place in ("start", "end"))
    return found if any(found) else ()


def parties(stretches: Sequence[Stretch], place: str) -> str:
    """The parties of the sides on one end of the bar, with their points."""
    ends = [s for s in stretches if s.place == place]
    lines = [
        ", ".join(f"{part.name}{NBSP}{charts.points(part.points)}" for part in stretch.parts)
        for stretch in ends
        if len(stretch.parts) > 1 or stretch.parts[0].name != labels.NO_PARTY
    ]
    return "; ".join(lines)


def _pair(dispute: Dispute, measurements: Sequence[Measurement]) -> Markup:
    """The two sides alone, where there are two and enough was said."""
    first = dispute.sides[0]
    found = find(measurements, "voice_share", side=first.id, by="words", of="sides")
    if len(dispute.sides) != TWO or found is None or found.value is None:
        return Markup()
    low, high = found.low, found.high
    value = found.value
    return charts.pair_bar((value, value if low is None else low, value if high is None else high))


def _pair_note(sides: Sequence[Share]) -> str:
    first = sides[0]
    if len(sides) != TWO or not first.figure.band:
        return ""
    return f"{first.figure.band} for {first.voice.name}"


def even(measurements: Sequence[Measurement], dispute: Dispute) -> str:
    """What is said where the band of the first side's share reaches half."""
    side = dispute.sides[0].id
    found = find(measurements, "voice_share", side=side, by="words", of="sides")
    if len(dispute.sides) != TWO or found is None or found.low is None:
        return ""
    return "" if more(found) else EITHER


def _basis(sides: Sequence[Share]) -> Noted:
    """How many passages two sides' shares stand on: "12 and 13 passages"."""
    if sides[0].figure.withheld or len(sides) != TWO:
        return Noted()
    first, second = (share.figure for share in sides)
    told = f"{first.n} and {count(second.n, 'passage')}"
    return Noted(told, keys.BESIDE.join((first.row, second.row)))
