"""Many articles by several hands: in order, none twice, few at once, and none lost but its own."""

from __future__ import annotations

import json
import multiprocessing
import os
import pickle
import re
import signal
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing import forkserver
from pathlib import Path

import pytest

from generator.analyse import crew as crew_module
from generator.analyse import hands, workers
from generator.analyse.corpus import Lost, Passed, Pause, Task, run, run_all
from generator.analyse.crew import Crew
from generator.analyse.hands import Answer, Job, Processes, job_of, ready, work
from generator.analyse.kept import Kept, open_kept, pack, unpack
from generator.errors import ContentError, CorrectionError
from generator.model import Analysis, Correction, Dispute, Side, Span
from generator.record import analysis_json
from generator.watching import Outcome as Count
from generator.watching import Unwatched
from tests.project import ROOT

SIDES = Dispute(
    "d", "D", (Side("nor", "Norland", ("Norland",)), Side("sud", "Sudland", ("Sudland",)))
)
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals as POSIX has them")
DEADLY = "tests.analyse.deadly"


def task(number: int, **more: object) -> Task:
    text = f"Norland said it was shut {number} days. “Open it,” its envoy {'x' * number} said."
    return Task(str(number), text, SIDES, title=f"Shut for {number} days", **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return run(task(0))


def lines(found: Iterator[Analysis]) -> list[str]:
    return [json.dumps(analysis_json(each)) for each in found]


@dataclass
class Seen(Unwatched):
    """What is counted."""

    counts: list[Count] = field(default_factory=list)

    def count(self, outcome: Count) -> None:
        self.counts.append(outcome)


@dataclass
class Others:
    """Hands that give the same Analysis for all, at once or when told."""

    value: bytes
    window: int = 8
    deaths: tuple[type[BaseException], ...] = ()
    begun: list[Job] = field(default_factory=list)
    futures: list[Future[Answer]] = field(default_factory=list)
    at_once: bool = True
    ended: bool | None = None

    def take(self, job: Job) -> Future[Answer]:
        future: Future[Answer] = Future()
        if self.at_once:
            future.set_result(self.value)
        else:
            self.begun.append(job)
            self.futures.append(future)
        return future

    def again(self, job: Job) -> Answer:
        return Lost(job.task.id, job.task.where)

    def end(self, *, at_once: bool) -> None:
        self.ended = at_once


@pytest.fixture
def others(analysis: Analysis) -> Others:
    return Others(pack(analysis))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    found = open_kept(print, path=tmp_path / "analyses/kept-1.sqlite")
    assert found is not None
    yield found
    found.file.close()


# ---------------------------------------------------------------- order, bytes, numbers


def test_two_processes_give_what_this_one_gives_byte_for_byte() -> None:
    tasks = [task(number) for number in (30, 2, 17, 9, 1, 8, 3, 25)]
    alone = lines(run_all(tasks))
    crew = Crew(hands=partial(Processes, 2), handful=0)
    assert lines(crew(tasks)) == alone
    assert multiprocessing.active_children() == []


def test_for_a_handful_nobody_is_asked(others: Others) -> None:
    crew = Crew(hands=lambda: pytest.fail("somebody was asked"), handful=3)
    assert [each.id for each in crew([task(n) for n in range(3)])] == ["0", "1", "2"]
    crew = Crew(hands=lambda: others, handful=3)
    assert [each.id for each in crew(task(n) for n in range(4))] == ["0", "1", "2", "3"]
    assert others.ended is False


def test_what_is_kept_is_not_done_again_and_needs_no_hands(kept: Kept) -> None:
    tasks = [task(number) for number in range(5)]
    first, second = Seen(), Seen()
    alone = lines(Crew(kept, first)(tasks))
    again = Crew(kept, second, lambda: pytest.fail("somebody was asked"), handful=0)
    assert lines(again(tasks)) == alone == lines(run_all(tasks))
    assert (first.counts, second.counts) == (["new"] * 5, ["cached"] * 5)


def test_only_what_is_missing_is_done(kept: Kept, others: Others) -> None:
    list(Crew(kept)([task(1), task(3)]))
    others.window = 5
    begun: list[str] = []

    def take(job: Job) -> Future[Answer]:
        begun.append(job.task.id)
        return Others.take(others, job)

    others.take = take  # type: ignore[method-assign]
    crew = Crew(kept, hands=lambda: others, handful=0)
    assert [each.id for each in crew(task(n) for n in range(5))] == ["0", "1", "2", "3", "4"]
    assert begun == ["0", "2", "4"]


def test_only_so_many_are_under_way_however_many_there_are(others: Others) -> None:
    asked = 0

    def tasks() -> Iterator[Task]:
        nonlocal asked
        for number in range(2_000):
            asked += 1
            yield Task(str(number), "x" * 2_000, SIDES)

    crew = Crew(hands=lambda: others, handful=0)
    given = most = 0
    tracemalloc.start()
    for each in crew.outcomes(tasks()):
        assert isinstance(each, Analysis)
        assert each.id == str(given)
        given += 1
        most = max(most, asked - given)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert given == 2_000
    assert most <= others.window
    assert peak < 500_000


def test_the_first_is_waited_for_once_enough_are_under_way(others: Others) -> None:
    others.at_once = False
    asked: list[int] = []

    def tasks() -> Iterator[Task]:
        for number in range(100):
            asked.append(number)
            if number == others.window - 1:
                others.futures[1].set_result(others.value)
                others.futures[0].set_result(others.value)
            yield task(number)

    crew = Crew(hands=lambda: others, handful=0)
    found = crew.outcomes(tasks())
    next(found)
    assert len(asked) == others.window
    next(found)
    assert len(asked) == others.window
    crew.close()
    assert others.ended is True


def test_who_pauses_gets_what_was_asked_for() -> None:
    asked: list[str] = []

    def tasks() -> Iterator[Task | Pause]:
        for number in range(4):
            asked.append(str(number))
            yield task(number)
            if number == 1:
                yield Pause()

    crew = Crew(hands=lambda: pytest.fail("somebody was asked"), handful=9)
    found = crew.outcomes(tasks())
    assert [next(found).id for _ in range(2)] == ["0", "1"]  # type: ignore[union-attr]
    assert asked == ["0", "1"]
    assert [each.id for each in found] == ["2", "3"]  # type: ignore[union-attr]


def test_what_passes_keeps_its_place(others: Others) -> None:
    found = Crew(hands=lambda: others, handful=0).outcomes([Passed(1), task(2), Passed(3), task(4)])
    told = [each.value if isinstance(each, Passed) else each.id for each in found]  # type: ignore[union-attr]
    assert told == [1, "2", 3, "4"]


def test_sides_travel_ready_made_and_arrive_as_one() -> None:
    sides = ready(SIDES)
    jobs = [pickle.loads(pickle.dumps(job_of(task(n), sides))) for n in range(2)]  # noqa: S301
    assert all(job.task.dispute is None for job in jobs)
    found = [pickle.loads(pickle.dumps(work(job))) for job in jobs]  # noqa: S301
    assert found == [pack(run(task(n))) for n in range(2)]


# ---------------------------------------------------------------- what goes wrong


def test_what_is_wrong_with_corrections_is_told_at_the_end(kept: Kept) -> None:
    wrong = task(1, corrections=(Correction("a", "b", "c", at=Span(0, 3), drop=True),))
    seen = Seen()
    crew = Crew(kept, seen, partial(Processes, 2), handful=0)
    found: list[str] = []
    with pytest.raises(CorrectionError):
        found += (each.id for each in crew([task(0), wrong, task(2)]))
    assert found == ["0", "2"]
    assert seen.counts == ["new", "failed", "new"]


def test_what_is_done_is_kept_also_where_it_was_not_asked_for(kept: Kept, others: Others) -> None:
    others.at_once = False
    crew = Crew(kept, hands=lambda: others, handful=0)

    def tasks() -> Iterator[Task]:
        yield task(0)
        yield task(1)
        others.futures[1].set_result(others.value)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(crew(tasks()))
    assert kept.get(task(0)) is None
    assert kept.get(task(1)) is not None
    assert others.ended is True


def test_who_ends_a_crew_ends_what_is_under_way(others: Others) -> None:
    crew = Crew(hands=lambda: others, handful=0)
    found = crew(task(n) for n in range(50))
    next(found)
    crew.close()
    assert others.ended is True
    assert list(found) == []


def test_processes_are_renewed_and_nothing_of_it_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "RENEWED", 3)
    monkeypatch.setattr(crew_module, "RENEWED", 3)
    pools: list[int] = []
    begin = workers.processes

    def processes(number: int) -> ProcessPoolExecutor:
        pools.append(number)
        return begin(number)

    monkeypatch.setattr(workers, "processes", processes)
    tasks = [task(number) for number in range(15)]
    assert lines(Crew(hands=partial(Processes, 2), handful=0)(tasks)) == lines(Crew()(tasks))
    assert pools == [2, 2, 2]
    assert multiprocessing.active_children() == []


