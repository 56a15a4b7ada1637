"""How a passage was found, in words: the engine's short parts to what a reader is told."""

from __future__ import annotations

from generator.publish.reasons import reasons

FOUND = {
    "verb with a clause": "a verb of speech or thought with what is said as its clause",
    "passive with a clause": "a passive verb of speech with what is said as its clause",
    "verb that names or judges": "a verb by which somebody calls something by a name",
    "noun with a clause": "a noun such as “claim” with what is claimed",
    "quote, cue behind": "quotation marks, and the verb after them",
    "cue, quote behind": "quotation marks, and the verb before them",
    "source phrase": "a phrase such as “according to”",
}
SOURCE = {
    "name": "the source is named",
    "pronoun": "the source is a pronoun, traced to whom it stands for",
    "description": "the source is described",
    "later description": "the source is described, and was named before",
    "name beside a description": "the source is described and named",
    "no source": "no source is given",
}
SIDE = {
    "no name of a side": "it bears no side’s name",
    "nobody named": "nobody is named",
    "joint source": "the sides speak together",
    "both sides named": "both sides are named",
    "no sides given": "no sides were given",
}
PREFIXES = {
    "predicate and frame": "a verb or noun that takes what is reported as its {}",
    "named:": "counted by the name {}",
    "as before, named:": "counted as before, by the name {}",
    "before the name:": "counted by the name {} in its description",
    "beside the name:": "counted by the name {} beside it",
    "speaks for:": "counted as speaking for {}",
    "from a place:": "counted as from {}",
    "corrected by": "corrected by {}",
    "added by": "added by {}",
}
WORDS = FOUND | SOURCE | SIDE
WEIGHED = "weighed: "


def told(rule: str) -> str:
    """The rule's parts in words; a part without words of its own stays as it is."""
    return "; ".join(_part(part.strip()) for part in rule.split(";"))


def _part(part: str) -> str:
    if part.startswith(WEIGHED):
        return f"what told most, {reasons(part.removeprefix(WEIGHED))}"
    for prefix, words in PREFIXES.items():
        if part.startswith(prefix):
            return words.format(_object(part.removeprefix(prefix).strip()))
    return WORDS.get(part, part.replace("_", " "))


def _object(text: str) -> str:
    """A name as it is; a frame such as "v:to" as the words after its colon."""
    kind, colon, frame = text.partition(":")
    if not colon or len(kind) > 1:
        return text
    return frame if frame == "object" else f"phrase with “{frame.removeprefix('object ')}”"
