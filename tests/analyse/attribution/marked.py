"""Texts with marks: what they say should be found, and how far what is found agrees."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model import WORD, Attribution, Spans

MARK = re.compile(r"[\[<{](?:(\d)\|)?|[\]>}]")
PARTS = {"[": "content", "<": "source", "{": "cue"}


@dataclass(slots=True)
class Marked:
    """The places of the words that a passage should have, by part."""

    content: set[int] = field(default_factory=set)
    source: set[int] = field(default_factory=set)
    cue: set[int] = field(default_factory=set)


def read(marked: str) -> tuple[str, list[Marked]]:
    """The text without marks, and its passages in order of their number."""
    text, at = "", 0
    opened: list[tuple[str, str, int]] = []
    spans: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for mark in MARK.finditer(marked):
        text, at = text + marked[at : mark.start()], mark.end()
        if mark[0][0] in PARTS:
            opened.append((mark[1] or "1", PARTS[mark[0][0]], len(text)))
        else:
            number, part, start = opened.pop()
            spans[number].append((part, start, len(text)))
    text += marked[at:]
    assert not opened, marked
    passages = []
    for _, found in sorted(spans.items()):
        passage = Marked()
        for part, start, end in found:
            getattr(passage, part).update(places(text, start, end))
        passages.append(passage)
    return text, passages


def places(text: str, start: int, end: int) -> set[int]:
    """Where the words between two places begin."""
    return {match.start() for match in WORD.finditer(text, start, end)}


def words_of(text: str, spans: Spans) -> set[int]:
    """Where the words of the spans begin."""
    return {at for span in spans for at in places(text, span.start, span.end)}


def shown(text: str, at: set[int]) -> str:
    return " ".join(match[0] for match in WORD.finditer(text) if match.start() in at)


def without_that(text: str, at: set[int]) -> set[int]:
    """The words without a `that` which only introduces them."""
    first = min(at)
    return at - {first} if text.startswith("that ", first) else at


def nearest(text: str, wanted: Marked, found: Sequence[Attribution]) -> Attribution | None:
    """The attribution that shares most words with the content that is wanted."""
    best = max(found, key=lambda a: len(words_of(text, a.content) & wanted.content), default=None)
    shared = best is not None and words_of(text, best.content) & wanted.content
    return best if shared else None


def disagreements(
    text: str, wanted: Marked, expected: str, found: Sequence[Attribution]
) -> list[str]:
    """In words, everything in which the nearest attribution is not what is expected."""
    near = nearest(text, wanted, found)
    if near is None:
        return ["not found"]
    voice, form, kind = (*expected.split(), "speech")[:3]
    content = words_of(text, near.content)
    same = without_that(text, content) == without_that(text, wanted.content)
    wrong = [] if same else [f"content: {shown(text, content)}"]
    for part, spans in (("source", near.source), ("cue", near.cue)):
        if not getattr(wanted, part) <= words_of(text, spans):
            wrong.append(f"{part}: {shown(text, words_of(text, spans))}")
    if (near.side or near.voice) != voice:
        wrong.append(f"voice: {near.side or near.voice}, not {voice}")
    wrong += [f"form: {near.form}"] if near.form != form else []
    return wrong + ([f"kind: {near.kind}"] if near.kind != kind else [])
