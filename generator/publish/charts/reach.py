"""The same figure of two articles on one scale from none to all."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.publish.charts.svg import line, place, svg

HEIGHT, ROWS = 24, (7, 17)  # px: of all, and the middle of each article's row

Reach = tuple[float, float | None, float | None]
"""A value from 0 to 1 and the ends of its band, where it has one."""


def reach(title: str, description: str, both: Sequence[Reach | None]) -> Markup:
    """The values of two articles, one above the other; the style sheet fills the first mark and
    leaves the second hollow.
    """
    rows = zip(both, ROWS, ("end", "end two"), strict=True)
    marks = [part for at, y, css in rows if at for part in _row(at, y, css)]
    return svg(title, description, HEIGHT, marks, "scale")


def _row(at: Reach, y: int, css: str) -> Sequence[str]:
    value, low, high = at
    mark = f'<circle class="{css}" cx="{place(100 * value)}" cy="{y}" r="4.5"/>'
    if low is None or high is None:
        return (mark,)
    return line(100 * low, 100 * high, y, y, "band"), mark
