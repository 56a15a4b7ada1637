"""How much of the article is told in the author's own voice.

What it is. The part of the words that the article attributes to nobody: what it states on its own
account.

How it is computed. Words that stand in no reported speech and no reported stance, divided by all
words. The words that introduce speech ("the minister said") are the author's. It is a plain count,
so it has no interval.

How to read it. From 0 to 1. Low: the article is made of what others say. High: the author tells
the story. Neither is better in itself: a report of a press conference is low, an eyewitness report
is high.

Known weakness. What the program does not recognise as reported speech falls to the author, so the
share is on the high side. Unattributed does not mean unsupported, and a common fact needs no
source.

Source. Pareti 2016, on attribution (source, cue, content); the share is our own count.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.reading import Reading, authors, words_in
from generator.model import AUTHOR, Measurement


def measure(reading: Reading) -> Iterator[Measurement]:
    """The author's share of all words; None of a text without words."""
    words = len(reading.doc.words)
    own = words_in(reading.doc, authors(reading))
    yield Measurement(
        metric="author_voice",
        side=None,
        by="words",
        of="all",
        value=own / words if words else None,
        n=own,
        unit="share",
        withheld=None if words else "The text has no words",
        evidence=tuple(clip.span for clip in reading.clips if clip.voice == AUTHOR),
    )
