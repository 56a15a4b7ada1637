"""Bodies that a text names without saying whose they are: a spokesman, the government.

In: a Doc, the head of such a mention and the NameIndex. Out: the Name of the body or country that
acted last before it, which is whose it is, with the rule, or None where somebody unknown acted.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.affiliation import NameIndex, identity_near
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.proper_names import (
    is_land_or_body,
    is_proper,
    lies_in,
    name_tokens,
    named_person,
)
from generator.analyse.attribution.residents import description_of, is_foreign
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import children
from generator.model import Doc

SUBJECT = frozenset({"nsubj", "nsubjpass"})
LOOK_BACK = 2
"""Sentences before a mention in which its owner may have acted."""
NOT_BARE = ("poss", "prep", "nmod")


def body_of(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a bare body belongs to."""
    if not is_bare(doc, head, names):
        return None
    medium = is_medium(doc, head)
    is_official = is_some_official(doc, head)
    is_group = doc.tokens[head].lemma.lower() in words("later body")
    for subject in subjects_back(doc, head):
        if subject in names.inside:
            continue
        if is_group and lies_in(doc, subject):
            continue
        if is_official and doc.tokens[subject].lemma.lower() not in kinds_of_party():
            continue
        land = is_proper(doc, subject) and is_land_or_body(doc, subject)
        person = is_proper(doc, subject) and named_person(doc, subject) and not land
        if (medium and not land) or (person and names.at(subject) is None):
            continue
        found = identity_near(doc, subject, names)
        if found is not None:
            return found[0], f"of the body named before, {found[1]}"
        if is_proper(doc, subject):
            return None
    return None


def is_bare(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether a head is a body or one who speaks for it, and nothing tells whose."""
    token = doc.tokens[head]
    beside = [doc.tokens[c].lemma.lower() for c in children(doc, head, "compound", "amod")]
    state = bool(words("state") & set(beside))
    bodies = (words("bare") | words("later body")) & {token.lemma.lower(), *beside}
    if not (bodies or is_some_official(doc, head) or (state and is_medium(doc, head))):
        return False
    if any(True for _ in children(doc, head, *NOT_BARE)):
        return False
    beside_it = (c for c in children(doc, head, "appos") if is_proper(doc, c))
    persons = [c for c in (head, *beside_it) if named_person(doc, c)]
    own = {token for person in persons for token in name_tokens(doc, person)}
    told = [t for t in description_of(doc, head) if t not in own]
    return not any(t in names.by_token or is_foreign(doc, t, names) for t in told)


def is_some_official(doc: Doc, head: int) -> bool:
    """Whether a head is `an official` of whom nothing else is told."""
    beside = [doc.tokens[c].text.lower() for c in doc.children[head]]
    return doc.tokens[head].lemma == "official" and beside in (["a"], ["an"])


def is_medium(doc: Doc, head: int) -> bool:
    """Whether a head is a newspaper or broadcaster."""
    return doc.tokens[head].lemma.lower() in words("medium")


def subjects_back(doc: Doc, head: int) -> Iterator[int]:
    """Subjects before a mention, the last first."""
    first = doc.sentences[max(0, doc.tokens[head].sentence - LOOK_BACK)].first
    for token in range(head - 1, first - 1, -1):
        if doc.tokens[token].dep in SUBJECT and doc.tokens[token].pos in {"NOUN", "PROPN"}:
            yield token
