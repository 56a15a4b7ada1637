"""Who analyses for a command: options that commands share, and what comes of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.commands.telling import tell
from generator.watching import UNWATCHED, Watch

if TYPE_CHECKING:
    from generator.analyse.crew import Crew

WORKERS = click.option(
    "--workers",
    type=click.IntRange(1, 61),
    help="Processes that analyse.  [default: one for each core]",
)
NO_CACHE = click.option(
    "--no-cache",
    is_flag=True,
    help="Do anew what is kept from earlier runs, and keep no analysis.",
)
CLUSTER = click.option(
    "--cluster",
    metavar="tcp://HOST:PORT",
    help="Analyse on the Dask cluster whose scheduler listens there.",
)


@dataclass(frozen=True, slots=True)
class Means:
    """What the options say of who analyses."""

    workers: int | None = None  # None: as many as there are cores
    no_cache: bool = False
    cluster: str | None = None


@contextmanager
def hired(means: Means, watch: Watch = UNWATCHED) -> Iterator[Crew]:
    """A crew, whose work ends with the command. Raises ConfigurationError for a cluster that is not
    to be had.
    """
    from generator.analyse.crew import Crew  # noqa: PLC0415 (only the command asked for loads)
    from generator.analyse.hands import Processes  # noqa: PLC0415 (as above)
    from generator.analyse.kept import open_kept  # noqa: PLC0415 (as above)
    from generator.analyse.workers import cores  # noqa: PLC0415 (as above)

    kept = None if means.no_cache else open_kept(lambda line: tell(line, err=True))
    number = means.workers or cores()
    if means.cluster is not None:
        from generator.analyse.cluster import cluster  # noqa: PLC0415 (as above)

        found = cluster(means.cluster)
        crew = Crew(kept, watch, lambda: found, handful=0)
    else:
        crew = Crew(kept, watch, partial(Processes, number) if number > 1 else None)
    try:
        yield crew
    finally:
        crew.close()
