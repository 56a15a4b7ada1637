"""Which verb introduces which quotation, and which quotations run on under the same one.

In: a Doc, its Quotations and a test for verbs of speech. Out: Quoted, one for every quotation that
is speech: its cue and source tokens, or the earlier quotation that it continues. Scare quotes (a
few words inside a sentence that nobody is said to say) give nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.around import beside, clause_around
from generator.analyse.attribution.candidates import subject
from generator.analyse.attribution.cues import at_mark, cue_before, cue_behind, manner_behind
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.setting import (
    Scene,
    is_embedded,
    is_speech_like,
    starts_paragraph,
    starts_sentence,
    stops,
    surroundings,
    tokens_inside,
)
from generator.analyse.attribution.signed import signature
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, tokens_in
from generator.analyse.attribution.who import VERBS, speaker_before, speaker_behind
from generator.model import Doc, Sentence, Span

BEFORE = "cue, quote behind"
CLAUSE_END = re.compile(r"[.,;:?!…—–-]\W*$")
CLAUSE_BREAK = re.compile(r"[,;:()—–]| -+ ")
PLACE_WORDS = frozenset({"in", "on", "at", "during", "after", "before", "when", "last", "as"})
LEADS = re.compile(r"[\w)’']\s*$")
"""The end of words that run on into a quotation."""
JOINT = 60
"""Characters between two quotations that one sentence joins."""
DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation that is speech: `cue` and `source` are tokens; `continues` an earlier index;
    `lead` are words outside of the marks that are reported with it.
    """

    quotation: int
    cue: int | None
    source: int | None
    continues: int | None
    rule: str
    lead: Span | None = None
    embedded: bool = False  # the quotation is part of a clause, not set off from it


def link_quotations(
    doc: Doc, quotations: Sequence[Quotation], is_cue: Callable[[int], bool]
) -> tuple[Quoted, ...]:
    """The quotations that are speech, each with the verb that introduces it."""
    scene = Scene(doc, quotations, tokens_inside(doc, quotations), is_cue)
    linked: list[Quoted] = []
    for number in range(len(quotations)):
        found = link(scene, number) or carried(scene, number, linked)
        if found is not None:
            linked.append(found)
    return tuple(linked)


def link(scene: Scene, number: int) -> Quoted | None:
    """A quotation with a cue in its own sentence: the one at the comma or colon before it, else the
    one behind it, else any before it.
    """
    doc, quotation = scene.doc, scene.quotations[number]
    setting = surroundings(scene, number)
    ahead = setting.before.of(doc.text)
    before = cue_before(scene, quotation, setting.before)
    embedded = is_embedded(ahead)
    if before is not None and not embedded and at_mark(scene, setting.before, before):
        return Quoted(number, before, speaker_before(scene, before), None, BEFORE)
    after = cue_behind(scene, setting.behind)
    if after is None and not ahead.strip():
        after = manner_behind(scene, setting.behind)
    comma = ends_open(doc, quotation) or setting.behind.of(doc.text).lstrip()[:1] == ","
    if after is not None and (before is None or (comma and not embedded)):
        who = speaker_behind(scene, after, setting.behind)
        lead = setting.before if before is None and LEADS.search(ahead) else None
        return Quoted(number, after, who, None, "quote, cue behind", lead)
    if before is not None and (not embedded or reported(doc, before, quotation)):
        who, tail = speaker_before(scene, before), tail_behind(scene, number, setting.behind)
        return Quoted(number, before, who, None, BEFORE, tail, embedded)
    if ahead.rstrip().endswith(":"):
        return introduced(scene, number, setting.before)
    signed = signature(scene, number)
    return None if signed is None else Quoted(number, *signed, None, "signed behind a dash")


def tail_behind(scene: Scene, number: int, behind: Span) -> Span | None:
    """The words that end the clause of a partial quotation (“…” and other things), up to a comma or
    a verb of speech; none where they tell only when or where it was said.
    """
    doc = scene.doc
    if CLAUSE_END.search(scene.quotations[number].inner.of(doc.text)):
        return None
    stop = CLAUSE_BREAK.search(doc.text, behind.start, behind.end)
    tail = Span(behind.start, behind.end if stop is None else stop.start())
    here = tokens_in(doc, tail)
    if not here or doc.tokens[here[0]].text.lower() in words("date") | PLACE_WORDS:
        return None
    return None if any(scene.is_cue(t) and doc.tokens[t].pos in VERBS for t in here) else tail


def ends_open(doc: Doc, quotation: Quotation) -> bool:
    """Whether the sentence may run on behind a quotation by its last mark."""
    return quotation.inner.of(doc.text).rstrip().endswith((",", "?", "!", "—", "–"))


def reported(doc: Doc, cue: int, quotation: Quotation) -> bool:
    """Whether a quotation inside a clause is what the cue reports, and no title or scare quote."""
    quoted = frozenset(tokens_in(doc, quotation.outer))
    if beside(doc, cue, quoted):
        return False
    if is_speech_like(doc, quotation) or clause_around(doc, cue, quoted) is not None:
        return True
    return quotation.inner.of(doc.text).lstrip()[:1].islower()


def introduced(scene: Scene, number: int, before: Span) -> Quoted | None:
    """A quotation behind a colon: by the last verb with a subject, else by the name before it."""
    doc = scene.doc
    near = scene.outside(before)
    if (name := label(doc, near)) is not None:
        return Quoted(number, near[-1], name, None, "label, quote behind")
    if (found := according(doc, near)) is not None:
        return Quoted(number, near[0], found, None, "source phrase, quote behind")
    for token in reversed(near):
        if doc.tokens[token].pos in VERBS and (source := doer(doc, token)) is not None:
            return Quoted(number, token, source, None, "colon, quote behind")
    return None


def doer(doc: Doc, verb: int) -> int | None:
    """The subject of a verb, of a passive too (was shown speaking)."""
    found = child(doc, verb, "nsubjpass")
    return subject(doc, verb) if found is None else found


def according(doc: Doc, near: Sequence[int]) -> int | None:
    """The source where `according to` begins the words before a colon."""
    texts = [doc.tokens[t].text.lower() for t in near[:2]]
    if texts != ["according", "to"]:
        return None
    return next((t for t in near[2:] if doc.tokens[t].dep == "pobj"), near[-2])


def label(doc: Doc, near: Sequence[int]) -> int | None:
    """The name that alone stands before the colon, at the start or behind a dash."""
    name = len(near) - 1
    while name > 0 and doc.tokens[near[name - 1]].pos == "PROPN":
        name -= 1
    alone = name == 0 or doc.tokens[near[name - 1]].text in DASHES
    return near[-2] if len(near) > 1 and name < len(near) - 1 and alone else None


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
