"""Short forms of the names of a dispute that a text uses: surnames, acronyms, party letters.

In: a Doc and the known names. Out: further Names, or names learned. A surname stands for the one
person or body whose known name ends in it, a middle name may stand between; an acronym in brackets
for the words before it whose initials it gives; a letter (D-Iowa) for the party so abbreviated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from generator.analyse.attribution.identities import (
    Identity,
    Known,
    Name,
    by_token,
    match,
    plain_mark,
)
from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.nicknames import nickname_before
from generator.analyse.attribution.persons import family_first
from generator.analyse.attribution.proper_names import NAME_PARTS, is_role
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc, Span

ACRONYM = re.compile(r"\(([A-Z][A-Za-z&]{0,6}[A-Z])\)")
LONGEST = 10
"""Words before an acronym that are looked at."""
PETS = ("ie", "y")
"""How short forms of first names end."""
PAIR = 2
SHORTEST = 3
"""Letters of a surname."""
SMALL = frozenset({"of", "the", "for", "and", "in", "to", "on", "de", "&"})
LETTER = re.compile(
    r"(?<=[(,\s])([A-Z][A-Za-z]{0,3})(?=[-–‑][A-Z])|(?<=\()([A-Z][A-Za-z]{0,3})(?=\)|\.,|, )"
)


def surnames(doc: Doc, known: Known, given: tuple[Name, ...]) -> Iterator[Name]:
    """Mentions by the last words of a known name, where the text knows nobody else by them."""
    taken = {token for name in given for token in name.tokens}
    short = short_forms({plain_mark(name): identity for name, identity in known.items()})
    forms = {form: identity for form, (_, identity) in short.items()}
    found = [
        (plain_mark(name.span.of(doc.text)), name)
        for name in match(doc, forms)
        if taken.isdisjoint(name.tokens)
    ]
    whole = {name.span.of(doc.text).split()[-1]: name.tokens.start for name in reversed(given)}
    areas = {form for name in known for form in area_of(name)}
    for form, own in grouped(found).items():
        firsts, own_first = short[form][0], whole.get(form)
        for name in of_one(doc, own, firsts, own_first):
            yield replace(name, area=form in areas)


def grouped(found: list[tuple[str, Name]]) -> dict[str, list[Name]]:
    """Names by their form, in text order."""
    groups: dict[str, list[Name]] = {}
    for form, name in found:
        groups.setdefault(form, []).append(name)
    return groups


def of_one(
    doc: Doc, mentions: list[Name], firsts: AbstractSet[str], whole: int | None
) -> list[Name]:
    """The mentions by a surname that are of the one known by it, whom the text names in `whole`:
    all where it knows nobody else by it. Where it names another (his mother, Eva Berg), those
    before that one; none where that one stands first.
    """
    others = [
        name.tokens.start
        for name in mentions
        if is_another(doc, name.tokens.start, firsts, long_or_short=whole is None)
    ]
    if not others:
        return mentions
    if whole is None or whole > others[0]:
        return []
    return [name for name in mentions if name.tokens.start < others[0]]


def area_of(name: str) -> Iterator[str]:
    """The place in the name of those who govern it, with and without `of`."""
    first, *rest = name.split() or [name]
    if len(rest) > 1 and rest[0] == "of" and first.lower() in town_words():
        yield from (" ".join(rest), " ".join(rest[1:]))


@cache
def town_words() -> frozenset[str]:
    """The words for places that somebody governs, no lands."""
    return words("settlement") | words("polity") - words("sovereign")


def family_names(
    doc: Doc, persons: Mapping[str, Identity], known: Known, given: tuple[Name, ...]
) -> Iterator[Name]:
    """Mentions of persons by the first word of their name alone, where nobody else in the text
    has it.
    """
    taken = {token for name in given for token in name.tokens}
    forms = {form: who for form, who in family_first(persons).items() if form not in known}
    found = [name for name in match(doc, forms) if taken.isdisjoint(name.tokens)]
    others = {name.span.of(doc.text) for name in found if not is_alone(doc, name)}
    yield from (name for name in found if name.span.of(doc.text) not in others)


def from_demonyms(doc: Doc, known: Known) -> Iterator[Name]:
    """Lands of which only the demonym is known (America, of American); not within a longer name."""
    stems = {
        name[:-1]: identity
        for name, identity in known.items()
        if name.endswith("an") and name[:-1] not in known and " " not in name
    }
    for name in match(doc, stems):
        first = name.tokens.start
        before = doc.tokens[first - 1] if first else None
        longer = doc.tokens[first].dep in NAME_PARTS or (
            before is not None and (before.pos == "PROPN" or before.text.lower() == "of")
        )
        if doc.tokens[first].pos == "PROPN" and not longer:
            yield name


def is_alone(doc: Doc, name: Name) -> bool:
    """Whether a name word stands alone, as a person's does: no other behind it, only a title before
    it, no article.
    """
    token, behind = name.tokens.start, name.tokens.stop
    word = doc.tokens[token]
    if word.pos != "PROPN" or word.dep in NAME_PARTS or is_another(doc, token, frozenset()):
        return False
    if any(doc.tokens[c].text.lower() == "the" for c in doc.children[token]):
        return False
    follows = behind < len(doc.tokens) and doc.tokens[behind].pos == "PROPN"
    return not (follows and doc.tokens[behind].sentence == word.sentence)


def is_another(
    doc: Doc, start: int, firsts: AbstractSet[str], *, long_or_short: bool = False
) -> bool:
    """Whether the words before a surname are another person's names; a title, a middle name or a
    nickname behind a known first name are not, nor where allowed its long or short form.
    """
    before: list[str] = []
    nickname = nickname_before(doc, start)
    for token in range(start - 1, max(-1, start - LONGEST), -1):
        word = doc.tokens[token]
        if token in nickname:
            continue
        if word.pos != "PROPN" or word.sentence != doc.tokens[start].sentence:
            break
        if word.text in firsts or (long_or_short and any(alike(word.text, f) for f in firsts)):
            return False
        role = is_role(word) or word.lemma in words("before a role")
        if not role and word.text[:1].isupper():
            before.append(word.text)
    return bool(before)


def alike(one: str, two: str) -> bool:
    """Whether two first names may be the long and the short form of one (Daniel, Danny)."""
    ends = {one.lower().rstrip("."), two.lower().rstrip(".")}
    short, long = sorted(ends, key=len) if len(ends) > 1 else (one, one)
    stem = next((short.removesuffix(end) for end in PETS if short.endswith(end)), short)
    stem = stem[:-1] if stem != short and stem[-1:] == stem[-2:-1] else stem
    return len(stem) >= SHORTEST and long.startswith(stem) and len(long) - len(stem) >= PAIR


def short_forms(known: Known) -> dict[str, tuple[frozenset[str], Identity]]:
    """The last words of known names, with the first words of those who have them; only those that
    one identity has and that are no common nouns (Department).
    """
    firsts: dict[str, set[str]] = {}
    found: dict[str, Identity] = {}
    shared: set[str] = set()
    for name, identity in known.items():
        first, *rest = name_words(name)
        if identity is None or not rest:
            continue
        tail = " ".join(rest)
        for form in {rest[-1], tail, tail[:1].upper() + tail[1:]}:
            if stands_alone(form.split()[-1]):
                firsts.setdefault(form, set()).add(first)
                before = found.setdefault(form, identity)
                if before.side != identity.side or before.other != identity.other:
                    shared.add(form)
    return {
        form: (frozenset(firsts[form]), identity)
        for form, identity in found.items()
        if form not in shared and form not in known
    }


def name_words(name: str) -> list[str]:
    """The words of a name without what follows a surname (Jr.)."""
    parts = name.split() or [name]
    while len(parts) > 1 and parts[-1].rstrip(",") in words("name suffix"):
        parts.pop()
    return [part.rstrip(",") for part in parts]


def stands_alone(last: str) -> bool:
    """Whether the last word of a name can stand for the whole: Dahl can, Department cannot."""
    common = words("organisation") | words("person") | words("polity") | kinds_of_party().keys()
    last = last.rpartition("-")[2]
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
