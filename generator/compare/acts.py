"""Acts of harm that several articles tell of, by who suffered and where it is said who did it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from generator.compare.pool import Held, by_article
from generator.model import (
    BOTH,
    NONE,
    OTHER,
    UNKNOWN,
    Dispute,
    Harm,
    Measurement,
    Named,
    Pooled,
)


def pool_acts(dispute: Dispute, held: Sequence[Held]) -> tuple[Pooled, ...]:
    """How many acts of harm are told of, by who suffered and by where it is said who did it. Plain
    counts; an act that two articles tell of counts twice.
    """
    acts = [(one, act) for one in held for act in one.gives.harms]
    voices = (*(side.id for side in dispute.sides), OTHER, BOTH, UNKNOWN, NONE)
    return tuple(
        _acts(voice, named, found)
        for voice in voices
        for named in get_args(Named)
        if (found := [(one, act) for one, act in acts if _is(act, voice, named)])
    )


def _is(act: Harm, voice: str, named: Named) -> bool:
    return (act.patient or NONE) == voice and act.named == named


def _acts(voice: str, named: Named, found: Sequence[tuple[Held, Harm]]) -> Pooled:
    counted = Measurement(
        metric="agency",
        side=voice,
        by="patient",
        of=named,
        value=float(len(found)),
        n=len(found),
        unit="acts",
    )
    return Pooled(
        counted,
        tuple(dict.fromkeys(one.name for one, _ in found)),
        tuple(by_article((one.name, act.at) for one, act in found if not one.article.withdrawn)),
    )
