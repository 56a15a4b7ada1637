"""Nicknames in marks between first name and surname: Ana “Nan” Berg.

In: a Doc and the last token of a name. Out: the tokens of the nickname with its marks.
"""

from __future__ import annotations

from generator.model import Doc

MARKS = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})
PAIR = 2
LONGEST_NICKNAME = 7
"""Tokens before a name's last in which a nickname in marks stands."""


def nickname_before(doc: Doc, head: int) -> range:
    """The tokens of a nickname in marks between first name and surname: Ana “Nan” Berg."""
    first = max(doc.sentences[doc.tokens[head].sentence].first + 1, head - LONGEST_NICKNAME)
    marks = [t for t in range(head - 1, first - 1, -1) if doc.tokens[t].text in MARKS][:PAIR]
    if len(marks) != PAIR:
        return range(0)
    names = (doc.tokens[t].pos == "PROPN" for t in range(marks[1] - 1, head) if t not in marks)
    return range(marks[1], marks[0] + 1) if all(names) and marks[0] - marks[1] > 1 else range(0)
