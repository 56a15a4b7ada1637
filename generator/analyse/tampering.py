"""Whether the figures of a record are those of its own passages.

Figures made by this very program are computed again from the record, but for the readability of the
whole article, which needs its words. Those of another version are taken as they are: its formulas
may have been others, and pages say so. Neither shows that the passages are the article's: who holds
the text sees that with `evenhand check --text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.analyse.article import before
from generator.analyse.clips import skeleton
from generator.analyse.fingerprint import engine
from generator.analyse.reading import Reading
from generator.analyse.recorded import doc_of, machine_of, measured, numbered
from generator.likeness import name, near
from generator.model import Clip, Dispute, Measurement, Record, Side

RESTORE = "the file was changed by hand: restore it, or run evenhand code --recode with the text"


def contradictions(record: Record) -> Iterator[str]:
    """What in a record made by this version of the program does not fit its own passages."""
    if record.coding.engine != engine():
        return
    analysis = record.analysis
    attributions = numbered(analysis.attributions, record.speakers)
    reading = Reading(
        doc_of(record), analysis.quoted, attributions, analysis.clips, sides_of(record)
    )
    yield from unlike(analysis.measurements, tuple(measured(record, reading)))
    machine = machine_of(record) if analysis.machine else ()
    yield from unlike(analysis.before, before(reading, machine))
    places = [place(clip) for clip in analysis.clips]
    if places != [place(clip) for clip in skeleton(reading.doc, attributions)]:
        yield f"clips: they are not the sentences of its passages: {RESTORE}"


def sides_of(record: Record) -> Dispute:
    """A dispute with the sides that the record has figures of."""
    found = (m.side for m in record.analysis.measurements if m.metric == "voice_share")
    sides = tuple(Side(side, side) for side in dict.fromkeys(found) if side is not None)
    return Dispute("", "", sides)


def place(clip: Clip) -> Clip:
    """The clip without what is read off its words."""
    return replace(clip, syllables=0, tone=0.0)


def unlike(told: Sequence[Measurement], again: Sequence[Measurement]) -> Iterator[str]:
    """The figures that differ from those computed again, and those that are missing or too many."""
    if [name(m) for m in told] != [name(m) for m in again]:
        yield f"measurements: they are not those of its passages: {RESTORE}"
        return
    for one, other in zip(told, again, strict=True):
        if not same(one, other):
            yield f"{name(one)} is {shown(one)}, its passages give {shown(other)}: {RESTORE}"


def same(one: Measurement, other: Measurement) -> bool:
    """Whether two figures are equal, but for the last digits, in which machines differ."""
    numbers = [(one.value, other.value), (one.low, other.low), (one.high, other.high)]
    numbers.append((one.n_effective, other.n_effective))
    return all(near(*pair) for pair in numbers) and bare(one) == bare(other)


def bare(figure: Measurement) -> Measurement:
    """The figure without its numbers."""
    return replace(figure, value=None, low=None, high=None, n_effective=None)


def shown(figure: Measurement) -> str:
    """A value, or why there is none."""
    if figure.value is None:
        return f"withheld ({figure.withheld})"
    ends = [f"{end:.6g}" for end in (figure.low, figure.high) if end is not None]
    interval = f" ({' to '.join(ends)})" if ends else ""
    return f"{figure.value:.6g}{interval} of {figure.n}"
