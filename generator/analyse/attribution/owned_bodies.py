"""Bodies that a text says are one side's: the Norlandic Folkmoot member, Norland's Vik Hospital.

In: a Doc and the Names of the dispute in it. Out: names learned, so that `a Folkmoot member` is
known later; a body that the text gives to two is nobody's.
"""

from __future__ import annotations

from generator.analyse.attribution.identities import Identity, Name, by_token
from generator.analyse.attribution.places import proper_run
from generator.analyse.attribution.proper_names import is_role
from generator.analyse.attribution.tables import words
from generator.model import Doc

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
HYPHENS = frozenset("-‑–")
ARTICLES = frozenset({"al", "el", *HYPHENS})
SHORTEST = 3
"""Letters of a body's name."""


def learn_bodies(doc: Doc, given: tuple[Name, ...]) -> dict[str, Identity | None]:
    """Bodies by name, with whom they belong to."""
    at = by_token(given)
    learned: dict[str, Identity | None] = {}
    for name in given:
        run = body_behind(doc, name)
        if not run or name.identity is None or any(token in at for token in run):
            continue
        body = doc.text[doc.tokens[run[0]].start : doc.tokens[run[-1]].end]
        identity = Identity(name.identity.side, other=name.identity.other)
        if learned.setdefault(body, identity) != identity:
            learned[body] = None
    return {body: identity for body, identity in learned.items() if identity is not None}


def body_behind(doc: Doc, name: Name) -> range:
    """The tokens of the body whose owner a name is; empty where there is none."""
    start = behind_run(doc, name.tokens.stop)
    if start < len(doc.tokens) and doc.tokens[start].text in POSSESSIVE:
        start += 1
    if start >= len(doc.tokens) or doc.tokens[start].sentence != doc.tokens[start - 1].sentence:
        return range(0)
    run = with_kind(doc, proper_run(doc, start, 1))
    if not run or any(is_role(doc.tokens[t]) for t in run) or not is_body(doc, run):
        return range(0)
    return run


def with_kind(doc: Doc, run: range) -> range:
    """A name with the word behind it that tells what it is (Vik TV), which may be no proper one."""
    behind = doc.tokens[run.stop] if run and run.stop < len(doc.tokens) else None
    kind = behind is not None and behind.lemma.lower() in words("broadcasting")
    named = kind and behind is not None and behind.text[:1].isupper()
    return range(run.start, run.stop + 1) if named else run


def behind_run(doc: Doc, start: int) -> int:
    """The place behind `-run` and an article of another language (Red Front-run al Vik TV)."""
    marks = [token.text for token in doc.tokens[start : start + 2]]
    if len(marks) < len(("-", "run")) or marks[0] not in HYPHENS or marks[1] not in words("run by"):
        return start
    start += 2
    while start < len(doc.tokens) and doc.tokens[start].text.lower() in ARTICLES:
        start += 1
    return start


def is_body(doc: Doc, run: range) -> bool:
    """Whether a proper name is a hospital's or ministry's, or one that people are members of."""
    last = doc.tokens[run[-1]]
    if len(run) > 1 and last.lemma.lower() in words("institution") | words("broadcasting"):
        return True
    common = words("organisation") - words("proper body")
    if last.text.lower() in common or run.stop >= len(doc.tokens):
        return False
    behind = doc.tokens[run.stop]
    return (
        behind.lemma in words("belonging") and behind.text.islower() and len(last.text) >= SHORTEST
    )
