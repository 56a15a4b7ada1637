"""The passages of an article as they are listed, numbered and linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import (
    BOTH,
    OTHER,
    UNKNOWN,
    WORD,
    Analysis,
    Article,
    Attribution,
    Coverage,
    Dispute,
    Span,
)
from generator.publish import labels
from generator.publish.numbers import count
from generator.publish.rules import told
from generator.publish.voices import Voice, side_voice, voice_of

UNNAMED = "not named"
MOST_WORDS = 4
"""Words of a description that stand where the text itself may not."""
STANCES = "stances"
_STANCES = "Stance reported, shown beside the count: {}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage in words for a reader; `introduced` is empty where no words may be shown."""

    number: int
    id: str
    voice: Voice
    counted: str
    speaker: str
    introduced: str
    cue: str
    form: str
    kind: str  # class of its mark: direct, indirect, mixed or stance
    rule: str
    confidence: str
    paragraph: int
    words: str
    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Group:
    """Passages counted for one voice; every number that counts them leads here."""

    id: str
    voice: Voice
    heading: str
    passages: tuple[Passage, ...]


def ordered(analysis: Analysis) -> tuple[Attribution, ...]:
    """The attributions that have words, as the text runs."""
    found = (a for a in analysis.attributions if a.content)
    return tuple(sorted(found, key=lambda a: (a.content[0].start, a.content[-1].end)))


def passages(coverage: Coverage, dispute: Dispute, *, private: bool) -> tuple[Passage, ...]:
    """All passages in text order. Words of a text under rights stay out unless `private`."""
    article, analysis = coverage.article, coverage.analysis
    if analysis is None:
        return ()
    shown = may_show(article, private=private)
    return tuple(
        _passage(number, attribution, article, analysis, dispute, shown=shown)
        for number, attribution in enumerate(ordered(analysis), 1)
    )


def may_show(article: Article, *, private: bool) -> bool:
    """Whether the article's own words may stand on its page."""
    allowed = private or not article.quotation
    return article.text is not None and article.withdrawn is None and allowed


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
    paragraph = _holding(analysis.paragraphs, at)
    inside = [s for s in analysis.sentences if _begins_in(s, analysis.paragraphs[paragraph])]
    return f"s-{paragraph + 1}-{_holding(inside, at) + 1}"


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


def _passage(
    number: int,
    attribution: Attribution,
    article: Article,
    analysis: Analysis,
    dispute: Dispute,
    *,
    shown: bool,
) -> Passage:
    text = (article.text or "") if shown else ""
    voice = voice_of(dispute, attribution.side or attribution.voice)
    speaker = _speaker(attribution, text)
    introduced = _words(attribution.cue, text)
    start = attribution.content[0].start
    return Passage(
        number=number,
        id=f"p-{number}",
        voice=voice,
        counted=counted_for(attribution, dispute),
        speaker=speaker,
        introduced=introduced,
        cue=labels.cue(attribution.cue_class),
        form=labels.form(attribution),
        kind="stance" if attribution.kind == "stance" else attribution.form,
        rule=told(attribution.rule),
        confidence=_confidence(attribution.confidence),
        paragraph=_holding(analysis.paragraphs, start) + 1,
        words=_length(attribution, article),
        anchor=anchor(analysis, start),
        label=f"{number}: {voice.name}, {speaker}{', ' if introduced else ''}{introduced}",
    )


def _speaker(attribution: Attribution, text: str) -> str:
    """Who speaks; where the text may not be shown, a long description is cut to its first words."""
    speaker = attribution.speaker or _words(attribution.source, text) or UNNAMED
    words = speaker.split()
    if text or attribution.named or len(words) <= MOST_WORDS:
        return speaker
    return " ".join(words[:MOST_WORDS]) + " …"


def _confidence(value: float) -> str:
    """How often such passages are right; certain only where people said so."""
    if value == 1:
        return "set by people"
    share = f"{round(100 * value)} of 100 such passages were right"
    return f"{share}, in their words and in whose they are, when people coded the same articles"


def _words(spans: Sequence[Span], text: str) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in spans) if text else ""


def _length(attribution: Attribution, article: Article) -> str:
    """How long a passage is: a number, which gives nothing of its words away."""
    if article.text is None:
        return "length not held"
    text = article.text
    return count(sum(len(WORD.findall(span.of(text))) for span in attribution.content), "word")


def _begins_in(span: Span, paragraph: Span) -> bool:
    return paragraph.start <= span.start < max(paragraph.end, paragraph.start + 1)


def _holding(spans: Sequence[Span], at: int) -> int:
    """The index of the last span that begins at or before a character."""
    return max((i for i, span in enumerate(spans) if span.start <= at), default=0)
