"""Trains the weights in `generator/data/{weights,relations}.tsv` on polnear-train.

`python -m benchmarks.train_weights` (needs what `make upkeep` installs); about
ten minutes, most of it parsing.

In: the engine's candidates and people's codings of 840 articles. An example's features are those of
a candidate; it is worth the IoU of its characters with the best coded content, nothing below 0.5. A
logistic regression (L2) is fitted to that, first by itself, then of every variant of a plausible
candidate among the others; for the second the first ones' log-odds come from a fit without the
article (five folds). Out: features seen in five articles or more, no text; two decimals.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.corpora import ROOT, Row, corpus_file, rows
from benchmarks.gold import IOU, characters, iou
from generator.analyse.attribution.candidates import Candidate
from generator.analyse.attribution.features import features
from generator.analyse.attribution.lexicon import load_lexicon
from generator.analyse.attribution.passages import plausible, settled, varied
from generator.analyse.attribution.pool import Pool, gather
from generator.analyse.attribution.quotations import find_quotations
from generator.analyse.attribution.relations import crowd_of
from generator.analyse.attribution.tree import spans_of
from generator.analyse.attribution.weights import START, log_odds
from generator.analyse.parse import load_pipeline, parse
from generator.errors import EvenhandError
from generator.model import Doc

CORPUS = "polnear-train.jsonl.gz"
DATA = ROOT / "generator" / "data"
SHARPNESS = 3
"""Power of the IoU that a candidate is worth: among its variants the truest should win."""
FOLDS = 5
FEWEST_ARTICLES = 5
STRENGTH = 0.1
"""Inverse of the penalty on the squares of the weights; chosen on every seventh article."""


@dataclass(frozen=True, slots=True)
class Example:
    """Features that hold, what they are worth (0 to 1), and the number of the article."""

    features: Sequence[str]
    worth: float
    article: int
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Coded:
    """A parsed article with its candidates and the characters of each coded content."""

    doc: Doc
    pool: Pool
    contents: Sequence[frozenset[int]]
    number: int


def coded(doc: Doc, attributions: Iterable[Row], number: int) -> Coded:
    """An article with its candidates."""
    quotes = find_quotations(doc.text, doc.paragraphs)
    contents = [characters(row["content"]) for row in attributions]
    return Coded(doc, gather(doc, quotes, load_lexicon()), contents, number)


def worth(article: Coded, candidate: Candidate) -> float:
    """The IoU of a candidate with the best coded content; 0 below the least."""
    own = characters((s.start, s.end) for s in spans_of(article.doc, candidate.content))
    best = max((iou(own, content) for content in article.contents if own & content), default=0.0)
    return best**SHARPNESS if best >= IOU else 0.0


def by_itself(article: Coded) -> Iterator[Example]:
    """Every candidate by itself."""
    for candidate in article.pool.candidates:
        told = features(article.pool.scene, candidate)
        value = worth(article, candidate)
        at = article.doc.tokens[candidate.cue].start
        nested = not value and any(at in content for content in article.contents)
        yield Example(told, value, article.number, nested)


def among_others(article: Coded, odds: Iterable[float]) -> Iterator[Example]:
    """Every variant among the others, given the candidates' log-odds by themselves."""
    rated = plausible(zip(article.pool.candidates, odds, strict=True))
    crowd = crowd_of(article.doc, settled(article.doc, rated))
    for _, variant, told in varied(crowd):
        yield Example(told, worth(article, variant.candidate), article.number)


def fit(examples: Sequence[Example], strength: float = STRENGTH) -> dict[str, float]:
    """The weights of all features seen in enough articles."""
    known = {feature: number for number, feature in enumerate(seen_often(examples))}
    value = np.array([example.worth for example in examples])
    positive = np.flatnonzero(value)
    # A worth between 0 and 1 is an example of both kinds, each with its part of the weight.
    order = np.concatenate([np.arange(len(value)), positive])
    target = np.concatenate([np.zeros(len(value)), np.ones(len(positive))])
    share = np.concatenate([1 - value, value[positive]])
    model = LogisticRegression(C=strength, max_iter=300, tol=1e-3)
    model.fit(matrix(examples, known)[order], target, sample_weight=share)
    weights = dict(zip(known, model.coef_[0], strict=True))
    return {START: float(model.intercept_[0]), **{f: float(w) for f, w in weights.items()}}


def seen_often(examples: Iterable[Example]) -> list[str]:
    """The features seen in enough articles, in order."""
    articles: defaultdict[str, set[int]] = defaultdict(set)
    for example in examples:
        for feature in example.features:
            articles[feature].add(example.article)
    return sorted(feature for feature, seen in articles.items() if len(seen) >= FEWEST_ARTICLES)


def matrix(examples: Sequence[Example], known: Mapping[str, int]) -> csr_matrix:
    """Examples by features, 1 where a feature holds."""
    columns: list[int] = []
    ends = [0]
    for example in examples:
        columns += sorted({known[f] for f in example.features if f in known})
        ends.append(len(columns))
    shape = (len(examples), len(known))
    return csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=shape)


def train(articles: Sequence[Coded]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights by themselves and among others."""
    alone = {article.number: list(by_itself(article)) for article in articles}
    among: list[Example] = []
    for fold in range(FOLDS):
        weights = fit(
            [e for n, own in alone.items() if n % FOLDS != fold for e in own if not e.nested]
        )
        for article in articles:
            if article.number % FOLDS == fold:
                odds = (log_odds(e.features, weights) for e in alone[article.number])
                among += among_others(article, odds)
    return fit([e for own in alone.values() for e in own if not e.nested]), fit(among)


def as_tsv(weights: Mapping[str, float]) -> str:
    """The text of a table; weights that round to nothing are left out."""
    lines = (f"{name}\t{weight:.2f}\n" for name, weight in weights.items() if abs(weight) >= 0.005)
    return "feature\tweight\n" + "".join(lines)


def main() -> int:
    """Write the tables; the exit code."""
    try:
        nlp = load_pipeline()
        found = rows(corpus_file(CORPUS))
        articles = [
            coded(parse(row["text"], nlp), row["attributions"], number)
            for number, row in enumerate(found)
        ]
    except EvenhandError as error:
        print(f"train_weights: {error}", file=sys.stderr)
        return 1
    write(DATA, *train(articles))
    return 0


def write(folder: Path, alone: Mapping[str, float], among: Mapping[str, float]) -> None:
    """Write both tables."""
    for name, weights in (("weights.tsv", alone), ("relations.tsv", among)):
        folder.joinpath(name).write_text(as_tsv(weights), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
