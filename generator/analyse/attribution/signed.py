"""Quotations signed behind a dash: “…” — Name, title; on the same line or on the next.

In: a Scene and the number of a quotation. Out: the dash's token and the head of the name, or None.
"""

from __future__ import annotations

import re

from generator.analyse.attribution.setting import Scene
from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc, Span

SIGNATURE = re.compile(r"\s*[-–—―]+\s*(?=[A-Z@])")
LONGEST = 160
"""Characters of a signature."""
CLAUSE = frozenset({"VERB", "AUX"})


def signature(scene: Scene, number: int) -> tuple[int, int] | None:
    """The dash and the signer of a quotation that ends its paragraph but for a signature."""
    doc, quotation = scene.doc, scene.quotations[number]
    paragraph = doc.paragraphs[quotation.paragraph]
    rest = Span(quotation.outer.end, paragraph.end)
    if rest.of(doc.text).strip(" .") == "" and quotation.paragraph + 1 < len(doc.paragraphs):
        rest = doc.paragraphs[quotation.paragraph + 1]
    match = SIGNATURE.match(doc.text, rest.start, rest.end)
    if match is None or rest.end - rest.start > LONGEST:
        return None
    dash = tokens_in(doc, Span(match.start(), match.end()))
    name = tokens_in(doc, Span(match.end(), rest.end))
    if not dash or not is_name(doc, name):
        return None
    return dash[0], head_of_name(doc, name)


def is_name(doc: Doc, name: range) -> bool:
    """Whether a stretch begins with a name and says nothing (a participle may follow: tweeting)."""
    if not name or doc.tokens[name[0]].pos not in {"PROPN", "NOUN", "ADJ"}:
        return False
    return not any(doc.tokens[t].pos in CLAUSE and doc.tokens[t].tag != "VBG" for t in name)


def head_of_name(doc: Doc, name: range) -> int:
    """The last word of the run of capitalised names that a signature begins with."""
    last = name[0]
    while last + 1 in name and doc.tokens[last + 1].pos == "PROPN":
        last += 1
    return last
