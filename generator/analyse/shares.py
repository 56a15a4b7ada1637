"""How the passages of one voice are divided among classes: shares, intervals, evidence.

In: Votes, one for each passage (or its part), and what they are counted by. Out: a Measurement for
each class, also for those that nobody is in.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Interval, Measurement, Spans
from generator.statistics import NO_WORDS, dirichlet, effective_number, wilson


@dataclass(frozen=True, slots=True)
class Vote:
    """The class of a passage, its turn to speak, what it weighs, and where it stands."""

    category: str
    turn: Hashable
    weight: float
    evidence: Spans


@dataclass(frozen=True, slots=True)
class Ballot:
    """What is counted: the metric, whose passages, by what, in which classes, by which interval."""

    metric: str
    side: str | None
    of: str
    categories: tuple[str, ...]
    interval: Interval
    withheld: str | None = None


def shares(ballot: Ballot, votes: Sequence[Vote]) -> Iterator[Measurement]:
    """The share of each class; None where it is withheld or nothing weighs anything."""
    number = None if ballot.withheld else effective_turns(votes)
    total = math.fsum(vote.weight for vote in votes)
    for category in ballot.categories:
        own = [vote for vote in votes if vote.category == category]
        share = None if number is None else math.fsum(vote.weight for vote in own) / total
        yield _measurement(ballot, category, own, share, number)


def effective_turns(votes: Iterable[Vote]) -> float | None:
    """How many equal turns to speak the votes are worth."""
    turns: defaultdict[Hashable, list[float]] = defaultdict(list)
    for vote in votes:
        turns[vote.turn].append(vote.weight)
    return effective_number(math.fsum(weights) for weights in turns.values())


def _measurement(
    ballot: Ballot, category: str, own: Sequence[Vote], share: float | None, number: float | None
) -> Measurement:
    bounds = None if share is None or number is None else _bounds(ballot, share, number)
    return Measurement(
        metric=ballot.metric,
        side=ballot.side,
        by=category,
        of=ballot.of,
        value=share,
        low=bounds and bounds[0],
        high=bounds and bounds[1],
        interval=ballot.interval if bounds else None,
        n=len(own),
        n_effective=number,
        unit="share",
        withheld=ballot.withheld or (NO_WORDS if share is None else None),
        evidence=tuple(sorted(span for vote in own for span in vote.evidence)),
    )


def _bounds(ballot: Ballot, share: float, number: float) -> tuple[float, float] | None:
    if ballot.interval == "dirichlet":
        return dirichlet(share, number, len(ballot.categories))
    return wilson(share, number)
