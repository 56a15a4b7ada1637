"""A report of a stranger in the commenting workflow: any bytes, or a good report with some of it
changed. The first byte says which. Nothing of it comes alive in the comment.
"""

from __future__ import annotations

import json
from itertools import cycle
from pathlib import Path

from generator.load.report_file import parse_report, report_text
from generator.publish.comment import comment
from tests.fuzz.edits import edited
from tests.fuzz.target import Choices, Target, refusing
from tests.publish.test_comment import HOSTILE, is_dead, made

FILE = Path("diff.json")


def run(data: bytes) -> None:
    with refusing():
        is_dead(comment(parse_report(body(data), FILE)))


def body(data: bytes) -> bytes:
    if data[:1] < b"\x20":
        return data[1:]
    choices = Choices(data[1:])
    words = [choices.text(60) for _ in range(1 + choices.number(4))]
    report = json.loads(report_text(made(cycle([*words, HOSTILE[data[0] % len(HOSTILE)][:120]]))))
    return json.dumps(edited(report, choices)).encode()


TARGET = Target(name="report", run=run, words=HOSTILE, longest=4000)
