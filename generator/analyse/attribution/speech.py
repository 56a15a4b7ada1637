"""Which verb introduces which quotation, and which quotations run on under the same one.

In: a Doc, its Quotations and a test for verbs of speech. Out: Quoted, one for every quotation that is
speech: its cue and source tokens, or the earlier quotation that it continues. Scare quotes
(a few words inside a sentence that nobody is said to say) give nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.candidates import subject
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.tree import SUBJECTS, tokens_in, word_count
from generator.model import Doc, Span

ENDS = re.compile(r"[.?!…][\"”’')\]]*(?=\s|$)|[;\n]")
ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Jr|Sr|Prof|Rev|vs|No)$"
)
SENTENCE_LIKE = re.compile(r"[.,?!…—–][\"'”’]*$")
REACH = 14
"""Tokens within which a cue stands beside its quotation."""
SCARE = 4
"""A quotation of fewer words inside a sentence is speech only beside a cue."""
SPEECHLESS = frozenset({"be", "have", "do", "get", "make", "include", "become", "use", "see"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation that is speech: `cue` and `source` are tokens; `continues` an earlier index."""

    quotation: int
    cue: int | None
    source: int | None
    continues: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A quotation's surroundings: the stretch before and behind it, up to a stop or another one."""

    before: Span
    behind: Span


def link_quotations(
    doc: Doc, quotations: Sequence[Quotation], is_cue: Callable[[int], bool]
) -> tuple[Quoted, ...]:
    """The quotations that are speech, each with the verb that introduces it."""
    inside = tokens_inside(doc, quotations)
    linked: list[Quoted] = []
    for number, quotation in enumerate(quotations):
        found = link(doc, quotations, number, inside, linked, is_cue)
        if found is not None:
            linked.append(found)
    return tuple(linked)


def tokens_inside(doc: Doc, quotations: Sequence[Quotation]) -> frozenset[int]:
    """The tokens that stand in any quotation."""
    return frozenset(t for q in quotations for t in tokens_in(doc, q.outer))


def link(
    doc: Doc,
    quotations: Sequence[Quotation],
    number: int,
    inside: frozenset[int],
    linked: Sequence[Quoted],
    is_cue: Callable[[int], bool],
) -> Quoted | None:
    """The link of one quotation, or None where it is no speech."""
    quotation = quotations[number]
    setting = surroundings(doc, quotations, number)
    inner = quotation.inner.of(doc.text)
    after = cue_behind(doc, setting.behind, inside, is_cue)
    before = cue_before(doc, setting.before, inside, is_cue)
    comma = inner.rstrip().endswith((",", "?", "!", "—", "–"))
    joined = doc.text[setting.behind.start : setting.behind.end].lstrip()[:1] == ","
    embedded = before is not None and is_embedded(setting.before.of(doc.text))
    if after is not None and not embedded and (comma or joined or before is None):
        return Quoted(number, after, subject(doc, after), None, "quote, cue behind")
    if before is not None:
        return Quoted(number, before, subject(doc, before), None, "cue, quote behind")
    return continued(doc, quotations, number, linked)


def is_embedded(before: str) -> bool:
    """Whether a quotation goes on in a running sentence, with no comma or colon before it."""
    return bool(before.strip()) and not before.rstrip().endswith((",", ":", "—", "–"))


def surroundings(doc: Doc, quotations: Sequence[Quotation], number: int) -> Setting:
    """What stands before and behind a quotation within its sentence."""
    quotation = quotations[number]
    paragraph = doc.paragraphs[quotation.paragraph]
    low, high = paragraph.start, paragraph.end
    if number and quotations[number - 1].paragraph == quotation.paragraph:
        low = quotations[number - 1].outer.end
        if ends_sentence(quotations[number - 1], doc.text):
            low = max(
                low,
                quotation.outer.start if not doc.text[low : quotation.outer.start].strip() else low,
            )
    if number + 1 < len(quotations) and quotations[number + 1].paragraph == quotation.paragraph:
        high = quotations[number + 1].outer.start
    starts = [stop for stop in stops(doc.text, low, quotation.outer.start)]
    before = Span(max([low, *starts]), quotation.outer.start)
    if ends_sentence(quotation, doc.text) and is_capital(doc.text, quotation.outer.end):
        return Setting(before, Span(quotation.outer.end, quotation.outer.end))
    ends = stops(doc.text, quotation.outer.end, high)
    return Setting(before, Span(quotation.outer.end, min([high, *ends])))


