"""Floors below which no figure may fall, pinned in `tests/floors.json`.

In: the gold codings of the project and, where they are there, the corpora. Out: Pinned figures by
name, and what is worse than its floor. Figures whose name ends in `_error` are better when lower;
their floor is a ceiling.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import acts, attribution, cues, omissions, sides, sources, stories, words
from benchmarks.corpora import ROOT, corpora, sha256
from benchmarks.results import Result, as_json
from generator.errors import ConfigurationError

FLOORS = ROOT / "tests" / "floors.json"
TOLERANCE = 0.05
"""Points that a figure may be worse than its floor: half of the last digit."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """Figures (percent or points) on a gold file, and that file's SHA-256."""

    sha256: str
    figures: dict[str, float]


Floors = dict[str, Pinned]
JUDGED: dict[str, tuple[Path, Callable[[], Result]]] = {
    "cues": (cues.FILE, cues.measure),
    "sources": (sources.FILE, sources.measure),
    "omissions": (omissions.FILE, omissions.measure),
    "acts": (acts.FRESH, acts.measure),
    "words": (words.CODED, words.measure),
}
"""Parts of `validity.py` with floors: their judgements, and what counts them."""


def load(path: Path = FLOORS) -> Floors:
    """The floors by what they were measured on; none where there is no file."""
    if not path.is_file():
        return {}
    return {name: Pinned(**row) for name, row in json.loads(path.read_text("utf-8")).items()}


def save(floors: Floors, path: Path = FLOORS) -> None:
    """Write the floors, sorted."""
    rows = {name: asdict(pinned) for name, pinned in floors.items()}
    path.write_text(as_json(rows), encoding="utf-8", newline="\n")


def has_corpora() -> bool:
    """Whether the corpora are on this machine."""
    try:
        corpora()
    except ConfigurationError:
        return False
    return True


def measure_gold(path: Path) -> Pinned:
    """The figures on one gold file of the project."""
    return Pinned(sha256(path), stories.measure_story(path)["figures"])


def measure_attribution() -> Pinned:
    """The figures on polnear-dev."""
    result = attribution.measure()
    return Pinned(result["corpus"]["sha256"], attribution.flat(result))


def measure_sides(coded: sides.Coded) -> Pinned:
    """The figures on one coded story of the corpora."""
    result = sides.measure_story(coded)
    return Pinned(result["files"][0]["sha256"], sides.flat(result["figures"], coded.sides))


def measure_judged(part: str) -> Pinned:
    """The figures of blind judgements."""
    path, count = JUDGED[part]
    figures = count()["figures"]
    return Pinned(sha256(path), {name: one["value"] for name, one in figures.items() if one["n"]})


def named(part: str) -> str:
    """The name that the floors of blind judgements have."""
    return f"judged/{part}"


def measure() -> Floors:
    """All figures that can be measured here."""
    found = {f"gold/{path.stem}": measure_gold(path) for path in stories.gold_files()}
    if has_corpora():
        found["polnear-dev"] = measure_attribution()
        found |= {coded.story: measure_sides(coded) for coded in sides.STORIES}
        found |= {named(part): measure_judged(part) for part in JUDGED}
    return found


def worse(figures: Mapping[str, float], floors: Mapping[str, float]) -> Iterator[str]:
    """A sentence for every figure that is worse than its floor, or no longer measured."""
    for name, floor in floors.items():
        figure = figures.get(name)
        if figure is None:
            yield f"{name}: not measured any more, its floor is {floor}"
        elif loss(name, figure, floor) > TOLERANCE:
            yield f"{name}: {figure}, its floor is {floor}"


def loss(name: str, figure: float, floor: float) -> float:
    """By how many points a figure is worse than its floor."""
    return figure - floor if name.endswith("_error") else floor - figure


def rewrite(measured: Floors, *, allow_lower: bool, path: Path = FLOORS) -> list[str]:
    """Pin the measured figures; what was not measured keeps its floors.

    Out: what would be lower. Then nothing is written, unless that is allowed. On another gold file
    a figure is not lower but another one.
    """
    held = load(path)
    same = {name for name, pinned in measured.items() if sha256_of(held, name) == pinned.sha256}
    lower = [
        f"{name}: {sentence}"
        for name in measured
        if name in same
        for sentence in worse(measured[name].figures, held[name].figures)
    ]
    if allow_lower:
        save(held | measured, path)
    elif not lower:
        best = {
            name: raised(held[name], pin) if name in same else pin for name, pin in measured.items()
        }
        save(held | best, path)
    return lower


def sha256_of(floors: Floors, name: str) -> str | None:
    """The gold file that the floors of a name were measured on."""
    return floors[name].sha256 if name in floors else None


def raised(held: Pinned, measured: Pinned) -> Pinned:
    """The better of each figure, so that many small losses are not pinned one by one."""
    return Pinned(
        measured.sha256,
        {
            name: held.figures[name]
            if name in held.figures and loss(name, figure, held.figures[name]) > 0
            else figure
            for name, figure in measured.figures.items()
        },
    )
