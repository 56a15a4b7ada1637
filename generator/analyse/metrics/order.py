"""Where in the article each side is heard, and how soon the other answers.

What it is. Who speaks first and last, where in the article a side's speech stands, and how many
words lie between a side's first passage and the first one of another side behind it.

How it is computed. A passage of speech stands where its first word stands: the words of the article
before it, divided by all words. For each side that is the place of its first passage, of its last,
and the mean of all of them, each weighing its words; joint speech counts for every side that shares
it. The distance to the reply is the number of words between the end of a side's first passage and
the start of the next passage in which another side speaks and this one does not. Counts are exact,
so they have no interval.

How to read it. 0 is the start of the article, 1 its end. A side that is not heard has no place, and
one that nobody answers no distance.

Known weakness. Whoever has just acted speaks first, and news puts the newest first. Both the first
and the last word are known to stay with readers, so no effect is claimed. The next passage of the
other side need not answer the first.

Source. Fico and Freedman 2003, on the prominence of sides; the place as a figure is our own.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.analyse.reading import (
    Reading,
    by_side,
    contents,
    sides,
    speech,
    spoken_by,
    word_range,
    words_in,
)
from generator.model import Attribution, Measurement

NOT_HEARD = "This side is not heard"
NOT_ANSWERED = "No other side speaks after it"


def measure(reading: Reading) -> Iterator[Measurement]:
    """Each side's first, mean and last place, and the distance to the first reply."""
    heard = sorted(speech(reading), key=lambda passage: passage.content)
    for side in sides(reading):
        own = by_side(heard, side.id)
        places = [_place(reading, passage) for passage in own]
        found = [place for place in places if place is not None]
        first, last = (own[:1], own[-1:])
        yield _measurement(side.id, "first", first, found[0] if found else None)
        yield _measurement(side.id, "mean", own, _mean(reading, own))
        yield _measurement(side.id, "last", last, found[-1] if found else None)
        yield _reply(reading, heard, side.id)


def _place(reading: Reading, passage: Attribution) -> float | None:
    """The part of the article's words that stand before a passage; None of an empty article."""
    words = len(reading.doc.words)
    return word_range(reading.doc, passage.content[0]).start / words if words else None


def _mean(reading: Reading, passages: Sequence[Attribution]) -> float | None:
    """The mean place, each passage weighing its words; None without words."""
    rows = [(_place(reading, p), words_in(reading.doc, p.content)) for p in passages]
    total = sum(weight for _, weight in rows)
    return math.fsum((place or 0) * weight for place, weight in rows) / total if total else None


def _reply(reading: Reading, heard: Sequence[Attribution], side: str) -> Measurement:
    """How many words lie between a side's first passage and the first reply behind it."""
    first = next((p for p in heard if side in spoken_by(p)), None)
    later = () if first is None else (p for p in heard if p.content[0] >= first.content[-1])
    reply = next((p for p in later if spoken_by(p) and side not in spoken_by(p)), None)
    if first is None or reply is None:
        held = () if first is None else (first,)
        return _measurement(side, "reply", held, None)
    end = word_range(reading.doc, first.content[-1]).stop
    between = word_range(reading.doc, reply.content[0]).start - end
    return _measurement(side, "reply", (first, reply), float(max(0, between)))


def _measurement(
    side: str, by: str, passages: Sequence[Attribution], value: float | None
) -> Measurement:
    reply = by == "reply"
    missing = NOT_ANSWERED if reply and passages else NOT_HEARD
    return Measurement(
        metric="order",
        side=side,
        by=by,
        of="speech" if reply else "all",
        value=value,
        n=len(passages),
        unit="words" if reply else "share",
        withheld=missing if value is None else None,
        evidence=contents(passages),
    )
