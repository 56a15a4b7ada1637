"""One text becomes its Analysis: parse, attributions, clips, metrics."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.attribution import extract, quotations
from generator.analyse.attribution.names import aliases
from generator.analyse.clips import clips
from generator.analyse.corrections import correct
from generator.analyse.fingerprint import fingerprint
from generator.analyse.headline import headline_of
from generator.analyse.items import items
from generator.analyse.metrics import METRICS
from generator.analyse.parse import parse
from generator.analyse.reading import Reading
from generator.analyse.titles import as_sentence
from generator.model import Analysis, Attribution, Correction, Dispute

if TYPE_CHECKING:
    from spacy.language import Language


def analyse(
    id_: str,
    text: str,
    dispute: Dispute | None,
    nlp: Language,
    corrections: tuple[Correction, ...] = (),
    *,
    title: str | None = None,
) -> Analysis:
    """The Analysis of a text; without a dispute the measurements per side are absent, without a
    title those of the headline.

    Raises CorrectionError for a confirmed correction that fits no passage.
    """
    doc = parse(text, nlp)
    quoted = quotations(text, doc.paragraphs)
    attributions = extract(doc, dispute)
    if dispute is not None:
        attributions = correct(doc, quoted, attributions, corrections, dispute)
    hidden = masks(attributions, dispute)
    reading = Reading(doc, quoted, attributions, clips(doc, attributions, hidden), dispute)
    heading = None if title is None else parse(as_sentence(title, text), nlp)
    if title is not None and heading is not None:
        reading = replace(reading, headline=headline_of(title, heading, reading, hidden))
    return Analysis(
        id=id_,
        fingerprint=fingerprint(text, dispute, corrections, title),
        words=len(doc.words),
        paragraphs=doc.paragraphs,
        sentences=tuple(sentence.span for sentence in doc.sentences),
        attributions=attributions,
        measurements=tuple(m for metric in METRICS for m in metric.measure(reading)),
        clips=reading.clips,
        items=items(doc, heading, quoted, attributions, dispute),
        headline=reading.headline,
    )


def masks(attributions: tuple[Attribution, ...], dispute: Dispute | None) -> tuple[str, ...]:
    """Names that must not colour the tone: those of the dispute and of the persons who speak."""
    names = set() if dispute is None else {alias for alias, _ in aliases(dispute)}
    speakers = {a.speaker for a in attributions if a.named and a.speaker is not None}
    return tuple(sorted(names | speakers))