@POSIX
def test_a_killed_worker_costs_nothing_but_time() -> None:
    tasks = [task(number) for number in range(24)]
    alone = lines(run_all(tasks))
    found: list[str] = []
    for each in Crew(hands=partial(Processes, 2), handful=0)(tasks):
        found += lines(iter([each]))
        if len(found) == 3:
            for process in multiprocessing.active_children():
                process.kill()
    assert found == alone
    assert multiprocessing.active_children() == []


@POSIX
def test_a_task_that_ends_every_process_is_lost_alone() -> None:
    tasks = [task(number) for number in range(12)]
    tasks[5] = replace(tasks[5], pipeline=DEADLY, where="content/stories/s/five.md")
    crew = Crew(watch=(seen := Seen()), hands=partial(Processes, 2), handful=0)
    found: list[str] = []
    with pytest.raises(ContentError) as error:
        found += (each.id for each in crew(tasks))
    assert found == [str(n) for n in range(12) if n != 5]
    (problem,) = error.value.problems
    assert problem.path == "content/stories/s/five.md"
    assert "memory" in problem.message
    assert seen.counts.count("failed") == 1
    assert multiprocessing.active_children() == []


@POSIX
def test_a_task_that_ends_a_process_once_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = tmp_path / "once"
    once.write_bytes(b"")
    monkeypatch.setenv("EVENHAND_DEADLY", str(once))
    workers.let_go()  # the one that others are forked off has another environment
    tasks = [task(number) for number in range(6)]
    tasks[2] = replace(tasks[2], pipeline=DEADLY)
    crew = Crew(hands=partial(Processes, 2), handful=0)
    assert [each.id for each in crew(tasks)] == list("012345")
    assert not once.exists()


