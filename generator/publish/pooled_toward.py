"""How the authors' words bear on the sides over several articles: only ever as a difference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup

from generator.model import Dispute, Measurement, Pooled
from generator.publish import charts, keys
from generator.publish.figures import Noted, find
from generator.publish.most import ALL, most, others
from generator.publish.numbers import decimal, decimal_range
from generator.publish.page import Link
from generator.publish.reports import Report, Reports
from generator.publish.toward import NOTHING_MEANT
from generator.publish.voices import Voice, side_voices
from generator.statistics import MINIMUM

REACH = 0.5
"""How far the scale goes to either side."""
ALIKE = "Zero lies inside the range: the two cannot be told apart."
APART = "The range lies beyond what also arises where nothing is meant."
INTERVALS = {
    "t": "The range is over paragraphs, and speaks of these articles only.",
    "sampling": "The range is over the articles as a sample.",
}
WITHOUT = "Without any one of the articles it lies from {}."
WORD = "In single articles it moves by up to {} when one word is left out."


@dataclass(frozen=True, slots=True)
class TowardSource:
    """An article: how often it names each side, and its own difference where that is shown."""

    of: str  # the article, as the data names it
    article: Link
    mentions: Noted
    difference: Noted


@dataclass(frozen=True, slots=True)
class PooledToward:
    """Two sides, and how much better the authors' words speak of the first."""

    one: Voice
    two: Voice
    withheld: str
    said: Noted
    reading: str
    notes: tuple[Noted, ...]
    chart: Markup
    ends: tuple[str, str]
    mentions: Noted
    sources: tuple[TowardSource, ...]
    more: str  # how many there are besides, empty where all are named


def pooled_toward(
    found: Sequence[Pooled], known: Reports, dispute: Dispute, few: int = ALL
) -> tuple[PooledToward, ...]:
    """Every two sides that somebody measured."""
    own = {
        (p.measurement.side, p.measurement.of, p.measurement.by): p
        for p in found
        if p.measurement.metric == "tone_toward"
    }
    return tuple(
        _pair(own, (one, two), known, few)
        for one, two in combinations(side_voices(dispute), 2)
        if (one.id, two.id, "difference") in own
    )


_Key = tuple[str | None, str | None, str | None]


def _pair(
    own: dict[_Key, Pooled], pair: tuple[Voice, Voice], known: Reports, few: int
) -> PooledToward:
    one, two = _higher(own, pair)
    first, back = own[one.id, two.id, "difference"], own[two.id, one.id, "difference"]
    m, without = first.measurement, own.get((one.id, two.id, "without_an_article"))
    counted = f"{one.name} {m.n}, {two.name} {back.measurement.n}"
    held = _held(known, first, back)
    named = most(held, lambda each: each[1] + each[2], few)
    return PooledToward(
        one=one,
        two=two,
        withheld=m.withheld or "",
        said=_said(m),
        reading=_reading(m),
        notes=_notes(m, without, known, pair),
        chart=_chart(m),
        ends=(f"{two.name} higher", f"{one.name} higher"),
        mentions=Noted(counted, keys.row(m, back.measurement)),
        sources=tuple(_source(known[name], (one, two), each) for name, *each in named),
        more=others(len(named), len(held), "article"),
    )


def _said(m: Measurement) -> Noted:
    shown = m.value is not None and m.low is not None
    return Noted(f"{decimal(m.value or 0.0, 2)} ({_range(m)})", keys.row(m)) if shown else Noted()


def _higher(own: dict[_Key, Pooled], pair: tuple[Voice, Voice]) -> tuple[Voice, Voice]:
    """The pair with the side first of which the words speak better."""
    value = own[pair[0].id, pair[1].id, "difference"].measurement.value
    return pair if value is None or value >= 0 else (pair[1], pair[0])


def _reading(m: Measurement) -> str:
    """What the interval of a difference, seen from the higher side, lets one say."""
    if m.low is None:
        return ""
    return APART if m.low > MINIMUM.toward else ALIKE if m.low <= 0 else NOTHING_MEANT


def _range(m: Measurement) -> str:
    return "" if m.low is None or m.high is None else decimal_range(m.low, m.high, 2)


def _notes(
    m: Measurement, without: Pooled | None, known: Reports, pair: tuple[Voice, Voice]
) -> tuple[Noted, ...]:
    if m.value is None:
        return ()
    moved, left = _moved(known, pair), without.measurement if without else None
    notes = (
        Noted(INTERVALS.get(m.interval or "", "")),
        Noted(WITHOUT.format(_range(left)), keys.row(left)) if left else Noted(),
        Noted(WORD.format(decimal(moved, 2)) if moved is not None else ""),
    )
    return tuple(note for note in notes if note)


def _moved(known: Reports, pair: tuple[Voice, Voice]) -> float | None:
    """The most by which leaving out one word moves the difference of a single article."""
    found = (
        find(a.measurements, "tone_toward", side=pair[0].id, of=pair[1].id, by="without_a_word")
        for report in known.values()
        if (a := report.coverage.analysis)
    )
    gaps = [
        max(m.value - m.low, m.high - m.value)
        for m in found
        if m and m.value is not None and m.low is not None and m.high is not None
    ]
    return max(gaps, default=None)


def _chart(m: Measurement) -> Markup:
    if m.value is None or m.low is None or m.high is None:
        return Markup()
    value, low, high = ((end + REACH) / (2 * REACH) for end in (m.value, m.low, m.high))
    return charts.dot("o", (value, low, high))


def _held(known: Reports, one: Pooled, two: Pooled) -> tuple[tuple[str, int, int], ...]:
    """The articles, and how often each names the two sides."""
    first, back = (_often(found) for found in (one, two))
    own = set(one.articles)
    return tuple((name, first.get(name, 0), back.get(name, 0)) for name in known if name in own)


def _often(found: Pooled) -> dict[str, int]:
    return {name: len(spans) for name, spans in found.spans}


def _source(report: Report, pair: tuple[Voice, Voice], mentions: Sequence[int]) -> TowardSource:
    one, two = pair
    analysis = report.coverage.analysis
    measured = analysis.measurements if analysis else ()
    m, back = (
        find(measured, "tone_toward", side=side.id, of=of.id, by="difference")
        for side, of in ((one, two), (two, one))
    )
    return TowardSource(
        keys.of(report.coverage.article),
        Link(report.name, f"{report.href}#words-chosen"),
        Noted(f"{one.name} {mentions[0]}, {two.name} {mentions[1]}", keys.row(m, back)),
        _said(m) if m else Noted(),
    )
