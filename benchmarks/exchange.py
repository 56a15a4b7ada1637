"""Whether the program hears both sides alike: invented passages, with the sides' names exchanged.

In: the tables of `tests/exchanges` (`exchanged_names`). Out: in percent, how many of all passages
found follow the exchange (same places, form, kind and class of cue, the other side), and how many
of the wanted passages of each side are found and given to it. Needs no corpora.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.corpora import Row
from benchmarks.engine import provenance, read
from benchmarks.exchanged_names import (
    NAMES,
    Case,
    Version,
    cases,
    disputes,
    sides_file,
    tables,
)
from benchmarks.gold import IOU, characters, iou
from benchmarks.results import Result, file_of, percent
from benchmarks.tables import table

HIT, MISSED, NOBODY, WRONG = "hit", "not found", "no side", "wrong side"


@dataclass(frozen=True, slots=True)
class Heard:
    """A case, and the attributions found in each of its versions."""

    case: Case
    found: tuple[Sequence[Row], Sequence[Row]]


def measure() -> Result:
    """The figures of every dispute, and over all."""
    return {**provenance(), **figures({name: hear(name) for name in disputes()})}


def figures(heard: Mapping[str, Sequence[Heard]]) -> Result:
    """The figures of every dispute, and over all."""
    return {
        "files": [file_of(path) for path in (*tables(), NAMES)],
        "cases": sum(map(len, heard.values())),
        **following([one for part in heard.values() for one in part]),
        "disputes": {name: summary(name, part) for name, part in heard.items()},
    }


def hear(name: str) -> tuple[Heard, ...]:
    """Every passage on a dispute as the engine reads it, each version as an article of its own."""
    wanted = cases(name)
    texts = [version.text for case in wanted for version in case.versions]
    records = ({"id": number, "text": text} for number, text in enumerate(texts))
    found = [line["attributions"] for line in read(records, disputes()[name])]
    pairs = zip(found[::2], found[1::2], strict=True)
    return tuple(Heard(case, pair) for case, pair in zip(wanted, pairs, strict=True))


def summary(name: str, heard: Sequence[Heard]) -> dict[str, Any]:
    """The figures of one dispute: both versions of every passage count."""
    results = Counter(pair for one in heard for pair in outcomes(one))
    sides = [side.id for side in disputes()[name].sides]
    return {
        "title": disputes()[name].title,
        "sides_file": file_of(sides_file(name)),
        "cases": len(heard),
        **following(heard),
        "sides": {side: rates(results, [side]) for side in sides},
        "both": rates(results, ["both"]),
        "no_side": rates(results, ["other", "none"]),
    }


def rates(results: Mapping[tuple[str, str], int], expected: Iterable[str]) -> dict[str, Any]:
    """How many passages there are of whom is expected, and what became of them."""
    came = Counter[str]()
    for (whose, outcome), number in results.items():
        if whose in expected:
            came[outcome] += number
    total = came.total()
    return {
        "passages": total,
        "hit_rate": percent(came[HIT] / total) if total else None,
        "not_found": came[MISSED],
        "given_to_nobody": came[NOBODY],
        "given_to_wrong_side": came[WRONG],
    }


# ---------------------------------------------------------------- whose is it?


def outcomes(heard: Heard) -> tuple[tuple[str, str], tuple[str, str]]:
    """Of each version, whose the wanted passage is and what became of it."""
    one, two = zip(heard.case.versions, heard.found, strict=True)
    return (one[0].expected, outcome(*one)), (two[0].expected, outcome(*two))


def outcome(version: Version, found: Sequence[Row]) -> str:
    """Whether the wanted passage is found and stands with whom it should."""
    near = nearest(version, found)
    if near is None:
        return MISSED
    voice = near["side"] or near["voice"]
    if voice == version.expected or (version.expected == "none" and not near["sides"]):
        return HIT
    lawful = version.expected == "both" or not set(near["sides"]) - {version.expected}
    return NOBODY if lawful else WRONG


def nearest(version: Version, found: Sequence[Row]) -> Row | None:
    """The attribution whose content is the wanted passage, as gold codings are matched."""
    wanted = characters((span.start, span.end) for span in version.wanted)
    near = [(iou(wanted, characters(row["content"])), n) for n, row in enumerate(found)]
    best, number = max(near, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
    return found[number] if best >= IOU else None


# ---------------------------------------------------------------- does it follow?


def following(heard: Sequence[Heard]) -> dict[str, Any]:
    """How many passages are found in all versions, and how many of them follow the exchange."""
    total = sum(len(found) for one in heard for found in one.found)
    follow = sum(2 * (seen(one, 0) & seen(one, 1)).total() for one in heard)
    return {"found": total, "follow": percent(follow / max(1, total))}


def seen(heard: Heard, number: int) -> Counter[tuple[Any, ...]]:
    """What is found in a version, put so that it is the same in the other."""
    version, case = heard.case.versions[number], heard.case
    one, two = (side.id for side in disputes()[case.dispute].sides)
    ids = {one: two, two: one} if number else {}
    return Counter(mark(version, row, ids) for row in heard.found[number])


def mark(version: Version, row: Row, ids: Mapping[str, str]) -> tuple[Any, ...]:
    """An attribution by its places on the skeleton, its classes and its sides."""
    places = (
        tuple((version.on_skeleton(start), version.on_skeleton(end)) for start, end in row[part])
        for part in ("source", "cue", "content")
    )
    classes = (row[key] for key in ("form", "kind", "cue_class", "voice"))
    return (*places, *classes, *sorted(ids.get(side, side) for side in row["sides"]))


# ---------------------------------------------------------------- shown


def show(result: Result) -> str:
    """One table with a row for each side, for both together and for third parties."""
    lines = [
        [f"{name}: {whose}", *rate.values()]
        for name, row in result["disputes"].items()
        for whose, rate in {**row["sides"], "both": row["both"], "no side": row["no_side"]}.items()
    ]
    header = ["dispute", "passages", "hit %", "not found", "no side", "wrong side"]
    follow = f"{result['found']} passages found; {result['follow']} % follow the exchange"
    return table(f"Names exchanged: {follow}", header, lines)
