"""How many pairs of the November 2012 story are told apart, and whether those that are differ.

In: `gaza-2012`, its genres as a reader told them; ten articles coded by somebody who saw neither
the program nor its figures (`benchmarks/coded/pairs.jsonl`: offsets and hashes): those of the first
ten pairs of news articles that were told apart, in order of a hash of their ids. Out: pairs
compared and told apart; of all pairs among the ten articles those told apart, how many are so by
the coding, and how many intervals hold the coded difference; how many of the ten bands hold.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.corpora import ROOT, corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.population import as_held
from benchmarks.results import Result, file_of, percent
from benchmarks.tables import table
from generator.analyse.corpus import Task, run
from generator.compare.differences import article_differences
from generator.load.sides import load_sides
from generator.model import WORD, Analysis, Coverage, Difference, Dispute, Genre, Outlet

CORPUS, SIDES = "gaza-2012.jsonl.gz", "gaza-sides.yml"
CODED = ROOT / "benchmarks" / "coded" / "pairs.jsonl"
GENRES: Mapping[str, Genre] = {
    "qHzZnu8c3Ia8vY9T": "analysis",
    "Ps22NFp1PY2GpWnj": "analysis",
    "Pv9IAHJp8linV1yn": "analysis",
    "CDciy3NgGNEHddj3": "analysis",
    "LqS9l2LWhViMDQTE": "opinion",
    "0rk63EiVZ1Z7SP4s": "live",
    "jJzdm78V2o7GrMsn": "live",
}
"""All others are news."""


@dataclass(frozen=True, slots=True)
class Share:
    """The first side's share of the sides' words in an article, with its band."""

    value: float
    low: float
    high: float


def measure() -> Result:
    """The pairs, and what the coding says of those told apart."""
    dispute = load_sides(corpus_file(SIDES))
    covered = [cover(row, dispute) for row in rows(corpus_file(CORPUS))]
    found = article_differences(dispute, covered)
    news = [pair for pair in found if pair.one not in GENRES]
    shares = {c.article.id: share_of(c.analysis, dispute) for c in covered if c.analysis}
    return {
        **provenance(),
        "corpus": file_of(corpus_file(CORPUS)),
        "pairs": len(found),
        "apart": sum(pair.apart for pair in found),
        "news_pairs": len(news),
        "news_apart": sum(pair.apart for pair in news),
        **judged(news, shares, coded_shares(dispute.sides[0].id)),
    }


def cover(row: Mapping[str, Any], dispute: Dispute) -> Coverage:
    """An article of the corpus as the comparison has it."""
    analysis = run(Task(row["id"], row["text"], dispute))
    article = as_held(row["id"], row["text"], analysis).article
    article = replace(article, genre=GENRES.get(row["id"], "news"))
    return Coverage(article, Outlet(row["outlet"], row["outlet"], ""), analysis, ())


def share_of(analysis: Analysis, dispute: Dispute) -> Share | None:
    """What the program says of the first side; None where it says nothing."""
    of = ("voice_share", dispute.sides[0].id, "words", "sides")
    found = (m for m in analysis.measurements if (m.metric, m.side, m.by, m.of) == of)
    return next(
        (
            Share(m.value, m.low, m.high)
            for m in found
            if m.value is not None and m.low is not None and m.high is not None
        ),
        None,
    )


def coded_shares(side: str) -> dict[str, float]:
    """The side's share of the sides' words as coded, by article."""
    texts = {row["id"]: row["text"] for row in rows(corpus_file(CORPUS))}
    lines = (json.loads(line) for line in CODED.read_text("utf-8").splitlines())
    return {row["id"]: coded_share(texts[row["id"]], row["passages"], side) for row in lines}


def coded_share(text: str, passages: Sequence[Mapping[str, Any]], side: str) -> float:
    """The side's share of the words in the passages."""
    words = [
        (one["side"], len(WORD.findall(text[start:end])))
        for one in passages
        for start, end in one["content"]
    ]
    return sum(n for who, n in words if who == side) / sum(n for _, n in words)


def judged(
    pairs: Sequence[Difference], shares: Mapping[str, Share | None], coded: Mapping[str, float]
) -> dict[str, float]:
    """What the coding says of the pairs among the coded articles, and of their bands."""
    among = [pair for pair in pairs if pair.one in coded and pair.two in coded]
    apart = [pair for pair in among if pair.apart]
    told = list(both(shares, coded))
    return {
        "coded_articles": len(coded),
        "coded_pairs": len(among),
        "coded_apart": len(apart),
        "really_apart": sum(coded[pair.one] > coded[pair.two] for pair in apart),
        "held": sum(pair.low <= coded[pair.one] - coded[pair.two] <= pair.high for pair in among),
        "bands_held": sum(share.low <= true <= share.high for share, true in told),
        "mean_error": percent(math.fsum(abs(s.value - true) for s, true in told) / len(told)),
    }


def both(
    shares: Mapping[str, Share | None], coded: Mapping[str, float]
) -> Iterator[tuple[Share, float]]:
    """The program's share and the coded one of each article that has both."""
    for id_, true in coded.items():
        if share := shares[id_]:
            yield share, true


def show(result: Result) -> str:
    """A row a figure."""
    lines = [[name, value] for name, value in result.items() if isinstance(value, int | float)]
    return table("Pairs of articles of November 2012", ["", ""], lines)
