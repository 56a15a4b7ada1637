"""People overrule the machine: confirmed corrections applied to an article's attributions.

In: the Attributions of a text and its Corrections. Out: the Attributions that count, whatever the
order of the corrections. One counts once a second person has confirmed it; until then it is only
shown. Raises CorrectionError with all that fit no passage or contradict each other. A record's Doc
will do: nothing here looks at tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.analyse.attribution.extract import form_of, in_turns, paragraph_of
from generator.analyse.attribution.standings import Standing
from generator.analyse.correction_problems import correction_problems
from generator.analyse.targets import added_content, by_passage
from generator.analyse.whose import is_person, of_side, standings
from generator.errors import CorrectionError
from generator.model import Addition, Attribution, Correction, Dispute, Doc, Spans

CERTAIN = 1.0


def correct(
    doc: Doc,
    quoted: Spans,
    attributions: Sequence[Attribution],
    corrections: Sequence[Correction],
    dispute: Dispute,
) -> tuple[Attribution, ...]:
    """The attributions with every confirmed correction made, in text order."""
    wrong = correction_problems(doc, attributions, corrections, dispute)
    if wrong:
        raise CorrectionError(wrong)
    counted = [correction for correction in corrections if correction.counted]
    found = [added(doc, quoted, c.add, c, dispute) for c in counted if c.add is not None]
    made_of = by_passage(doc.text, attributions, counted)
    for attribution, made in zip(attributions, made_of, strict=True):
        if not any(correction.drop for correction in made):
            found.append(changed(attribution, made, dispute) if made else attribution)
    return in_turns(sorted(found, key=lambda attribution: attribution.content[0]))


def changed(attribution: Attribution, made: Sequence[Correction], dispute: Dispute) -> Attribution:
    """The attribution with the speaker, side and kind that people gave it."""
    side = next((one.side for one in made if one.side is not None), None)
    speaker = next((one.speaker for one in made if one.speaker is not None), None)
    kind = next((one.kind for one in made if one.kind is not None), attribution.kind)
    people = ", ".join(sorted({one.by for one in made}))
    stands = where(side, speaker, dispute)
    if stands is not None and not stands.party and speaker is None:
        party = attribution.party if stands.sides == attribution.sides else None
        stands = replace(stands, party=party)
    corrected = replace(
        attribution,
        kind=kind,
        rule=f"{attribution.rule}; corrected by {people}",
        confidence=CERTAIN,
    )
    return standing_at(spoken_by(corrected, speaker, dispute), stands)


def where(side: str | None, speaker: str | None, dispute: Dispute) -> Standing | None:
    """Where a passage stands by what people wrote: the side, else whose the speaker is known to
    be, with the party that the speaker's name tells; None where they tell nothing.
    """
    told = () if speaker is None else standings(speaker, dispute)
    if side is None:
        return told[0] if told else None
    given = of_side(side, dispute)
    return next(
        (one for one in told if (one.sides, one.other) == (given.sides, given.other)), given
    )


def standing_at(attribution: Attribution, stands: Standing | None) -> Attribution:
    """The attribution on the side, on all or on none; as it is where nothing is told."""
    if stands is None:
        return attribution
    return replace(
        attribution,
        voice=stands.voice,
        side=stands.sides[0] if stands.voice == "side" else None,
        sides=stands.sides,
        party=stands.party,
        other=stands.other,
    )


def spoken_by(attribution: Attribution, speaker: str | None, dispute: Dispute) -> Attribution:
    """The attribution with the speaker that people gave it, if they gave one."""
    if speaker is None:
        return attribution
    return replace(attribution, speaker=speaker, named=is_person(speaker, dispute))


def added(
    doc: Doc, quoted: Spans, add: Addition, correction: Correction, dispute: Dispute
) -> Attribution:
    """An attribution that the machine missed. Its speaker is nobody but whom people wrote: the
    words of the source may not be known.
    """
    content = added_content(doc.text, add)
    bare = Attribution(
        source=() if add.source is None else (add.source,),
        cue=() if add.cue is None else (add.cue,),
        content=content,
        form=form_of(doc.text, content, quoted),
        kind=correction.kind or "speech",
        voice="unknown",
        side=None,
        sides=(),
        party=None,
        other=None,
        speaker=None,
        named=False,
        cue_class="neutral",
        paragraph=paragraph_of(doc, content[0].start),
        turn=0,
        rule=f"added by {correction.by}",
        confidence=CERTAIN,
    )
    stands = where(correction.side, correction.speaker, dispute)
    return standing_at(spoken_by(bare, correction.speaker, dispute), stands)
