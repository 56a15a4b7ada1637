"""What several articles come to: tone and readability of each side's speech and of the authors'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from generator.compare.given import given
from generator.intervals import sample_t
from generator.model import (
    AUTHOR,
    Analysis,
    Article,
    Coverage,
    Dispute,
    Given,
    Interval,
    Measurement,
    Pooled,
    Sentences,
    Span,
    Spans,
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
    too_little,
    within,
)


@dataclass(frozen=True, slots=True)
class Held:
    """An article to be pooled, under the name by which the pooled figure calls it."""

    name: str
    article: Article
    analysis: Analysis
    given: Given | None = None

    @property
    def gives(self) -> Given:
        """What it gives to figures over several articles."""
        return self.given or given(self.article, self.analysis)


@dataclass(frozen=True, slots=True)
class _Voiced:
    """All sentences in one voice, of each article that has any."""

    rows: Sequence[tuple[Held, Sentences]]
    interval: Interval
    clusters: Sequence[Hashable]  # of each sentence
    n_effective: float | None


def poolable(coverage: Sequence[Coverage]) -> tuple[Coverage, ...]:
    """Of one story's coverage, what is pooled.

    Opinion is left out: news, analysis, interviews and live reports are pooled together, as they
    report. A copy of an agency's or another outlet's article is left out where that outlet's own
    is in the story, and what carries the text of another article where that one is pooled.
    """
    held = once([c for c in coverage if c.analysis and c.article.genre != "opinion"])
    originals = [c for c in held if not _credited(c, held)]
    return tuple(c for c in held if not _credited(c, originals))


def once(coverage: Sequence[Coverage]) -> tuple[Coverage, ...]:
    """Articles without those that carry the text of another of them."""
    ids = {c.article.id for c in coverage}
    return tuple(c for c in coverage if c.copy_of not in ids)


def _credited(coverage: Coverage, others: Iterable[Coverage]) -> bool:
    """Whether the article names an outlet of these, not its own, as the source of its copy."""
    if not coverage.article.credits:
        return False
    credited = {credit.strip().casefold() for credit in coverage.article.credits}
    outlets = [other.outlet for other in others if other.outlet.id != coverage.outlet.id]
    names = (name for outlet in outlets for name in (outlet.id, outlet.name, outlet.short) if name)
    return any(name.casefold() in credited for name in names)


def by_article(passages: Iterable[tuple[str, Span]]) -> Iterator[tuple[str, Spans]]:
    """Passages, those of an article in a row, as one row an article."""
    for name, rows in groupby(passages, itemgetter(0)):
        yield name, tuple([span for _, span in rows])


def pool(dispute: Dispute, held: Sequence[Held]) -> tuple[Pooled, ...]:
    """Tone and readability of each side and of the authors (`side` None), over all the articles.

    Each sentence counts the same, whichever article it stands in. From 10 articles with such
    sentences the articles are a sample and the interval, "sampling", is by article; below, it is
    by turn to speak (of the authors: by paragraph), named "t", and speaks of these articles only.
    """
    return tuple(
        pooled
        for voice in (*(side.id for side in dispute.sides), AUTHOR)
        for pooled in _pooled(voice, _voiced(voice, held))
    )


def _voiced(voice: str, held: Sequence[Held]) -> _Voiced:
    """What counts as one draw is an article where there are enough of them, else a turn."""
    found = ((one, one.gives.sentences.get(voice)) for one in held)
    rows = [(one, sentences) for one, sentences in found if sentences and sentences.spans]
    clusters: list[Hashable]
    if enough := len({one.name for one, _ in rows}) >= MINIMUM.articles:
        clusters = [one.name for one, sentences in rows for _ in sentences.turns]
    else:
        clusters = [(one.name, turn) for one, sentences in rows for turn in sentences.turns]
    number = effective_number(Counter(clusters).values())
    return _Voiced(rows, "sampling" if enough else "t", clusters, number)


def _pooled(voice: str, found: _Voiced) -> Iterator[Pooled]:
    number = len(found.clusters)
    words = [n for _, sentences in found.rows for n in sentences.words]
    syllables = [n for _, sentences in found.rows for n in sentences.syllables]
    named = _Named(
        None if voice == AUTHOR else voice,
        tuple(dict.fromkeys(one.name for one, _ in found.rows)),
        tuple(
            (one.name, sentences.spans)
            for one, sentences in found.rows
            if not one.article.withdrawn
        ),
    )
    short = too_little((number, MINIMUM.tone_sentences, "sentences"))
    tone = UNDEFINED if short else _tone(found)
    yield _figure(named, found, ("tone_of_voice", "vader", "compound"), tone, short)
    short = too_little(
        (number, MINIMUM.readability_sentences, "sentences"),
        (sum(words), MINIMUM.readability_words, "words"),
    )
    counts = list(zip([1] * number, words, syllables, strict=True))
    for by, unit, formula in READABILITY:
        figure = UNDEFINED if short else _readability(formula, counts, found)
        yield _figure(named, found, ("readability", by, unit), figure, short)


def _tone(found: _Voiced) -> Estimate:
    tones = [tone for _, sentences in found.rows for tone in sentences.tones]
    if found.interval == "t":
        return mean_tone(tones, found.clusters)
    return within(sample_t(mean, clustered([(1, tone) for tone in tones], found.clusters)), -1, 1)


def _readability(
    formula: Callable[..., float | None], counts: Sequence[tuple[float, ...]], found: _Voiced
) -> Estimate:
    if found.interval == "t":
        return jackknife_t(formula, counts, found.clusters)
    return sample_t(formula, clustered(counts, found.clusters))


@dataclass(frozen=True, slots=True)
class _Named:
    """Whose figures they are, None for the authors', of which articles and passages."""

    side: str | None
    articles: tuple[str, ...]
    spans: tuple[tuple[str, Spans], ...]


def _figure(
    named: _Named,
    voiced: _Voiced,
    what: tuple[str, str, str],
    found: Estimate,
    withheld: str | None,
) -> Pooled:
    """The figure of that (metric, by, unit) with the articles and passages it is made from."""
    measurement = Measurement(
        metric=what[0],
        side=named.side,
        by=what[1],
        of="side" if named.side else AUTHOR,
        value=found.value,
        low=found.low,
        high=found.high,
        interval=None if found.low is None else voiced.interval,
        n=len(voiced.clusters),
        n_effective=None if withheld else voiced.n_effective,
        unit=what[2],
        withheld=withheld,
    )
    return Pooled(measurement, named.articles, named.spans)
