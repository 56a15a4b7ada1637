"""How often the author chooses words that judge.

What it is. Some words tell what happened and how to feel about it: a mob, a sham, shameless, slams,
so-called. This counts them where the author speaks, and shows each.

How it is computed. Entries of a list written for this project (name-calling, drama, judging
adjectives and nouns, words of certainty) in what the article attributes to nobody, per 1,000 words
of the author's. The interval is Garwood's exact one for counts, at 95 %. Words that mostly name a
thing (attack, war, crisis, victim) are not on the list, nor are words inside longer names.

How to read it. From 0 up. High: more words that judge. Read the words themselves: their number says
little without them. Fewer than 300 words of the author's are too little to say.

Known weakness. A strong word may be the right one: a massacre is called that for a reason. The list
knows no context, so 'a shocking result' in sport counts like 'a shocking lie'. Trained people agree
poorly on what is loaded (Krippendorff's alpha .42), and a list agrees with them less. Exploratory.

Source. Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013 on framing bias; Spinde et al. 2021
(BABE), which was used to measure the list and not to make it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.rates import rates
from generator.analyse.reading import Reading
from generator.model import Measurement


def measure(reading: Reading) -> Iterator[Measurement]:
    """The rate of the whole list and of each group."""
    yield from rates(reading, "loaded_words", "loaded.tsv")
