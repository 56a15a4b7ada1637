"""Which verb introduces which quotation, and which quotations run on under the same one.

In: a Doc, its Quotations and a test for verbs of speech. Out: Quoted, one for every quotation that
is speech: its cue and source tokens, or the earlier quotation that it continues. Scare quotes (a
few words inside a sentence that nobody is said to say) give nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.candidates import subject
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.setting import (
    Scene,
    is_embedded,
    is_speech_like,
    starts_paragraph,
    starts_sentence,
    surroundings,
    tokens_inside,
)
from generator.analyse.attribution.tree import SUBJECTS, child, children, tokens_in
from generator.model import Doc, Span

REACH = 14
"""Tokens within which a cue stands beside its quotation."""
VERBS = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
DASHES = frozenset("-–—")
CLOSE = 3
"""Tokens between a verb and the comma or colon before a quotation."""
SPEECHLESS = frozenset({"be", "have", "do", "get", "make", "include", "become", "use", "see"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation that is speech: `cue` and `source` are tokens; `continues` an earlier index."""

    quotation: int
    cue: int | None
    source: int | None
    continues: int | None
    rule: str


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
    """A quotation with a cue in its own sentence."""
    doc, quotation = scene.doc, scene.quotations[number]
    setting = surroundings(scene, number)
    after = cue_behind(scene, setting.behind)
    before = cue_before(scene, setting.before)
    ahead = setting.before.of(doc.text)
    comma = quotation.inner.of(doc.text).rstrip().endswith((",", "?", "!", "—", "–"))
    comma |= setting.behind.of(doc.text).lstrip()[:1] == ","
    embedded = before is not None and is_embedded(ahead)
    if after is not None and not embedded and (comma or before is None):
        return Quoted(number, after, speaker(scene, after), None, "quote, cue behind")
    if before is not None:
        return Quoted(number, before, speaker(scene, before), None, "cue, quote behind")
    return introduced(scene, number, setting.before) if ahead.rstrip().endswith(":") else None


def speaker(scene: Scene, verb: int) -> int | None:
    """The head of who speaks: the verb's subject outside of quotations, else the nearest name."""
    if child(scene.doc, verb, "nsubjpass") is not None:
        return by_whom(scene.doc, verb)
    found = subject(scene.doc, verb)
    if found is not None and found not in scene.inside:
        return found
    sentence = scene.doc.sentences[scene.doc.tokens[verb].sentence]
    inverted = [t for t in range(verb + 1, min(verb + REACH, sentence.last)) if is_free(scene, t)]
    before = [t for t in range(sentence.first, verb) if is_free(scene, t)]
    return next(iter(inverted if not before else reversed(before)), None)


def by_whom(doc: Doc, verb: int) -> int | None:
    """Who says it in the passive: behind `by`, which may hang on the words said (called X by Y)."""
    beside = [verb, *children(doc, verb, "oprd", "dobj", "attr")]
    agents = (c for t in beside for c in children(doc, t, "agent", "prep"))
    by = next((c for c in agents if doc.tokens[c].text.lower() == "by"), None)
    return None if by is None else child(doc, by, "pobj")


def is_free(scene: Scene, token: int) -> bool:
    """Whether a token heads a name or noun outside of quotations and of other nouns' phrases."""
    doc = scene.doc
    if token in scene.inside or doc.tokens[token].pos not in NOMINAL:
        return False
    head = doc.tokens[token].head
    part = doc.tokens[token].dep in {"compound", "poss", "pobj", "appos", "conj", "nmod", "dobj"}
    return not (part and head not in scene.inside)


def cue_behind(scene: Scene, behind: Span) -> int | None:
    """The verb of speech that follows at once: `…,” she said` or `…,” said the minister`."""
    doc = scene.doc
    near = [t for t in tokens_in(doc, behind)[:REACH] if t not in scene.inside]
    verbs = [t for t in near if doc.tokens[t].pos in VERBS]
    for verb in verbs:
        if scene.is_cue(verb) and not is_told_of(doc, verb) and speaker(scene, verb) is not None:
            return verb
    return next((verb for verb in verbs[:1] if speaks_anyway(doc, behind, verb)), None)


