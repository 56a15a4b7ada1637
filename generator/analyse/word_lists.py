"""Lists of words that are counted in the author's voice: where their entries stand in a text.

In: a table of `data/` with the columns pattern, group and, where it has one, pos; a Doc. Out: Hits
in text order, disjoint, the longest entry first. `*` stands for any ending. Case does not matter,
but a capitalised word inside a longer name is a name's (the Radical Party).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc, Span

BEGIN = re.compile(r"(?<!\w)(?<!\w[-‑'’.])(?=\w)")
"""Where a word begins."""
LETTERS = 2
"""The first letters of an entry, by which it is found fast."""
INFINITIVE = "+inf"
"""A condition: what the verb takes has `to`, or is a clause or an adjective (appears calm)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: its group and the parts of speech it must have, any if empty."""

    group: str
    pos: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where an entry stands."""

    span: Span
    group: str


@dataclass(frozen=True, slots=True)
class Branch:
    """The entries that begin with the same letters: one pattern, the entries by their place in
    it.
    """

    pattern: re.Pattern[str]
    entries: tuple[Entry, ...]


Words = Mapping[str, Branch]
"""A list, ready to be looked for, by the letters its entries begin with."""


@cache
def load_words(name: str) -> Words:
    """The list of that file."""
    rows = sorted(table(name), key=lambda row: (-len(row["pattern"]), row["pattern"]))
    begun: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        begun.setdefault(row["pattern"][:LETTERS], []).append(row)
    return {letters: branch(group) for letters, group in begun.items()}


def branch(rows: Sequence[dict[str, str]]) -> Branch:
    """The entries of some rows as one pattern, the longest first."""
    entries = tuple(Entry(row["group"], frozenset((row.get("pos") or "").split())) for row in rows)
    branches = "|".join(f"({expression(row['pattern'])})" for row in rows)
    return Branch(re.compile(f"(?:{branches})(?!\\w)", re.IGNORECASE), entries)


def groups_of(words: Words) -> tuple[str, ...]:
    """The groups of a list, in order."""
    return tuple(sorted({entry.group for each in words.values() for entry in each.entries}))


def expression(pattern: str) -> str:
    """The regular expression of an entry."""
    words = (
        re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]") for word in pattern.split()
    )
    return r"\s{1,9}".join(words)


@lru_cache(maxsize=4)
def begins(text: str) -> tuple[int, ...]:
    """Where words begin in a text, which is asked for each list."""
    return tuple(match.start() for match in BEGIN.finditer(text))


def find(doc: Doc, words: Words) -> Iterator[Hit]:
    """Where the entries stand in a Doc."""
    text, end = doc.text, 0
    begun = ((at, text[at : at + LETTERS].lower()) for at in begins(text))
    for at, near in [(at, words[letters]) for at, letters in begun if letters in words]:
        match = near.pattern.match(text, at) if at >= end else None
        if match is None:
            continue
        entry, span = near.entries[(match.lastindex or 1) - 1], Span(*match.span())
        if not in_name(doc.text, span) and fits(doc, span, entry):
            end = span.end
            yield Hit(span, entry.group)


def in_name(text: str, span: Span) -> bool:
    """Whether a capitalised word stands beside another inside a sentence."""
    if not text[span.start].isupper() or " " in span.of(text):
        return False
    before = re.search(r"(\b[A-Z][\w.’']*)\s$", text[max(0, span.start - 40) : span.start])
    behind = re.match(r"\s[A-Z]\w*", text[span.end : span.end + 40])
    return before is not None or behind is not None


def fits(doc: Doc, span: Span, entry: Entry) -> bool:
    """Whether the first token has one of the entry's parts of speech, and what else it asks for."""
    if not entry.pos:
        return True
    token = next(iter(tokens_in(doc, span)), None)
    if token is None or doc.tokens[token].pos not in entry.pos:
        return False
    return INFINITIVE not in entry.pos or takes_clause(doc, token)


def takes_clause(doc: Doc, verb: int) -> bool:
    """Whether a verb takes an infinitive, a clause or an adjective."""
    taken = {"xcomp", "ccomp", "acomp", "oprd"}
    return any(doc.tokens[c].dep in taken for c in doc.children[verb])
