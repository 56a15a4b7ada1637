"""What kind of source a noun tells: the mayor, an army spokesman, a lawyer of the union.

In: a Doc and the token that heads the words for a source. Out: a kind, or None where they tell
none. A word that only tells a role (`spokesman`) has the kind of those to whom it belongs.
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
from generator.analyse.source_heads import affiliations, lemma_of
from generator.analyse.source_words import body_nouns, roles, types_of
from generator.model import Doc

OFFICIAL, CIVILIAN, ORGANISATION, MEDIUM = "official", "civilian", "organisation", "medium"
DOCUMENT, OTHER = "document", "other"
VEHICLE = "vehicle"
"""What somebody says it in: a statement is its author's."""
GENERALS = frozenset({"attorney", "solicitor", "inspector", "secretary", "consul", "surgeon"})
"""Words before `general` that make it an office; others make it a soldier."""
PUBLIC = frozenset(
    {"district", "state", "city", "county", "u.s.", "federal", "crown", "commonwealth"}
)
"""Words before `attorney` that make it an office; others make it a lawyer."""


def noun_kind(doc: Doc, token: int) -> str | None:
    """The kind in the table for a noun, by the word before it where that decides."""
    lemma = lemma_of(doc, token)
    before = doc.tokens[token - 1].text.lower() if token else ""
    behind = doc.tokens[token + 1].text.lower() if token + 1 < len(doc.tokens) else ""
    office = lemma == "general" and before in GENERALS
    public = lemma == "attorney" and (before in PUBLIC or behind == "general")
    if office or public or before == "campaign":
        return OFFICIAL
    return types_of("noun").get(lemma)


def of_noun(doc: Doc, head: int) -> str | None:
    """The kind that a noun tells, or those to whom it belongs where it only tells a role."""
    own = noun_kind(doc, head)
    if is_medium(doc, head) and own != DOCUMENT:
        return MEDIUM
    if own is None or own == VEHICLE or lemma_of(doc, head) in roles():
        return next(of_owners(doc, head), own)
    return own


def of_capital(doc: Doc, head: int) -> str | None:
    """The kind of a noun that is capitalised because it begins its sentence (Documents), or as a
    paper's name (the Berg Report).
    """
    token, nouns = doc.tokens[head], types_of("noun")
    word = token.text.lower()
    found = nouns.get(word) or nouns.get(word.removesuffix("s"))
    first = head == doc.sentences[token.sentence].first or token.tag.endswith("S")
    return found if first or found == DOCUMENT else None


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
    return of_body(doc, token) or (ORGANISATION if behind and is_some_body(doc, token) else None)


def of_body(doc: Doc, head: int) -> str | None:
    """The kind that a word of a body's name tells (the Health Ministry), the last one first."""
    if doc.tokens[head].text in words("media name"):
        return MEDIUM
    for token in reversed(name_tokens(doc, head)):
        text = doc.tokens[token].text
        forms = {text.lower(), text.lower().removesuffix("s")} & body_nouns()
        found = types_of("name").get(text.replace(".", ""))
        if found is None and forms and text not in words("land"):
            found = types_of("noun").get(max(forms))
        if is_somebodys(found):
            return found
    return None


def is_somebodys(kind: str | None) -> bool:
    """Whether a kind is that of somebody, not of what is said or written."""
    return kind not in (None, VEHICLE, DOCUMENT)


def is_person(doc: Doc, head: int) -> bool:
    """Whether a name is a person's here or where the text has it in full."""
    return any(named_person(doc, mention) for mention in mentions(doc, head))


def is_land(doc: Doc, head: int) -> bool:
    """Whether a name is a land's."""
    return doc.tokens[head].text in words("land") or is_land_or_body(doc, head)


def is_some_body(doc: Doc, head: int) -> bool:
    """Whether a name that is no person's is a body's: it has `the`, several words or is an
    abbreviation. A lone name that nothing is said of may be anybody's.
    """
    text = doc.tokens[head].text
    the = any(doc.tokens[c].text.lower() == "the" for c in doc.children[head])
    return the or len(name_tokens(doc, head)) > 1 or (text.isupper() and len(text) > 1)
