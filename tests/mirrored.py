"""An analysis as it has to be where the definitions of two sides are exchanged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from generator.model import (
    Act,
    Analysis,
    Attribution,
    Bearing,
    Clip,
    Dispute,
    Item,
    Measurement,
    Speaker,
)

Row = TypeVar("Row", Attribution, Measurement, Clip, Speaker, Act, Bearing)

WHOSE = frozenset({"side", "sides", "voice", "agent_side", "patient_side"})
"""Fields that hold ids of sides; other text (`the company` as a speaker) may look like one."""


def renamed(found: Analysis, ids: Mapping[str, str]) -> Analysis:
    """The analysis with the ids of the sides exchanged."""
    return replace(
        found,
        attributions=tuple(exchanged(a, ids) for a in found.attributions),
        measurements=tuple(exchanged_counts(m, ids) for m in found.measurements),
        clips=tuple(exchanged(clip, ids) for clip in found.clips),
        acts=tuple(exchanged(act, ids) for act in found.acts),
        bearings=tuple(exchanged(bearing, ids) for bearing in found.bearings),
        items=tuple(exchanged_key(item, ids) for item in found.items),
    )


def exchanged_counts(row: Measurement, ids: Mapping[str, str]) -> Measurement:
    """A measurement with the ids exchanged; `of` may be the side that suffered acts, or the other
    of two sides.
    """
    row = exchanged(row, ids)
    other = (row.metric, row.by) == ("agency", "agent") or row.metric == "tone_toward"
    return replace(row, of=ids.get(row.of or "", row.of)) if other else row


def exchanged_key(item: Item, ids: Mapping[str, str]) -> Item:
    """An Item with the ids exchanged, where it is a party of a side."""
    kind, *rest = item.key or ("",)
    if kind != "party":
        return item
    return replace(item, key=(kind, ids.get(rest[0], rest[0]), *rest[1:]))


def exchanged(row: Row, ids: Mapping[str, str]) -> Row:
    """A row with the ids of the sides exchanged."""

    def whose(value: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
        if isinstance(value, tuple):
            return tuple(ids.get(id_, id_) for id_ in value)
        return value if value is None else ids.get(value, value)

    names = WHOSE & {field.name for field in fields(row)}
    return replace(row, **{name: whose(getattr(row, name)) for name in names})  # type: ignore[arg-type]


def swapped(dispute: Dispute) -> tuple[Dispute, Mapping[str, str]]:
    """The dispute with the definitions of its first two sides exchanged, and which id became which.

    The ids stay in their order; name, aliases, parties and speakers change places.
    """
    one, two, *rest = dispute.sides
    ids = {one.id: two.id, two.id: one.id}
    sides = (replace(two, id=one.id), replace(one, id=two.id), *rest)
    speakers = tuple(exchanged(speaker, ids) for speaker in dispute.speakers)
    return replace(dispute, sides=sides, speakers=speakers), ids


def numbers(found: Analysis) -> tuple[Any, ...]:
    """All that a reader could see of an analysis, in an order that no side's place decides."""
    return (
        found.words,
        found.sentences,
        found.paragraphs,
        tuple(replace(a, sides=tuple(sorted(a.sides))) for a in found.attributions),
        sorted(map(repr, found.measurements)),
        found.clips,
        found.acts,
        found.bearings,
        sorted(map(repr, found.items)),
    )
