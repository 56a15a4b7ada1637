"""Lists of words that are counted in the author's voice: where their entries stand in a text.

In: a table of `data/` with the columns pattern, group and, where it has one, pos; a Doc. Out: Hits
in text order, disjoint, the longest entry first. `*` stands for any ending. Case does not matter,
but a capitalised word inside a longer name is a name's (the Radical Party).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc, Span

BEFORE = r"(?<!\w)(?<!\w[-‑'’.])"
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
class Words:
    """A list, ready to be looked for: one pattern for all, and the entries by their place in it."""

    pattern: re.Pattern[str]
    entries: tuple[Entry, ...]


@cache
def load_words(name: str) -> Words:
    """The list of that file."""
    rows = sorted(table(name), key=lambda row: (-len(row["pattern"]), row["pattern"]))
    entries = tuple(Entry(row["group"], frozenset((row.get("pos") or "").split())) for row in rows)
    branches = "|".join(f"({expression(row['pattern'])})" for row in rows)
    return Words(re.compile(f"{BEFORE}(?:{branches})(?!\\w)", re.IGNORECASE), entries)


def expression(pattern: str) -> str:
    """The regular expression of an entry."""
    words = (
        re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]") for word in pattern.split()
    )
    return r"\s+".join(words)


def find(doc: Doc, words: Words) -> Iterator[Hit]:
    """Where the entries stand in a Doc."""
    for match in words.pattern.finditer(doc.text):
        entry = words.entries[(match.lastindex or 1) - 1]
        span = Span(*match.span())
        if not in_name(doc.text, span) and fits(doc, span, entry):
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
