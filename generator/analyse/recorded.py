"""A public record and an article's corrections become its Analysis, without the text.

What can be computed again from a record is: its words and their places, its passages and its clips
are known. What would need the words themselves, the tone and the syllables of a sentence that a
correction cuts anew, is withheld. Later corrections of a record that another version of the program
made are counted by this version's formulas, over the passages that the other found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.analyse.article import before
from generator.analyse.clips import skeleton
from generator.analyse.correction_problems import (
    UNPLACED,
    correction_problems,
    problem,
    unplaced,
)
from generator.analyse.corrections import correct
from generator.analyse.fingerprint import corrections_hash
from generator.analyse.metrics import METRICS, readability
from generator.analyse.reading import Reading
from generator.errors import CorrectionError, Problem
from generator.model import (
    AUTHOR,
    Analysis,
    Attribution,
    Clip,
    Correction,
    Dispute,
    Doc,
    Measurement,
    Record,
    Sentence,
    Span,
)
from generator.projection import place
from generator.shadow import words_of
from generator.statistics import of_voice

UNKNOWN_NOW = "Not known since a correction: it cut sentences anew whose words are not held here"
HIDDEN = "\0"
"""Before the number of a speaker whose name or description may not be shown."""


def recorded(record: Record, corrections: Sequence[Correction], dispute: Dispute) -> Analysis:
    """The Analysis of a record with the corrections that count now, be they in it or not.

    Raises CorrectionError for corrections that fit no passage or each other not.
    """
    if unknown := tuple(unplaced_words(record, corrections)):
        raise CorrectionError(unknown)
    doc, machine = doc_of(record), machine_of(record)
    resolved = [placed(record, correction) for correction in corrections]
    if corrections_hash(corrections) == record.coding.corrections:
        if wrong := correction_problems(doc, machine, resolved, dispute):
            raise CorrectionError(wrong)
        return record.analysis
    attributions = correct(doc, record.analysis.quoted, machine, resolved, dispute)
    reading = Reading(
        doc, record.analysis.quoted, attributions, skeleton(doc, attributions), dispute
    )
    counted = any(correction.counted for correction in corrections)
    return _analysis(record, reading, machine if counted else None)


def _analysis(
    record: Record, reading: Reading, machine: tuple[Attribution, ...] | None
) -> Analysis:
    """The Analysis of a reading; its clips get what the record has read off them. `machine` is None
    where no correction is counted.
    """
    seen = {(clip.span, clip.words): clip for clip in record.analysis.clips}
    filled = tuple(filled_from(seen, clip) for clip in reading.clips)
    lost = lost_voices(seen, reading)
    figures = measured(record, replace(reading, clips=filled))
    return replace(
        record.analysis,
        attributions=tuple(map(unnumbered, reading.attributions)),
        measurements=tuple(withheld(m) if hangs_on(m, lost) else m for m in figures),
        clips=tuple(c for c in filled if (c.span, c.words) in seen and c.voice not in lost),
        machine=tuple(map(unnumbered, machine or ())),
        before=() if machine is None else before(reading, machine),
    )


# ---------------------------------------------------------------- what a record tells


def doc_of(record: Record) -> Doc:
    """The Doc of a record: everything but tokens."""
    analysis = record.analysis
    starts = [paragraph.start for paragraph in analysis.paragraphs]
    sentences = tuple(
        Sentence(span, 0, 0, bisect_right(starts, span.start) - 1) for span in analysis.sentences
    )
    words = words_of(record.shadow)
    return Doc(record.shadow, analysis.paragraphs, sentences, (), (), words)


def machine_of(record: Record) -> tuple[Attribution, ...]:
    """The machine's own attributions, their speakers told apart."""
    if record.analysis.corrected:
        return numbered(record.analysis.machine, record.machine_speakers)
    return numbered(record.analysis.attributions, record.speakers)


def numbered(
    attributions: Sequence[Attribution], speakers: Sequence[int | None]
) -> tuple[Attribution, ...]:
    """The attributions with a number in place of a speaker that is not shown."""
    pairs = list(zip(attributions, speakers, strict=True))
    shown = {number: a.speaker for a, number in pairs if a.speaker is not None}
    return tuple(
        a if number is None else replace(a, speaker=shown.get(number, f"{HIDDEN}{number}"))
        for a, number in pairs
    )


def unnumbered(attribution: Attribution) -> Attribution:
    """The attribution as it may be shown."""
    hidden = attribution.speaker is not None and attribution.speaker.startswith(HIDDEN)
    return replace(attribution, speaker=None) if hidden else attribution


def placed(record: Record, correction: Correction) -> Correction:
    """The correction by offsets, where the record knows the place of the words that it quotes. What
    is shown does not tell it: the same words may stand where they are hidden, too.
    """
    span = place(record, correction)
    return correction if span is None else replace(correction, passage=None, nth=1, at=span)


def unplaced_words(record: Record, corrections: Sequence[Correction]) -> Iterator[Problem]:
    """Problems of the corrections that quote words of which the record does not know the place."""
    for number, correction in enumerate(corrections, start=1):
        if placed(record, correction).passage is not None:
            yield problem(correction.where or unplaced(number), UNPLACED)


# ---------------------------------------------------------------- what is measured again

Seen = Mapping[tuple[Span, int], Clip]
"""The clips of a record by their place and number of words."""


def filled_from(seen: Seen, clip: Clip) -> Clip:
    """The clip with the tone and the syllables that the record has of it."""
    found = seen.get((clip.span, clip.words), clip)
    return replace(clip, syllables=found.syllables, tone=found.tone)


def lost_voices(seen: Seen, reading: Reading) -> frozenset[str]:
    """The voices with a clip that counts and that the record does not have."""
    spans = tuple(sentence.span for sentence in reading.doc.sentences)
    return frozenset(
        voice
        for voice in {clip.voice for clip in reading.clips}
        for clip in of_voice(reading.clips, voice, spans, reading.attributions)
        if (clip.span, clip.words) not in seen
    )


def measured(record: Record, reading: Reading) -> Iterator[Measurement]:
    """All measurements; those that need the article's own words are the record's."""
    for metric in METRICS:
        if metric.id == "readability":
            yield from (m for m in record.analysis.measurements if needs_words(m))
            yield from readability.measure_voices(reading)
        else:
            yield from metric.measure(reading)


def needs_words(figure: Measurement) -> bool:
    """Whether a figure rests on the article's words themselves."""
    return figure.metric == "readability" and figure.of == "article"


def hangs_on(figure: Measurement, voices: Container[str]) -> bool:
    """Whether a figure is of the tone or the syllables of one of the voices."""
    of_clips = figure.metric in {"tone_of_voice", "readability"} and not needs_words(figure)
    return of_clips and (figure.side or AUTHOR) in voices


def withheld(figure: Measurement) -> Measurement:
    """The figure without its value."""
    return replace(
        figure,
        value=None,
        low=None,
        high=None,
        interval=None,
        n_effective=None,
        withheld=UNKNOWN_NOW,
    )
