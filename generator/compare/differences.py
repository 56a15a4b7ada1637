"""Which articles of a story, and which outlets in a dispute, differ by more than chance.

Articles are compared within one genre, by their measurement bands: each is counted in whole, so
only the program's mistakes make it uncertain. Outlets are compared by their articles as samples.
The intervals of all pairs that are shown together are so wide that in 95 % of cases all of them
hold. Where zero is inside, the two cannot be told apart.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import TypeVar

from generator.bands import Banded, Counted, band_of_difference, banded
from generator.compare.pool import Held, once
from generator.compare.shares import BY_WORDS, Credit, heard, part_of, short_of, short_together
from generator.intervals import Sample, reach_of_pairs, sample_difference, sampled
from generator.model import Coverage, Difference, Dispute, Genre, Interval, Side
from generator.statistics import MINIMUM

Figure = TypeVar("Figure", Banded, Sample)
_FACING = 2  # of so many sides one has what the other has not


@dataclass(frozen=True, slots=True)
class Family:
    """What the differences shown together are of, and how many they are."""

    side: str
    interval: Interval
    pairs: int


def compared(dispute: Dispute) -> tuple[Side, ...]:
    """The sides whose shares are compared: of two the first, as the second's only mirror them."""
    return dispute.sides[:1] if len(dispute.sides) == _FACING else dispute.sides


# ---------------------------------------------------------------- articles


def article_differences(dispute: Dispute, coverage: Sequence[Coverage]) -> tuple[Difference, ...]:
    """All pairs of a story's articles of one genre, by each side's share of the sides' words.

    Left out are articles of which only an excerpt is held, that carry the text of another, or that
    have too little speech.
    """
    genres: defaultdict[Genre, dict[str, tuple[Credit, ...]]] = defaultdict(dict)
    for held in _whole(coverage):
        speech = heard(held, BY_WORDS)
        if not short_of(speech):
            genres[held.article.genre][held.name] = speech
    groups = [group for group in genres.values() if len(group) >= _FACING]
    families = len(groups) * len(compared(dispute))
    pairs = sum(math.comb(len(group), 2) for group in groups) * len(compared(dispute))
    return tuple(
        found
        for side in compared(dispute)
        for group in groups
        for found in differences(
            _banded(group, side, len(dispute.sides), families),
            band_of_difference,
            Family(side.id, "measurement", pairs),
        )
    )


def _whole(coverage: Sequence[Coverage]) -> Iterator[Held]:
    for c in once([c for c in coverage if c.article.extent == "full"]):
        if c.analysis:
            yield Held(c.article.id, c.article, c.analysis, c.given)


def _banded(
    group: Mapping[str, Sequence[Credit]], side: Side, sides: int, families: int
) -> dict[str, Banded]:
    reach = reach_of_pairs(len(group), families)
    found = {name: band_of(speech, side.id, sides, reach) for name, speech in group.items()}
    return {name: figure for name, figure in found.items() if figure}


def band_of(speech: Sequence[Credit], side: str, sides: int, reach: float) -> Banded | None:
    """A side's share of an article's speech, with bounds so far off; None where no side speaks."""
    kinds: defaultdict[str, list[Counted]] = defaultdict(list)
    for credit in speech:
        kind = "astray" if credit.side is None else "mine" if credit.side == side else "rest"
        kinds[kind].append(credit.counted)
    return banded(kinds["mine"], kinds["rest"], kinds["astray"], sides, reach)


# ---------------------------------------------------------------- outlets


def outlet_differences(
    dispute: Dispute, outlets: Mapping[str, Sequence[Held]]
) -> tuple[Difference, ...]:
    """All pairs of outlets (by id, with their articles on the dispute), by each side's share of the
    sides' words; those with too few articles in which a side speaks are left out.
    """
    return tuple(
        found
        for side in compared(dispute)
        for found in _of_outlets(_samples(outlets, side), side.id, len(compared(dispute)))
    )


def _samples(outlets: Mapping[str, Sequence[Held]], side: Side) -> dict[str, Sample]:
    found = {
        id_: sampled([part_of(held, side.id, BY_WORDS) for held in items])
        for id_, items in outlets.items()
        if not short_together(items, BY_WORDS.by)
    }
    return {id_: one for id_, one in found.items() if one and one.articles >= MINIMUM.articles}


def _of_outlets(samples: Mapping[str, Sample], side: str, families: int) -> Iterator[Difference]:
    if len(samples) >= _FACING:
        between = partial(sample_difference, reach=reach_of_pairs(len(samples), families))
        pairs = math.comb(len(samples), 2) * families
        yield from differences(samples, between, Family(side, "sampling", pairs))


# ---------------------------------------------------------------- pairs


def differences(
    figures: Mapping[str, Figure],
    between: Callable[[Figure, Figure], tuple[float, float]],
    family: Family,
) -> Iterator[Difference]:
    """Every pair, the one with the higher share first, from the highest down."""
    ordered = sorted(figures.items(), key=lambda pair: (-pair[1].share, pair[0]))
    for (one, higher), (two, lower) in combinations(ordered, 2):
        low, high = between(higher, lower)
        yield Difference(
            metric="voice_share",
            side=family.side,
            by=BY_WORDS.by,
            of=BY_WORDS.of,
            one=one,
            two=two,
            value=higher.share - lower.share,
            low=low,
            high=high,
            interval=family.interval,
            pairs=family.pairs,
        )
