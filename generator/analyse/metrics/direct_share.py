"""How much of the reported speech is quoted word for word.

What it is. Speech can be quoted or told in the reporter's words. This is the quoted part of it,
for each side and for all speakers together.

How it is computed. Words of speech inside quotation marks, divided by all words of speech. A
passage that is partly quoted is divided at its marks. Speech that sides give jointly counts for
each of them in equal parts. The interval is Wilson's, at 95 %, on the effective number of turns to
speak, (Σw)² / Σw², where w are the words of a turn.

How to read it. From 0 to 1. High: the side's own words reach the reader. Fewer than 4 turns to
speak are too little to say.

Known weakness. Written statements are quoted and meetings are told, and speech in another language
is told more often, whatever a reporter thinks of the speaker. A single word in quotation marks
counts as quotation, though it may be there to keep a distance.

Source. Pareti et al. 2013: about 30 % of attributions in the Wall Street Journal are direct, 52 %
in the Sydney Morning Herald.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.analyse.reading import (
    Reading,
    by_side,
    contents,
    overlaps,
    sides,
    speech,
    spoken_by,
    words_in,
)
from generator.model import Attribution, Measurement
from generator.statistics import MINIMUM, NO_WORDS, effective_number, too_little, wilson


def measure(reading: Reading) -> Iterator[Measurement]:
    """The quoted share of all speech and of each side's."""
    heard = speech(reading)
    yield _measurement(reading, heard, None)
    for side in sides(reading):
        yield _measurement(reading, by_side(heard, side.id), side.id)


def _measurement(
    reading: Reading, passages: Sequence[Attribution], side: str | None
) -> Measurement:
    turns: defaultdict[int, list[float]] = defaultdict(list)
    quoted = []
    for passage in passages:
        part = 1 / len(spoken_by(passage)) if side else 1
        turns[passage.turn].append(part * words_in(reading.doc, passage.content))
        quoted.append(part * words_in(reading.doc, overlaps(passage.content, reading.quoted)))
    weights = [math.fsum(weights) for weights in turns.values()]
    withheld = too_little((len(turns), MINIMUM.turns, "turns to speak"))
    number = None if withheld else effective_number(weights)
    share = math.fsum(quoted) / math.fsum(weights) if number else None
    interval = None if share is None or number is None else wilson(share, number)
    return Measurement(
        metric="direct_share",
        side=side,
        by="words",
        of="speech",
        value=share,
        low=interval and interval[0],
        high=interval and interval[1],
        interval="wilson" if interval else None,
        n=len(passages),
        n_effective=number,
        unit="share",
        withheld=withheld or (NO_WORDS if share is None else None),
        evidence=contents(passages),
    )
