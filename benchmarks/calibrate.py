"""Counts how often passages are right: `generator/data/calibration.tsv`.

`python -m benchmarks.calibrate` (needs what `make upkeep` installs), after a change of the engine.

In: the coded sets. A passage is right if it matches a coded one (IoU of characters 0.5 or more) and
has its side. Out: the weights of what `confidence` looks at, by logistic regression.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.coded import SETS, CodedArticle, coded_set
from benchmarks.corpora import Row
from benchmarks.gold import passages, right, words_of
from benchmarks.train_weights import DATA, Example, as_tsv, fit
from generator.analyse.attribution.confidence import tells
from generator.analyse.attribution.extract import Heard, context_of, hear
from generator.analyse.parse import load_pipeline, parse
from generator.errors import EvenhandError
from generator.model import Doc


def examples(article: CodedArticle, doc: Doc, number: int) -> Iterator[Example]:
    """Every passage with whether it is right."""
    heard = list(hear(context_of(doc, article.dispute)))
    words, sides = words_of(article.text), [side.id for side in article.dispute.sides]
    found = passages(map(as_row, heard), words, sides)
    gold = passages(article.attributions, words, sides)
    for one, ok in zip(heard, right(gold, found), strict=True):
        who = "no source" if one.mention is None else one.mention.rule
        told = list(tells(one.passage.weight, one.form, who, one.stands))
        yield Example(told, float(ok), number)


def as_row(one: Heard) -> Row:
    """A passage as the engine's lines have it."""
    return {"content": [(s.start, s.end) for s in one.content], "sides": one.stands.sides}


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
