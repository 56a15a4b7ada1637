"""The tone of what each side is reported as saying.

What it is. Whether the words that an article reports from a side sound good or bad. It is the tone
of the side's speech as reported, not the article's tone towards that side.

How it is computed. VADER, a list of 7,500 words with rated feelings and a few rules, scores each
sentence of a side's speech from -1 to 1, or the part of a sentence that is the side's. The figure
is the mean of these scores. Names of sides and speakers are taken out before ("Defense Forces"
sounds good to the list, "Prisoners' Club" bad). Introductions ("he warned") and joint speech of
several sides are left out. The interval is Student's t at 95 %, with turns to speak as clusters.

How to read it. Below 0 the words are bad news or angry, above 0 they are good news or friendly.
Fewer than 10 sentences are too little to say, fewer than 20 too little to compare.

Known weakness. The words of war, law and grief are bad words whoever uses them, and the list knows
"prisoners" but not "hostages", "terrorist" but not "militant". It knows nothing of irony, and takes
"rejected the attack" for worse than "rejected the ceasefire". Asked whether sentences of news
speak well or badly of a person, or neither, it agrees with people about half the time. Where words
stand before and after "but", VADER 3.3.2 weighs some of them wrongly; its scores are used as they
are.

Source. Hutto and Gilbert 2014 (VADER 3.3.2).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.reading import Reading, sides
from generator.model import Measurement
from generator.statistics import (
    MINIMUM,
    UNDEFINED,
    effective_number,
    mean_tone,
    too_little,
)


def measure(reading: Reading) -> Iterator[Measurement]:
    """The mean tone of each side's speech."""
    for side in sides(reading):
        yield _measurement(reading, side.id)


def _measurement(reading: Reading, side: str) -> Measurement:
    clips = [clip for clip in reading.clips if clip.voice == side]
    turns = [clip.turn for clip in clips]
    withheld = too_little((len(clips), MINIMUM.tone_sentences, "sentences"))
    mean = UNDEFINED if withheld else mean_tone([clip.tone for clip in clips], turns)
    return Measurement(
        metric="tone_of_voice",
        side=side,
        by="vader",
        of="side",
        value=mean.value,
        low=mean.low,
        high=mean.high,
        interval=None if mean.low is None else "t",
        n=len(clips),
        n_effective=None if withheld else effective_number(map(turns.count, set(turns))),
        unit="compound",
        withheld=withheld,
        evidence=tuple(clip.span for clip in clips),
    )
