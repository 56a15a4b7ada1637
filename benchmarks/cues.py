"""Whether an introducing word has the class that it has in its sentence.

`benchmarks/coded/cues.jsonl`: 100 cues that people marked in `polnear-train` and 100 that the
engine found in `allsides-4000`, drawn by a fixed seed and classed by somebody who had not seen the
rules; offsets and hashes only. In: those and their texts. Out: of the cues that the engine has
there, the part whose class is the judge's. What the judge calls no cue at all is counted by itself:
the class cannot be right of what should not be there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.coded import FOLDER
from benchmarks.corpora import Row, rows
from benchmarks.engine import provenance
from benchmarks.results import Result
from benchmarks.sheets import overlap, share, with_texts
from benchmarks.tables import table
from generator.analyse.attribution import extract
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE, parse

FILE = FOLDER / "cues.jsonl"
NONE = "none"


@dataclass(frozen=True, slots=True)
class Classed:
    """A judged cue; `given` is the engine's class, None where it has no cue there."""

    judged: str
    second: str | None
    given: str | None


def measure() -> Result:
    """The shares of right classes, in all and class by class."""
    found = list(classed(list(rows(FILE))))
    return {**provenance(), "judged": len(found), **figures(found)}


def classed(judged: Sequence[Row]) -> Iterator[Classed]:
    """Each judged cue with the class that the engine gives it."""
    for text, mine in with_texts(judged, "cues"):
        found = extract(parse(text, pipeline(PIPELINE)), None)
        places = [([(span.start, span.end) for span in one.cue], one.cue_class) for one in found]
        for row in mine:
            given = next((name for cue, name in places if overlap(cue, row["cue"])), None)
            yield Classed(row["cue_class"], row["second"], given)


def figures(found: Sequence[Classed]) -> Result:
    """What is counted of the judged cues."""
    given = [one for one in found if one.given is not None]
    cues = [one for one in given if one.judged != NONE]
    classes = sorted({one.given for one in given if one.given} | {one.judged for one in cues})
    return {
        "figures": {
            "class": share(one.given == one.judged for one in cues),
            "class_or_second": share(one.given in {one.judged, one.second} for one in cues),
            "class_no_cue_wrong": share(one.given == one.judged for one in given),
            "cue": share(one.judged != NONE for one in given),
            "found": share(one.given is not None for one in found if one.judged != NONE),
        },
        "classes": {name: of_class(name, cues) for name in classes},
    }


def of_class(name: str, cues: Sequence[Classed]) -> Result:
    """How many of those given a class have it, and how many of those that have it get it."""
    return {
        "precision": share(one.judged == name for one in cues if one.given == name),
        "recall": share(one.given == name for one in cues if one.judged == name),
    }


def show(result: Result) -> str:
    """A table with a row a class."""
    lines = [
        [name, *(row[way][key] for way in ("precision", "recall") for key in ("n", "value"))]
        for name, row in result["classes"].items()
    ]
    return table("Introducing words by class", ["class", "given", "right", "are", "given"], lines)
