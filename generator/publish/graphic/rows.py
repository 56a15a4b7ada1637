"""A row of a graphic: an article's name, its bar, and the sides' share of their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.publish import keys
from generator.publish.charts import points
from generator.publish.figures import Share
from generator.publish.graphic.articles import Drawn
from generator.publish.graphic.blocks import (
    MARGIN,
    SMALL,
    WIDTH,
    Block,
    Run,
    Style,
    beside,
    down,
    joined,
    lines,
    of,
    paragraph,
    spans,
    stack,
    text,
)
from generator.publish.graphic.fills import (
    FAINT,
    FILLS,
    INK,
    ON,
    PAPER,
    TEXTS,
    Box,
    fill,
    framed,
    rect,
    uprights,
)
from generator.publish.graphic.letters import width, wrap
from generator.publish.graphic.marks import FRAME, OVER, Marks
from generator.publish.voices import Stretch

NAME = 204  # px of the names' column
BAR_X, BAR = MARGIN + NAME + 14, 318
PAIR_X = BAR_X + BAR + 14
PAIR = WIDTH - MARGIN - PAIR_X
SPLIT, REACH = 56, 66  # px of the numbers and of the small bar
PALE = frozenset({"u", "st", "n"})  # fills on which dark text stands
INSET = 6
WITHHELD = Style(11.5, italic=True, colour=FAINT)


@dataclass(frozen=True, slots=True)
class Scale:
    """How large a row is: roomy where there are few, one line where there are many."""

    bar: int  # px
    top: int  # of the bar below the top of the name
    name: Style
    number: Style
    pad: int  # above and below a row
    compact: bool


ROOMY = Scale(24, 2, Style(13.5, bold=True), Style(12, bold=True), 9, compact=False)
COMPACT = Scale(14, 1, Style(12), Style(10.5, bold=True), 3, compact=True)


def row(article: Drawn, scale: Scale) -> Block:
    """The article's row."""
    if article.absent:
        right = _centred(article.absent, scale, x=BAR_X, room=BAR + PAIR)
    else:
        right = beside(_bar(article.bar, scale), _pair(article, scale))
    whole = beside(_name(article, scale), down(right, scale.top))
    marks = of(article.of, whole.marks)
    return down(Block(marks, whole.height + scale.pad), scale.pad)


def swatch(css: str, x: float, y: float) -> Marks:
    """A small piece of a voice's fill, for the key."""
    return fill(css, Box(x, y, 22, 12))


def _name(article: Drawn, scale: Scale) -> Block:
    notes = [paragraph(" · ".join(article.notes), SMALL, room=NAME)]
    if not scale.compact:
        name = paragraph(article.outlet, scale.name, room=NAME)
        when = " · ".join(part for part in (article.day, article.words) if part)
        return stack([name, paragraph(when, SMALL, room=NAME), *notes])
    day = replace(SMALL, anchor="end")
    room = NAME - width(article.short_day, SMALL.size) - 8
    name = lines(wrap(article.short, scale.name.size, room), MARGIN, scale.name)
    return stack([beside(name, lines([article.short_day], MARGIN + NAME, day)), *notes])


def _bar(stretches: Sequence[Stretch], scale: Scale) -> Block:
    """All words of the article, with as many points as there is room for."""
    placed = list(_placed(stretches))
    fills = [fill(s.voice.css, Box(x, 0, w, scale.bar)) for s, x, w in placed]
    gaps = uprights((x for _, x, _ in placed[1:]), 0, scale.bar)
    numbers = [_points(s, x, w, scale) for s, x, w in placed]
    return Block(joined([*fills, gaps, *numbers]), scale.bar)


def _placed(stretches: Sequence[Stretch]) -> Iterator[tuple[Stretch, float, float]]:
    total, before = sum(stretch.words for stretch in stretches), 0
    for stretch in stretches:
        x, end = (round(BAR * n / total) for n in (before, before + stretch.words))
        yield stretch, BAR_X + x, end - x
        before += stretch.words


def _points(stretch: Stretch, x: float, room: float, scale: Scale) -> Marks:
    """The stretch's points of 100, from its own end of the bar."""
    shown, pale = points(stretch.points), stretch.voice.css in PALE
    style = replace(scale.number, colour=INK if pale else ON, bold=not pale)
    needed = width(shown, style.size, bold=style.bold)
    if needed + 2 * INSET > room:
        return ()
    at = {"start": x + INSET, "middle": x + room / 2, "end": x + room - INSET}[stretch.place]
    y = _baseline(scale, style)
    row = keys.named("words", keys.voice_words(stretch.voice.id))
    number_ = text(shown, at, y, replace(style, anchor=stretch.place), row)
    if not pale or stretch.voice.css == "u":
        return (number_,)
    wide = round(needed) + 2
    ground = Box(round(at) - wide // 2, scale.bar / 2 - style.size / 2, wide, style.size)
    return (rect(ground, FILLS[stretch.voice.css][0], OVER), number_)


def _pair(article: Drawn, scale: Scale) -> Block:
    """The sides alone: a share of two with its reach, or a line for each of several."""
    if article.withheld:
        reason = article.withheld.split(":")[0] if scale.compact else article.withheld
        return _centred(reason, scale, x=PAIR_X, room=PAIR)
    if article.reach is None:
        return stack([_side(share) for share in article.shares])
    style = Style(13 if scale.compact else 15, bold=not article.even)
    first, second = article.shares
    runs = (_share(first, style), Run(":", replace(style, colour=FAINT)), _share(second, style))
    band = replace(SMALL, anchor="end")
    marks = (
        spans(runs, PAIR_X, _baseline(scale, style)),
        *_reach(article.reach, first.voice.css, second.voice.css, scale.bar / 2),
        text(first.figure.band, WIDTH - MARGIN, _baseline(scale, band), band, first.figure.row),
    )
    return Block(marks, scale.bar)


def _share(share: Share, style: Style) -> Run:
    return Run(share.points, replace(style, colour=TEXTS[share.voice.css]), share.figure.row)


def _side(share: Share) -> Block:
    """A side's share of several sides' words, with its range."""
    style = Style(12, bold=True, colour=TEXTS[share.voice.css])
    marks = (
        *swatch(share.voice.css, PAIR_X, 1),
        text(share.figure.value, PAIR_X + 30, 11.5, style, share.figure.row),
        text(share.figure.band, PAIR_X + 82, 11.5, SMALL, share.figure.row),
    )
    return Block(marks, 16)


def _reach(reach: tuple[float, float, float], one: str, two: str, middle: float) -> Marks:
    """The sides' words alone as a small bar; how far the first one's share may be off, framed."""
    x, (value, low, high) = PAIR_X + SPLIT, reach
    at = x + round(REACH * value)
    parts = ((one, x, at), (two, at, x + REACH))
    place = Box(x + REACH * low, middle - 5.5, REACH * (high - low), 11)
    return (
        *joined(
            fill(css, Box(start, middle - 3.5, end - start, 7))
            for css, start, end in parts
            if end > start
        ),
        framed(place, PAPER, 4, OVER),
        framed(place, INK, 1.5, FRAME),
    )


def _centred(words: str, scale: Scale, *, x: float, room: float) -> Block:
    """Words beside a bar or in its place; a single line stands on the height of its middle."""
    found = wrap(words, WITHHELD.size, room)
    top = _baseline(scale, WITHHELD) - WITHHELD.size if len(found) == 1 else 0
    return lines(found, x, WITHHELD, top=top)


def _baseline(scale: Scale, style: Style) -> float:
    """Where letters of that size stand for their middle to be that of the bar."""
    return scale.bar / 2 + 0.36 * style.size
