"""Who is heard in an article, so that the same speakers of two articles can stand side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.declared import spelt
from generator.model import BOTH, UNKNOWN, Attribution, Dispute, SameVoice
from generator.publish import keys
from generator.publish.numbers import count
from generator.publish.passages import NAME_HIDDEN, UNNAMED, speaker_of
from generator.publish.reports import Report, Reports
from generator.publish.shown import pieces, printed, words
from generator.publish.voices import Voice, voice_of

NOBODY, TOGETHER = "Speakers not named", "Sides together"


@dataclass(frozen=True, slots=True)
class Speaker:
    """One that is heard in a story: a name, and whom their words are counted for."""

    number: int
    single: bool
    name: str
    voice: Voice
    counted: str
    shared: bool = False  # heard in several articles


@dataclass(frozen=True, slots=True)
class Said:
    """A passage: its words as far as they may be shown, what introduces them, where it stands."""

    text: str
    hidden: str  # how many words are not shown, empty where all are
    row: str  # of the data
    length: int  # the same as a measure
    introduced: str
    number: int  # of the passage in its article


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one speaker says in one article."""

    speaker: Speaker
    words: int
    number: int  # of passages
    told: str  # "3 passages, 44 words"
    first: int  # the number of the first of them
    passages: tuple[Said, ...]  # of whoever is heard in other articles too


def speakers(voices: Sequence[SameVoice], known: Reports, dispute: Dispute) -> tuple[Speaker, ...]:
    """Everybody who is heard in a story, as its pages name them."""
    return tuple(_speaker(number, one, known, dispute) for number, one in enumerate(voices))


def spoken(
    known: Reports, voices: Sequence[SameVoice], told: Sequence[Speaker]
) -> Mapping[str, tuple[Spoken, ...]]:
    """By article who is heard in it, most words first; those who are named before all others."""
    found: dict[str, list[Spoken]] = {id_: [] for id_ in known}
    numbers = {id_: _numbers(report) for id_, report in known.items()}
    for speaker, voice in zip(told, voices, strict=True):
        for id_, places in voice.passages:
            own = _spoken(known[id_], speaker, places, numbers[id_])
            found[id_].append(own)
    return {id_: tuple(sorted(own, key=weight)) for id_, own in found.items()}


def _numbers(report: Report) -> Mapping[int, int]:
    """The numbers of passages on their article's page, by their identity."""
    return {id(a): n for n, a in enumerate(report.passages, 1)}


def weight(one: Spoken) -> tuple[bool, int, int]:
    """What speakers are put in order by."""
    return not one.speaker.single, -one.words, one.speaker.number


def _speaker(number: int, one: SameVoice, known: Reports, dispute: Dispute) -> Speaker:
    voice = voice_of(dispute, one.voice)
    group, shared = _group(one, dispute), len(one.passages) > 1
    if one.single:
        counted = ", ".join(part for part in (_side(voice), group) if part)
        name = spelt(one.speaker or _called(one, known), _of_side(one, dispute), dispute)
        return Speaker(number, one.single, name, voice, counted, shared)
    name = group or (TOGETHER if one.voice == BOTH else NOBODY)
    return Speaker(number, one.single, name, voice, _side(voice), shared)


def _of_side(one: SameVoice, dispute: Dispute) -> str | None:
    """The side whose words they are counted as, if one alone."""
    return one.voice if one.voice in {side.id for side in dispute.sides} else None


def _side(voice: Voice) -> str:
    """Whose words they are counted as."""
    return "side not clear" if voice.id == UNKNOWN else voice.name


def _group(one: SameVoice, dispute: Dispute) -> str:
    """The party or third party, empty where it is none."""
    parties = {(side.id, party.id): party.name for side in dispute.sides for party in side.parties}
    others = {other.id: other.name for other in dispute.others}
    return parties.get((one.voice, one.party or "")) or others.get(one.other or "", "")


def _called(one: SameVoice, known: Reports) -> str:
    """What a body is called in most articles, where that may be shown."""
    names = Counter(
        name
        for report, attribution in _passages(one, known)
        if (name := speaker_of(attribution, report.seen)) != UNNAMED
    )
    return min(names, key=lambda name: (-names[name], name), default=NAME_HIDDEN)


def _passages(one: SameVoice, known: Reports) -> Iterator[tuple[Report, Attribution]]:
    """All its passages, with the article of each."""
    for id_, places in one.passages:
        analysis = known[id_].coverage.analysis
        for place in places:
            if analysis is not None:
                yield known[id_], analysis.attributions[place]


def _spoken(
    report: Report, speaker: Speaker, places: Sequence[int], numbers: Mapping[int, int]
) -> Spoken:
    analysis = report.coverage.analysis
    own = [analysis.attributions[place] for place in places] if analysis else []
    total = words(report.seen, [span for a in own for span in a.content])
    told = f"{count(len(own), 'passage')}, {count(total, 'word')}"
    first = numbers[id(own[0])]
    said = (_said(report, a, numbers[id(a)]) for a in own if speaker.shared)
    return Spoken(speaker, total, len(own), told, first, tuple(said))


def _said(report: Report, attribution: Attribution, number: int) -> Said:
    seen, content = report.seen, attribution.content
    text = printed(seen, content)
    hidden = words(seen, content) - words(seen, pieces(seen, content))
    return Said(
        text=text,
        hidden=_hidden(hidden, text) if hidden else "",
        row=keys.named("passages", keys.passage(number)),
        length=hidden,
        introduced=printed(seen, attribution.cue),
        number=number,
    )


def _hidden(number: int, text: str) -> str:
    return f"{number} more not shown" if text else f"{count(number, 'word')} not shown"
