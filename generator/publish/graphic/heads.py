"""What stands above the bars: the key to their fills, and what the columns hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import StoryComparison
from generator.publish.graphic.articles import TWO, Drawn
from generator.publish.graphic.blocks import (
    MARGIN,
    WIDTH,
    Block,
    Run,
    Style,
    beside,
    down,
    lines,
    paragraph,
    space,
    spans,
    stack,
)
from generator.publish.graphic.fills import FAINT, INK, TEXTS
from generator.publish.graphic.letters import width, wrap
from generator.publish.graphic.rows import BAR, BAR_X, PAIR, PAIR_X, swatch
from generator.publish.voices import Voice, middle_voices, side_voices

HEAD = Style(11.5, colour=FAINT)


def key(comparison: StoryComparison, shown: Sequence[Drawn]) -> Iterator[Block]:
    """What each fill stands for, as far as any bar has it: the sides, then who is none."""
    found = {stretch.voice.id for each in shown for stretch in each.bar}
    sides = side_voices(comparison.story.dispute)
    ends = ("from the left", "from the right") if len(sides) == TWO else ("",) * len(sides)
    named = [
        replace(voice, name=", ".join(part for part in (voice.name, end) if part))
        for voice, end in zip(sides, ends, strict=True)
    ]
    middle = [voice for voice in middle_voices() if voice.id in found]
    yield space(12)
    yield from (_entries(entries) for voices in (named, middle) for entries in _flow(voices))


def _flow(voices: Sequence[Voice]) -> Iterator[list[tuple[float, Voice]]]:
    """The voices with their places, in as many rows as they need."""
    row: list[tuple[float, Voice]] = []
    x = float(MARGIN)
    for voice in voices:
        needed = 29 + width(voice.name, 12.5, bold=voice.css in TEXTS) + 20
        if row and x + needed > WIDTH - MARGIN + 20:
            yield row
            row, x = [], float(MARGIN)
        row.append((x, voice))
        x += round(needed)
    if row:
        yield row


def _entries(entries: Sequence[tuple[float, Voice]]) -> Block:
    def entry(x: float, voice: Voice) -> Block:
        style = Style(12.5, bold=voice.css in TEXTS, colour=TEXTS.get(voice.css, INK))
        room = WIDTH - MARGIN - x - 29
        name = lines(wrap(voice.name, 12.5, room, bold=style.bold), x + 29, style)
        return beside(Block(swatch(voice.css, x, 3), 16), name)

    return down(beside(*(entry(x, voice) for x, voice in entries)), 4)


def heads(comparison: StoryComparison, shown: Sequence[Drawn]) -> Iterator[Block]:
    """What the columns hold."""
    order = "Earliest first, if known" if len(shown) > 1 else ""
    left = paragraph(order, HEAD)
    bar = paragraph("All words of the article = 100 %", HEAD, x=BAR_X, room=BAR)
    right = _share_head(side_voices(comparison.story.dispute))
    highest = max(block.height for block in (left, bar, right))
    yield space(14)
    yield beside(*(down(block, highest - block.height) for block in (left, bar, right)))
    yield space(4)


def _share_head(sides: Sequence[Voice]) -> Block:
    """What the right column holds; the names of two sides stand as their numbers do."""
    if len(sides) != TWO:
        words = ("Only the sides’ words:", "share and range")
        return stack(paragraph(each, HEAD, x=PAIR_X, room=PAIR) for each in words)
    return stack(
        [
            paragraph("Only the two sides’ words:", HEAD, x=PAIR_X, room=PAIR),
            *_names(sides[0], sides[1]),
            paragraph(_whose_range(sides[0]), HEAD, x=PAIR_X, room=PAIR),
        ]
    )


def _whose_range(first: Voice) -> str:
    named = f"and the range for {first.name}"
    return named if width(named, HEAD.size) <= PAIR else "and the range for the first"


def _names(one: Voice, two: Voice) -> Iterator[Block]:
    """Two sides' names, in one line if they fit."""
    if width(f"{one.name} : {two.name}", HEAD.size, bold=True) <= PAIR:
        runs = (Run(one.name, _named(one)), Run(" : ", HEAD), Run(two.name, _named(two)))
        yield Block((spans(runs, PAIR_X, HEAD.size),), HEAD.line)
        return
    for voice, end in ((one, " :"), (two, "")):
        yield paragraph(f"{voice.name}{end}", _named(voice), x=PAIR_X, room=PAIR)


def _named(voice: Voice) -> Style:
    return replace(HEAD, bold=True, colour=TEXTS[voice.css])
