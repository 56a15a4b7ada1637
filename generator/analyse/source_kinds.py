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
from generator.analyse.source_words import body_nouns, roles, types_of
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
        found = of_owner(doc, token)
        if is_somebodys(found):
            yield found or OTHER


def of_owner(doc: Doc, token: int) -> str | None:
    """The kind that an owner tells: a body's noun, an adjective (presidential), a name."""
    lemma, word = lemma_of(doc, token), doc.tokens[token]
    if word.text in words("land") or lemma in roles():
        return None
    if lemma in words("belonging to"):
        return types_of("noun").get(lemma, OFFICIAL)
    if not is_proper(doc, token):
        return types_of("noun").get(lemma) if word.pos == "NOUN" else None
    behind = word.dep in {"poss", "pobj"} and not is_land(doc, token) and not is_person(doc, token)
    return of_body(doc, token) or (ORGANISATION if behind else None)


def is_somebodys(kind: str | None) -> bool:
    """Whether a kind is that of somebody, not of what is said or written."""
    return kind not in (None, VEHICLE, DOCUMENT)


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
    if is_person(doc, head):
        return None
    return OFFICIAL if is_land(doc, head) else ORGANISATION


def of_body(doc: Doc, head: int) -> str | None:
    """The kind that a word of a body's name tells (the Health Ministry), the last one first."""
    for token in reversed(name_tokens(doc, head)):
        text = doc.tokens[token].text
        forms = {text.lower(), text.lower().removesuffix("s")} & body_nouns()
        found = types_of("name").get(text.replace(".", ""))
        if found is None and forms and text not in words("land"):
            found = types_of("noun").get(max(forms))
        if is_somebodys(found):
            return found
    return None


def of_beside(doc: Doc, name: int) -> Iterator[str]:
    """The kinds that titles and descriptions beside a person's name tell."""
    before = children(doc, name, "compound", "nmod", "amod")
    titles = types_of("title")
    told = [titles.get(doc.tokens[t].text.removesuffix(".")) or of_role(doc, t) for t in before]
    beside = list(children(doc, name, "appos"))
    if doc.tokens[name].dep == "appos":
        beside.append(doc.tokens[name].head)
    told += [of_noun(doc, token) for token in beside if not is_proper(doc, token)]
    yield from (kind for kind in told if kind is not None and is_somebodys(kind))


def of_role(doc: Doc, token: int) -> str | None:
    """The kind that a word before a name tells (army spokesman X); a mere role by those before it
    too.
    """
    own = types_of("noun").get(lemma_of(doc, token))
    if not is_somebodys(own) or doc.tokens[token].pos not in {"NOUN", "PROPN"}:
        return None
    if lemma_of(doc, token) not in roles():
        return own
    beside = (c for c in doc.children[doc.tokens[token].head] if c < token)
    kinds = (of_owner(doc, c) for c in (*beside, *affiliations(doc, token)))
    return next((kind for kind in kinds if is_somebodys(kind)), own)


def is_person(doc: Doc, head: int) -> bool:
    """Whether a name is a person's here or where the text has it in full."""
    return any(named_person(doc, mention) for mention in mentions(doc, head))


def is_land(doc: Doc, head: int) -> bool:
    """Whether a name is a land's."""
    return doc.tokens[head].text in words("land") or is_land_or_body(doc, head)
