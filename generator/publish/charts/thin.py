"""Bars without numbers, for long lists: boxes that the style sheet fills, a tenth of a drawing."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.publish.characters import showable
from generator.publish.charts.bars import describe
from generator.publish.voices import Stretch

_BAR = Markup('<span class="thin" role="img" aria-label="{}">{}</span>')
_BARS = Markup('<span class="thins" role="img" aria-label="{}">{}</span>')
_ONE = Markup('<span class="thin">{}</span>')
_PART = Markup('<i class="h-{}" style="flex:{}"></i>')


def thin_bar(stretches: Sequence[Stretch]) -> Markup:
    """One article, all its words, told in words to those who do not see it."""
    return _BAR.format(showable(describe(stretches)), _parts(stretches))


def thin_bars(told: str, bars: Sequence[Sequence[Stretch]]) -> Markup:
    """Many articles under each other, told of together."""
    each = Markup().join(_ONE.format(_parts(stretches)) for stretches in bars)
    return _BARS.format(showable(told), each)


def _parts(stretches: Sequence[Stretch]) -> Markup:
    return Markup().join(_PART.format(s.voice.css, s.words) for s in stretches)
