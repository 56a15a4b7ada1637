"""Parts of people who have been asked: `31 percent`, behind `half of Norlanders`.

In: a Doc, the head of such a mention and the NameIndex. Out: whom the counted people before belong
to, with the rule, or None.
"""

from __future__ import annotations

from generator.analyse.attribution.affiliation import NameIndex
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children
from generator.model import Doc

FAR_BACK = 120
"""Tokens before a mention among which its people are named."""


def counted_before(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """The last people of whom a part was named before a bare part."""
    if not is_part(doc, head) or any(True for _ in children(doc, head, "amod", "compound", "poss")):
        return None
    if any(
        named
        for c in children(doc, head, "prep")
        for named in children(doc, c, "pobj")
        if not is_part(doc, named)
    ):
        return None
    for token in range(head - 1, max(-1, head - FAR_BACK), -1):
        name = names.at(token)
        if name is not None and doc.tokens[token].dep == "pobj" and token not in names.inside:
            of = doc.tokens[token].head
            if doc.tokens[of].text.lower() == "of" and is_part(doc, doc.tokens[of].head):
                found = name.identity
                return None if found is None else (found, f"part of: {name.span.of(doc.text)}")
    return None


def is_part(doc: Doc, token: int) -> bool:
    """Whether a word counts people who have been asked."""
    lemma = doc.tokens[token].lemma.lower()
    return lemma in words("counted") or (lemma in words("quantity") and lemma in words("person"))
