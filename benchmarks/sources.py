"""Whether a source has the level and the kind that a reader gives it.

`benchmarks/coded/sources.jsonl`: 100 passages that the engine found, half in `allsides-4000` and
half in `gaza-2012`, drawn by a fixed seed; level and kind by somebody who had not seen the rules.
In: those and their texts. Out: of the passages that the engine still finds, the part with the
judge's level, of those that report something at all; the part with the judge's kind; and of the
kinds that are not `other`, how many are right, and of the sources that have one, how many get it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.coded import FOLDER
from benchmarks.corpora import Row, rows
from benchmarks.engine import provenance
from benchmarks.judged import alike
from benchmarks.results import Result
from benchmarks.sheets import dispute_file, share, with_texts
from benchmarks.tables import table
from generator.analyse.attribution import extract
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE, parse
from generator.analyse.source_kinds import KINDS
from generator.analyse.source_nouns import OTHER
from generator.analyse.sources import LEVELS, kind, level
from generator.load.sides import load_sides
from generator.model import Attribution

FILE = FOLDER / "sources.jsonl"
NO_REPORT = "none"


@dataclass(frozen=True, slots=True)
class Sorted:
    """A judged source, and what the engine says of it."""

    levels: Sequence[str]  # the judge's, the best first
    kinds: Sequence[str]
    level: str
    kind: str


def measure() -> Result:
    """The shares of right levels and kinds."""
    judged = list(rows(FILE))
    return {**provenance(), "judged": len(judged), **figures(list(found_sources(judged)))}


def found_sources(judged: Sequence[Row]) -> Iterator[Sorted]:
    """The judged sources that the engine still finds."""
    for text, mine in with_texts(judged, "sources"):
        sides = dispute_file(mine[0]["corpus"])
        dispute = None if sides is None else load_sides(sides)
        doc = parse(text, pipeline(PIPELINE))
        found = extract(doc, dispute)
        for row in mine:
            if (one := held(row, found)) is not None:
                given = level(one, doc, dispute), kind(one, doc, dispute)
                yield sorted_(row, *given)


def held(row: Row, found: Sequence[Attribution]) -> Attribution | None:
    """The engine's passage that is the judged one."""
    contents = ((one, [(span.start, span.end) for span in one.content]) for one in found)
    return next((one for one, content in contents if alike(content, row["content"])), None)


def sorted_(row: Row, level_: str, kind_: str) -> Sorted:
    """A judged source with the engine's answers, the level as a number."""
    number = str(LEVELS.index(level_) + 1)
    kinds = [name for name in (row["kind"], row["second"]) if name]
    return Sorted(row["level"].split("/"), kinds, number, kind_)


def figures(found: Sequence[Sorted]) -> Result:
    """What is counted of the judged sources."""
    reports = [one for one in found if one.levels[0] != NO_REPORT]
    given = [one for one in found if one.kind != OTHER]
    told = [one for one in found if one.kinds[0] != OTHER]
    return {
        "figures": {
            "level": share(one.level == one.levels[0] for one in reports),
            "level_or_second": share(one.level in one.levels for one in reports),
            "kind": share(one.kind == one.kinds[0] for one in found),
            "kind_or_second": share(one.kind in one.kinds for one in found),
            "kind_given": share(one.kind == one.kinds[0] for one in given),
            "kind_found": share(one.kind == one.kinds[0] for one in told),
            "has_kind": share(one.kind != OTHER for one in told),
        },
        "kinds": {name: of_kind(name, found) for name in KINDS},
    }


def of_kind(name: str, found: Sequence[Sorted]) -> Result:
    """How many of those given a kind have it, and how many of those that have it get it."""
    return {
        "precision": share(one.kinds[0] == name for one in found if one.kind == name),
        "recall": share(one.kind == name for one in found if one.kinds[0] == name),
    }


def show(result: Result) -> str:
    """A table with a row a kind."""
    lines = [
        [name, *(row[way][key] for way in ("precision", "recall") for key in ("n", "value"))]
        for name, row in result["kinds"].items()
    ]
    return table("Kinds of sources", ["kind", "given", "right", "are", "given"], lines)
