"""Bars: all words of one article, by voice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.publish.charts.svg import line, rect, svg, text
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
    return svg(key, title, describe(stretches), height, [*marks, *gaps, *labels], "voice")


def mini_bar(key: str, title: str, stretches: Sequence[Stretch], *, height: int = 13) -> Markup:
    """The same without numbers, for lists."""
    total = sum(stretch.words for stretch in stretches)
    placed = list(_placed(stretches, total))
    marks = [_stretch(s, x, w, height) for s, x, w in placed]
    gaps = [_gap(x, height) for _, x, _ in placed if x > 0]
    return svg(key, title, describe(stretches), height, [*marks, *gaps], "voice")


def many_bars(key: str, title: str, description: str, bars: Sequence[Sequence[Stretch]]) -> Markup:
    """Thin bars under each other, one an article."""
    marks = [
        rect(x, w, 7 * row, 5, s.voice.css)
        for row, stretches in enumerate(bars)
        for s, x, w in _placed(stretches, sum(stretch.words for stretch in stretches))
    ]
    return svg(key, title, description, 7 * len(bars), marks, "many")


def describe(stretches: Sequence[Stretch]) -> str:
    """A bar in words."""
    total = sum(stretch.words for stretch in stretches)
    shares = ", ".join(f"{s.voice.name} {s.share}" for s in stretches)
    return f"Of {total:,} words: {shares}."


def points(number: int) -> str:
    """Whole points; what is there never reads as 0."""
    return str(number) if number else "under 1"


def _placed(stretches: Iterable[Stretch], total: int) -> Iterable[tuple[Stretch, float, float]]:
    before = 0
    for stretch in stretches:
        yield stretch, 100 * before / total, 100 * stretch.words / total
        before += stretch.words


def _stretch(stretch: Stretch, x: float, width: float, height: int) -> Markup:
    fill = rect(x, width, 0, height, stretch.voice.css)
    if stretch.voice.css not in {"u", "st"}:
        return fill
    edges = [line(x, x + width, y, y, "edge") for y in (0.5, height - 0.5)]
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
        return text(number, (at, y), shift, css, stretch.place)
    middle = (x + width / 2, y)
    if width < WORDY:
        return text(number, middle, 0, css, "middle")
    name = text(f"{stretch.voice.name} {number}", middle, 0, f"{css} wide", "middle")
    return name + text(number, middle, 0, f"{css} narrow", "middle")


def _widest(stretch: Stretch, x: float, width: float) -> tuple[float, float]:
    """From where to where the party with most words lies: there is room for the side's number."""
    best = max(stretch.parts, key=lambda part: part.words)
    before = stretch.parts[: stretch.parts.index(best)]
    start = x + width * sum(part.words for part in before) / stretch.words
    return start, start + width * best.words / stretch.words


def _gap(x: float, height: int) -> Markup:
    return line(x, x, 0, height, "gap")
