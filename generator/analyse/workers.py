"""Processes that analyse beside this one, and end with it, however it ends."""

from __future__ import annotations

import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, forkserver, get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from pathlib import Path
from threading import Thread, current_thread, main_thread

MOST = 61
"""Processes: Windows waits for no more."""
WARM = "generator.analyse.warm"
QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""Where Linux says how much of the cores a container may use: `200000 100000` is two of them."""


def cores() -> int:
    """How many processes may work at once here."""
    if hasattr(os, "process_cpu_count"):
        found = os.process_cpu_count() or 1
    elif hasattr(os, "sched_getaffinity"):
        found = len(os.sched_getaffinity(0))
    else:
        found = os.cpu_count() or 1
    return max(1, min(found, quota(QUOTA) or found, MOST))


def quota(file: Path) -> int | None:
    """The cores that a file of that form grants, rounded up; None where it grants all."""
    try:
        share, period = file.read_text(encoding="ascii").split()
        return -(-int(share) // int(period))
    except (OSError, ValueError, ZeroDivisionError):
        return None


def processes(number: int) -> ProcessPoolExecutor:
    """So many of them at the most, begun as there is work: forked off one that has loaded all where
    that is safe, else begun anew.
    """
    number = min(number, MOST)
    return ProcessPoolExecutor(number, mp_context=_context(), initializer=_begin)


def end(pool: ProcessPoolExecutor, *, at_once: bool) -> None:
    """The processes end, with what they are at or `at_once`, and leave nothing behind."""
    if at_once:
        for each in active_children():
            each.terminate()
    pool.shutdown(wait=True, cancel_futures=at_once)


def let_go() -> None:
    """The process that others are forked off ends too: what it has loaded takes memory."""
    stop = getattr(getattr(forkserver, "_forkserver", None), "_stop", None)
    if stop is not None and not active_children():
        stop()


def _context() -> BaseContext:
    """Apple's libraries do not bear a fork; Windows has none."""
    if sys.platform != "linux":
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([WARM])
    if current_thread() is main_thread():
        _begin_deaf()
    return context


def _begin_deaf() -> None:
    """Begin the process that others are forked off. Who presses Ctrl-C means this one; what that
    one is loading would be broken off with many words.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.SIG_DFL)


def _begin() -> None:
    """A worker that is stopped says nothing: the program that it works for does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """End as soon as that program does: it may have been killed, and could not say so."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        signal.raise_signal(signal.SIGTERM)
