"""Record files in, Records out; or what in them is broken, forged or more than may be shown."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any

from generator.errors import ConfigurationError, Problem
from generator.load.json_places import RESTORE, TOLD, places, read_json
from generator.load.layout import read
from generator.load.record_parts import wrong_parts
from generator.load.record_schema import RecordFile
from generator.load.strict_yaml import Loc, Tree
from generator.load.validate import misfits
from generator.load.values import quoted
from generator.model import Record, Span
from generator.record import FORMAT, checksum, whole_record
from generator.record_file import NOWHERE, filed, unpacked
from generator.shadow import laid_out, words_of
from generator.swap import swap_in

Wrong = tuple[Loc, str]
_FRONT_MATTER = re.compile(r"(\A---[ \t]*\n.*?)(^---[ \t]*$)", re.DOTALL | re.MULTILINE)
_ROWS = ("attributions", "machine")
BEGIN = attrgetter("start")
LEAST = {"measurements": ("metric", "unit"), "before": ("metric", "unit"), "items": ("kind",)}
"""What rows that stand together have to tell."""


@dataclass(frozen=True, slots=True)
class Found:
    """A record file: its Record, unless too much is wrong with it, and the problems."""

    text: str
    path: str
    record: Record | None
    problems: tuple[Problem, ...]

    def problem(self, loc: Loc, message: str) -> Problem:
        """A Problem at a field of the file."""
        tree = places(self.text, self.path)
        return tree.problem(filed(tree.value, loc), message)


def check_record(story: str, article: str, text: str, path: str) -> Found:
    """A record file, with every problem that it has by itself. Raises ContentError where it is no
    JSON.
    """
    value = read_json(text, path)
    wrong = (*_of_other_format(value, text, path),) or _typed(value, text, path)
    if wrong or not isinstance(value, dict):
        return Found(text, path, None, tuple(wrong))
    whole = unpacked(value)
    every = chain(_of_file(value, story, article), list(_lacking(whole)) or _forged(whole))
    unfit = tuple(islice(every, TOLD))
    if unfit:
        tree = places(text, path)
        wrong = tuple(tree.problem(filed(value, loc), message) for loc, message in unfit)
        return Found(text, path, None, wrong)
    return Found(text, path, whole_record(whole), ())


def _of_other_format(value: object, text: str, path: str) -> Iterator[Problem]:
    version = value.get("format") if isinstance(value, dict) else None
    if version != FORMAT:
        what = (
            f"{quoted(version)} is no format that this version of Evenhand reads: it reads "
            f"{FORMAT}; update Evenhand, or write the file again: evenhand code --recode"
        )
        yield places(text, path).problem(("format",), what)


def _typed(value: object, text: str, path: str) -> tuple[Problem, ...]:
    """What has a wrong name or type; places are looked up only if something has."""
    quick = misfits(Tree(path, value, {}, {}, frozenset(), ()), RecordFile)
    return misfits(places(text, path), RecordFile) if quick else ()


def _of_file(file: dict[str, Any], story: str, article: str) -> Iterator[Wrong]:
    """What names another article than the file's, or was changed by hand."""
    for name, told, known in (("story", file["story"], story), ("id", file["id"], article)):
        if told != known:
            yield (name,), f"{quoted(told)} is another than the file's, {quoted(known)}: {RESTORE}"
    if file["checksum"] != checksum(file):
        yield ("checksum",), f"does not fit the rest, which was changed by hand: {RESTORE}"


def _lacking(value: dict[str, Any]) -> Iterator[Wrong]:
    """What each row of several has to tell, itself or together with them."""
    for name, fields in LEAST.items():
        for i, row in enumerate(value[name]):
            for field in fields:
                if not row[field]:
                    yield (name, i, field), f"is missing: {RESTORE}"


def _forged(value: dict[str, Any]) -> Iterator[Wrong]:
    """What in a record's fields cannot be."""
    yield from _confirmed_alone(value)
    yield from _counts(value)
    yield from _disordered(value)
    yield from _overlapping(value)
    yield from _voiceless(value)
    yield from _laid_wrong(value)
    yield from wrong_parts(value)


def _confirmed_alone(value: dict[str, Any]) -> Iterator[Wrong]:
    """People who confirm twice, or what they coded themselves."""
    people = [value["coded_by"].casefold()]
    for i, handle in enumerate(value["confirmed_by"]):
        if handle.casefold() in people:
            yield (
                ("confirmed_by", i),
                f"{quoted(handle)} coded it or stands here before: {RESTORE}",
            )
        people.append(handle.casefold())


def _counts(value: dict[str, Any]) -> Iterator[Wrong]:
    """Lists that belong together and are not as long."""
    pairs = (
        ("hashes", "paragraphs"),
        ("speakers", "attributions"),
        ("machine_speakers", "machine"),
    )
    for name, other in pairs:
        if len(value[name]) != len(value[other]):
            yield (
                (name,),
                f"has {len(value[name])} items for {len(value[other])} {other}: {RESTORE}",
            )
    for rows in _ROWS:
        for i, row in enumerate(value[rows]):
            if row["paragraph"] >= len(value["paragraphs"]):
                yield (rows, i, "paragraph"), f"there is no such paragraph: {RESTORE}"


