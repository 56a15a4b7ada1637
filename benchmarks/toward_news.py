"""How well the words toward a person are read in news sentences that people judged (NewsMTSC).

In: `newsmtsc-test-mt`, on which nothing was trained or chosen. Out: macro-F1 of the three verdicts,
how often against is taken for for or the other way round, and how often two targets of 20 mentions
each come in the right order; beside them plain VADER of the sentence.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.corpora import corpus_file, rows
from benchmarks.results import percent
from benchmarks.sheets import Figure, share
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE, parse
from generator.analyse.tone import tone
from generator.analyse.toward import chances, mention_features, tokens_at, verdict
from generator.model import Span

CORPUS = "newsmtsc-test-mt.jsonl.gz"
POLARITY = {2.0: -1, 4.0: 0, 6.0: 1}
VERDICTS = (-1, 0, 1)
PLAIN = 0.05
"""VADER's own bounds of neutral."""
SEED, DRAWS, RESAMPLED = 1, 4000, 400
MENTIONS, APART = 20, 0.3
"""Mentions of each target, and the least by which the judged means of two targets differ."""


@dataclass(frozen=True, slots=True)
class Read:
    """A judged mention: its sentence, what people said, what is read, by a sign and a value."""

    sentence: str
    judged: int
    sign: int
    value: float


def measure() -> dict[str, Figure]:
    """The figures of the table of weights and of VADER."""
    own, vader = zip(*read(), strict=True)
    return {
        "news_f1": resampled(own, macro_f1),
        "news_f1_vader": resampled(vader, macro_f1),
        "news_opposite": opposite(own),
        "news_opposite_vader": opposite(vader),
        "news_order": in_order(own),
        "news_order_vader": in_order(vader),
    }


def read() -> Iterator[tuple[Read, Read]]:
    """Each judged mention as it is read here, and as VADER reads its sentence."""
    for row in rows(corpus_file(CORPUS)):
        text = row["sentence_normalized"]
        doc, compound = parse(text, pipeline(PIPELINE)), tone(text)
        for target in row["targets"]:
            mention = tokens_at(doc, Span(target["from"], target["to"]))
            told = mention_features(doc, mention)
            found = chances(told)
            sign = VERDICTS[max(range(len(found)), key=found.__getitem__)]
            judged = POLARITY[target["polarity"]]
            plain = (compound >= PLAIN) - (compound <= -PLAIN)
            yield (
                Read(text, judged, sign, verdict(told)),
                Read(text, judged, plain, compound),
            )


def macro_f1(found: Sequence[Read]) -> float:
    """The mean of the verdicts' F1."""
    pairs = Counter((one.judged, one.sign) for one in found)
    judged, said = Counter(one.judged for one in found), Counter(one.sign for one in found)
    return sum(2 * pairs[v, v] / max(1, judged[v] + said[v]) for v in VERDICTS) / len(VERDICTS)


def resampled(found: Sequence[Read], figure: Callable[[Sequence[Read]], float]) -> Figure:
    """A figure in percent with its 95 % interval from sentences drawn anew."""
    by_sentence: defaultdict[str, list[Read]] = defaultdict(list)
    for one in found:
        by_sentence[one.sentence].append(one)
    drawn, groups = random.Random(SEED), list(by_sentence.values())  # noqa: S311 - no secret
    many = sorted(
        figure([one for group in drawn.choices(groups, k=len(groups)) for one in group])
        for _ in range(RESAMPLED)
    )
    edge = RESAMPLED // 40
    ends = map(percent, (figure(found), many[edge], many[-edge - 1]))
    value, low, high = ends
    return {"n": len(found), "value": value, "low": low, "high": high}


def opposite(found: Sequence[Read]) -> Figure:
    """How often what is for or against somebody is taken for the other."""
    return share(one.judged * one.sign < 0 for one in found if one.judged)


def in_order(found: Sequence[Read]) -> Figure:
    """How often two made-up targets, each of some mentions, come in the order of their judged
    means; no interval: all are drawn from the same mentions.
    """
    drawn = random.Random(SEED)  # noqa: S311 - no secret
    pools = [[one for one in found if one.judged == judged] for judged in VERDICTS]
    right = done = 0
    while done < DRAWS:
        one, two = target(drawn, pools), target(drawn, pools)
        apart = sum(m.judged for m in one) - sum(m.judged for m in two)
        if abs(apart) >= APART * MENTIONS:
            done += 1
            right += apart * (sum(m.value for m in one) - sum(m.value for m in two)) > 0
    return {"n": DRAWS, "value": percent(right / done), "low": None, "high": None}


def target(drawn: random.Random, pools: Sequence[Sequence[Read]]) -> list[Read]:
    """Mentions of a made-up target whose verdicts are mixed by chance."""
    mixed = [drawn.random() for _ in pools]
    return [drawn.choice(pool) for pool in drawn.choices(pools, mixed, k=MENTIONS)]
