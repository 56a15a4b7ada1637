"""What kind of source somebody is: official, military, witness, expert, document.

In: an Attribution, the token that heads its source, its Doc and the Dispute. Out: a kind. What the
dispute says of a party or a speaker comes first, then the nouns of the text (`source_types.tsv`):
`the mayor`; for a word that only tells a role (`spokesman`) whose it is; for a name what stands
beside it at any of its mentions.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.affiliation import mentions
from generator.analyse.attribution.proper_names import (
    is_land_or_body,
    is_proper,
    name_tokens,
    named_person,
)
from generator.analyse.attribution.relaying import is_medium
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children
from generator.analyse.source_heads import affiliations, is_capital, is_plural, lemma_of
from generator.analyse.source_words import roles, types_of
from generator.model import Attribution, Dispute, Doc

OFFICIAL, CIVILIAN, ORGANISATION, MEDIUM = "official", "civilian", "organisation", "medium"
DOCUMENT, OTHER = "document", "other"
VEHICLE = "vehicle"
"""What somebody says it in: a statement is its author's."""
KINDS = (
    *(OFFICIAL, "military", "armed_group", CIVILIAN, "expert", ORGANISATION, MEDIUM, DOCUMENT),
    OTHER,
)


def source_kind(
    doc: Doc, head: int | None, attribution: Attribution, dispute: Dispute | None
) -> str:
    """The kind of a source; `other` where nothing tells it."""
    told = dispute and (of_party(attribution, dispute) or of_speaker(attribution, dispute))
    if told:
        return told
    if head is None:
        return OTHER
    found = of_name(doc, head) if is_proper(doc, head) else of_noun(doc, head)
    if found is None and is_plural(doc, head) and is_capital(doc, head):
        return CIVILIAN  # Norlanders
    return {None: OTHER, VEHICLE: DOCUMENT}.get(found, found or OTHER)


def of_party(attribution: Attribution, dispute: Dispute) -> str | None:
    """The kind of the party that speaks."""
    parties = (p for side in dispute.sides if side.id == attribution.side for p in side.parties)
    kind = next((p.kind for p in parties if p.id == attribution.party), None)
    return None if kind is None else types_of("kind").get(kind)


def of_speaker(attribution: Attribution, dispute: Dispute) -> str | None:
    """The kind that the role of one of the dispute's speakers tells."""
    role = next((s.role for s in dispute.speakers if s.name == attribution.speaker), None)
    found = (
        [] if role is None else [w for w in role.replace("-", " ").split() if w in types_of("noun")]
    )
    sure = [w for w in found if w not in roles()]
    return types_of("noun")[(sure or found)[0]] if found else None


# ---------------------------------------------------------------- nouns


def of_noun(doc: Doc, head: int) -> str | None:
    """The kind that a noun tells, or those to whom it belongs where it only tells a role."""
    own = types_of("noun").get(lemma_of(doc, head))
    if is_medium(doc, head) and own != DOCUMENT:
        return MEDIUM
    if own is None or own == VEHICLE or lemma_of(doc, head) in roles():
        return next(of_owners(doc, head), own)
    return own


def of_owners(doc: Doc, head: int) -> Iterator[str]:
    """The kinds of those to whom somebody belongs, so far as the text tells."""
    for token in affiliations(doc, head):
        if doc.tokens[token].text in words("land"):
            continue
        lemma = lemma_of(doc, token)
        found = types_of("noun").get(lemma) or types_of("name").get(doc.tokens[token].text)
        if lemma in words("belonging to"):
            found = types_of("noun").get(lemma, OFFICIAL)
        elif is_proper(doc, token):
            found = of_body(doc, token)
        if found not in (None, VEHICLE, DOCUMENT) and lemma not in roles():
            yield found


# ---------------------------------------------------------------- names


def of_name(doc: Doc, head: int) -> str | None:
    """The kind of somebody with a name: a body by its words, a person by what stands beside it."""
    if doc.tokens[head].text in words("media name"):
        return MEDIUM
    body = of_body(doc, head)
    if body is not None:
        return body
    for mention in mentions(doc, head):
        found = next(of_beside(doc, mention), None)
        if found is not None:
            return found
    if named_person(doc, head):
        return None
    return OFFICIAL if is_land(doc, head) else ORGANISATION


def of_body(doc: Doc, head: int) -> str | None:
    """The kind that a word of a body's name tells (the Health Ministry), the last one first."""
    for token in reversed(name_tokens(doc, head)):
        text = doc.tokens[token].text
        found = types_of("name").get(text) or types_of("noun").get(text.lower())
        if found is not None and text.lower() not in roles() and text not in words("land"):
            return found
    return None


def of_beside(doc: Doc, name: int) -> Iterator[str]:
    """The kinds that titles and descriptions beside a person's name tell."""
    for token in children(doc, name, "compound", "nmod", "amod"):
        found = types_of("title").get(doc.tokens[token].text.removesuffix("."))
        told = found or of_role(doc, token)
        if told is not None:
            yield told
    for token in children(doc, name, "appos"):
        told = of_noun(doc, token)
        if told not in (None, VEHICLE, DOCUMENT):
            yield told or OTHER
    described = doc.tokens[name]
    if described.dep == "appos":
        told = of_noun(doc, described.head)
        if told not in (None, VEHICLE, DOCUMENT):
            yield told or OTHER


def of_role(doc: Doc, token: int) -> str | None:
    """The kind that a word before a name tells (army spokesman X); a mere role by those before it
    too.
    """
    lemma = lemma_of(doc, token)
    own = types_of("noun").get(lemma)
    if own is None or own in (VEHICLE, DOCUMENT):
        return None
    if lemma not in roles():
        return own
    beside = (c for c in doc.children[doc.tokens[token].head] if c < token)
    kinds = (
        types_of("noun").get(lemma_of(doc, c)) for c in beside if lemma_of(doc, c) not in roles()
    )
    return next((kind for kind in kinds if kind is not None), next(of_owners(doc, token), own))


def is_land(doc: Doc, head: int) -> bool:
    """Whether a name is a land's."""
    return doc.tokens[head].text in words("land") or is_land_or_body(doc, head)
