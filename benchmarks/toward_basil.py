"""Whether tone toward entities agrees with what people felt in whole articles (BASIL).

In: 50 events told by three outlets each; people judged each article's feeling toward its entities
and the stance of the three. Only reported: nothing is chosen by it. Out: how often two entities of
one article that are felt differently come in that order, and two outlets of one event by their
stance; beside it plain VADER of the sentences that name the entities. Chance is 50.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.corpora import Row, corpus_file, rows
from benchmarks.results import percent
from benchmarks.sheets import Figure
from benchmarks.toward_sample import mentions_of
from generator.analyse.tone import tone
from generator.model import Dispute, Side
from generator.statistics import mean_t

CORPUS = "basil-dev.jsonl.gz"
FEELING = {"neg": -1, "neu": 0, "pos": 1}
STANCE = {"liberal": -1, "left": -1, "center": 0, "right": 1, "conservative": 1}
LEFT = re.compile(
    "Democrat|Obama|Clinton|Biden|Sanders|Holder|Etheridge|Braley|Sestak|Schiff|Rice|Patrick"
)
RIGHT = re.compile(
    "Republican|Trump|Perry|Flynn|Romney|Boehner|Ryan|Arpaio|Moore|Stone|Farenthold|Barr|Steele"
    "|Christie|Hutchinson|LePage|Akin|Grimm|Cruz|Rubio|Huckabee|Grassley|Cheney|Gorsuch|Brewer"
    "|Scalise|Hunter|Bush"
)
"""Which party the entities are of."""
GENERAL = {"Democrat": ("Democrats", "Democratic"), "Republican": ("Republicans", "Republican")}
WAYS = ("toward", "vader")

Tones = Mapping[str, Mapping[str, float]]
"""The tone toward each entity, in each of the two ways."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that people put in an order (1: the first is higher), and how each way does."""

    event: str
    order: int
    found: Mapping[str, float]


def measure() -> dict[str, Figure]:
    """How often the orders agree."""
    records = list(rows(corpus_file(CORPUS)))
    tones = {record["id"]: tones_of(record) for record in records}
    found = {
        "basil_entities": [p for r in records for p in entity_pairs(r, tones[r["id"]])],
        "basil_stance": list(stance_pairs(records, tones)),
    }
    return {
        f"{name}{'' if way == WAYS[0] else '_vader'}": agreement(pairs, way)
        for name, pairs in found.items()
        for way in WAYS
    }


def tones_of(record: Row) -> Tones:
    """The mean tone toward each entity that the author names."""
    values: defaultdict[str, dict[str, list[float]]] = defaultdict(lambda: {w: [] for w in WAYS})
    for drawn in mentions_of(record, dispute_of(record)):
        name = record["sides"][int(drawn.bearing.side[1:])]
        values[name]["toward"].append(drawn.bearing.value)
        values[name]["vader"].append(tone(drawn.sentence.of(record["text"])))
    return {
        name: {way: sum(all_) / len(all_) for way, all_ in ways.items()}
        for name, ways in values.items()
    }


def dispute_of(record: Row) -> Dispute:
    """The entities of an article as sides."""
    named = [aliases_of(name) for name in record["sides"]]
    known = [alias for aliases in named for alias in set(aliases)]
    sides = (
        Side(f"s{n}", name, tuple(alias for alias in aliases if known.count(alias) == 1))
        for n, (name, aliases) in enumerate(zip(record["sides"], named, strict=True))
    )
    return Dispute("basil", "BASIL", tuple(sides))


def aliases_of(name: str) -> tuple[str, ...]:
    """A party's usual names; a person's last name."""
    for word, aliases in GENERAL.items():
        if word in name:
            return aliases
    words = name.split()
    return (words[-1],) if len(words) > 1 and words[-1][0].isupper() else ()


def entity_pairs(record: Row, tones: Tones) -> Iterator[Pair]:
    """Entities of one article that are felt differently."""
    felt = record["annotations"]["article"]
    known = [
        (FEELING[feeling], tones[name])
        for name in record["sides"]
        if name in tones and (feeling := felt.get(f"author_feeling_{name.replace(' ', '_')}"))
    ]
    yield from pairs_of(record["story"], known)


def stance_pairs(records: Iterable[Row], tones: Mapping[str, Tones]) -> Iterator[Pair]:
    """Outlets of one event that are of another stance: by the tone toward the right's people less
    that toward the left's.
    """
    events: defaultdict[str, list[tuple[int, Mapping[str, float]]]] = defaultdict(list)
    for record in records:
        leaning = leaning_of(tones[record["id"]])
        if leaning:
            stance = STANCE[record["annotations"]["article"]["relative_stance"]]
            events[record["story"]].append((stance, leaning))
    for event, known in events.items():
        yield from pairs_of(event, known)


def leaning_of(tones: Tones) -> dict[str, float]:
    """The mean tone toward the right's less that toward the left's; empty without any."""
    right = [own for name, own in tones.items() if RIGHT.search(name)]
    left = [own for name, own in tones.items() if LEFT.search(name)]
    if not right and not left:
        return {}
    return {way: mean(right, way) - mean(left, way) for way in WAYS}


def mean(tones: Sequence[Mapping[str, float]], way: str) -> float:
    """The mean of some tones, 0 of none."""
    return sum(own[way] for own in tones) / len(tones) if tones else 0.0


def pairs_of(event: str, known: Sequence[tuple[int, Mapping[str, float]]]) -> Iterator[Pair]:
    """All pairs that people put in an order."""
    for (one, ones), (two, twos) in combinations(known, 2):
        if one != two:
            apart = {way: ones[way] - twos[way] for way in WAYS}
            yield Pair(event, 1 if one > two else -1, apart)


def agreement(pairs: Sequence[Pair], way: str) -> Figure:
    """The share of pairs in the right order, ties for half, with an interval by events."""
    right = [agrees(pair.order * pair.found[way]) for pair in pairs]
    found = mean_t(right, [pair.event for pair in pairs])
    ends = (None if x is None else percent(x) for x in (found.value, found.low, found.high))
    return {"n": len(pairs), **dict(zip(("value", "low", "high"), ends, strict=True))}


def agrees(apart: float) -> float:
    """1 for the right order, a half for none."""
    return 1.0 if apart > 0 else 0.5 if apart == 0 else 0.0
