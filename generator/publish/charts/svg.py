"""The elements of a graphic. Places in %, heights in px, so that letters never stretch.

What is the same in all graphics of a kind (heights of bars, where words stand) is in the style
sheet; what comes from outside is escaped once, in `svg` and `text`.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from generator.publish.characters import showable

HEIGHTS = {"voice": 26, "pairbar": 17, "scale": 22, "strip": 20}
"""Of the graphics of a kind, where the style sheet knows it."""


def svg(title: str, description: str, height: int, marks: Iterable[str], css: str) -> Markup:
    """A graphic with its title and, where that does not say all, its description; one without a
    title only shows what is said beside it. Its marks are markup.
    """
    style = "" if HEIGHTS.get(css) == height else f' style="height:{height}px"'
    told = f"<title>{words(title)}</title>" if title else ""
    more = f"<desc>{words(description)}</desc>" if description else ""
    name = ' role="img"' if title else ' aria-hidden="true"'
    return Markup(  # noqa: S704  marks are of this package, words are escaped
        f'<svg class="c{css and " "}{css}"{style}{name}>{told}{more}{"".join(marks)}</svg>'
    )


def words(text: str) -> Markup:
    """Words as an element of a graphic holds them."""
    return escape(showable(text))


def place(percent: float) -> str:
    """A place from left to right."""
    return f"{short(percent)}%"


def short(number: float) -> str:
    """A number with no more digits than can be seen: a tenth of 1 % of a graphic is half a px."""
    return f"{number:.1f}".removesuffix(".0") if number > 0 else "0"


def rect(x: float, width: float, css: str, more: str = "") -> str:
    """A filled part, as high as the style sheet says, or as `more` attributes do; it ends where the
    next begins.
    """
    wide = round(x + width, 1) - round(x, 1)
    return f'<rect x="{place(x)}" width="{place(wide)}"{more} class="f-{css}"/>'


def line(x1: float, x2: float, y1: float, y2: float, css: str) -> str:
    """A line."""
    return f'<line x1="{place(x1)}" x2="{place(x2)}" y1="{y1:g}" y2="{y2:g}" class="{css}"/>'


def text(inside: str, x: float, shift: int, css: str) -> str:
    """Words at half the height, markup that is escaped; some px beside a place."""
    beside = f' dx="{shift}"' if shift else ""
    return f'<text class="{css}" x="{place(x)}"{beside} y="50%">{inside}</text>'


def dashes(whole: int, runs: Iterable[tuple[int, int]]) -> str:
    """The attributes of a line as long as a whole: where each dash begins, how long it is."""
    lengths, at = [0], 0
    for start, length in runs:
        lengths += [start - at, length]
        at = start + length
    array = " ".join(map(str, (*lengths, whole - at)))
    return f'pathLength="{whole}" stroke-dasharray="{array}"'
