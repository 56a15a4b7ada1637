"""Docs, attributions and readings written by hand: no parser, so that tests say what is where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import settings

from generator.analyse.clips import clips
from generator.analyse.reading import Reading
from generator.model import (
    WORD,
    Analysis,
    Attribution,
    Dispute,
    Doc,
    Kind,
    Measurement,
    Sentence,
    Side,
    Span,
    Spans,
    Voice,
)

SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"]?(?=\s)|$)", re.DOTALL)
QUOTED = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
DISPUTE = Dispute(
    id="d", title="Norland and Sudland", sides=(Side("nor", "Norland"), Side("sud", "Sudland"))
)
PATIENT = settings(deadline=None)
"""For properties: the first example may load a dictionary, and machines are busy."""
VOICES: dict[str, Voice] = {"other": "other", "unknown": "unknown"}


def doc(text: str) -> Doc:
    """Blank lines end paragraphs, full stops sentences."""
    paragraphs = tuple(
        Span(*m.span()) for m in re.finditer(r"\S(?:.*?\S)?(?=\n\n|\s*\Z)", text, re.DOTALL)
    )
    sentences = tuple(
        Sentence(Span(p.start + m.start(), p.start + m.end()), 0, 0, number)
        for number, p in enumerate(paragraphs)
        for m in SENTENCE.finditer(p.of(text))
    )
    words = tuple(Span(*match.span()) for match in WORD.finditer(text))
    return Doc(text, paragraphs, sentences, (), (), words)


def span(text: str, words: str) -> Span:
    """Where the words stand for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def spans(text: str, *pieces: str) -> Spans:
    return tuple(span(text, piece) for piece in pieces)


def said(
    text: str,
    *content: str,
    by: str | tuple[str, ...] = "nor",
    turn: int = 0,
    speaker: str | None = None,
    kind: Kind = "speech",
    source: tuple[str, ...] = (),
    cue: tuple[str, ...] = (),
    party: str | None = None,
) -> Attribution:
    """A passage; `by` is a side's id, a tuple of them (joint), "other" or "unknown"."""
    voice: Voice = "both" if isinstance(by, tuple) else VOICES.get(by, "side")
    sides = by if isinstance(by, tuple) else ((by,) if voice == "side" else ())
    return Attribution(
        source=spans(text, *source),
        cue=spans(text, *cue),
        content=spans(text, *content),
        form="indirect",
        kind=kind,
        voice=voice,
        side=sides[0] if voice == "side" else None,
        sides=sides,
        party=party,
        other=None,
        speaker=speaker,
        named=speaker is not None,
        cue_class="neutral",
        paragraph=0,
        turn=turn,
        rule="by hand",
        confidence=1.0,
    )


def reading(text: str, *attributions: Attribution, dispute: Dispute | None = DISPUTE) -> Reading:
    parsed = doc(text)
    quoted = tuple(Span(*m.span(m.lastindex or 0)) for m in QUOTED.finditer(text))
    return Reading(parsed, quoted, attributions, clips(parsed, attributions, ()), dispute)


def turns(sizes: Sequence[tuple[str | tuple[str, ...], int]]) -> Reading:
    """An article of one sentence a turn: the speaker, then so many words, all of them speech."""
    text, attributions, start = "", [], 0
    for turn, (by, size) in enumerate(sizes):
        content = " ".join([f"w{turn}"] * size) + "."
        text += content + " "
        passage = said(content, content, by=by, turn=turn)
        attributions.append(_moved(passage, Span(start, start + len(content))))
        start = len(text)
    return reading(text.strip(), *attributions)


def _moved(attribution: Attribution, content: Span) -> Attribution:
    return replace(attribution, content=(content,))


def found(
    measurements: Sequence[Measurement],
    *,
    side: str | None = None,
    by: str | None = None,
    of: str | None = None,
) -> Measurement:
    """The one measurement of that side, counted so."""
    hits = [m for m in measurements if m.side == side and by in (None, m.by) and of in (None, m.of)]
    assert len(hits) == 1, hits
    return hits[0]


def analysis(article: str, read: Reading, measurements: tuple[Measurement, ...] = ()) -> Analysis:
    return Analysis(
        id=article,
        fingerprint="0" * 16,
        words=len(read.doc.words),
        paragraphs=read.doc.paragraphs,
        sentences=tuple(sentence.span for sentence in read.doc.sentences),
        attributions=read.attributions,
        measurements=measurements,
        clips=read.clips,
    )
