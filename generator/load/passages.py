"""A correction and the article's text in; why the two do not fit out.

A message quotes the article only where its words may be quoted; else it gives their offsets.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from operator import attrgetter

from generator import shadow
from generator.load.article_schema import ArticleHead, CorrectionEntry
from generator.load.strict_yaml import Loc
from generator.load.validate import Checked
from generator.model import WORD, Place, Span

_LONGEST_SEARCH = 200_000  # characters of an article in which the nearest words are looked for
_LONGEST_PASSAGE = 2_000
_BLANK_LINE = re.compile(r"\n\s*\n")
_NUMBER = re.compile(r"\d[\d.,]*\d")
_WAYS = ("passage", "at", "add")  # to say which passage is meant


@dataclass(frozen=True, slots=True)
class Told:
    """What a message may tell: whether the nearest words, and whether in quotation marks."""

    search: bool = True
    quotable: bool = True


def correction_places(head: Checked[ArticleHead]) -> tuple[Place, ...]:
    """Where in the file each correction says which passage it means."""
    if head.entry is None:
        return ()
    quotable = head.entry.rights.basis != "quotation"
    ways = (next(w for w in _WAYS if getattr(c, w) is not None) for c in head.entry.corrections)
    found = (head.tree.problem(("corrections", i, way), "") for i, way in enumerate(ways))
    return tuple(Place(p.path, p.line, p.column, p.field, quotable) for p in found)


def misfits(entry: CorrectionEntry, text: str, told: Told) -> Iterator[tuple[Loc, str]]:
    """Where, from the correction on, and how it misses the text."""
    if entry.passage is not None:
        nth = entry.nth if "nth" in entry.model_fields_set else None
        yield from _passage(entry.passage, nth, text, told)
    if entry.at is not None:
        yield from inside(("at",), entry.at, text)
    if entry.add is not None:
        for name in ("content", "source", "cue"):
            span = getattr(entry.add, name)
            if span is not None:
                yield from inside(("add", name), span, text)


def _passage(passage: str, nth: int | None, text: str, told: Told) -> Iterator[tuple[Loc, str]]:
    count = text.count(passage)
    if count > 1 and nth is None:
        yield ("passage",), f"stands there {count} times: write nth: 1 to {count}, or more words"
    elif not count:
        near = nearest(passage, text) if told.search else None
        yield ("passage",), f"not in the text: {_hint(near, text, quotable=told.quotable)}"
    elif nth is not None and nth > count:
        times = "once" if count == 1 else f"{count} times"
        yield ("nth",), f"{nth} is too many, the words stand there {times}: write {count} at most"


def _hint(near: Span | None, text: str, *, quotable: bool) -> str:
    if near is None:
        return "copy the exact words of the article"
    if quotable:
        return f"the nearest words are {json.dumps(near.of(text), ensure_ascii=False)}"
    paragraph = len(_BLANK_LINE.findall(text[: near.start].lstrip())) + 1
    where = f"[{near.start}, {near.end}], paragraph {paragraph}"
    return f"the nearest words are at {where}: copy them exactly, or write at: with offsets"


def inside(loc: Loc, span: list[int], text: str) -> Iterator[tuple[Loc, str]]:
    """How offsets miss a text, or a record's shadow of one."""
    if span[1] > len(text):
        yield loc, f"ends at {span[1]}, after the text's end: write {len(text)} at most"
    elif not WORD.search(text, *span):
        yield loc, "holds no word: write the offsets of words"
    elif (whole := whole_words(span, text)) != span:
        yield loc, f"cuts a word in two: write {whole}"


def whole_words(span: list[int], text: str) -> list[int]:
    """The offsets, moved outwards where they lie inside of a word."""
    words = words_of(text)
    first, last = (bisect_left(words, at, key=attrgetter("start")) - 1 for at in span)
    start = words[first].start if first >= 0 and span[0] < words[first].end else span[0]
    end = words[last].end if last >= 0 and span[1] < words[last].end else span[1]
    return [start, end]


words_of = lru_cache(maxsize=1)(shadow.words_of)
"""The words of a text, which many corrections ask for."""


def nearest(passage: str, text: str) -> Span | None:
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
    return whole_numbers(Span(there[first].start(), there[last].end()), text)


def whole_numbers(span: Span, text: str) -> Span:
    """The span, longer where it begins or ends within a number like 1,200."""
    start, end = span.start, span.end
    for match in _NUMBER.finditer(text):
        start = match.start() if match.start() < start < match.end() else start
        end = match.end() if match.start() < end < match.end() else end
    return Span(start, end)
