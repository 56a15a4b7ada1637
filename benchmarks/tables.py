"""Rows in, a table for the terminal out."""

from __future__ import annotations

from collections.abc import Sequence

Cell = str | float | None


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Columns as wide as their longest cell, the first flush left, the others flush right."""
    lines = [list(header), *([shown(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(["", title, *(line(cells, widths) for cells in lines)])


def line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One line of a table."""
    first = cells[0].ljust(widths[0])
    rest = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
    return "  ".join((first, *rest)).rstrip()


def shown(cell: Cell) -> str:
    """A cell's text: nothing for None, at least one decimal for a fraction."""
    return "" if cell is None else str(cell)
