"""By which words several articles introduce each side's speech, all passages together."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.compare.pool import Held, by_article
from generator.model import Dispute, Measurement, Pooled, Reported
from generator.statistics import MINIMUM, dirichlet, effective_number, too_little


@dataclass(frozen=True, slots=True)
class Cue:
    """A passage that a word introduces; of a joint source a part for each side."""

    held: Held
    passage: Reported
    weight: float


def pool_cues(dispute: Dispute, held: Sequence[Held]) -> tuple[Pooled, ...]:
    """The share of every class among the words that introduce a side, all passages together.

    The interval is Dirichlet's on as many draws as the turns to speak are worth: it speaks of
    these articles only.
    """
    classes = dict.fromkeys(name for one in held for name in one.gives.cues)
    return tuple(
        pooled
        for side in dispute.sides
        for pooled in _classes(side.id, tuple(classes), tuple(_cues(side.id, held)))
    )


def _cues(side: str, held: Sequence[Held]) -> Iterator[Cue]:
    for one in held:
        for row in one.gives.reported:
            if row.cue is not None and side in row.voices:
                yield Cue(one, row, 1 / len(row.voices))


def _classes(side: str, classes: Sequence[str], cues: Sequence[Cue]) -> Iterator[Pooled]:
    short = too_little((len(cues), MINIMUM.cues, "introducing words"))
    number = None if short else effective_turns(cues)
    total = math.fsum(cue.weight for cue in cues)
    by_class: defaultdict[str | None, list[Cue]] = defaultdict(list)
    for cue in cues:
        by_class[cue.passage.cue].append(cue)
    for name in classes:
        own = by_class[name]
        share = math.fsum(cue.weight for cue in own) / total if number else None
        yield Pooled(
            _measured((side, name, len(classes)), len(own), share, number, short),
            tuple(dict.fromkeys(cue.held.name for cue in own)),
            tuple(
                by_article(
                    (cue.held.name, cue.passage.at)
                    for cue in own
                    if cue.passage.at and not cue.held.article.withdrawn
                )
            ),
        )


def effective_turns(cues: Iterable[Cue]) -> float | None:
    """How many equal turns to speak the passages are worth."""
    turns: defaultdict[tuple[str, int], float] = defaultdict(float)
    for cue in cues:
        turns[cue.held.name, cue.passage.turn] += cue.weight
    return effective_number(turns.values())


def _measured(
    named: tuple[str, str, int],
    n: int,
    share: float | None,
    number: float | None,
    short: str | None,
) -> Measurement:
    """The share of that (side, class, number of classes)."""
    bounds = None if share is None or number is None else dirichlet(share, number, named[2])
    return Measurement(
        metric="cue_class",
        side=named[0],
        by=named[1],
        of="cues",
        value=share,
        low=bounds and bounds[0],
        high=bounds and bounds[1],
        interval="dirichlet" if bounds else None,
        n=n,
        n_effective=number,
        unit="share",
        withheld=short,
    )
