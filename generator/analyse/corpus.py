"""Many articles: in order, in this process or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.article import analyse
from generator.analyse.parse import PIPELINE, load_pipeline
from generator.model import Analysis, Dispute

if TYPE_CHECKING:
    from spacy.language import Language

CHUNK = 4
"""Articles handed to a worker at once."""


@dataclass(frozen=True, slots=True)
class Task:
    """One text to analyse."""

    id: str
    text: str
    dispute: Dispute | None
    pipeline: str = PIPELINE


@cache
def pipeline(name: str) -> Language:
    """The pipeline, loaded once a process."""
    return load_pipeline(name)


def run(task: Task) -> Analysis:
    """The Analysis of a task."""
    return analyse(task.id, task.text, task.dispute, pipeline(task.pipeline))


def run_all(tasks: Iterable[Task], workers: int = 1) -> Iterator[Analysis]:
    """The Analyses in the order of the tasks."""
    if workers == 1:
        yield from map(run, tasks)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(run, tasks, chunksize=CHUNK)
