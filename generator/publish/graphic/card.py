"""The small drawing of a story that other sites show where its address is passed on: 600 by 315 px,
twice of which is what they ask for.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Site, StoryComparison
from generator.publish.characters import plain
from generator.publish.graphic.blocks import (
    SMALL,
    Block,
    Run,
    Style,
    joined,
    lines,
    spans,
    text,
)
from generator.publish.graphic.fills import FAINT, INK, TEXTS, Box, fill, rect, uprights
from generator.publish.graphic.letters import wrap
from generator.publish.graphic.marks import Mark, Marks, moved
from generator.publish.graphic.whole import Graphic, whole
from generator.publish.labels import FAIR
from generator.publish.numbers import NBSP
from generator.publish.teasers import meta
from generator.publish.told import NAME
from generator.publish.voices import Stretch, Voice, bar, side_voices

WIDTH, HEIGHT, MARGIN = 600, 315, 28
ROOM = WIDTH - 2 * MARGIN
SIZES = ((27, 2), (21, 3), (16, 4))  # of the title's letters, and how many lines then fit
FOOT = HEIGHT - 20
HIGHEST, GAP = 44, 0.22  # px of a bar; of its height, what lies between two
SAMPLE, PARTLY = "Sample content, invented.", "Partly sample content, invented."
TWO = 2


def card(site: Site, comparison: StoryComparison) -> Graphic:
    """Title, sides and a bar an article, without names."""
    story = comparison.story
    title = _title(story.title)
    sides = side_voices(story.dispute)
    top = round(title.height) + 66
    bars = [found for c in comparison.coverage if (found := bar(story.dispute, c.segments))]
    marks = (
        rect(Box(MARGIN, 20, ROOM, 3), INK),
        *moved(title.marks, 50),
        text(site.info.name or NAME, MARGIN, 40, Style(13, bold=True, colour=FAINT)),
        text("Whose words fill each article", WIDTH - MARGIN, 40, Style(13, anchor="end")),
        *_ends(sides, top),
        *_bars(bars, Box(MARGIN, top + 8, ROOM, FOOT - 46 - top)),
        *_foot(comparison),
    )
    name = f"Whose words fill each article: {story.title}"
    return whole(name, meta(comparison), Block(marks, HEIGHT), WIDTH)


def _title(words: str) -> Block:
    """The title as large as it fits; one that never does is cut off."""
    for size, most in SIZES:
        found = wrap(words, size, ROOM, bold=True)
        if len(found) <= most:
            return lines(found, MARGIN, Style(size, bold=True, lead=1.15))
    size, most = SIZES[-1]
    return lines(
        [*found[: most - 1], f"{found[most - 1]} …"], MARGIN, Style(size, bold=True, lead=1.15)
    )


def _ends(sides: Sequence[Voice], y: float) -> list[Mark]:
    """The sides' names, of two at the ends of the bars."""
    styles = [Style(13, bold=True, colour=TEXTS[voice.css]) for voice in sides]
    names = [wrap(voice.name, 13, ROOM / len(sides) - 16, bold=True) for voice in sides]
    shown = [f"{found[0]} …" if len(found) > 1 else plain(found[0]) for found in names]
    if len(sides) == TWO:
        return [
            spans((Run(shown[0], styles[0]),), MARGIN, y),
            spans((Run(shown[1], styles[1]),), WIDTH - MARGIN, y, anchor="end"),
        ]
    runs = [Run(f"{name}{3 * NBSP}", style) for name, style in zip(shown, styles, strict=True)]
    return [spans(runs, MARGIN, y)]


def _bars(found: Sequence[Sequence[Stretch]], box: Box) -> Marks:
    """Bars under each other, most of the first side's words first."""
    if not found:
        return (text("No text is held here: nothing can be counted", box.x, box.y + 20, SMALL),)
    step = min(HIGHEST, _even(box.height / len(found)))
    high = _even(step * (1 - GAP))
    ordered = sorted(found, key=lambda bar: -_first(bar))
    return joined(
        _bar(each, Box(box.x, box.y + at * step, box.width, high))
        for at, each in enumerate(ordered)
    )


def _even(length: float) -> float:
    """In whole points of the picture: fills that lie alike on them are told once."""
    return int(2 * length) / 2 or length


def _first(stretches: Sequence[Stretch]) -> float:
    """The first side's share of an article."""
    total = sum(stretch.words for stretch in stretches)
    return sum(s.words for s in stretches if s.voice.css == "a") / total


def _bar(stretches: Sequence[Stretch], box: Box) -> Marks:
    total, before = sum(stretch.words for stretch in stretches), 0
    marks: list[Mark] = []
    starts = []
    for stretch in stretches:
        x, end = (round(box.x + box.width * n / total) for n in (before, before + stretch.words))
        marks += fill(stretch.voice.css, Box(x, box.y, end - x, box.height))
        starts.append(x)
        before += stretch.words
    return (*marks, *uprights(starts[1:], box.y, box.height))


def _foot(comparison: StoryComparison) -> list[Mark]:
    """When and how many; what is invented says so."""
    invented = [coverage.outlet.invented for coverage in comparison.coverage]
    said = f"{SAMPLE if all(invented) else PARTLY} {FAIR}" if any(invented) else FAIR
    return [
        text(meta(comparison), MARGIN, FOOT - 17, SMALL),
        text(said, MARGIN, FOOT, SMALL),
    ]
