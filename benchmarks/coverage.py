"""Whether sampling intervals hold what they promise, by drawing anew from real articles.

In: articles of `allsides-4000` on topics of both parties, analysed with the sides of the shutdown;
as a population they have a share, a tone and a grade. Out: how often the 95 % interval of 10 to 100
articles drawn from them (with replacement, by a fixed seed) holds that figure, and how often the
plain t interval would; and how often all differences between outlets hold at once. A population
here is the program's reading: its own mistakes are another matter.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Any

from benchmarks.corpora import corpus_file
from benchmarks.engine import provenance
from benchmarks.population import CORPUS, SIDES, population, read_all
from benchmarks.results import Result, file_of, percent
from benchmarks.tables import Cell, table
from generator.compare.pool import Held
from generator.compare.shares import BY_WORDS, WAYS, Way, heard, part
from generator.errors import ConfigurationError
from generator.intervals import (
    Sample,
    reach_of_pairs,
    sample_difference,
    sample_t,
    sampled,
    share_t,
)
from generator.load.sides import load_sides
from generator.model import AUTHOR, Clip, Dispute
from generator.statistics import Estimate, Z, flesch_kincaid, jackknife_t, mean, of_voice

SIZES = (10, 20, 50, 100)
DRAWS = 2000
OUTLET_ARTICLES = 20
"""So many articles in which a side speaks make an outlet a population, and are drawn from it."""
OUTLET_DRAWS = 500
SEED = 5
PLACES = ("held", "above", "below", "none")

Parts = Sequence[tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a population: its name, each article's part in it, and how it and its interval
    come of parts.
    """

    name: str
    parts: Parts
    formula: Callable[..., float | None]
    interval: Callable[[Parts], Estimate]


def measure() -> Result:
    """The coverage of every figure, and of differences between outlets."""
    dispute = load_sides(corpus_file(SIDES))
    return {
        **provenance(),
        "files": [file_of(corpus_file(name)) for name in (CORPUS, SIDES)],
        **covered(list(read_all(population(), dispute)), dispute),
    }


def covered(articles: Sequence[tuple[str, Held]], dispute: Dispute) -> Result:
    """All that is counted on the articles."""
    held = [item for _, item in articles]
    return {
        "articles": len(held),
        "draws": DRAWS,
        "figures": {figure.name: of_figure(figure) for figure in figures(held, dispute)},
        "outlets": of_outlets(outlets(articles, dispute)),
    }


# ---------------------------------------------------------------- figures


def figures(held: Sequence[Held], dispute: Dispute) -> Iterator[Figure]:
    """The figures that are pooled over articles; an article without a part in one is not of its
    population.
    """
    for way in WAYS:
        parts = shares(held, dispute.sides[0].id, way)
        yield Figure(f"voice_share {way.by} of {way.of}", parts, ratio, share_interval)
    for voice in (*(side.id for side in dispute.sides), AUTHOR):
        yield tone(voice, held)
        yield grade(voice, held)


def shares(held: Sequence[Held], side: str, way: Way) -> Parts:
    """The weight of the side and of the whole, article by article."""
    parts = (part(heard(item, way), side, way) for item in held)
    return [one for one in parts if one[1]]


def ratio(mine: float, whole: float) -> float:
    """A share of a whole."""
    return mine / whole


def share_interval(parts: Parts) -> Estimate:
    """The interval of a share."""
    return share_t([(mine, whole) for mine, whole in parts])


def tone(voice: str, held: Sequence[Held]) -> Figure:
    """The mean tone of a voice's sentences."""
    parts = summed([(1.0, clip.tone) for clip in clips_of(item, voice)] for item in held)
    return Figure(f"tone_of_voice {voice}", parts, mean, partial(sample_t, mean))


def grade(voice: str, held: Sequence[Held]) -> Figure:
    """The school years that a voice's sentences ask for."""
    parts = summed(
        [(1.0, float(clip.words), float(clip.syllables)) for clip in clips_of(item, voice)]
        for item in held
    )
    return Figure(f"readability {voice}", parts, flesch_kincaid, partial(sample_t, flesch_kincaid))


def clips_of(held: Held, voice: str) -> tuple[Clip, ...]:
    """The sentences of a voice that are measured."""
    found = held.analysis
    return of_voice(found.clips, voice, found.sentences, found.attributions)


def summed(articles: Iterable[Parts]) -> Parts:
    """The sums of each article that has rows."""
    return [totals(article) for article in articles if article]


def totals(parts: Parts) -> tuple[float, ...]:
    """The sum of every column."""
    return tuple(map(math.fsum, zip(*parts, strict=True)))


