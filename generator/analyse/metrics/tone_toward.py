"""How the author's own words bear on the sides, one against the other.

What it is. Where an article names a side in its own voice, the words around may speak well or badly
of it, or neither. This is how much better they speak of one side than of another.

How it is computed. Every mention of a side outside of reported words gets a value from -1 (the
words speak against it) to 1 (for it), by three logistic regressions over the words of its sentence:
what they are, how VADER rates them, and how they stand to the mention (who does, what is done to
whom). Their weights come from 8,739 sentences of news in which people judged what is said of a
person (NewsMTSC). Names are in none of them, nor words of events: who bombed, and who was bombed,
is told among the acts of harm and is here neither good nor bad. What a mention's grammar alone
would give it (subjects get better words than objects) is taken off. The figure is the mean of one
side's mentions less that of the other's, from -2 to 2, with a jackknife t interval at 95 % by
paragraphs. A second row gives the range in which it stays without any one of the ten words that
move it most.

How to read it. Above 0 the words speak better of the side, below 0 better of the other. Where the
interval comes nearer to 0 than 0.13 the two cannot be told apart: so far apart lay two sides in
mentions that were judged neutral. Fewer than 10 mentions of either side are too little to say,
fewer than 20 too little to compare.

Known weakness. It is weak on sides. Of twice 200 mentions of lands, parties and their people that
were judged blind, 88 % were neither for nor against: whoever names a side mostly only names it. Of
the 24 in the second sample that were for or against, 10 got the opposite sign (in the first, 8 of
24), little better than chance; one judged against stood below one judged neither in 63 of 100
pairs. Those judged against lie about 0.12 below the others, those judged for not above them, so
only many mentions tell, and a difference that people would see may be missed. Mentions judged
neither lie near 0 on average, also where the side suffers. Between Israel and the Palestinians they
differ by no more than chance; but those of Republicans lay 0.13 above those of Democrats in the
second sample (in the first 0.02 below): a difference of that size between parties may come of
nothing that the author meant. The weights were learnt on persons in American politics: there 14 of
100 get the opposite sign, and two persons with 20 mentions each come in the right order in 90 of
100. Where people judged whole articles (BASIL), two persons came in their order in 53 of 100 pairs
and two outlets' stance in 50: no better than chance. It tells of words, not of an article's stance;
what praises or blames by the choice of events is not heard.

Source. Hamborg and Donnay 2021, NewsMTSC; Hutto and Gilbert 2014, VADER; Wang and Manning 2012, on
the weights.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from generator.analyse.bearings import Mention
from generator.analyse.reading import Reading, sides
from generator.analyse.toward import load_toward, verdict
from generator.model import Measurement
from generator.statistics import (
    MINIMUM,
    UNDEFINED,
    Estimate,
    difference_of_means,
    jackknife_t,
    too_little,
)

MOVERS = 10
"""Words that are left out, one at a time."""


def measure(reading: Reading) -> Iterator[Measurement]:
    """The difference of each side to each other, and how far single words move it."""
    by_side = {
        side.id: [m for m in reading.mentions if m.bearing.side == side.id]
        for side in sides(reading)
    }
    for one, other in combinations(by_side, 2):
        rows = list(pair((one, by_side[one]), (other, by_side[other])))
        yield from rows
        yield from (mirrored(row, one, by_side[other]) for row in rows)


def mirrored(row: Measurement, one: str, own: Sequence[Mention]) -> Measurement:
    """The difference seen from the other side, with that side's mentions."""
    return replace(
        row,
        side=row.of,
        of=one,
        value=None if row.value is None else -row.value,
        low=None if row.high is None else -row.high,
        high=None if row.low is None else -row.low,
        n=len(own),
        evidence=tuple(m.bearing.span for m in own),
    )


Named = tuple[str, Sequence[Mention]]
"""A side and its mentions."""


def pair(one: Named, other: Named) -> Iterator[Measurement]:
    """The difference of one side to another, and the range without single words."""
    (side, own), (of, rest) = one, other
    least = min(len(own), len(rest))
    withheld = too_little((least, MINIMUM.mentions, "mentions of each side"))
    found = UNDEFINED if withheld else _difference(own, rest)
    figure = Measurement(
        metric="tone_toward",
        side=side,
        by="difference",
        of=of,
        value=found.value,
        low=found.low,
        high=found.high,
        interval=None if found.low is None else "t",
        n=len(own),
        unit="difference of tone",
        withheld=withheld,
        evidence=tuple(m.bearing.span for m in own),
    )
    yield figure
    if not withheld:
        low, high = _range(own, rest)
        yield replace(figure, by="without_a_word", low=low, high=high, interval="range")


def _difference(own: Sequence[Mention], rest: Sequence[Mention]) -> Estimate:
    """The mean of one side less that of the other, a paragraph at a time."""
    rows = [(1.0, m.bearing.value, 0.0, 0.0) for m in own]
    rows += [(0.0, 0.0, 1.0, m.bearing.value) for m in rest]
    return jackknife_t(difference_of_means, rows, [m.bearing.paragraph for m in (*own, *rest)])


def _value(mention: Mention, without: str | None) -> float:
    """How the words bear on a mention, without one of them."""
    if without is None or all(word != without for word, _ in mention.told):
        return mention.bearing.value
    return verdict(feature for word, feature in mention.told if word != without)


def _range(own: Sequence[Mention], rest: Sequence[Mention]) -> tuple[float, float]:
    """The least and the greatest difference without one of the words that move it most."""
    values = [_mean(own, word) - _mean(rest, word) for word in (None, *_movers(own, rest))]
    return min(values), max(values)


def _mean(mentions: Sequence[Mention], without: str | None) -> float:
    return math.fsum(_value(m, without) for m in mentions) / len(mentions)


def _movers(own: Sequence[Mention], rest: Sequence[Mention]) -> list[str]:
    """The words whose features weigh most for one side against the other."""
    weights, moved = load_toward(), defaultdict[str, float](float)
    for mentions, sign in ((own, 1 / len(own)), (rest, -1 / len(rest))):
        for word, feature in (pair for m in mentions for pair in m.told if pair[0]):
            against, _, for_ = weights.get(feature, (0.0, 0.0, 0.0))
            moved[word] += sign * (for_ - against)
    return sorted(moved, key=lambda word: (-abs(moved[word]), word))[:MOVERS]
