"""Which figures a record gives again, and which rest on words that it does not hold.

In: a record's Measurements and a Reading made of it. Out: all Measurements as far as they can be
known. A figure that needs the article's words is the record's own; where a later correction changed
what it rests on, it is withheld.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from generator.analyse.items import gathered, voices
from generator.analyse.metrics import METRICS, readability
from generator.analyse.reading import Reading, contents
from generator.likeness import name
from generator.model import Analysis, Attribution, Item, Measurement, Span, Spans

SAID_NOW = "Not known since a correction: it changed who says what, and the words are not held here"
OTHER_TITLE = "The headline is another now than when this was coded"

Part = Callable[[Attribution], object]


def whose(attribution: Attribution) -> object:
    """Which words are whose, and by whom they are said to be said."""
    a = attribution
    return a.source, a.content, a.kind, a.voice, a.sides, a.party, a.other, a.speaker, a.named


CONTENT: Part = attrgetter("content")
RESTS_ON: Mapping[str, Part] = {
    **dict.fromkeys(("anonymity", "source_types", "labels", "claims", "headline"), whose),
    **dict.fromkeys(("tone_toward", "agency", "loaded_words", "hedges"), CONTENT),
}
"""What of the passages decides a figure that cannot be made again where they change. All other
metrics are computed anew from words' places, passages and clips.
"""
BY_WORDS = frozenset(
    {"anonymity", "source_types", "labels", "claims", "loaded_words", "hedges", "headline"}
)
"""Metrics that no record gives again by itself, even where its passages stay."""


# ---------------------------------------------------------------- figures


def measured(figures: Sequence[Measurement], reading: Reading) -> Iterator[Measurement]:
    """All measurements; those that need the article's own words are the record's `figures`."""
    for metric in METRICS:
        own = [figure for figure in figures if figure.metric == metric.id]
        if metric.id in BY_WORDS:
            yield from own
        elif metric.id == "readability":
            yield from filter(needs_words, own)
            yield from readability.measure_voices(reading)
        else:
            known = {name(figure): figure for figure in own if needs_words(figure)}
            yield from (known.get(name(m), m) for m in metric.measure(reading))


def needs_words(figure: Measurement) -> bool:
    """Whether a figure rests on the article's words themselves."""
    parts = (("readability", "article"), ("tone_toward", "without_a_word"))
    return figure.metric in BY_WORDS or (
        (figure.metric, figure.of) in parts or (figure.metric, figure.by) in parts
    )


def lost_metrics(old: Iterable[Attribution], new: Iterable[Attribution]) -> frozenset[str]:
    """The metrics of which a record no longer knows the figures, with passages that changed."""
    before, now = tuple(old), tuple(new)
    changed = {part for part in (whose, CONTENT) if set(map(part, before)) != set(map(part, now))}
    return frozenset(metric for metric, part in RESTS_ON.items() if part in changed)


def withheld(figure: Measurement, why: str) -> Measurement:
    """The figure without its value."""
    return replace(
        figure, value=None, low=None, high=None, interval=None, n_effective=None, withheld=why
    )


# ---------------------------------------------------------------- what the figures are made of


def without_lost(analysis: Analysis, lost: Container[str], old: Sequence[Attribution]) -> Analysis:
    """The Analysis, corrected, without what is no longer known to be so: acts and mentions that
    others tell now, the headline against the body, whose voices passages were. `old` are the
    passages as the record has them.
    """
    heard = contents(analysis.attributions)
    return replace(
        analysis,
        acts=tuple(act for act in analysis.acts if not touches(act.words[0], heard)),
        bearings=tuple(b for b in analysis.bearings if not touches(b.span, heard)),
        headline=None if "headline" in lost else analysis.headline,
        items=(*corrected_voices(analysis, old), *others(analysis.items)),
    )


def without_headline(analysis: Analysis) -> Analysis:
    """The Analysis without what was said of a headline that is another now."""
    figures = (
        withheld(m, OTHER_TITLE) if m.metric == "headline" and m.value is not None else m
        for m in analysis.measurements
    )
    return replace(analysis, headline=None, measurements=tuple(figures))


def touches(span: Span, spans: Spans) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(span.overlaps(other) for other in spans)


def others(items: Iterable[Item]) -> Iterator[Item]:
    """All Items but the voices."""
    return (item for item in items if item.kind != "voice")


def corrected_voices(analysis: Analysis, old: Sequence[Attribution]) -> Iterator[Item]:
    """The voices of an Analysis: the record's where passages are as they were, else anew."""
    new = [a for a in analysis.attributions if whose(a) not in set(map(whose, old))]
    gone = contents(a for a in old if whose(a) not in set(map(whose, analysis.attributions)))
    for item in analysis.items:
        if item.kind == "voice":
            spans = tuple(span for span in item.spans if not touches(span, gone))
            if spans or not item.spans:
                yield replace(item, spans=spans)
    yield from gathered(voices(tuple(new)))
