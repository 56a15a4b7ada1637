"""The same work on a Dask cluster that somebody runs: the only module that knows Dask.

Who may talk to a scheduler may run anything on its workers, and they may send anything back: it is
for a network of one's own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from importlib import import_module
from threading import Lock
from typing import Any

from generator.analyse.corpus import Lost
from generator.analyse.fingerprint import engine
from generator.analyse.hands import WINDOW, Answer, Job, work
from generator.analyse.kept import machine
from generator.errors import ConfigurationError

PATIENCE = 10
"""Seconds in which a scheduler has to answer."""
ONE = Lock()
"""Held by who analyses in a worker: spaCy's vocabulary is not for several threads."""
MISSING = (
    "--cluster needs Dask: "
    "pip install --require-hashes --only-binary :all: -r requirements-test.lock"
    ", here and on every worker; or leave it out: --workers uses all cores of this machine"
)
KILLED = (
    "the cluster's workers that analysed it were ended time and again: its text may need more "
    "memory than one has; give them more, or a part of the text (extent: excerpt)"
)


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a scheduler."""

    client: Any  # distributed.Client
    executor: Any  # a concurrent.futures.Executor
    deaths: tuple[type[BaseException], ...]
    window: int

    def take(self, job: Job) -> Future[Answer]:
        """Begin it."""
        future: Future[Answer] = self.executor.submit(remote, job, makes())
        return future

    def again(self, job: Job) -> Answer:
        """The scheduler has tried it with several workers already."""
        return Lost(job.task.id, job.task.where, KILLED)

    def end(self, *, at_once: bool) -> None:
        """Nothing of ours stays there."""
        self.executor.shutdown(wait=not at_once)
        self.client.close()


def remote(job: Job, expected: str) -> Answer:
    """The work of a job, in a worker; raises ConfigurationError if it would give other numbers."""
    if makes() != expected:
        raise ConfigurationError(other("a worker"))
    with ONE:
        return work(job)


def makes() -> str:
    """What makes the numbers: the engine, and the machine as far as what is kept is told apart by
    it.
    """
    return f"{engine()} {machine()}"


def other(who: str) -> str:
    """What is said of workers that would give other numbers."""
    return (
        f"{who} of the cluster has another version of the program, of Python, or of a library that "
        "makes numbers: install the same on all (the same checkout and lock), and start them "
        "again; or it is a machine of another kind than this one, whose numbers may differ"
    )


def cluster(address: str) -> Cluster:
    """The cluster whose scheduler listens at the address, like `tcp://10.0.0.5:8786`.

    Raises ConfigurationError where Dask is not installed, no scheduler answers, it has no workers,
    or one of them would give other numbers.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise ConfigurationError(MISSING) from error
    try:
        found = asyncio.run(asyncio.wait_for(identity(distributed, address), PATIENCE))
    except (OSError, ValueError) as error:
        raise ConfigurationError(silent(address)) from error
    if found.get("type") != "Scheduler":
        raise ConfigurationError(silent(address))
    client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    try:
        check(client.run(makes, on_error="return"))
    except BaseException:
        client.close()
        raise
    threads = sum(client.ncores().values())
    return Cluster(
        client, client.get_executor(pure=False), (distributed.KilledWorker,), WINDOW * threads
    )


async def identity(distributed: Any, address: str) -> Mapping[str, object]:  # noqa: ANN401
    """What the program there says it is; a Client would wait for ever for one that is silent."""
    async with distributed.rpc(address) as there:
        found: Mapping[str, object] = await there.identity()
        return found


def silent(address: str) -> str:
    """What is said where no scheduler answers."""
    return (
        f"no scheduler answers at {address} within {PATIENCE} seconds: see that it runs, and that "
        "the address is its own, like tcp://10.0.0.5:8786"
    )


def check(found: Mapping[str, object]) -> None:
    """Raises ConfigurationError unless there are workers, all with the numbers of this one."""
    if not found:
        raise ConfigurationError("the cluster has no workers: start some with dask worker")
    for name, told in found.items():
        if isinstance(told, ImportError):
            raise ConfigurationError(f"worker {name} has no evenhand: install it there ({told})")
        if told != makes():
            raise ConfigurationError(other(f"worker {name}"))