def ends_sentence(quotation: Quotation, text: str) -> bool:
    """Whether a full stop closes the quotation."""
    return quotation.inner.of(text).rstrip().endswith(".") or not quotation.closed


def is_capital(text: str, at: int) -> bool:
    """Whether the next word begins with a capital: a new sentence, after a full stop."""
    rest = text[at : at + 20].lstrip()
    return not rest or not rest[0].islower()


def stops(text: str, low: int, high: int) -> list[int]:
    """The places behind each end of a sentence between two places."""
    return [
        match.end()
        for match in ENDS.finditer(text, low, high)
        if not ABBREVIATED.search(text, low, match.start())
    ]


def cue_behind(
    doc: Doc, behind: Span, inside: frozenset[int], is_cue: Callable[[int], bool]
) -> int | None:
    """The verb of speech that follows at once: `…,” she said` or `…,” said the minister`."""
    if behind.end <= behind.start:
        return None
    near = [t for t in tokens_in(doc, behind)[:REACH] if t not in inside]
    verbs = [t for t in near if doc.tokens[t].pos in {"VERB", "AUX"}]
    for verb in verbs:
        if is_cue(verb) and subject(doc, verb) is not None:
            return verb
    for verb in verbs[:1]:
        if (
            has_subject(doc, verb)
            and doc.tokens[verb].lemma not in SPEECHLESS
            and joined(doc, behind, verb)
        ):
            return verb
    return None


def joined(doc: Doc, behind: Span, verb: int) -> bool:
    """Whether only a subject stands between the quotation's comma and the verb."""
    between = doc.text[behind.start : doc.tokens[verb].start]
    last = doc.text[max(0, behind.start - 2) : behind.start]
    return len(between.split()) <= 4 and any(mark in last for mark in ",?!")


def has_subject(doc: Doc, verb: int) -> bool:
    """Whether the verb has a subject of its own."""
    return any(doc.tokens[c].dep in SUBJECTS for c in doc.children[verb])


def cue_before(
    doc: Doc, before: Span, inside: frozenset[int], is_cue: Callable[[int], bool]
) -> int | None:
    """The last verb of speech before the quotation in its sentence."""
    near = [t for t in tokens_in(doc, before) if t not in inside]
    for token in reversed(near):
        if doc.tokens[token].pos in {"VERB", "AUX"} and is_cue(token):
            return token
    return None


def continued(
    doc: Doc, quotations: Sequence[Quotation], number: int, linked: Sequence[Quoted]
) -> Quoted | None:
    """A quotation without a cue of its own: it runs on from the one before, or it is no speech."""
    quotation = quotations[number]
    if not linked or not is_speech_like(doc, quotation):
        return None
    last = linked[-1]
    before = quotations[last.quotation]
    between = quotation.paragraph - before.paragraph
    first = starts_paragraph(doc, quotation)
    if between == 0 and whole_sentence(doc, quotation):
        return Quoted(number, None, None, last.quotation, "same speaker goes on")
    if between == 1 and first and not before.closed:
        return Quoted(
            number, None, None, last.quotation, "marks opened again in the next paragraph"
        )
    if between == 1 and first and whole_sentence(doc, quotation):
        return Quoted(number, None, None, last.quotation, "same speaker keeps the floor")
    return None


def is_speech_like(doc: Doc, quotation: Quotation) -> bool:
    """Whether a quotation without a cue reads as speech and not as scare quotes or a title."""
    inner = quotation.inner.of(doc.text)
    return word_count(doc, quotation.inner) >= SCARE and bool(SENTENCE_LIKE.search(inner.rstrip()))


def whole_sentence(doc: Doc, quotation: Quotation) -> bool:
    """Whether the quotation starts where a sentence may start."""
    before = doc.text[max(0, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    return starts_paragraph(doc, quotation) or before.endswith((".", "?", "!", "”", '"', "’", "'"))


def starts_paragraph(doc: Doc, quotation: Quotation) -> bool:
    """Whether nothing stands before the quotation in its paragraph."""
    return quotation.outer.start == doc.paragraphs[quotation.paragraph].start


def sentence_of(doc: Doc, at: int) -> int:
    """The sentence that holds or follows a place."""
    return bisect_left(doc.sentences, at + 1, key=lambda sentence: sentence.span.end)
