"""What articles of a story have and others lack, as tables: a thing a row, an article a column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from generator.declared import spelt
from generator.model import (
    WORD,
    CellState,
    Dispute,
    ItemKind,
    OmissionCell,
    OmissionColumn,
    OmissionMatrix,
    OmissionRow,
)
from generator.publish import keys, labels
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.reports import Report, Reports, opened, paragraph
from generator.publish.voices import Voice, side_voice

OPEN = 3
"""Rows of a kind that are shown at once."""
MOST = 30
"""Rows of a kind that are shown at all."""
WIDE = 8
"""Articles up to which cells have words; of more they have marks."""
KINDS: Mapping[ItemKind, tuple[str, str]] = {
    "voice": ("Voices", "voice"),
    "quotation": ("Quotations", "quotation"),
    "figure": ("Figures", "figure"),
    "place": ("Places", "place"),
}
FOLDED = frozenset({"place"})
"""Kinds of which nothing is shown at once: a place left out seldom means anything."""
MARKS: Mapping[CellState, str] = {
    "has": "●",
    "lacks": "○",
    "named": "◐",
    "differs": "≠",
    "overtaken": "·",
    "before": "·",
    "excerpt": "–",
    "copy": "–",
    "undated": "–",
    "unread": "–",
}
TOLD: Mapping[CellState, str] = {
    **labels.CELLS,
    "before": "not compared, as no two others are known to have had it in the 3 days before",
}
"""What a state means. Who came out too early and who came out too late have the same one."""
SHORT: Mapping[CellState, str] = {
    **TOLD,
    "overtaken": "overtaken",
    "before": "not compared",
    "excerpt": "excerpt only",
    "copy": "a copy",
    "undated": "time not known",
    "unread": "not held",
}
LEAST = 4
"""Words of a quotation by which a reader knows it."""
MARKED = '“”"'
NO_REPORT = "opinion, not compared"
NOT_SHOWN = {"figure": "a figure whose words may not be shown"}


@dataclass(frozen=True, slots=True)
class Cell:
    """Whether an article has it: a mark, words for it, and where."""

    css: str
    mark: str
    told: str
    at: str  # where on the article's page, which the head of the column opens; empty: nowhere


@dataclass(frozen=True, slots=True)
class Line:
    """A thing, whose it is, how many have it, and a cell for each article."""

    words: str
    voice: Voice | None
    row: str  # of the data
    note: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """An article above its column."""

    article: Link
    note: str


@dataclass(frozen=True, slots=True)
class Things:
    """Rows of one kind, in one table."""

    title: str
    lines: tuple[Line, ...]

    @property
    def alone(self) -> tuple[Things, ...]:
        """The same as the only ones of a table."""
        return (self,)


@dataclass(frozen=True, slots=True)
class Key:
    """A mark and what it means."""

    css: str
    mark: str
    told: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What a story's page says of omissions; nothing at all where there are no lines."""

    heads: tuple[Head, ...]
    wide: bool  # whether its cells have words, else marks
    first: tuple[Things, ...]
    rest: tuple[Things, ...]
    key: tuple[Key, ...]
    nothing: str
    hidden: str  # how many rows have no words that may be shown


def missing(matrix: OmissionMatrix | None, known: Reports, dispute: Dispute) -> Missing:
    """The matrix in words; reports first, what is no report last."""
    columns = () if matrix is None else matrix.columns
    order = sorted(range(len(columns)), key=lambda n: columns[n].apart)
    rows = () if matrix is None else tuple(row for row in matrix.rows if named(row, dispute))
    first = {kind: opening([row for row in rows if row.kind == kind]) for kind in KINDS}
    rest = {kind: [r for r in rows if r.kind == kind and r not in first[kind]] for kind in KINDS}

    numbers = {id(row): n for n, row in enumerate(matrix.rows if matrix else (), 1)}

    def things(kind: ItemKind, found: Sequence[OmissionRow], more: str) -> Things:
        lines = tuple(
            line(row, numbers[id(row)], columns, order, known, dispute) for row in found[:MOST]
        )
        return Things(title(kind, len(found), more), lines)

    return Missing(
        heads=tuple(head(columns[n], known) for n in order),
        wide=len(columns) <= WIDE,
        first=tuple(things(kind, found, "") for kind, found in first.items() if found),
        rest=tuple(
            things(kind, found, "more" if first[kind] else "all")
            for kind, found in rest.items()
            if found
        ),
        key=key(rows),
        nothing="" if rows else nothing(len(columns)),
        hidden=hidden(0 if matrix is None else len(matrix.rows) - len(rows)),
    )


