"""Which omissions likely matter to a reader: the order of a matrix's rows, and figures overtaken.

In: an OmissionMatrix and its coverage. Out: the matrix with its rows in order, of each kind first
those that some article lacks, then those that most outlets have. Among these come first what was
out within a day before an article that lacks it, and the voices and quotations of a side that is
not otherwise heard there. A figure is not missing from an article before which another had a newer
figure of the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.compare.given import spoken_by
from generator.compare.omission import ENOUGH, day
from generator.model import (
    Coverage,
    ItemKind,
    OmissionCell,
    OmissionMatrix,
    OmissionRow,
)

KINDS: tuple[ItemKind, ...] = ("voice", "quotation", "figure", "place")
"""The order of the kinds: who is heard, what is said, how many, where."""
FRESH = timedelta(days=1)
"""How long before: what is older, events may have overtaken."""


def telling(matrix: OmissionMatrix, coverage: Sequence[Coverage]) -> OmissionMatrix:
    """The matrix as a reader is to see it."""
    rows = [whose(overtaken(row, coverage), matrix, coverage) for row in matrix.rows]
    ordered = sorted(rows, key=lambda row: weight(row, coverage))
    return replace(matrix, rows=tuple(ordered))


def overtaken(row: OmissionRow, coverage: Sequence[Coverage]) -> OmissionRow:
    """A figure's row: from the day on which an article has another, none lacks it."""
    days = [
        day(one.article.published)
        for one, cell in zip(coverage, row.cells, strict=True)
        if cell.state == "differs" and one.article.published is not None
    ]
    if row.kind != "figure" or not days:
        return row
    pairs = zip(coverage, row.cells, strict=True)
    return replace(row, cells=tuple(_settled(cell, one, min(days)) for one, cell in pairs))


def _settled(cell: OmissionCell, one: Coverage, since: date) -> OmissionCell:
    when = one.article.published
    gone = cell.state == "lacks" and when is not None and day(when) >= since
    return OmissionCell("overtaken") if gone else cell


def whose(row: OmissionRow, matrix: OmissionMatrix, coverage: Sequence[Coverage]) -> OmissionRow:
    """The row with the side in whose voice most articles have it, and how many outlets have it."""
    has = [
        (one, cell, column)
        for one, cell, column in zip(coverage, row.cells, matrix.columns, strict=True)
        if cell.state == "has"
    ]
    told = row.kind in {"voice", "quotation"}
    sides = Counter(side for one, cell, _ in has if told for side in heard_in(one, cell))
    own = {one.outlet.id for one, _, column in has if not (column.apart or column.copy_of)}
    return replace(row, side=most(sides), outlets=len(own))


def most(sides: Counter[str]) -> str | None:
    """The side counted most often; None where two are."""
    first, second = (*sides.most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[1] > second[1] else None


def heard_in(one: Coverage, cell: OmissionCell) -> set[str]:
    """The sides whose speech the passages of a cell are in."""
    found = () if one.analysis is None else one.analysis.attributions
    return {
        side
        for attribution in found
        for side in spoken_by(attribution)
        if any(span.overlaps(own) for span in cell.spans for own in attribution.content)
    }


def weight(row: OmissionRow, coverage: Sequence[Coverage]) -> tuple[int, bool, int, int, str]:
    """What rows are put in order by; the first has the least."""
    lacking = [
        (one, cell) for one, cell in zip(coverage, row.cells, strict=True) if cell.state == "lacks"
    ]
    by_id = {one.article.id: one for one in coverage}
    strong = sum(
        is_fresh(one, [by_id[name] for name in cell.against]) + is_unheard(one, row.side)
        for one, cell in lacking
    )
    return KINDS.index(row.kind), not lacking, -row.outlets, -strong, row.words


def is_fresh(one: Coverage, against: Sequence[Coverage]) -> bool:
    """Whether enough outlets had it within a day before."""
    when = one.article.published
    near = {
        other.outlet.id
        for other in against
        if when is not None
        and other.article.published is not None
        and day(when) - day(other.article.published) <= FRESH
    }
    return len(near) >= ENOUGH


def is_unheard(one: Coverage, side: str | None) -> bool:
    """Whether a side speaks nowhere in an article."""
    found = () if one.analysis is None else one.analysis.attributions
    return side is not None and not any(side in spoken_by(a) for a in found)
