"""Whether confidence and bands keep what they promise, on coded articles.

In: the coded sets, the two coded stories of the corpora. Out: for each set what is found and how
often words and side are right; for all a reliability diagram (of passages given about 0.8, how many
are right) and how many articles' bands hold the share that people counted. The weights of
confidence were counted on the coded sets, never on the two stories.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.coded import SETS, CodedArticle, coded_set
from benchmarks.corpora import Row, corpus_file, rows
from benchmarks.engine import provenance, read
from benchmarks.gold import Passage, count, figures, passages, right, words_of
from benchmarks.results import Result
from benchmarks.sides import STORIES, Coded
from benchmarks.tables import Cell, table
from generator.load.sides import load_sides

BINS = 5
MAIN = ("content_token_f1", "content_span_f1", "source_right_of_matched", "side_right_of_matched")


@dataclass(frozen=True, slots=True)
class Read:
    """A coded article as the engine read it: coded passages, its own with their confidence, and the
    row of its analysis.
    """

    sides: Sequence[str]
    gold: Sequence[Passage]
    found: Sequence[Passage]
    sure: Sequence[float]
    row: Row


def measure() -> Result:
    """The figures of each set, the diagram and the bands."""
    sets = {name: list(read_all(coded_set(name))) for name in SETS}
    held_out = {story.story: list(read_all(story_articles(story))) for story in STORIES}
    everything = {**sets, **held_out}
    return {
        **provenance(),
        "sets": {name: of_set(articles) for name, articles in everything.items()},
        "reliability": diagram(one for articles in held_out.values() for one in articles),
        "bands": {name: bands(articles) for name, articles in everything.items()},
        "all_bands": bands([one for articles in everything.values() for one in articles]),
    }


def story_articles(story: Coded) -> Iterator[CodedArticle]:
    """The coded articles of a story of the corpora."""
    texts = {row["id"]: row["text"] for row in rows(corpus_file(f"{story.story}.jsonl.gz"))}
    dispute = load_sides(corpus_file(story.sides_file))
    for row in rows(corpus_file(f"{story.story}-gold.jsonl")):
        yield CodedArticle(row["id"], texts[row["id"]], dispute, row["attributions"])


def read_all(articles: Iterable[CodedArticle]) -> Iterator[Read]:
    """Every article as the engine reads it."""
    for article in articles:
        (row,) = read([{"id": article.id, "text": article.text}], article.dispute)
        words, sides = words_of(article.text), [side.id for side in article.dispute.sides]
        yield Read(
            sides=sides,
            gold=passages(article.attributions, words, sides),
            found=passages(row["attributions"], words, sides),
            sure=[one["confidence"] for one in row["attributions"]],
            row=row,
        )


def of_set(articles: Sequence[Read]) -> dict[str, float]:
    """What is found in a set, in percent."""
    counts: Counter[str] = sum((count(a.gold, a.found, a.sides) for a in articles), Counter())
    found = figures(counts, ())
    return {"articles": len(articles), **{key: round(found[key], 1) for key in MAIN}}


def diagram(articles: Iterable[Read]) -> list[dict[str, float]]:
    """By fifth of confidence: passages, their mean confidence, and the share that is right."""
    held: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for article in articles:
        for sure, ok in zip(article.sure, right(article.gold, article.found), strict=True):
            held[min(BINS - 1, int(sure * BINS))].append((sure, ok))
    return [
        {
            "passages": len(pairs),
            "confidence": round(100 * sum(sure for sure, _ in pairs) / len(pairs), 1),
            "right": round(100 * sum(ok for _, ok in pairs) / len(pairs), 1),
        }
        for _, pairs in sorted(held.items())
    ]


def bands(articles: Sequence[Read]) -> dict[str, float]:
    """How many articles' bands hold the coded share of their first side, and their mean width."""
    held, widths = 0, []
    for article in articles:
        low, high = band_of(article.row, article.sides[0])
        share = coded_share(article)
        if low is not None and high is not None and share is not None:
            held += low <= share <= high
            widths.append(high - low)
    width = round(100 * sum(widths) / len(widths), 1) if widths else 0.0
    return {"articles": len(widths), "held": held, "mean_width": width}


def band_of(row: Mapping[str, Any], side: str) -> tuple[float | None, float | None]:
    """The band of a side's share of the sides' words, stances added as the coders did."""
    for one in row["measurements"]:
        if (one["metric"], one["by"], one["side"]) == ("voice_share", "words_with_stance", side):
            return one["low"], one["high"]
    return None, None


def coded_share(article: Read) -> float | None:
    """The first side's share of the sides' words as people coded them."""
    spoken = {
        side: sum(len(p.begun) / len(p.voices) for p in article.gold if side in p.voices)
        for side in article.sides
    }
    total = sum(spoken.values())
    return spoken[article.sides[0]] / total if total else None


def flat(result: Mapping[str, Any]) -> dict[str, float]:
    """The figures that have a floor."""
    bands_ = result["all_bands"]
    return {"bands_that_hold": round(100 * bands_["held"] / bands_["articles"], 1)}


def show(result: Result) -> str:
    """The tables of a result."""
    sets: list[list[Cell]] = [
        [name, *figures_.values(), result["bands"][name]["held"], result["bands"][name]["articles"]]
        for name, figures_ in result["sets"].items()
    ]
    head = ["set", "articles", *MAIN, "bands hold", "of"]
    lines: list[list[Cell]] = [list(one.values()) for one in result["reliability"]]
    all_ = result["all_bands"]
    return "\n".join(
        (
            table("Coded sets", head, sets),
            table("Reliability", ["passages", "confidence", "right"], lines),
            f"Bands hold in {all_['held']} of {all_['articles']}, mean width {all_['mean_width']}",
        )
    )
