"""One text becomes its Analysis: parse, attributions, clips, metrics."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.agency import acts
from generator.analyse.attribution.extract import Context, attributions_of, context_of
from generator.analyse.attribution.names import aliases
from generator.analyse.bearings import find_mentions
from generator.analyse.clips import clips
from generator.analyse.corrections import correct
from generator.analyse.fingerprint import fingerprint
from generator.analyse.garbage import left_lying
from generator.analyse.headline import headline_of
from generator.analyse.items import items
from generator.analyse.metrics import METRICS, voice_share
from generator.analyse.parse import parse_together
from generator.analyse.reading import Reading
from generator.analyse.titles import as_sentence
from generator.model import Analysis, Attribution, Correction, Dispute, Doc, Measurement

if TYPE_CHECKING:
    from spacy.language import Language


@left_lying()
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
    titles = () if title is None else (as_sentence(title, text),)
    doc, *headings = parse_together((text, *titles), nlp)
    heading = headings[0] if headings else None
    context = context_of(doc, dispute)
    machine = attributions_of(context)
    attributions = corrected(context, machine, corrections)
    reading = read(context, attributions, title, heading)
    counted = any(correction.counted for correction in corrections)
    return Analysis(
        id=id_,
        fingerprint=fingerprint(text, dispute, corrections, title),
        words=len(doc.words),
        paragraphs=doc.paragraphs,
        sentences=tuple(sentence.span for sentence in doc.sentences),
        attributions=attributions,
        measurements=tuple(m for metric in METRICS for m in metric.measure(reading)),
        clips=reading.clips,
        quoted=reading.quoted,
        machine=machine if counted else (),
        before=before(reading, machine) if counted else (),
        bearings=tuple(mention.bearing for mention in reading.mentions),
        acts=reading.acts,
        items=items(doc, heading, reading.quoted, attributions, dispute),
        headline=reading.headline,
    )


def corrected(
    context: Context, machine: tuple[Attribution, ...], corrections: tuple[Correction, ...]
) -> tuple[Attribution, ...]:
    """The machine's attributions with people's corrections; without a dispute none can be made."""
    if context.dispute is None:
        return machine
    return correct(context.doc, context.quoted, machine, corrections, context.dispute)


def read(
    context: Context,
    attributions: tuple[Attribution, ...],
    title: str | None = None,
    heading: Doc | None = None,
) -> Reading:
    """What the metrics read; `heading` is the title, parsed."""
    doc, dispute = context.doc, context.dispute
    hidden = masks(attributions, dispute)
    reading = Reading(
        doc=doc,
        quoted=context.quoted,
        attributions=attributions,
        clips=clips(doc, attributions, hidden),
        dispute=dispute,
        mentions=tuple(find_mentions(doc, context.names.by_token.values(), attributions)),
        acts=acts(context, attributions),
    )
    if title is None or heading is None:
        return reading
    return replace(reading, headline=headline_of(title, heading, reading, hidden))


def before(reading: Reading, machine: tuple[Attribution, ...]) -> tuple[Measurement, ...]:
    """The sides' shares of words as the machine alone would have them."""
    shares = voice_share.measure(replace(reading, attributions=machine))
    return tuple(share for share in shares if (share.by, share.of) == ("words", "sides"))


def masks(attributions: tuple[Attribution, ...], dispute: Dispute | None) -> tuple[str, ...]:
    """Names that must not colour the tone: those of the dispute and of the persons who speak."""
    names = set() if dispute is None else {alias for alias, _ in aliases(dispute)}
    speakers = {a.speaker for a in attributions if a.named and a.speaker is not None}
    return tuple(sorted(names | speakers))
