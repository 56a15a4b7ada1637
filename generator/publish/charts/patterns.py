"""The fills that the style sheet refers to; each page defines them once."""

from __future__ import annotations

from markupsafe import Markup


def patterns() -> Markup:
    """The fills, to stand once on each page that has charts."""
    return _PATTERNS


def _pattern(css: str, size: int, marks: str, rotate: int = 0) -> str:
    return (
        f'<pattern id="p-{css}" width="{size}" height="{size}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({rotate})"><rect width="{size}" height="{size}" '
        f'class="g-{css}"/>{marks}</pattern>'
    )


_PATTERNS = Markup(  # noqa: S704  fixed text
    '<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    + _pattern("b", 7, '<rect width="2" height="7" class="l-b"/>', 45)
    + _pattern("c", 7, '<rect width="7" height="2" class="l-c"/>')
    + _pattern("d", 7, '<rect width="2" height="7" class="l-d"/>')
    + _pattern("e", 7, '<path d="M0 0h7M0 0v7" class="k-e"/>', 45)
    + _pattern("f", 7, '<rect width="2" height="7" class="l-f"/>', 135)
    + _pattern(
        "o",
        6,
        '<circle cx="1.5" cy="1.5" r=".9" class="l-o"/><circle cx="4.5" cy="4.5" r=".9" '
        'class="l-o"/>',
    )
    + _pattern("n", 6, '<path d="M0 0h6M0 0v6" class="k-n"/>')
    + _pattern("st", 6, '<rect width="1" height="6" class="l-st"/>', 135)
    + '<pattern id="p-ab" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<rect width="8" height="4" class="g-a"/><rect y="4" width="8" height="4" class="g-b"/>'
    "</pattern></defs></svg>"
)
