"""A correction and the article's text in; why the two do not fit out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.load.schema import CorrectionEntry
from generator.load.strict_yaml import Loc
from generator.model import WORD

_LONGEST_SEARCH = 200_000  # characters of an article in which the nearest words are looked for
_LONGEST_PASSAGE = 2_000


def misfits(entry: CorrectionEntry, text: str, *, search: bool) -> Iterator[tuple[Loc, str]]:
    """Where, from the correction on, and how it misses the text; `search` for the nearest words."""
    if entry.passage is not None:
        yield from _passage(entry.passage, entry.nth, text, search=search)
    if entry.at is not None:
        yield from _inside(("at",), entry.at, text)
    if entry.add is not None:
        for name in ("content", "source", "cue"):
            span = getattr(entry.add, name)
            if span is not None:
                yield from _inside(("add", name), span, text)


def _passage(passage: str, nth: int, text: str, *, search: bool) -> Iterator[tuple[Loc, str]]:
    count = text.count(passage)
    if not count:
        near = nearest(passage, text) if search else None
        hint = f"the nearest words are {json.dumps(near, ensure_ascii=False)}" if near else ""
        yield ("passage",), f"not in the text: {hint or 'copy the exact words of the article'}"
    elif nth > count:
        times = "once" if count == 1 else f"{count} times"
        yield ("nth",), f"{nth} is too many, the words stand there {times}: write {count} at most"


def _inside(loc: Loc, span: list[int], text: str) -> Iterator[tuple[Loc, str]]:
    if span[1] > len(text):
        yield loc, f"ends at {span[1]}, after the text's end: write {len(text)} at most"
    elif not text[span[0] : span[1]].strip():
        yield loc, "holds nothing but blanks: write the offsets of words"


def nearest(passage: str, text: str) -> str | None:
    """The words of the text that are most like the passage; None when none are alike."""
    if len(text) > _LONGEST_SEARCH:
        return None
    wanted = [match.group().lower() for match in WORD.finditer(passage[:_LONGEST_PASSAGE])]
    there = list(WORD.finditer(text))
    words = [match.group().lower() for match in there]
    found = SequenceMatcher(None, words, wanted, autojunk=False).find_longest_match()
    if not found.size:
        return None
    first = max(0, found.a - found.b)
    last = min(len(there), first + len(wanted)) - 1
    return text[there[first].start() : there[last].end()]
