"""The fills that the style sheet refers to; each page defines once those that its charts use."""

from __future__ import annotations

import re

from markupsafe import Markup

DRAWN = 'id="pairs"'
"""On this page a script draws bars of whatever a reader chooses."""
FILLED = re.compile(r'class="?(?:mark )?[fs]-(\w+)')
"""What a chart draws with a fill."""
VOICED = re.compile(r'\["(\w{1,2})","')
"""A voice that it has there (publish/loose.py)."""


def patterns(html: str) -> Markup:
    """The fills that the charts of a page are drawn with, to stand once on it; empty for none."""
    named = {*FILLED.findall(html), *(VOICED.findall(html) if DRAWN in html else ())}
    used = [name for name in _PATTERNS if name in named]
    if not used:
        return Markup()
    return _FRAME.format(Markup().join(_PATTERNS[name] for name in used))


def _pattern(css: str, size: int, marks: str, rotate: int = 0) -> Markup:
    turned = f' patternTransform="rotate({rotate})"' if rotate else ""
    return Markup(  # noqa: S704  fixed text
        f'<pattern id="p-{css}" width="{size}" height="{size}" patternUnits="userSpaceOnUse"'
        f'{turned}><path d="M0 0h{size}v{size}H0z" class="g-{css}"/>{marks}</pattern>'
    )


_FRAME = Markup('<div><svg class="defs" width="0" height="0" aria-hidden="true">{}</svg></div>')
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
    "ab": Markup(
        '<pattern id="p-ab" width="8" height="8" patternUnits="userSpaceOnUse">'
        '<path d="M0 0h8v4H0z" class="g-a"/><path d="M0 4h8v4H0z" class="g-b"/></pattern>'
    ),
}
