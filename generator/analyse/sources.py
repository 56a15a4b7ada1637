"""How well a reader can tell who a source is, and what kind of source it is.

In: an Attribution, its Doc and the Dispute. Out: a Source with one of five levels, from a named
person to nobody, and one of the kinds of `source_kinds.py`.
"""

from __future__ import annotations

from functools import lru_cache

from generator.analyse.attribution.persons import whole_names
from generator.analyse.attribution.proper_names import (
    fullest_mention,
    is_proper,
    named_person,
)
from generator.analyse.attribution.relaying import is_medium
from generator.analyse.attribution.shown_names import proper_name
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children, subtree
from generator.analyse.source_heads import (
    affiliations,
    is_affiliated,
    is_capital,
    is_definite,
    is_plural,
    lemma_of,
    source_head,
)
from generator.analyse.source_kinds import source_kind
from generator.analyse.source_nouns import is_person
from generator.model import Attribution, Dispute, Doc

PERSON, BODY, DESCRIBED, GROUP, HIDDEN = (
    "named_person",
    "named_body",
    "described",
    "group_or_role",
    "hidden",
)
LEVELS = (PERSON, BODY, DESCRIBED, GROUP, HIDDEN)
PRONOUNS = {"he": PERSON, "she": PERSON, "i": PERSON, "you": PERSON, "it": BODY}
"""What a pronoun that nobody fits most often stands for; the others mean several."""


def level(attribution: Attribution, doc: Doc, dispute: Dispute | None) -> str:
    """How well an attribution's source can be told."""
    return level_of(attribution, doc, source_head(doc, attribution), dispute)


def kind(attribution: Attribution, doc: Doc, dispute: Dispute | None) -> str:
    """The kind of an attribution's source."""
    return source_kind(doc, source_head(doc, attribution), attribution, dispute)


def level_of(attribution: Attribution, doc: Doc, head: int | None, dispute: Dispute | None) -> str:
    """The level: a known name first, then the words of the source."""
    name = attribution.speaker
    if attribution.named and name is not None:
        return BODY if is_body(name, dispute) else PERSON
    return HIDDEN if head is None else level_of_head(doc, head, dispute)


def level_of_head(doc: Doc, head: int, dispute: Dispute | None) -> str:
    """The level that the head of a source tells."""
    token = doc.tokens[head]
    if token.pos == "PRON":
        return PRONOUNS.get(token.text.lower(), GROUP)
    if is_hidden(doc, head):
        return HIDDEN
    if is_proper(doc, head) and not (token.tag == "NNPS" and is_plural_people(doc, head)):
        return level_of_name(doc, head, dispute)
    if lemma_of(doc, head) in words("document") | words("paper"):
        return level_of_document(doc, head, dispute)
    if is_some_body(doc, head):
        return level_of_body(doc, head)
    return level_of_person(doc, head)


def level_of_person(doc: Doc, head: int) -> str:
    """Somebody described: one of whom it is told where he belongs, or who alone holds an office
    (the prime minister); else only a role or a group.
    """
    alone = lemma_of(doc, head) in words("one holder") and is_definite(doc, head)
    told = alone or is_affiliated(doc, head)
    return DESCRIBED if told and not is_plural(doc, head) else GROUP


def level_of_name(doc: Doc, head: int, dispute: Dispute | None) -> str:
    """A person's name or a body's; a surname is a person's by any mention in full."""
    full = fullest_mention(doc, head)
    name = proper_name(doc, full)
    person = named_person(doc, full) or (full == head and is_person(doc, head))
    return PERSON if person and not is_body(name, dispute) else BODY


def level_of_document(doc: Doc, head: int, dispute: Dispute | None) -> str:
    """That of whoever issued it by name; without, a document is only described, and reports of
    nobody hide their source.
    """
    names = [t for t in affiliations(doc, head) if is_proper(doc, t)]
    if names:
        return level_of_name(doc, names[0], dispute)
    if is_affiliated(doc, head):
        return DESCRIBED
    rumour = lemma_of(doc, head) == "report" and is_plural(doc, head)
    return HIDDEN if rumour else GROUP


def level_of_body(doc: Doc, head: int) -> str:
    """A body that is one certain one (the ministry) is as good as named."""
    police = lemma_of(doc, head) == "police"
    if police or (is_definite(doc, head) and not is_plural(doc, head)):
        return BODY
    told = any(is_capital(doc, t) for t in affiliations(doc, head))
    return DESCRIBED if told and not is_plural(doc, head) else GROUP


def is_some_body(doc: Doc, head: int) -> bool:
    """Whether a noun is a body's: a ministry, an army, a newspaper; not a mere gathering."""
    lemma = lemma_of(doc, head)
    people = lemma in words("person") and lemma not in words("organisation")
    bodies = words("organisation") | words("bare") | {"police"}
    known = (lemma in bodies and not people) or (is_medium(doc, head) and not people)
    return known and lemma not in words("gathering")


def is_plural_people(doc: Doc, head: int) -> bool:
    """Whether a capitalised plural means people, not a body (Norlanders, Republicans)."""
    names = list(children(doc, head, "compound"))
    return not names and lemma_of(doc, head) not in words("organisation")


def is_hidden(doc: Doc, head: int) -> bool:
    """Whether a source is only said to be one, or to know: sources, a person close to the talks."""
    lemma = lemma_of(doc, head)
    if lemma in words("hidden source"):
        return True
    if lemma not in words("somebody") and doc.tokens[head].text.lower() not in words("somebody"):
        return False
    beside = list(children(doc, head, "amod", "acl", "relcl", "prep", "advmod"))
    inner = [child(doc, c, "pobj") for c in beside]
    below = [t for c in beside if doc.tokens[c].dep == "relcl" for t in subtree(doc, c)]
    near = (t for t in (*beside, *inner, *below) if t is not None)
    return any(lemma_of(doc, t) in words("knowing") for t in near)


def is_body(name: str, dispute: Dispute | None) -> bool:
    """Whether a name of several words is a body's: by its words, or as a name of the dispute that
    is no person's.
    """
    parts = name.split()
    persons = whole_names(dispute) if dispute else {}
    if len(parts) == 1 or name in persons:
        return len(parts) == 1 and parts[0] in words("media name")
    if dispute is not None and name in body_names(dispute):
        return True
    bodies = words("organisation") | words("body name") | words("medium")
    return any(part.lower() in bodies or part in words("media name") for part in parts)


@lru_cache(maxsize=16)
def body_names(dispute: Dispute) -> frozenset[str]:
    """The names of the dispute's sides, parties and third parties."""
    sides = ((side.name, *side.aliases) for side in dispute.sides)
    parties = ((p.name, *p.aliases) for side in dispute.sides for p in side.parties)
    others = ((other.name, *other.aliases) for other in dispute.others)
    return frozenset(name for names in (*sides, *parties, *others) for name in names)
