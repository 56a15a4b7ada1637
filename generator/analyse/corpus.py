"""Many articles: in order, in this process or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.article import analyse
from generator.analyse.parse import PIPELINE, load_pipeline
from generator.analyse.workers import processes
from generator.errors import CorrectionError, Problem
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
    """The Analysis of a task."""
    nlp = pipeline(task.pipeline)
    return analyse(task.id, task.text, task.dispute, nlp, task.corrections, title=task.title)


def attempt(task: Task) -> Analysis | CorrectionError:
    """The Analysis of a task, or why its corrections cannot be made."""
    try:
        return run(task)
    except CorrectionError as error:
        return error


def run_all(tasks: Iterable[Task], workers: int = 1) -> Iterator[Analysis]:
    """The Analyses in the order of the tasks. After the last, raises CorrectionError with what is
    wrong with the corrections of all of them.
    """
    if workers == 1:
        yield from analyses(map(attempt, tasks))
        return
    with processes(workers) as pool:
        yield from analyses(pool.map(attempt, tasks, chunksize=CHUNK))


def analyses(results: Iterable[Analysis | CorrectionError]) -> Iterator[Analysis]:
    """The results that are Analyses; at the end all that is wrong with the others."""
    wrong: list[Problem] = []
    for result in results:
        if isinstance(result, CorrectionError):
            wrong += result.problems
        else:
            yield result
    if wrong:
        raise CorrectionError(tuple(wrong))
