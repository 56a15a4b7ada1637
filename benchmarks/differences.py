"""Whether the difference that people counted between two articles lies where the program says.

In: the coded sets and the two coded stories, stances added as the coders did. Out: for all pairs of
articles on one dispute how many intervals of their difference hold the coded one, each on its own;
in how many disputes all of them do, corrected for their number; how many pairs are told apart, and
how many of those the wrong way round. Pairs of one dispute share articles: they are fewer than they
look. The weights of confidence were counted on the coded sets, never on the two stories.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.coded import SETS, CodedArticle, coded_set
from benchmarks.confidence import story_articles
from benchmarks.engine import provenance
from benchmarks.gold import passages, words_of
from benchmarks.population import as_held
from benchmarks.results import Result, percent
from benchmarks.sides import STORIES
from benchmarks.tables import Cell, table
from generator.analyse.corpus import Task, run
from generator.bands import band_of_difference
from generator.compare.differences import band_of
from generator.compare.shares import WITH_STANCE, Credit, heard, short_of
from generator.intervals import reach_of_pairs
from generator.model import Analysis
from generator.statistics import Z


@dataclass(frozen=True, slots=True)
class Counted:
    """An article's first side: its share as people coded it, and what the program heard."""

    dispute: str
    side: str
    sides: int
    share: float
    speech: Sequence[Credit]


def measure() -> Result:
    """The figures of all disputes, and of the two stories."""
    coded = [article for name in SETS for article in coded_set(name)]
    held_out = [article for story in STORIES for article in story_articles(story)]
    found, apart = (list(read_all(articles)) for articles in (coded, held_out))
    return {**provenance(), **result(found, apart)}


def read_all(articles: Iterable[CodedArticle]) -> Iterator[Counted]:
    """Every article that both the coders and the program have enough of."""
    for article in articles:
        analysis = run(Task(article.id, article.text, article.dispute))
        if one := counted(article, analysis):
            yield one


def counted(article: CodedArticle, analysis: Analysis) -> Counted | None:
    """The article, or None where either heard too little."""
    sides = [side.id for side in article.dispute.sides]
    speech = heard(as_held(article.id, article.text, analysis), WITH_STANCE)
    share = coded_share(article, sides)
    if share is None or short_of(speech):
        return None
    return Counted(article.dispute.id, sides[0], len(sides), share, speech)


def coded_share(article: CodedArticle, sides: Sequence[str]) -> float | None:
    """The first side's share of the sides' words as people coded them."""
    gold = passages(article.attributions, words_of(article.text), sides)
    spoken = {
        side: math.fsum(len(p.begun) / len(p.voices) for p in gold if side in p.voices)
        for side in sides
    }
    total = math.fsum(spoken.values())
    return spoken[sides[0]] / total if total else None


def result(coded: Sequence[Counted], held_out: Sequence[Counted]) -> Result:
    """The figures by dispute, of all, and of the articles whose codings taught nothing."""
    disputes = by_dispute([*coded, *held_out])
    return {
        "disputes": {name: of_pairs([group]) for name, group in disputes.items()},
        "all": of_pairs(disputes.values()),
        "held_out": of_pairs(by_dispute(held_out).values()),
    }


def by_dispute(articles: Iterable[Counted]) -> Mapping[str, Sequence[Counted]]:
    """The articles of each dispute that has at least two."""
    groups: defaultdict[str, list[Counted]] = defaultdict(list)
    for article in articles:
        groups[article.dispute].append(article)
    return {name: group for name, group in sorted(groups.items()) if len(group) > 1}


def of_pairs(groups: Iterable[Sequence[Counted]]) -> dict[str, float]:
    """What comes of all pairs within each group."""
    groups = list(groups)
    single = [pair for group in groups for pair in intervals(group, Z)]
    corrected = [list(intervals(group, reach_of_pairs(len(group)))) for group in groups]
    together = [pair for group in corrected for pair in group]
    return {
        "articles": sum(map(len, groups)),
        "pairs": len(single),
        "held": sum(map(holds, single)),
        "mean_width": percent(math.fsum(high - low for _, low, high in single) / len(single)),
        "groups": len(groups),
        "groups_all_held": sum(all(map(holds, group)) for group in corrected),
        "apart": sum(low > 0 or high < 0 for _, low, high in together),
        "apart_wrongly": sum(
            (low > 0 and true <= 0) or (high < 0 and true >= 0) for true, low, high in together
        ),
    }


def intervals(group: Sequence[Counted], reach: float) -> Iterator[tuple[float, float, float]]:
    """Of every pair the coded difference, and the interval of what the program says."""
    for one, two in combinations(group, 2):
        first, second = (band_of(c.speech, c.side, c.sides, reach) for c in (one, two))
        if first and second:
            yield one.share - two.share, *band_of_difference(first, second)


def holds(pair: tuple[float, float, float]) -> bool:
    """Whether the coded difference lies inside."""
    true, low, high = pair
    return low <= true <= high


def show(result_: Result) -> str:
    """A row for each dispute."""
    found = {**result_["disputes"], "held out": result_["held_out"], "all": result_["all"]}
    lines: list[list[Cell]] = [[name, *figures.values()] for name, figures in found.items()]
    return table("Differences between coded articles", ["", *result_["all"]], lines)