def hidden(number: int) -> str:
    """What is said of rows that have no words."""
    return f"{count(number, 'thing')} more may not be shown in words." if number else ""


def nothing(articles: int) -> str:
    """Why there is no matrix."""
    if articles == 1:
        return "One article so far: nothing can be compared."
    return "Nothing was found that reports of two outlets have in common and that can be named."


def named(row: OmissionRow, dispute: Dispute) -> bool:
    """Whether a reader can be told what it is."""
    return bool(told(row, dispute))


def told(row: OmissionRow, dispute: Dispute) -> str:
    """A thing in words, as far as they may be shown; of a quotation the longest that is. A public
    person is spelt as in the dispute's file.
    """
    if row.kind == "voice":
        return spelt(row.words, row.side, dispute)
    if row.kind != "quotation":
        return row.words or NOT_SHOWN.get(row.kind, "")
    every = (row.words, *(words for cell in row.cells for words in cell.words))
    best = max(every, key=lambda words: (len(WORD.findall(words)), words))
    bare = best.strip(MARKED).rstrip(",")
    return f"“{bare}”" if len(WORD.findall(bare)) >= LEAST else ""


def opening(rows: Sequence[OmissionRow]) -> list[OmissionRow]:
    """The first rows that some report lacks, of a kind that is shown at once: one of each side and
    of none in turn, so that no side's voices are all that is seen.
    """
    lacking = [row for row in rows if any(cell.state == "lacks" for cell in row.cells)]
    if rows and rows[0].kind in FOLDED:
        return []
    sides = list(dict.fromkeys(row.side for row in lacking))
    each = [[row for row in lacking if row.side == side] for side in sides]
    rounds = [row for one in zip_longest(*each) for row in one if row is not None]
    return [row for row in lacking if row in rounds[:OPEN]]


def title(kind: ItemKind, number: int, more: str) -> str:
    """What a table holds: "17 more voices", "30 of 42 places, those that most outlets have"."""
    plural, one = KINDS[kind]
    if not more:
        return plural
    if number > MOST:
        return f"{MOST} of {number} {'more ' if more == 'more' else ''}{plural.lower()}"
    if more == "more":
        return f"{number} more {one if number == 1 else plural.lower()}"
    return count(number, one, plural.lower())


def head(column: OmissionColumn, known: Reports) -> Head:
    """An article, and why nothing is said of what it lacks."""
    note = "opinion" if column.apart else "a copy" if column.copy_of else ""
    return Head(known[column.article].link, note)


def line(  # noqa: PLR0917  a row has that many parts
    row: OmissionRow,
    number: int,
    columns: Sequence[OmissionColumn],
    order: Sequence[int],
    known: Reports,
    dispute: Dispute,
) -> Line:
    """A row of the table."""
    words = told(row, dispute)
    has = sum(cell.state == "has" for cell in row.cells)
    cells = (cell(row.cells[n], columns[n], known[columns[n].article]) for n in order)
    return Line(
        words=words,
        voice=side_voice(dispute, row.side) if row.side else None,
        row=keys.named("omissions", keys.numbered(number)),
        note=f"in {count(has, 'article')} of {count(row.outlets, 'outlet')}",
        cells=tuple(cells),
    )


def cell(found: OmissionCell, column: OmissionColumn, report: Report) -> Cell:
    """A cell in words."""
    if column.apart and found.state == "lacks":
        return Cell("c-before", "–", NO_REPORT, "")
    others = found.words if found.state == "differs" else ()
    said = ", ".join((TOLD[found.state], *others))
    where = [span for span in found.spans if span.start >= 0]
    if found.state in {"before", "overtaken", "lacks"} or not where:
        return Cell(css(found.state), MARKS[found.state], SHORT[found.state], "")
    at = where[0].start
    short = f"paragraph {paragraph(report, at)}" if found.state == "has" else said
    _, _, place = opened(report, at).partition("#")
    return Cell(css(found.state), MARKS[found.state], short, place or "page")


def css(state: CellState) -> str:
    """The class of a cell's mark."""
    return f"c-{state}"


def key(rows: Sequence[OmissionRow]) -> tuple[Key, ...]:
    """The marks that these rows have, and what each means."""
    states = {cell.state for row in rows for cell in row.cells}
    meant: dict[str, list[CellState]] = {}
    for state in MARKS:
        if state in states:
            meant.setdefault(MARKS[state], []).append(state)
    return tuple(
        Key(css(found[0]), mark, "; or ".join(TOLD[state] for state in found))
        for mark, found in meant.items()
    )
