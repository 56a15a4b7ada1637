"""Which verb introduces which quotation, and which quotations run on under the same one.

In: a Doc, its Quotations and a test for verbs of speech. Out: Quoted, one for every quotation that
is speech: its cue and source tokens, or the earlier quotation that it continues. Scare quotes (a
few words inside a sentence that nobody is said to say, codebook 4.7) give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.analyse.attribution.agents import subject
from generator.analyse.attribution.around import beside, clause_around
from generator.analyse.attribution.candidates import CLAUSES
from generator.analyse.attribution.carried import carried
from generator.analyse.attribution.cues import at_mark, cue_before, cue_behind, manner_behind
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.setting import (
    Quoted,
    Scene,
    is_embedded,
    is_speech_like,
    surroundings,
    tokens_inside,
)
from generator.analyse.attribution.signed import signature
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import SUBJECTS, child, children, subtree, tokens_in
from generator.analyse.attribution.who import VERBS, speaker_before, speaker_behind
from generator.analyse.titles import is_title_case
from generator.model import Doc, Span

BEFORE = "cue, quote behind"
CLAUSE_END = re.compile(r"[.,;:?!…—–-]\W*$")
CLAUSE_BREAK = re.compile(r"[,;:()—–]| -+ ")
PLACE_WORDS = frozenset({"in", "on", "at", "during", "after", "before", "when", "last", "as"})
LEADS = re.compile(r"[\w)’']\s*$")
"""The end of words that run on into a quotation."""
DASHES = frozenset("-–—")


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
    before = main_cue(scene, number, cue_before(scene, quotation, setting.before))
    embedded = is_embedded(ahead)
    if before is not None and not embedded and at_mark(scene, setting.before, before):
        return Quoted(number, before, speaker_before(scene, before), None, BEFORE)
    after = cue_behind(scene, setting.behind)
    if after is None and not ahead.strip():
        after = manner_behind(scene, setting.behind)
    comma = ends_open(doc, quotation) or setting.behind.of(doc.text).lstrip()[:1] == ","
    if after is not None and belongs_elsewhere(doc, quotation, after, comma=comma, ahead=ahead):
        after = None
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


def belongs_elsewhere(doc: Doc, quotation: Quotation, cue: int, *, comma: bool, ahead: str) -> bool:
    """Whether a verb behind a quotation does not report it: it reports what stands behind itself
    (the plan is “dead” and he says that X), or its speaker is told by it (Lee, the star of “X,”
    thanked Y).
    """
    if not comma:
        return any(c > cue for c in children(doc, cue, *CLAUSES))
    quoted = frozenset(tokens_in(doc, quotation.outer))
    named = not is_speech_like(doc, quotation) or is_title_case(quotation.inner.of(doc.text))
    titled = bool(ahead.strip()) and named
    return titled and any(
        quoted.intersection(subtree(doc, own)) for own in children(doc, cue, *SUBJECTS)
    )


def main_cue(scene: Scene, number: int, cue: int | None) -> int | None:
    """A cue before a quotation; the main verb that stands behind a quotation in the same sentence,
    where the cue is only of a clause of that verb’s (“…,” X said as Y came up, “…”).
    """
    if cue is None or number == 0:
        return cue
    token, since = scene.doc.tokens[cue], scene.quotations[number - 1].outer.end
    aside = token.dep == "advcl" and child(scene.doc, cue, "mark", "advmod") is not None
    main = scene.doc.tokens[token.head]
    begins = scene.doc.sentences[token.sentence].span.start
    joined = aside and scene.is_cue(token.head) and begins < since <= main.start < token.start
    return token.head if joined else cue


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
    inner = quotation.inner.of(doc.text).rstrip()
    return inner.endswith((",", ",’", ",'", "?", "!", "—", "–"))


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
    if not near:
        return None
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
