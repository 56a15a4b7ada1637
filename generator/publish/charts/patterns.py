"""The fills that the style sheet refers to; each page defines them once."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from markupsafe import Markup


def patterns(drawn: Collection[str] | None = None) -> Markup:
    """The fills, to stand once on each page that has charts; those of the voices drawn on it, by
    their classes, or all.
    """
    return _of(frozenset(_PATTERNS if drawn is None else drawn))


@cache
def _of(drawn: frozenset[str]) -> Markup:
    found = "".join(fill for css, fill in _PATTERNS.items() if css in drawn)
    if not found:
        return Markup()
    defs = f'<svg class="defs" width="0" height="0" aria-hidden="true">{found}</svg>'
    return Markup(defs)  # noqa: S704  fixed text


def _pattern(css: str, size: int, marks: str, rotate: int = 0) -> str:
    turned = f' patternTransform="rotate({rotate})"' if rotate else ""
    return (
        f'<pattern id="p-{css}" width="{size}" height="{size}" patternUnits="userSpaceOnUse"'
        f'{turned}><path d="M0 0h{size}v{size}H0z" class="g-{css}"/>{marks}</pattern>'
    )


_STRIPE = "M0 0h2v7H0z"
_PATTERNS = {
    "b": _pattern("b", 7, f'<path d="{_STRIPE}" class="l-b"/>', 45),
    "c": _pattern("c", 7, '<path d="M0 0h7v2H0z" class="l-c"/>'),
    "d": _pattern("d", 7, f'<path d="{_STRIPE}" class="l-d"/>'),
    "e": _pattern("e", 7, '<path d="M0 0h7M0 0v7" class="k-e"/>', 45),
    "f": _pattern("f", 7, f'<path d="{_STRIPE}" class="l-f"/>', 135),
    "o": _pattern("o", 6, '<path d="M1.5 1.5h0M4.5 4.5h0" class="k-o"/>'),
    "n": _pattern("n", 6, '<path d="M0 0h6M0 0v6" class="k-n"/>'),
    "st": _pattern("st", 6, '<path d="M0 0h1v6H0z" class="l-st"/>', 135),
    "ab": '<pattern id="p-ab" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<path d="M0 0h8v4H0z" class="g-a"/><path d="M0 4h8v4H0z" class="g-b"/></pattern>',
}
