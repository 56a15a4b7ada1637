"""Records: any bytes, or a good one with some of it changed and its checksum made right.

The first byte says which. What is taken is sound: it can be written and read again, counted, and
corrected.
"""

from __future__ import annotations

import json
from typing import Any

from generator.analyse.recorded import recorded
from generator.analyse.tampering import contradictions
from generator.breaches import breaches
from generator.budget import known_names
from generator.errors import ContentError
from generator.load.records import check_record
from generator.load.text import decode
from generator.model import Correction, Dispute, Record, Side, Span
from generator.record import checksum, record_text
from generator.record_file import packed, unpacked
from tests.fuzz.edits import edited
from tests.fuzz.target import Choices, Target, check_words, refusing
from tests.load.test_records import WHOLE

PATH = "second.record.json"
FILE = json.loads(WHOLE)
WIDE = unpacked(FILE)
DISPUTE = Dispute(
    id="rail",
    title="Pay on the railways",
    sides=(Side("union", "Rail Union"), Side("company", "Northern Rail")),
)
CORRECTIONS = (
    Correction(by="ann", confirmed="ben", why="x", at=Span(0, 60), side="company"),
    Correction(by="ann", confirmed="ben", why="x", at=Span(120, 200), drop=True),
)


def run(data: bytes) -> None:
    with refusing():
        text = decode(data[1:], PATH) if data[:1] < b"\x20" else forged(data)
        found = check_record("strike", "second", text, PATH)
        if found.problems:
            check_words(ContentError(found.problems))
        assert found.problems or found.record is not None
        if found.record is not None:
            check(found.record)


def forged(data: bytes) -> str:
    """The record with some of it changed, in the form of the file or in that of the program."""
    choices = Choices(data[1:])
    if data[0] < 0x90:
        file = edited(FILE, choices)
    else:
        try:
            file = packed(edited(WIDE, choices))
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            return "{}"  # no file could say that
    if isinstance(file, dict) and data[0] & 0x0F:
        file["checksum"] = checksum(file)
    return json.dumps(file)


def check(record: Record) -> None:
    """It comes back from its own file, and what is counted of it is right or refused."""
    again = check_record("strike", "second", record_text(record, "strike"), PATH)
    assert again.record == record, again.problems
    told: list[Any] = [*breaches(record, (), known_names(DISPUTE), "Of lamps and whistles")]
    for corrections in ((), CORRECTIONS):
        with refusing():
            recorded(record, corrections, DISPUTE, title="Of lamps and whistles")
            told += contradictions(record, corrections, DISPUTE, "Of lamps and whistles")
    assert all(str(each).isprintable() for each in told), told


TARGET = Target(name="records", run=run, longest=16000)
