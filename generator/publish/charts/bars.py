"""Bars: all words of one article, by voice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.publish.charts.svg import rect, svg, text, words
from generator.publish.voices import Stretch

NARROW = 4.5  # % of the bar below which a stretch has no room for its number
PALE = frozenset({"u", "st", "n"})  # fills on which dark text stands
WORDY = 24.0  # % of the bar from which a stretch may be named inside


def voice_bar(
    title: str, stretches: Sequence[Stretch], *, height: int, beside: bool = False
) -> Markup:
    """One article, all its words, with the share of each voice written in it. Without a title it is
    called what it shows, unless all of that is said beside it.
    """
    total = sum(stretch.words for stretch in stretches)
    placed = list(_placed(stretches, total))
    marks = [part for each in placed for part in _stretch(*each)]
    labels = [_label(*each) for each in placed]
    told = "" if beside else describe(stretches)
    return svg(title or told, title and told, height, [*marks, *labels], "voice")


def mini_bar(title: str, stretches: Sequence[Stretch], *, height: int = 13) -> Markup:
    """The same without numbers, for lists."""
    total = sum(stretch.words for stretch in stretches)
    marks = [rect(x, w, s.voice.css) for s, x, w in _placed(stretches, total)]
    return svg(title, describe(stretches), height, marks, "voice")


def many_bars(title: str, description: str, bars: Sequence[Sequence[Stretch]]) -> Markup:
    """Thin bars under each other, one an article."""
    marks = [
        rect(x, w, s.voice.css, f' y="{7 * row}" height="5"')
        for row, stretches in enumerate(bars)
        for s, x, w in _placed(stretches, sum(stretch.words for stretch in stretches))
    ]
    return svg(title, description, 7 * len(bars), marks, "many")


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


def _stretch(stretch: Stretch, x: float, width: float) -> Iterable[str]:
    """A voice, one part a party; the style sheet parts them by a line."""
    for part in stretch.parts:
        wide = width * part.words / stretch.words
        yield rect(x, wide, stretch.voice.css)
        x += wide


def _label(stretch: Stretch, x: float, width: float) -> str:
    if width < NARROW:
        return ""
    number, css = points(stretch.points), "t-u" if stretch.voice.css in PALE else "t-on"
    if stretch.place != "middle":
        start, end = _widest(stretch, x, width)
        at, shift = (start, 7) if stretch.place == "start" else (end, -7)
        return text(number, at, shift, f"{css} t-{stretch.place}")
    name = f'<tspan class="wide">{words(stretch.voice.name)} </tspan>' if width >= WORDY else ""
    return text(f"{name}{number}", x + width / 2, 0, css)


def _widest(stretch: Stretch, x: float, width: float) -> tuple[float, float]:
    """From where to where the party with most words lies: there is room for the side's number."""
    best = max(stretch.parts, key=lambda part: part.words)
    before = stretch.parts[: stretch.parts.index(best)]
    start = x + width * sum(part.words for part in before) / stretch.words
    return start, start + width * best.words / stretch.words
