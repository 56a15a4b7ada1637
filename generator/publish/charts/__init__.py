"""Inline SVG: bars, pairs, intervals and strips. Places in %, heights in px.

Colours and patterns are classes of the style sheet; each page defines the patterns once.
"""

from generator.publish.charts.bars import describe, many_bars, mini_bar, points, voice_bar
from generator.publish.charts.pairs import dot, pair_bar
from generator.publish.charts.patterns import patterns
from generator.publish.charts.reach import reach
from generator.publish.charts.strips import strip

__all__ = [
    "describe",
    "dot",
    "many_bars",
    "mini_bar",
    "pair_bar",
    "patterns",
    "points",
    "reach",
    "strip",
    "voice_bar",
]
