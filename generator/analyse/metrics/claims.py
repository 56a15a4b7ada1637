"""Contested claims: does the article attribute them, or state them as fact?

What it is. The dispute's file lists claims that one party makes and another denies, each with a
source from both. Where such a claim stands in the author's own voice, the article takes it over.

How it is computed. Each appearance of the words listed for a claim is counted: in what the article
attributes to nobody, in what it attributes to each side, and in what it attributes to others. Those
in the author's voice that stand under a negation ('no evidence of human shields') are counted once
more by themselves. Plain counts, so no interval.

How to read it. `held by` and `denied by` stand beside each claim. Attributed claims are ordinary
reporting. Read the author's ones: each is shown.

Known weakness. The list is itself a choice, so each entry needs a source from both parties. A claim
in other words is not found, and the words may stand in a sentence that claims nothing. A negation
is only seen in the same clause or right above it.

Source. Our own; cf. Recasens et al. 2013 on bias that presupposes what is contested.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.analyse.mentions import counted, mentions
from generator.analyse.negation import negated
from generator.analyse.reading import Reading, sides
from generator.model import AUTHOR, OTHER, Measurement

NO_CLAIMS = "The dispute lists no claims"
NEGATED = "author, negated"


def measure(reading: Reading) -> Iterator[Measurement]:
    """For each claim: the author's mentions, those of them negated, each side's, others'."""
    if reading.dispute is None:
        return
    claims = reading.dispute.claims
    every = [word for claim in claims for word in claim.words]
    yield row(
        "claims",
        "all",
        None,
        list(mentions(reading, every)),
        withheld=None if claims else NO_CLAIMS,
    )
    for claim in claims:
        found = list(mentions(reading, claim.words))
        own = [m for m in found if m.voice == AUTHOR]
        yield row(claim.id, AUTHOR, None, own)
        yield row(claim.id, NEGATED, None, [m for m in own if negated(reading.doc, m.span)])
        yield row(claim.id, OTHER, None, [m for m in found if m.voice == OTHER])
        for side in sides(reading):
            yield row(claim.id, "side", side.id, [m for m in found if side.id in m.sides])


row = partial(counted, "claims")
