"""How the time of a piece of work grows, measured so that a busy machine does not upset it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TIMES = 3
ALLOWED = 11
"""Times as long that four times as much may take; a quadratic step takes sixteen times as long."""


def seconds(work: Callable[[], object]) -> float:
    """Processor time of a piece of work, without the collector of garbage, whose passes over ever
    more objects are not what is measured.
    """
    gc.collect()
    gc.disable()
    begin = time.process_time()
    try:
        work()
        return time.process_time() - begin
    finally:
        gc.enable()


def grows_no_faster(short: Callable[[], object], long: Callable[[], object]) -> bool:
    """Whether four times as much work takes clearly less than sixteen times as long, each at the
    best of three; more are not needed once the long one is quick enough.
    """
    short()  # what is loaded at the first use is not measured
    allowed = ALLOWED * min(seconds(short) for _ in range(TIMES))
    return any(seconds(long) <= allowed for _ in range(TIMES))
