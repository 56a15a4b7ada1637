"""Which of the words that the sides contest the article uses, and in whose voice.

What it is. The same people are hostages or prisoners, militants or fighters, by who speaks. The
dispute's file lists such words; this counts each of them where it stands.

How it is computed. Each word listed under `terms`, in singular and plural and whatever its case, is
counted in what the article attributes to nobody, in what it attributes to each side, and in what it
attributes to others. Words in joint speech count for each side that speaks. A word that is part of
a longer name is left out. Plain counts, so no interval.

How to read it. Which word does the author choose where no one is quoted? Compare the words of one
term, and read the passages.

Known weakness. The count does not know whom a word is used of: 'prisoners' may be those of either
side. Words for the same thing can differ in law and in fact. A word in quotation marks that nobody
is told to have said counts as the author's.

Source. Hamborg 2020 on word choice and labelling; guides of style treat such words one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.analyse.mentions import counted, mentions
from generator.analyse.reading import Reading, sides
from generator.model import AUTHOR, OTHER, Measurement

NO_TERMS = "The dispute lists no terms"


def measure(reading: Reading) -> Iterator[Measurement]:
    """For each listed word: the author's uses, each side's, others'. One row says if none is."""
    if reading.dispute is None:
        return
    terms = reading.dispute.terms
    every = [word for term in terms for word in term.words]
    yield row(
        "terms", "all", None, list(mentions(reading, every)), withheld=None if terms else NO_TERMS
    )
    for term in terms:
        for word in dict.fromkeys(term.words):
            found = list(mentions(reading, (word,)))
            of = f"{term.id}: {word}"
            yield row(of, AUTHOR, None, [m for m in found if m.voice == AUTHOR])
            yield row(of, OTHER, None, [m for m in found if m.voice == OTHER])
            for side in sides(reading):
                yield row(of, "side", side.id, [m for m in found if side.id in m.sides])


row = partial(counted, "labels")
