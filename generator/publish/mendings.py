"""People's corrections of the machine: what it had, what they say, and what that changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from generator.model import (
    Analysis,
    Attribution,
    Correction,
    Coverage,
    Dispute,
    Kind,
    Record,
    Span,
)
from generator.projection import occurrences, place
from generator.publish import keys, labels
from generator.publish.brought import brought, side_name
from generator.publish.effects import Change, changes
from generator.publish.passages import (
    Passage,
    counted_for,
    holding,
    ordered,
    speaker_of,
)
from generator.publish.shown import View, printed
from generator.shadow import has_word, places_of

PROPOSED = "proposed, not counted until a second person confirms"
MISSED = "nothing: these words were the author’s own voice"
NOT_FOUND = "not known: the record does not say where these words stand"
ADDED = "a passage that was missed"
KINDS: dict[Kind, str] = {"speech": "speech", "stance": "stance"}
NO_REPORT = "not a report of somebody’s words"
WITHDRAWN = "not shown: the article is withdrawn"


@dataclass(frozen=True, slots=True)
class Mending:
    """A correction in words; `words` and `why` are empty where they may not be shown."""

    status: str  # empty where the correction counts
    number: str  # of the passage, empty where it is no longer listed
    href: str
    place: str
    words: str
    machine: str
    people: str
    why: str
    who: str


@dataclass(frozen=True, slots=True)
class Mendings:
    """An article's corrections, and what those that count come to."""

    of: str  # the article, as the data names it
    each: tuple[Mending, ...]
    effect: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What a correction is read against."""

    seen: View
    analysis: Analysis | None
    dispute: Dispute
    passages: Sequence[Passage]
    record: Record | None
    withdrawn: bool
    target: str


def mendings(
    coverage: Coverage, dispute: Dispute, seen: View, found: Sequence[Passage], target: str = ""
) -> Mendings:
    """An article's corrections in their order; `target` is its page, empty on that page itself."""
    analysis, article = coverage.analysis, coverage.article
    record = None if seen.whole else article.record
    gone = article.withdrawn is not None
    known = _Known(seen, analysis, dispute, found, record, withdrawn=gone, target=target)
    each = tuple(_mending(correction, known) for correction in article.corrections)
    return Mendings(keys.of(article), each, changes(analysis, dispute))


def _mending(correction: Correction, known: _Known) -> Mending:
    at = place_of(correction, known)
    passage = _listed(at, known) if at and not known.withdrawn else None
    second = f"confirmed by {correction.confirmed}" if correction.counted else PROPOSED
    return Mending(
        status="" if correction.counted else "proposed",
        number=str(passage.number) if passage else "",
        href=f"{known.target}#{passage.id}" if passage else "",
        place=_paragraph(at, known.analysis),
        words=_words(correction, at, known),
        machine=WITHDRAWN if known.withdrawn else _machine(correction, at, known),
        people=_people(correction, at, known),
        why="" if known.withdrawn else correction.why,
        who=f"{correction.by}; {second}",
    )


def place_of(correction: Correction, known: _Known) -> Span | None:
    """The characters that a correction speaks of; None where nobody knows where they stand."""
    if correction.add is not None:
        return correction.add.content
    if correction.at is not None:
        return correction.at
    if known.record is not None:
        return place(known.record, correction)
    passage = correction.passage or ""
    start = next(islice(occurrences(known.seen.text, passage), correction.nth - 1, None), None)
    return None if start is None else Span(start, start + len(passage))


def _words(correction: Correction, at: Span | None, known: _Known) -> str:
    """The words in question. Those that a correction of a record quotes are printed as they are
    written there: the budget counts them, and `record_checks.misfits` holds them to the record.
    """
    if at is None or known.withdrawn:
        return ""
    if known.record is not None and correction.passage:
        return " ".join(correction.passage.split())
    return printed(known.seen, [places_of(known.seen.text).whole(at) or at])


def _over(at: Span, attributions: Sequence[Attribution], seen: View) -> list[Attribution]:
    """The attributions that have a word of their content there."""
    return [a for a in attributions if any(_share(span, at, seen.text) for span in a.content)]


def _share(span: Span, at: Span, text: str) -> bool:
    return has_word(text, max(span.start, at.start), min(span.end, at.end))


def _listed(at: Span, known: _Known) -> Passage | None:
    """The first passage of the page that a correction speaks of."""
    attributions = ordered(known.analysis) if known.analysis else ()
    over = _over(at, attributions, known.seen)
    pairs = zip(known.passages, attributions, strict=True)
    return next((passage for passage, a in pairs if a in over), None)


def _machine(correction: Correction, at: Span | None, known: _Known) -> str:
    """What the machine had there, before any correction."""
    if at is None or known.analysis is None:
        return NOT_FOUND
    return _told(correction, _had(at, known), known) or MISSED


def _had(at: Span | None, known: _Known) -> list[Attribution]:
    """The machine's own attributions there, before any correction."""
    if at is None or known.analysis is None:
        return []
    analysis = known.analysis
    had = analysis.machine if analysis.corrected else analysis.attributions
    return _over(at, had, known.seen)


def _people(correction: Correction, at: Span | None, known: _Known) -> str:
    """What people say instead: what is now counted, or what they propose."""
    if correction.drop:
        return NO_REPORT
    now = _over(at, known.analysis.attributions, known.seen) if at and known.analysis else []
    told = _told(correction, now, known) if correction.counted else ""
    said = told or _proposal(correction, at, known)
    if correction.add is None:
        return said
    return f"{ADDED}: {said}" if said else ADDED


def _told(correction: Correction, found: Sequence[Attribution], known: _Known) -> str:
    """Whose the passages are counted as and who speaks, which of a withdrawn article is not told;
    the kind where a correction is about it.
    """
    rows = (
        (
            counted_for(a, known.dispute),
            "" if known.withdrawn else speaker_of(a, known.seen),
            labels.form(a) if correction.kind else "",
        )
        for a in found
    )
    return "; ".join(dict.fromkeys(", ".join(part for part in row if part) for row in rows))


def _proposal(correction: Correction, at: Span | None, known: _Known) -> str:
    """What a correction says, in its own fields, with the side that its speaker brings along."""
    side = side_name(correction.side, known.dispute)
    whose = side or brought(correction.speaker or "", known.dispute) or _kept(correction, at, known)
    speaker = "" if known.withdrawn else correction.speaker or ""
    kind = KINDS[correction.kind] if correction.kind else ""
    return ", ".join(part for part in (whose, speaker, kind) if part)


def _kept(correction: Correction, at: Span | None, known: _Known) -> str:
    """Where a new speaker of whom nothing is known leaves the passage."""
    had = _had(at, known) if correction.speaker else []
    return f"{counted_for(had[0], known.dispute)} as before" if had else ""


def _paragraph(at: Span | None, analysis: Analysis | None) -> str:
    if at is None or analysis is None:
        return "a passage"
    return f"paragraph {holding(analysis.paragraphs, at.start) + 1}"
