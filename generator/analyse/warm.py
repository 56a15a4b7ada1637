"""Imported by the process from which workers are forked: what all need is loaded once, for all."""

from __future__ import annotations

import gc
from contextlib import suppress

from generator.analyse.corpus import Task, run
from generator.errors import EvenhandError

with suppress(EvenhandError):  # a worker that is asked for something says what is missing
    run(
        Task(
            "", "“It will stay,” the minister said on Friday.", None, title="Minister says it stays"
        )
    )
gc.freeze()
