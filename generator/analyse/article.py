"""One text becomes its Analysis: parse, attributions, clips, metrics."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.attribution import extract, quotations
from generator.analyse.attribution.names import aliases
from generator.analyse.clips import clips
from generator.analyse.corrections import correct
from generator.analyse.fingerprint import fingerprint
from generator.analyse.metrics import METRICS, voice_share
from generator.analyse.parse import parse
from generator.analyse.reading import Reading
from generator.model import Analysis, Attribution, Correction, Dispute, Measurement

if TYPE_CHECKING:
    from spacy.language import Language


def analyse(
    id_: str,
    text: str,
    dispute: Dispute | None,
    nlp: Language,
    corrections: tuple[Correction, ...] = (),
) -> Analysis:
    """The Analysis of a text; without a dispute the measurements per side are absent.

    Raises CorrectionError for a confirmed correction that fits no passage.
    """
    doc = parse(text, nlp)
    quoted = quotations(text, doc.paragraphs)
    machine = attributions = extract(doc, dispute)
    if dispute is not None:
        attributions = correct(doc, quoted, machine, corrections, dispute)
    counted = any(correction.counted for correction in corrections)
    reading = Reading(
        doc=doc,
        quoted=quoted,
        attributions=attributions,
        clips=clips(doc, attributions, masks(attributions, dispute)),
        dispute=dispute,
    )
    return Analysis(
        id=id_,
        fingerprint=fingerprint(text, dispute, corrections),
        words=len(doc.words),
        paragraphs=doc.paragraphs,
        sentences=tuple(sentence.span for sentence in doc.sentences),
        attributions=attributions,
        measurements=tuple(m for metric in METRICS for m in metric.measure(reading)),
        clips=reading.clips,
        quoted=quoted,
        machine=machine if counted else (),
        before=before(reading, machine) if counted else (),
    )


def before(reading: Reading, machine: tuple[Attribution, ...]) -> tuple[Measurement, ...]:
    """The sides' shares of words as the machine alone would have them."""
    shares = voice_share.measure(replace(reading, attributions=machine))
    return tuple(share for share in shares if (share.by, share.of) == ("words", "sides"))


def masks(attributions: tuple[Attribution, ...], dispute: Dispute | None) -> tuple[str, ...]:
    """Names that must not colour the tone: those of the dispute and of the persons who speak."""
    names = set() if dispute is None else {alias for alias, _ in aliases(dispute)}
    speakers = {a.speaker for a in attributions if a.named and a.speaker is not None}
    return tuple(sorted(names | speakers))
