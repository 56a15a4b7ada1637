"""Who does the work of a task beside this process, and how a task gets there and back."""

from __future__ import annotations

import pickle
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from generator.analyse import workers
from generator.analyse.corpus import Lost, Task, attempt
from generator.analyse.kept import pack
from generator.errors import CorrectionError
from generator.model import Analysis, Dispute

WINDOW = 8
"""Tasks under way for each worker: enough that a long one stops no other."""
RENEWED = 2_000
"""Tasks after which a process is another one: the words that it remembers take ever more memory."""
TRIES = 2
"""How often a task may end the process that has nothing else to do."""

Answer = bytes | CorrectionError | Lost
"""What comes back of a task: an Analysis as it is kept."""


@dataclass(frozen=True, slots=True)
class Job:
    """A task as it travels: the sides apart, which many share, made ready once for all of them."""

    task: Task
    sides: bytes


def job_of(task: Task, sides: bytes) -> Job:
    """A task, made ready to travel."""
    return Job(replace(task, dispute=None), sides)


def ready(dispute: Dispute | None) -> bytes:
    """Sides, made ready to travel."""
    return pickle.dumps(dispute)


def work(job: Job) -> bytes | CorrectionError:
    """What becomes of a job, wherever it is done."""
    return packed(attempt(replace(job.task, dispute=_dispute(job.sides))))


@lru_cache(64)
def _dispute(sides: bytes) -> Dispute | None:
    """The sides again, the very same object for all jobs that share them."""
    found: Dispute | None = pickle.loads(sides)  # noqa: S301 (from our own process, by its pipe)
    return found


def packed(outcome: Analysis | CorrectionError) -> bytes | CorrectionError:
    """An outcome as it is kept and travels."""
    return outcome if isinstance(outcome, CorrectionError) else pack(outcome)


class Hands(Protocol):
    """Who does the work."""

    @property
    def window(self) -> int:
        """How many tasks may be under way."""

    @property
    def deaths(self) -> tuple[type[BaseException], ...]:
        """What a future raises whose hands were lost."""

    def take(self, job: Job) -> Future[Answer]:
        """Begin it."""

    def again(self, job: Job) -> Answer:
        """What becomes of a job whose hands were lost while it was under way."""

    def end(self, *, at_once: bool) -> None:
        """No more work; `at_once`, what is under way is left."""


@dataclass(slots=True)
class Processes:
    """Processes of this machine; `alone` is one with a single task at a time."""

    number: int
    pool: ProcessPoolExecutor | None = None
    alone: ProcessPoolExecutor | None = None
    begun: int = 0

    @property
    def window(self) -> int:
        """Some for each."""
        return WINDOW * self.number

    @property
    def deaths(self) -> tuple[type[BaseException], ...]:
        """The system ended a process, or it got no memory."""
        return (BrokenProcessPool, MemoryError)

    def take(self, job: Job) -> Future[Answer]:
        """Begin it, in a new pool where the last one broke, or has done its part."""
        self.begun += 1
        if self.pool is not None and self.begun % (RENEWED * self.number) == 0:
            self.pool.shutdown(wait=False)
            self.pool = None
        for _ in range(TRIES):
            self.pool = self.pool or workers.processes(self.number)
            try:
                return self.pool.submit(work, job)
            except BrokenProcessPool as error:
                _end(self.pool)
                self.pool, why = None, error
        return _failed(why)

    def again(self, job: Job) -> Answer:
        """Nobody knows which of them it was: each is done alone, and lost if that ends its process
        time and again.
        """
        for _ in range(TRIES):
            self.alone = self.alone or workers.processes(1)
            try:
                return self.alone.submit(work, job).result()
            except self.deaths:
                _end(self.alone)
                self.alone = None
        return Lost(job.task.id, job.task.where)

    def end(self, *, at_once: bool) -> None:
        """The processes end. `at_once`, nobody waits for the one that they are forked off: one that
        was only being begun is nobody's child, and both end with this process.
        """
        for pool in filter(None, (self.pool, self.alone)):
            workers.end(pool, at_once=at_once)
        if not at_once:
            workers.let_go()


def _end(pool: ProcessPoolExecutor) -> None:
    """A pool that is of no use any more."""
    pool.shutdown(wait=False, cancel_futures=True)


def _failed(why: BaseException) -> Future[Answer]:
    future: Future[Answer] = Future()
    future.set_exception(why)
    return future
