"""What several articles come to: tone and readability of each side's speech and of the authors'."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from generator.intervals import sample_t
from generator.model import (
    AUTHOR,
    WORD,
    Analysis,
    Article,
    Clip,
    Coverage,
    Dispute,
    Interval,
    Measurement,
    Outlet,
    Pooled,
)
from generator.statistics import (
    MINIMUM,
    READABILITY,
    UNDEFINED,
    Estimate,
    clustered,
    effective_number,
    jackknife_t,
    mean,
    mean_tone,
    of_voice,
    too_little,
    within,
)


@dataclass(frozen=True, slots=True)
class Held:
    """An article to be pooled, under the name by which the pooled figure calls it."""

    name: str
    article: Article
    analysis: Analysis


def words_at(article: Article) -> str | None:
    """A text with the article's words at their places: its own, or its record's shadow."""
    if article.text is None and article.record is not None:
        return article.record.shadow
    return article.text


@lru_cache(maxsize=4096)
def starts_of(text: str) -> Sequence[int]:
    """Where the words of a text begin; every count of an article's speech asks for them."""
    return array("I", map(re.Match.start, WORD.finditer(text)))


@dataclass(frozen=True, slots=True)
class _Row:
    """A clip with its article, and the turn to speak or paragraph that it is part of."""

    held: Held
    clip: Clip
    turn: Hashable


@dataclass(frozen=True, slots=True)
class _Sample:
    """The clips of a voice, and how intervals are made of them: the name of these, and the cluster
    of each clip.
    """

    voice: str
    rows: Sequence[_Row]
    interval: Interval
    clusters: Sequence[Hashable]


def poolable(coverage: Sequence[Coverage]) -> tuple[Coverage, ...]:
    """Of one story's coverage, what is pooled.

    Opinion is left out: news, analysis, interviews and live reports are pooled together, as they
    report. A copy of an agency's or another outlet's article is left out where that outlet's own
    is in the story, and what carries the text of another article where that one is pooled.
    """
    held = once([c for c in coverage if c.analysis and c.article.genre != "opinion"])
    originals = [c for c in held if not any(_credited(c, other.outlet) for other in held)]
    return tuple(c for c in held if not any(_credited(c, own.outlet) for own in originals))


def once(coverage: Sequence[Coverage]) -> tuple[Coverage, ...]:
    """Articles without those that carry the text of another of them."""
    ids = {c.article.id for c in coverage}
    return tuple(c for c in coverage if c.copy_of not in ids)


def _credited(coverage: Coverage, outlet: Outlet) -> bool:
    """Whether the article names the outlet, not its own, as the source of its copy."""
    if not coverage.article.credits:
        return False
    names = {name.casefold() for name in (outlet.id, outlet.name, outlet.short) if name}
    credited = {credit.strip().casefold() for credit in coverage.article.credits}
    return outlet.id != coverage.outlet.id and not names.isdisjoint(credited)


def pool(dispute: Dispute, held: Sequence[Held]) -> tuple[Pooled, ...]:
    """Tone and readability of each side and of the authors (`side` None), over all the articles.

    Each sentence counts the same, whichever article it stands in. From 10 articles with such
    sentences the articles are a sample and the interval, "sampling", is by article; below, it is
    by turn to speak (of the authors: by paragraph), named "t", and speaks of these articles only.
    """
    return tuple(
        pooled
        for voice in (*(side.id for side in dispute.sides), AUTHOR)
        for pooled in _pooled(voice, [row for item in held for row in _rows(item, voice)])
    )


def _rows(held: Held, voice: str) -> Iterator[_Row]:
    analysis = held.analysis
    for clip in of_voice(analysis.clips, voice, analysis.sentences, analysis.attributions):
        paragraph = bisect_right(analysis.paragraphs, clip.span.start, key=attrgetter("start"))
        yield _Row(held, clip, (held.name, paragraph if voice == AUTHOR else clip.turn))


def _pooled(voice: str, rows: Sequence[_Row]) -> Iterator[Pooled]:
    clips = [row.clip for row in rows]
    sample = _sample(voice, rows)
    short = too_little((len(clips), MINIMUM.tone_sentences, "sentences"))
    tone = UNDEFINED if short else _tone(clips, sample)
    yield _figure(sample, ("tone_of_voice", "vader", "compound"), tone, short)
    short = too_little(
        (len(clips), MINIMUM.readability_sentences, "sentences"),
        (sum(clip.words for clip in clips), MINIMUM.readability_words, "words"),
    )
    counts = [(1, clip.words, clip.syllables) for clip in clips]
    for by, unit, formula in READABILITY:
        figure = UNDEFINED if short else _readability(formula, counts, sample)
        yield _figure(sample, ("readability", by, unit), figure, short)


def _tone(clips: Sequence[Clip], sample: _Sample) -> Estimate:
    if sample.interval == "t":
        return mean_tone([clip.tone for clip in clips], sample.clusters)
    return within(
        sample_t(mean, clustered([(1, clip.tone) for clip in clips], sample.clusters)), -1, 1
    )


def _readability(
    formula: Callable[..., float | None], counts: Sequence[tuple[float, ...]], sample: _Sample
) -> Estimate:
    if sample.interval == "t":
        return jackknife_t(formula, counts, sample.clusters)
    return sample_t(formula, clustered(counts, sample.clusters))


def _sample(voice: str, rows: Sequence[_Row]) -> _Sample:
    """What counts as one draw: an article where there are enough of them, else a turn."""
    if len({row.held.name for row in rows}) >= MINIMUM.articles:
        return _Sample(voice, rows, "sampling", [row.held.name for row in rows])
    return _Sample(voice, rows, "t", [row.turn for row in rows])


def _figure(
    sample: _Sample,
    named: tuple[str, str, str],
    found: Estimate,
    withheld: str | None,
) -> Pooled:
    """The figure of that (metric, by, unit) with the articles and passages it is made from."""
    voice, rows = sample.voice, sample.rows
    measurement = Measurement(
        metric=named[0],
        side=None if voice == AUTHOR else voice,
        by=named[1],
        of=AUTHOR if voice == AUTHOR else "side",
        value=found.value,
        low=found.low,
        high=found.high,
        interval=None if found.low is None else sample.interval,
        n=len(rows),
        n_effective=None if withheld else effective_number(Counter(sample.clusters).values()),
        unit=named[2],
        withheld=withheld,
    )
    return Pooled(
        measurement=measurement,
        articles=tuple(dict.fromkeys(row.held.name for row in rows)),
        passages=tuple(
            (row.held.name, row.clip.span) for row in rows if not row.held.article.withdrawn
        ),
    )
