"""`evenhand analyse`: JSON lines to JSON lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

import click

from generator.commands.shared import WORKERS
from generator.commands.telling import json_lines


@click.command()
@click.argument("source", type=click.File(encoding="utf-8-sig", errors="replace"), default="-")
@click.option("--sides", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write to, at the end.  [default: the screen]",
)
@WORKERS
def analyse(source: TextIO, sides: Path | None, out: Path | None, workers: int) -> None:
    """Analyse JSON lines {"id", "text"}: one result a line, in order.

    --sides FILE.yml is a dispute file, or any YAML with `sides:`; without it there are no figures
    per side. A line that cannot be analysed gives {"id", "line", "error"}, and exit code 1.
    """
    from generator.analyse.lines import LARGEST, analyse_lines  # noqa: PLC0415
    from generator.load.long_lines import bounded  # noqa: PLC0415
    from generator.load.sides import load_sides  # noqa: PLC0415

    failed = False
    dispute = None if sides is None else load_sides(sides)
    with json_lines(out) as write:
        for result in analyse_lines(bounded(source, LARGEST), dispute, workers=workers):
            failed |= "error" in result
            write(result)
    if failed:
        sys.exit(1)
