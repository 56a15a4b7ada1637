"""Which names of a dispute are persons': its speakers, and aliases that read as a person's name.

In: a Dispute, or a Doc and its Names. Out: whole names with whom they belong to, and the tokens at
which a text names such a person, by the whole name or by a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from generator.analyse.attribution.identities import Identity, Name, plain_mark
from generator.analyse.attribution.proper_names import DEMONYMS
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.model import Dispute, Doc, Side, ThirdParty

LONGEST = 4
"""Words of a person's name."""
NO_NAMES = (
    *("organisation", "person", "polity", "settlement", "institution", "office", "belonging"),
    *("body name", "proper body", "land", "media name", "medium", "direction"),
)
"""Groups of words that no person's name has."""


@lru_cache(maxsize=16)
def whole_names(dispute: Dispute) -> Mapping[str, Identity]:
    """The persons of a dispute by their whole names."""
    speakers = {s.name: Identity(s.side) for s in dispute.speakers if s.side is not None}
    found = {**speakers, **dict(listed(dispute))}
    return {plain_mark(name): identity for name, identity in found.items()}


def listed(dispute: Dispute) -> Iterator[tuple[str, Identity]]:
    """Aliases that read as whole names of persons, a party's last."""
    all_of_them: tuple[Side | ThirdParty, ...] = (*dispute.sides, *dispute.others)
    parties = [(side, party) for side in dispute.sides for party in side.parties]
    names = {one.name for one in all_of_them} | {party.name for _, party in parties}
    demonyms = frozenset(alias for one in all_of_them for alias in one.aliases)
    for one in all_of_them:
        whole = (a for a in one.aliases if a not in names and is_whole(a, demonyms))
        yield from ((alias, identity_of(one)) for alias in whole)
    for side, party in parties:
        if party.kind != "media":
            whole = (a for a in party.aliases if a not in names and is_whole(a, demonyms))
            yield from ((alias, Identity(side.id, party.id)) for alias in whole)


def identity_of(one: Side | ThirdParty) -> Identity:
    """Whom an alias of a side or of a third party stands for."""
    return Identity(one.id) if isinstance(one, Side) else Identity(None, other=one.id)


def is_whole(alias: str, others: frozenset[str]) -> bool:
    """Whether an alias reads as the whole name of a person: not as a body's, nor as a land's with
    its demonym among the others.
    """
    parts = alias.split()
    if not 1 < len(parts) <= LONGEST or not parts[0][:1].isupper() or not is_name(parts[-1]):
        return False
    if any(alias + end in others for end in DEMONYMS) or any(
        "'" in plain_mark(p)[-2:] for p in parts
    ):
        return False
    return all(is_name(part) or part.islower() for part in parts)


def is_name(word: str) -> bool:
    """Whether a word can be part of a person's name."""
    if not word[:1].isupper() or (word.isupper() and len(word) > 1 and "." not in word):
        return False
    plain = {word, word.lower(), word.lower().removesuffix("s")}
    return common_words().isdisjoint(plain)


@cache
def common_words() -> frozenset[str]:
    """The words that no person's name has."""
    return frozenset(kinds_of_party()).union(*map(words, NO_NAMES))


def family_first(persons: Mapping[str, Identity]) -> dict[str, Identity]:
    """The first words of persons' names, where only one identity has them: families' names stand
    first in many languages (Moon Jae-in, Moon).
    """
    found: dict[str, Identity] = {}
    shared: set[str] = set()
    for name, identity in persons.items():
        first = name.split()[0]
        if found.setdefault(first, identity).side != identity.side or "." in first:
            shared.add(first)
    return {form: identity for form, identity in found.items() if form not in shared}


def find_persons(doc: Doc, dispute: Dispute, names: tuple[Name, ...]) -> frozenset[int]:
    """The last tokens of the names by which a text names persons of a dispute."""
    persons = whole_names(dispute)
    parts = {part for name in persons for part in (name, *name.split())}
    tails = {" ".join(name.split()[1:]) for name in persons}
    return frozenset(
        name.tokens[-1]
        for name in names
        if name.tokens and plain_mark(name.span.of(doc.text)) in parts | tails
    )
