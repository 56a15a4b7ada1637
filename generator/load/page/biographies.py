"""Lines below an article about its author, like `Ann Ley covers the coast for the Post`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.load.page.dropping import Block

_LAST = 3  # paragraphs from the end
_JOB = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|journalist|author|professor|lecturer|fellow|"
    r"contributor|researcher|director|covers|writes|reports|teaches|twitter|podcast|newsletter)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:,[^,]{2,80},)? (?:is|was|has been|covers|writes|reports|works|teaches|joined)\b"
)


def biographies(blocks: Sequence[Block], authors: Iterable[str]) -> int:
    """How many paragraphs at the end tell of the authors themselves."""
    number = 0
    for block in reversed(blocks[-_LAST:]):
        name = next((a for a in authors if block.text.startswith(a)), None)
        if name is None or not _VERB.match(block.text[len(name) :]) or not _JOB.search(block.text):
            break
        number += 1
    return number if number < len(blocks) else 0
