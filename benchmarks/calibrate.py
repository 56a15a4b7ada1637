"""Counts how often passages are right: `generator/data/calibration.tsv`.

`python -m benchmarks.calibrate` (needs the `train` group), after every change of the engine.

In: the coded sets. A passage is right if it matches a coded one (IoU of characters 0.5 or more) and
has its side. Out: the weights of what `confidence` looks at, by logistic regression.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from benchmarks.coded import SETS, CodedArticle, coded_set
from benchmarks.gold import iou
from benchmarks.train_weights import DATA, Example, as_tsv, fit
from generator.analyse.attribution.confidence import tells
from generator.analyse.attribution.extract import Heard, context_of, hear
from generator.analyse.parse import load_pipeline, parse
from generator.errors import EvenhandError
from generator.model import Doc

IOU = 0.5


def examples(article: CodedArticle, doc: Doc, number: int) -> Iterator[Example]:
    """Every passage with whether it is right."""
    heard = list(hear(context_of(doc, article.dispute)))
    right = matched_right(article, heard)
    for n, one in enumerate(heard):
        who = "no source" if one.mention is None else one.mention.rule
        told = list(tells(one.passage.weight, one.form, who, one.stands))
        yield Example(told, float(n in right), number)


def matched_right(article: CodedArticle, heard: Sequence[Heard]) -> set[int]:
    """The numbers of the passages that match a coded one and have its side."""
    coded = [characters(row["content"]) for row in article.attributions]
    found = [characters([(s.start, s.end) for s in one.content]) for one in heard]
    pairs = sorted(
        ((-iou(g, f), i, n) for i, g in enumerate(coded) for n, f in enumerate(found) if g & f),
    )
    right: set[int] = set()
    used: set[int] = set()
    taken: set[int] = set()
    for minus, i, n in pairs:
        if -minus >= IOU and i not in used and n not in taken:
            used.add(i)
            taken.add(n)
            if same_side(article.attributions[i]["side"], heard[n]):
                right.add(n)
    return right


def same_side(coded: str, one: Heard) -> bool:
    """Whether a passage has the coded side; other and unclear are alike nobody's."""
    if one.stands.voice == "side":
        return coded == one.stands.sides[0]
    return coded == "both" if one.stands.voice == "both" else coded in {"other", "unclear"}


def characters(spans: Sequence[Sequence[int]]) -> frozenset[int]:
    """The characters of spans."""
    return frozenset(at for start, end in spans for at in range(start, end))


def main() -> int:
    """Write the table; the exit code."""
    try:
        nlp = load_pipeline()
        articles = [article for name in SETS for article in coded_set(name)]
        found = [
            example
            for number, article in enumerate(articles)
            for example in examples(article, parse(article.text, nlp), number)
        ]
    except EvenhandError as error:
        print(f"calibrate: {error}", file=sys.stderr)
        return 1
    path = DATA / "calibration.tsv"
    path.write_text(as_tsv(fit(found, strength=1.0)), encoding="utf-8", newline="\n")
    print(f"{len(found)} passages, {sum(e.worth for e in found):.0f} right")
    return 0


if __name__ == "__main__":
    sys.exit(main())
