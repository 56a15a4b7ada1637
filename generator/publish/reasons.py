"""What spoke most for or against a passage, in words: the engine's features as a reader is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from generator.publish.numbers import count
from generator.publish.sentences import held, plain

_TOLD = re.compile(r"(.{1,120}?) ([+-]\d+\.\d)(?:, |$)")
FIFTHS = 5
_SIZES = (1, 2, 3, 5, 8, 12, 20, 30, 50, 90)
_PARTS = {
    "NOUN": "a noun",
    "NN": "a noun",
    "NNS": "a plural noun",
    "NNP": "a name",
    "PROPN": "a name",
    "VERB": "a verb",
    "VB": "a verb",
    "VBD": "a verb",
    "VBG": "a verb in -ing",
    "VBN": "a participle",
    "VBP": "a verb",
    "VBZ": "a verb",
    "MD": "a verb like “may”",
    "JJ": "an adjective",
    "RB": "an adverb",
    "IN": "a preposition",
    "CD": "a number",
    "PRP": "a pronoun",
    "DT": "an article",
    "AUX": "a form of “be” or “have”",
    "ADJ": "an adjective",
    "ADV": "an adverb",
    "NUM": "a number",
    "PRON": "a pronoun",
    "DET": "an article",
}
_CUES = {"v": "verb", "n": "noun", "a": "adjective", "p": "passive", "s": "phrase"}
_MARKS = {
    "all": "all of it stands in quotation marks",
    "some": "part of it stands in quotation marks",
    "little": "little of it stands in quotation marks",
    "none": "none of it stands in quotation marks",
}
_FRAMES = {"clause": "a clause", "quote": "quotation marks", "comp": "a name or a judgement"}
_HANGS = {
    "prep": "a preposition hangs on the introducing word",
    "dobj": "the introducing word has an object",
    "nsubj": "the introducing word has a subject",
    "not": "the introducing word is negated",
    "agent": "it is told by whom",
}
_OTHERS: Mapping[str, str] = {
    "source quoted elsewhere=True": "the source is quoted elsewhere",
    "source quoted elsewhere=False": "the source is quoted nowhere else",
    "cue in quotation=True": "the introducing word stands in quotation marks",
    "cue in quotation=False": "the introducing word stands outside of quotation marks",
    "before the cue=True": "it stands before the introducing word",
    "before the cue=False": "it stands behind the introducing word",
    "question=True": "the sentence asks",
    "question=False": "the sentence does not ask",
}
_PLACES: Mapping[str, str] = {
    "under": "what the introducing word hangs on",
    "cue place": "where the introducing word stands",
    "cue form": "the form of the introducing word",
    "source place": "where the source stands",
    "source distance": "how far the source is from the introducing word",
    "source article": "the article before the source",
    "source in quotation": "whether the source is quoted",
    "quotations beside": "how many quotations stand beside it",
    "quotations in article": "how many quotations the article has",
    "paragraph": "where in the article it stands",
    "in pieces": "it is in pieces",
}


def reasons(weighed: str) -> str:
    """Features with their weights (`begins=that v:clause +0.7, …`): what spoke for and against."""
    rest = [(plain(what), weight) for what, weight in weights(weighed)]
    sides = (
        ("for it", [f"{what} ({weight:.1f})" for what, weight in rest if weight > 0]),
        ("against it", [f"{what} ({-weight:.1f})" for what, weight in rest if weight < 0]),
    )
    return "; ".join(f"{side}: {', '.join(found)}" for side, found in sides if found)


def weights(weighed: str) -> list[tuple[str, float]]:
    """Each in words with what it quotes marked, and its weight; nothing that weighs nothing."""
    told: dict[str, float] = {}
    for feature, weight in _TOLD.findall(weighed):  # what sounds the same is told once
        told[marked(feature)] = told.get(marked(feature), 0.0) + float(weight)
    return [(what, round(weight, 1)) for what, weight in told.items() if round(weight, 1)]


def words(feature: str) -> str:
    """A feature in words."""
    return plain(marked(feature))


@lru_cache(maxsize=8192)
def marked(feature: str) -> str:
    """The same, with what it quotes marked."""
    kind, _, value = feature.partition("=")
    first = value.split(" ")[0]
    if kind in _TELL:
        return _TELL[kind](value)
    return _OTHERS.get(f"{kind}={first}", _PLACES.get(kind, held(feature)))


def examples() -> Iterator[str]:
    """A feature for every sentence that there is."""
    yield from (*_OTHERS, *(f"{kind}=x" for kind in _PLACES))
    for kind, values in _VALUES.items():
        yield from (f"{kind}={value}" for value in values)


def _of_frame(value: str) -> str:
    cue, _, frame = value.rpartition(" ")
    return f"“{held(cue)}” with {_frame(frame)}"


def _of_predicate(value: str) -> str:
    cue, _, part = value.rpartition(" ")
    return f"the {_CUES.get(part, 'word')} “{held(cue)}”"


def _of_class(value: str) -> str:
    name = value.split(" ", maxsplit=1)[0]
    return f"introducing words of the class “{held('unlisted' if name == '?' else name)}”"


def _of_neighbour(value: str) -> str:
    first = value.split(" ", maxsplit=1)[0]
    return _HANGS.get(first, f"“{held(first)}” beside the introducing word")


def _word(found: str) -> str:
    """A part of speech by its name, a word in quotation marks."""
    return _PARTS.get(found, f"“{held(found)}”")


def _frame(found: str) -> str:
    """What follows an introducing word."""
    frame = found.partition(":")[2]
    return _FRAMES.get(frame, f"“{held(frame)}”" if frame else "what is reported")


def _size(found: str) -> str:
    """The class of a length in words."""
    number = int(found)
    if number >= len(_SIZES):
        return f"over {_SIZES[-1]} words"
    least = _SIZES[number - 1] + 1 if number else 1
    most = _SIZES[number]
    return count(most, "word") if least == most else f"{least} to {most} words"


def _fifth(found: str) -> str:
    """A part of a sentence, by fifths."""
    number = int(found)
    return "all" if number == FIFTHS else f"{20 * number} to {20 * number + 20} %"


_TELL: Mapping[str, Callable[[str], str]] = {
    "frame": _of_frame,
    "predicate": _of_predicate,
    "any predicate": lambda value: f"any word with {_frame(value)}",
    "class": _of_class,
    "content": lambda value: f"its main word is {_word(value.split(' ')[0])}",
    "begins": lambda value: f"it begins with {_word(value.split(' ')[0])}",
    "words": lambda value: f"its length, {_size(value.split(' ')[0])}",
    "in marks": lambda value: _MARKS[value.split(" ")[0]],
    "part of sentence": lambda value: f"it fills {_fifth(value)} of its sentence",
    "source": lambda value: f"the source is {_word(value.split(' ')[0])}",
    "source word": lambda value: f"the source is {_word(value)}",
    "with": _of_neighbour,
}
"""How the value of each kind of feature is told."""
_WORDS = ("x", *_PARTS)
_VALUES: Mapping[str, tuple[str, ...]] = {
    "frame": ("x v:clause", "x v:quote", "x v:comp", "x v", "x v:to"),
    "any predicate": ("v:clause", "v:quote", "v:comp", "v", "v:to"),
    "predicate": ("x", *(f"x {part}" for part in _CUES)),
    "class": ("x",),
    "content": _WORDS,
    "begins": _WORDS,
    "source": _WORDS,
    "source word": _WORDS,
    "words": tuple(map(str, range(len(_SIZES) + 1))),
    "part of sentence": tuple(map(str, range(FIFTHS + 1))),
    "in marks": tuple(_MARKS),
    "with": ("x", *_HANGS),
}
"""For each kind of feature a value for every sentence that it may be told in."""