def _disordered(value: dict[str, Any]) -> Iterator[Wrong]:
    """Spans behind the text's end, or not in order."""
    for name in ("paragraphs", "sentences", "quoted"):
        yield from _in_order((name,), value[name], value["length"])
    for name in ("clips", "shown"):
        spans = [row["span"] for row in value[name]]
        yield from _in_order((name,), spans, value["length"])
    for rows in _ROWS:
        for i, row in enumerate(value[rows]):
            for part in ("source", "cue", "content"):
                yield from _in_order((rows, i, part), row[part], value["length"])
    for name in ("measurements", "before"):
        for i, row in enumerate(value[name]):
            yield from _inside((name, i, "evidence"), row["evidence"], value["length"])
    yield from _inside(("places",), [row["span"] for row in value["places"]], value["length"])


def _in_order(loc: Loc, spans: Sequence[list[int]], length: int) -> Iterator[Wrong]:
    yield from _inside(loc, spans, length)
    for i in range(1, len(spans)):
        if spans[i][0] < spans[i - 1][1]:
            yield (*loc, i), f"begins before the one before it ends: {RESTORE}"


def _inside(loc: Loc, spans: Sequence[list[int]], length: int) -> Iterator[Wrong]:
    for i, span in enumerate(spans):
        if span[1] == NOWHERE:
            yield (*loc, i), f"no passage or clip begins at {span[0]}: {RESTORE}"
        if span[1] > length:
            yield (*loc, i), f"ends at {span[1]}, behind the text's end at {length}: {RESTORE}"


def _overlapping(value: dict[str, Any]) -> Iterator[Wrong]:
    """Passages that count the same words twice."""
    for rows in _ROWS:
        spans = sorted((tuple(s), i) for i, row in enumerate(value[rows]) for s in row["content"])
        for (before, _), (span, i) in pairwise(spans):
            if span[0] < before[1]:
                yield (rows, i, "content"), f"overlaps the content of another passage: {RESTORE}"


def _voiceless(value: dict[str, Any]) -> Iterator[Wrong]:
    """Passages whose side and voice do not go together."""
    for rows in _ROWS:
        for i, row in enumerate(value[rows]):
            if not _fits_voice(row["voice"], row["side"], row["sides"]):
                yield (rows, i, "voice"), f"does not fit side and sides: {RESTORE}"


def _fits_voice(voice: str, side: str | None, sides: list[str]) -> bool:
    """Whether one side speaks for itself, two or more jointly, none as another or unknown."""
    if voice == "both":
        return side is None and len(set(sides)) == len(sides) > 1
    return sides == ([] if side is None else [side]) and (voice == "side") == (side is not None)


def _laid_wrong(value: dict[str, Any]) -> Iterator[Wrong]:
    """A layout of words that the text cannot have, and shown words that do not fit it."""
    try:
        words = laid_out(value["layout"])
    except ValueError as error:
        yield ("layout",), f"{quoted(error)} is no length of a word: {RESTORE}"
        return
    if len(words) != value["words"]:
        yield ("words",), f"the layout has {len(words)} words: {RESTORE}"
    if words and words[-1].end > value["length"]:
        yield ("layout",), f"the words end at {words[-1].end}, behind the text's end: {RESTORE}"
    for name in ("paragraphs", "sentences"):
        yield from _outside(name, words, value[name])
    if len(value["layout"]) != len(value["paragraphs"]):
        what = f"has {len(value['layout'])} lines for {len(value['paragraphs'])} paragraphs"
        yield ("layout",), f"{what}: {RESTORE}"
    for i, row in enumerate(value["shown"]):
        start, end = row["span"]
        first, last = (bisect_left(words, at, key=BEGIN) for at in (start, end))
        there = [Span(w.start - start, w.end - start) for w in words[first:last]]
        if len(row["words"]) != end - start or list(words_of(row["words"])) != there:
            yield ("shown", i, "words"), f"do not fit the place they are said to have: {RESTORE}"


def _outside(name: str, words: Sequence[Span], spans: Sequence[list[int]]) -> Iterator[Wrong]:
    """Words that stand in none of the spans, which are in order. With no blank behind a full stop
    (late.The) one begins in a sentence and ends in the next.
    """
    for word in words:
        at = bisect_right(spans, word.start, key=itemgetter(0)) - 1
        end = word.end if name == "paragraphs" else word.start + 1
        if at < 0 or spans[at][1] < end:
            yield (name,), f"the word at {word.start} stands in none: {RESTORE}"
            return


def write_hash(path: Path, digest: str) -> None:
    """Write into an article's front matter which text is meant, as its last line."""
    named = rf'\g<1>text_hash: "{digest}"\n\g<2>'
    write_record(path, _FRONT_MATTER.sub(named, read(path), count=1))


def write_record(path: Path, text: str) -> None:
    """Write a record file, in one go. ConfigurationError where it cannot be written."""
    try:
        swap_in(path, text.encode())
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written: {error.strerror}") from error
