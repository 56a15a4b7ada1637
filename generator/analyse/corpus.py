"""Many articles: in order, in this process or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.article import analyse
from generator.analyse.parse import PIPELINE, load_pipeline
from generator.errors import CorrectionError
from generator.model import Analysis, Correction, Dispute

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
    corrections: tuple[Correction, ...] = ()
    title: str | None = None


@cache
def pipeline(name: str) -> Language:
    """The pipeline, loaded once a process."""
    return load_pipeline(name)


def run(task: Task) -> Analysis:
    """The Analysis of a task. Raises CorrectionError that names the article."""
    try:
        nlp = pipeline(task.pipeline)
        return analyse(task.id, task.text, task.dispute, nlp, task.corrections, title=task.title)
    except CorrectionError as error:
        raise CorrectionError(f"{task.id}: {error}") from error


def run_all(tasks: Iterable[Task], workers: int = 1) -> Iterator[Analysis]:
    """The Analyses in the order of the tasks."""
    if workers == 1:
        yield from map(run, tasks)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(run, tasks, chunksize=CHUNK)
