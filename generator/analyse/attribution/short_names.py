"""Short forms of the names of a dispute that a text uses: surnames, acronyms, party letters.

In: a Doc and the known names. Out: further Names, or names learned. A surname stands for the one
person or body whose known name ends in it, a middle name may stand between; an acronym in brackets
for the words before it whose initials it gives; a letter (D-Iowa) for the party so abbreviated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.analyse.attribution.identities import Identity, Known, Name, by_token
from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.proper_names import name_tokens
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc, Span

ACRONYM = re.compile(r"\(([A-Z][A-Za-z&]{0,6}[A-Z])\)")
LONGEST = 10
"""Words before an acronym that are looked at."""
MENTIONS = 40
SHORTEST = 3
"""Letters of a surname."""
SMALL = frozenset({"of", "the", "for", "and", "in", "to", "on", "de", "&"})
LETTER = re.compile(
    r"(?<=[(,\s])([A-Z][A-Za-z]{0,3})(?=[-–‑][A-Z])|(?<=\()([A-Z][A-Za-z]{0,3})(?=\))"
)


def surnames(doc: Doc, known: Known) -> Iterator[Name]:
    """Mentions by the last word of a known name, where the text knows nobody else by it."""
    for last, (first, identity) in last_words(known).items():
        named: list[int] = []
        for token in doc.places.get(last.lower(), ())[:MENTIONS]:
            if doc.tokens[token].text != last or doc.tokens[token].tag != "NNP":
                continue
            parts = name_tokens(doc, token)
            if len(parts) > 1 and doc.tokens[parts[0]].text != first:
                break
            named.append(token)
        else:
            for token in named:
                span = Span(doc.tokens[token].start, doc.tokens[token].end)
                yield Name(span, range(token, token + 1), identity)


def last_words(known: Known) -> dict[str, tuple[str, Identity]]:
    """The last words of known names of several words, with the first word; only those that one
    identity has and that are no common nouns (Department).
    """
    found: dict[str, tuple[str, Identity]] = {}
    shared: set[str] = set()
    for name, identity in known.items():
        first, last = (name.split() or [name])[0], (name.split() or [name])[-1]
        if first == last or identity is None or not stands_alone(last):
            continue
        if found.setdefault(last, (first, identity))[1] != identity:
            shared.add(last)
    return {last: who for last, who in found.items() if last not in shared and last not in known}


def stands_alone(last: str) -> bool:
    """Whether the last word of a name can stand for the whole: Dahl can, Department cannot."""
    common = words("organisation") | words("person") | words("polity") | kinds_of_party().keys()
    plain = {last.lower(), last.lower().removesuffix("s")}
    return last[:1].isupper() and len(last) >= SHORTEST and common.isdisjoint(plain)


def learn_acronyms(doc: Doc, given: tuple[Name, ...]) -> dict[str, Identity | None]:
    """Acronyms that follow a name, or a longer name that begins with one, in brackets."""
    at = by_token(given)
    learned: dict[str, Identity | None] = {}
    for found in ACRONYM.finditer(doc.text):
        inside = tokens_in(doc, Span(*found.span()))
        run = spelt_out(doc, inside.start, found.group(1))
        name = next((at[token] for token in run if token in at), None)
        if name is not None:
            learned.setdefault(found.group(1), name.identity)
    return learned


def spelt_out(doc: Doc, end: int, acronym: str) -> range:
    """The words before a place whose initials an acronym gives; empty where they do not."""
    letters = [letter for letter in acronym if letter.isupper()]
    first = max(0, end - LONGEST)
    for token in range(end - 1, first - 1, -1):
        text = doc.tokens[token].text
        if letters and text[:1] == letters[-1]:
            letters.pop()
            if not letters:
                return range(token, end)
        elif text.lower() not in SMALL and not text[:1].isupper():
            break
    return range(0)


def party_letters(doc: Doc, known: Known) -> Iterator[Name]:
    """Letters that tell a politician's party: (D-Iowa), D-Iowa, (Lab)."""
    for found in LETTER.finditer(doc.text):
        span = Span(*found.span())
        for party in abbreviated_parties().get(found.group(), ()):
            identity = known.get(party)
            if identity is not None:
                yield Name(span, tokens_in(doc, span), identity)
                break


@cache
def abbreviated_parties() -> dict[str, tuple[str, ...]]:
    """The names of parties that a letter behind a politician's name stands for: D -> Democrat."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("words.tsv"):
        letter, _, kind = row["group"].partition(" ")
        if kind == "abbreviated":
            found[letter] = (*found.get(letter, ()), row["word"])
    return found
