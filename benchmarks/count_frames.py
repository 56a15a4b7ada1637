"""Counts the weights of frames in `generator/data/frames.tsv` on polnear-train.

`python -m benchmarks.count_frames [OUT.tsv]` rewrites that table, or writes OUT.

In: the engine's candidates and people's codings of 840 articles. A candidate is counted unless
its cue stands inside a coded content (the outermost attribution counts) or inside a quotation of
four words or more. It is positive when its tokens match those of a coded content at an IoU of
0.5. Out: the frames that are positive in at least five articles, each with a weight, the rate of
positives drawn towards its frame's rate over all predicates: (positives + 2 · rate) / (candidates
+ 2). Frames of known predicates that were seen too seldom are counted together by the predicate's
class; their rows name the class in brackets.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora import ROOT, Row, corpus_file, rows
from generator.analyse.attribution.candidates import Candidate, candidates
from generator.analyse.attribution.lexicon import load_lexicon
from generator.analyse.attribution.quotations import find_quotations
from generator.analyse.attribution.tree import tokens_in
from generator.analyse.parse import load_pipeline, parse
from generator.errors import EvenhandError
from generator.model import Doc, Span

CORPUS = "polnear-train.jsonl.gz"
TABLE = ROOT / "generator" / "data" / "frames.tsv"
IOU = 0.5
FEWEST_ARTICLES = 5
FEWEST_WORDS = 4
"""A quotation of fewer words may be scare quotes: its candidates are counted."""
DRAW = 2
"""Candidates' worth of the frame's own rate that is added to every predicate."""

Key = tuple[str, str]
"""Predicate and frame."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A candidate that is counted: its frame, its article, whether people marked it."""

    key: Key
    article: str
    positive: bool


@dataclass(frozen=True, slots=True)
class Weight:
    """A row of the table; `articles` are those in which the frame is positive."""

    predicate: str
    frame: str
    weight: float
    articles: int


def seen_in(article: str, doc: Doc, coded: Sequence[Row]) -> Iterator[Seen]:
    """The counted candidates of one article with its coded attributions."""
    contents = [content_tokens(doc, row["content"]) for row in coded]
    barred = frozenset().union(*contents, quoted_tokens(doc))
    holding = contents_by_token(contents)
    for candidate in candidates(doc):
        if candidate.cue not in barred:
            key = (candidate.predicate, candidate.frame)
            yield Seen(key, article, is_coded(candidate, contents, holding))


def content_tokens(doc: Doc, spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """The tokens that touch the spans."""
    return frozenset(token for start, end in spans for token in tokens_in(doc, Span(start, end)))


def quoted_tokens(doc: Doc) -> frozenset[int]:
    """The tokens in quotations of four words or more, marks included."""
    return frozenset(
        token
        for quotation in find_quotations(doc.text, doc.paragraphs)
        if len(quotation.inner.of(doc.text).split()) >= FEWEST_WORDS
        for token in tokens_in(doc, quotation.outer)
    )


def contents_by_token(contents: Sequence[frozenset[int]]) -> Mapping[int, Sequence[int]]:
    """The numbers of the contents that hold a token."""
    holding: defaultdict[int, list[int]] = defaultdict(list)
    for number, content in enumerate(contents):
        for token in content:
            holding[token].append(number)
    return holding


def is_coded(
    candidate: Candidate,
    contents: Sequence[frozenset[int]],
    holding: Mapping[int, Sequence[int]],
) -> bool:
    """Whether the candidate's tokens are those of a coded content, near enough."""
    tokens = frozenset(candidate.content)
    near = {number for token in tokens for number in holding.get(token, ())}
    return any(
        len(tokens & contents[number]) / len(tokens | contents[number]) >= IOU for number in near
    )


def weights(seen: Iterable[Seen]) -> list[Weight]:
    """The rows of the table, in order of predicate and frame."""
    counted, positive = Counter[Key](), Counter[Key]()
    articles: defaultdict[Key, set[str]] = defaultdict(set)
    for one in seen:
        counted[one.key] += 1
        if one.positive:
            positive[one.key] += 1
            articles[one.key].add(one.article)
    rates = frame_rates(counted, positive)
    return [
        Weight(*key, drawn(positive[key], counted[key], rates[key[1]]), len(articles[key]))
        for key in sorted(counted)
        if len(articles[key]) >= FEWEST_ARTICLES
    ]


def table_of(seen: Sequence[Seen]) -> list[Weight]:
    """The whole table: classes of seldom seen predicates first, then predicates."""
    single = weights(seen)
    known = {(row.predicate, row.frame) for row in single}
    lexicon = load_lexicon()
    classed = (
        Seen((f"({found[0]})", one.key[1]), one.article, one.positive)
        for one in seen
        if one.key not in known and (found := lexicon.known(*one.key)) is not None
    )
    return [*weights(classed), *single]


def frame_rates(counted: Counter[Key], positive: Counter[Key]) -> dict[str, float]:
    """The rate of positives of each frame, over all predicates."""
    candidates_, positives = Counter[str](), Counter[str]()
    for key, number in counted.items():
        candidates_[key[1]] += number
        positives[key[1]] += positive[key]
    return {frame: positives[frame] / number for frame, number in candidates_.items()}


def drawn(positive: int, counted: int, rate: float) -> float:
    """The rate of a few, drawn towards the rate of many; two decimals."""
    return round((positive + DRAW * rate) / (counted + DRAW), 2)


def as_tsv(table: Iterable[Weight]) -> str:
    """The text of the table."""
    lines = (f"{row.predicate}\t{row.frame}\t{row.weight}\t{row.articles}\n" for row in table)
    return "".join(("predicate\tframe\tweight\tarticles\n", *lines))


def count_corpus(path: Path) -> Iterator[Seen]:
    """The counted candidates of a corpus file; a few minutes of parsing."""
    nlp = load_pipeline()
    for row in rows(path):
        yield from seen_in(row["id"], parse(row["text"], nlp), row["attributions"])


def main(arguments: Sequence[str]) -> int:
    """Write the table; the exit code."""
    out = Path(arguments[0]) if arguments else TABLE
    try:
        table = table_of(tuple(count_corpus(corpus_file(CORPUS))))
    except EvenhandError as error:
        print(f"count_frames: {error}", file=sys.stderr)
        return 1
    out.write_text(as_tsv(table), encoding="utf-8", newline="\n")
    print(f"{len(table)} frames")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
