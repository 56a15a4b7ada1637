"""The passages of an article as they are listed, numbered and linked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from generator.model import (
    BOTH,
    OTHER,
    UNKNOWN,
    Analysis,
    Attribution,
    Coverage,
    Dispute,
    Span,
)
from generator.publish import keys, labels
from generator.publish.numbers import count
from generator.publish.places import ends
from generator.publish.shown import View, entire, joined, pieces, printed, shows, words
from generator.publish.voices import Voice, side_voice, voice_of, voices

UNNAMED = "not named"
NAME_HIDDEN = "name not shown: rights"
STANCES = "stances"
DOUBTFUL = 60
"""Of 100, below how many that were right a passage is marked as doubtful."""
_START = attrgetter("start")
_STANCES = "Stance reported, shown beside the count: {}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage in words for a reader, its own only as far as they may be shown."""

    number: int
    row: str  # of the data
    id: str
    voice: Voice
    counted: str
    speaker: str
    introduced: str
    cue: str
    form: str
    kind: str  # class of its mark: direct, indirect, mixed or stance
    paragraph: int
    words: str
    text: str  # the words that may be shown, with … where some are left out
    hidden: int  # how many words are left out
    anchor: str
    ends: tuple[str, ...]  # shown words that name its place in the original, if any do
    corrected: str  # what people did to it, empty where nothing
    doubtful: bool  # likelier wrong than others, and nobody has looked


@dataclass(frozen=True, slots=True)
class Group:
    """Passages counted for one voice; every number that counts them leads here."""

    id: str
    voice: Voice
    heading: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What a passage is read against."""

    analysis: Analysis
    dispute: Dispute
    voices: Mapping[str, Voice]
    seen: View


def ordered(analysis: Analysis) -> tuple[Attribution, ...]:
    """The attributions that have words, as the text runs."""
    found = (a for a in analysis.attributions if a.content)
    return tuple(sorted(found, key=lambda a: (a.content[0].start, a.content[-1].end)))


def passages(coverage: Coverage, dispute: Dispute, seen: View) -> tuple[Passage, ...]:
    """All passages in text order, with those of their words that may be seen."""
    if coverage.analysis is None:
        return ()
    known = _Known(coverage.analysis, dispute, voices(dispute), seen)
    return tuple(_passage(n, a, known) for n, a in enumerate(ordered(coverage.analysis), 1))


def groups(
    found: Sequence[Passage], attributions: Sequence[Attribution], dispute: Dispute
) -> tuple[Group, ...]:
    """The passages by whom they count for, joint ones under each side; then the stances."""
    both = list(zip(found, attributions, strict=True))
    speech = [(p, a) for p, a in both if a.kind == "speech"]
    sides = [
        _group(side_voice(dispute, side.id), side.id, [p for p, a in speech if side.id in a.sides])
        for side in dispute.sides
    ]
    middle = [
        _group(voice_of(dispute, voice), voice, [p for p, a in speech if a.voice == voice])
        for voice in (OTHER, BOTH, UNKNOWN)
    ]
    stances = [p for p, a in both if a.kind == "stance"]
    last = Group(
        STANCES,
        voice_of(dispute, "stance"),
        _STANCES.format(count(len(stances), "passage")),
        tuple(stances),
    )
    return (*sides, *(group for group in (*middle, last) if group.passages))


def anchor(analysis: Analysis, at: int) -> str:
    """The id of the sentence that holds a character: `s-<paragraph>-<sentence>`, both from 1."""
    number = holding(analysis.paragraphs, at)
    paragraph = analysis.paragraphs[number]
    end = max(paragraph.end, paragraph.start + 1)
    first, last = (
        bisect_left(analysis.sentences, edge, key=_START) for edge in (paragraph.start, end)
    )
    return f"s-{number + 1}-{holding(analysis.sentences[first:last], at) + 1}"


def counted_for(attribution: Attribution, dispute: Dispute) -> str:
    """Whose words a passage is counted as."""
    names = {side.id: side for side in dispute.sides}
    match attribution.voice:
        case "side" if attribution.side in names:
            side = names[attribution.side]
            party = next((p.name for p in side.parties if p.id == attribution.party), None)
            return f"{side.name}, {party}" if party else side.name
        case "both":
            sides = " and ".join(names[s].name for s in attribution.sides if s in names)
            return f"{sides}, in equal parts"
        case "other":
            other = next((o.name for o in dispute.others if o.id == attribution.other), None)
            return f"others, {other}" if other else "others"
        case _:
            return "no side: the source is not clear"


def _group(voice: Voice, identifier: str, found: Sequence[Passage]) -> Group:
    name = voice.name[:1].upper() + voice.name[1:]
    heading = f"{name}: {count(len(found), 'passage')}"
    return Group(f"passages-{identifier}", voice, heading, tuple(found))


def _passage(number: int, attribution: Attribution, known: _Known) -> Passage:
    seen, analysis, content = known.seen, known.analysis, attribution.content
    voice = known.voices[attribution.side or attribution.voice]
    speaker, introduced = speaker_of(attribution, seen), printed(seen, attribution.cue)
    start, shown, length = content[0].start, pieces(seen, content), words(seen, content)
    mended = corrected(attribution, analysis)
    doubtful = not mended and _right(attribution.confidence) < DOUBTFUL
    return Passage(
        number=number,
        row=keys.named("passages", keys.passage(number)),
        id=keys.passage(number),
        voice=voice,
        counted=counted_for(attribution, known.dispute),
        speaker=speaker,
        introduced=introduced,
        cue=labels.cue(attribution.cue_class),
        form=labels.form(attribution),
        kind="stance" if attribution.kind == "stance" else attribution.form,
        paragraph=holding(analysis.paragraphs, start) + 1,
        words=count(length, "word") if seen.held else "length not held",
        text=joined(seen, content, shown),
        hidden=length - words(seen, shown),
        anchor=anchor(analysis, start),
        ends=() if seen.whole else ends(seen, analysis.paragraphs, content),
        corrected=mended,
        doubtful=doubtful,
    )


def speaker_of(attribution: Attribution, seen: View) -> str:
    """Who speaks: a name, or the article's own description where that may be shown."""
    if attribution.named:
        return attribution.speaker or NAME_HIDDEN
    if attribution.speaker and (seen.whole or shows(seen, attribution.speaker)):
        return attribution.speaker
    whole = entire(seen, attribution.source)
    return printed(seen, attribution.source) or UNNAMED if whole else UNNAMED


def corrected(attribution: Attribution, analysis: Analysis) -> str:
    """What people's corrections did to a passage, in words; empty where nothing."""
    if not analysis.corrected:
        return ""
    machine = [had for had in analysis.machine if had.content == attribution.content]
    if not machine:
        return "added by people"
    same = any(_counted(had) == _counted(attribution) for had in machine)
    return "" if same else "corrected by people"


def _counted(attribution: Attribution) -> tuple[object, ...]:
    a = attribution
    return a.voice, a.sides, a.party, a.other, a.speaker, a.kind


def _right(confidence: float) -> int:
    return round(100 * confidence)


def holding(spans: Sequence[Span], at: int) -> int:
    """The index of the last span that begins at or before a character; they stand in order."""
    return max(bisect_right(spans, at, key=_START) - 1, 0)
