"""The same work on a Dask cluster: same bytes, whoever is killed; and what is said where it cannot
be had.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator.analyse import cluster as module
from generator.analyse.cluster import check, cluster, makes, remote
from generator.analyse.corpus import run_all
from generator.analyse.crew import Crew
from generator.analyse.fingerprint import engine
from generator.analyse.hands import WINDOW, job_of, ready
from generator.errors import ConfigurationError, ContentError
from tests.analyse.test_crew import DEADLY, task
from tests.analyse.test_crew import lines as as_lines
from tests.project import ROOT

pytestmark = [
    pytest.mark.network,
    pytest.mark.skipif(os.name != "posix", reason="needs signals as POSIX has them"),
]
pytest.importorskip("distributed")
HERE = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
WORKER = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
AT = r"Scheduler at:\s+(tcp://127\.0\.0\.1:\d+)"
Begin = Callable[..., "Machines"]


@pytest.fixture(autouse=True)
def _alone() -> Iterator[None]:
    """A browser that was tested before in this process leaves its loop running: it is not ours."""
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)


@dataclass(frozen=True, slots=True)
class Machines:
    """A scheduler, and two workers of one thread each."""

    address: str
    scheduler: subprocess.Popen[str]
    workers: tuple[subprocess.Popen[str], ...]


@contextmanager
def program(*words: str, shows: str, **more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A program of Dask's, once it has said what matches."""
    process = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli." + words[0], *words[1:]],
        env={**os.environ, "PYTHONPATH": str(ROOT), "EVENHAND_CACHE": "", **more},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    try:
        found = next(filter(None, (re.search(shows, line) for line in process.stderr)), None)
        assert found is not None, f"{words[0]} ended"
        yield process, found[found.re.groups]
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


@pytest.fixture
def machines() -> Iterator[Begin]:
    """Begins a scheduler and two workers, in an environment with what is given."""
    with ExitStack() as all_:

        def started(number: int = 2, **more: str) -> Machines:
            scheduler, address = all_.enter_context(
                program("dask_scheduler", *HERE, shows=AT, **more)
            )
            worker = "dask_worker", address, *WORKER
            workers = [
                all_.enter_context(program(*worker, shows=r"Registered to:()"))[0]
                for _ in range(number)
            ]
            return Machines(address, scheduler, tuple(workers))

        yield started


def test_a_worker_is_killed_in_the_middle_and_the_bytes_are_the_same(
    machines: Begin,
) -> None:
    tasks = [task(number) for number in range(30)]
    alone = as_lines(run_all(tasks))
    there = machines()
    hands = cluster(there.address)
    assert hands.window == 2 * WINDOW
    found: list[str] = []
    for each in Crew(hands=lambda: hands, handful=0)(tasks):
        found += as_lines(iter([each]))
        if len(found) == 5:
            there.workers[0].send_signal(signal.SIGKILL)
    assert found == alone


def test_a_task_that_ends_every_worker_is_lost_alone(
    machines: Begin,
) -> None:
    tasks = [task(number) for number in range(8)]
    there = machines(3, DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="1")
    tasks[3] = replace(tasks[3], pipeline=DEADLY, where="content/stories/s/three.md")
    hands = cluster(there.address)
    found: list[str] = []
    with pytest.raises(ContentError) as error:
        found += (each.id for each in Crew(hands=lambda: hands, handful=0)(tasks))
    assert found == [str(number) for number in range(8) if number != 3]
    (problem,) = error.value.problems
    assert problem.path == "content/stories/s/three.md"
    assert "memory" in problem.message


def test_a_scheduler_that_ends_is_told_and_not_waited_for(
    machines: Begin,
) -> None:
    there = machines()
    hands = cluster(there.address)
    found = Crew(hands=lambda: hands, handful=0)(map(task, range(40)))
    next(found)
    there.scheduler.kill()
    with pytest.raises(ConfigurationError, match="scheduler"):
        list(found)


def test_the_command_gives_the_same_lines(machines: Begin, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    rows = [json.dumps({"id": n, "text": task(n).text}) for n in range(9)]
    source.write_text("\n".join([*rows[:4], "{", *rows[4:]]), encoding="utf-8")
    outs = tmp_path / "alone", tmp_path / "there"
    for out, how in zip(outs, ("--workers=1", f"--cluster={machines().address}"), strict=True):
        words = "analyse", str(source), how, "--no-cache", "--out", str(out)
        done = subprocess.run([sys.executable, "-m", "generator", *words], check=False)
        assert done.returncode == 1
    assert outs[0].read_bytes() == outs[1].read_bytes()


# ---------------------------------------------------------------- where it cannot be had


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:{}", "127.0.0.1:{}", "http://127.0.0.1:{}"])
def test_an_address_where_no_scheduler_answers(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 1)
    with pytest.raises(ConfigurationError, match=r"^no scheduler answers at "):
        cluster(address.format(free_port()))


def test_somebody_else_who_listens_there_is_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 1)
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(ConfigurationError, match=r"^no scheduler answers at "),
    ):
        cluster(f"tcp://127.0.0.1:{server.getsockname()[1]}")


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ConfigurationError, match="requirements-test"):
        cluster("tcp://127.0.0.1:1")


@pytest.mark.parametrize(
    ("found", "what"),
    [
        ({}, "no workers"),
        ({"tcp://a:1": "f" * 64}, "worker tcp://a:1 of the cluster has another version"),
        ({"tcp://a:1": f"{engine()} 1 abacus 15.0.0"}, "machine of another kind"),
        ({"tcp://a:1": ModuleNotFoundError("generator")}, "has no evenhand"),
    ],
)
def test_workers_that_would_give_other_numbers_are_refused(
    found: dict[str, object], what: str
) -> None:
    check({"tcp://b:1": makes()})
    with pytest.raises(ConfigurationError, match=what):
        check({"tcp://b:1": makes(), **found} if found else found)


def test_a_worker_that_joins_later_is_asked_with_each_task() -> None:
    job = job_of(task(1), ready(None))
    with pytest.raises(ConfigurationError, match="another version"):
        remote(job, "f" * 64)
    with pytest.raises(ConfigurationError, match="machine of another kind"):
        remote(job, f"{engine()} 1 abacus 15.0.0")
    assert isinstance(remote(job, makes()), bytes)
