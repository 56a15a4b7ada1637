"""How far people agree who coded the same articles blind, variable by variable.

Words: is it in a reported passage at all; of those that two people mark, whose it is, and whether
it is speech or stance. Passages that two people marked (half of the characters of both contents or
more in common): quoted or told, whose, and the speaker's name. With more than two people every
pair's passages count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.compare.reliability import Unit, compared, estimate
from generator.model import (
    Agreement,
    Article,
    CodedPassage,
    Corpus,
    HandCoding,
    Span,
    Spans,
)
from generator.shadow import words_of
from generator.statistics import MINIMUM

IOU = 0.5
_BLOCK = re.compile(r"\S(?:.*?\S)?(?=\n\s*\n|\s*\Z)", re.DOTALL)
_PEOPLE = 2
NOBODY = ""  # the speaker of a passage whose speaker is not named

Placed = tuple[int, Unit]  # where in the text a unit stands, and the values given to it


@dataclass(frozen=True, slots=True)
class Coded:
    """An article that two people or more coded, with what its text is cut into.

    `quoted` are the insides of its quotation marks; None where nobody knows them.
    """

    key: tuple[str, str]  # story and article
    words: Spans
    paragraphs: Spans
    quoted: Spans | None
    codings: tuple[HandCoding, ...]


def coded_articles(corpus: Corpus, quoted: Mapping[tuple[str, str], Spans]) -> Iterator[Coded]:
    """The articles with two codings or more, of which the text or its word places are known."""
    for story in corpus.stories:
        for article in story.articles:
            if len(article.codings) < _PEOPLE:
                continue
            if found := coded(article, quoted.get((story.id, article.id))):
                yield found


def coded(article: Article, quoted: Spans | None) -> Coded | None:
    """An article with its words and paragraphs; None without text or record."""
    key, record = (article.story, article.id), article.record
    if record:
        words, paragraphs = words_of(record.shadow), record.analysis.paragraphs
        return Coded(key, words, paragraphs, quoted, article.codings)
    if article.text is None:
        return None
    blocks = tuple(Span(*match.span()) for match in _BLOCK.finditer(article.text))
    return Coded(key, words_of(article.text), blocks, quoted, article.codings)


def agreements(articles: Sequence[Coded]) -> tuple[Agreement, ...]:
    """Alpha of every variable, the interval over articles where there are ten, else over their
    paragraphs; nothing without an article that two people coded.
    """
    return tuple(_agreement(variable, articles) for variable in VARIABLES if articles)


# ---------------------------------------------------------------- words and passages


def by_word(article: Coded, coding: HandCoding) -> dict[Span, CodedPassage]:
    """The passage that each word begins in."""
    contents = sorted((span, n) for n, p in enumerate(coding.passages) for span in p.content)
    held: dict[Span, CodedPassage] = {}
    words = iter(article.words)
    word = next(words, None)
    for span, n in contents:
        while word is not None and word.start < span.end:
            if word.start >= span.start:
                held[word] = coding.passages[n]
            word = next(words, None)
    return held


def pairs(one: HandCoding, two: HandCoding) -> Iterator[tuple[CodedPassage, CodedPassage]]:
    """Passages that share half of their characters or more, each once, best first."""
    candidates = [
        (iou(a.content, b.content), n, m)
        for n, a in enumerate(one.passages)
        for m, b in enumerate(two.passages)
    ]
    good = [candidate for candidate in candidates if candidate[0] >= IOU]
    taken_one: set[int] = set()
    taken_two: set[int] = set()
    for _, n, m in sorted(good, key=lambda found: (-found[0], found[1] + found[2])):
        if n not in taken_one and m not in taken_two:
            taken_one.add(n)
            taken_two.add(m)
            yield one.passages[n], two.passages[m]


def iou(one: Spans, two: Spans) -> float:
    """Characters of both by characters of either; the spans of each are disjoint."""
    both = sum(length(intersection(a, b)) for a in one for b in two)
    return both / (sum(map(length, one)) + sum(map(length, two)) - both)


def intersection(one: Span, two: Span) -> Span:
    """What both hold; empty where they do not meet."""
    start = max(one.start, two.start)
    return Span(start, max(start, min(one.end, two.end)))


def length(span: Span) -> int:
    """How many characters a span has."""
    return span.end - span.start


# ---------------------------------------------------------------- variables


def attributed(article: Coded) -> Iterator[Placed]:
    """Every word: reported, or the author's own."""
    held = [by_word(article, coding) for coding in article.codings]
    for word in article.words:
        yield word.start, ["reported" if word in one else "own" for one in held]


