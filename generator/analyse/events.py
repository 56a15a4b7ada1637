"""Words that tell what happened: harm, death, war, weapons, disasters (`data/events.tsv`).

In: a Doc. Out: the tokens that tell of an event and not of what the author thinks of anybody. Words
that tell other things as well (to strike, a target, calm) are events only in a text about fighting.
"""

from __future__ import annotations

from functools import cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.harm.finding import is_at_war
from generator.analyse.harm.tables import listed, nouns, verbs
from generator.model import Doc

AT_WAR = "at war"
GROUPS = ("weapon", "throwable", "attack", "unrest", "accident", "force")
"""Groups of `data/harm_words.tsv` that tell of fighting."""
JUDGING = frozenset({"charge", "extremist", "gang", "mob", "regime", "terrorist", "thug"})
"""Words of these groups by which an author judges or accuses."""


def event_tokens(doc: Doc) -> frozenset[int]:
    """The tokens that tell of an event."""
    words = events() | at_war() if is_at_war(doc) else events()
    return frozenset(
        number
        for number, token in enumerate(doc.tokens)
        if token.lemma.lower() in words or token.text.lower() in words
    )


@cache
def events() -> frozenset[str]:
    """The words that tell of an event in any text."""
    return frozenset(row["word"] for row in table("events.tsv") if row["group"] != AT_WAR)


@cache
def at_war() -> frozenset[str]:
    """The words that do in a text about fighting."""
    own = frozenset(row["word"] for row in table("events.tsv") if row["group"] == AT_WAR)
    return own.union(verbs(), nouns(), *map(listed, GROUPS)) - JUDGING
