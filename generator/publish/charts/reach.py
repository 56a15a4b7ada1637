"""The same figure of two articles on one scale from none to all."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.publish.charts.svg import place, svg

HEIGHT = 22  # px; the middle of each article's row is the style sheet's

Reach = tuple[float, float | None, float | None]
"""A value from 0 to 1 and the ends of its band, where it has one."""


def reach(both: Sequence[Reach | None]) -> Markup:
    """The values of two articles, which are said beside it, one above the other; the style sheet
    fills the first mark and leaves the second hollow.
    """
    rows = zip(both, ("", " two"), strict=True)
    return svg("", "", HEIGHT, [part for at, css in rows if at for part in _row(at, css)], "scale")


def _row(at: Reach, css: str) -> Sequence[str]:
    value, low, high = at
    mark = f'<circle cx="{place(100 * value)}" class="end{css}"/>'
    if low is None or high is None:
        return (mark,)
    ends = f'x1="{place(100 * low)}" x2="{place(100 * high)}"'
    return f'<line {ends} class="band{css}"/>', mark
