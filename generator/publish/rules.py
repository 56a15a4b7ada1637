"""How a passage was found, in words: the engine's short parts to what a reader is told.

In: the rule of an Attribution. Out: sentences, whole or as Told (publish/sentences.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.publish.reasons import reasons
from generator.publish.sentences import held, plain

FOUND = {
    "verb with a clause": "a verb of speech or thought with what is said as its clause",
    "passive with a clause": "a passive verb of speech with what is said as its clause",
    "verb that names or judges": "a verb by which somebody calls something by a name",
    "noun with a clause": "a noun such as “claim” with what is claimed",
    "quote, cue behind": "quotation marks, and the verb after them",
    "cue, quote behind": "quotation marks, and the verb before them",
    "source phrase": "a phrase such as “according to”",
}
FOUND |= {
    "headline": "the headline’s own form",
    "words of the last speaker": "quotation marks, in the words of the last speaker",
    "last speaker, behind a colon": "words behind a colon, of the last speaker",
    "last speaker, behind a dash": "words behind a dash, of the last speaker",
    "label of a transcript": "a speaker’s name before a colon",
}
SOURCE = {
    "name": "the source is named",
    "pronoun": "the source is a pronoun, traced to whom it stands for",
    "description": "the source is described",
    "later description": "the source is described, and was named before",
    "name beside a description": "the source is described and named",
    "no source": "no source is given",
    "pronoun, unresolved": "the source is a pronoun, and it is not clear for whom it stands",
    "who issued it": "the source is who issued it",
}
SIDE = {
    "no name of a side": "it bears no side’s name",
    "nobody named": "nobody is named",
    "joint source": "the sides speak together",
    "both sides named": "both sides are named",
    "no sides given": "no sides were given",
    "the only party of its kind": "only one side has a party of this kind",
    "of several sides before": "several sides were named before",
    "pronoun, could be either side’s": "the pronoun may stand for either side",
    "holder of the office": "counted by the office held",
    "known by its owner": "counted by whom it belongs to",
}
BEFORE = {
    "as before, ": "as named before:",
    "of the body named before, ": "of the body named before:",
    "of the same portfolio, ": "of the same office:",
    "of the owner, ": "of its owner:",
}
PREFIXES = {
    "predicate and frame": "a verb or noun that takes what is reported as its {}",
    "named:": "counted by the name {}",
    "before the name:": "counted by the name {} in its description",
    "beside the name:": "counted by the name {} beside it",
    "speaks for:": "counted as speaking for {}",
    "from a place:": "counted as from {}",
    "among the people of:": "counted among the people of {}",
    "lives there:": "counted as living in {}",
    "met in a place:": "counted as met in {}",
    "where the text is:": "counted by where the article is: {}",
    "part of:": "counted as part of {}",
    "named as an exception:": "named as an exception: {}",
    "corrected by": "corrected by {}",
    "added by": "added by {}",
}
WORDS = FOUND | SOURCE | SIDE
WEIGHED, CUT = "weighed:", "…"
PHRASE = "phrase with “{}”"


def told(rule: str) -> str:
    """The rule's parts in words but for what was weighed; one without words of its own stays."""
    return "; ".join(dict.fromkeys(" ".join(map(plain, part)) for part in found(rule)))


def found(rule: str) -> Iterator[tuple[str, ...]]:
    """The same, each part in one sentence or more, with what they quote marked."""
    parts = (part.strip() for part in rule.split(";"))
    yield from dict.fromkeys(_part(p) for p in parts if not p.startswith(WEIGHED) and p != CUT)


def weighed(rule: str) -> str:
    """What spoke most for and against the passage; empty where the rule does not say."""
    return reasons(features(rule))


def features(rule: str) -> str:
    """What was weighed, as the engine writes it; empty where the rule does not say."""
    parts = (part.strip() for part in rule.split(";"))
    return next((p.removeprefix(WEIGHED).strip() for p in parts if p.startswith(WEIGHED)), "")


def sentences() -> Iterator[str]:
    """All sentences that a rule may be told in, with {} for what they quote."""
    yield from (*WORDS.values(), *BEFORE.values(), *PREFIXES.values())
    yield PREFIXES["predicate and frame"].format(PHRASE)
    yield "{}"


@lru_cache(maxsize=1 << 12)
def _part(part: str) -> tuple[str, ...]:
    for before, also in BEFORE.items():
        if part.startswith(before):
            return (also, *_part(part.removeprefix(before)))
    for prefix, words in PREFIXES.items():
        if part.startswith(prefix):
            return (words.format(_object(part.removeprefix(prefix).strip())),)
    return (WORDS.get(part) or held(part.replace("_", " ")),)


def _object(text: str) -> str:
    """A name as it is; a frame such as "v:to" as the words after its colon."""
    kind, colon, frame = text.partition(":")
    if not colon or len(kind) > 1:
        return held(text)
    return held(frame) if frame == "object" else PHRASE.format(held(frame.removeprefix("object ")))
