"""Parts of people who have been asked: `31 percent`, behind `half of Norlanders`.

In: a Doc, the head of such a mention and the NameIndex. Out: whom the counted people before belong
to, with the rule, or None.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.affiliation import NameIndex, identity_of
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children
from generator.model import Doc

FAR_BACK = 120
"""Tokens before a mention among which its people are named."""


def counted_before(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """The last people of whom a part was named before a bare part, if there is one side of whom
    parts were.
    """
    if not is_part(doc, head) or any(True for _ in children(doc, head, "amod", "compound", "poss")):
        return None
    if any(
        named
        for c in children(doc, head, "prep")
        for named in children(doc, c, "pobj")
        if not is_part(doc, named)
    ):
        return None
    asked = asked_among(doc, head, names)
    if asked is not None:
        return asked
    parts = list(parts_named(doc, head, names))
    if len({identity.side for identity, _ in parts}) > 1:
        return None
    return parts[0] if parts else None


def asked_among(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom the sentence asks: Norlanders, in `Among Norlanders, 31 percent said no`."""
    verb = doc.tokens[head].head
    while doc.tokens[verb].dep == "conj":
        verb = doc.tokens[verb].head
    for prep in children(doc, verb, "prep"):
        if doc.tokens[prep].text.lower() == "among":
            for people in children(doc, prep, "pobj"):
                found = identity_of(doc, people, names)
                if found is not None:
                    _, _, name = found[1].partition(": ")
                    return found[0], f"part of: {name}"
    return None


def parts_named(doc: Doc, head: int, names: NameIndex) -> Iterator[tuple[Identity, str]]:
    """The people of whom a part is named before a bare part, the last first."""
    for token in range(head - 1, max(-1, head - FAR_BACK), -1):
        name = names.at(token)
        if name is not None and doc.tokens[token].dep == "pobj" and token not in names.inside:
            of = doc.tokens[token].head
            if doc.tokens[of].text.lower() == "of" and is_part(doc, doc.tokens[of].head):
                if name.identity is None:
                    return
                yield name.identity, f"part of: {name.span.of(doc.text)}"


def is_part(doc: Doc, token: int) -> bool:
    """Whether a word counts people who have been asked."""
    lemma = doc.tokens[token].lemma.lower()
    return lemma in words("counted") or (lemma in words("quantity") and lemma in words("person"))
