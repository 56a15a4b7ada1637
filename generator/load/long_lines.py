"""Lines of a file that may have one without end: read in pieces, so that memory never holds it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from queue import Empty, Queue
from threading import Thread
from typing import TextIO

PIECE = 1_000_000
READ = 65_536
IDLE = 0.2
"""Seconds without a byte after which nobody knows when the next line comes."""


def bounded(file: TextIO, most: int) -> Iterator[str]:
    """The lines of a file; of one with more than `most` characters only the first, one too many."""
    while line := file.readline(most + 1):
        rest = line
        while len(line) > most and rest and not rest.endswith("\n"):
            rest = file.readline(PIECE)
        yield line


def arriving(descriptor: int, most: int) -> Iterator[str | None]:
    """The lines of a pipe or a terminal, as `bounded`; None once no further one has come for a
    moment, so that what was asked for can be answered.
    """
    kept = b""  # of a line that has not ended, as much as is wanted
    encoding = "utf-8-sig"
    for piece in _pieces(descriptor):
        if piece is None:
            yield None
            continue
        *ended, rest = piece.split(b"\n")
        for part in ended:
            yield (kept + part).decode(encoding, "replace")
            kept, encoding = b"", "utf-8"
        kept = (kept + rest)[: 4 * most + 4]
    if kept:
        yield kept.decode(encoding, "replace")


def _pieces(descriptor: int) -> Iterator[bytes | None]:
    """What comes, by a thread of its own, for no system can wait for all kinds of input; None where
    nothing comes. The thread reads past Python's own buffers, and so never stops who ends.
    """
    found: Queue[bytes | OSError] = Queue(maxsize=16)

    def read() -> None:
        try:
            while piece := os.read(descriptor, READ):
                found.put(piece)
        except OSError as error:
            found.put(error)
        found.put(b"")

    Thread(target=read, daemon=True).start()
    while True:
        try:
            piece = found.get(timeout=IDLE)
        except Empty:
            yield None
            piece = found.get()
        if isinstance(piece, OSError):
            raise piece
        if not piece:
            return
        yield piece
