"""Clips: sentences cut where the voice changes, each with what is read off it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.analyse.reading import word_range
from generator.analyse.syllables import syllables
from generator.analyse.tone import tone
from generator.model import AUTHOR, Attribution, Clip, Doc, Span


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose a word is; `voice` is None where it is nobody's speech (what a stance is about)."""

    voice: str | None
    turn: int | None


_AUTHOR = _Owner(AUTHOR, None)
_STANCE = _Owner(None, None)


def clips(
    doc: Doc, attributions: Sequence[Attribution], masks: tuple[str, ...]
) -> tuple[Clip, ...]:
    """The sentence parts in one voice, in text order; `masks` are names that must not colour the
    tone.

    Words of a source or a cue are in no clip, nor those of a stance. All else that is not speech
    is the author's. What one voice says within one sentence is one clip where only source and cue
    stand between ("We will not stop," he said, "until it is over"): its span then runs over them,
    its words, syllables and tone leave them out. Where another voice stands between, it is two
    clips. So clips never overlap.
    """
    return tuple(
        _read(doc, clip, words, masks) for clip, words in _cut_sentences(doc, attributions)
    )


def skeleton(doc: Doc, attributions: Sequence[Attribution]) -> tuple[Clip, ...]:
    """The clips without tone and syllables, of a Doc whose words need not be known."""
    return tuple(clip for clip, _ in _cut_sentences(doc, attributions))


def _cut_sentences(
    doc: Doc, attributions: Sequence[Attribution]
) -> Iterator[tuple[Clip, tuple[int, ...]]]:
    """Each clip, nothing read off it yet, with its words."""
    owners = _owners(doc, attributions)
    for sentence in doc.sentences:
        for owner, words in _runs(owners, word_range(doc, sentence.span)):
            if owner.voice is not None:
                span = Span(doc.words[words[0]].start, doc.words[words[-1]].end)
                yield Clip(span, owner.voice, owner.turn, len(words), syllables=0, tone=0.0), words


def _runs(
    owners: Sequence[_Owner | None], words: range
) -> Iterator[tuple[_Owner, tuple[int, ...]]]:
    """The words of a sentence by owner, as long as it stays the same; unowned ones left out."""
    owned = ((owner, word) for word in words if (owner := owners[word]) is not None)
    for owner, run in groupby(owned, key=lambda pair: pair[0]):
        yield owner, tuple(word for _, word in run)


def _owners(doc: Doc, attributions: Sequence[Attribution]) -> Sequence[_Owner | None]:
    """Whose each word is; None for words of sources and cues outside of any content."""
    owners: list[_Owner | None] = [_AUTHOR] * len(doc.words)
    for attribution in attributions:
        for span in (*attribution.source, *attribution.cue):
            for word in word_range(doc, span):
                owners[word] = None
    for attribution in attributions:
        speaker = _speaker(attribution)
        for span in attribution.content:
            for word in word_range(doc, span):
                owners[word] = speaker
    return owners


def _speaker(attribution: Attribution) -> _Owner:
    if attribution.kind == "stance":
        return _STANCE
    return _Owner(attribution.side or attribution.voice, attribution.turn)


def _read(doc: Doc, clip: Clip, words: tuple[int, ...], masks: tuple[str, ...]) -> Clip:
    return replace(
        clip,
        syllables=sum(syllables(doc.words[word].of(doc.text)) for word in words),
        tone=tone("".join(_to_next_word(doc, word) for word in words), masks),
    )


def _to_next_word(doc: Doc, word: int) -> str:
    """The word with what follows it, up to the next word of the text."""
    following = doc.words[word + 1 : word + 2]
    return doc.text[doc.words[word].start : following[0].start if following else len(doc.text)]
