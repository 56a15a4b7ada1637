"""What kind of people, bodies and papers speak for each side.

What it is. A side can be heard through its ministers or through its mothers. This is how the speech
of each side, and of all speakers of no side, is divided among officials, the military, armed
groups, civilians, experts, organisations, media, documents and those of whom nothing is told.

How it is computed. Each passage of speech has one kind. What the dispute says of a party or of a
speaker comes first; then the nouns of the text ("the mayor" is an official); a word that only tells
a role ("spokesman") has the kind of whose it is; a name has that of the titles and descriptions
beside it anywhere in the article, or of a person's campaign or newspaper. Officials are all who
govern, judge, police or stand for office, and a land or its capital that "says" something. Where
the article says nothing of that, the kind is not told. The figure is a kind's part of the passages,
and again of their words, with Wilson's interval, at 95 %, on the effective number of turns to
speak, (Σw)² / Σw². The effective number of sources is exp(-Σ p log p), where p are the parts of the
passages that the different speakers have: as many as would be heard if all were heard equally
often.

How to read it. From 0 to 1; the kinds add up to 1. An effective number of 1 is a single speaker.
Fewer than 4 turns to speak are too little to say.

Known weakness. Of a person known by name alone the kind is not told, however famous. Doctors count
as experts, though they may speak as witnesses. Speakers without a name count as one where they are
described alike. The effective number grows with the number of passages, so compare it only between
articles of like length.

Source. Bennett 1990, on news that follows officials; Hill 1973, on the effective number.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from generator.analyse.reading import Reading, contents
from generator.analyse.source_kinds import KINDS
from generator.analyse.sources import kind
from generator.analyse.voices import Heard, told, too_few, voices
from generator.model import Measurement


def measure(reading: Reading) -> Iterator[Measurement]:
    """The share of every kind among each side's passages and words of speech, then the others', and
    the effective number of sources.
    """
    for voice in voices(reading, kind):
        yield from told(reading, voice, "source_types", KINDS)
        yield _effective_number(voice)


def _effective_number(voice: Heard) -> Measurement:
    """The exponential of Shannon’s entropy of the speakers, as they are named or described."""
    withheld = too_few(voice)
    speakers = Counter((passage.speaker or "").casefold() for passage in voice.passages)
    total = speakers.total()
    parts = [count / total for count in speakers.values()]
    number = None if withheld else math.exp(-math.fsum(p * math.log(p) for p in sorted(parts)))
    return Measurement(
        metric="source_types",
        side=voice.side,
        by="effective_number",
        of=voice.of("speakers"),
        value=number,
        n=len(speakers),
        unit="sources",
        withheld=withheld,
        evidence=contents(voice.passages),
    )
