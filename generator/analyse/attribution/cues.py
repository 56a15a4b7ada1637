"""The verb that introduces a quotation, before or behind it in its sentence.

In: a Scene and the stretch before or behind a quotation. Out: the verb's token, or None. A verb
that the parser took for a noun counts behind a comma (…,” the ad states).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.setting import Scene
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import SUBJECTS, child, tokens_in
from generator.analyse.attribution.who import NOMINAL, VERBS, speaker_behind
from generator.model import Doc, Span

REACH = 14
"""Tokens within which a cue stands beside its quotation."""
FAR = 30
"""The same where its subject stands between the two (X, director of Y and author of Z, said)."""
CLOSE = 3
"""Tokens between a verb and the comma or colon before a quotation."""
SHORT = 5
"""Words between a quotation and a verb that is none of speech."""
CLIMB = 8
"""Steps from a quoted word up to the verb that governs it."""
LOOK = 60
"""Quoted words that are asked what governs them."""
SPEECHLESS = frozenset({"be", "have", "do", "get", "make", "include", "become", "use", "see"})
BESIDE = frozenset({"relcl", "acl"})


def cue_behind(scene: Scene, behind: Span) -> int | None:
    """The verb of speech that follows at once: `…,” she said` or `…,” said the minister`."""
    doc = scene.doc
    near = [t for t in tokens_in(doc, behind)[:FAR] if t not in scene.inside]
    verbs = [t for t in near if doc.tokens[t].pos in VERBS]
    for verb in sorted(verbs, key=lambda t: doc.tokens[t].dep in BESIDE):
        if scene.is_cue(verb) and not is_told_of(doc, verb) and reaches(scene, near, verb):
            return verb
    return misread(scene, behind, near)


def manner_behind(scene: Scene, behind: Span) -> int | None:
    """Any verb that follows a quotation's comma at once with its subject: he sighed."""
    near = [t for t in tokens_in(scene.doc, behind)[:REACH] if t not in scene.inside]
    verbs = [t for t in near if scene.doc.tokens[t].pos in VERBS]
    return next((verb for verb in verbs[:1] if speaks_anyway(scene.doc, behind, verb)), None)


def reaches(scene: Scene, near: Sequence[int], verb: int) -> bool:
    """Whether somebody speaks by this verb; far from the quotation, only its own subject does."""
    doc = scene.doc
    if verb - near[0] < REACH:
        behind = Span(doc.tokens[near[0]].start, doc.tokens[near[-1]].end)
        return speaker_behind(scene, verb, behind) is not None
    own = child(doc, verb, *SUBJECTS)
    return own is not None and near[0] <= own < near[0] + REACH


def is_told_of(doc: Doc, verb: int) -> bool:
    """Whether a passive without an agent tells of a title (the film “X” was shown)."""
    return child(doc, verb, "nsubjpass") is not None and child(doc, verb, "agent") is None


def speaks_anyway(doc: Doc, behind: Span, verb: int) -> bool:
    """Whether a verb that is none of speech follows a quotation's comma with its subject: he
    sighed.
    """
    between = doc.text[behind.start : doc.tokens[verb].start]
    named = doc.tokens[verb - 1].pos in NOMINAL and doc.tokens[verb].tag in {"VBD", "VBZ"}
    known = doc.tokens[verb].lemma not in SPEECHLESS and (has_subject(doc, verb) or named)
    return ends_in_comma(doc, behind) and known and len(between.split()) <= SHORT


def ends_in_comma(doc: Doc, behind: Span) -> bool:
    """Whether the quotation before this stretch ends in a comma, or asks, or calls."""
    return any(mark in doc.text[max(0, behind.start - 3) : behind.start] for mark in ",?!")


def misread(scene: Scene, behind: Span, near: Sequence[int]) -> int | None:
    """A verb of speech that was taken for a noun, behind a name or noun: Berg notes."""
    doc = scene.doc
    if not ends_in_comma(doc, behind):
        return None
    for before, token in pairwise(near[:REACH]):
        last = doc.tokens[token]
        spoken = last.tag in {"NN", "NNS", "NNP", "NNPS"} and scene.is_cue(token)
        if spoken and last.text.islower() and doc.tokens[before].pos in {*NOMINAL, "ADJ"}:
            return token
    return None


def has_subject(doc: Doc, verb: int) -> bool:
    """Whether the verb has a subject of its own."""
    return any(doc.tokens[c].dep in SUBJECTS for c in doc.children[verb])


def cue_before(scene: Scene, quotation: Quotation, before: Span) -> int | None:
    """The verb of speech before a quotation in its sentence: the one at its comma or colon, else
    the one that governs a quoted word, else the last.
    """
    near = scene.outside(before)
    comma = before.of(scene.doc.text).rstrip().endswith((",", ":"))
    cues = [t for t in near if introduces(scene, t, close=comma and near[-1] - t <= CLOSE)]
    finite = [t for t in cues if not describes(scene.doc, t)]
    cues = finite or cues
    if not cues or (comma and near[-1] - cues[-1] <= CLOSE):
        return cues[-1] if cues else None
    governing = governor(scene.doc, quotation, frozenset(cues))
    return cues[-1] if governing is None else governing


def describes(doc: Doc, verb: int) -> bool:
    """Whether a verb only tells which person or thing is meant; not so where that is a document (a
    statement saying).
    """
    token = doc.tokens[verb]
    return token.dep in BESIDE and doc.tokens[token.head].lemma not in words("document")


def at_mark(scene: Scene, before: Span, cue: int) -> bool:
    """Whether a cue stands at the comma or colon before a quotation."""
    near = scene.outside(before)
    comma = before.of(scene.doc.text).rstrip().endswith((",", ":"))
    return comma and near[-1] - cue <= CLOSE


def introduces(scene: Scene, token: int, *, close: bool) -> bool:
    """Whether a verb can introduce what follows: one of speech, or at the comma any with its
    subject; not one that only names (a firm called “X”).
    """
    verb = scene.doc.tokens[token]
    if verb.pos not in VERBS or (verb.tag == "VBN" and verb.dep in BESIDE and not close):
        return False
    if scene.is_cue(token):
        return True
    return close and has_subject(scene.doc, token) and verb.lemma not in SPEECHLESS


def governor(doc: Doc, quotation: Quotation, cues: frozenset[int]) -> int | None:
    """The first of the cues that a quoted word depends on."""
    inside = tokens_in(doc, quotation.outer)
    return next((up for t in inside[:LOOK] for up in above(doc, t) if up in cues), None)


def above(doc: Doc, token: int) -> Iterable[int]:
    """The tokens that a token depends on, a few steps up; not those it is only set beside."""
    for _ in range(CLIMB):
        own = doc.tokens[token]
        if own.head == token or (own.dep == "conj" and own.pos in VERBS):
            return
        yield own.head
        token = own.head
