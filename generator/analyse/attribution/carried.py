"""Quotations without a cue of their own: who spoke before goes on, or is told of before them.

In: a Scene, the number of a quotation and what has been linked before it. Out: Quoted, or None
where the quotation is no speech.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator.analyse.attribution.agents import subject
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.setting import (
    Quoted,
    Scene,
    is_speech_like,
    starts_paragraph,
    starts_sentence,
    stops,
)
from generator.analyse.attribution.tree import tokens_in
from generator.analyse.attribution.who import VERBS
from generator.model import Sentence, Span

JOINT = 60
"""Characters between two quotations that one sentence joins."""


def carried(scene: Scene, number: int, linked: Sequence[Quoted]) -> Quoted | None:
    """A quotation without a cue of its own: the last speaker goes on, or it is no speech."""
    doc, quotation = scene.doc, scene.quotations[number]
    if linked and linked[-1].quotation == number - 1 and joins(scene, number):
        return Quoted(
            number, None, None, number - 1, "same sentence goes on", between(scene, number)
        )
    if linked and opened_again(scene, number, linked[-1].quotation):
        return Quoted(number, None, None, linked[-1].quotation, "marks opened again")
    if not is_speech_like(doc, quotation) or not starts_sentence(doc, quotation):
        return None
    cue = cue_of_sentence_before(scene, quotation)
    last = linked[-1] if linked else None
    since = doc.tokens[cue].start if cue is not None else -1
    if cue is not None and (last is None or scene.quotations[last.quotation].outer.end < since):
        return Quoted(number, cue, subject(doc, cue), None, "speaker of the sentence before")
    found = None if last is None else continued(scene, number, last.quotation)
    if found is None and last is not None and (colon := bare_colon(scene, quotation)) is not None:
        return Quoted(number, colon, speaker_of(linked), None, "last speaker, behind a colon")
    return named_before(scene, number) if found is None else found


def opened_again(scene: Scene, number: int, last: int) -> bool:
    """Whether a quotation begins the paragraph behind one that was left open."""
    before, quotation = scene.quotations[last], scene.quotations[number]
    follows = quotation.paragraph == before.paragraph + 1 and last == number - 1
    return follows and not before.closed and starts_paragraph(scene.doc, quotation)


def between(scene: Scene, number: int) -> Span:
    """What stands between a quotation and the one before it."""
    return Span(scene.quotations[number - 1].outer.end, scene.quotations[number].outer.start)


def joins(scene: Scene, number: int) -> bool:
    """Whether a few words without a verb join a quotation to the one before (“X” and “Y”)."""
    gap = between(scene, number)
    if scene.quotations[number - 1].paragraph != scene.quotations[number].paragraph:
        return False
    if stops(scene.doc.text, gap.start, gap.end) or gap.end - gap.start > JOINT:
        return False
    first = scene.doc.text[gap.start : gap.end].split()[:1]
    return first != [] and first[0] in {"and", "or", "but", "nor", "to", "of", "by", "with", "as"}


def cue_of_sentence_before(scene: Scene, quotation: Quotation) -> int | None:
    """The main verb of the sentence before, if it is one of speech or the sentence ends in a
    colon.
    """
    doc = scene.doc
    sentence = sentence_before(scene, quotation)
    if sentence is None or quotation.paragraph - sentence.paragraph > 1:
        return None
    colon = doc.text[sentence.span.start : sentence.span.end].rstrip().endswith(":")
    verbs = [t for t in scene.outside(sentence.span) if doc.tokens[t].pos in VERBS]
    likely = sorted(verbs, key=lambda t: (not scene.is_cue(t), doc.tokens[t].dep != "ROOT"))
    for verb in likely:
        if (scene.is_cue(verb) or colon) and subject(doc, verb) is not None:
            return verb
    return None


def bare_colon(scene: Scene, quotation: Quotation) -> int | None:
    """The colon of a line that nobody says, right before the paragraph of a quotation (Transcript
    follows:).
    """
    sentence = sentence_before(scene, quotation)
    if sentence is None or not starts_paragraph(scene.doc, quotation):
        return None
    last = tokens_in(scene.doc, sentence.span)[-1]
    near = quotation.paragraph - sentence.paragraph == 1
    return last if near and scene.doc.tokens[last].text == ":" else None


def speaker_of(linked: Sequence[Quoted]) -> int | None:
    """Who spoke last."""
    return next((link.source for link in reversed(linked) if link.continues is None), None)


def named_before(scene: Scene, number: int) -> Quoted | None:
    """A quotation behind a sentence that only tells how somebody is: Berg was blunt."""
    doc, quotation = scene.doc, scene.quotations[number]
    sentence = sentence_before(scene, quotation)
    if sentence is None or sentence.paragraph != quotation.paragraph:
        return None
    roots = [t for t in scene.outside(sentence.span) if doc.tokens[t].dep == "ROOT"]
    source = subject(doc, roots[0]) if roots and doc.tokens[roots[0]].lemma == "be" else None
    if source is None or source in scene.inside or doc.tokens[source].pos not in {"PROPN", "PRON"}:
        return None
    return Quoted(number, roots[0], source, None, "told of in the sentence before")


def sentence_before(scene: Scene, quotation: Quotation) -> Sentence | None:
    """The last sentence that has ended where a quotation begins."""
    sentences = scene.doc.sentences
    ended = bisect_right(sentences, quotation.inner.start, key=lambda s: s.span.end)
    return sentences[ended - 1] if ended > 0 else None


def continued(scene: Scene, number: int, last: int) -> Quoted | None:
    """A quotation that runs on from the one before, in its paragraph or in the next."""
    quotation, before = scene.quotations[number], scene.quotations[last]
    between = quotation.paragraph - before.paragraph
    if between == 0:
        return Quoted(number, None, None, last, "same speaker goes on")
    if between == 1 and starts_paragraph(scene.doc, quotation):
        return Quoted(number, None, None, last, "same speaker keeps the floor")
    return None
