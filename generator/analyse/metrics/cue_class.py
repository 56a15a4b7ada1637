"""By which words each side's speech is introduced: said, claimed, admitted, slammed.

What it is. The word that introduces what somebody says can leave it open (said), present it as
true (noted, pointed out), as against the speaker (admitted), as doubtful (claimed), as blame
(criticised) or as a fight (slammed, lashed out). This is how often each kind of word stands before
a side's speech, wishes and beliefs.

How it is computed. The words that introduce a side's passages are sorted into ten classes by a
table of 500 predicates and by what stands around them: "insisted that he leave" is a demand, not a
doubt. What is denied ("did not claim", "never admitted") counts as neutral, as do uses of the law
("was charged with fraud") and blows that are not words. The figure is a class's part of all
the side's introductions; one that sides share counts for each of them in equal parts. The interval
is the middle 95 % of a Dirichlet distribution with half a draw added to every class, on the
effective number of turns to speak, (Σw)² / Σw².

How to read it. From 0 to 1; the classes of a side add up to 1. Fewer than 30 introductions are too
little for a share: there the counts and the passages are shown. To tell two sides apart in a rare
class takes about 150 on each.

Known weakness. The class is that of the word, not of the author's mind: short words are chosen for
headlines, "admitted" can be fair, and promises, demands and beliefs tell what happened, not what
the author thinks of it. Doubt is also cast by other means (so-called, unverified), which are not
counted here.

Source. Hooper 1975 and Karttunen 1971, on verbs that commit their user; Recasens et al. 2013. In
BABE, sentences judged by people, 20 % of those with "say" are biased and 76 % of those with
"claim".
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.cue_classes import CLASSES
from generator.analyse.reading import Reading, by_side, sides, spoken_by, words_in
from generator.analyse.shares import Ballot, Vote, shares
from generator.model import Measurement
from generator.statistics import MINIMUM, too_little


def measure(reading: Reading) -> Iterator[Measurement]:
    """The share of every class among each side's cues."""
    for side in sides(reading):
        votes = list(_votes(reading, side.id))
        withheld = too_little((len(votes), MINIMUM.cues, "introducing words"))
        yield from shares(
            Ballot("cue_class", side.id, "cues", CLASSES, "dirichlet", withheld), votes
        )


def _votes(reading: Reading, side: str) -> Iterator[Vote]:
    """One for each passage of the side that a word introduces."""
    for passage in by_side(reading.attributions, side):
        if words_in(reading.doc, passage.cue):
            part = 1 / len(spoken_by(passage))
            yield Vote(passage.cue_class, passage.turn, part, passage.cue)
