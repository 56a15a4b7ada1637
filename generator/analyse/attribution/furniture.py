"""What a page carries beside its text (codebook 4.6): captions, credits, links, calls to
follow and subscribe.

In: a Doc. Out: the paragraphs that are such furniture, and the tokens in them. Only short lines
that say nothing else count.
"""

from __future__ import annotations

import re
from functools import cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc

LONGEST = 240
"""Characters of a line of furniture."""


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Whole lines of furniture, from `data/furniture.tsv`."""
    return tuple(re.compile(row["pattern"], re.IGNORECASE) for row in table("furniture.tsv"))


def furniture(doc: Doc) -> frozenset[int]:
    """The numbers of the paragraphs that are furniture."""
    return frozenset(
        number
        for number, paragraph in enumerate(doc.paragraphs)
        if paragraph.end - paragraph.start <= LONGEST and is_furniture(paragraph.of(doc.text))
    )


def is_furniture(line: str) -> bool:
    """Whether a line is no part of what an article tells."""
    return any(pattern.fullmatch(line) for pattern in patterns())


def furniture_tokens(doc: Doc) -> frozenset[int]:
    """The tokens that stand in furniture."""
    return frozenset(
        token for number in furniture(doc) for token in tokens_in(doc, doc.paragraphs[number])
    )