def of_words(value: Callable[[CodedPassage], str]) -> Callable[[Coded], Iterator[Placed]]:
    """Every word that two people or more mark as reported, with a value of its passage."""

    def units(article: Coded) -> Iterator[Placed]:
        held = [by_word(article, coding) for coding in article.codings]
        for word in article.words:
            yield word.start, [value(one[word]) for one in held if word in one]

    return units


def of_passages(
    value: Callable[[CodedPassage, Coded], str | None],
) -> Callable[[Coded], Iterator[Placed]]:
    """Every passage that two people marked, with a value of each one's."""

    def units(article: Coded) -> Iterator[Placed]:
        for first, second in combinations(article.codings, 2):
            for pair in pairs(first, second):
                values = [value(one, article) for one in pair]
                start = min(one.content[0].start for one in pair)
                yield start, [found for found in values if found is not None]

    return units


def form(passage: CodedPassage, article: Coded) -> str | None:
    """Whether the words of a passage stand in quotation marks: all, none or some."""
    if article.quoted is None:
        return None
    words = [w for w in article.words if any(span.overlaps(w) for span in passage.content)]
    inside = sum(any(span.holds(word) for span in article.quoted) for word in words)
    return "direct" if inside == len(words) else "mixed" if inside else "indirect"


def speaker(passage: CodedPassage, _article: Coded) -> str:
    """The speaker's name, whatever its capitals."""
    return (passage.speaker or NOBODY).casefold()


Variable = tuple[str, str, Callable[[Coded], Iterable[Placed]]]
VARIABLES: tuple[Variable, ...] = (
    ("reported or the author’s own", "words", attributed),
    ("whose words", "words", of_words(lambda one: one.side)),
    ("speech or stance", "words", of_words(lambda one: one.kind)),
    ("quoted or told", "passages", of_passages(form)),
    ("whose passage", "passages", of_passages(lambda one, _: one.side)),
    ("who speaks", "passages", of_passages(speaker)),
)
"""What is compared: name, what its units are, and the units of an article."""


def _agreement(variable: Variable, articles: Sequence[Coded]) -> Agreement:
    name, unit, units = variable
    found = {article.key: list(units(article)) for article in articles}
    over = "articles" if len(articles) >= MINIMUM.articles else "paragraphs"
    clusters = [
        cluster
        for article in articles
        for cluster in _clusters(found[article.key], article.paragraphs, over)
    ]
    figure = estimate(clusters)
    return Agreement(
        variable=name,
        unit=unit,
        n=sum(compared(values) for values in clusters),
        alpha=figure.value,
        low=figure.low,
        high=figure.high,
        over=None if figure.low is None else over,
        articles=len(articles),
        coders=len({one.coder.casefold() for article in articles for one in article.codings}),
    )


def _clusters(units: Sequence[Placed], paragraphs: Spans, over: str) -> list[list[Unit]]:
    """The units of an article as one cluster, or as one for each paragraph."""
    held: defaultdict[int, list[Unit]] = defaultdict(list)
    starts = [] if over == "articles" else [paragraph.start for paragraph in paragraphs]
    for start, values in units:
        held[bisect_right(starts, start)].append(values)
    return [held[number] for number in sorted(held)]
