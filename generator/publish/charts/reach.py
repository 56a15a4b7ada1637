"""One value with its reach on a scale from none to all, to stand above or below another's."""

from __future__ import annotations

from markupsafe import Markup

from generator.publish.charts.svg import line, place, svg

HEIGHT, MIDDLE = 17, 8.5  # px


def reach(
    key: str, title: str, description: str, at: tuple[float, float | None, float | None]
) -> Markup:
    """A value from 0 to 1 and the ends of its band, where it has one; the style sheet fills the
    first of two marks and leaves the second hollow.
    """
    value, low, high = at
    grid = [line(x, x, 0, HEIGHT, "grid") for x in (0, 25, 50, 75, 100)]
    ends = [] if low is None or high is None else [(100 * low, 100 * high)]
    bands = [line(*each, MIDDLE, MIDDLE, "band") for each in ends]
    mark = Markup('<circle class="end" cx="{}" cy="{}" r="4.5"/>').format(
        place(100 * value), MIDDLE
    )
    return svg(key, title, description, HEIGHT, [*grid, *bands, mark], "reach")
