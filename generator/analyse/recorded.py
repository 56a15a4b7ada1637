"""A public record and an article's corrections become its Analysis, without the text.

What can be computed again from a record is: its words and their places, its passages and its clips
are known. What would need the words themselves is withheld: the tone and the syllables of a
sentence that a correction cuts anew, and all that rests on who says what. Later corrections of a
record that another version of the program made are counted by this version's formulas, over the
passages that the other found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.analyse.article import before
from generator.analyse.bearings import Mention
from generator.analyse.clips import skeleton
from generator.analyse.correction_problems import (
    UNPLACED,
    correction_problems,
    problem,
    unplaced,
)
from generator.analyse.corrections import correct
from generator.analyse.fingerprint import corrections_hash
from generator.analyse.from_record import (
    SAID_NOW,
    lost_metrics,
    measured,
    needs_words,
    touches,
    withheld,
    without_headline,
    without_lost,
)
from generator.analyse.reading import Reading, contents
from generator.coded import digest
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
TOO_LITTLE = "Too little"
"""How a reason begins that a correction may have changed."""
HIDDEN = "\0"
"""Before the number of a speaker whose name or description may not be shown."""


def recorded(
    record: Record,
    corrections: Sequence[Correction],
    dispute: Dispute,
    *,
    title: str | None = None,
) -> Analysis:
    """The Analysis of a record with the corrections that count now, be they in it or not; without
    figures of the headline where the article's title is another now.

    Raises CorrectionError for corrections that fit no passage or each other not.
    """
    found = with_corrections(record, corrections, dispute)
    if title is None or found.headline is None:
        return found
    if found.headline.title != digest(title):
        return without_headline(found)
    return replace(found, headline=replace(found.headline, title=title))


def with_corrections(
    record: Record, corrections: Sequence[Correction], dispute: Dispute
) -> Analysis:
    """The Analysis of a record with the corrections that count now."""
    if unknown := tuple(unplaced_words(record, corrections)):
        raise CorrectionError(unknown)
    same = corrections_hash(corrections) == record.coding.corrections
    if same and not corrections:
        return record.analysis
    doc, machine = doc_of(record), machine_of(record)
    resolved = [placed(record, correction) for correction in corrections]
    if same:
        if wrong := correction_problems(doc, machine, resolved, dispute):
            raise CorrectionError(wrong)
        return record.analysis
    attributions = correct(doc, record.analysis.quoted, machine, resolved, dispute)
    reading = reading_of(record, attributions, skeleton(doc, attributions), dispute)
    counted = any(correction.counted for correction in corrections)
    return _analysis(record, reading, machine if counted else None)


def _analysis(
    record: Record, reading: Reading, machine: tuple[Attribution, ...] | None
) -> Analysis:
    """The Analysis of a reading; its clips get what the record has read off them. `machine` is None
    where no correction is counted.
    """
    old, new = record.analysis, tuple(map(unnumbered, reading.attributions))
    seen = {(clip.span, clip.words): clip for clip in old.clips}
    filled = tuple(filled_from(seen, clip) for clip in reading.clips)
    voices, metrics = lost_voices(seen, reading), lost_metrics(old.attributions, new)
    figures = measured(old.measurements, replace(reading, clips=filled))
    found = replace(
        old,
        attributions=new,
        measurements=tuple(as_known(figure, voices, metrics) for figure in figures),
        clips=tuple(c for c in filled if (c.span, c.words) in seen and c.voice not in voices),
        machine=tuple(map(unnumbered, machine or ())),
        before=() if machine is None else before(reading, machine),
    )
    return without_lost(found, metrics, old.attributions)


def as_known(figure: Measurement, voices: Container[str], metrics: Container[str]) -> Measurement:
    """The figure, withheld where it rests on what a correction changed."""
    if hangs_on(figure, voices):
        return withheld(figure, UNKNOWN_NOW)
    lost = figure.metric in metrics and (figure.withheld or TOO_LITTLE).startswith(TOO_LITTLE)
    return replace(withheld(figure, SAID_NOW), n=0, evidence=()) if lost else figure


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


def reading_of(
    record: Record,
    attributions: tuple[Attribution, ...],
    clips: tuple[Clip, ...],
    dispute: Dispute,
) -> Reading:
    """What the metrics can read of a record with those passages."""
    analysis, heard = record.analysis, contents(attributions)
    return Reading(
        doc=doc_of(record),
        quoted=analysis.quoted,
        attributions=attributions,
        clips=clips,
        dispute=dispute,
        mentions=tuple(Mention(b) for b in analysis.bearings if not touches(b.span, heard)),
        acts=analysis.acts,
        headline=analysis.headline,
    )


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


def hangs_on(figure: Measurement, voices: Container[str]) -> bool:
    """Whether a figure is of the tone or the syllables of one of the voices."""
    of_clips = figure.metric in {"tone_of_voice", "readability"} and not needs_words(figure)
    return of_clips and (figure.side or AUTHOR) in voices
