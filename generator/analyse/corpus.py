"""The work of one article, and what comes of it; `crew` has it done for many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import msgspec

from generator.analyse.article import analyse
from generator.analyse.parse import PIPELINE, load_pipeline
from generator.errors import ContentError, CorrectionError, Problem
from generator.model import Analysis, Correction, Dispute

if TYPE_CHECKING:
    from spacy.language import Language

LOST = (
    "the system ended the process that analysed it, twice, alone: its text may need more memory "
    "than there is; close other programs, or give a part of the text (extent: excerpt)"
)


@dataclass(frozen=True, slots=True)
class Task:
    """One text to analyse; `where` is its file, for who is told that something went wrong."""

    id: str
    text: str
    dispute: Dispute | None
    pipeline: str = PIPELINE
    corrections: tuple[Correction, ...] = ()
    title: str | None = None
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Lost:
    """An article that no process survived."""

    id: str
    where: str = ""
    why: str = LOST


@dataclass(frozen=True, slots=True)
class Pause:
    """Nobody knows when the next task comes: those before are not to wait for it."""


@dataclass(frozen=True, slots=True)
class Passed:
    """Something between tasks that nobody need do: it comes out in its place."""

    value: object


Outcome = Analysis | bytes | CorrectionError | Lost | Passed
"""What becomes of a task; an Analysis may come packed."""
Good = TypeVar("Good", Analysis, bytes)


@cache
def pipeline(name: str) -> Language:
    """The pipeline, loaded once a process."""
    return load_pipeline(name)


def run(task: Task) -> Analysis:
    """The Analysis of a task."""
    nlp = pipeline(task.pipeline)
    found = analyse(task.id, task.text, task.dispute, nlp, task.corrections, title=task.title)
    return settled(found)


def settled(analysis: Analysis) -> Analysis:
    """The same with every number of its field's type, as it is when it was kept or has travelled:
    1.0 and never 1 where a field holds shares.
    """
    return msgspec.msgpack.decode(msgspec.msgpack.encode(analysis), type=Analysis)


def attempt(task: Task) -> Analysis | CorrectionError:
    """The Analysis of a task, or why its corrections cannot be made."""
    try:
        return run(task)
    except CorrectionError as error:
        return error


def run_all(tasks: Iterable[Task]) -> Iterator[Analysis]:
    """The Analyses in the order of the tasks, made here and now, one after the other."""
    return analyses(map(attempt, tasks))


def analyses(outcomes: Iterable[Outcome]) -> Iterator[Analysis]:
    """The outcomes that are Analyses."""
    return good(outcomes, Analysis)


def good(outcomes: Iterable[Outcome], kind: type[Good]) -> Iterator[Good]:
    """The outcomes of that kind. After the last, raises CorrectionError with what is wrong with the
    corrections of all of them; or ContentError, if an article was lost.
    """
    wrong: list[Problem] = []
    lost: list[Problem] = []
    for outcome in outcomes:
        if isinstance(outcome, Lost):
            lost.append(Problem(outcome.where, 1, 1, "", outcome.why))
        elif isinstance(outcome, CorrectionError):
            wrong += outcome.problems
        elif isinstance(outcome, kind):
            yield outcome
    if lost:
        raise ContentError((*wrong, *lost))
    if wrong:
        raise CorrectionError(tuple(wrong))
