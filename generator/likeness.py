"""How two codings of an article differ, where one is known by its record alone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.budget import numbers
from generator.model import Analysis, Attribution, Measurement, Record, Spans
from generator.shadow import Places, paragraph_hashes, places_of

EXACT = 1e-9
_CHANGES = {
    "delete": ("missing", "missing"),
    "insert": ("new", "new"),
    "replace": ("another", "others"),
}
LEADING = 8
"""Figures that a message lists."""


def other_paragraphs(record: Record, text: str, paragraphs: Spans) -> tuple[str, ...]:
    """What is another text than the one that was coded, paragraph by paragraph; nothing where only
    blanks, quotation marks or dashes differ.
    """
    matcher = SequenceMatcher(
        None, record.hashes, paragraph_hashes(text, paragraphs), autojunk=False
    )
    return tuple(
        _change(tag, (first, last), (begun, ended))
        for tag, first, last, begun, ended in matcher.get_opcodes()
        if tag != "equal"
    )


def _change(tag: str, old: tuple[int, int], new: tuple[int, int]) -> str:
    one, many = _CHANGES[tag]
    first, last = new if tag == "insert" else old
    if last - first == 1:
        return f"paragraph {last} is {one}"
    return f"paragraphs {first + 1} to {last} are {many}"


def differences(record: Record, analysis: Analysis, text: str) -> Iterator[str]:
    """What a text gives otherwise than its record says, by words, so that a copy will do whose
    blanks or marks differ.
    """
    changed = other_paragraphs(record, text, analysis.paragraphs)
    if changed:
        yield f"another text ({', '.join(changed)})"
        return
    mine = [row(places_of(record.shadow), a) for a in record.analysis.attributions]
    theirs = [row(places_of(text), a) for a in analysis.attributions]
    if mine != theirs:
        count = sum(one not in theirs for one in mine) + sum(one not in mine for one in theirs)
        yield f"{count} passages are found otherwise"
    yield from moved(record.analysis.measurements, analysis.measurements)


def row(words: Places, attribution: Attribution) -> tuple[object, ...]:
    """What of an attribution does not hang on blanks and marks, nor on what may be shown."""
    a = attribution
    places = tuple(tuple(numbers(words, part)) for part in (a.source, a.cue, a.content))
    return (
        a.form,
        a.kind,
        a.voice,
        a.sides,
        a.party,
        a.other,
        a.named,
        a.cue_class,
        a.turn,
        places,
    )


def moved(old: Sequence[Measurement], new: Sequence[Measurement]) -> Iterator[str]:
    """The figures that changed, old and new."""
    before = {name(m): m for m in old}
    found = [
        f"{name(m)}: {shown(before.get(name(m)))} → {shown(m)}"
        for m in new
        if not near(getattr(before.get(name(m)), "value", None), m.value)
    ]
    gone = set(before) - {name(m) for m in new}
    found += [f"{each}: {shown(before[each])} → none" for each in sorted(gone)]
    yield from found[:LEADING]
    if len(found) > LEADING:
        yield f"and {len(found) - LEADING} more figures"


def name(figure: Measurement) -> str:
    """What a figure is of: `voice_share of fishers by words of sides`."""
    parts = (("of", figure.side), ("by", figure.by), ("of", figure.of))
    return " ".join((figure.metric, *(f"{word} {part}" for word, part in parts if part)))


def shown(figure: Measurement | None) -> str:
    """A value as a person reads it."""
    if figure is None or figure.value is None:
        return "none"
    return f"{100 * figure.value:.1f} %" if figure.unit == "share" else f"{figure.value:.2f}"


def near(one: float | None, other: float | None) -> bool:
    """Whether two numbers are the same, or both missing."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=EXACT, abs_tol=EXACT)
