"""Analyses kept between runs, so that no article is read twice by the same engine.

In: a Task. Out: its Analysis, if one is kept under all that decides it: its text, title, sides and
corrections, the engine, and what of the machine makes other numbers. Values are msgpack, read into
the model's own types and nothing else, compressed; nothing of them is ever run.
"""

from __future__ import annotations

import hashlib
import platform
import unicodedata
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import msgspec

from generator.analyse.corpus import Task
from generator.analyse.fingerprint import engine
from generator.analyse.kept_file import LIMIT, KeptFile
from generator.analyse.parse import PIPELINE
from generator.caches import folder
from generator.model import Analysis, Dispute

FORMAT = 1
"""Of the values; part of every key and of the file's name."""
LARGEST = 256_000_000
"""Bytes that a value may unfold to: more is no analysis of an article."""
LEVEL = 3
"""Of compression: a fifth of the size in half a millisecond."""

Say = Callable[[str], None]


def place() -> Path | None:
    """Where the file lies; None where there is to be none. In a folder of its own, which is closed
    to others.
    """
    kept = folder()
    return None if kept is None else kept / "analyses" / f"kept-{FORMAT}.sqlite"


def pack(analysis: Analysis) -> bytes:
    """An Analysis as it is kept and as it travels: a hundredth of the time it took to make."""
    return zlib.compress(_encoder().encode(analysis), LEVEL)


def unpack(value: bytes) -> Analysis:
    """The Analysis again; raises ValueError for bytes that are none."""
    try:
        return _decoder().decode(unfold(value))
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from error


def unfold(value: bytes) -> bytes:
    """What was compressed; raises ValueError for what was not, or is larger than it may be."""
    unfolding = zlib.decompressobj()
    try:
        whole = unfolding.decompress(value, LARGEST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unfolding.eof:
        raise ValueError("cut off, or larger than any analysis")
    return whole


@dataclass(slots=True)
class Kept:
    """The Analyses of a file, for one run. `sides` is what is known of disputes met before."""

    file: KeptFile
    sides: dict[int, tuple[Dispute | None, str]] = field(default_factory=dict)

    def get(self, task: Task) -> Analysis | None:
        """The Analysis of a task, if it is kept; a damaged one is not."""
        value = self.packed(task)
        if value is None:
            return None
        try:
            return replace(unpack(value), id=task.id)
        except ValueError as error:
            self.file.damaged(f"one of the analyses kept there is unreadable: {error}")
            return None

    def packed(self, task: Task) -> bytes | None:
        """The same as it is kept, whole, under the id of the task that it was made for."""
        return self.file.get(self.key(task)) if task.pipeline == PIPELINE else None

    def put(self, task: Task, value: bytes) -> None:
        """Keep what `pack` made of a task's Analysis."""
        if task.pipeline == PIPELINE:
            self.file.put(self.key(task), value)

    def key(self, task: Task) -> bytes:
        """SHA-256 of all that decides the Analysis of a task but for the id, which decides nothing;
        of other pipelines than the usual one nobody knows the version.
        """
        parts = (engine(), machine(), self._sides(task.dispute), repr(task.corrections))
        digest = hashlib.sha256()
        for part in (*parts, repr(task.title), task.text):
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
        return digest.digest()

    def _sides(self, dispute: Dispute | None) -> str:
        known = self.sides.get(id(dispute))
        if known is None:
            known = self.sides[id(dispute)] = dispute, repr(dispute)
        return known[1]


def open_kept(say: Say, *, path: Path | None = None, limit: int = LIMIT) -> Kept | None:
    """What is kept at the path, or at the usual place; None where nothing can or shall be. `say` is
    told what is wrong.
    """
    path = path or place()
    return None if path is None else Kept(KeptFile(path, say, limit))


@cache
def machine() -> str:
    """What makes other numbers of the same code: how floats are computed, and what a letter is."""
    return f"{FORMAT} {platform.machine()} {unicodedata.unidata_version}"


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder()


@cache
def _decoder() -> msgspec.msgpack.Decoder[Analysis]:
    return msgspec.msgpack.Decoder(Analysis)
