"""The elements of a graphic. Places in %, heights in px, so that letters never stretch.

What is the same in all graphics of a kind (heights of bars, where words stand) is in the style
sheet; what comes from outside is escaped once, in `svg` and `text`.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from generator.publish.characters import showable


def svg(title: str, description: str, height: int, marks: Iterable[str], css: str) -> Markup:
    """A graphic with its title and description; its marks are markup."""
    return Markup(  # noqa: S704  marks are of this package, words are escaped
        f'<svg class="c{css and " "}{css}" style="height:{height}px" role="img">'
        f"<title>{words(title)}</title><desc>{words(description)}</desc>{''.join(marks)}</svg>"
    )


def words(text: str) -> Markup:
    """Words as an element of a graphic holds them."""
    return escape(showable(text))


def place(percent: float) -> str:
    """A place from left to right."""
    return f"{short(percent)}%"


def short(number: float) -> str:
    """A number with as many of two decimals as it needs."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if number > 0 else "0"


def rect(x: float, width: float, css: str, more: str = "") -> str:
    """A filled part, as high as the style sheet says, or as `more` attributes do."""
    return f'<rect x="{place(x)}" width="{place(width)}"{more} class="f-{css}"/>'


def line(x1: float, x2: float, y1: float, y2: float, css: str) -> str:
    """A line."""
    return f'<line x1="{place(x1)}" x2="{place(x2)}" y1="{y1:g}" y2="{y2:g}" class="{css}"/>'


def text(inside: str, x: float, shift: int, css: str) -> str:
    """Words at half the height, markup that is escaped; some px beside a place."""
    beside = f' dx="{shift}"' if shift else ""
    return f'<text class="{css}" x="{place(x)}"{beside} y="50%">{inside}</text>'
