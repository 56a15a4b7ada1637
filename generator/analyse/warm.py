"""Imported by the process from which workers are forked: what all need is loaded once, for all."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from types import TracebackType

from generator.analyse.corpus import Task, run
from generator.errors import EvenhandError

GONE = (FileNotFoundError, EOFError, ConnectionError)
"""What a worker meets that begins when the program that wants it has just been stopped."""


def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say what no worker should meet, and nothing where nobody is there who would want to know."""
    if not issubclass(kind, GONE):
        sys.__excepthook__(kind, error, trace)


with suppress(EvenhandError):  # a worker that is asked for something says what is missing
    run(
        Task(
            "", "“It will stay,” the minister said on Friday.", None, title="Minister says it stays"
        )
    )
sys.excepthook = tell
gc.freeze()
