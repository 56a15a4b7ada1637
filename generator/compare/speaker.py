"""What the articles on a dispute give to each public person in it, article by article and outlet
by outlet.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.compare.given import given, starts_of, words_at
from generator.compare.heard import hearer
from generator.compare.pool import poolable
from generator.intervals import share_t
from generator.model import (
    Attribution,
    Coverage,
    Dispute,
    DisputeProfile,
    Heard,
    Measurement,
    Outlet,
    Span,
    Spans,
    Speaker,
    SpeakerOutlet,
    SpeakerProfile,
    Story,
)
from generator.statistics import (
    MINIMUM,
    NO_WORDS,
    UNDEFINED,
    Estimate,
    effective_number,
    too_little,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """An article with the words of all its speech, and what public persons say in it, by id."""

    story: Story
    coverage: Coverage
    words: int
    persons: Mapping[str, Heard]
    counted: bool


def speaker_profiles(profile: DisputeProfile) -> tuple[SpeakerProfile, ...]:
    """A profile for each public person of the dispute's file, in its order."""
    public = [speaker for speaker in profile.dispute.speakers if speaker.public]
    read = tuple(_read(profile)) if public else ()
    return tuple(_profile(profile.dispute, speaker, read) for speaker in public)


def _read(profile: DisputeProfile) -> Iterator[_Read]:
    """The articles whose passages may be told; those of withdrawn ones are gone."""
    for comparison in profile.stories:
        heard = hearer(comparison.story.dispute)
        counted = {coverage.article.id for coverage in poolable(comparison.coverage)}
        for coverage in comparison.coverage:
            if coverage.analysis is not None and not coverage.article.withdrawn:
                own = coverage.article.id in counted
                yield _reading(comparison.story, coverage, heard, counted=own)


def _reading(
    story: Story,
    coverage: Coverage,
    heard: Callable[[Attribution], Speaker | None],
    *,
    counted: bool,
) -> _Read:
    analysis = coverage.analysis
    rows = analysis.attributions if analysis else ()
    quoted = analysis.quoted if analysis else ()
    starts = starts_of(words_at(coverage.article) or "")
    said: dict[str, list[Attribution]] = {}
    for row in rows:
        if row.content and (speaker := heard(row)) is not None:
            said.setdefault(speaker.id, []).append(row)
    persons = {
        speaker: Heard(
            story=story,
            coverage=coverage,
            passages=tuple(found),
            words=_words(starts, _speech(found)),
            quoted=_words(starts, _inside(_speech(found), quoted)),
            counted=counted,
        )
        for speaker, found in said.items()
    }
    return _Read(story, coverage, _spoken_words(coverage), persons, counted)


def _spoken_words(coverage: Coverage) -> int:
    """The words of all the article's speech."""
    if coverage.analysis is None:
        return 0
    found = coverage.given or given(coverage.article, coverage.analysis)
    return sum(row.words for row in found.reported if row.kind == "speech")


def _speech(rows: Sequence[Attribution]) -> Spans:
    return tuple(span for row in rows if row.kind == "speech" for span in row.content)


def _words(starts: Sequence[int], spans: Spans) -> int:
    """The words that begin in the spans."""
    return sum(bisect_left(starts, span.end) - bisect_left(starts, span.start) for span in spans)


def _inside(spans: Spans, quoted: Spans) -> Spans:
    """What of the spans stands in quotation marks."""
    return tuple(
        Span(max(span.start, mark.start), min(span.end, mark.end))
        for span in spans
        for mark in quoted
        if span.overlaps(mark)
    )


def _profile(dispute: Dispute, speaker: Speaker, read: Sequence[_Read]) -> SpeakerProfile:
    counted = [one for one in read if one.counted]
    outlets = {one.coverage.outlet.id: one.coverage.outlet for one in read}
    own = {key: [r for r in counted if r.coverage.outlet.id == key] for key in outlets}
    return SpeakerProfile(
        dispute=dispute,
        speaker=speaker,
        articles=len(counted),
        heard=tuple(r.persons[speaker.id] for r in read if speaker.id in r.persons),
        outlets=tuple(
            _outlet(outlet, speaker, own[key])
            for key, outlet in outlets.items()
            if any(speaker.id in one.persons for one in own[key])
        ),
        share=_share(speaker, counted),
        direct=_direct(speaker, counted),
    )


def _outlet(outlet: Outlet, speaker: Speaker, own: Sequence[_Read]) -> SpeakerOutlet:
    found = (one.persons[speaker.id] for one in own if speaker.id in one.persons)
    often = sum(bool(_spoken(one)) for one in found)
    return SpeakerOutlet(outlet, len(own), often, _share(speaker, own))


def _share(speaker: Speaker, read: Sequence[_Read]) -> Measurement:
    """The part of all reported words that is the person's; articles in which they are not heard
    count, too. Articles are a sample: below 10 nothing is said.
    """
    parts = [(_of(one, speaker), one.words) for one in read if one.words]
    return _measured(
        "speaker_share", parts, _passages(speaker, read), (len(parts), MINIMUM.articles, "articles")
    )


def _of(one: _Read, speaker: Speaker) -> int:
    found = one.persons.get(speaker.id)
    return found.words if found else 0


def _direct(speaker: Speaker, read: Sequence[_Read]) -> Measurement:
    """The part of the person's words that stands in quotation marks."""
    found = [one.persons[speaker.id] for one in read if speaker.id in one.persons]
    turns = {(h.story.id, h.coverage.article.id, a.turn) for h in found for a in _spoken(h)}
    parts = [(one.quoted, one.words) for one in found if one.words]
    return _measured(
        "direct_share",
        parts,
        _passages(speaker, read),
        (len(turns), MINIMUM.turns, "turns to speak"),
    )


def _passages(speaker: Speaker, read: Sequence[_Read]) -> int:
    """How many passages of speech are the person's."""
    found = (one.persons[speaker.id] for one in read if speaker.id in one.persons)
    return sum(len(_spoken(one)) for one in found)


def _spoken(found: Heard) -> tuple[Attribution, ...]:
    return tuple(row for row in found.passages if row.kind == "speech")


def _measured(
    metric: str, parts: Sequence[tuple[int, int]], passages: int, needed: tuple[int, int, str]
) -> Measurement:
    """A share over articles; its interval, too, is shown from 10."""
    short = too_little(needed) or (None if math.fsum(w for _, w in parts) else NO_WORDS)
    found = UNDEFINED if short else share_t(parts)
    shown = found if len(parts) >= MINIMUM.articles else Estimate(found.value, None, None)
    return Measurement(
        metric=metric,
        side=None,
        by="words",
        of="speech",
        value=shown.value,
        low=shown.low,
        high=shown.high,
        interval=None if shown.low is None else "sampling",
        n=passages,
        n_effective=None if short else effective_number(whole for _, whole in parts),
        unit="share",
        withheld=short,
        evidence=(),
    )
