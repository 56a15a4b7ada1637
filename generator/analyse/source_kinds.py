"""What kind of source somebody is: official, military, witness, expert, document.

In: an Attribution, the token that heads its source, its Doc and the Dispute. Out: a kind. What the
dispute says of a party or a speaker comes first, then the nouns of the text (`source_types.tsv`):
`the mayor`; for a name what stands beside it at any of its mentions. Where nothing tells it, the
kind is `other`, which readers are told as "not told".
"""

from __future__ import annotations

import re

from generator.analyse.attribution.affiliation import mentions
from generator.analyse.attribution.proper_names import is_proper, name_tokens
from generator.analyse.source_beside import of_belongings, of_beside
from generator.analyse.source_heads import is_capital, is_plural, lemma_of
from generator.analyse.source_nouns import (
    CIVILIAN,
    DOCUMENT,
    MEDIUM,
    OFFICIAL,
    ORGANISATION,
    OTHER,
    VEHICLE,
    is_land,
    is_person,
    is_some_body,
    of_body,
    of_capital,
    of_noun,
)
from generator.analyse.source_words import roles, types_of
from generator.model import Attribution, Dispute, Doc

ARMED_GROUP = "armed_group"
KINDS = (
    *(OFFICIAL, "military", ARMED_GROUP, CIVILIAN, "expert", ORGANISATION, MEDIUM, DOCUMENT),
    OTHER,
)
PEOPLE = ("ans", "ers", "is", "ites")
AGE = re.compile(r", (?:[1-9]\d)(?=[,.;]| said)")
"""An age behind a name: papers give it of people who hold no office."""


def source_kind(
    doc: Doc, head: int | None, attribution: Attribution, dispute: Dispute | None
) -> str:
    """The kind of a source; `other` where nothing tells it."""
    told = dispute and (of_party(attribution, dispute) or of_speaker(attribution, dispute))
    if told and not (told == ARMED_GROUP and is_office(doc, head)):
        return told
    if head is None:
        return OTHER
    found = of_name(doc, head) if is_proper(doc, head) else of_noun(doc, head)
    if found is None and are_people(doc, head):
        return CIVILIAN
    return {None: OTHER, VEHICLE: DOCUMENT}.get(found, found or OTHER)


def are_people(doc: Doc, head: int) -> bool:
    """Whether a word is the people of a land or town (Norlanders)."""
    people = doc.tokens[head].text.endswith(PEOPLE)
    return people and is_plural(doc, head) and is_capital(doc, head)


def of_party(attribution: Attribution, dispute: Dispute) -> str | None:
    """The kind of the party that speaks."""
    parties = (p for side in dispute.sides if side.id == attribution.side for p in side.parties)
    kind = next((p.kind for p in parties if p.id == attribution.party), None)
    return None if kind is None else types_of("kind").get(kind)


def is_office(doc: Doc, head: int | None) -> bool:
    """Whether a source is by its own noun an office (the health ministry), not only a role."""
    if head is None or is_proper(doc, head) or lemma_of(doc, head) in roles():
        return False
    return types_of("noun").get(lemma_of(doc, head)) == OFFICIAL


def of_speaker(attribution: Attribution, dispute: Dispute) -> str | None:
    """The kind that the role of one of the dispute's speakers tells."""
    role = next((s.role for s in dispute.speakers if s.name == attribution.speaker), None)
    found = (
        [] if role is None else [w for w in role.replace("-", " ").split() if w in types_of("noun")]
    )
    sure = [w for w in found if w not in roles()]
    return types_of("noun")[(sure or found)[0]] if found else None


def of_name(doc: Doc, head: int) -> str | None:
    """The kind of somebody with a name: a body by its words, a person by what stands beside it at
    any mention; a land is official.
    """
    name = [doc.tokens[t].text for t in name_tokens(doc, head)]
    found = of_body(doc, head) or of_capital(doc, head) or of_person(doc, head)
    if found is not None:
        return found
    alone = len(name) == 1
    if alone and (is_land(doc, head) or name[0] in types_of("capital")):
        return OFFICIAL
    if is_person(doc, head):
        return CIVILIAN if has_age(doc, head) else None
    if is_land(doc, head):
        return OFFICIAL
    return ORGANISATION if is_some_body(doc, head) else None


def of_person(doc: Doc, head: int) -> str | None:
    """What the mentions of a name tell, words beside it before whose it is; to be somebody's wife
    or father tells least.
    """
    named = mentions(doc, head)
    found = [kind for mention in named for kind in of_beside(doc, mention)]
    found += [kind for mention in named for kind in of_belongings(doc, mention)]
    return next((kind for kind in found if kind != CIVILIAN), found[0] if found else None)


def has_age(doc: Doc, head: int) -> bool:
    """Whether an age stands behind a name at one of its mentions."""
    return any(AGE.match(doc.text, doc.tokens[m].end) for m in mentions(doc, head))
