"""Invented passages, as written and with the names of the two sides exchanged.

In: `tests/exchanges/<dispute>.tsv`, a passage a line (`group`, `expected`, `text`), its sides in
the YAML file beside it, and `names.tsv`, the pairs of names. Out: Cases, whose two versions share
one skeleton: the text with one character in the place of every name, so that places of one version
can be found in the other.

`[…]` in a text is the passage that must go to whom `expected` names: the id of a side, "both",
"other" (a third party) or "none" (no side: a third party, or nobody known). ` ¶ ` begins a new
paragraph.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.corpora import ROOT
from generator.load.sides import load_sides
from generator.model import Dispute, Span, Spans

TABLES = ROOT / "tests" / "exchanges"
NAMES = TABLES / "names.tsv"
MARK = re.compile(r"[\[\]]")
NEW_SENTENCE = re.compile(r"(?:^|(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?:]|\n)[\s“”‘’]*$")
VOWELS = "AEIOaeio"  # no u: `a union`
INSIDE = 0.5
"""Where a place within a name stands on the skeleton: between the name's begin and its end."""


@dataclass(frozen=True, slots=True)
class Version:
    """A text, where the names of the sides stand in it, the passage wanted and whose it is."""

    text: str
    names: Spans
    wanted: Spans
    expected: str

    def on_skeleton(self, place: int) -> float:
        """The place with every name before it counted as one character."""
        longer = 0
        for name in self.names:
            if place <= name.start:
                break
            if place < name.end:
                return name.start - longer + INSIDE
            longer += name.end - name.start - 1
        return place - longer


@dataclass(frozen=True, slots=True)
class Case:
    """A passage in both versions, as written first, and the kind of source that it tries."""

    dispute: str
    group: str
    versions: tuple[Version, Version]


@cache
def disputes() -> Mapping[str, Dispute]:
    """The disputes that have a table; those of the project's content are used as they are."""
    return {path.stem: load_sides(sides_file(path.stem)) for path in tables()}


def tables() -> tuple[Path, ...]:
    """The tables of passages, one a dispute."""
    return tuple(sorted(path for path in TABLES.glob("*.tsv") if path != NAMES))


def sides_file(name: str) -> Path:
    """Where the sides of a dispute are defined: beside its table, or in the project's content."""
    beside = TABLES / f"{name}.yml"
    return beside if beside.is_file() else ROOT / "content" / "disputes" / beside.name


def cases(name: str) -> tuple[Case, ...]:
    """The passages on a dispute."""
    pairs = {
        key: value for row in rows(NAMES) if row["dispute"] == name for key, value in both(row)
    }
    one, two = (side.id for side in disputes()[name].sides)
    return tuple(
        Case(name, row["group"], versions(row, pairs, {one: two, two: one}))
        for row in rows(TABLES / f"{name}.tsv")
    )


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table, by column."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def both(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each name of a pair with the one that takes its place."""
    yield row["one"], row["two"]
    yield row["two"], row["one"]


def versions(
    row: Mapping[str, str], pairs: Mapping[str, str], sides: Mapping[str, str]
) -> tuple[Version, Version]:
    """The row as written, and with the names exchanged."""
    text, wanted = unmarked(row["text"].replace(" ¶ ", "\n\n"))
    names, other_text, other_names = exchanged(text, pairs)
    here = Version(text, names, wanted, row["expected"])
    there = Version(other_text, other_names, (), sides.get(row["expected"], row["expected"]))
    moved = tuple(Span(across(here, there, s.start), across(here, there, s.end)) for s in wanted)
    return here, Version(there.text, there.names, moved, there.expected)


def unmarked(marked: str) -> tuple[str, Spans]:
    """The text without its marks, and what they enclosed."""
    text, *parts = MARK.split(marked)
    places = []
    for part in parts:
        places.append(len(text))
        text += part
    return text, tuple(map(Span, places[::2], places[1::2]))


def exchanged(text: str, pairs: Mapping[str, str]) -> tuple[Spans, str, Spans]:
    """Where names stand, the text with each in place of its other, and where these stand."""
    known = {lowered(name): (name, other) for name, other in pairs.items()}
    here, there, other, at = [], [], "", 0
    for match in pattern(tuple(pairs)).finditer(text):
        other += text[at : match.start()]
        name, instead = known[lowered(match["name"])]
        begins = bool(NEW_SENTENCE.search(text[: match.start()][-9:]))
        capital = begins or (match["name"][0].isupper() and name[0].islower())
        put = in_place(match["article"], instead, capital=capital)
        here.append(Span(*match.span()))
        there.append(Span(len(other), len(other) + len(put)))
        other, at = other + put, match.end()
    return tuple(here), other + text[at:], tuple(there)


def lowered(name: str) -> str:
    """The name as it stands within a sentence, if it begins with a word like `the`."""
    return name[0].lower() + name[1:]


@cache
def pattern(names: Sequence[str]) -> re.Pattern[str]:
    """Any of the names, longest first, with the indefinite article before it."""
    longest = sorted(names, key=len, reverse=True)
    either = "|".join(f"(?i:{name[0]}){re.escape(name[1:])}" for name in longest)
    return re.compile(rf"(?<!\w)(?:(?P<article>[Aa])n? )?(?P<name>{either})(?!\w)")


def in_place(article: str | None, name: str, *, capital: bool) -> str:
    """The name with its article, or with a capital where a sentence begins."""
    if article:
        return f"{article}{'n' if name[0] in VOWELS else ''} {name}"
    return name[0].upper() + name[1:] if capital else name


def across(here: Version, there: Version, place: int) -> int:
    """The place in the other version; of one within a name, where the other name begins."""
    wanted = here.on_skeleton(place)
    return max(p for p in range(len(there.text) + 1) if there.on_skeleton(p) <= wanted)