STOPPED = """\
import sys
from multiprocessing import forkserver

from generator.analyse.corpus import Task
from generator.analyse.hands import Processes, job_of, ready

real = forkserver.read_signed


def stopped(*given: object) -> int:
    real(*given)
    raise KeyboardInterrupt


if __name__ == "__main__":
    hands = Processes(2)
    forkserver.read_signed = stopped
    try:
        hands.take(job_of(Task("1", "It is shut.", None), ready(None)))
    except KeyboardInterrupt:
        hands.end(at_once=True)
        print("ended")
"""


@POSIX
def test_who_is_stopped_while_a_process_begins_does_not_wait_for_it(tmp_path: Path) -> None:
    """Nobody knows of it yet; it waits for work as long as there is anybody to give it some."""
    (tmp_path / "program.py").write_text(STOPPED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, tmp_path / "program.py"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("ended\n", "", 0)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_what_others_are_forked_off_hears_no_interruption() -> None:
    workers.let_go()
    with workers.processes(1):
        server = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]
        status = Path(f"/proc/{server}/status").read_text(encoding="ascii")
        (ignored,) = re.findall(r"(?m)^SigIgn:\s(\w+)", status)
        assert int(ignored, 16) >> (signal.SIGINT - 1) & 1
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


# ---------------------------------------------------------------- how many


@pytest.mark.parametrize(
    ("text", "cores"),
    [
        ("max 100000\n", None),
        ("200000 100000\n", 2),
        ("150000 100000\n", 2),
        ("", None),
        ("1 0", None),
        ("nonsense", None),
    ],
)
def test_a_container_has_the_cores_that_it_may_use(
    tmp_path: Path, text: str, cores: int | None
) -> None:
    file = tmp_path / "cpu.max"
    file.write_text(text, encoding="ascii")
    assert workers.quota(file) == cores
    assert workers.quota(tmp_path / "none") is None


def test_there_is_one_worker_at_least_and_no_more_than_cores() -> None:
    with workers.processes(1_000):  # Windows takes no more than 61
        pass
    assert 1 <= workers.cores() <= min(workers.MOST, os.cpu_count() or 1)


def test_packed_analyses_are_those_that_unfold(kept: Kept) -> None:
    tasks = [task(number) for number in range(3)]
    packed = [unpack(value) for value in Crew(kept).packed(tasks)]
    assert packed == list(run_all(tasks))
    seen = Seen()
    assert [unpack(value) for value in Crew(kept, seen).packed(tasks)] == packed
    assert seen.counts == ["cached"] * 3
