"""People overrule the machine: confirmed corrections applied to an article's attributions.

In: the Attributions of a text and its Corrections. Out: the Attributions that count. A correction
counts once a second person has confirmed it; until then it is only shown. Raises CorrectionError
for a confirmed one that names no passage of the machine's, with the nearest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.analyse.attribution.extract import form_of, in_turns
from generator.errors import CorrectionError
from generator.model import BOTH, NONE, Attribution, Correction, Dispute, Doc, Span, Spans

CERTAIN = 1.0


def correct(
    doc: Doc,
    quoted: Spans,
    attributions: Sequence[Attribution],
    corrections: Sequence[Correction],
    dispute: Dispute,
) -> tuple[Attribution, ...]:
    """The attributions with every confirmed correction made, in text order."""
    for correction in corrections:
        if correction.confirmed is not None:
            attributions = (
                mended(doc.text, attributions, correction, dispute)
                if correction.add is None
                else [*attributions, added(doc, quoted, correction, dispute)]
            )
    return in_turns(sorted(attributions, key=lambda a: a.content[0]))


def mended(
    text: str, attributions: Sequence[Attribution], correction: Correction, dispute: Dispute
) -> list[Attribution]:
    """The attributions, those that the correction names dropped or changed."""
    target = place_of(text, correction)
    named = [a for a in attributions if any(span.overlaps(target) for span in a.content)]
    if not named:
        raise CorrectionError(unmatched(text, attributions, correction, target))
    if correction.drop:
        return [a for a in attributions if a not in named]
    return [changed(a, correction, dispute) if a in named else a for a in attributions]


def place_of(text: str, correction: Correction) -> Span:
    """The characters that a correction speaks of; the loader has seen that they are there."""
    if correction.at is not None:
        return correction.at
    passage = correction.passage or ""
    start = occurrences(text, passage)[correction.nth - 1]
    return Span(start, start + len(passage))


def occurrences(text: str, passage: str) -> list[int]:
    """Where a passage stands in a text, without overlaps."""
    found, at = [], text.find(passage)
    while at >= 0:
        found.append(at)
        at = text.find(passage, at + len(passage))
    return found


def changed(attribution: Attribution, correction: Correction, dispute: Dispute) -> Attribution:
    """The attribution with the side and the speaker that people gave it."""
    rule = f"{attribution.rule}; corrected by {correction.by}"
    if correction.side is not None:
        attribution = with_side(attribution, correction.side, dispute)
    if correction.speaker is not None:
        attribution = replace(attribution, speaker=correction.speaker, named=True)
    return replace(attribution, rule=rule, confidence=CERTAIN)


def with_side(attribution: Attribution, side: str, dispute: Dispute) -> Attribution:
    """The attribution on a side, on all (`both`) or on none."""
    if side == BOTH:
        sides = tuple(known.id for known in dispute.sides)
        return replace(attribution, voice="both", side=None, sides=sides, party=None, other=None)
    if side == NONE:
        return replace(attribution, voice="other", side=None, sides=(), party=None, other=None)
    party = attribution.party if attribution.side == side else None
    return replace(attribution, voice="side", side=side, sides=(side,), party=party, other=None)


def added(doc: Doc, quoted: Spans, correction: Correction, dispute: Dispute) -> Attribution:
    """An attribution that the machine missed."""
    assert correction.add is not None  # noqa: S101 - the caller has asked
    add = correction.add
    content = (add.content,)
    bare = Attribution(
        source=() if add.source is None else (add.source,),
        cue=() if add.cue is None else (add.cue,),
        content=content,
        form=form_of(doc.text, content, quoted),
        kind="speech",
        voice="unknown",
        side=None,
        sides=(),
        party=None,
        other=None,
        speaker=correction.speaker or (add.source.of(doc.text) if add.source else None),
        named=correction.speaker is not None,
        cue_class="neutral",
        paragraph=next(n for n, p in enumerate(doc.paragraphs) if add.content.start < p.end),
        turn=0,
        rule=f"added by {correction.by}",
        confidence=CERTAIN,
    )
    return bare if correction.side is None else with_side(bare, correction.side, dispute)


def unmatched(
    text: str, attributions: Sequence[Attribution], correction: Correction, target: Span
) -> str:
    """Why a correction cannot be made, with the nearest passage."""
    what = f"the correction by {correction.by} at {target.start} to {target.end}"
    nearest = min(
        (span for a in attributions for span in a.content),
        key=lambda span: abs(span.start - target.start),
        default=None,
    )
    if nearest is None:
        return f"{what} names no passage: the program found none, write add: instead"
    words = " ".join(nearest.of(text).split())[:60]
    return f"{what} names no passage: the nearest is “{words}”, or write add: instead"
