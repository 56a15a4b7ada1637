"""`omission_cells`: which article of a story has what others lack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generator.model import CellState, OmissionCell, OmissionColumn
from generator.publish import keys
from generator.publish.data.origin import OF_ARTICLE
from generator.publish.data.placed import Origin
from generator.publish.data.read import ArticleRead, StoryRead
from generator.publish.data.table import Field, Table, listed
from generator.publish.passages import holding


@dataclass(frozen=True, slots=True)
class CellRow:
    """Whether an article has a thing."""

    origin: Origin
    number: int  # of the thing in its story
    column: OmissionColumn
    cell: OmissionCell
    paragraph: int | None

    @property
    def row(self) -> str:
        """The thing's number."""
        return keys.numbered(self.number)


def items(read: StoryRead) -> Iterator[CellRow]:
    """All cells of the story's matrix, a column behind the other."""
    matrix = read.comparison.omission
    for n, column in enumerate(matrix.columns if matrix else ()):
        article = read.articles[n]
        origin = article.origin
        for number, row in enumerate(matrix.rows if matrix else (), 1):
            cell = row.cells[n]
            yield CellRow(origin, number, column, cell, _paragraph(article, cell))


def _paragraph(read: ArticleRead, cell: OmissionCell) -> int | None:
    """Where an article first has it, from 1."""
    analysis = read.coverage.analysis
    where = [span.start for span in cell.spans if span.start >= 0]
    return holding(analysis.paragraphs, where[0]) + 1 if analysis and where else None


OMISSION_CELLS: Table[StoryRead, CellRow] = Table(
    "omission_cells",
    "Which article has what",
    "For each thing of `omissions` and each article, whether the article has it.",
    (
        *OF_ARTICLE,
        Field(
            "state",
            "string",
            "`has` or `lacks` it; `named`: tells it in another way; `differs`: has another figure; "
            "`overtaken`: another figure was out already; `before`: published before two others "
            "had it; `excerpt`, `copy`, `undated`, `unread`: nothing can be said",
            "cell.state",
            values=get_args(CellState),
        ),
        Field(
            "figures",
            "string",
            "The other figures that it has; several with `; ` between them",
            lambda one: listed(one.cell.words, "; ") if one.cell.state == "differs" else None,
        ),
        Field("paragraph", "integer", "Where it has it first: paragraph of the article, from 1",
              "paragraph"),
        Field("against", "string",
              "Articles that had it before, by their ids, with a blank between them",
              lambda one: listed(one.cell.against)),
        Field("elsewhere", "string",
              "Other articles of the same outlet that have it, by their ids",
              lambda one: listed(one.cell.elsewhere)),
        Field("opinion", "boolean", "Whether the article is opinion, of which no report is asked",
              "column.apart"),
    ),
    items,
    theirs=True,
)  # fmt: skip
