"""The body of which a text tells somebody to be a member: the group, after a member of it.

In: a Doc, the head of a person's name and the NameIndex. Out: whose that body is, with the rule.
"""

from __future__ import annotations

from generator.analyse.attribution.affiliation import NameIndex, identity_of
from generator.analyse.attribution.identities import Identity
from generator.model import Doc

MEMBERSHIP = frozenset({"beside the name", "speaks for", "told in a clause"})
"""Rules by which a text tells a person's body."""


def body_of_member(doc: Doc, person: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom the group of a person belongs to of whom the text tells a body by its whole name (a
    member of Clean Vik Now); a mere party or land (a Republican) is not that group.
    """
    found = None if names.at(person) is not None else identity_of(doc, person, names)
    if found is None or found[0].side is None:
        return None
    rule, _, name = found[1].partition(": ")
    whole = len(name.split()) > 1 and rule in MEMBERSHIP
    return (found[0], f"of the body of who was named, {found[1]}") if whole else None
