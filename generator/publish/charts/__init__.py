"""Inline SVG: bars, pairs, intervals and strips. Places in %, heights in px.

Colours and patterns are classes of the style sheet; a script draws the patterns (fills.js).
"""

from generator.publish.charts.bars import describe, many_bars, mini_bar, points, voice_bar
from generator.publish.charts.pairs import dot, pair_bar
from generator.publish.charts.reach import Reach, reach
from generator.publish.charts.strips import strip
from generator.publish.charts.thin import thin_bar, thin_bars
from generator.publish.charts.timeline import Axis, Beside, Mark, mark, timeline

__all__ = [
    "Axis",
    "Beside",
    "Mark",
    "Reach",
    "describe",
    "dot",
    "many_bars",
    "mark",
    "mini_bar",
    "pair_bar",
    "points",
    "reach",
    "strip",
    "thin_bar",
    "thin_bars",
    "timeline",
    "voice_bar",
]
