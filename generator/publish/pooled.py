"""A side's share, tone and readability over several articles, as gauges with their passages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from markupsafe import Markup

from generator.model import AUTHOR, Dispute, Measurement, Pooled
from generator.publish import charts
from generator.publish.figures import Figure, figure
from generator.publish.most import ALL, most, others
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.voices import Voice, side_voices, voice_of
from generator.statistics import MINIMUM

COMPARE_FROM = MINIMUM.tone_sentences_to_compare
Articles = Mapping[str, Link]
"""The articles' pages by the names that pooled figures give them."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What a pooled measurement is called and between which values its gauge runs."""

    metric: str
    by: str | None
    title: str
    axis: tuple[str, str, str]
    low: float
    high: float
    note: str
    author: bool  # whether it says anything of the author's own voice
    of: str | None = None
    sentences: bool = True  # whether it needs more to be compared than to be shown


SCALES = (
    Scale(
        "voice_share",
        "words",
        "Whose words, of all that the sides are reported as saying",
        ("0 %", "50", "100 %"),
        0,
        1,
        "Every word counts the same, whichever article it stands in. From 10 articles a range is "
        "given.",
        author=False,
        of="sides",
        sentences=False,
    ),
    Scale(
        "tone_of_voice",
        None,
        "Tone of what each side is reported as saying",
        ("−1 darker", "0", "brighter 1"),
        -1,
        1,
        "Mean tone of the sentences, by VADER’s word list. Not the outlets’ tone.",
        author=False,
    ),
    Scale(
        "readability",
        "flesch_kincaid",
        "How hard each voice’s words are to read",
        ("0 years", "10", "20 years"),
        0,
        20,
        "School years by the Flesch-Kincaid formula; more is harder.",
        author=True,
    ),
)
INTERVALS = {
    "t": "Ranges are over turns at speaking, and speak of these articles only.",
    "sampling": "Ranges are over the articles as a sample of the outlets’ work.",
}


@dataclass(frozen=True, slots=True)
class Gauge:
    """One voice on a scale."""

    voice: Voice
    figure: Figure
    chart: Markup
    note: str
    where: str  # "From 241 passages in 12 articles"
    sources: tuple[Link, ...]  # articles, with how many sentences each gives
    more: str  # how many there are besides, empty where all are named


@dataclass(frozen=True, slots=True)
class Gauges:
    """All voices on one scale."""

    title: str
    note: str
    axis: tuple[str, ...]  # empty where there is nothing to place on it
    rows: tuple[Gauge, ...]


def gauges(
    found: Sequence[Pooled], articles: Articles, dispute: Dispute, few: int = ALL
) -> tuple[Gauges, ...]:
    """What was pooled, scale by scale, with as many of its articles as `few`; scales that nobody
    measured are left out.
    """
    result = []
    for scale in SCALES:
        rows = [
            _gauge(scale, voice, pooled, articles, few)
            for voice in _voices(scale, dispute)
            if (pooled := _find(found, scale, voice))
        ]
        if rows:
            note = " ".join([scale.note, *_ranges(found, scale)])
            axis = scale.axis if any(row.chart for row in rows) else ()
            result.append(Gauges(scale.title, note, axis, tuple(rows)))
    return tuple(result)


def _voices(scale: Scale, dispute: Dispute) -> tuple[Voice, ...]:
    author = (voice_of(dispute, AUTHOR),) if scale.author else ()
    return (*side_voices(dispute), *author)


def _find(found: Sequence[Pooled], scale: Scale, voice: Voice) -> Pooled | None:
    return next((p for p in found if _fits(p.measurement, scale, voice)), None)


def _fits(measurement: Measurement, scale: Scale, voice: Voice) -> bool:
    """Whether a measurement is this voice's on this scale; the author's has no side."""
    side = None if voice.id == AUTHOR else voice.id
    by = scale.by is None or measurement.by == scale.by
    of = scale.of is None or measurement.of == scale.of
    author = side is not None or measurement.of == AUTHOR
    return (measurement.metric, measurement.side) == (scale.metric, side) and by and of and author


def _gauge(scale: Scale, voice: Voice, pooled: Pooled, articles: Articles, few: int) -> Gauge:
    measurement = pooled.measurement
    shown = figure(measurement, f"{voice.name}: ", "", "")
    held = () if shown.withheld else _held(pooled, articles)
    named = most(held, itemgetter(1), few)
    return Gauge(
        voice=voice,
        figure=shown,
        chart=_chart(scale, voice, measurement),
        note=_note(measurement, voice) if scale.sentences else "",
        where=f"From {shown.basis} in {count(len(held), 'article')}",
        sources=tuple(_source(articles[name], n, voice) for name, n in named),
        more=others(len(named), len(held), "article"),
    )


def _chart(scale: Scale, voice: Voice, measurement: Measurement) -> Markup:
    if measurement.value is None:
        return Markup()
    value = measurement.value
    ends = (
        value,
        value if measurement.low is None else measurement.low,
        value if measurement.high is None else measurement.high,
    )
    reach = scale.high - scale.low
    place = tuple((end - scale.low) / reach for end in ends)
    return charts.dot(voice.css, (place[0], place[1], place[2]))


def _note(measurement: Measurement, voice: Voice) -> str:
    if measurement.value is None or measurement.n >= COMPARE_FROM or voice.id == AUTHOR:
        return ""
    return f"Enough to show, not to compare: {COMPARE_FROM} are needed"


def _ranges(found: Sequence[Pooled], scale: Scale) -> tuple[str, ...]:
    """What the ranges of a scale are, each kind said once."""
    kinds = {p.measurement.interval for p in found if p.measurement.metric == scale.metric}
    return tuple(words for kind, words in INTERVALS.items() if kind in kinds)


def _held(pooled: Pooled, articles: Articles) -> tuple[tuple[str, int], ...]:
    """The articles and how many sentences each gives; a share of the sides' words is made of
    articles, too, in which the side says nothing.
    """
    counted, own = {name: len(spans) for name, spans in pooled.spans}, set(pooled.articles)
    return tuple(
        (name, counted.get(name, 0))
        for name in articles
        if name in own and (name in counted or pooled.measurement.of != "sides")
    )


def _source(link: Link, number: int, voice: Voice) -> Link:
    fragment = "passages" if voice.id == AUTHOR else f"passages-{voice.id}"
    return Link(f"{link.name} {number or ''}".strip(), f"{link.href}#{fragment}")
