"""What may be shown of articles, kept between runs: their public records, made anew only where
something that decides them has changed.

In: an article, its Analysis as it is kept, its dispute. Out: its Record. Each is found by the bytes
of that Analysis, all of the article and of the dispute that a record can hang on, and the bytes of
the program but for the parts that no record hangs on. What is damaged is made anew without a word:
it costs a few thousandths of a second.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import msgspec

from generator import settled
from generator.analyse.kept import unfold
from generator.analyse.kept_file import KeptFile
from generator.caches import folder
from generator.model import Article, Dispute, Record
from generator.publish.rendered import hash_of

FORMAT = 1
"""Of the values; part of every key and of the file's name."""
LEVEL = 1
"""Of compression: soon done."""
APART = ("publish", "commands", "compare", "load")
"""Folders of the program that no record hangs on."""


@dataclass(slots=True)
class KeptRecords:
    """The records of a file, for one run. `disputes` is what is known of disputes met before."""

    file: KeptFile
    base: bytes  # a hash of all that every record rests on
    disputes: dict[int, tuple[Dispute, bytes]] = field(default_factory=dict)

    def of(
        self, article: Article, analysis: bytes, dispute: Dispute, make: Callable[[], Record]
    ) -> Record:
        """The record that was made of these, or is made now."""
        key = self.key(article, analysis, dispute)
        value = self.file.get(key)
        if value is not None:
            with suppress(ValueError):
                return unpack(value)
        record = make()
        self.file.put(key, pack(record))
        return record

    def key(self, article: Article, analysis: bytes, dispute: Dispute) -> bytes:
        """A hash of all that decides a record; of the article it is all but what stands around its
        text, and whether it is withdrawn.
        """
        about = (article.id, article.title, article.corrections, article.withdrawn is not None)
        text = (article.text or "").encode("utf-8", "surrogatepass")
        return hash_of(self.base, _bytes(about), text, analysis, self._dispute(dispute))

    def _dispute(self, dispute: Dispute) -> bytes:
        known = self.disputes.get(id(dispute))
        if known is None:
            known = self.disputes[id(dispute)] = dispute, _bytes(dispute)
        return known[1]


@contextmanager
def kept_records(*, keep: bool = True) -> Iterator[KeptRecords | None]:
    """What is kept in the user's cache; None where nothing is to be, or where the program is not
    all of bytes.
    """
    place, base = folder() if keep else None, None
    with suppress(OSError):
        base = place and _program()
    if not place or not base:
        yield None
        return
    file = KeptFile(place / "records" / f"kept-{FORMAT}.sqlite", lambda _: None)
    try:
        yield KeptRecords(file, base)
    finally:
        file.close()


def pack(record: Record) -> bytes:
    """A Record as it is kept."""
    return zlib.compress(msgspec.msgpack.encode(record), LEVEL)


def unpack(value: bytes) -> Record:
    """The Record again; raises ValueError for bytes that are none."""
    try:
        return _decoder().decode(unfold(value))
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _program() -> bytes:
    """What every record rests on: the program, its libraries and the machine."""
    here = Path(__file__).parent
    parts = [_bytes((FORMAT, settled.libraries(), settled.machine()))]
    for name, data in settled.files(here):
        if Path(name.lstrip("/\\")).parts[0] not in APART:
            parts += (name.encode("utf-8", "surrogatepass"), data)
    return hash_of(*parts)


def _bytes(part: object) -> bytes:
    """All of a value: not every field is told by its repr."""
    return pickle.dumps(part, pickle.HIGHEST_PROTOCOL)


@cache
def _decoder() -> msgspec.msgpack.Decoder[Record]:
    return msgspec.msgpack.Decoder(Record)
