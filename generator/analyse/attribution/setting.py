"""What stands around a quotation: the rest of its sentence before and behind it.

In: a Scene (Doc, its Quotations, the tokens inside them, a test for verbs of speech) and the
number of a quotation. Out: a Setting. A stop after an abbreviation ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.tree import tokens_in, word_count
from generator.model import Doc, Span

ENDS = re.compile(r"[.?!…][\"”’')\]]*(?=\s|$)|[;\n]")
ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Sgt|Capt|St|Prof|Rev|Hon|vs|No)$"
)
SENTENCE_LIKE = re.compile(r"[.,?!…—–][\"'”’]*$")
TAG = re.compile(r" (?:[A-Z][\w.'’-]* ){1,4}[a-z]+\.(?=\s|$)")
"""A speaker's name and a verb that stand alone behind a full stop (“….” Berg said.)."""
SCARE = 4
"""A quotation of fewer words is speech only beside a cue."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A Doc with its quotations, and which verbs can introduce one."""

    doc: Doc
    quotations: Sequence[Quotation]
    inside: frozenset[int]
    is_cue: Callable[[int], bool]

    def outside(self, span: Span) -> list[int]:
        """The tokens of a stretch that stand in no quotation."""
        return [token for token in tokens_in(self.doc, span) if token not in self.inside]


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


@dataclass(frozen=True, slots=True)
class Setting:
    """The stretches before and behind a quotation, up to a stop or another quotation."""

    before: Span
    behind: Span


def tokens_inside(doc: Doc, quotations: Sequence[Quotation]) -> frozenset[int]:
    """The tokens that stand in any quotation."""
    return frozenset(t for q in quotations for t in tokens_in(doc, q.outer))


def surroundings(scene: Scene, number: int) -> Setting:
    """What stands before and behind a quotation within its sentence."""
    quotation, text = scene.quotations[number], scene.doc.text
    low, high = limits(scene, number)
    start = max([low, *stops(text, low, quotation.outer.start)])
    runs_on = goes_on(text, quotation.outer.end) or TAG.match(text, quotation.outer.end, high)
    if ends_sentence(quotation, text) and not runs_on:
        high = quotation.outer.end
    end = min([high, *stops(text, quotation.outer.end, high)])
    return Setting(Span(start, quotation.outer.start), Span(quotation.outer.end, end))


def limits(scene: Scene, number: int) -> tuple[int, int]:
    """The edges of the paragraph, or of the quotations next to this one."""
    quotation = scene.quotations[number]
    paragraph = scene.doc.paragraphs[quotation.paragraph]
    low, high = paragraph.start, paragraph.end
    if number and scene.quotations[number - 1].paragraph == quotation.paragraph:
        low = scene.quotations[number - 1].outer.end
    if number + 1 < len(scene.quotations):
        following = scene.quotations[number + 1]
        high = following.outer.start if following.paragraph == quotation.paragraph else high
    return low, high


def ends_sentence(quotation: Quotation, text: str) -> bool:
    """Whether a full stop closes the quotation."""
    return quotation.inner.of(text).rstrip().endswith(".") or not quotation.closed


def goes_on(text: str, at: int) -> bool:
    """Whether the next word is small: the sentence runs on behind the quotation."""
    return text[at : at + 20].lstrip()[:1].islower()


def stops(text: str, low: int, high: int) -> list[int]:
    """The places behind each end of a sentence between two places."""
    return [
        match.end()
        for match in ENDS.finditer(text, low, high)
        if not ABBREVIATED.search(text, max(low, match.start() - 5), match.start())
        and not (match.group()[0] in ".…" and goes_on(text, match.end()))
    ]


def is_embedded(before: str) -> bool:
    """Whether a quotation goes on in a running sentence, with no comma or colon before it."""
    return bool(before.strip()) and not before.rstrip().endswith((",", ":", "—", "–"))


def is_speech_like(doc: Doc, quotation: Quotation) -> bool:
    """Whether a quotation without a cue reads as speech and not as scare quotes or a title."""
    inner = quotation.inner.of(doc.text)
    return word_count(doc, quotation.inner) >= SCARE and bool(SENTENCE_LIKE.search(inner.rstrip()))


def starts_sentence(doc: Doc, quotation: Quotation) -> bool:
    """Whether the quotation starts where a sentence may start."""
    before = doc.text[max(0, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    ends = (".", "?", "!", ":", "”", '"', "’", "'")
    return starts_paragraph(doc, quotation) or before.endswith(ends)


def starts_paragraph(doc: Doc, quotation: Quotation) -> bool:
    """Whether nothing stands before the quotation in its paragraph."""
    return quotation.outer.start == doc.paragraphs[quotation.paragraph].start
