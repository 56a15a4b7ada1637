"""Trains the weights and centres in `generator/data/toward*.tsv` on newsmtsc-train.

`python -m benchmarks.train_toward` (needs what `make upkeep` installs); five
minutes.

In: sentences of news in which people judged what is said of a person: against, neither, for. For
each of the three a logistic regression (L2) is fitted against the other two; features that are
equally frequent in both are held back, by the logarithm of the ratio of their frequencies (Wang
and Manning 2012). Out: features seen in three articles or more, no text, no name; two decimals. And
for each role of a mention in its sentence the mean value of those judged neither, by weights of
other articles (five folds): a subject gets better words than an object where nothing is meant.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from benchmarks.corpora import ROOT, Row, corpus_file, rows
from generator.analyse.attribution.weights import probability
from generator.analyse.parse import load_pipeline, parse
from generator.analyse.toward import (
    ROLE,
    START,
    VERDICTS,
    is_name,
    mention_features,
    tokens_at,
)
from generator.errors import EvenhandError
from generator.model import Doc, Span

CORPUS = "newsmtsc-train.jsonl.gz"
TABLE = ROOT / "generator" / "data" / "toward.tsv"
CENTRES = ROOT / "generator" / "data" / "toward_centres.tsv"
FOLDS, NEITHER = 5, 1
FEWEST_OF_ROLE = 100
"""Mentions judged neither from which a role has a centre of its own."""
POLARITY = {2.0: 0, 4.0: 1, 6.0: 2}
FEWEST_ARTICLES = 3
STRENGTH = 0.05
"""Inverse of the penalty on the squares of the weights; chosen by five folds of the articles."""
FLOOR = 0.1
"""What is left of a feature that is as frequent in both."""
SMALLEST = 0.02
"""Weights below are left out."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention's features, what people said (0 against, 1 neither, 2 for), and its article."""

    features: frozenset[str]
    verdict: int
    article: str


def names_in(docs: Iterable[Doc]) -> frozenset[str]:
    """Words that stand for names more often than not, also where a sentence begins with them."""
    seen: Counter[tuple[str, bool]] = Counter()
    for doc in docs:
        for at, token in enumerate(doc.tokens):
            if at > doc.sentences[token.sentence].first:
                seen[token.lemma.lower(), is_name(doc, at)] += 1
    return frozenset(word for word, named in seen if named and seen[word, True] > seen[word, False])


def judged(row: Row, doc: Doc) -> Iterator[Judged]:
    """The mentions of a sentence that people judged."""
    for target in row["targets"]:
        mention = tokens_at(doc, Span(target["from"], target["to"]))
        if mention:
            features = frozenset(mention_features(doc, mention))
            article = "_".join(row["primary_gid"].split("_")[:3])
            yield Judged(features, POLARITY[target["polarity"]], article)


def seen_often(examples: Iterable[Judged], names: frozenset[str]) -> dict[str, int]:
    """The features seen in enough articles, without names, numbered."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for one in examples:
        for feature in one.features:
            if names.isdisjoint(re.split("[ =]", feature)) and not feature.startswith(ROLE):
                articles[feature].add(one.article)
    often = sorted(f for f, seen in articles.items() if len(seen) >= FEWEST_ARTICLES)
    return {feature: number for number, feature in enumerate(often)}


def matrix(examples: Sequence[Judged], known: Mapping[str, int]) -> csr_matrix:
    """Mentions by features, 1 where a feature holds."""
    columns: list[int] = []
    ends = [0]
    for one in examples:
        columns += sorted(known[f] for f in one.features if f in known)
        ends.append(len(columns))
    shape = (len(examples), len(known))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=shape)


def fit(held: csr_matrix, own: np.ndarray[Any, Any]) -> list[float]:
    """The start and the weights by which one verdict is told from the others."""
    yes, no = (1 + np.asarray(held[mask].sum(axis=0)).ravel() for mask in (own, ~own))
    scale = np.abs(np.log((yes / yes.sum()) / (no / no.sum()))) + FLOOR
    model = LogisticRegression(C=STRENGTH, max_iter=300, class_weight="balanced")
    model.fit(held @ diags(scale), own)
    return [float(model.intercept_[0]), *(model.coef_[0] * scale).tolist()]


def train(examples: Sequence[Judged], names: frozenset[str]) -> dict[str, tuple[float, ...]]:
    """The weights of each feature, one for each verdict."""
    known = seen_often(examples, names)
    held, verdicts = matrix(examples, known), np.array([one.verdict for one in examples])
    columns = [fit(held, verdicts == number) for number in range(len(VERDICTS))]
    return dict(zip((START, *known), zip(*columns, strict=True), strict=True))


def centres(examples: Sequence[Judged], names: frozenset[str]) -> dict[str, float]:
    """The mean value of each role's mentions that are judged neither."""
    articles = sorted({one.article for one in examples})
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    values: defaultdict[str, list[float]] = defaultdict(list)
    for out in range(FOLDS):
        weights = train([one for one in examples if fold[one.article] != out], names)
        for one in examples:
            if fold[one.article] == out and one.verdict == NEITHER:
                role = next(feature for feature in one.features if feature.startswith(ROLE))
                values[role].append(value(one.features, weights))
    often = {role: mine for role, mine in values.items() if len(mine) >= FEWEST_OF_ROLE}
    return {role: sum(mine) / len(mine) for role, mine in sorted(often.items())}


def value(features: Iterable[str], weights: Mapping[str, Sequence[float]]) -> float:
    """For less against, by some weights."""
    known = [weights[f] for f in sorted({START, *features}) if f in weights]
    each = [probability(sum(column)) for column in zip(*known, strict=True)]
    return (each[2] - each[0]) / sum(each)


def as_tsv(weights: Mapping[str, Sequence[float]]) -> str:
    """The text of the table; features that weigh next to nothing are left out."""
    lines = (
        "\t".join((feature, *(f"{weight:.2f}" for weight in row))) + "\n"
        for feature, row in weights.items()
        if max(map(abs, row)) >= SMALLEST
    )
    return "\t".join(("feature", *VERDICTS)) + "\n" + "".join(lines)


def main() -> int:
    """Write the table; the exit code."""
    try:
        nlp = load_pipeline()
        parsed = [
            (row, parse(row["sentence_normalized"], nlp)) for row in rows(corpus_file(CORPUS))
        ]
    except EvenhandError as error:
        print(f"train_toward: {error}", file=sys.stderr)
        return 1
    examples = [one for row, doc in parsed for one in judged(row, doc)]
    names = names_in(doc for _, doc in parsed)
    TABLE.write_text(as_tsv(train(examples, names)), encoding="utf-8", newline="\n")
    lines = (f"{role}\t{mean:.3f}\n" for role, mean in centres(examples, names).items())
    CENTRES.write_text("role\tvalue\n" + "".join(lines), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
