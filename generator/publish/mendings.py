"""People's corrections of the machine: what it had, what they say, and what that changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from generator.model import (
    BOTH,
    NONE,
    Analysis,
    Attribution,
    Correction,
    Coverage,
    Dispute,
    Measurement,
    Span,
)
from generator.publish.figures import find
from generator.publish.numbers import apportion, percent
from generator.publish.passages import (
    Passage,
    counted_for,
    holding,
    ordered,
    speaker_of,
)
from generator.publish.shown import View, entire, printed
from generator.publish.voices import Voice, side_voice

PROPOSED = "proposed, not counted until a second person confirms"
MISSED = "nothing: these words were the author’s own voice"
NOT_FOUND = "not shown: the words that name the passage may not be printed"
NO_REPORT = "not a report of somebody’s words"
WITHDRAWN = "not shown: the article is withdrawn"


@dataclass(frozen=True, slots=True)
class Mending:
    """A correction in words; `words` and `why` are empty where they may not be shown."""

    number: str  # of the passage, empty where it is no longer listed
    href: str
    place: str
    words: str
    machine: str
    people: str
    why: str
    who: str


@dataclass(frozen=True, slots=True)
class Change:
    """A side's share before and after the corrections that count."""

    voice: Voice
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mendings:
    """An article's corrections, and what those that count come to."""

    each: tuple[Mending, ...]
    effect: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What a correction is read against."""

    seen: View
    analysis: Analysis | None
    dispute: Dispute
    passages: Sequence[Passage]
    withdrawn: bool
    target: str


def mendings(
    coverage: Coverage, dispute: Dispute, seen: View, found: Sequence[Passage], target: str = ""
) -> Mendings:
    """An article's corrections in their order; `target` is its page, empty on that page itself."""
    analysis, article = coverage.analysis, coverage.article
    known = _Known(seen, analysis, dispute, found, article.withdrawn is not None, target)
    each = tuple(_mending(correction, known) for correction in article.corrections)
    return Mendings(each, changes(analysis, dispute))


def changes(analysis: Analysis | None, dispute: Dispute) -> tuple[Change, ...]:
    """What the corrections that count have changed: each side's share of the sides' words."""
    if analysis is None or not analysis.before:
        return ()
    before, after = (_shares(m, dispute) for m in (analysis.before, analysis.measurements))
    return tuple(
        Change(side_voice(dispute, side.id), old, new)
        for side, old, new in zip(dispute.sides, before, after, strict=True)
    )


def _shares(measured: Sequence[Measurement], dispute: Dispute) -> tuple[str, ...]:
    """Each side's share in points that add up, or why there is none."""
    sides = [side.id for side in dispute.sides]
    found = [find(measured, "voice_share", side=s, by="words", of="sides") for s in sides]
    points = apportion([m.value if m and m.value else 0.0 for m in found], 100)
    return tuple(
        percent(m.value, whole) if m and m.value is not None else "no share"
        for m, whole in zip(found, points, strict=True)
    )


def _mending(correction: Correction, known: _Known) -> Mending:
    at = place_of(correction, known.seen)
    passage = _listed(at, known) if at and not known.withdrawn else None
    second = f"confirmed by {correction.confirmed}" if correction.confirmed else PROPOSED
    return Mending(
        number=str(passage.number) if passage else "",
        href=f"{known.target}#{passage.id}" if passage else "",
        place=_paragraph(at, known.analysis),
        words=printed(known.seen, [at]) if at else "",
        machine=WITHDRAWN if known.withdrawn else _machine(at, known),
        people=_people(correction, known),
        why="" if known.withdrawn else correction.why,
        who=f"{correction.by}; {second}",
    )


def place_of(correction: Correction, seen: View) -> Span | None:
    """The characters that a correction speaks of; None where they are named by hidden words."""
    if correction.add is not None:
        return correction.add.content
    if correction.at is not None:
        return correction.at
    places = _occurrences(seen, correction.passage or "")
    only = places[0] if len(places) == 1 else None  # of a record only those shown are seen
    return next(islice(places, correction.nth - 1, None), None if seen.whole else only)


def _occurrences(seen: View, passage: str) -> list[Span]:
    found: list[Span] = []
    at = seen.text.find(passage) if passage else -1
    while at >= 0:
        found.append(Span(at, at + len(passage)))
        at = seen.text.find(passage, at + len(passage))
    return [span for span in found if entire(seen, [span])]


def _over(at: Span, attributions: Sequence[Attribution]) -> list[Attribution]:
    return [a for a in attributions if any(span.overlaps(at) for span in a.content)]


def _listed(at: Span, known: _Known) -> Passage | None:
    """The first passage of the page that a correction speaks of."""
    if known.analysis is None:
        return None
    attributions = ordered(known.analysis)
    over = _over(at, attributions)
    pairs = zip(known.passages, attributions, strict=True)
    return next((passage for passage, a in pairs if a in over), None)


def _machine(at: Span | None, known: _Known) -> str:
    """What the machine had there, before any correction."""
    if at is None or known.analysis is None:
        return NOT_FOUND
    corrected = bool(known.analysis.before)
    had = known.analysis.machine if corrected else known.analysis.attributions
    over = _over(at, had)
    rows = (f"{counted_for(a, known.dispute)}: {speaker_of(a, known.seen)}" for a in over)
    return "; ".join(dict.fromkeys(rows)) or MISSED


def _people(correction: Correction, known: _Known) -> str:
    """What people say instead; of a withdrawn article no speaker, who may be its own words."""
    if correction.drop:
        return NO_REPORT
    names = {side.id: side.name for side in known.dispute.sides} | {
        BOTH: "the sides together, in equal parts",
        NONE: "no side",
    }
    side = names.get(correction.side or "", correction.side or "")
    speaker = "" if known.withdrawn else correction.speaker or ""
    said = ": ".join(part for part in (side, speaker) if part)
    if correction.add is None:
        return said or "another speaker"
    return f"a passage that was missed, {said}" if said else "a passage that was missed"


def _paragraph(at: Span | None, analysis: Analysis | None) -> str:
    if at is None or analysis is None:
        return "a passage"
    return f"paragraph {holding(analysis.paragraphs, at.start) + 1}"
