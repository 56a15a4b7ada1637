"""Lines of a file that may have one without end: read in pieces, so that memory never holds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

PIECE = 1_000_000


def bounded(file: TextIO, most: int) -> Iterator[str]:
    """The lines of a file; of one with more than `most` characters only the first, one too many."""
    while line := file.readline(most + 1):
        rest = line
        while len(line) > most and rest and not rest.endswith("\n"):
            rest = file.readline(PIECE)
        yield line
