"""What people's corrections come to: each side's share before them and now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Analysis, Dispute, Measurement
from generator.publish import keys
from generator.publish.figures import find
from generator.publish.numbers import apportion, percent
from generator.publish.voices import Voice, side_voice

NO_SHARE = "no share"


@dataclass(frozen=True, slots=True)
class Change:
    """A side's share before and after the corrections that count."""

    voice: Voice
    row: str  # of the data
    before: str
    after: str  # "→ 58 %", or in words


def changes(analysis: Analysis | None, dispute: Dispute) -> tuple[Change, ...]:
    """What the corrections that count have changed: each side's share of the sides' words."""
    if analysis is None or not analysis.corrected:
        return ()
    before, after = (_shares(m, dispute) for m in (analysis.before, analysis.measurements))
    shown = zip(dispute.sides, _points(before), _points(after), before, after, strict=True)
    return tuple(
        Change(
            side_voice(dispute, side.id),
            keys.named("figures", keys.share(side.id)),
            old,
            _after(old, new, same=was == now),
        )
        for side, old, new, was, now in shown
    )


def _shares(measured: Sequence[Measurement], dispute: Dispute) -> tuple[float | None, ...]:
    sides = [side.id for side in dispute.sides]
    found = [find(measured, "voice_share", side=s, by="words", of="sides") for s in sides]
    return tuple(m.value if m else None for m in found)


def _points(shares: Sequence[float | None]) -> tuple[str, ...]:
    """Each side's share in points that add up, or that there is none."""
    points = apportion([share or 0.0 for share in shares], 100)
    return tuple(
        NO_SHARE if share is None else percent(share, whole)
        for share, whole in zip(shares, points, strict=True)
    )


def _after(old: str, new: str, *, same: bool) -> str:
    """What became of a share: the new one, or that it is nearly or wholly the old."""
    if same:
        return "as before"
    return "changed by less than a point" if new == old else f"→ {new}"
