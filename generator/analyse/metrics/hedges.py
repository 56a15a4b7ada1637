"""How often the author says that something is not certain.

What it is. Words that hold back: may, perhaps, apparently, seems to, nearly, unclear. This counts
them where the author speaks.

How it is computed. Entries of a list written for this project, some only as a certain part of
speech (the verb 'may', not the month), in what the article attributes to nobody, per 1,000 words of
the author's. The interval is Garwood's exact one for counts, at 95 %. 'Could', 'would' and 'should'
are left out: they mostly tell of ability and duty.

How to read it. From 0 up. High: the author commits to less. That is no fault: a careful report of
something uncertain has many. Sentences with hedges are no more often judged biased than others.
Fewer than 300 words of the author's are too little to say.

Known weakness. About one in eight of such words hedges nothing ('you might ask', 'never seems to').
To attribute a claim is a hedge too, and is not counted here.

Source. Hyland 2005 and Recasens et al. 2013 on hedges; the list is our own.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.rates import rates
from generator.analyse.reading import Reading
from generator.model import Measurement


def measure(reading: Reading) -> Iterator[Measurement]:
    """The rate of the whole list and of each group."""
    yield from rates(reading, "hedges", "hedges.tsv")