def is_told_of(doc: Doc, verb: int) -> bool:
    """Whether a passive without an agent tells of a title (the film “X” was shown)."""
    return child(doc, verb, "nsubjpass") is not None and child(doc, verb, "agent") is None


def speaks_anyway(doc: Doc, behind: Span, verb: int) -> bool:
    """Whether a verb that is none of speech follows a quotation's comma with its subject: he
    sighed.
    """
    between = doc.text[behind.start : doc.tokens[verb].start]
    comma = any(mark in doc.text[max(0, behind.start - 2) : behind.start] for mark in ",?!")
    known = doc.tokens[verb].lemma not in SPEECHLESS and has_subject(doc, verb)
    return comma and known and len(between.split()) <= 4  # noqa: PLR2004 - a short subject


def has_subject(doc: Doc, verb: int) -> bool:
    """Whether the verb has a subject of its own."""
    return any(doc.tokens[c].dep in SUBJECTS for c in doc.children[verb])


def cue_before(scene: Scene, before: Span) -> int | None:
    """The last verb of speech before the quotation in its sentence."""
    near = scene.outside(before)
    comma = before.of(scene.doc.text).rstrip().endswith((",", ":"))
    for token in reversed(near):
        if scene.doc.tokens[token].pos in VERBS:
            close = comma and near[-1] - token <= CLOSE and has_subject(scene.doc, token)
            if scene.is_cue(token) or (close and scene.doc.tokens[token].lemma not in SPEECHLESS):
                return token
    return None


def introduced(scene: Scene, number: int, before: Span) -> Quoted | None:
    """A quotation behind a colon: by the last verb with a subject, else by the name before it."""
    doc = scene.doc
    near = scene.outside(before)
    if (name := label(doc, near)) is not None:
        return Quoted(number, near[-1], name, None, "label, quote behind")
    for token in reversed(near):
        if doc.tokens[token].pos in VERBS and (source := subject(doc, token)) is not None:
            return Quoted(number, token, source, None, "colon, quote behind")
    return None


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
    if not is_speech_like(doc, quotation) or not starts_sentence(doc, quotation):
        return None
    cue = cue_of_sentence_before(scene, quotation)
    last = linked[-1] if linked else None
    since = doc.tokens[cue].start if cue is not None else -1
    if cue is not None and (last is None or scene.quotations[last.quotation].outer.end < since):
        return Quoted(number, cue, subject(doc, cue), None, "speaker of the sentence before")
    return None if last is None else continued(scene, number, last.quotation)


def cue_of_sentence_before(scene: Scene, quotation: Quotation) -> int | None:
    """The main verb of the sentence before, if it is one of speech or the sentence ends in a
    colon.
    """
    doc = scene.doc
    first = bisect_left(doc.sentences, quotation.outer.start, key=lambda s: s.span.end + 1)
    sentence = doc.sentences[first - 1] if first > 0 else None
    if sentence is None or quotation.paragraph - sentence.paragraph > 1:
        return None
    colon = doc.text[sentence.span.start : sentence.span.end].rstrip().endswith(":")
    verbs = [t for t in scene.outside(sentence.span) if doc.tokens[t].pos in VERBS]
    for verb in sorted(verbs, key=lambda t: doc.tokens[t].dep != "ROOT"):
        if (scene.is_cue(verb) or colon) and subject(doc, verb) is not None:
            return verb
    return None


def continued(scene: Scene, number: int, last: int) -> Quoted | None:
    """A quotation that runs on from the one before, in its paragraph or in the next."""
    quotation, before = scene.quotations[number], scene.quotations[last]
    between = quotation.paragraph - before.paragraph
    if between == 0:
        return Quoted(number, None, None, last, "same speaker goes on")
    if between == 1 and starts_paragraph(scene.doc, quotation):
        rule = "same speaker keeps the floor" if before.closed else "marks opened again"
        return Quoted(number, None, None, last, rule)
    return None
