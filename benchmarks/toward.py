"""Whether the tone toward sides is what people read, and whether it favours one.

`python -m benchmarks.toward sample SHEET` draws 200 mentions of sides by seed, half from
`gaza-2012` and half from `allsides-4000`, none in a sentence or article of the first sample, and
writes a sheet for somebody who judges them without knowing the rules; `judged SHEET` takes the
answers over into `benchmarks/coded/toward_fresh.jsonl`. Without either: measure and show. Weights
and rules were chosen on `newsmtsc-train` alone and looked at on mentions of neither sample.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import toward_basil, toward_news, toward_sample, toward_sides
from benchmarks.engine import provenance
from benchmarks.results import Result
from benchmarks.sheets import Figure
from benchmarks.tables import table


def measure() -> Result:
    """The errors in percent, and the means of the values."""
    read = {name: toward_sides.read(path) for name, path in toward_sides.SAMPLES.items()}
    figures = toward_news.measure()
    means: dict[str, Figure] = {}
    for name, found in read.items():
        figures |= toward_sides.figures(name, found)
        means |= toward_sides.means(name, found)
    return {**provenance(), "figures": figures | toward_basil.measure(), "means": means}


def show(result: Result) -> str:
    """A table of the errors, and one of the means."""
    shown = (("figures", "Tone toward sides, percent"), ("means", "Mean values of judged mentions"))
    return "\n".join(
        table(title, [part, "n", "value", "low", "high"], lines_of(result, part))
        for part, title in shown
    )


def lines_of(result: Result, part: str) -> list[list[str | float | None]]:
    """A row a figure."""
    return [
        [name, *(one[column] for column in ("n", "value", "low", "high"))]
        for name, one in result[part].items()
    ]


def main(arguments: Sequence[str]) -> int:
    """`sample SHEET`, `judged SHEET`, or nothing."""
    match arguments:
        case ["sample", sheet]:
            toward_sample.write_sample(Path(sheet))
        case ["judged", sheet]:
            toward_sample.take_over(Path(sheet))
        case _:
            print(show(measure()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
