"""How many bytes an article's page takes: all of it, and for each passage more."""

from __future__ import annotations

import gzip
from dataclasses import replace

from generator.model import Coverage, Span
from generator.publish.lean import lean
from generator.publish.packed import tables
from generator.publish.pages.article import pages
from generator.publish.render import render
from tests.publish.reading import env
from tests.publish.sample import attribution, record_of, recorded, site

A_PASSAGE, A_SHOWN_PASSAGE, EMPTY = 242, 298, 8_300
"""Bytes: of a passage with its row and all numbers that lead to it, and of a page without any."""
TABLES = 3_000  # bytes, as sent: the sentences that no page repeats
SENTENCE = "Orla Venn said the dust of day {n} came off the road and not out of the pit."


def article(number: int, *, shown: bool) -> Coverage:
    """An article of so many passages, known by its record."""
    text = "\n\n".join(SENTENCE.format(n=n) for n in range(number or 1))
    said = [attribution(text, f"the dust of day {n} came off the road") for n in range(number)]
    rule = "verb with a clause; name; named: Venn; weighed: words=4 +0.4, with=dobj -0.3"
    found = tuple(
        replace(a, speaker="Orla Venn", named=True, confidence=0.71, rule=rule) for a in said
    )
    base = recorded()
    assert base.analysis is not None
    spans = tuple(Span(at, at + len(line)) for at, line in lines(text))
    counted = replace(
        base.analysis, attributions=found, machine=(), paragraphs=spans, sentences=spans,
        acts=(), headline=None,
    )  # fmt: skip
    seen = tuple(a.content[0] for a in found) if shown else ()
    coverage = replace(base.article, record=record_of(text, counted, seen), corrections=())
    return replace(base, analysis=counted, article=coverage)


def lines(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for line in text.split("\n\n"):
        found.append((at, line))
        at += len(line) + 2
    return found


def size(number: int, *, shown: bool = False) -> int:
    whole = site()
    coverage = article(number, shown=shown)
    story = replace(whole.stories[0], coverage=(coverage,), pairs=())
    page = render(next(pages(replace(whole, stories=(story,)))), env())
    return len(lean(page).encode())


def test_a_passage_adds_few_bytes() -> None:
    assert (size(60) - size(20)) / 40 < A_PASSAGE
    assert (size(60, shown=True) - size(20, shown=True)) / 40 < A_SHOWN_PASSAGE


def test_an_article_without_passages_takes_few_bytes() -> None:
    assert size(0) < EMPTY


def test_the_sentences_for_all_passages_are_few() -> None:
    assert len(gzip.compress(tables(site()).encode(), mtime=0)) < TABLES