def of_figure(figure: Figure) -> dict[str, Any]:
    """The figure of the population, and by number of articles drawn how often it is held."""
    true = figure.formula(*totals(figure.parts))
    if true is None:
        raise ConfigurationError(f"{figure.name} is undefined on these articles")
    return {
        "articles": len(figure.parts),
        "value": round(true, 3),
        "drawn": {str(size): of_size(figure, size, true) for size in SIZES},
    }


def of_size(figure: Figure, size: int, true: float) -> dict[str, float]:
    """In percent of the draws: held, wholly above, wholly below, held by the plain t interval; the
    mean width; percent without an interval.
    """
    chance = random.Random(f"{SEED} {figure.name} {size}")  # noqa: S311 - no secret
    counts: Counter[str] = Counter()
    widths = []
    for _ in range(DRAWS):
        drawn = chance.choices(figure.parts, k=size)
        found = figure.interval(drawn)
        counts[where(found, true)] += 1
        plain = jackknife_t(figure.formula, drawn, range(size))
        counts["plain"] += where(plain, true) == "held"
        if found.low is not None and found.high is not None:
            widths.append(found.high - found.low)
    shown = {key: percent(counts[key] / DRAWS) for key in (*PLACES, "plain")}
    return {**shown, "mean_width": round(math.fsum(widths) / max(1, len(widths)), 3)}


def where(found: Estimate, true: float) -> str:
    """Where the interval lies."""
    if found.low is None or found.high is None:
        return "none"
    return "above" if true < found.low else "below" if true > found.high else "held"


# ---------------------------------------------------------------- outlets


def outlets(articles: Iterable[tuple[str, Held]], dispute: Dispute) -> dict[str, Parts]:
    """The shares in the articles of each outlet that has enough of them."""
    own: defaultdict[str, list[Held]] = defaultdict(list)
    for outlet, held in articles:
        own[outlet].append(held)
    found = {name: shares(held, dispute.sides[0].id, BY_WORDS) for name, held in own.items()}
    return {name: parts for name, parts in found.items() if len(parts) >= OUTLET_ARTICLES}


def of_outlets(populations: Mapping[str, Parts]) -> dict[str, float]:
    """In percent: single differences held by an interval on its own; draws in which all are held by
    intervals that are corrected for their number; pairs told apart, rightly and wrongly.
    """
    chance = random.Random(f"{SEED} outlets")  # noqa: S311 - no secret
    true = {name: ratio(*totals(parts)) for name, parts in populations.items()}
    pairs = list(combinations(true, 2))
    reach = reach_of_pairs(len(true))
    counts: Counter[str] = Counter()
    for _ in range(OUTLET_DRAWS):
        drawn = {name: sample(chance, parts) for name, parts in populations.items()}
        held = 0
        for one, two in pairs:
            gap = true[one] - true[two]
            low, high = sample_difference(drawn[one], drawn[two], Z)
            counts["single"] += low <= gap <= high
            low, high = sample_difference(drawn[one], drawn[two], reach)
            held += low <= gap <= high
            counts["right"] += (low > 0 and gap > 0) or (high < 0 and gap < 0)
            counts["wrong"] += (low > 0 and gap <= 0) or (high < 0 and gap >= 0)
        counts["all"] += held == len(pairs)
    every = OUTLET_DRAWS * len(pairs)
    return {
        "outlets": len(true),
        "pairs": len(pairs),
        "single_held": percent(counts["single"] / every),
        "all_held": percent(counts["all"] / OUTLET_DRAWS),
        "apart_rightly": percent(counts["right"] / every),
        "apart_wrongly": percent(counts["wrong"] / every),
    }


def sample(chance: random.Random, parts: Parts) -> Sample:
    """Articles drawn from an outlet's."""
    drawn = chance.choices(parts, k=OUTLET_ARTICLES)
    found = sampled([(mine, whole) for mine, whole in drawn])
    if found is None:
        raise ConfigurationError("articles without weight were drawn")
    return found


# ---------------------------------------------------------------- shown


def show(result: Result) -> str:
    """A row for each figure and number of articles drawn."""
    lines: list[list[Cell]] = [
        [name, int(size), *one.values()]
        for name, figure in result["figures"].items()
        for size, one in figure["drawn"].items()
    ]
    head = ["figure", "drawn", *PLACES, "plain t", "mean width"]
    between: list[list[Cell]] = [[name, value] for name, value in result["outlets"].items()]
    return "\n".join(
        (
            table("Sampling intervals (percent of draws)", head, lines),
            table("Differences between outlets", ["", ""], between),
        )
    )
