"""Whether a verb stands in the passive.

In: a Doc and the verb. Out: yes or no.
"""

from __future__ import annotations

from generator.analyse.attribution.tree import child
from generator.analyse.harm.tables import listed
from generator.model import Doc


def is_passive(doc: Doc, verb: int) -> bool:
    """Whether a verb stands in the passive, also as a participle behind a noun."""
    token = doc.tokens[verb]
    if child(doc, verb, "nsubjpass", "auxpass") is not None:
        return True
    if token.tag == "VBN" and token.dep in {"acomp", "conj"} and is_be(doc, token.head):
        return True
    if is_headline(doc, verb):
        return True
    if token.tag not in {"VBN", "VBD"} or child(doc, verb, "nsubj", "dobj", "aux") is not None:
        return False
    if token.dep in {"acl", "advcl"}:
        return token.tag == "VBN" or token.dep == "acl"
    return token.dep in {"conj", "xcomp", "dep"} and is_passive(doc, token.head)


def is_be(doc: Doc, verb: int) -> bool:
    """Whether a verb is a form of `be`, which the parser may take for the main one."""
    return doc.tokens[verb].lemma == "be" and child(doc, verb, "nsubj") is not None


def is_headline(doc: Doc, verb: int) -> bool:
    """Whether a headline has left out `was`: two killed in raid, man shot dead."""
    token = doc.tokens[verb]
    dead = any(
        doc.tokens[t].text == "dead" for t in range(verb + 1, min(verb + 2, len(doc.tokens)))
    )
    alone = token.lemma.lower() in listed("lone") or dead
    if not alone or token.tag not in {"VBD", "VBN"} or child(doc, verb, "nsubj") is None:
        return False
    return child(doc, verb, "dobj", "aux", "ccomp", "dative") is None
