"""When Python looks for garbage that holds itself, which costs more than a tenth of an analysis.

An article is read in many small things that live until its Analysis is made: looking through all of
them again and again frees none.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_lying() -> Iterator[None]:
    """Nothing is looked for meanwhile."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def keep_all() -> None:
    """What is there now is never looked through again: pipelines, tables, dictionaries."""
    gc.freeze()
