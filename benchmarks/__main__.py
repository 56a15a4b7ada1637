"""`python -m benchmarks [NAME …]`: measure, print, save.

All are measured if none is named: attribution, confidence, corrections, coverage, differences,
exchange, gold, judged, pairs, sides, speed, toward, validity. `scale` is measured if it is named:
it takes half an hour.
`floors [--allow-lower]` pins the floors of `tests/test_floors.py`.
Exit code 0; 1 with a message where a corpus is missing or a floor would be lowered.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from benchmarks import (
    attribution,
    confidence,
    corrections,
    coverage,
    differences,
    exchange,
    floors,
    judged,
    pairs,
    scale,
    sides,
    speed,
    stories,
    toward,
    validity,
)
from benchmarks.results import Result, save
from generator.errors import EvenhandError

MEASURES: dict[str, tuple[Callable[[], Result], Callable[[Result], str]]] = {
    "attribution": (attribution.measure, attribution.show),
    "confidence": (confidence.measure, confidence.show),
    "corrections": (corrections.measure, corrections.show),
    "coverage": (coverage.measure, coverage.show),
    "differences": (differences.measure, differences.show),
    "exchange": (exchange.measure, exchange.show),
    "gold": (stories.measure, stories.show),
    "judged": (judged.measure, judged.show),
    "pairs": (pairs.measure, pairs.show),
    "sides": (sides.measure, sides.show),
    "speed": (speed.measure, speed.show),
    "toward": (toward.measure, toward.show),
    "validity": (validity.measure, validity.show),
}
LONG: dict[str, tuple[Callable[[], Result], Callable[[Result], str]]] = {
    "scale": (scale.measure, scale.show),
}
"""What is measured only if it is named."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is named; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", choices=[*MEASURES, *LONG, "floors", []]
    )
    parser.add_argument("--allow-lower", action="store_true", help="floors: lower them if need be")
    options = parser.parse_args(arguments)
    try:
        return run(options.names or list(MEASURES), allow_lower=options.allow_lower)
    except EvenhandError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1


def run(names: Sequence[str], *, allow_lower: bool) -> int:
    """Measure each in turn; the exit code."""
    for name in names:
        if name == "floors":
            return pin(allow_lower=allow_lower)
        measure, show = (MEASURES | LONG)[name]
        result = measure()
        save(name, result)
        print(show(result), flush=True)
    return 0


def pin(*, allow_lower: bool) -> int:
    """Rewrite the floors; 1 if that would lower one and may not."""
    lower = floors.rewrite(floors.measure(), allow_lower=allow_lower)
    print("\n".join(lower) or "No floor is lower than it was.")
    if lower and not allow_lower:
        print("benchmarks: nothing written; --allow-lower lowers them", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
