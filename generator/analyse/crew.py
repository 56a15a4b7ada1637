"""Many articles, in order, by as many hands as there are: what is kept is not done again.

In: tasks, as they come. Out: what became of each. Only so many are under way at once, so that
memory does not grow with the number of tasks. What is done is kept at once, whatever comes after.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field, replace
from inspect import GEN_CLOSED, getgeneratorstate

from generator.analyse.corpus import (
    Outcome,
    Passed,
    Pause,
    Task,
    analyses,
    attempt,
    good,
    pipeline,
)
from generator.analyse.hands import RENEWED, WINDOW, Answer, Hands, job_of, ready
from generator.analyse.kept import Kept, pack, unpack
from generator.errors import ConfigurationError
from generator.model import Analysis, Dispute
from generator.watching import UNWATCHED, Watch

HANDFUL = 6
"""Articles for which no process is begun: it takes as long to load as they do."""
GONE = "who analysed is gone: see whether the scheduler of the cluster and its workers still run"


@dataclass(slots=True)
class Slot:
    """A task on its way: `known` where it is kept or need not be done, else `doing` once somebody
    does it.
    """

    task: Task | Passed
    known: Analysis | bytes | Passed | None = None
    doing: Future[Answer] | None = None


@dataclass(slots=True)
class Crew:
    """Who analyses, for one command: this process alone where there are no `hands` to be had."""

    kept: Kept | None = None
    watch: Watch = UNWATCHED
    hands: Callable[[], Hands] | None = None
    handful: int = HANDFUL
    sides: dict[int, tuple[Dispute | None, bytes]] = field(default_factory=dict)
    running: list[Generator[Outcome]] = field(default_factory=list)

    def __call__(self, tasks: Iterable[Task]) -> Iterator[Analysis]:
        """The Analyses of the tasks, as with `run_all`."""
        return analyses(self.outcomes(tasks))

    def packed(self, tasks: Iterable[Task]) -> Iterator[bytes]:
        """The same, each to be unpacked when it is needed: a tenth of the memory."""
        return good(self.outcomes(tasks, packed=True), bytes)

    def outcomes(
        self, tasks: Iterable[Task | Passed | Pause], *, packed: bool = False
    ) -> Iterator[Outcome]:
        """What becomes of each task, in order; a pause brings those that were asked for."""
        run = Run(self, packed).outcomes(tasks)
        still = (each for each in self.running if getgeneratorstate(each) != GEN_CLOSED)
        self.running = [*still, run]
        return run

    def ready(self, dispute: Dispute | None) -> bytes:
        """Sides as they travel, made once."""
        known = self.sides.get(id(dispute))
        if known is None:
            known = self.sides[id(dispute)] = dispute, ready(dispute)
        return known[1]

    def close(self) -> None:
        """End all that is still under way."""
        for run in self.running:
            run.close()
        self.running.clear()
        if self.kept is not None:
            self.kept.file.close()


@dataclass(slots=True)
class Run:
    """One pass of a crew through tasks."""

    crew: Crew
    packed: bool
    waiting: deque[Slot] = field(default_factory=deque)
    hands: Hands | None = None
    undone: int = 0  # tasks so far that were not kept

    def outcomes(self, tasks: Iterable[Task | Passed | Pause]) -> Generator[Outcome]:
        """What becomes of each task, in order."""
        finished = False
        try:
            for task in tasks:
                if not isinstance(task, Pause):
                    self.enter(task)
                while self.waiting and (isinstance(task, Pause) or self.ripe()):
                    yield self.next()
            while self.waiting:
                yield self.next()
            finished = True
        finally:
            self.keep_rest()
            if self.hands is not None:
                self.hands.end(at_once=not finished)

    def enter(self, task: Task | Passed) -> None:
        """Begin a task, unless its Analysis is kept, or there are too few for others to help."""
        known = task if isinstance(task, Passed) else self.kept(task)
        slot = Slot(task, known)
        self.waiting.append(slot)
        self.undone += known is None
        if self.hands is not None:
            self.begin(self.hands, slot)
        elif self.crew.hands is not None and self.undone > self.crew.handful:
            self.hands = self.crew.hands()
            for each in self.waiting:
                self.begin(self.hands, each)

    def kept(self, task: Task) -> Analysis | bytes | None:
        """What is kept of a task."""
        kept = self.crew.kept
        if kept is None:
            return None
        return kept.packed(task) if self.packed else kept.get(task)

    def begin(self, hands: Hands, slot: Slot) -> None:
        """Hand a task out, if it is still to be done."""
        if isinstance(slot.task, Task) and slot.known is None:
            slot.doing = hands.take(job_of(slot.task, self.crew.ready(slot.task.dispute)))

    def ripe(self) -> bool:
        """Whether the first result is there, or has to be waited for before more is begun."""
        first = self.waiting[0]
        done = first.known is not None or (first.doing is not None and first.doing.done())
        return done or len(self.waiting) >= self.window()

    def window(self) -> int:
        """How many tasks may be under way."""
        if self.hands is not None:
            return self.hands.window
        return 1 if self.crew.hands is None else WINDOW * self.crew.handful

    def next(self) -> Outcome:
        """What became of the first; it waits on until that is known."""
        outcome = self.outcome(self.waiting[0])
        self.waiting.popleft()
        return outcome

    def outcome(self, slot: Slot) -> Outcome:
        """What became of a task: kept, counted."""
        if isinstance(slot.task, Passed):
            return slot.task
        if slot.known is not None:
            self.crew.watch.count("cached")
            return slot.known
        outcome = self.done(slot.task, slot.doing)
        self.crew.watch.count("new" if isinstance(outcome, Analysis | bytes) else "failed")
        return outcome

    def done(self, task: Task, doing: Future[Answer] | None) -> Outcome:
        """What became of a task that was not kept; it is from here on."""
        if doing is None:
            if self.undone % RENEWED == 0:
                pipeline.cache_clear()
            outcome = attempt(task)
            if not isinstance(outcome, Analysis) or not (self.crew.kept or self.packed):
                return outcome
            value = pack(outcome)
            if self.crew.kept is not None:
                self.crew.kept.put(task, value)
            return value if self.packed else outcome
        answer = self.answer(task, doing)
        if not isinstance(answer, bytes):
            return answer
        if self.crew.kept is not None:
            self.crew.kept.put(task, answer)
        return answer if self.packed else replace(unpack(answer), id=task.id)

    def answer(self, task: Task, doing: Future[Answer]) -> Answer:
        """What came back, be it at the second attempt. Raises ConfigurationError where there is
        nobody any more.
        """
        assert self.hands is not None  # noqa: S101 (who else has begun it)
        try:
            return doing.result()
        except self.hands.deaths:
            return self.hands.again(job_of(task, self.crew.ready(task.dispute)))
        except CancelledError as error:
            raise ConfigurationError(GONE) from error

    def keep_rest(self) -> None:
        """Keep what is done and was not asked for any more."""
        for slot in self.waiting:
            answer = _answered(slot.doing)
            if self.crew.kept and isinstance(answer, bytes) and isinstance(slot.task, Task):
                self.crew.kept.put(slot.task, answer)


def _answered(doing: Future[Answer] | None) -> Answer | None:
    """What came back already, if anything did."""
    if doing is None or not doing.done() or doing.cancelled() or doing.exception() is not None:
        return None
    return doing.result()
