"""Inline SVG: bars, pairs and intervals. Places in %, heights in px, so that letters never stretch.

Colours and patterns are classes of the style sheet; each page defines the patterns once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.publish.voices import Stretch

NARROW = 4.5  # % of the bar below which a stretch has no room for its number
PALE = frozenset({"u", "st", "n"})  # fills on which dark text stands
WORDY = 24.0  # % of the bar from which a stretch may be named inside


def voice_bar(key: str, title: str, stretches: Sequence[Stretch], *, height: int) -> Markup:
    """One article, all its words, with the share of each voice written in it."""
    total = sum(stretch.words for stretch in stretches)
    placed = list(_placed(stretches, total))
    marks = [_stretch(s, x, w, height) for s, x, w in placed]
    gaps = [_gap(x, height) for s, x, _ in placed for x in _gaps(s, x, total) if x > 0]
    labels = [_label(s, x, w, height / 2 + 4.5) for s, x, w in placed]
    return _svg(key, title, describe(stretches), height, [*marks, *gaps, *labels], "voice")


def mini_bar(key: str, title: str, stretches: Sequence[Stretch], *, height: int = 13) -> Markup:
    """The same without numbers, for lists."""
    total = sum(stretch.words for stretch in stretches)
    placed = list(_placed(stretches, total))
    marks = [_stretch(s, x, w, height) for s, x, w in placed]
    gaps = [_gap(x, height) for _, x, _ in placed if x > 0]
    return _svg(key, title, describe(stretches), height, [*marks, *gaps], "voice")


def many_bars(key: str, title: str, description: str, bars: Sequence[Sequence[Stretch]]) -> Markup:
    """Thin bars under each other, one an article."""
    marks = [
        _rect(x, w, 7 * row, 5, s.voice.css)
        for row, stretches in enumerate(bars)
        for s, x, w in _placed(stretches, sum(stretch.words for stretch in stretches))
    ]
    return _svg(key, title, description, 7 * len(bars), marks, "many")


def pair_bar(key: str, title: str, description: str, place: tuple[float, float, float]) -> Markup:
    """Two sides' words alone: the first side's share and its interval, 0 to 1, as a bracket."""
    share, low, high = place
    marks = [
        _rect(0, 100 * share, 4, 9, "a"),
        _rect(100 * share, 100 - 100 * share, 4, 9, "b"),
        _bracket(low, high, "halo"),
        _bracket(low, high, "band"),
    ]
    return _svg(key, title, description, 17, marks, "pairbar")


def dot(
    key: str, title: str, description: str, css: str, place: tuple[float, float, float]
) -> Markup:
    """A value and its interval on a scale; places are 0 to 1 from left to right."""
    value, low, high = (100 * min(1.0, max(0.0, part)) for part in place)
    grid = [_line(x, x, 0, 22, "grid") for x in (0, 25, 50, 75, 100)]
    band = _line(low, high, 11, 11, "band")
    return _svg(key, title, description, 22, [*grid, band, _mark(css, value)], "")


def describe(stretches: Sequence[Stretch]) -> str:
    """A bar in words."""
    total = sum(stretch.words for stretch in stretches)
    shares = ", ".join(f"{s.voice.name} {s.share}" for s in stretches)
    return f"Of {total:,} words: {shares}."


def points(number: int) -> str:
    """Whole points; what is there never reads as 0."""
    return str(number) if number else "under 1"


def patterns() -> Markup:
    """The fills that the style sheet refers to, to stand once on each page that has charts."""
    return _PATTERNS


def _placed(stretches: Iterable[Stretch], total: int) -> Iterable[tuple[Stretch, float, float]]:
    before = 0
    for stretch in stretches:
        yield stretch, 100 * before / total, 100 * stretch.words / total
        before += stretch.words


def _stretch(stretch: Stretch, x: float, width: float, height: int) -> Markup:
    fill = _rect(x, width, 0, height, stretch.voice.css)
    if stretch.voice.css not in {"u", "st"}:
        return fill
    edges = [_line(x, x + width, y, y, "edge") for y in (0.5, height - 0.5)]
    return Markup().join([fill, *edges])


def _gaps(stretch: Stretch, x: float, total: int) -> Iterable[float]:
    """Where the stretch and each of its parties begin."""
    for part in stretch.parts:
        yield x
        x += 100 * part.words / total


def _label(stretch: Stretch, x: float, width: float, y: float) -> Markup:
    if width < NARROW:
        return Markup()
    number, css = points(stretch.points), "t-u" if stretch.voice.css in PALE else "t-on"
    if stretch.place != "middle":
        start, end = _widest(stretch, x, width)
        at, shift = (start, 7) if stretch.place == "start" else (end, -7)
        return _text(number, (at, y), shift, css, stretch.place)
    middle = (x + width / 2, y)
    if width < WORDY:
        return _text(number, middle, 0, css, "middle")
    name = _text(f"{stretch.voice.name} {number}", middle, 0, f"{css} wide", "middle")
    return name + _text(number, middle, 0, f"{css} narrow", "middle")


def _widest(stretch: Stretch, x: float, width: float) -> tuple[float, float]:
    """From where to where the party with most words lies: there is room for the side's number."""
    best = max(stretch.parts, key=lambda part: part.words)
    before = stretch.parts[: stretch.parts.index(best)]
    start = x + width * sum(part.words for part in before) / stretch.words
    return start, start + width * best.words / stretch.words


def _mark(css: str, x: float) -> Markup:
    """A round mark for the first side, a square on its corner for every other."""
    if css == "a":
        shape = Markup('<circle cx="0" cy="11" r="5.5" class="f-{}"/>').format(css)
    else:
        shape = Markup(
            '<rect x="-5" y="6" width="10" height="10" class="mark f-{}" '
            'transform="rotate(45 0 11)"/>'
        ).format(css)
    return Markup('<svg x="{}" overflow="visible">{}</svg>').format(_place(x), shape)


def _svg(  # noqa: PLR0917  an element has that many parts
    key: str, title: str, description: str, height: int, marks: Iterable[Markup], css: str
) -> Markup:
    return Markup(
        '<svg class="c {}" style="height:{}px" role="img" aria-labelledby="{}-t {}-d">'
        '<title id="{}-t">{}</title><desc id="{}-d">{}</desc>{}</svg>'
    ).format(css, height, key, key, key, title, key, description, Markup().join(marks))


def _place(percent: float) -> str:
    return f"{percent:.2f}%"


def _rect(x: float, width: float, y: int, height: int, css: str) -> Markup:
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" class="f-{}"/>').format(
        _place(x), y, _place(width), height, css
    )


def _line(x1: float, x2: float, y1: float, y2: float, css: str) -> Markup:
    return Markup('<line x1="{}" x2="{}" y1="{}" y2="{}" class="{}"/>').format(
        _place(x1), _place(x2), y1, y2, css
    )


def _gap(x: float, height: int) -> Markup:
    return _line(x, x, 0, height, "gap")


def _bracket(low: float, high: float, css: str) -> Markup:
    return Markup('<rect x="{}" y="2" width="{}" height="13" class="{}"/>').format(
        _place(100 * low), _place(100 * (high - low)), css
    )


def _text(text: str, at: tuple[float, float], shift: int, css: str, anchor: str) -> Markup:
    x, y = at
    return Markup(
        '<svg x="{}" overflow="visible"><text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>'
        "</svg>"
    ).format(_place(x), css, shift, y, anchor, text)


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
