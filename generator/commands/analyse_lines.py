"""`evenhand analyse`: JSON lines to JSON lines."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import click

from generator.commands.crewing import CLUSTER, NO_CACHE, WORKERS, Means, hired
from generator.commands.shared import QUIET
from generator.commands.telling import json_line, tell, tell_json

PIECE = 1_000_000


@click.command()
@click.argument("source", type=click.File(encoding="utf-8-sig", errors="replace"), default="-")
@click.option("--sides", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write to, at the end; until then what is done lies in OUT.part, and the same "
    "command goes on from there.  [default: the screen]",
)
@WORKERS
@CLUSTER
@NO_CACHE
@QUIET
@click.option("--json", "as_json", is_flag=True, help="The summary at the end as JSON.")
def analyse(
    source: TextIO,
    *,
    sides: Path | None,
    out: Path | None,
    workers: int | None,
    cluster: str | None,
    no_cache: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Analyse JSON lines {"id", "text"}: one result a line, in order.

    --sides FILE.yml is a dispute file, or any YAML with `sides:`; without it there are no figures
    per side. A line that cannot be analysed gives {"id", "line", "error"}, and exit code 1.
    """
    from generator.analyse.lines import LARGEST, go_on  # noqa: PLC0415
    from generator.commands.progress import watched  # noqa: PLC0415
    from generator.load.sides import load_sides  # noqa: PLC0415

    dispute = None if sides is None else load_sides(sides)
    means = Means(workers, no_cache, cluster)
    with (
        watched(quiet=quiet or as_json) as watch,
        hired(means, watch) as crew,
        _output(out) as output,
    ):
        watch.stage("analyse", of=_lines(source))
        lines = _arriving(source, LARGEST)
        for row in go_on(lines, dispute, crew, output.finished):
            output.keep() if row is None else output.write(row)
    if as_json:
        tell_json(watch.as_json(), err=True)
    elif not quiet and (watch.long or sys.stderr.isatty()):
        tell(watch.summary(), err=True)
    if watch.outcomes["failed"]:
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class Output:
    """Where results go; what an earlier run left there."""

    write: Callable[[object], None]
    finished: Callable[[], dict[str, Any] | None] = lambda: None
    keep: Callable[[], None] = lambda: None


@contextmanager
def _output(file: Path | None) -> Iterator[Output]:
    """The screen, a pipe or a device; or a file, which is there in whole at the end."""
    from generator.part_file import part  # noqa: PLC0415 (only the command asked for loads)

    if file is None or str(file) == "-":
        yield Output(tell_json)
    elif file.exists() and not file.is_file():
        with file.open("w", encoding="utf-8") as opened:
            yield Output(partial(tell_json, file=opened))
    else:
        with part(file) as made:
            yield Output(lambda row: made.write(json_line(row)), made.finished, made.keep)


def _arriving(source: TextIO, most: int) -> Iterable[str | None]:
    """The lines of a file; those of a pipe or a terminal as they come."""
    from generator.load.long_lines import arriving, bounded  # noqa: PLC0415 (as above)

    regular = _regular(source)
    return bounded(source, most) if regular in {None, True} else arriving(source.fileno(), most)


def _regular(source: TextIO) -> bool | None:
    """Whether it is a file with an end; None where the system does not know it."""
    try:
        return stat.S_ISREG(os.fstat(source.fileno()).st_mode)
    except (OSError, ValueError):
        return None


def _lines(source: TextIO) -> int | None:
    """How many lines a file has, as far as they can be counted before they are read."""
    if not _regular(source) or source.name in {"-", "<stdin>"}:
        return None
    with Path(source.name).open("rb") as file:
        return sum(piece.count(b"\n") for piece in iter(lambda: file.read(PIECE), b""))
