"""Whether a verb stands in the passive.

In: a Doc and the verb. Out: yes or no.
"""

from __future__ import annotations

from generator.analyse.attribution.tree import child
from generator.model import Doc


def is_passive(doc: Doc, verb: int) -> bool:
    """Whether a verb stands in the passive, also as a participle behind a noun."""
    token = doc.tokens[verb]
    if child(doc, verb, "nsubjpass", "auxpass") is not None:
        return True
    if token.tag not in {"VBN", "VBD"} or child(doc, verb, "nsubj", "dobj", "aux") is not None:
        return False
    if token.dep in {"acl", "advcl"}:
        return token.tag == "VBN" or token.dep == "acl"
    return token.dep in {"conj", "xcomp", "dep"} and is_passive(doc, token.head)
