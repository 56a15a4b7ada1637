"""Whether a record's figures are those of its own passages, and these the machine's with the
article's corrections made.

Some things no version of the program writes: a share above 1, an interval beside its value, shares
of the sides that do not add up, passages that neither the machine nor a correction gave. All other
figures are computed again if this very program made them, but for those that need the article's
words. Those of another version are taken as they are, the sides' shares of
words aside: its formulas may have been others, and pages say so.

What this cannot see: whether the passages are the article's, and whether the tone and the syllables
of a clip are those of its words, as long as the figures follow from them. Who holds the text sees
both with `evenhand check --text`.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from generator.analyse.article import before
from generator.analyse.clips import skeleton
from generator.analyse.corrections import correct
from generator.analyse.fingerprint import corrections_hash, engine
from generator.analyse.from_record import measured
from generator.analyse.metrics import headline, voice_share
from generator.analyse.reading import Reading
from generator.analyse.recorded import doc_of, machine_of, numbered, placed, reading_of
from generator.coded import digest
from generator.likeness import EXACT, name, near
from generator.model import Attribution, Correction, Dispute, Measurement, Record, Side
from generator.record import sides_hash

RESTORE = "the file was changed by hand: restore it, or run evenhand code --recode with the text"
RANGES = {"share": (0.0, 1.0), "compound": (-1.0, 1.0), "difference of tone": (-2.0, 2.0)}
"""Least and greatest value by unit."""


def contradictions(
    record: Record,
    corrections: Sequence[Correction],
    dispute: Dispute,
    title: str = "",
) -> Iterator[str]:
    """What in a record does not go together. `corrections` are the article's, which name passages
    of it, and so is the `title`.
    """
    analysis = record.analysis
    attributions = numbered(analysis.attributions, record.speakers)
    reading = reading_of(record, attributions, analysis.clips, sides_of(record))
    yield from impossible(analysis.measurements)
    yield from impossible(analysis.before)
    yield from not_made(record, corrections, dispute)
    if record.coding.engine == engine():
        yield from computed_otherwise(record, reading)
        yield from other_headline(record, reading, title)
    else:
        yield from other_shares(analysis.measurements, reading)


def computed_otherwise(record: Record, reading: Reading) -> Iterator[str]:
    """Figures and clips that this program would not have got from the passages."""
    analysis = record.analysis
    yield from unlike(analysis.measurements, tuple(measured(analysis.measurements, reading)))
    again = before(reading, machine_of(record)) if analysis.corrected else ()
    yield from unlike(analysis.before, again)
    places = [place(clip) for clip in analysis.clips]
    if places != [place(clip) for clip in skeleton(reading.doc, reading.attributions)]:
        yield f"clips: they are not the sentences of its passages: {RESTORE}"


def other_headline(record: Record, reading: Reading, title: str) -> Iterator[str]:
    """Figures of the headline that it, with that title, does not give. Of another headline nothing
    can be said, and pages show nothing.
    """
    found = record.analysis.headline
    if found is None or found.title == digest(title):
        entitled = None if found is None else replace(found, title=title)
        figures = [m for m in record.analysis.measurements if m.metric == "headline"]
        yield from unlike(figures, tuple(headline.measure(replace(reading, headline=entitled))))


# ---------------------------------------------------------------- whatever the version


def impossible(figures: Sequence[Measurement]) -> Iterator[str]:
    """Figures that no version of the program writes."""
    for each, times in Counter(map(name, figures)).items():
        if times > 1:
            yield f"{each} stands there {times} times: {RESTORE}"
    for figure in figures:
        if not possible(figure):
            yield f"{name(figure)} is {shown(figure)}, which cannot be: {RESTORE}"
    shares: defaultdict[str | None, list[float | None]] = defaultdict(list)
    for figure in figures:
        if (figure.metric, figure.of) == ("voice_share", "sides"):
            shares[figure.by].append(figure.value)
    for by, values in shares.items():
        known = [value for value in values if value is not None]
        if len(known) == len(values) and not near(math.fsum(known), 1.0):
            yield f"the sides' shares by {by} do not add up to 1: {RESTORE}"


def possible(figure: Measurement) -> bool:
    """Whether a value is one of its unit and lies in its interval."""
    ends = (figure.low, figure.high)
    if figure.value is None:
        return ends == (None, None)
    least, most = RANGES.get(figure.unit, (-math.inf, math.inf))
    low, high = (figure.value if end is None else end for end in ends)
    inside = low - EXACT <= figure.value <= high + EXACT
    return inside and least - EXACT <= figure.value <= most + EXACT


def other_shares(told: Sequence[Measurement], reading: Reading) -> Iterator[str]:
    """The sides' shares of words that differ from those of the passages."""
    again = {name(m): m for m in voice_share.measure(reading) if m.by == "words"}
    for figure in told:
        other = again.get(name(figure))
        known = other is not None and None not in (figure.value, other.value)
        if other and known and not near(figure.value, other.value):
            yield f"{name(figure)} is {shown(figure)}, its passages give {shown(other)}: {RESTORE}"


def not_made(record: Record, corrections: Sequence[Correction], dispute: Dispute) -> Iterator[str]:
    """Whether the passages are others than the machine's with the corrections made that the record
    says are in it. Of other lists of names nothing can be said: pages say that they were others.
    """
    analysis = record.analysis
    if analysis.machine and not analysis.corrected:
        yield f"machine: there are no figures of the machine's own passages: {RESTORE}"
    if record.coding.corrections != corrections_hash(corrections):
        return
    if analysis.corrected != any(correction.counted for correction in corrections):
        yield f"machine: it has {_counts(analysis.corrected)}, the article otherwise: {RESTORE}"
    elif analysis.corrected and record.coding.sides == sides_hash(dispute):
        made = [placed(record, correction) for correction in corrections]
        again = correct(doc_of(record), analysis.quoted, machine_of(record), made, dispute)
        row = essence if record.coding.engine != engine() else without_names
        if list(map(row, again)) != list(map(row, analysis.attributions)):
            yield f"attributions: they are not the machine's as people corrected it: {RESTORE}"


def _counts(corrected: bool) -> str:  # noqa: FBT001 - said in words
    return "corrections counted" if corrected else "no correction counted"


def essence(attribution: Attribution) -> object:
    """Which words an attribution gives to whom."""
    return attribution.content, attribution.kind, attribution.voice, attribution.sides


def without_names(attribution: Attribution) -> object:
    """The attribution but for what hangs on names that may not be shown."""
    return replace(attribution, speaker=None, rule="", turn=0)


# ---------------------------------------------------------------- this very version


def sides_of(record: Record) -> Dispute:
    """A dispute with the sides that the record has figures of."""
    found = (m.side for m in record.analysis.measurements if m.metric == "voice_share")
    sides = tuple(Side(side, side) for side in dict.fromkeys(found) if side is not None)
    return Dispute("", "", sides)


place = attrgetter("span", "voice", "turn", "words")
"""All of a clip but what is read off its words."""


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


bare = attrgetter("metric", "side", "by", "of", "interval", "n", "unit", "withheld", "evidence")
"""All of a figure but the numbers."""


def shown(figure: Measurement) -> str:
    """A value, or why there is none."""
    if figure.value is None:
        return f"withheld ({figure.withheld})"
    ends = [f"{end:.6g}" for end in (figure.low, figure.high) if end is not None]
    interval = f" ({' to '.join(ends)})" if ends else ""
    return f"{figure.value:.6g}{interval} of {figure.n}"
