"""Processes that analyse beside this one, and end with it, however it ends."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, parent_process
from multiprocessing.connection import wait
from threading import Thread


@contextmanager
def processes(number: int) -> Iterator[ProcessPoolExecutor]:
    """So many of them; where the work is broken off, they do not finish theirs either."""
    with ProcessPoolExecutor(number, initializer=_begin) as pool:
        try:
            yield pool
        except BaseException:
            for each in active_children():
                each.terminate()
            raise


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
